import type { Layout } from './layout.js';
import type { Piece } from './pieces.js';
import type { Random } from './random.js';

/** Rows of headings: one, or two where "lead" and "coordinating" stand under a heading of their own. */
function headingRows(layout: Layout): string[][] {
  const numbering =
    layout.numbering === 'none'
      ? []
      : [layout.headings.map((_, at) => (layout.numbering === 'bare' ? `${at + 1}` : `(${at + 1})`))];
  if (layout.joinedHeading === null) return [[...layout.headings], ...numbering];
  const lead = layout.columns.indexOf('lead');
  const upper = layout.headings.map((heading, at) =>
    at === lead ? layout.joinedHeading! : at === lead + 1 ? '' : heading,
  );
  const lower = layout.headings.map((heading, at) => (at === lead || at === lead + 1 ? heading : ''));
  return [upper, lower, ...numbering];
}

const latex = (text: string): string =>
  text.replace(/^([≥≤])\s*(\d+(?:[.,]\d+)?)(%?)$/, (_, sign, figure, percent) => {
    const name = sign === '≥' ? '\\geq' : '\\leq';
    return `$${name} ${figure}${percent === '' ? '' : '\\%'}$`;
  });

function decorate(layout: Layout, text: string, index: number): string {
  return layout.latex && layout.columns[index] === 'raw' ? latex(text) : text;
}

function renderTsv(random: Random, layout: Layout, pieces: readonly Piece[]): string {
  const lines: string[] = [];
  const strong = (text: string): string => (layout.bold && text !== '' ? `**${text}**` : text);
  const join = (cells: readonly string[]): string => {
    const line = cells.join('\t');
    // Some tools drop empty cells at the end; a row that would lose all its tabs keeps one.
    return layout.paragraphs && random.chance(0.5) ? line.replace(/(?<=\t.*)\t+$/, '') : line;
  };
  for (const piece of pieces) {
    if (piece.type === 'headings') {
      if (lines.at(-1)?.includes('\t')) lines.push('');
      lines.push(...headingRows(layout).map((row) => row.map(strong).join('\t')));
    } else if (piece.type === 'line') lines.push('', strong(piece.text), '');
    else if (piece.type === 'group') lines.push(join(piece.cells.map(strong)));
    else if (piece.type === 'break') lines.push('');
    else {
      const cells = piece.cells.map((cell, at) => decorate(layout, cell, at));
      const wrapped = layout.paragraphs && random.chance(0.2);
      lines.push(join(wrapped ? cells.map((cell) => (cell === '' ? '' : `<p>${cell}</p>`)) : cells));
    }
  }
  return lines.join('\n');
}

function renderPipe(random: Random, layout: Layout, pieces: readonly Piece[]): string {
  const lines: string[] = [];
  const strong = (text: string): string => (layout.bold && text !== '' ? `**${text}**` : text);
  const breakLines = (cell: string): string => {
    if (!layout.lineBreaks || cell.length < 40 || !random.chance(0.5)) return cell;
    const words = cell.split(' ');
    const at = 2 + random.below(Math.max(1, words.length - 3));
    return `${words.slice(0, at).join(' ')}<br>${words.slice(at).join(' ')}`;
  };
  let begins = true;
  const push = (cells: readonly string[]): void => {
    lines.push(`| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`);
    if (begins) lines.push(`|${cells.map(() => (layout.headingCells ? ':---' : '---')).join('|')}|`);
    begins = false;
  };
  for (const piece of pieces) {
    if (piece.type === 'headings') {
      if (lines.at(-1)?.startsWith('|')) lines.push('');
      begins = true;
      for (const row of headingRows(layout)) push(row.map(strong));
    } else if (piece.type === 'line') {
      lines.push('', layout.bold ? `**${piece.text}**` : `### ${piece.text}`, '');
      begins = true;
    } else if (piece.type === 'group') push(piece.cells.map(strong));
    else if (piece.type === 'break') {
      lines.push('');
      begins = piece.newTable;
    } else push(piece.cells.map((cell, at) => breakLines(decorate(layout, cell, at))));
  }
  return lines.join('\n');
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function renderHtml(random: Random, layout: Layout, pieces: readonly Piece[]): string {
  const lines: string[] = ['<table border="1">'];
  const tag = layout.headingCells ? 'th' : 'td';
  const inside = (text: string, strong: boolean): string => {
    const bold = strong && layout.bold ? `<b>${escaped(text)}</b>` : escaped(text);
    return layout.paragraphs && text !== '' ? `<p>${bold}</p>` : bold;
  };
  const cell = (text: string, name: string, attributes = '', strong = false): string =>
    `<${name}${attributes}>${inside(text, strong)}</${name}>`;
  const headings = (): void => {
    const lead = layout.columns.indexOf('lead');
    const rows = headingRows(layout);
    const joined = layout.joinedHeading !== null;
    const html = rows.map((row, at) =>
      row
        .map((text, column) => {
          const under = column === lead || column === lead + 1;
          if (!joined || at > 1) return cell(text, tag, '', true);
          if (at === 0 && column === lead) return cell(text, tag, ' colspan="2"', true);
          if (at === 0 && !under) return cell(text, tag, ' rowspan="2"', true);
          return at === 1 && under ? cell(text, tag, '', true) : '';
        })
        .join(''),
    );
    lines.push(...html.map((row) => `<tr>${row}</tr>`));
  };
  const width = layout.columns.length;
  for (const [index, piece] of pieces.entries()) {
    if (piece.type === 'headings') {
      if (pieces[index - 1]?.type === 'row' || pieces[index - 1]?.type === 'group') lines.push('');
      headings();
    } else if (piece.type === 'line')
      lines.push('</table>', `<p><strong>${escaped(piece.text)}</strong></p>`, '<table border="1">');
    else if (piece.type === 'group' && piece.merged)
      lines.push(`<tr>${cell(piece.cells[0]!, 'td', ` colspan="${width}"`, true)}</tr>`);
    else if (piece.type === 'group')
      lines.push(`<tr>${piece.cells.map((text) => cell(text, 'td', '', true)).join('')}</tr>`);
    else if (piece.type === 'break') {
      if (piece.newTable) lines.push('</table>', random.chance(0.5) ? '<hr>' : '', '<table border="1">');
    } else {
      const drawn = piece.cells.map((text, at) => {
        const column = layout.columns[at]!;
        const over = column === 'ordinal' || column === 'general';
        if (over && piece.spanned) return '';
        const attributes = over && piece.rowSpan > 1 ? ` rowspan="${piece.rowSpan}"` : '';
        return cell(decorate(layout, text, at), 'td', attributes);
      });
      lines.push(`<tr>${drawn.join('')}</tr>`);
    }
  }
  return [...lines, '</table>'].join('\n').replace(/<table border="1">\n<\/table>\n?/g, '');
}

export function renderTable(random: Random, layout: Layout, pieces: readonly Piece[]): string {
  if (layout.format === 'tsv') return renderTsv(random, layout, pieces);
  return layout.format === 'pipe' ? renderPipe(random, layout, pieces) : renderHtml(random, layout, pieces);
}
