import { describe, expect, test } from 'vitest';
import { typeNameOf } from '../../src/kinds/header/title.js';
import { plan, readText } from './build.js';

const body = 'Căn cứ Kế hoạch số 01/KH-UBND ngày 02/01/2026;\n\nI. MỤC ĐÍCH\n\nNâng cao hiệu quả.';
const head = async (letterhead: string, text = body, foot?: string) =>
  (await readText(plan(text, { letterhead, ...(foot === undefined ? {} : { foot }) }))).document;

const date = 'Lào Cai, ngày 05 tháng 01 năm 2026';
const title = 'KẾ HOẠCH\nTriển khai chuyển đổi số năm 2026\n';

interface Expected {
  issuer?: string | null;
  level?: string | null;
  number?: string | null;
  issuedOn?: string | null;
  place?: string | null;
  title?: string | null;
  draft?: boolean;
}

describe('letterheads', () => {
  test.each<{ name: string; letterhead: string; expected: Expected }>([
    {
      name: 'a department of four lines',
      letterhead: `ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSỞ NÔNG NGHIỆP\nVÀ MÔI TRƯỜNG\n\nSố: 45/KH-SNNMT\n\n${date}\n\n${title}`,
      expected: {
        issuer: 'Sở Nông nghiệp và Môi trường',
        level: 'department',
        number: '45/KH-SNNMT',
        issuedOn: '2026-01-05',
        place: 'Lào Cai',
        title: 'Triển khai chuyển đổi số năm 2026',
        draft: false,
      },
    },
    {
      name: 'set side by side with tabs',
      letterhead: `UBND TỈNH LÀO CAI\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ KHOA HỌC\tĐộc lập - Tự do - Hạnh phúc\nVÀ CÔNG NGHỆ\t\nSố: 45/KH-SKHCN\t${date}\n\n${title}`,
      expected: {
        issuer: 'Sở Khoa học và Công nghệ',
        level: 'department',
        number: '45/KH-SKHCN',
        place: 'Lào Cai',
      },
    },
    {
      name: 'both columns on one line, no tab',
      letterhead: `ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH LÀO CAI Độc lập - Tự do - Hạnh phúc\n\nSố: 12/KH-UBND ${date}\n\n${title}`,
      expected: {
        issuer: 'Ủy ban nhân dân tỉnh Lào Cai',
        level: 'province',
        number: '12/KH-UBND',
        place: 'Lào Cai',
      },
    },
    {
      name: 'columns read line by line, one after the other',
      letterhead: `ỦY BAN NHÂN DÂN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH LÀO CAI\nĐộc lập - Tự do - Hạnh phúc\nSố: 12/KH-UBND\n${date}\n${title}`,
      expected: { issuer: 'Ủy ban nhân dân tỉnh Lào Cai', level: 'province', issuedOn: '2026-01-05' },
    },
    {
      name: 'the Party: number with spaces, no city before the date on its own line',
      letterhead:
        'TỈNH ỦY LÀO CAI\n*\nSố 08-CTr/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nLào Cai, ngày 05 tháng 01 năm 2026\nCHƯƠNG TRÌNH HÀNH ĐỘNG\nthực hiện Nghị quyết số 68-NQ/TW của Bộ Chính trị\n-----\n',
      expected: {
        issuer: 'Tỉnh ủy Lào Cai',
        level: 'province-party',
        number: '08-CTr/TU',
        title: 'thực hiện Nghị quyết số 68-NQ/TW của Bộ Chính trị',
      },
    },
    {
      name: 'a Party committee of a department; spaces inside the number',
      letterhead: `ĐẢNG ỦY UBND TỈNH\nĐẢNG ỦY SỞ TÀI CHÍNH\n*\nSố: 05 - KH/ĐU\n\nĐẢNG CỘNG SẢN VIỆT NAM\nSơn La, ngày 09 tháng 02 năm 2026\n\n${title}`,
      expected: {
        issuer: 'Đảng ủy Sở Tài chính',
        number: '05-KH/ĐU',
        issuedOn: '2026-02-09',
        place: 'Sơn La',
      },
    },
    {
      name: 'a commune',
      letterhead: `ỦY BAN NHÂN DÂN\nXÃ BÌNH MINH\nSố: 12/KH-UBND\nBình Minh, ngày 05 tháng 01 năm 2026\n\n${title}`,
      expected: { issuer: 'Ủy ban nhân dân xã Bình Minh', level: 'commune', place: 'Bình Minh' },
    },
    {
      name: 'a special zone',
      letterhead: `UBND TỈNH QUẢNG NINH\nUBND ĐẶC KHU VÂN ĐỒN\nSố: 12/KH-UBND\nVân Đồn, ngày 05 tháng 01 năm 2026\n\n${title}`,
      expected: { issuer: 'UBND đặc khu Vân Đồn', level: 'commune', place: 'Vân Đồn' },
    },
    {
      name: 'a city; its place is printed in full',
      letterhead: `ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HỒ CHÍ MINH\nSố: 312/KH-UBND\nThành phố Hồ Chí Minh, ngày 05 tháng 01 năm 2026\n\n${title}`,
      expected: {
        issuer: 'Ủy ban nhân dân thành phố Hồ Chí Minh',
        level: 'province',
        place: 'Thành phố Hồ Chí Minh',
      },
    },
    {
      name: 'the same, its place cut short',
      letterhead: `ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HỒ CHÍ MINH\nSố: 312/KH-UBND\nTP. Hồ Chí Minh, ngày 05 tháng 01 năm 2026\n\n${title}`,
      expected: { level: 'province', place: 'TP. Hồ Chí Minh' },
    },
    {
      name: 'a ministry',
      letterhead: `BỘ NỘI VỤ\nSố: 1200/KH-BNV\nHà Nội, ngày 05 tháng 01 năm 2026\n${title}`,
      expected: { issuer: 'Bộ Nội vụ', level: 'central', number: '1200/KH-BNV', place: 'Hà Nội' },
    },
    {
      name: 'an office',
      letterhead: `UBND TỈNH LÀO CAI\nVĂN PHÒNG\nSố: 12/KH-VPUBND\n${date}\n${title}`,
      expected: { issuer: 'Văn phòng', number: '12/KH-VPUBND' },
    },
    {
      name: 'spaces where none belong',
      letterhead: `UBND TỈNH LÀO CAI\nSỞ NỘI VỤ\nSố: 12 /KH - SNV\nLào Cai , ngày  05  tháng 01 năm  2026\n${title}`,
      expected: { issuer: 'Sở Nội vụ', number: '12/KH-SNV', issuedOn: '2026-01-05', place: 'Lào Cai' },
    },
    {
      name: 'a draft: a blank number is no number, a blank day no date',
      letterhead: `UBND TỈNH LÀO CAI\nSỞ NỘI VỤ\nSố:       /KH-SNV\nLào Cai, ngày      tháng     năm 2026\n${title}`,
      expected: { issuer: 'Sở Nội vụ', number: null, issuedOn: null, place: 'Lào Cai', draft: true },
    },
    {
      name: 'a draft with dots',
      letterhead: `UBND TỈNH LÀO CAI\nSỞ NỘI VỤ\nSố: ...../KH-SNV\nLào Cai, ngày ... tháng ... năm 2026\n${title}`,
      expected: { number: null, issuedOn: null, draft: true },
    },
    {
      name: 'nothing but the title',
      letterhead: title,
      expected: { issuer: null, number: null, issuedOn: null, place: null, draft: false },
    },
  ])('$name', async ({ letterhead, expected }) => expect(await head(letterhead)).toMatchObject(expected));

  test.each([
    {
      name: 'the sentence that enacts',
      text: 'Thực hiện Nghị quyết số 57-NQ/TW, UBND xã Bình Minh ban hành kế hoạch như sau:\n\nI. MỤC ĐÍCH\n\nNâng cao.',
      issuer: 'UBND xã Bình Minh',
    },
    {
      name: 'the caption of an annex',
      text: 'I. MỤC ĐÍCH\n\nNâng cao.\n\nPHỤ LỤC\n\n(Kèm theo Kế hoạch số 7/KH-UBND ngày 05/01/2026 của UBND xã Bình Minh)',
      issuer: 'UBND xã Bình Minh',
      number: '7/KH-UBND',
    },
  ])('no letterhead: the issuer stands in $name', async ({ text, issuer, number }) =>
    expect(await head(title, text, '')).toMatchObject({ issuer, number: number ?? null }),
  );
});

