import type { RecordSet } from '../../src/model/record-set.js';
import { bare, normalise } from '../plans/compare.js';
import { groupCode, type Layout } from './layout.js';
import type { LogicalTable } from './logical-table.js';

/** The key cells of a row, levelled; a cell whose column the variant leaves out is null on both sides. */
export type Row = Readonly<Record<string, string | null>>;

const list = (units: readonly string[] | undefined): string =>
  (units ?? []).map(normalise).filter(Boolean).join(' | ');

export function expectedRows(layout: Layout, table: LogicalTable): Row[] {
  const has = (column: string): boolean => (layout.columns as readonly string[]).includes(column);
  return table.groups.flatMap((group) =>
    group.rows.map((row) => {
      const text = (column: keyof typeof row): string | null => (has(column) ? normalise(row[column]) : null);
      const common = {
        group: normalise(groupCode(layout, group.ordinal)),
        groupTitle: normalise(group.title),
        ordinal: normalise(row.ordinal),
        lead: has('lead') ? list(row.lead) : null,
        coordinating: has('coordinating') ? list(row.coordinating) : null,
        result: text('result'),
      };
      if (table.kind === 'targets')
        return { ...common, title: normalise(row.name), unit: text('unit'), raw: text('raw') };
      const under = has('subtask');
      return {
        ...common,
        subOrdinal: under ? normalise(row.subOrdinal) : '',
        title: normalise(under ? row.subtask : row.general),
        parent: under ? normalise(row.general) : '',
        output: text('output'),
        kpi: text('kpi'),
        deadline: text('deadline'),
      };
    }),
  );
}

export function readRows(layout: Layout, kind: LogicalTable['kind'], document: RecordSet['document']): Row[] {
  const has = (column: string): boolean => (layout.columns as readonly string[]).includes(column);
  const kept = (column: string, value: unknown): string | null => (has(column) ? normalise(value) : null);
  const rows = kind === 'targets' ? document.targets : document.tasks.filter((row) => row.origin === 'table');
  return rows.map((row) => {
    const common = {
      group: normalise(row.group),
      groupTitle: normalise(bare(row.groupTitle)),
      ordinal: normalise(row.ordinal),
      lead: has('lead') ? list(row.leadUnits) : null,
      coordinating: has('coordinating') ? list(row.coordinatingUnits) : null,
      result: kept('result', row.result),
    };
    if ('name' in row)
      return {
        ...common,
        title: normalise(row.name),
        unit: kept('unit', row.unit),
        raw: kept('raw', row.raw),
      };
    return {
      ...common,
      subOrdinal: has('subtask') ? normalise(row.subOrdinal) : '',
      title: normalise(row.title),
      parent: normalise(row.parentTitle),
      output: kept('output', row.output),
      kpi: kept('kpi', row.kpi),
      deadline: kept('deadline', row.deadline?.raw),
    };
  });
}

/** Where two readings part first; null where they are the same. */
export function firstDifference(expected: readonly Row[], got: readonly Row[]): string | null {
  for (const [index, row] of expected.entries()) {
    const other = got[index];
    if (other === undefined) return `row ${index + 1} of ${expected.length} is missing: ${row.title}`;
    for (const [name, value] of Object.entries(row)) {
      if (value !== other[name])
        return `row ${index + 1} [${row.group} ${row.ordinal} ${row.subOrdinal ?? ''}] ${name}: expected "${value}", read "${other[name]}"`;
    }
  }
  const more = got[expected.length];
  return more === undefined ? null : `${got.length - expected.length} rows too many, first: ${more.title}`;
}
