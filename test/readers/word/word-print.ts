import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Random } from '../../variants/random.js';
import { makeDocx } from './make-docx.js';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

const isElement = (node: Node): node is Element => 'tagName' in node;
const childrenNamed = (node: Element, name: string): Element[] =>
  node.childNodes
    .filter(isElement)
    .flatMap((child) =>
      child.tagName === name ? [child] : child.tagName === 'tbody' ? childrenNamed(child, name) : [],
    );
const textOf = (node: Node): string =>
  'value' in node ? node.value : isElement(node) ? node.childNodes.map(textOf).join('') : '';
const spanOf = (element: Element, name: string): number =>
  Number(element.attrs.find((attribute) => attribute.name === name)?.value ?? 1);
const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

interface PlacedCell {
  readonly element: Element | null;
  readonly from: number;
  readonly to: number;
  readonly merge: '' | 'restart' | 'continue';
}

/** Widths in twips of a table's columns: ordinals are narrow. */
const widthOf = (column: number): number => (column === 0 ? 620 : 1900);
/** How far borders are off in rows that a person has dragged, in twips; below a third of the narrowest column. */
const DRAG = 130;

/**
 * Prints web pages as a person's Word file has them: automatic numbers, tracked changes, runs cut anywhere, fields,
 * content controls, merged cells, and grids whose borders are off from row to row.
 */
export class WordPrinter {
  private readonly lists: string[] = [];

  constructor(private readonly random: Random) {}

