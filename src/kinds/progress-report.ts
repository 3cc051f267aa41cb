import { foldKeepingLength } from '../vietnamese/fold.js';
import type { DocumentKind } from './document-kind.js';
import { rowsOfTables } from './rows/rows-of-tables.js';

const reportTitle =
  /^(?:ket qua (?:thuc hien|trien khai)|tinh hinh (?:thuc hien|trien khai)|tien do)|bao cao (?:ket qua|tinh hinh|tien do)/;

/** A report on how far a plan has come: rows of the plan with their results. It assigns nothing in its text. */
export const progressReport: DocumentKind = {
  name: 'progress-report',
  recognize: (document, header) => {
    const type = foldKeepingLength(header.typeName ?? '');
    const title = foldKeepingLength(header.title ?? '');
    const results = document.flow.some(
      (block) =>
        block.type === 'table' &&
        block.content !== 'other' &&
        block.columns.some((column) => column.role === 'result'),
    );
    if (/^bao cao/.test(type))
      return results || reportTitle.test(title) || /ket qua|tinh hinh|tien do/.test(title) ? 1 : 0.4;
    if (header.typeName !== null) return 0;
    return reportTitle.test(title) ? 0.9 : results ? 0.7 : 0;
  },
  extract: rowsOfTables,
};
