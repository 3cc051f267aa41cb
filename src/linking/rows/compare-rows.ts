import type { Deadline, Target, Task } from '../../model/records.js';
import { fold } from '../../vietnamese/fold.js';
import { compareTexts, type TextComparison } from '../words/compare-texts.js';
import type { Tier } from '../words/scopes.js';
import type { PairWeights } from './pair-weights.js';
import type { PreparedRow, View } from './prepared-row.js';

/** One thing that speaks for or against two rows being one, in nats (the logarithm of how much likelier it makes it). */
export interface Weighed {
  readonly feature: string;
  readonly nats: number;
}

export interface RowComparison {
  /** The sum of what is weighed: above 0 the rows are more likely one than not. */
  readonly matchWeight: number;
  readonly weighed: readonly Weighed[];
  /** Of the texts that were found most alike. */
  readonly text: TextComparison;
}

/** The tier whose plan it is: a commune's row that names none is about the commune. */
export interface PlanTiers {
  readonly one: Tier | null;
  readonly other: Tier | null;
}

/**
 * Weights in nats. They were set by hand on made pairs (test/linking/hard-pairs) and looked at on the seeds; the likeness of
 * the words decides, the rest tips the scale.
 */
const NATS = {
  /** Of each point of likeness above or below the neutral one. */
  likeness: 16,
  neutral: 0.66,
  /** Of each point of the text that has other words in the same place; of a target with another figure too, more. */
  replaced: -11,
  replacedAndOtherValue: -34,
  contrast: -6,
  /** "120 trạm y tế" against "100 trạm y tế" in two tasks. */
  otherQuantity: -0.5,
  otherTier: -6,
  impliedOtherTier: -3,
  otherYear: -8,
  sameValue: 0.7,
  sameCommonValue: 0.3,
  otherValue: -0.3,
  sameUnit: 0.3,
  otherUnit: -0.8,
  sameGroup: 0.9,
  otherGroup: -0.9,
  /** Of a name that either plan has under several headings. */
  otherGroupOfRepeated: -7,
  /** Sub-tasks of one general task are more likely one to begin with, and mean the same in fewer words. */
  neutralOfParts: 0.42,
  replacedInParts: -6,
  /** Of each point of likeness of the own words of a task whose general task says the rest. */
  ownWords: 3,
  sameOrdinal: 0.3,
  sameDeadline: 0.2,
  sameKpi: 0.8,
  sameOutput: 0.4,
  sameLead: 0.3,
} as const;

/** Titles of a task say it best; what is above it, and crosses between the two, say less. */
const VIEW_SHARES = { whole: 0.98, general: 0.9, crossed: 0.88 } as const;
/** "100%" and "có" are met so often that they tell little. */
const commonValues = new Set<number | null>([100, 1, null]);

const compareViews = (one: View, other: View, weights: PairWeights): TextComparison =>
  compareTexts(
    { words: one.words, weights: weights.of(one) },
    { words: other.words, weights: weights.of(other) },
  );

/** What a comparison of texts weighs, before anything else. */
const textNats = ({ likeness, replaced }: TextComparison): number =>
  NATS.likeness * (likeness - NATS.neutral) + NATS.replaced * replaced;

/** General tasks this alike are one. */
const oneGeneral = 0.85;

/**
 * The view of two rows that speaks most for them. Where both plans split one general task, its words say nothing of the
 * parts: their own words have to.
 */
function bestText(
  one: PreparedRow,
  other: PreparedRow,
  weights: PairWeights,
): { readonly text: TextComparison; readonly ownWords: number | null; readonly parts: boolean } {
  const name = compareViews(one.name, other.name, weights);
  const general = one.general && other.general ? compareViews(one.general, other.general, weights) : null;
  const shared = general !== null && general.likeness >= oneGeneral;
  const bothSplit = one.familySize > 1 && other.familySize > 1;
  const ownWords = shared ? name.likeness : null;
  if (shared && bothSplit) return { text: name, ownWords: null, parts: true };
  const views: (readonly [TextComparison, number])[] = [];
  if (one.general || other.general)
    views.push([compareViews(one.whole, other.whole, weights), VIEW_SHARES.whole]);
  if (general) views.push([general, VIEW_SHARES.general]);
  if (one.general) views.push([compareViews(one.general, other.name, weights), VIEW_SHARES.crossed]);
  if (other.general) views.push([compareViews(one.name, other.general, weights), VIEW_SHARES.crossed]);
  let text = name;
  for (const [compared, share] of views) {
    const shared = { ...compared, likeness: compared.likeness * share };
    if (textNats(shared) > textNats(text)) text = shared;
  }
  return { text, ownWords, parts: false };
}

