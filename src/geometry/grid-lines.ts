import { median, mergeStretches, type Stretch } from './boxes.js';
import { clusters, type Rule, type Rules } from './rules.js';

/** A line of a grid and where along it a rule is drawn. */
export interface GridLine {
  readonly at: number;
  readonly drawn: readonly Stretch[];
}

export interface GridLines {
  /** Left to right. */
  readonly columns: readonly GridLine[];
  /** Top to bottom. */
  readonly rows: readonly GridLine[];
  /** The vertical rules go on above (below) the last horizontal one: a page end cuts the table there. */
  readonly openAbove: boolean;
  readonly openBelow: boolean;
}

/** Points. Rules of one grid line: edges of neighbouring cells are often drawn 1–3 points apart. */
const sameLine = 3;
const widestLine = 5;
/** Points: no text fits into a row or column as narrow as this, whatever is drawn. */
const hairline = 6;
/**
 * Points: where one row's border stands this near another row's, someone moved it by hand; they are one border of
 * the table, if no row has both. The narrowest column of figures is some 20 points wide.
 */
const movedBorder = 15;
/** Share of a cell's side that has to be drawn. */
const leastDrawn = 0.6;
/** Points that rules stand out over the last crossing one, for a side that is not drawn to lie at their ends. */
const standsOut = { down: 6, across: 9 };
/** Share of the lines that have to stand out. */
const leastStandingOut = 0.5;

/** True where the line is drawn along most of `from`–`to` (or along the given share of it). */
export function isDrawn(line: GridLine, from: number, to: number, least = leastDrawn): boolean {
  let drawn = 0;
  for (const stretch of line.drawn) {
    if (stretch.from >= to) break;
    drawn += Math.max(0, Math.min(to, stretch.to) - Math.max(from, stretch.from));
  }
  return drawn >= least * (to - from);
}

const linesOf = (rules: readonly Rule[]): GridLine[] =>
  clusters(rules, (rule) => rule.at, sameLine, widestLine).map((group) => {
    const weights = group.reduce((sum, rule) => sum + rule.to - rule.from, 0);
    const at = group.reduce((sum, rule) => sum + rule.at * (rule.to - rule.from), 0) / weights;
    return { at, drawn: mergeStretches(group) };
  });

/** Where the lines across end beyond the outermost line, most of them; null where they do not. */
function endBeyond(ends: readonly number[], edge: number, sign: 1 | -1, least: number): number | null {
  const beyond = ends.filter((end) => sign * (end - edge) > least);
  if (beyond.length < Math.max(2, leastStandingOut * ends.length)) return null;
  return median(beyond);
}

const lengthOf = (line: GridLine): number =>
  line.drawn.reduce((sum, stretch) => sum + stretch.to - stretch.from, 0);

/** Lines too near each other made one; `crossing` are the lines that cut them into sides. */
function withoutSlivers(lines: GridLine[], crossing: readonly GridLine[], moved: number): GridLine[] {
  const kept: GridLine[] = [];
  for (const line of lines) {
    const last = kept.at(-1);
    const apart = last === undefined ? Number.POSITIVE_INFINITY : line.at - last.at;
    const both = (): boolean =>
      crossing.some((start, i) => {
        const end = crossing[i + 1];
        return end !== undefined && isDrawn(last!, start.at, end.at) && isDrawn(line, start.at, end.at);
      });
    if (apart < hairline || (apart < moved && !both())) {
      const longer = lengthOf(last!) >= lengthOf(line) ? last! : line;
      kept[kept.length - 1] = { at: longer.at, drawn: mergeStretches([...last!.drawn, ...line.drawn]) };
    } else kept.push(line);
  }
  return kept;
}

/** Adds the sides that are not drawn, where the rules across show where they would be. */
function withOpenSides(
  lines: readonly GridLine[],
  across: readonly GridLine[],
  least: number,
): { lines: GridLine[]; before: boolean; after: boolean } {
  if (lines.length === 0) return { lines: [], before: false, after: false };
  const starts = across.map((line) => line.drawn[0]!.from);
  const ends = across.map((line) => line.drawn.at(-1)!.to);
  const before = endBeyond(starts, lines[0]!.at, -1, least);
  const after = endBeyond(ends, lines.at(-1)!.at, 1, least);
  const whole = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  return {
    lines: [
      ...(before === null ? [] : [{ at: before, drawn: [whole] }]),
      ...lines,
      ...(after === null ? [] : [{ at: after, drawn: [whole] }]),
    ],
    before: before !== null,
    after: after !== null,
  };
}

/** The lines of the grid that rules meeting each other draw; null where they enclose nothing. */
export function gridLinesOf(rules: Rules): GridLines | null {
  const [across, down] = [linesOf(rules.horizontal), linesOf(rules.vertical)];
  const rows = withOpenSides(across, down, standsOut.down);
  const columns = withOpenSides(down, across, standsOut.across);
  if (rows.lines.length < 2 || columns.lines.length < 2) return null;
  const lines = {
    columns: withoutSlivers(columns.lines, rows.lines, movedBorder),
    rows: withoutSlivers(rows.lines, columns.lines, hairline),
    openAbove: rows.before,
    openBelow: rows.after,
  };
  return lines.rows.length < 2 || lines.columns.length < 2 ? null : lines;
}

/** Points: rules drawn side by side begin and end at the same heights but for this much. */
const sameEnds = 6;
/** Points: shorter ones hold no line of text. */
const shortestRow = 12;
/** Fewer rules side by side part columns of text, or hold a paragraph at its margin. */
const fewestUprights = 3;

/**
 * The grids of upright rules that no horizontal one meets: a row of a table that is longer than its page, so that the
 * page shows neither its begin nor its end.
 */
export function gridsOfUprights(vertical: readonly Rule[]): GridLines[] {
  const tall = vertical.filter((rule) => rule.to - rule.from >= shortestRow);
  return clusters(tall, (rule) => rule.from, sameEnds, sameEnds)
    .flatMap((group) => clusters(group, (rule) => rule.to, sameEnds, sameEnds))
    .flatMap((group) => {
      const columns = linesOf(group);
      if (columns.length < fewestUprights) return [];
      const whole = [{ from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }];
      const rows = [
        { at: Math.min(...group.map((rule) => rule.from)), drawn: whole },
        { at: Math.max(...group.map((rule) => rule.to)), drawn: whole },
      ];
      return [{ columns, rows, openAbove: true, openBelow: true }];
    });
}
