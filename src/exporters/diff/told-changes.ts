import type { Target, Task } from '../../model/records.js';
import type { ComparedRow, ComparedSide, ComparedUnit } from './compared-rows.js';
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

/** The change in a word or two, for a badge or a cell. */
export const changeName = ({ item }: ComparedRow, words: DiffWords): string =>
  item.assigned === null ? words.changes[item.change] : words.missing[item.assigned.as];

export const sentenceOf = ({ label, about, facts }: ToldChange): string => {
  const [first, ...others] = facts;
  return `${label}: ${[[about, first].filter(Boolean).join(', '), ...others].join('; ')}`;
};

/** Fields in the order in which they are told. */
const toldFields = [
  'value',
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

function printed(side: ComparedSide | null, field: ToldField): string | null {
  if (!side) return null;
  switch (field) {
    case 'value':
    case 'deadline':
    case 'output':
    case 'kpi':
    case 'parentTitle':
    case 'name':
      return side[field];
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
function moveOf(field: ToldField, child: Target | Task, parent: Target | Task): Move {
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

function further(row: ComparedRow, told: ToldField | null, { sentences }: DiffWords): string[] {
  const { child, parent } = row;
  if (!child || !parent) return [];
  return [...changedFields(row)].flatMap((field) => {
    if (field === told) return [];
    const [after, before] = [printed(child, field), printed(parent, field)];
    if (after === before) return [];
    if (onlyNamed.has(field)) return [sentences.alsoChanged(field)];
    if (after === null) return [sentences.alsoDropped(field, before!)];
    if (before === null) return [sentences.alsoGiven(field, after)];
    return [sentences.also(field, moveOf(field, child.row, parent.row), before, after)];
  });
}

/** The field that an item's change is about, how it is called, and which way it went. */
function mainChange(
  { item }: ComparedRow,
  { sentences }: DiffWords,
): readonly [label: string, field: ToldField, move: Move] | null {
  switch (item.change) {
    case 'value-lowered':
      return [item.weaker === false ? sentences.tightened : sentences.lowered, 'value', 'lowered'];
    case 'value-raised':
      return [item.weaker ? sentences.loosened : sentences.raised, 'value', 'raised'];
    case 'value-changed':
      return [sentences.valueChanged, 'value', 'changed'];
    case 'deadline-later':
      return [sentences.later, 'deadline', 'later'];
    case 'deadline-sooner':
      return [sentences.sooner, 'deadline', 'sooner'];
    case 'deadline-changed':
      return [sentences.deadlineChanged, 'deadline', 'changed'];
    case 'unit-changed':
      return [sentences.unitChanged, 'unit', 'changed'];
    case 'lead-changed':
      return [sentences.leadChanged, 'leadUnits', 'changed'];
    default:
      return null;
  }
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
    const [after, before] = [printed(child, field), printed(parent, field)];
    const moved = sentences.moved(move, before ?? sentences.nothing, after ?? sentences.nothing);
    return { label, about: withoutEnd(child.name), facts: [moved, ...further(row, field, words)] };
  }
  const names = [withoutEnd(child.name), withoutEnd(parent.name)] as const;
  const told = names[0] === names[1] ? names[0] : sentences.insteadOf(...names);
  if (item.change === 'kept')
    return { label: sentences.kept, about: names[0], facts: further(row, null, words) };
  const label = item.change === 'narrowed' ? sentences.narrowed : sentences.reworded;
  return { label, about: told, facts: further(row, null, words) };
}

/** The same in pieces, for an output that sets off what changed. */
export function sentencePieces(row: ComparedRow, words: DiffWords) {
  const { label, about, facts } = tellChange(row, words);
  const [main, ...others] = facts;
  return { label, about, main: main ?? null, others };
}
