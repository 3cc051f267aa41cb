import type { Extra } from '../../model/records.js';
import type {
  ColumnRole,
  GridCell,
  TableBlock,
  TableColumn,
  TableRow,
} from '../../model/segmented-document.js';
import { splitUnits } from '../../organizations/split-units.js';
import { notRead, type Reading, reading } from '../evidence.js';

/** One row of a table by the roles of its columns. */
export interface RowReader {
  readonly row: TableRow;
  text(role: ColumnRole): string | null;
  cell(role: ColumnRole): { cell: GridCell; column: TableColumn } | null;
  all(role: ColumnRole): { cell: GridCell; column: TableColumn }[];
  reading(role: ColumnRole, rule: string): Reading<string>;
}

/** A cell merged from above gives its value to this row; one merged from the left belongs to another column. */
const printed = (cell: GridCell | undefined): cell is GridCell =>
  cell !== undefined && cell.text !== '' && cell.span !== 'left';

export function readRow(table: TableBlock, row: TableRow): RowReader {
  const all = (role: ColumnRole) =>
    table.columns.flatMap((column, i) => {
      const cell = row.cells[i];
      return column.role === role && printed(cell) ? [{ cell, column }] : [];
    });
  const one = (role: ColumnRole) => all(role)[0] ?? null;
  return {
    row,
    all,
    cell: one,
    text: (role) => one(role)?.cell.text ?? null,
    reading: (role, rule) => {
      const found = one(role);
      if (found === null) return notRead(rule);
      const { cell, column } = found;
      return reading(cell.text, cell.text, rule, column.confidence * row.confidence, cell.sources);
    },
  };
}

/** Columns that have no field of their own: none is dropped. */
export const extrasOf = (row: RowReader, more: readonly ColumnRole[] = []): Extra[] =>
  [...row.all('extra'), ...more.flatMap((role) => row.all(role))].map(({ cell, column }) => ({
    heading: column.heading,
    raw: cell.text,
  }));

const leadLabel = /^(?:(?:đơn vị|cơ quan|đv|cq)?\s*(?:chủ trì|đầu mối|thực hiện)\s*:)\s*/iu;
const helpLabel =
  /(?:^|[;.,\n]\s*|\s+[-–+]\s*|\s)(?:(?:đơn vị|cơ quan|đv|cq)?\s*phối hợp(?: với| thực hiện)?\s*:)\s*/iu;
const helpTail = /^(.*?)\s+chủ trì\s*[,;]\s*(?:phối hợp với\s+)?(.*?)(?:\s+phối hợp)?\s*$/iu;

/** Splits one cell that names both who leads and who helps ("Chủ trì: Sở A; phối hợp: Sở B"). */
function splitRoles(text: string): { lead: string; coordinating: string | null } {
  const label = helpLabel.exec(text);
  if (label !== null && (leadLabel.test(text) || label.index > 0)) {
    const lead = text.slice(0, label.index).replace(leadLabel, '');
    return { lead: lead.trim(), coordinating: text.slice(label.index + label[0].length).trim() };
  }
  const tail = helpTail.exec(text);
  if (tail !== null) return { lead: tail[1]!, coordinating: tail[2]! };
  return { lead: text.replace(leadLabel, ''), coordinating: null };
}

/** Lead and coordinating units of a row, as printed. */
export function unitsOf(row: RowReader): { lead: Reading<string[]>; coordinating: Reading<string[]> } {
  const lead = row.cell('lead');
  const help = row.cell('coordinating');
  const read = (
    text: string,
    from: { cell: GridCell; column: TableColumn },
    rule: string,
  ): Reading<string[]> =>
    reading(
      splitUnits(text),
      from.cell.text,
      rule,
      from.column.confidence * row.row.confidence,
      from.cell.sources,
    );
  const none = (): Reading<string[]> => reading<string[]>([], null, 'no-cell', 1, []);
  const roles = lead === null ? null : splitRoles(lead.cell.text);
  return {
    lead: lead === null ? none() : read(roles!.lead, lead, 'units-of-cell'),
    coordinating:
      help !== null
        ? read(help.cell.text, help, 'units-of-cell')
        : lead !== null && roles?.coordinating
          ? read(roles.coordinating, lead, 'units-after-phoi-hop')
          : none(),
  };
}