describe('type name, title and year', () => {
  const above = `UBND TỈNH LÀO CAI\nSỞ NỘI VỤ\nSố: 12/KH-SNV\n${date}\n`;
  test.each<{ name: string; below: string; expected: Record<string, unknown> }>([
    {
      name: 'a title of several lines',
      below: 'KẾ HOẠCH\nCải cách hành chính\nvà chuyển đổi số năm 2026\n',
      expected: { typeName: 'Kế hoạch', title: 'Cải cách hành chính và chuyển đổi số năm 2026', year: 2026 },
    },
    {
      name: 'on the line of the type name',
      below: 'KẾ HOẠCH CHUYỂN ĐỔI SỐ NĂM 2027\n',
      expected: { typeName: 'Kế hoạch', title: 'CHUYỂN ĐỔI SỐ NĂM 2027', year: 2027 },
    },
    {
      name: 'a rule below it is no part',
      below: 'KẾ HOẠCH\nCải cách hành chính năm 2026\n-----------\n',
      expected: { title: 'Cải cách hành chính năm 2026' },
    },
    {
      name: 'a caption below it is no part',
      below:
        'KẾ HOẠCH\nCải cách hành chính năm 2026\n(Ban hành kèm theo Quyết định số 15/QĐ-UBND ngày 05/01/2026)\n',
      expected: { title: 'Cải cách hành chính năm 2026' },
    },
    {
      name: 'the year is the plan’s, not that of a cited date',
      below: 'KẾ HOẠCH\nThực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024\n',
      expected: { year: 2026 },
    },
    {
      name: 'a span that begins later is for its first year',
      below: 'KẾ HOẠCH\nChuyển đổi số giai đoạn 2027 - 2030\n',
      expected: { year: 2027 },
    },
    {
      name: 'a span that has begun is for the year of issue',
      below: 'KẾ HOẠCH\nChuyển đổi số giai đoạn 2025 - 2030\n',
      expected: { year: 2026 },
    },
    {
      name: 'the type of the number where no line names it',
      below: 'Cải cách hành chính năm 2026\n',
      expected: { typeName: 'Kế hoạch' },
    },
  ])('$name', async ({ below, expected }) => expect(await head(above + below)).toMatchObject(expected));

  test('a letter has no type name; its subject stands behind "V/v"', async () => {
    const letter = `UBND TỈNH LÀO CAI\nSỞ NỘI VỤ\nSố: 12/SNV-VP\n${date}\nV/v triển khai chuyển đổi số\nKính gửi: Các phòng\n`;
    expect(await head(letter)).toMatchObject({ typeName: null, title: 'triển khai chuyển đổi số' });
  });

  test.each([
    ['KẾ HOẠCH', 'Kế hoạch', 8],
    ['Kế hoạch 2026', 'Kế hoạch', 8],
    ['Kế hoạchviên', null, null],
    ['MỤC ĐÍCH', null, null],
  ])('type name of "%s": %s', (text, typeName, length) =>
    expect(typeNameOf(text)).toEqual(typeName === null ? null : { typeName, length }),
  );
});

