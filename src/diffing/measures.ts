import type { Target } from '../model/records.js';
import { fold } from '../vietnamese/fold.js';

/** Words before a unit that multiply it. */
const TIMES: Readonly<Record<string, number>> = {
  nghin: 1e3,
  ngan: 1e3,
  van: 1e4,
  trieu: 1e6,
  ty: 1e9,
  ti: 1e9,
};
/** Units of one thing, in the first of them. */
const SAME_THING: Readonly<Record<string, readonly [thing: string, factor: number]>> = {
  m2: ['m2', 1],
  'm²': ['m2', 1],
  ha: ['m2', 1e4],
  hecta: ['m2', 1e4],
  km2: ['m2', 1e6],
  kg: ['kg', 1],
  ta: ['kg', 100],
  tan: ['kg', 1000],
};

interface Measure {
  /** What is counted; empty where the unit does not say. */
  readonly thing: string;
  readonly factor: number;
}

function measureOf(unit: string | null): Measure {
  let factor = 1;
  const words = fold(unit ?? '')
    .replace(/[().]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  while (words.length > 0 && TIMES[words[0]!] !== undefined) factor *= TIMES[words.shift()!]!;
  const thing = words.join(' ');
  const known = SAME_THING[thing];
  return known ? { thing: known[0], factor: factor * known[1] } : { thing, factor };
}

export type Bounds = readonly [low: number, high: number];

const boundsOf = ({ value, min, max }: Target): Bounds | null =>
  value !== null ? [value, value] : min !== null && max !== null ? [min, max] : null;

/**
 * The figures of two targets in one measure ("185.000 triệu đồng" and "15.200 tỷ đồng"); null where either prints none, or
 * they count different things ("%" and "lần"), so that neither is the lower.
 */
export function inOneMeasure(one: Target, other: Target): readonly [Bounds, Bounds] | null {
  const [first, second] = [boundsOf(one), boundsOf(other)];
  if (first === null || second === null) return null;
  const [measure, against] = [measureOf(one.unit), measureOf(other.unit)];
  const scaled = measure.factor !== against.factor;
  const alike = measure.thing === against.thing;
  // A unit that is not printed is the other's, as long as nothing multiplies it.
  if (!alike && (scaled || (measure.thing !== '' && against.thing !== '' && isMeasured(measure, against))))
    return null;
  if (alike && scaled && measure.thing === '') return null;
  const times = ([low, high]: Bounds, factor: number): Bounds => [low * factor, high * factor];
  return scaled ? [times(first, measure.factor), times(second, against.factor)] : [first, second];
}

/** Nouns for one thing differ ("người", "cán bộ"); a share and a count are never one. */
const isMeasured = ({ thing: one }: Measure, { thing: other }: Measure): boolean =>
  [one, other].some((thing) => /^(?:%|‰|lan|phan nghin|diem|tuoi|ngay|gio|thang|nam)\b|^[%‰]/.test(thing)) ||
  [one, other].some((thing) => Object.values(SAME_THING).some(([known]) => known === thing));
