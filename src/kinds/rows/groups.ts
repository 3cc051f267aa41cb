import type { TableBlock, TableColumn, TableRow } from '../../model/segmented-document.js';
import type { Source } from '../../model/source.js';
import { declaredCount } from '../../tables/group-row.js';
import { parseOrdinalCell, splitLeadingOrdinal } from '../../vietnamese/markers.js';
import type { Report } from '../document-kind.js';

/** The title a group of rows stands under, and how many rows it says there are. */
export interface Group {
  readonly ordinal: string | null;
  readonly title: string | null;
  readonly declared: number | null;
  readonly sources: readonly Source[];
}

export const noGroup: Group = { ordinal: null, title: null, declared: null, sources: [] };

/** Takes "(03)" off a title. */
function splitCount(title: string): { title: string; count: number | null } {
  const match = declaredCount.exec(title);
  if (match === null) return { title: title.trim(), count: null };
  return { title: title.slice(0, match.index).trim(), count: Number(match[1]) };
}

const trimTitle = (title: string): string => title.replace(/\s*[:.;]\s*$/, '');

/** Reads a group from the words of its title, its ordinal printed before them or in a cell of its own. */
export function groupFrom(text: string, ordinal: string | null, sources: readonly Source[]): Group {
  const leading = ordinal === null ? splitLeadingOrdinal(text) : null;
  const { title, count } = splitCount(leading?.rest ?? text);
  return {
    ordinal: ordinal ?? leading?.ordinal ?? null,
    title: trimTitle(title) || null,
    declared: count,
    sources,
  };
}

/** Reads a group row; stray cells beside its title are no part of it. */
export function groupOfRow(row: TableRow, columns: readonly TableColumn[]): Group {
  const printed = row.cells
    .map((cell, i) => ({ cell, role: columns[i]!.role }))
    .filter(({ cell }) => cell.text !== '' && cell.span === null);
  const lone = printed.find(({ cell }) => parseOrdinalCell(cell.text) !== null);
  const words = printed.filter(({ cell }) => cell !== lone?.cell);
  const title =
    words.find(({ role }) => ['indicator', 'task', 'general-task', 'ordinal'].includes(role)) ?? words[0];
  if (title === undefined) return { ...noGroup, sources: row.sources };
  return groupFrom(title.cell.text, lone ? parseOrdinalCell(lone.cell.text)!.ordinal : null, row.sources);
}

/** Says where a count printed in a title is not the number of rows read below it. */
export function checkCount(
  what: string,
  declared: number | null,
  read: number,
  sources: readonly Source[],
  report: Report,
): void {
  if (declared === null || declared === read) return;
  report({
    severity: 'warning',
    code: 'declared-count-mismatch',
    message: `${what} announces ${declared} row(s); ${read} were read.`,
    source: sources[0] ?? null,
  });
}

/** The count that a table's own heading announces ("… năm 2026 (54 chỉ tiêu)"). */
export function declaredByHeading(table: TableBlock): number | null {
  for (const column of table.columns) {
    const match = /\((\d{1,3})\s*(?:chỉ tiêu|nhiệm vụ|mục tiêu)\)/iu.exec(column.heading);
    if (match) return Number(match[1]);
  }
  return null;
}
