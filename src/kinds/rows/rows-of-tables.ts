import type { ExtractedTask, Header } from '../../model/extracted-document.js';
import type { OutlinedDocument } from '../../model/outlined-document.js';
import type { Report, Rows } from '../document-kind.js';
import { targetsOfTable } from './targets-table.js';
import { tasksOfTable } from './tasks-table.js';

/** Rows of a garbled text are as doubtful as it is. */
function doubted<Row extends Pick<ExtractedTask, 'confidence' | 'fields'>>(
  rows: readonly Row[],
  factor: number,
): Row[] {
  const scaled = (value: number): number => Math.round(value * factor * 1000) / 1000;
  return rows.map((row) => ({
    ...row,
    confidence: scaled(row.confidence),
    fields: Object.fromEntries(
      Object.entries(row.fields).map(([name, field]) => [
        name,
        { ...field, confidence: scaled(field.confidence) },
      ]),
    ),
  }));
}

/** Targets and tasks of all tables that list them, in document order. */
export function rowsOfTables(document: OutlinedDocument, header: Header, report: Report): Rows {
  const rows: Rows = { targets: [], generalTasks: [], tasks: [] };
  for (const block of document.flow) {
    if (block.type !== 'table') continue;
    if (block.content === 'targets')
      rows.targets = rows.targets.concat(targetsOfTable(block, header, report));
    if (block.content !== 'tasks') continue;
    const read = tasksOfTable(block, header, rows.generalTasks.length, report);
    rows.generalTasks = rows.generalTasks.concat(read.generalTasks);
    rows.tasks = rows.tasks.concat(read.tasks);
  }
  const { garbled, confidence } = document.legibility;
  if (!garbled) return rows;
  return { ...rows, targets: doubted(rows.targets, confidence), tasks: doubted(rows.tasks, confidence) };
}
