import type { GridCell, TableColumn } from '../model/segmented-document.js';
import { looksLikeUnit } from '../organizations/match-unit.js';
import { deadlinePlausible } from '../vietnamese/deadlines.js';
import { parseTargetValue } from '../vietnamese/target-value.js';
import { endsClosed, endsOpen, joinPieces, startsLower } from './cell-shape.js';
import { titleRoles } from './group-row.js';

/** What speaks for a row being the tail of the one above (positive) or a row of its own (negative). */
export interface ContinuationContext {
  /** A blank line, a page end, a repeated heading or a new piece stands before the row. */
  readonly breakBefore: boolean;
  /** Nearly every row of the table prints an ordinal. */
  readonly numbered: boolean;
  /** True: no rule parts the row from the one above, a page end does; false: such rows are told by that, and this is none. */
  readonly cut: boolean | null;
  /** A table of general tasks and sub-tasks: a row with an empty general task may be a sub-task. */
  readonly nested: boolean;
}

/** Weights are log-odds by judgement, tried on generated page cuts (test/variants). */
const weights = {
  break: 2,
  noBreak: -2.5,
  noTitle: 3,
  allLower: 1.5,
  unnumbered: 1.5,
  lowerStart: 2.5,
  openHead: 1.5,
  closedHead: -1,
  upperTitle: -1.5,
  secondDeadline: -2.5,
  secondValue: -3,
  secondUnit: -1.5,
  unitGoesOn: 2,
  ownEverything: -1,
  /** A page end that cuts nearly every cell of a row leaves at least one in the middle of a sentence. */
  ownWholeCells: -3,
  /** What the rules say outweighs all that words can. */
  cut: 12,
  notCut: -4,
} as const;

function scoreUnits(head: string, tail: string): number {
  if (head === '') return 0;
  if (/[,;–-]$|\bvà$/u.test(head)) return weights.unitGoesOn;
  if (startsLower(tail) && !/^các\s/u.test(tail)) return weights.unitGoesOn;
  if (endsOpen(head) || !looksLikeUnit(tail)) return weights.unitGoesOn / 2;
  return looksLikeUnit(head) ? weights.secondUnit : 0;
}

function scoreWords(head: string, tail: string, title: boolean): number {
  let score = 0;
  if (startsLower(tail)) score += weights.lowerStart;
  if (head !== '' && endsOpen(head)) score += weights.openHead;
  if (head !== '' && endsClosed(head)) score += weights.closedHead;
  if (score === 0 && title && !/^[-+•]/.test(tail)) score += weights.upperTitle;
  return score;
}

function scoreCell(head: string, tail: string, role: TableColumn['role']): number {
  switch (role) {
    case 'deadline':
      if (!deadlinePlausible(tail)) return startsLower(tail) || endsOpen(head) ? weights.lowerStart : 0;
      if (head === '' || !deadlinePlausible(head)) return 0;
      return endsOpen(head) ? 0 : weights.secondDeadline;
    case 'value':
      if (head !== '' && parseTargetValue(head) !== null && parseTargetValue(tail) !== null) {
        return endsOpen(head) ? 0 : weights.secondValue;
      }
      return startsLower(tail) ? 1 : 0;
    case 'lead':
    case 'coordinating':
      return scoreUnits(head, tail);
    case 'unit':
      return startsLower(tail) ? 1 : 0;
    default:
      return scoreWords(head, tail, titleRoles.has(role));
  }
}

/**
 * Log-odds that `row` is the rest of `head`, cut by a page end. The row has no ordinal of its own (that is decided
 * before). Positive means: join.
 */
export function continuationScore(
  head: readonly GridCell[],
  row: readonly GridCell[],
  columns: readonly TableColumn[],
  context: ContinuationContext,
): number {
  let score = context.breakBefore ? weights.break : weights.noBreak;
  if (context.cut !== null) score += context.cut ? weights.cut : weights.notCut;
  let filled = 0;
  let titled = false;
  let lower = true;
  let someLower = false;
  for (let i = 0; i < columns.length; i += 1) {
    const cell = row[i];
    if (cell === undefined || cell.text === '' || cell.span !== null) continue;
    filled += 1;
    lower &&= startsLower(cell.text);
    someLower ||= startsLower(cell.text);
    const role = columns[i]!.role;
    if (titleRoles.has(role)) titled = true;
    score += scoreCell(head[i]?.text ?? '', cell.text, role);
  }
  if (!titled) score += weights.noTitle;
  if (lower) score += weights.allLower;
  if (context.numbered && !context.nested) score += weights.unnumbered;
  const whole = columns.filter((column) => column.role !== 'ordinal' && column.role !== 'extra').length;
  if (filled >= 0.75 * whole && titled) score += someLower ? weights.ownEverything : weights.ownWholeCells;
  return score;
}

/** The row's cells added to the head's, cell by cell. */
export const joinCells = (head: readonly GridCell[], tail: readonly GridCell[]): GridCell[] =>
  head.map((cell, i) => {
    const piece = tail[i];
    if (piece === undefined || piece.text === '' || piece.span !== null) return cell;
    if (cell.text === '') return { ...piece };
    return {
      text: joinPieces(cell.text, piece.text),
      span: cell.span,
      sources: [...cell.sources, ...piece.sources],
    };
  });
