import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesToHold, holdsNearly } from '../../src/layout/near-text.js';
import { splitDocuments } from '../../src/layout/split-documents.js';
import type { Page } from '../../src/model/paged-document.js';
import { pagedDocument, pageOf, plain, printedPage, signature } from './pages.js';

const decision = `UBND TỈNH VĨNH LONG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
  Độc lập - Tự do - Hạnh phúc
  Số: 305/QĐ-UBND Vĩnh Long, ngày 11 tháng 02 năm 2026
  QUYẾT ĐỊNH
  Về việc ban hành Kế hoạch phát triển kinh tế số năm 2026
  Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
  Điều 1. Ban hành kèm theo Quyết định này Kế hoạch phát triển kinh tế số.
  Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.
  Nơi nhận: TM. ỦY BAN NHÂN DÂN`;
const attachedPlan = `KẾ HOẠCH
  Phát triển kinh tế số tỉnh Vĩnh Long năm 2026
  (Ban hành kèm theo Quyết định số 305/QĐ-UBND ngày 11 tháng 02 năm 2026
  của UBND tỉnh Vĩnh Long)
  I. MỤC TIÊU
  1. Thúc đẩy kinh tế số.`;
const plan = `UBND TỈNH LÂM ĐỒNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
  SỞ NỘI VỤ Độc lập - Tự do - Hạnh phúc
  Số: 87/KH-SNV Lâm Đồng, ngày 20 tháng 3 năm 2026
  KẾ HOẠCH
  Chuyển đổi số năm 2026
  Căn cứ Kế hoạch số 15/KH-UBND ngày 12 tháng 01 năm 2026 của UBND tỉnh;
  I. MỤC ĐÍCH`;
const middle = `2. Các phòng chuyên môn phối hợp thực hiện nhiệm vụ được giao.
  3. Báo cáo kết quả trước ngày 20 hàng tháng.`;
const foot = `Trên đây là Kế hoạch của Sở./.
  Nơi nhận: KT. GIÁM ĐỐC
  - UBND tỉnh; PHÓ GIÁM ĐỐC`;
const annex = `PHỤ LỤC
  NHIỆM VỤ TRỌNG TÂM NĂM 2026
  (Kèm theo Kế hoạch số 87/KH-SNV ngày 20/3/2026 của Sở Nội vụ)
  TT Nhiệm vụ Đơn vị chủ trì Thời hạn`;
const form = `Mẫu số 01
  UBND XÃ ………… CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
  Số: ....../BC-UBND Độc lập - Tự do - Hạnh phúc
  ……, ngày … tháng … năm 2026
  BÁO CÁO
  Kết quả thực hiện Kế hoạch`;
const partyPlan = `ĐẢNG BỘ TỈNH ĐẮK LẮK ĐẢNG CỘNG SẢN VIỆT NAM
  ĐẢNG ỦY XÃ EA KAR
  * Ea Kar, ngày 05 tháng 3 năm 2026
  Số 12-KH/ĐU
  KẾ HOẠCH
  Thực hiện Nghị quyết số 57-NQ/TW`;
const garbled = `UY BAN NHAN DAN CONG HOA XÄ HOI CHIT NGHiA VIET NAM
  TiNH LAM DONG Déc 1ap - Tw do - Hanh phuc
  Sé: 92/KH-UBND Lam Dong, ngay 13 thang 3 nam 2026
  KE HOACH
  Thuc hién Nghi quyét sé 57-NQ/TW`;

const pages = (texts: readonly string[]): Page[] => texts.map((text, at) => printedPage(at + 1, text));
const ranges = (texts: readonly string[]): (number | null)[][] =>
  splitDocuments(pagedDocument(pages(texts))).map(({ document }) =>
    document.pages.map(({ number }) => number),
  );

