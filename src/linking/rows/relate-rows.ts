import type { Deadline, Link, Target, Task } from '../../model/records.js';
import { fold } from '../../vietnamese/fold.js';
import { parseNumber } from '../../vietnamese/numerals.js';
import { lighterActs } from '../data/plan-words.js';
import { differentFigures } from '../words/compare-texts.js';
import { alignWords, type Gap, gapsOf } from '../words/compare-words.js';
import { type RowWord, rowWords } from '../words/row-words.js';
import type { PreparedRow, View } from './prepared-row.js';

type Change = Link['changes'][number];

/** What differs between a row and its parent, and which of it tells most. */
export interface RowRelation {
  readonly relation: Link['relation'];
  readonly changes: readonly Change[];
}

/** The relation of a child's row to its parent's and every field that differs (contract.md, links). */
export function relateRows(child: PreparedRow, parent: PreparedRow): RowRelation {
  const wording = relateWording(child, parent);
  const measured =
    child.kind === 'target'
      ? relateTargets(child.row as Target, parent.row as Target, child, parent)
      : relateTasks(child, parent);
  const changes = [...measured.changes, ...wording.changes, ...unitChanges(child.row, parent.row)];
  return { relation: measured.relation ?? wording.relation, changes };
}

const change = (field: string, child: string | null, parent: string | null): Change => ({
  field,
  child,
  parent,
});
const differ = (one: string | null, other: string | null): boolean => fold(one ?? '') !== fold(other ?? '');

interface Measured {
  readonly relation: Link['relation'] | null;
  readonly changes: readonly Change[];
}

function relateTargets(child: Target, parent: Target, one: PreparedRow, other: PreparedRow): Measured {
  const changes: Change[] = [];
  let relation: Link['relation'] | null = null;
  const [figure, above] = [figureOf(child), figureOf(parent)];
  if (figure !== above) {
    changes.push(change('value', figure, above));
    if (figure !== null && above !== null) relation = 'value-changed';
  }
  if (child.comparator !== parent.comparator && child.comparator && parent.comparator) {
    changes.push(change('comparator', child.comparator, parent.comparator));
    if (isOpposite(child.comparator, parent.comparator)) relation = 'value-changed';
  }
  if (child.valueBase && parent.valueBase && otherBase(child.valueBase, parent.valueBase)) {
    changes.push(change('valueBase', child.valueBase, parent.valueBase));
    relation = 'value-changed';
  }
  if (one.year.value !== other.year.value && (one.year.printed || other.year.printed))
    changes.push(change('year', text(one.year.value), text(other.year.value)));
  // A unit that is the thing itself differs only as the name does.
  const named = one.unit === '' && other.unit === '';
  if (child.unit && parent.unit && !named && wordsOf(child.unit) !== wordsOf(parent.unit)) {
    changes.push(change('unit', child.unit, parent.unit));
    relation ??= 'unit-changed';
  }
  return { relation, changes };
}

const text = (value: number | null): string | null => (value === null ? null : String(value));

/** The figure of a target as a change prints it: "80", "15-17"; null where it has none. */
export const figureOf = ({ value, min, max }: Pick<Target, 'value' | 'min' | 'max'>): string | null =>
  value !== null ? String(value) : min !== null && max !== null ? `${min}-${max}` : null;

const isOpposite = (one: string, other: string): boolean =>
  (one.startsWith('>') && other.startsWith('<')) || (one.startsWith('<') && other.startsWith('>'));

/** "dân" and "vạn dân trên địa bàn": one inside the other is one. */
const otherBase = (one: string, other: string): boolean => {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  return !first.includes(second) && !second.includes(first);
};

/** By their words, abbreviations written out; of signs alone ("%") the signs. */
const wordsOf = (measure: string): string =>
  rowWords(measure)
    .map(({ folded }) => folded)
    .join(' ') || fold(measure);

function relateTasks(one: PreparedRow, other: PreparedRow): Measured {
  const [child, parent] = [one.row as Task, other.row as Task];
  const changes: Change[] = [];
  let relation: Link['relation'] | null = null;
  const quantity = quantityChange(one.name, other.name);
  if (!sameDeadline(child.deadline, parent.deadline)) {
    changes.push(change('deadline', child.deadline?.raw ?? null, parent.deadline?.raw ?? null));
    // Both print a day: "thường xuyên" against a year is another way to put it, and told as a change alone.
    if (child.deadline?.end && parent.deadline?.end) relation = 'deadline-changed';
  }
  if (differ(child.kpi, parent.kpi) && (child.kpi ?? parent.kpi) !== null) {
    changes.push(change('kpi', child.kpi, parent.kpi));
    const [figures, above] = [figuresOf(child.kpi), figuresOf(parent.kpi)];
    if (figures !== '' && above !== '' && figures !== above) relation = 'value-changed';
  }
  if (quantity) {
    changes.push(quantity);
    relation = 'value-changed';
  }
  if (differ(child.output, parent.output)) changes.push(change('output', child.output, parent.output));
  return { relation, changes };
}

const sameDeadline = (one: Deadline | null, other: Deadline | null): boolean => {
  if (one === null || other === null) return one === other;
  if (!differ(one.raw, other.raw)) return true;
  return one.end !== null && one.end === other.end && one.kind === other.kind;
};

