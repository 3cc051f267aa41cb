import type { GivenTable, PagedDocument, TextLine } from '../../../src/model/paged-document.js';
import type { ReaderFinding } from '../../../src/readers/reader.js';
import { docxReader } from '../../../src/readers/word/docx-reader.js';
import { makeDocx, type Parts } from './make-docx.js';

export interface ReadWord {
  readonly document: PagedDocument;
  readonly findings: readonly ReaderFinding[];
  /** Lines with words that are of the document. */
  readonly texts: readonly string[];
  /** Lines with words that are not: headers, notes, contents. */
  readonly furniture: readonly string[];
  readonly lines: readonly TextLine[];
  readonly tables: readonly GivenTable[];
}

export async function readWordBytes(
  bytes: Uint8Array,
  path = 'a.docx',
  reader = docxReader,
): Promise<ReadWord> {
  const findings: ReaderFinding[] = [];
  const documents = await reader.read(
    { sourceId: '0'.repeat(64), path, bytes },
    { report: (finding) => findings.push(finding) },
  );
  const document = documents[0]!;
  const content = document.pages.flatMap((page) => page.content);
  const lines = content.filter((item) => item.type === 'line');
  const shown = (furniture: boolean): string[] =>
    lines.filter((line) => line.furniture === furniture && line.text !== '').map((line) => line.text);
  return {
    document,
    findings,
    texts: shown(false),
    furniture: shown(true),
    lines,
    tables: content.filter((item) => item.type === 'table'),
  };
}

export const readBody = (body: string, parts: Parts = {}): Promise<ReadWord> =>
  readWordBytes(makeDocx(body, parts));

/** A table as text: spans as "text→2" over columns and "text↓3" over rows, headings as "#text". */
export const printTable = (table: GivenTable | undefined): string[][] =>
  (table?.rows ?? []).map((row) =>
    row.cells.map(
      ({ text, columnSpan, rowSpan, heading }) =>
        `${heading ? '#' : ''}${text}${columnSpan > 1 ? `→${columnSpan}` : ''}${rowSpan > 1 ? `↓${rowSpan}` : ''}`,
    ),
  );