describe('documents of one file', () => {
  test.each([
    { what: 'a plan and its annex', texts: [plan, middle, foot, annex, middle], expected: [[1, 2, 3, 4, 5]] },
    {
      what: 'a decision and the plan it brings into force',
      texts: [decision, attachedPlan, middle],
      expected: [[1], [2, 3]],
    },
    {
      what: 'an attached plan without a caption, behind a decision that announces it',
      texts: [decision, 'KẾ HOẠCH\nPhát triển kinh tế số\nI. MỤC TIÊU', middle],
      expected: [[1], [2, 3]],
    },
    {
      what: 'an attached plan under the letterhead printed again, with the annex that goes on it',
      texts: [
        decision,
        `ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH VĨNH LONG Độc lập - Tự do - Hạnh phúc\n${attachedPlan}`,
        'PHỤ LỤC I\nDANH MỤC CHỈ TIÊU\n(Kèm theo Quyết định số 305/QĐ-UBND ngày 11/02/2026)',
      ],
      expected: [[1], [2, 3]],
    },
    {
      what: 'two plans one after another',
      texts: [plan, foot, partyPlan, middle],
      expected: [
        [1, 2],
        [3, 4],
      ],
    },
    {
      what: 'a plan, a form to be filled in, and one more page',
      texts: [plan, foot, annex, form, middle],
      expected: [[1, 2, 3, 4, 5]],
    },
    {
      what: 'a form of an annex that does not call itself one',
      texts: [plan, foot, annex, form.replace('Mẫu số 01\n', '')],
      expected: [[1, 2, 3, 4]],
    },
    {
      what: 'a form right behind the foot, with a blank number',
      texts: [plan, foot, form.replace('Mẫu số 01\n', '')],
      expected: [[1, 2, 3]],
    },
    {
      what: 'a letter that hands in a draft',
      texts: [
        plan.replace('87/KH-SNV', '12/TTr-SNV').replace('KẾ HOẠCH', 'TỜ TRÌNH'),
        foot,
        `DỰ THẢO\n${plan.replace('87/KH-SNV', '   /KH-UBND').replace('ngày 20 tháng 3', 'ngày    tháng   ')}`,
      ],
      expected: [[1, 2], [3]],
    },
    {
      what: 'an annex under a letterhead of its own',
      texts: [plan, foot, plan.replace('KẾ HOẠCH', 'PHỤ LỤC I').replace('Số: 87/KH-SNV', '')],
      expected: [[1, 2, 3]],
    },
    {
      what: 'a scan read with the wrong language',
      texts: [decision, attachedPlan, garbled, middle],
      expected: [[1], [2], [3, 4]],
    },
    {
      what: 'a cover page before the letterhead',
      texts: ['HỒ SƠ KẾ HOẠCH NĂM 2026', plan, foot],
      expected: [[1, 2, 3]],
    },
    {
      what: 'the same document twice',
      texts: [plan, foot, plan, foot],
      expected: [
        [1, 2],
        [3, 4],
      ],
    },
    {
      what: 'a first page printed again by a mistake of the scanner',
      texts: [plan, plan, middle, foot],
      expected: [[1, 2, 3, 4]],
    },
    {
      what: 'prose at the head of a page that names the state and the Party',
      texts: [
        plan,
        foot,
        'Cộng hòa xã hội chủ nghĩa Việt Nam và Đảng Cộng sản Việt Nam\ntheo Kế hoạch số 15/KH-UBND ngày 12 tháng 01 năm 2026.',
      ],
      expected: [[1, 2, 3]],
    },
    {
      what: 'a table of plans at the head of a page',
      texts: [plan, foot, 'KẾ HOẠCH\nKết quả thực hiện các chỉ tiêu', middle],
      expected: [[1, 2, 3, 4]],
    },
  ])('$what', ({ texts, expected }) => expect(ranges(texts)).toEqual(expected));

  test('each says where it stands, and an attached one by what it is issued', () => {
    const parts = splitDocuments(pagedDocument(pages([decision, attachedPlan, middle, plan, foot])));
    expect(parts.map(({ finding }) => finding)).toEqual([
      {
        severity: 'info',
        code: 'file-split',
        message: 'Page 1 of 5 is document 1 of 3 in this file.',
        source: { page: 1, lines: null, bbox: null },
      },
      expect.objectContaining({
        message: 'Pages 2–3 of 5 are document 2 of 3 in this file, attached to Quyết định 305/QĐ-UBND.',
      }),
      expect.objectContaining({ message: 'Pages 4–5 of 5 are document 3 of 3 in this file.' }),
    ]);
    expect(parts.map(({ document }) => document.source.index)).toEqual([0, 1, 2]);
  });

  test('signatures go where they are drawn, invisible ones to the first', () => {
    const signatures = [
      signature({ signer: 'A', page: 1, bbox: [0, 0, 9, 9] }),
      signature({ signer: 'B', page: 3, bbox: [0, 0, 9, 9] }),
      signature({ signer: 'C' }),
    ];
    const parts = splitDocuments(pagedDocument(pages([plan, foot, partyPlan]), signatures));
    expect(parts.map(({ document }) => document.signatures.map(({ signer }) => signer))).toEqual([
      ['A', 'C'],
      ['B'],
    ]);
  });

  test('a file with one document, or without pages, stays the same object', () => {
    const one = pagedDocument(pages([plan, middle, foot, annex]));
    expect(splitDocuments(one)).toEqual([{ document: one, finding: null }]);
    expect(splitDocuments(one)[0]!.document).toBe(one);
    const text = [decision, attachedPlan].join('\n').split('\n');
    const unpaged = pagedDocument([
      pageOf(
        null,
        text.map((line, at) => plain(line.trim(), at + 1)),
      ),
    ]);
    expect(splitDocuments(unpaged)[0]!.document).toBe(unpaged);
  });

  test('no page is lost, doubled or moved', () => {
    const text = fc.constantFrom(
      decision,
      attachedPlan,
      plan,
      middle,
      foot,
      annex,
      form,
      partyPlan,
      garbled,
      '',
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), (texts) => {
        expect(ranges(texts).flat()).toEqual(texts.map((_, at) => at + 1));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a phrase in garbled text', () => {
  test.each([
    {
      text: 'UBND XÃ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      phrase: 'Cộng hòa xã hội chủ nghĩa Việt Nam',
      changes: 0,
    },
    { text: 'CQNG HOA XA HQI CHU NGHIA VIET NAM', phrase: 'Cộng hòa xã hội chủ nghĩa Việt Nam', changes: 2 },
    { text: '', phrase: 'Đảng', changes: 4 },
  ])('"$phrase" in "$text": $changes', ({ text, phrase, changes }) => {
    expect(changesToHold(text, phrase)).toBe(changes);
  });

  test('other words do not hold it', () => {
    expect(holdsNearly('CÔNG AN XÃ HỘI NGHỊ VIỆT NAM', 'Cộng hòa xã hội chủ nghĩa Việt Nam')).toBe(false);
  });
});
