import type { Look } from './look.js';
import type { PrintedBlock, PrintedLine, PrintedRow, PrintedTable } from './printed-plan.js';

export const escapeMarkup = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const styles = (look: Look): string => `
@page { size: A4 ${look.orientation === 'landscape' ? 'landscape' : 'portrait'}; margin: 20mm 15mm 20mm 30mm;
  @top-center { content: counter(page); font-family: '${look.font}'; font-size: ${look.size}pt; } }
@page :first { @top-center { content: none; } }
@page annex { size: A4 ${look.orientation === 'portrait' ? 'portrait' : 'landscape'}; }
body { font-family: '${look.font}'; font-size: ${look.size}pt; line-height: 1.25; margin: 0; }
p { margin: 4pt 0; }
p.body, p.heading { text-align: justify; text-indent: 1cm; }
p.heading, p.title { font-weight: bold; }
p.title, p.caption { text-align: center; }
p.caption { font-style: italic; }
table.sides { width: 100%; border: none; margin-bottom: 8pt; break-inside: avoid; }
table.sides td { vertical-align: top; text-align: center; border: none; padding: 0; }
table.sides p { margin: 1pt 0; }
table.sides .recipients p { text-align: left; font-size: ${look.size - 2}pt; }
table.sides .gap { height: 50pt; }
table.grid { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: ${look.size - look.tableStep}pt; margin: 6pt 0; }
table.grid td, table.grid th { border: ${look.rule}pt solid #000; padding: 2pt 4pt; vertical-align: middle; overflow-wrap: break-word; }
table.grid tr { break-inside: ${look.cutRows ? 'auto' : 'avoid'}; }
table.grid thead { display: ${look.repeatHeading ? 'table-header-group' : 'table-row-group'}; break-inside: avoid; }
.centre { text-align: center; } .left { text-align: left; } .justify { text-align: justify; } .bold { font-weight: bold; }
section.annex { break-before: page; page: annex; }`;

const row = (cells: PrintedRow, tag: 'td' | 'th'): string =>
  `<tr>${cells
    .map((cell) => {
      if (cell === null) return '';
      const spans = `${cell.rows > 1 ? ` rowspan="${cell.rows}"` : ''}${cell.columns > 1 ? ` colspan="${cell.columns}"` : ''}`;
      return `<${tag}${spans} class="${cell.align}${cell.bold ? ' bold' : ''}">${escapeMarkup(cell.text)}</${tag}>`;
    })
    .join('')}</tr>`;

const table = (block: PrintedTable): string =>
  [
    '<table class="grid"><colgroup>',
    ...block.widths.map((width) => `<col style="width:${(width * 100).toFixed(2)}%">`),
    '</colgroup>',
    block.heading.length > 0
      ? `<thead>${block.heading.map((cells) => row(cells, 'th')).join('')}</thead>`
      : '',
    `<tbody>${block.rows.map((cells) => row(cells, 'td')).join('\n')}</tbody></table>`,
  ].join('');

const lines = (list: readonly PrintedLine[], look: Look): string =>
  list
    .map(({ text, bold }) => {
      const words = escapeMarkup(text);
      const motto = look.underlinedMotto && text.startsWith('Độc lập') ? `<u>${words}</u>` : words;
      return `<p${bold ? ' class="bold"' : ''}>${motto}</p>`;
    })
    .join('');

function printed(block: PrintedBlock, look: Look): string {
  if (block.type === 'table') return table(block);
  if (block.type === 'paragraph') return `<p class="${block.style}">${escapeMarkup(block.text)}</p>`;
  if (block.type === 'annex') return '</section><section class="annex">';
  const signature = block.part === 'signature';
  const office = signature ? block.right.slice(0, -1) : block.right;
  const name = signature && block.right.length > 1 ? block.right.slice(-1) : [];
  const right = signature && name.length === 0 ? block.right : office;
  return `<table class="sides"><tr><td style="width:42%" class="${signature ? 'recipients' : ''}">${lines(block.left, look)}</td>
<td>${lines(right, look)}${name.length > 0 ? `<div class="gap"></div>${lines(name, look)}` : ''}</td></tr></table>`;
}

/** The plan as a page of HTML for a browser's printer: margins of Nghị định 30/2020/NĐ-CP, page number at the top from page 2. */
export function htmlPage(blocks: readonly PrintedBlock[], look: Look): string {
  const body = blocks.map((block) => printed(block, look)).join('\n');
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title> </title><style>${styles(look)}</style></head>
<body><section>${body}</section></body></html>\n`;
}
