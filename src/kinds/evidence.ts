import type { FieldEvidence, Fields } from '../model/field.js';
import { boxAround, type Source } from '../model/source.js';

/** A value with how it was read. `value` null means not read; `raw` is what stands in the text. */
export interface Reading<T> {
  readonly value: T | null;
  readonly raw: string | null;
  readonly rule: string;
  readonly confidence: number;
  readonly sources: readonly Source[];
}

export const reading = <T>(
  value: T | null,
  raw: string | null,
  rule: string,
  confidence: number,
  sources: readonly Source[],
): Reading<T> => ({ value, raw, rule, confidence, sources });

/** Nothing was found where `rule` looked. */
export const notRead = <T>(rule: string): Reading<T> => reading<T>(null, null, rule, 1, []);

/** The same readings, as much less sure as the text they come from is less legible (`factor` 0–1). */
export const dimmed = <T extends Readonly<Record<string, Reading<unknown>>>>(
  readings: T,
  factor: number,
): T =>
  factor === 1
    ? readings
    : (Object.fromEntries(
        Object.entries(readings).map(([name, read]) => [
          name,
          { ...read, confidence: read.confidence * factor },
        ]),
      ) as T);

const round = (confidence: number): number => Math.round(Math.min(1, Math.max(0, confidence)) * 1000) / 1000;

const evidenceOf = (read: Reading<unknown>): FieldEvidence => ({
  raw: read.raw,
  rule: read.rule,
  confidence: round(read.confidence),
  sources: [...read.sources],
});

/** Evidence of those fields that were read; a field that was not found has none. */
export function fieldsOf(readings: Readonly<Record<string, Reading<unknown>>>): Fields {
  const fields: Fields = {};
  for (const [name, read] of Object.entries(readings)) {
    if (read.raw !== null || read.sources.length > 0) fields[name] = evidenceOf(read);
  }
  return fields;
}

/** A record is as sure as the least sure of what was read for it. */
export const leastConfidence = (readings: readonly Reading<unknown>[]): number =>
  round(readings.reduce((least, read) => (read.raw === null ? least : Math.min(least, read.confidence)), 1));

const key = (source: Source): string => `${source.page}:${source.lines?.join('-')}:${source.bbox?.join(',')}`;

/** All places in reading order, each once. */
export function placesOf(sources: readonly Source[]): Source[] {
  const seen = new Map<string, Source>();
  for (const source of sources) if (!seen.has(key(source))) seen.set(key(source), source);
  return [...seen.values()].sort(
    (a, b) => (a.page ?? 0) - (b.page ?? 0) || (a.lines?.[0] ?? 0) - (b.lines?.[0] ?? 0),
  );
}

/** The cells of a row, where they have boxes, are one place on each page. */
function onePlaceAPage(places: readonly Source[]): Source[] {
  const joined: Source[] = [];
  for (const place of places) {
    const last = joined.at(-1);
    if (!last?.bbox || !place.bbox || last.page !== place.page) joined.push(place);
    else {
      const lines: Source['lines'] = last.lines &&
        place.lines && [Math.min(last.lines[0], place.lines[0]), Math.max(last.lines[1], place.lines[1])];
      joined[joined.length - 1] = { ...last, lines, bbox: boxAround(last.bbox, place.bbox) };
    }
  }
  return joined;
}

/** `source` and `sources` of a record: the first place, and all where there is more than one. */
export function sourceOf(sources: readonly Source[]): { source: Source; sources: Source[] } {
  const places = onePlaceAPage(placesOf(sources));
  const source = places[0] ?? { page: null, lines: null, bbox: null };
  return { source, sources: places.length > 1 ? places : [] };
}
