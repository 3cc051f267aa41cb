import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What a row says, however it is printed. `merged` marks a sub-task whose general task is printed once, above it. */
export interface LogicalRow {
  readonly ordinal: string;
  readonly name?: string;
  readonly unit?: string | null;
  readonly raw?: string | null;
  readonly general?: string;
  readonly merged?: boolean;
  readonly subOrdinal?: string | null;
  readonly subtask?: string | null;
  readonly output?: string | null;
  readonly kpi?: string | null;
  readonly lead?: readonly string[];
  readonly coordinating?: readonly string[];
  readonly deadline?: string | null;
  readonly result?: string | null;
  /** Set where the names alone do not tell where one unit ends. */
  readonly separator?: string;
}

export interface LogicalGroup {
  readonly ordinal: string | null;
  readonly title: string | null;
  readonly declared: number | null;
  /** Values that stand in the group's own row; it is no target for that. */
  readonly stray?: Readonly<Partial<Record<Column, string>>>;
  readonly rows: readonly LogicalRow[];
}

export interface LogicalTable {
  readonly kind: 'targets' | 'tasks';
  readonly groups: readonly LogicalGroup[];
}

export interface LogicalSeed {
  readonly seed: string;
  readonly tables: readonly LogicalTable[];
}

export type Column =
  | 'ordinal'
  | 'name'
  | 'unit'
  | 'raw'
  | 'general'
  | 'subtask'
  | 'output'
  | 'kpi'
  | 'lead'
  | 'coordinating'
  | 'deadline'
  | 'result'
  | 'note';

const folder = path.resolve(import.meta.dirname, '../../fixtures/variants');

/** The tables of a seed as transcribed by hand from the document. */
export const loadSeed = (seed: string): LogicalSeed =>
  JSON.parse(readFileSync(path.join(folder, `${seed}.json`), 'utf8')) as LogicalSeed;

/** Columns that some row of the table fills, in the order in which plans usually print them. */
export function columnsOf(table: LogicalTable): Column[] {
  const rows = table.groups.flatMap((group) => group.rows);
  const usual: readonly Column[] =
    table.kind === 'targets'
      ? ['ordinal', 'name', 'unit', 'raw', 'lead', 'coordinating', 'result']
      : ['ordinal', 'general', 'subtask', 'output', 'kpi', 'lead', 'coordinating', 'deadline', 'result'];
  return usual.filter((column) => {
    if (column === 'note') return false;
    return rows.some((row) => {
      const value = row[column];
      return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
    });
  });
}
