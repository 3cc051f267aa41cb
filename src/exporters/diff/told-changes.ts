import type { Target, Task } from '../../model/records.js';
import { parseNumber } from '../../vietnamese/numerals.js';
import type { ComparedRow, ComparedSide, ComparedUnit } from './compared-rows.js';
import { mainChange } from './main-change.js';
import { tellWording } from './told-wording.js';
import type { DiffWords, Move, ToldField } from './words/index.js';

/** What happened to an item, in the words of an official: "Hạ chỉ tiêu: Tỷ lệ …, từ ≥ 2% xuống ≥ 1%; lùi thời hạn …". */
export interface ToldChange {
  /** "Hạ chỉ tiêu" */
  readonly label: string;
  /** The item's name; the two names where they are what changed. */
  readonly about: string;
  /** What is told after the name, the change that the label names first. */
  readonly facts: readonly string[];
}

export const sentenceOf = ({ label, about, facts }: ToldChange): string => {
  const [first, ...others] = facts;
  return `${label}: ${[[about, first].filter(Boolean).join(', '), ...others].join('; ')}`;
};

/** The same under a heading that says its label already. */
export const sentenceUnder = (heading: string, told: ToldChange): string =>
  told.label === heading ? sentenceOf(told).slice(told.label.length + 2) : sentenceOf(told);

/** Fields in the order in which they are told. */
const toldFields = [
  'value',
  'quantity',
  'year',
  'unit',
  'deadline',
  'leadUnits',
  'parentTitle',
  'coordinatingUnits',
  'output',
  'kpi',
] as const satisfies readonly ToldField[];

/** Too long to be told word for word beside another change; the table shows them. */
const onlyNamed: ReadonlySet<ToldField> = new Set(['parentTitle', 'coordinatingUnits', 'output', 'kpi']);

/** "./." and ";" end a row in print, not a name inside a sentence. */
const withoutEnd = (name: string): string => name.replace(/[\s./;,:]+$/u, '');

/** In quotes: names of units hold commas and come in lists. */
const listed = (units: readonly ComparedUnit[]): string | null =>
  units.length > 0 ? `“${units.map(({ printed }) => printed).join('; ')}”` : null;

/** Days and quarters are told as they are: "Quý III/2026", "Trước ngày 31/12/2026"; longer ones are sentences. */
const longestDay = 24;
const quotedIfLong = (deadline: string): string =>
  deadline.length > longestDay ? `“${withoutEnd(deadline)}”` : deadline;

function printed(side: ComparedSide | null, field: ToldField): string | null {
  if (!side) return null;
  switch (field) {
    case 'deadline':
      return side.deadline && quotedIfLong(side.deadline);
    case 'value':
    case 'quantity':
    case 'output':
    case 'parentTitle':
    case 'name':
      return side[field];
    case 'kpi':
      return side.kpi && `“${withoutEnd(side.kpi)}”`;
    case 'leadUnits':
    case 'coordinatingUnits':
      return listed(side[field]);
    case 'year':
      return 'targetYear' in side.row && side.row.targetYear ? String(side.row.targetYear) : null;
    case 'unit':
      return 'unit' in side.row ? side.row.unit : null;
  }
}

const endOf = (row: Target | Task): string | null => ('deadline' in row ? (row.deadline?.end ?? null) : null);

/** Which way a field went that is not the item's main change; `changed` where the two cannot be compared. */
function moveOf(field: ToldField, { row: child, quantity }: ComparedSide, above: ComparedSide): Move {
  const parent = above.row;
  if (field === 'quantity') {
    const [figure, before] = [parseNumber(quantity ?? ''), parseNumber(above.quantity ?? '')];
    if (figure === null || before === null || figure === before) return 'changed';
    return figure > before ? 'raised' : 'lowered';
  }
  if (field === 'deadline') {
    const [end, before] = [endOf(child), endOf(parent)];
    return end && before && end !== before ? (end > before ? 'later' : 'sooner') : 'changed';
  }
  if (field !== 'value' || !('value' in child && 'value' in parent)) return 'changed';
  if (child.value === null || parent.value === null || child.unit !== parent.unit) return 'changed';
  if (child.comparator !== parent.comparator || child.value === parent.value) return 'changed';
  return child.value > parent.value ? 'raised' : 'lowered';
}

/** Comparator and figure are one value to a reader. */
function changedFields({ changed }: ComparedRow): ReadonlySet<ToldField> {
  const fields = new Set([...changed].map((field) => (field === 'comparator' ? 'value' : field)));
  return new Set(toldFields.filter((field) => fields.has(field)));
}

/** One that one side does not print is told as given or gone, not as moved. */
function fieldFact(
  { child, parent }: ComparedRow,
  field: ToldField,
  { sentences }: DiffWords,
  both: (before: string, after: string) => string,
): string | null {
  const [after, before] = [printed(child, field), printed(parent, field)];
  if (after === before) return null;
  if (after === null) return sentences.alsoDropped(field, before!);
  return before === null ? sentences.alsoGiven(field, after) : both(before, after);
}

function further(row: ComparedRow, told: ToldField | null, words: DiffWords): string[] {
  const { child, parent } = row;
  if (!child || !parent) return [];
  const { sentences } = words;
  const others = [...changedFields(row)].filter(
    (field) => field !== told && printed(child, field) !== printed(parent, field),
  );
  const facts = others.flatMap((field) => {
    if (onlyNamed.has(field)) return [];
    const move = moveOf(field, child, parent);
    return fieldFact(row, field, words, (before, after) => sentences.also(field, move, before, after)) ?? [];
  });
  const named = others.filter((field) => onlyNamed.has(field));
  return named.length > 0 ? [...facts, sentences.alsoChanged(named)] : facts;
}

function tellAlone(row: ComparedRow, side: ComparedSide, { sentences }: DiffWords): ToldChange {
  const { assigned } = row.item;
  const label = row.child
    ? sentences.added
    : assigned === null
      ? sentences.parentOnly
      : assigned.as === 'lead'
        ? sentences.missing
        : sentences.helping;
  const facts = [
    side.value,
    side.deadline,
    assigned?.collective ? sentences.givenToAll(assigned.printed) : null,
  ].filter((fact): fact is string => Boolean(fact));
  return { label, about: withoutEnd(side.name), facts };
}

/** What is to be said of an item, from the words that its rows print. */
export function tellChange(row: ComparedRow, words: DiffWords): ToldChange {
  const { item, child, parent } = row;
  const { sentences } = words;
  if (!child || !parent) return tellAlone(row, (child ?? parent)!, words);
  const main = mainChange(row, words);
  if (main) {
    const [label, field, move] = main;
    const moved = fieldFact(row, field, words, (before, after) => sentences.moved(move, before, after));
    const facts = [...(moved === null ? [] : [moved]), ...further(row, field, words)];
    return { label, about: withoutEnd(child.name), facts };
  }
  const facts = further(row, null, words);
  const [name, above] = [withoutEnd(child.name), withoutEnd(parent.name)];
  if (item.change === 'kept') return { label: sentences.kept, about: name, facts };
  const label = item.change === 'narrowed' ? sentences.narrowed : sentences.reworded;
  if (name === above) return { label, about: name, facts };
  const wording = tellWording(child, parent, words);
  return wording === null
    ? { label, about: sentences.insteadOf(name, above), facts }
    : { label, about: name, facts: [wording, ...facts] };
}

/** The same in pieces, for an output that sets off what changed. */
export function sentencePieces(row: ComparedRow, words: DiffWords) {
  const { label, about, facts } = tellChange(row, words);
  const [main, ...others] = facts;
  return { label, about, main: main ?? null, others };
}
