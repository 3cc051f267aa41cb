import type { Header } from '../model/extracted-document.js';
import type { OutlinedDocument } from '../model/outlined-document.js';
import type { TableColumn } from '../model/segmented-document.js';
import { yearOf } from '../tables/heading-lexicon.js';
import { foldKeepingLength } from '../vietnamese/fold.js';
import { tasksOfBody } from './body/body-tasks.js';
import type { DocumentKind, Report, Rows } from './document-kind.js';
import { rowsOfTables } from './rows/rows-of-tables.js';
import { targetsOfLists } from './rows/targets-list.js';

const planTypes = /^(?:ke hoach|chuong trinh|de an|phuong an)/;

const hasRows = (document: OutlinedDocument): boolean =>
  document.flow.some((block) => block.type === 'table' && block.content !== 'other');

/** A time in a heading ("… đến tháng 3/2026", "… quý I"), or that it is done, makes its column one of results reached. */
const dated = /\d|tháng|quý|kỳ|đã|tình hình|thực trạng|hiện trạng/iu;

/** What was before the plan ("Hiện trạng", "TH 2025") is no result of it. */
function isBaseline(column: TableColumn, year: number | null): boolean {
  if (column.role !== 'result') return false;
  const of = yearOf(column.heading);
  return /hiện trạng|thực trạng/iu.test(column.heading) || (of !== null && year !== null && of < year);
}

/**
 * In a plan, "Kết quả thực hiện" with no time and beside no column of products heads what is to come out; only a report
 * has results.
 */
function withPlannedResults(document: OutlinedDocument, year: number | null): OutlinedDocument {
  const flow = document.flow.map((block) => {
    if (block.type !== 'table') return block;
    if (block.content === 'targets')
      return {
        ...block,
        columns: block.columns.map((column) =>
          isBaseline(column, year) ? { ...column, role: 'extra' as const } : column,
        ),
      };
    if (block.content !== 'tasks') return block;
    if (block.columns.some((column) => column.role === 'output')) return block;
    const columns = block.columns.map((column) =>
      column.role === 'result' && !dated.test(column.heading)
        ? { ...column, role: 'output' as const }
        : column,
    );
    return { ...block, columns };
  });
  return { ...document, flow };
}

export const readRows = (document: OutlinedDocument, header: Header, report: Report): Rows => {
  const { targets, tasks, generalTasks } = rowsOfTables(document, header, report);
  return {
    targets: [...targets, ...targetsOfLists(document, header, report)],
    generalTasks,
    tasks: [...tasks, ...tasksOfBody(document, header)],
  };
};

/** A plan (kế hoạch, chương trình hành động), also one of which only the annexes are at hand. */
export const plan: DocumentKind = {
  name: 'plan',
  recognize: (document, header) => {
    if (header.typeName !== null) return planTypes.test(foldKeepingLength(header.typeName)) ? 1 : 0;
    return hasRows(document) ? 0.6 : 0;
  },
  extract: (document, header, report) => readRows(withPlannedResults(document, header.year), header, report),
};
