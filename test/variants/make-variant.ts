import { expectedRows, type Row } from './expected.js';
import { chooseLayout, type Layout } from './layout.js';
import type { LogicalSeed, LogicalTable } from './logical-table.js';
import { layPages } from './pieces.js';
import { type Random, randomFrom } from './random.js';
import { renderTable } from './render.js';

export interface Variant {
  readonly path: string;
  readonly content: string;
  readonly tables: readonly {
    readonly kind: LogicalTable['kind'];
    readonly layout: Layout;
    readonly rows: readonly Row[];
  }[];
}

const captions: Readonly<Record<LogicalTable['kind'], readonly string[]>> = {
  targets: [
    'DANH MỤC CHỈ TIÊU NĂM 2026',
    'CÁC CHỈ TIÊU CỤ THỂ NĂM 2026',
    'BIỂU CHỈ TIÊU PHÁT TRIỂN KHOA HỌC, CÔNG NGHỆ, ĐỔI MỚI SÁNG TẠO VÀ CHUYỂN ĐỔI SỐ',
  ],
  tasks: [
    'DANH MỤC NHIỆM VỤ NĂM 2026',
    'PHÂN CÔNG NHIỆM VỤ TRIỂN KHAI THỰC HIỆN KẾ HOẠCH',
    'NHIỆM VỤ TRIỂN KHAI THỰC HIỆN',
  ],
};

/** The plain text around a table; it carries no target and no task of its own. */
const opening = [
  'Số: 127/KH-UBND',
  '',
  'Lâm Đồng, ngày 06 tháng 02 năm 2026',
  '',
  'KẾ HOẠCH',
  '',
  'Triển khai thực hiện nhiệm vụ phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số năm 2026',
  '',
  'I. MỤC ĐÍCH, YÊU CẦU',
  '',
  '- Bảo đảm việc triển khai đồng bộ, thống nhất, hiệu quả, tránh hình thức.',
  '',
];

const paragraph = (format: Layout['format'], line: string): string =>
  format === 'html' && line !== '' ? `<p>${line.replace(/&/g, '&amp;')}</p>` : line;

function heading(random: Random, kind: LogicalTable['kind'], index: number): string[] {
  const annex = random.chance(0.7) ? [`PHỤ LỤC ${['I', 'II'][index]}`] : [];
  return ['', ...annex, random.pick(captions[kind]), ''];
}

/** The tables of a seed printed in one of many lawful ways; the same number always gives the same print. */
export function makeVariant(seed: LogicalSeed, number: number): Variant {
  const random = randomFrom(Number(seed.seed) * 1000 + number + 1);
  const chosen = seed.tables.length === 1 || random.chance(0.3) ? seed.tables : [random.pick(seed.tables)];
  const layouts = chosen.map((table) => chooseLayout(random, table));
  const format = layouts[0]!.format;
  const tables = chosen.map((table, index) => ({ table, layout: { ...layouts[index]!, format } }));
  const body = tables.flatMap(({ table, layout }, index) => [
    ...heading(random, table.kind, index).map((line) => paragraph(format, line)),
    renderTable(random, layout, layPages(random, layout, table)),
  ]);
  const text = [...opening.map((line) => paragraph(format, line)), ...body, ''].join('\n');
  return {
    path: `variant.${format === 'tsv' ? 'txt' : format === 'pipe' ? 'md' : random.pick(['html', 'md'])}`,
    content: text,
    tables: tables.map(({ table, layout }) => ({
      kind: table.kind,
      layout,
      rows: expectedRows(layout, table),
    })),
  };
}
