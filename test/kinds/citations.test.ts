import { describe, expect, test } from 'vitest';
import { codes, letterhead, plan, readText } from './build.js';

/** References as "relation number, date, issuer"; what is not printed is left out. */
const cites = async (body: string, head = letterhead): Promise<string[]> =>
  (await readText(plan(`${body}\n\nI. MỤC ĐÍCH\n\nNâng cao.`, { letterhead: head }))).document.references.map(
    ({ relation, number, typeName, issuedOn, issuer, fields }) =>
      [`${relation} ${number ?? fields?.number?.raw ?? typeName}`, issuedOn, issuer]
        .filter((part) => part != null)
        .join(', '),
  );
const titled = (title: string): string => letterhead.replace('Cải cách hành chính năm 2026', title);

describe('relations', () => {
  test.each<{ name: string; body: string; head?: string; expected: string[] }>([
    {
      name: 'a legal basis with date and issuer',
      body: 'Căn cứ Nghị quyết số 71/NQ-CP ngày 01/04/2025 của Chính phủ;',
      expected: ['basis 71/NQ-CP, 2025-04-01, Chính phủ'],
    },
    {
      name: 'issuer before the date',
      body: 'Căn cứ Nghị quyết số 71/NQ-CP của Chính phủ ngày 01 tháng 4 năm 2025;',
      expected: ['basis 71/NQ-CP, 2025-04-01, Chính phủ'],
    },
    {
      name: 'a date as "tháng 6/2025"',
      body: 'Căn cứ Kế hoạch số 02-KH/BCĐ ngày 13 tháng 6/2025;',
      expected: ['basis 02-KH/BCĐ, 2025-06-13'],
    },
    {
      name: 'a proposal considered',
      body: 'Xét đề nghị tại Tờ trình số 3/TTr-SNV;',
      expected: ['basis 3/TTr-SNV'],
    },
    {
      name: 'the plan that is carried out; what its title names is only mentioned',
      body: 'Thực hiện Kế hoạch số 91/KH-UBND ngày 12 tháng 02 năm 2026 của UBND tỉnh Lào Cai về triển khai Nghị quyết số 71/NQ-CP, Sở Nội vụ ban hành Kế hoạch như sau:',
      expected: ['mentions 71/NQ-CP', 'implements 91/KH-UBND, 2026-02-12, UBND tỉnh Lào Cai'],
    },
    {
      name: 'two that are carried out alike',
      body: 'Thực hiện Nghị quyết số 57-NQ/TW và Nghị quyết số 71/NQ-CP;',
      expected: ['implements 57-NQ/TW', 'implements 71/NQ-CP'],
    },
    {
      name: 'two whose first has a title: a semicolon ends it',
      body: 'Thực hiện Nghị quyết số 57-NQ/TW về phát triển khoa học; Nghị quyết số 71/NQ-CP;',
      expected: ['implements 57-NQ/TW', 'implements 71/NQ-CP'],
    },
    {
      name: 'a list of numbers under one name',
      body: 'Thực hiện các Kế hoạch số 91/KH-UBND, 92/KH-UBND của UBND tỉnh;',
      expected: ['implements 91/KH-UBND', 'implements 92/KH-UBND, UBND tỉnh'],
    },
    {
      name: 'in a nested citation the date belongs to the inner one',
      body: 'Thực hiện Nghị quyết số 11/NQ-CP sửa đổi, bổ sung Nghị quyết số 71/NQ-CP ngày 01/04/2025;',
      expected: ['implements 11/NQ-CP', 'mentions 71/NQ-CP, 2025-04-01'],
    },
    {
      name: 'the sentence that enacts',
      body: 'Sở Nội vụ ban hành Kế hoạch thực hiện Quyết định số 5/QĐ-UBND như sau:',
      expected: ['implements 5/QĐ-UBND'],
    },
    {
      name: 'the title',
      body: '',
      head: titled('Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị'),
      expected: ['implements 57-NQ/TW, 2024-12-22, Bộ Chính trị'],
    },
    {
      name: 'a title that amends',
      body: '',
      head: titled('Sửa đổi, bổ sung Kế hoạch số 91/KH-UBND ngày 12/02/2026'),
      expected: ['amends 91/KH-UBND, 2026-02-12'],
    },
    {
      name: 'in the text',
      body: 'I. NHIỆM VỤ\n\nTheo Quyết định số 6/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ.',
      expected: ['mentions 6/QĐ-TTg, 2022-01-06, Thủ tướng Chính phủ'],
    },
    {
      name: 'in a table',
      body: 'I. NHIỆM VỤ\n\nSTT | Nhiệm vụ | Chủ trì\n1 | Thực hiện Quyết định số 6/QĐ-TTg | Sở Nội vụ\n',
      expected: ['mentions 6/QĐ-TTg'],
    },
    {
      name: 'below "Căn cứ các văn bản:" each item is a basis',
      body: 'Căn cứ các văn bản:\n\n- Nghị quyết số 03/NQ-CP ngày 09/01/2025;\n\n- Kế hoạch số 5/KH-BNV;',
      expected: ['basis 03/NQ-CP, 2025-01-09', 'basis 5/KH-BNV'],
    },
    { name: 'none', body: 'Căn cứ chức năng, nhiệm vụ được giao;', expected: [] },
  ])('$name', async ({ body, head, expected }) => expect(await cites(body, head)).toEqual(expected));
});

