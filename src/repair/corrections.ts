import type { Correction, GarbleKind } from '../model/repair.js';
import type { WordRepair } from './repairer.js';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A correction, ready to be looked for: whole words only. */
export interface ReadyCorrection {
  readonly sic: string;
  readonly corr: string;
  readonly pattern: RegExp;
}

export const readyCorrections = (corrections: readonly Correction[]): ReadyCorrection[] =>
  corrections.map(({ sic, corr }) => ({
    sic,
    corr,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])${escaped(sic)}(?![\\p{L}\\p{N}])`, 'gu'),
  }));

/** Where in the line as given a stretch of the line as repaired comes from. */
function given(repairs: readonly WordRepair[], start: number, end: number): [number, number] {
  let shift = 0;
  let from: number | null = null;
  let to: number | null = null;
  for (const repair of repairs) {
    if (!repair.made) continue;
    const outStart = repair.start + shift;
    const outEnd = outStart + repair.corr.length;
    if (from === null && start < outEnd) from = start >= outStart ? repair.start : start - shift;
    if (to === null && end <= outEnd) to = end > outStart ? repair.end : end - shift;
    shift += repair.corr.length - (repair.end - repair.start);
  }
  return [from ?? start - shift, to ?? end - shift];
}

export function repaired(line: string, repairs: readonly WordRepair[]): string {
  let result = line;
  for (let at = repairs.length - 1; at >= 0; at -= 1) {
    const { start, end, corr, made } = repairs[at]!;
    if (made) result = result.slice(0, start) + corr + result.slice(end);
  }
  return result;
}

/**
 * Puts what a person corrected in the place of what the models made of it. The words are looked for in the line as given,
 * then in the line as repaired, because a person may have copied either; earlier corrections win.
 */
export function withCorrections(
  line: string,
  index: number,
  kind: GarbleKind,
  repairs: readonly WordRepair[],
  corrections: readonly ReadyCorrection[],
): WordRepair[] {
  let current = [...repairs];
  for (const { sic, corr, pattern } of corrections) {
    if (!line.includes(sic) && !repaired(line, current).includes(sic)) continue;
    const inLine = [...line.matchAll(pattern)].map((match): [number, number] => [
      match.index,
      match.index + sic.length,
    ]);
    const spans =
      inLine.length > 0
        ? inLine
        : [...repaired(line, current).matchAll(pattern)].map((match) =>
            given(current, match.index, match.index + sic.length),
          );
    for (const [start, end] of spans) {
      const overlaps = (repair: WordRepair) => repair.start < end && repair.end > start;
      if (current.some((repair) => overlaps(repair) && repair.reason === 'correction')) continue;
      const place = { line: index, start, end, sic: line.slice(start, end), corr };
      current = [
        ...current.filter((repair) => !overlaps(repair)),
        { ...place, kind, reason: 'correction' as const, confidence: 1, made: true },
      ];
      current.sort((a, b) => a.start - b.start);
    }
  }
  return current;
}
