import type { Header } from '../model/extracted-document.js';
import type { OutlinedDocument } from '../model/outlined-document.js';
import { foldKeepingLength } from '../vietnamese/fold.js';
import { tasksOfBody } from './body/body-tasks.js';
import type { DocumentKind, Report, Rows } from './document-kind.js';
import { rowsOfTables } from './rows/rows-of-tables.js';
import { targetsOfLists } from './rows/targets-list.js';

const planTypes = /^(?:ke hoach|chuong trinh|de an|phuong an)/;

const hasRows = (document: OutlinedDocument): boolean =>
  document.flow.some((block) => block.type === 'table' && block.content !== 'other');

export const readRows = (document: OutlinedDocument, header: Header, report: Report): Rows => {
  const { targets, tasks, generalTasks } = rowsOfTables(document, header, report);
  return {
    targets: [...targets, ...targetsOfLists(document, header)],
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
  extract: readRows,
};