/** How likely two rows are one, and why. The same with the rows exchanged. */
export function compareRows(
  one: PreparedRow,
  other: PreparedRow,
  weights: PairWeights,
  planTiers: PlanTiers,
): RowComparison {
  const { text, ownWords, parts } = bestText(one, other, weights);
  const neutral = parts ? NATS.neutralOfParts : NATS.neutral;
  const weighed: Weighed[] = [
    { feature: `words ${text.likeness.toFixed(2)}`, nats: NATS.likeness * (text.likeness - neutral) },
  ];
  const add = (feature: string, nats: number): void => {
    if (nats !== 0) weighed.push({ feature, nats });
  };
  if (ownWords !== null) add(`own words ${ownWords.toFixed(2)}`, NATS.ownWords * (ownWords - NATS.neutral));
  const otherFigure = one.kind === 'target' && figuresDiffer(one.row as Target, other.row as Target);
  add(
    `other words ${text.replaced.toFixed(2)}`,
    (otherFigure ? NATS.replacedAndOtherValue : parts ? NATS.replacedInParts : NATS.replaced) * text.replaced,
  );
  if (text.figures)
    add(`${text.figures.one} against ${text.figures.other}`, figureNats(one, other, text.figures));
  if (text.contrast) add(`"${text.contrast[0]}" against "${text.contrast[1]}"`, NATS.contrast);
  add('level', tierNats(one, other, planTiers));
  add('year', yearNats(one, other));
  add('group', groupNats(one, other, weights));
  if (one.ordinal === other.ordinal) add('ordinal', NATS.sameOrdinal);
  if (sameUnits(one.row, other.row)) add('lead', NATS.sameLead);
  if (one.kind === 'target') weighTarget(one, other, add);
  else weighTask(one.row as Task, other.row as Task, add);
  const matchWeight = weighed.reduce((total, { nats }) => total + nats, 0);
  return { matchWeight, weighed, text };
}

/** What stands before a figure that names a thing rather than counting it: "Nghị quyết 57", "loại 2", "lớp 5". */
const NAMED_BEFORE =
  /(?:số|quyết|định|thị|luật|hoạch|trình|án|loại|mức|cấp|độ|lớp|khóa|quý|tháng|hạng|nhóm|tuyến|giai đoạn|dưới|trên|từ)\s*$/iu;

/** In the name of a target a figure tells it from others; in a task it may be how much is to be done. */
function figureNats(one: PreparedRow, other: PreparedRow, figures: { one: string; other: string }): number {
  if (one.kind === 'target') return NATS.contrast;
  const isNamed = ({ whole: { text } }: PreparedRow, figure: string): boolean =>
    NAMED_BEFORE.test(text.slice(0, Math.max(0, text.indexOf(figure))));
  return isNamed(one, figures.one) || isNamed(other, figures.other) ? NATS.contrast : NATS.otherQuantity;
}

function tierNats(
  one: PreparedRow,
  other: PreparedRow,
  { one: planOne, other: planOther }: PlanTiers,
): number {
  const [named, against] = [one.tiers, other.tiers];
  if (named.size === 0 && against.size === 0) return 0;
  if (named.size > 0 && against.size > 0)
    return [...named].some((tier) => against.has(tier)) ? 0 : NATS.otherTier;
  const [tiers, implied] = named.size > 0 ? [named, planOther] : [against, planOne];
  return implied === null || tiers.has(implied) ? 0 : NATS.impliedOtherTier;
}

function yearNats({ year: one }: PreparedRow, { year: other }: PreparedRow): number {
  if (one.value === null || other.value === null || one.value === other.value) return 0;
  return one.printed || other.printed ? NATS.otherYear : 0;
}

/** Headings less alike than this are two, where only the heading tells two rows of one name apart. */
const otherHeading = 0.5;

function groupNats(one: PreparedRow, other: PreparedRow, weights: PairWeights): number {
  if (one.group.text === '' || other.group.text === '') return 0;
  const likeness = weights.remembered(one.group, other.group, () => {
    const compared = compareViews(one.group, other.group, weights);
    // "Quản lý đất đai" and "quản lý xây dựng" are two headings, however much they share.
    return Math.max(0, compared.likeness - compared.replaced);
  });
  if (likeness < otherHeading && (one.isRepeated || other.isRepeated)) return NATS.otherGroupOfRepeated;
  return NATS.otherGroup + (NATS.sameGroup - NATS.otherGroup) * likeness;
}

/** Both print a figure, and not the same. */
const figuresDiffer = (one: Target, other: Target): boolean =>
  one.comparator !== null &&
  other.comparator !== null &&
  (one.value !== other.value || one.min !== other.min || one.max !== other.max);

const sameUnits = (one: Target | Task, other: Target | Task): boolean =>
  one.leadUnits.length > 0 && fold(one.leadUnits.join(';')) === fold(other.leadUnits.join(';'));

type Add = (feature: string, nats: number) => void;

function weighTarget(one: PreparedRow, other: PreparedRow, add: Add): void {
  const [target, against] = [one.row as Target, other.row as Target];
  if (target.comparator !== null && against.comparator !== null) {
    const common = commonValues.has(target.value) && target.min === null;
    const same = common ? NATS.sameCommonValue : NATS.sameValue;
    add('value', figuresDiffer(target, against) ? NATS.otherValue : same);
  }
  if (one.unit !== '' && other.unit !== '')
    add('unit', one.unit === other.unit ? NATS.sameUnit : NATS.otherUnit);
}

function weighTask(one: Task, other: Task, add: Add): void {
  const same = (field: 'kpi' | 'output'): boolean =>
    one[field] !== null && other[field] !== null && fold(one[field]) === fold(other[field]);
  if (same('kpi')) add('kpi', NATS.sameKpi);
  if (same('output')) add('output', NATS.sameOutput);
  if (sameTime(one.deadline, other.deadline)) add('deadline', NATS.sameDeadline);
}

const sameTime = (one: Deadline | null, other: Deadline | null): boolean =>
  one !== null && other !== null && one.kind === other.kind && one.end === other.end;
