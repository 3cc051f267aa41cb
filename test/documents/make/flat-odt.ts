import { escapeMarkup } from './html-page.js';
import type { Look } from './look.js';
import type { PrintedBlock, PrintedLine, PrintedRow, PrintedSides, PrintedTable } from './printed-plan.js';

/** Centimetres between the margins of an A4 page, upright and lying (margins 3 left, 1.5 right: Nghị định 30/2020/NĐ-CP). */
const textWidth = { upright: 16.5, lying: 25.2 };

const namespaces = ['office', 'style', 'text', 'table', ['fo', 'xsl-fo-compatible']]
  .map((name) =>
    typeof name === 'string'
      ? `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`
      : `xmlns:${name[0]}="urn:oasis:names:tc:opendocument:xmlns:${name[1]}:1.0"`,
  )
  .join(' ');

const paragraphStyle = (name: string, paragraph: string, text: string): string =>
  `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties ${paragraph}/><style:text-properties ${text}/></style:style>`;

const bold = 'fo:font-weight="bold"';

function paragraphStyles(look: Look): string {
  const small = `fo:font-size="${look.size - look.tableStep}pt"`;
  const spaced = 'fo:margin-top="0.12cm" fo:margin-bottom="0.12cm"';
  const styles = [
    paragraphStyle('Pbody', `fo:text-align="justify" fo:text-indent="1cm" ${spaced}`, ''),
    paragraphStyle(
      'Pheading',
      `fo:text-align="justify" fo:text-indent="1cm" fo:keep-with-next="always" ${spaced}`,
      bold,
    ),
    paragraphStyle('Ptitle', `fo:text-align="center" ${spaced}`, bold),
    paragraphStyle('Pcaption', `fo:text-align="center" ${spaced}`, 'fo:font-style="italic"'),
    paragraphStyle('PfirstPage', 'style:page-number="auto"', 'fo:font-size="2pt"').replace(
      '<style:style ',
      '<style:style style:master-page-name="First" ',
    ),
    paragraphStyle('PannexPage', 'style:page-number="auto"', 'fo:font-size="2pt"').replace(
      '<style:style ',
      '<style:style style:master-page-name="Annex" ',
    ),
    paragraphStyle('Pside', 'fo:text-align="center"', ''),
    paragraphStyle('PsideBold', 'fo:text-align="center"', bold),
    paragraphStyle('PsideMotto', 'fo:text-align="center"', `${bold} style:text-underline-style="solid"`),
    paragraphStyle('Precipients', 'fo:text-align="start"', `fo:font-size="${look.size - 2}pt"`),
    paragraphStyle('Pgap', 'fo:margin-top="1.6cm"', 'fo:font-size="2pt"'),
    paragraphStyle('Pnumber', 'fo:text-align="center"', ''),
  ];
  for (const [align, value] of [
    ['left', 'start'],
    ['centre', 'center'],
    ['justify', 'justify'],
  ] as const) {
    styles.push(paragraphStyle(`Pcell${align}`, `fo:text-align="${value}"`, small));
    styles.push(paragraphStyle(`Pcell${align}Bold`, `fo:text-align="${value}"`, `${small} ${bold}`));
  }
  return styles.join('\n');
}

const pageLayout = (name: string, lying: boolean): string =>
  `<style:page-layout style:name="${name}"><style:page-layout-properties fo:page-width="${lying ? 29.7 : 21}cm" fo:page-height="${lying ? 21 : 29.7}cm" style:print-orientation="${lying ? 'landscape' : 'portrait'}" fo:margin-top="1.2cm" fo:margin-bottom="2cm" fo:margin-left="3cm" fo:margin-right="1.5cm"/><style:header-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-bottom="0.2cm"/></style:header-style></style:page-layout>`;

const header =
  '<style:header><text:p text:style-name="Pnumber"><text:page-number text:select-page="current"/></text:p></style:header>';

function masterPages(look: Look): { layouts: string; masters: string } {
  const lying = look.orientation === 'landscape';
  return {
    layouts: pageLayout('Lbody', lying) + pageLayout('Lannex', look.orientation !== 'portrait'),
    masters: `<style:master-page style:name="Standard" style:page-layout-name="Lbody">${header}</style:master-page>
<style:master-page style:name="First" style:page-layout-name="Lbody" style:next-style-name="Standard"/>
<style:master-page style:name="Annex" style:page-layout-name="Lannex">${header}</style:master-page>`,
  };
}

/** Writes blocks and collects the automatic styles that its tables need. */
class Writer {
  readonly styles: string[] = [];
  private tables = 0;
  private lying: boolean;

  constructor(private readonly look: Look) {
    this.lying = look.orientation === 'landscape';
  }

  block(block: PrintedBlock): string {
    if (block.type === 'table') return this.grid(block);
    if (block.type === 'sides') return this.sides(block);
    if (block.type === 'paragraph')
      return `<text:p text:style-name="P${block.style}">${escapeMarkup(block.text)}</text:p>`;
    this.lying = this.look.orientation !== 'portrait';
    return '<text:p text:style-name="PannexPage"/>';
  }