describe('one entry a number, issuer and date', () => {
  test.each<{ name: string; body: string; expected: string[] }>([
    {
      name: 'the strongest relation of all its places, its parts put together',
      body: 'Căn cứ Kế hoạch số 91/KH-UBND ngày 12/02/2026;\n\nThực hiện Kế hoạch số 91/KH-UBND của UBND tỉnh;',
      expected: ['implements 91/KH-UBND, 2026-02-12, UBND tỉnh'],
    },
    {
      name: 'one number of two dates: two documents',
      body: 'Căn cứ Kế hoạch số 91/KH-UBND ngày 12/02/2026;\n\nCăn cứ Kế hoạch số 91/KH-UBND ngày 03/03/2025;',
      expected: ['basis 91/KH-UBND, 2026-02-12', 'basis 91/KH-UBND, 2025-03-03'],
    },
    {
      name: 'one number of two issuers: two documents',
      body: 'Căn cứ Kế hoạch số 91/KH-UBND của UBND tỉnh Lào Cai;\n\nCăn cứ Kế hoạch số 91/KH-UBND của UBND xã Bình Minh;',
      expected: ['basis 91/KH-UBND, UBND tỉnh Lào Cai', 'basis 91/KH-UBND, UBND xã Bình Minh'],
    },
    {
      name: 'an issuer spelt in full and short is one',
      body: 'Căn cứ Kế hoạch số 91/KH-UBND của UBND tỉnh Lào Cai;\n\nCăn cứ Kế hoạch số 91/KH-UBND của Ủy ban nhân dân tỉnh Lào Cai;',
      expected: ['basis 91/KH-UBND, UBND tỉnh Lào Cai'],
    },
    {
      name: 'the document itself is none',
      body: 'Căn cứ Kế hoạch số 12/KH-SNV ngày 05/01/2026;\n\nCăn cứ Kế hoạch số 12/KH-SNV;',
      expected: [],
    },
    {
      name: 'its number of another year is another document',
      body: 'Căn cứ Kế hoạch số 12/KH-SNV ngày 05/01/2025;',
      expected: ['basis 12/KH-SNV, 2025-01-05'],
    },
  ])('$name', async ({ body, expected }) => expect(await cites(body)).toEqual(expected));
});

describe('laws cited by name', () => {
  test.each<[string, string[]]>([
    [
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;',
      ['basis Luật Tổ chức chính quyền địa phương, 2025-06-16'],
    ],
    ['Căn cứ Bộ luật Lao động;', ['basis Bộ luật Lao động']],
    ['Căn cứ Luật Dữ liệu số 60/2024/QH15;', ['basis 60/2024/QH15']], // it has a number
    ['Căn cứ quy định của pháp luật;', []],
  ])('%s', async (body, expected) => expect(await cites(body)).toEqual(expected));

  test('outside the legal bases they are none', async () =>
    expect(await cites('I. NHIỆM VỤ\n\nCăn cứ Luật Dữ liệu, các đơn vị triển khai.')).toEqual([]));
});

describe('captions of annexes', () => {
  const annexed = (number: string): string =>
    plan(
      `I. MỤC ĐÍCH\n\nNâng cao.\n\nGIÁM ĐỐC\n\nNguyễn Văn Thử\n\nPHỤ LỤC I\n\n(Kèm theo Kế hoạch số ${number} ngày 05/01/2026 của Sở Nội vụ)`,
    );
  test('of the document’s own number say nothing', async () => {
    const { document } = await readText(annexed('12/KH-SNV'));
    expect(document.references).toEqual([]);
    expect(codes(document)).not.toContain('annex-number-mismatch');
  });
  test('of another number are a finding and no reference', async () => {
    const { document } = await readText(annexed('21/KH-SNV'));
    expect(document.references).toEqual([]);
    expect(document.findings.find(({ code }) => code === 'annex-number-mismatch')?.message).toContain(
      '21/KH-SNV',
    );
  });
});

describe('type names', () => {
  test.each<[string, string]>([
    ['Căn cứ Luật Dữ liệu số 60/2024/QH15;', 'Luật'],
    ['Căn cứ Bộ luật Lao động số 45/2019/QH14;', 'Bộ luật'],
    ['Căn cứ Luật Đầu tư công; Nghị quyết của Quốc hội số 193/2025/QH15;', 'Nghị quyết'],
    ['Căn cứ 71/NQ-CP ngày 01/04/2025 của Chính phủ;', 'Nghị quyết'],
  ])('%s', async (body, typeName) => {
    const { document } = await readText(plan(`${body}\n\nI. MỤC ĐÍCH\n\nNâng cao.`));
    expect(document.references.find(({ number }) => number !== null)?.typeName).toBe(typeName);
  });
});
