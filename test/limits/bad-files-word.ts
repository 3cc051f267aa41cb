import { docxOf } from '../documents/bad/packed-files.js';

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const word = (body: string): Buffer =>
  docxOf(`<?xml version="1.0"?><w:document ${namespace}><w:body>${body}</w:body></w:document>`);
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** Tables in one another, as deep as a reader still takes. */
export function nestedTables(depth: number): Buffer {
  const open = '<w:tbl><w:tr><w:tc>'.repeat(depth);
  const close = `${paragraph('x')}</w:tc></w:tr></w:tbl>`.repeat(depth);
  return word(open + close);
}

export const manyParagraphs = (count: number): Buffer => word(paragraph('Kế hoạch').repeat(count));

/** Cells that say they span a billion columns. */
export const vastSpans = (rows: number): Buffer =>
  word(
    `<w:tbl>${`<w:tr><w:trPr><w:gridBefore w:val="1000000000"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>${paragraph('1')}</w:tc><w:tc>${paragraph('Việc')}</w:tc></w:tr>`.repeat(rows)}</w:tbl>`,
  );