  print(html: string): Uint8Array {
    const root = parse(html).childNodes.find(isElement)!;
    const body = childrenNamed(root, 'body')[0] ?? root;
    const blocks = body.childNodes.map((node) => this.block(node)).join('');
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>${this.lists.join('')}`;
    return makeDocx(blocks, { numbering });
  }

  private block(node: Node): string {
    if (!isElement(node)) return textOf(node).trim() === '' ? '' : this.paragraph(textOf(node).trim());
    if (node.tagName === 'table') return this.table(node);
    if (node.tagName === 'hr') return '<w:p/>';
    return this.paragraph(textOf(node).trim(), /<(?:b|strong)>/.test(node.tagName));
  }

  private table(table: Element): string {
    const rows = this.place(childrenNamed(table, 'tr'));
    const columns = Math.max(...rows.map((row) => row.at(-1)?.to ?? 0));
    const usual = [0];
    for (let column = 0; column < columns; column += 1) usual.push(usual[column]! + widthOf(column));
    let shift = usual.map(() => 0);
    const edges = rows.map(() => {
      if (this.random.chance(0.15))
        shift = usual.map((_, i) =>
          i === 0 || this.random.chance(0.6) ? 0 : this.random.below(DRAG) - DRAG / 2,
        );
      return usual.map((at, i) => Math.round(at + shift[i]!));
    });
    const grid = [...new Set(edges.flat())].sort((a, b) => a - b);
    const drawn = rows.map((cells, i) => this.row(cells, edges[i]!, grid, i === 0));
    const widths = grid.slice(1).map((at, i) => `<w:gridCol w:w="${at - grid[i]!}"/>`);
    return `<w:tbl><w:tblPr/><w:tblGrid>${widths.join('')}</w:tblGrid>${drawn.join('')}</w:tbl>`;
  }

  /** Cells with the columns they cover; those that a merge from above covers come as Word writes them. */
  private place(rows: readonly Element[]): PlacedCell[][] {
    const reaching = new Map<number, { left: number; to: number }>();
    return rows.map((row) => {
      const cells: PlacedCell[] = [];
      let column = 0;
      const settle = (): void => {
        for (let held = reaching.get(column); held; held = reaching.get(column)) {
          cells.push({ element: null, from: column, to: held.to, merge: 'continue' });
          held.left -= 1;
          if (held.left === 0) reaching.delete(column);
          column = held.to;
        }
      };
      for (const element of row.childNodes.filter(isElement)) {
        settle();
        const to = column + spanOf(element, 'colspan');
        const down = spanOf(element, 'rowspan');
        if (down > 1) reaching.set(column, { left: down - 1, to });
        cells.push({ element, from: column, to, merge: down > 1 ? 'restart' : '' });
        column = to;
      }
      settle();
      return cells;
    });
  }

  private row(
    cells: readonly PlacedCell[],
    edges: readonly number[],
    grid: readonly number[],
    isFirst: boolean,
  ): string {
    const drawn = cells.map(({ element, from, to, merge }) => {
      const span = grid.indexOf(edges[to]!) - grid.indexOf(edges[from]!);
      const width = edges[to]! - edges[from]!;
      const properties =
        `<w:tcW w:w="${width}" w:type="dxa"/>` +
        (span > 1 ? `<w:gridSpan w:val="${span}"/>` : '') +
        (merge === '' ? '' : merge === 'restart' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>');
      const text = element === null ? '' : textOf(element).trim();
      const content = `<w:tc><w:tcPr>${properties}</w:tcPr>${this.cellContent(text, from === 0)}</w:tc>`;
      return this.random.chance(0.05)
        ? `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`
        : content;
    });
    const heading =
      isFirst && cells.every((cell) => cell.element?.tagName === 'th') && this.random.chance(0.7);
    const row = `<w:tr>${heading ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${drawn.join('')}</w:tr>`;
    const deleted = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${drawn.join('')}</w:tr>`;
    return this.random.chance(0.03) ? deleted + row : row;
  }

  private cellContent(text: string, isOrdinal: boolean): string {
    const number = /^(\d{1,3})(\.?)$/.exec(text);
    if (isOrdinal && number && this.random.chance(0.7))
      return this.numbered(Number(number[1]), number[2] === '.');
    const words = text.split(' ');
    if (words.length < 8 || !this.random.chance(0.15)) return this.paragraph(text);
    // a person breaks long cells by hand
    const at = 2 + this.random.below(words.length - 3);
    const [head, tail] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    return this.paragraph(`${head}\n${tail}`);
  }

  /** An empty paragraph whose automatic number is its text. */
  private numbered(value: number, dot: boolean): string {
    const list = this.lists.length + 1;
    this.lists.push(
      `<w:num w:numId="${list}"><w:abstractNumId w:val="${dot ? 1 : 0}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="${value}"/></w:lvlOverride></w:num>`,
    );
    return `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr></w:p>`;
  }

  private paragraph(text: string, bold = false): string {
    const pieces = text === '' ? [] : this.cut(text);
    return `<w:p>${pieces.map((piece) => this.run(piece, bold)).join('')}</w:p>`;
  }

  private cut(text: string): string[] {
    const pieces: string[] = [];
    for (let at = 0; at < text.length; ) {
      const length = this.random.chance(0.5) ? text.length - at : 1 + this.random.below(12);
      pieces.push(text.slice(at, at + length));
      at += length;
    }
    return pieces;
  }

  private run(text: string, bold: boolean): string {
    const looks = bold ? '<w:rPr><w:b/></w:rPr>' : '';
    const shown = text
      .split('\n')
      .map((part) => `<w:t xml:space="preserve">${escaped(part)}</w:t>`)
      .join('<w:br/>');
    const run = `<w:r w:rsidR="00A1">${looks}${shown}</w:r>`;
    const choice = this.random.next();
    if (choice < 0.05) return `<w:ins w:id="2">${run}</w:ins>`;
    if (choice < 0.1) return `${run}<w:del w:id="3"><w:r><w:delText>bỏ đi</w:delText></w:r></w:del>`;
    if (choice < 0.13) return `<w:smartTag>${run}</w:smartTag>`;
    if (choice < 0.16) return `${run}<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>`;
    if (choice < 0.19)
      return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    return run;
  }
}