  /** Registers a table of columns of the given shares; its name. */
  private table(shares: readonly number[]): { name: string; columns: string } {
    this.tables += 1;
    const name = `T${this.tables}`;
    const width = this.lying ? textWidth.lying : textWidth.upright;
    this.styles.push(
      `<style:style style:name="${name}" style:family="table"><style:table-properties style:width="${width}cm" table:align="left" style:may-break-between-rows="true" fo:margin-top="0.15cm" fo:margin-bottom="0.15cm"/></style:style>`,
      ...shares.map(
        (share, index) =>
          `<style:style style:name="${name}.${index}" style:family="table-column"><style:table-column-properties style:column-width="${(share * width).toFixed(3)}cm"/></style:style>`,
      ),
    );
    const columns = shares.map((_, index) => `<table:table-column table:style-name="${name}.${index}"/>`);
    return { name, columns: columns.join('') };
  }

  private grid(block: PrintedTable): string {
    const { name, columns } = this.table(block.widths);
    const rows = (list: readonly PrintedRow[]): string => list.map((cells) => this.row(cells)).join('\n');
    const heading =
      block.heading.length > 0 && this.look.repeatHeading
        ? `<table:table-header-rows>${rows(block.heading)}</table:table-header-rows>`
        : rows(block.heading);
    return `<table:table table:name="${name}" table:style-name="${name}">${columns}${heading}${rows(block.rows)}</table:table>`;
  }

  private row(cells: PrintedRow): string {
    const printed = cells.map((cell) => {
      if (cell === null) return '<table:covered-table-cell/>';
      const spans = `${cell.rows > 1 ? ` table:number-rows-spanned="${cell.rows}"` : ''}${cell.columns > 1 ? ` table:number-columns-spanned="${cell.columns}"` : ''}`;
      return `<table:table-cell table:style-name="Cgrid"${spans}><text:p text:style-name="Pcell${cell.align}${cell.bold ? 'Bold' : ''}">${escapeMarkup(cell.text)}</text:p></table:table-cell>`;
    });
    return `<table:table-row table:style-name="${this.look.cutRows ? 'Rcut' : 'Rwhole'}">${printed.join('')}</table:table-row>`;
  }

  private sides(block: PrintedSides): string {
    const { name, columns } = this.table([0.42, 0.58]);
    const signature = block.part === 'signature';
    const line = ({ text, bold: strong }: PrintedLine): string => {
      const motto = this.look.underlinedMotto && text.startsWith('Độc lập');
      const style = motto ? 'PsideMotto' : strong ? 'PsideBold' : 'Pside';
      return `<text:p text:style-name="${style}">${escapeMarkup(text)}</text:p>`;
    };
    const left = block.left.map((one) =>
      signature ? `<text:p text:style-name="Precipients">${escapeMarkup(one.text)}</text:p>` : line(one),
    );
    const right = block.right.map((one, index) =>
      signature && index > 0 && index === block.right.length - 1
        ? `<text:p text:style-name="Pgap"/>${line(one)}`
        : line(one),
    );
    const cell = (content: readonly string[]): string =>
      `<table:table-cell table:style-name="Cside">${content.join('') || '<text:p/>'}</table:table-cell>`;
    return `<table:table table:name="${name}" table:style-name="${name}">${columns}<table:table-row table:style-name="Rwhole">${cell(left)}${cell(right)}</table:table-row></table:table>`;
  }
}

/** The plan as one flat OpenDocument file, from which LibreOffice makes PDF, DOCX and DOC with real tables and sections. */
export function flatOdt(blocks: readonly PrintedBlock[], look: Look): string {
  const writer = new Writer(look);
  const body = blocks.map((block) => writer.block(block)).join('\n');
  const { layouts, masters } = masterPages(look);
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${namespaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="${look.font}" fo:font-family="'${look.font}'" fo:font-size="${look.size}pt" fo:language="vi" fo:country="VN"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/></office:styles>
<office:automatic-styles>
${layouts}
${paragraphStyles(look)}
<style:style style:name="Cgrid" style:family="table-cell"><style:table-cell-properties style:vertical-align="middle" fo:padding="0.08cm" fo:border="${look.rule === 0 ? 'none' : `${look.rule}pt solid #000000`}"/></style:style>
<style:style style:name="Cside" style:family="table-cell"><style:table-cell-properties fo:padding="0cm" fo:border="none"/></style:style>
<style:style style:name="Rcut" style:family="table-row"><style:table-row-properties fo:keep-together="auto"/></style:style>
<style:style style:name="Rwhole" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>
${writer.styles.join('\n')}
</office:automatic-styles>
<office:master-styles>${masters}</office:master-styles>
<office:body><office:text>
<text:p text:style-name="PfirstPage"/>
${body}
</office:text></office:body></office:document>\n`;
}