/** A figure of the title that another stands in the place of: how much is to be done. */
function quantityChange(child: View, parent: View): Change | null {
  const gaps = gapsOf(alignWords(child.words, parent.words), [child.words.length, parent.words.length]);
  const figures = differentFigures(gaps, child.words, parent.words);
  return figures && change('quantity', figures.one, figures.other);
}

const FIGURE = /\d+(?:[.,]\d+)*(?:\s?%)?/g;
const NUMBERED = /\d+(?:[/-]\d+)+\S*|\d+(?:\.\d+)?\/\S+|\b(?:nam|quy|thang|ngay|so)\s+\d+/g;
/** The figures of a KPI; numbers of documents and times are none. */
const figuresOf = (kpi: string | null): string =>
  [
    ...fold(kpi ?? '')
      .replace(NUMBERED, ' ')
      .matchAll(FIGURE),
  ]
    .map(
      ([figure]) => `${parseNumber(figure.replace(/\s?%/, '')) ?? figure}${figure.includes('%') ? '%' : ''}`,
    )
    .sort()
    .join(' ');

function unitChanges(child: Target | Task, parent: Target | Task): Change[] {
  const joined = (units: readonly string[]): string | null => (units.length === 0 ? null : units.join('; '));
  return (['leadUnits', 'coordinatingUnits'] as const).flatMap((field) => {
    const [ours, theirs] = [joined(child[field]), joined(parent[field])];
    return differ(ours, theirs) ? [change(field, ours, theirs)] : [];
  });
}

/** How the words of one text differ from those of another. */
type Wording = 'same' | 'reworded' | 'narrowed';

function relateWording(
  child: PreparedRow,
  parent: PreparedRow,
): { relation: Wording; changes: readonly Change[] } {
  const name = wordingOf(child.name, parent.name);
  const general = child.general && parent.general ? wordingOf(child.general, parent.general) : 'same';
  const changes: Change[] = [];
  if (name !== 'same') changes.push(change('name', child.name.text, parent.name.text));
  if (general !== 'same') changes.push(change('parentTitle', child.general!.text, parent.general!.text));
  // The general task tells of the sub-task only that it was put in other words.
  const relation = name !== 'same' ? name : general === 'same' ? 'same' : 'reworded';
  return { relation, changes };
}

/** Weight from which words that are left out narrow a row: a word of two syllables that names something. */
const telling = 9;
/** A text that gains as much as it loses says the thing otherwise, and narrows nothing. */
const muchGained = 0.5;

function wordingOf(child: View, parent: View): Wording {
  const gaps = gapsOf(alignWords(child.words, parent.words), [child.words.length, parent.words.length])
    .map((gap) => printedGap(gap, child.words, parent.words))
    .filter(({ one, other }) => one.length + other.length > 0);
  const synonym = sameWords(child.words, parent.words);
  if (gaps.length === 0) return synonym ? 'same' : 'reworded';
  const weightOf = (words: readonly RowWord[]): number =>
    words.reduce(
      (total, { weight, role }) => total + (role === 'matter' || role === 'figure' ? weight : 0),
      0,
    );
  const gained = weightOf(gaps.flatMap(({ one }) => one));
  const lost = weightOf(gaps.flatMap(({ other }) => other));
  const isLighter = opensLighter(child) && !opensLighter(parent);
  if (isLighter || gaps.some(isNearer) || (lost >= telling && gained <= lost * muchGained)) return 'narrowed';
  return 'reworded';
}

/** Places from the widest to the nearest. */
const PLACES: ReadonlyMap<string, number> = new Map(
  [['nuoc', 'quoc'], ['vung'], ['tinh'], ['huyen'], ['xa', 'phuong'], ['thon', 'ap', 'buon', 'to']].flatMap(
    (names, rank) => names.map((name): [string, number] => [name, rank]),
  ),
);

/** "Trong và ngoài tỉnh" in the place of "trong và ngoài nước"; "trên địa bàn xã" is what a commune's plan is about. */
const isNearer = ({ one, other }: { one: readonly RowWord[]; other: readonly RowWord[] }): boolean => {
  const placeOf = (words: readonly RowWord[]): number | undefined =>
    words
      .filter(({ role }) => role !== 'scope' && role !== 'tier')
      .map(({ folded }) => PLACES.get(folded))
      .find((rank) => rank !== undefined);
  const [near, wide] = [placeOf(one), placeOf(other)];
  return near !== undefined && wide !== undefined && near > wide;
};

/** Words that make no difference: the row's own figure, and letters that recognition took for others. */
const printedGap = (gap: Gap, one: readonly RowWord[], other: readonly RowWord[]) => ({
  one: gap.one.map((at) => one[at]!).filter(({ role, weight }) => role !== 'function' || weight > 0),
  other: gap.other.map((at) => other[at]!).filter(({ role, weight }) => role !== 'function' || weight > 0),
});

/** Whether the texts print the same words and no others for one thing. */
const sameWords = (one: readonly RowWord[], other: readonly RowWord[]): boolean =>
  one.every(({ own, key }, at) => own === key || other[at] === undefined || other[at].own === own);

/** Words that may stand before the act: "theo dõi, phối hợp triển khai". */
const BEFORE = '(?:(?:tiep tuc|chu dong|tich cuc|thuong xuyen|theo doi|kip thoi)\\s?,?\\s)*';
const LIGHTER = new RegExp(`^${BEFORE}(?:${lighterActs.join('|')})\\b`);
const opensLighter = ({ text: title }: View): boolean => LIGHTER.test(fold(title));
