import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findLibreOffice } from '../../../src/readers/word/libreoffice.js';
import { readPlan } from '../../plans/read-plan.js';
import { scoreTargets, scoreTasks } from '../../plans/score.js';
import type { Truth } from '../../plans/truth.js';
import { cell, makeDocx, paragraph, row, run, table } from './make-docx.js';

const tab = '<w:r><w:tab/></w:r>';
const bold = (text: string): string => run(text, '<w:b/>');
const item = (list: number, level: number, content: string): string =>
  paragraph(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const box = (content: string): string =>
  `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;

const level = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering =
  `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '-')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>';

const issuer = ['ỦY BAN NHÂN DÂN', 'TỈNH LÂM ĐỒNG'] as const;
const motto = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'] as const;
const [number, date] = ['Số: 127/KH-UBND', 'Lâm Đồng, ngày 06 tháng 02 năm 2026'];
const roles = ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'] as const;
const signer = 'Nguyễn Văn Giả';
const spaces = ' '.repeat(12);

/** How offices set the two halves of a letterhead side by side. */
const heads = {
  tabs:
    paragraph(tab + bold(issuer[0]) + tab + bold(motto[0])) +
    paragraph(tab + bold(issuer[1]) + tab + tab + bold(motto[1])) +
    paragraph(tab + run(number!) + tab + run(date!)),
  spaces:
    paragraph(bold(`  ${issuer[0]}${spaces}${motto[0]}`)) +
    paragraph(bold(`    ${issuer[1]}${spaces}${motto[1]}`)) +
    paragraph(`   ${number}${spaces}${date}`),
  boxes: paragraph(
    box(paragraph(bold(issuer[0])) + paragraph(bold(issuer[1])) + paragraph(number!)) +
      box(paragraph(bold(motto[0])) + paragraph(bold(motto[1])) + paragraph(date!)),
  ),
  table: table([
    row([
      cell(issuer.map((line) => paragraph(bold(line))).join('')),
      cell(motto.map((line) => paragraph(bold(line))).join('')),
    ]),
    row([number!, date!]),
  ]),
};
const feet = {
  tabs:
    paragraph(run('Nơi nhận:') + tab + bold(roles[0])) +
    paragraph(run('- Như trên;') + tab + bold(roles[1])) +
    paragraph(run('- Lưu: VT.') + tab + bold(roles[2])) +
    paragraph(tab + tab + bold(signer)),
  table: table([
    row([
      cell(paragraph('Nơi nhận:') + paragraph('- Lưu: VT.')),
      cell([...roles, signer].map((line) => paragraph(bold(line))).join('')),
    ]),
  ]),
};
const body =
  paragraph(bold('KẾ HOẠCH')) +
  paragraph(bold('Chuyển đổi số tỉnh Lâm Đồng năm 2026')) +
  paragraph('Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị;') +
  item(1, 0, bold('MỤC TIÊU')) +
  item(1, 1, bold('Chỉ tiêu cụ thể')) +
  table(
    [
      row(['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Mục tiêu năm 2026', 'Đơn vị chủ trì']),
      row(['I', 'Chính quyền số', '', '', '']),
      row([
        '1',
        'Tỷ lệ hồ sơ trực tuyến',
        '%',
        cell(paragraph(`<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run(' 80')}`)),
        'Văn phòng UBND tỉnh',
      ]),
      row(['2', 'Tỷ lệ số hóa', '%', '100', 'Các sở, ban, ngành']),
    ],
    [600, 4000, 1000, 1500, 2000],
  ) +
  item(1, 0, bold('TỔ CHỨC THỰC HIỆN')) +
  item(1, 1, bold('Sở Khoa học và Công nghệ')) +
  item(2, 0, run('Chủ trì, tổng hợp, báo cáo UBND tỉnh trước ngày 20 hằng tháng.')) +
  paragraph('Trên đây là Kế hoạch chuyển đổi số năm 2026./.');

describe('a plan as offices write it', () => {
  test.each([
    { head: 'tabs', foot: 'tabs' },
    { head: 'spaces', foot: 'tabs' },
    { head: 'boxes', foot: 'table' },
    { head: 'table', foot: 'table' },
  ] as const)('letterhead by $head, signature by $foot', async ({ head, foot }) => {
    const bytes = makeDocx(heads[head] + body + feet[foot], {
      numbering,
      footer: paragraph('Lưu hành nội bộ'),
    });
    const { document } = await readPlan('a.docx', bytes);
    expect(document).toMatchObject({
      number: '127/KH-UBND',
      issuedOn: '2026-02-06',
      issuer: 'Ủy ban nhân dân tỉnh Lâm Đồng',
      title: 'Chuyển đổi số tỉnh Lâm Đồng năm 2026',
      signer,
      signerRole: roles.join(' '),
    });
    expect(document.targets).toMatchObject([
      { group: 'I', groupTitle: 'Chính quyền số', ordinal: '1', comparator: '>=', value: 80, unit: '%' },
      { group: 'I', groupTitle: 'Chính quyền số', ordinal: '2', value: 100, unit: '%' },
    ]);
    expect(document.tasks.map(({ deadline }) => deadline?.raw)).toEqual(['trước ngày 20 hằng tháng']);
  });
});

const hasLibreOffice = (await findLibreOffice()) !== null;
const folder = path.resolve(import.meta.dirname, '../../../fixtures');

describe('a plan as a word processor saved it', () => {
  const scores = async (file: string): Promise<unknown[]> => {
    const truth = JSON.parse(
      readFileSync(path.join(folder, 'plans/09-quang-tri-police.truth.json'), 'utf8'),
    ) as Truth;
    const { document } = await readPlan(file, readFileSync(path.join(folder, 'documents/word', file)));
    return [scoreTargets(truth.targets, document.targets), scoreTasks(truth.tasks, document.tasks)];
  };
  const whole = { f1: 1, cells: 1 };

  test('since 2007', async () => {
    expect(await scores('plan.docx')).toMatchObject([whole, whole]);
  });

  test.skipIf(!hasLibreOffice)(
    'before 2007, where LibreOffice is installed',
    { timeout: 60_000 },
    async () => {
      expect(await scores('plan.doc')).toMatchObject([whole, whole]);
    },
  );
});