describe('signature', () => {
  const above = `UBND TỈNH LÀO CAI\nSỞ NỘI VỤ\nSố: 12/KH-SNV\n${date}\n${title}`;
  test.each([
    { name: 'the head', foot: 'GIÁM ĐỐC\n\nNguyễn Văn Thử\n', signer: 'Nguyễn Văn Thử', role: 'GIÁM ĐỐC' },
    {
      name: 'a deputy for the head',
      foot: 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n(Đã ký)\n\nTrần Thị Thử\n',
      signer: 'Trần Thị Thử',
      role: 'KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC',
    },
    {
      name: 'for a collective',
      foot: 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Thử\n',
      signer: 'Lê Văn Thử',
      role: 'TM. ỦY BAN NHÂN DÂN CHỦ TỊCH',
    },
    {
      name: 'a rank or degree is no part of the name',
      foot: 'GIÁM ĐỐC\n\nĐại tá Phạm Văn Thử\n',
      signer: 'Phạm Văn Thử',
      role: 'GIÁM ĐỐC',
    },
    {
      name: 'the name behind the role',
      foot: 'Nơi nhận:\n\nCHỦ TỊCH Nguyễn Văn Thử\n',
      signer: 'Nguyễn Văn Thử',
      role: 'CHỦ TỊCH',
    },
    {
      name: 'recipients are no signers',
      foot: 'Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nNguyễn Văn Thử\n',
      signer: 'Nguyễn Văn Thử',
      role: 'GIÁM ĐỐC',
    },
    { name: 'a foot without a name', foot: 'GIÁM ĐỐC\n', signer: null, role: 'GIÁM ĐỐC' },
    { name: 'no foot', foot: '', signer: null, role: null },
  ])('$name', async ({ foot, signer, role }) =>
    expect(await head(above, body, foot)).toMatchObject({ signer, signerRole: role }),
  );
});
