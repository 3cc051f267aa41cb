import type { GarbleKind } from '../../model/repair.js';
import { addSigns, type LineSigns, lineSigns, noSigns, type SignSums } from './line-signs.js';

/** Lines `first` to `last` (inclusive) hold one kind of text. */
export interface JudgedRun {
  readonly first: number;
  readonly last: number;
  readonly kind: GarbleKind;
  /** Marked letters met in the run, each once, sorted. */
  readonly letters: string;
}

/** Shares of words; clean and garbled lines part without error anywhere between 0.01 and 0.2 (repair.md). */
const markedInGarbled = 0.1;
/** Fewer words than this in a line tell nothing by themselves. */
const enoughWords = 3;
/** A garbled run among clean lines has at least this many words: a name or a line of English is none. */
const enoughInRun = 8;
/** Share of words that could be Vietnamese if marked; below it the text is of another language. */
const shapedInVietnamese = 0.6;
/** Half of the words of good text hold ạ, ế, ữ …; in this many words none is a sign that they were dropped. */
const enoughToMiss = 14;
const fewVietnameseOnly = 0.08;
/** Share of words that are no syllables: good text has hardly any but names and foreign words. */
const impossibleInDropped = 0.12;
const impossibleInSplit = 0.2;
/** Beside lines whose syllables are split, less will do. */
const impossibleBesideSplit = 0.1;
/** Share of words with é, digits or signs in them: what a recogniser writes, and no stripping of marks. */
const oddInRecognised = 0.02;
/** Share of words with letters of an older encoding: another matter than garbled letters. */
const alienInOtherEncoding = 0.1;
/** Share of words of one letter: in a row of letters there is nothing to go by. */
const shortInLetters = 0.5;
/** Lines looked at together for what only many words show. */
const windowLines = 12;

type Label = 'clean' | 'unmarked' | 'open';

/**
 * Parts lines into runs of clean and of garbled text. A line is judged by its own words; one with too few of them goes
 * with its neighbours, and stays clean where they differ.
 */
export function judgeLines(lines: readonly string[]): JudgedRun[] {
  const signs = lines.map(lineSigns);
  const labels = signs.map(labelOf);
  settleOpenLines(labels);
  const runs: JudgedRun[] = [];
  for (let first = 0; first < lines.length; ) {
    let last = first;
    while (last + 1 < lines.length && labels[last + 1] === labels[first]) last += 1;
    if (labels[first] === 'unmarked') runs.push(judgeUnmarked(signs, first, last));
    else runs.push(...judgeMarked(signs, first, last));
    first = last + 1;
  }
  return merged(runs);
}

function labelOf({ words, marked, shaped }: LineSigns): Label {
  if (words === 0) return 'open';
  const share = marked / words;
  if (words < enoughWords) return share > 0 ? 'clean' : 'open';
  if (share >= markedInGarbled) return 'clean';
  return shaped / words >= shapedInVietnamese || words >= enoughInRun ? 'unmarked' : 'open';
}

/** A line that tells nothing goes with the lines before and after it where they agree; else it is left alone. */
function settleOpenLines(labels: Label[]): void {
  let before: Label = 'open';
  for (let at = 0; at < labels.length; ) {
    if (labels[at] !== 'open') {
      before = labels[at]!;
      at += 1;
      continue;
    }
    let end = at;
    while (end < labels.length && labels[end] === 'open') end += 1;
    const after = labels[end] ?? before;
    const settled =
      (before === 'unmarked' || before === 'open') && after === 'unmarked' ? 'unmarked' : 'clean';
    labels.fill(settled, at, end);
    at = end;
  }
}

function sumOf(signs: readonly LineSigns[], first: number, last: number): SignSums {
  const sums = noSigns();
  for (let at = first; at <= last; at += 1) addSigns(sums, signs[at]!);
  return sums;
}

const lettersOf = (signs: readonly LineSigns[], first: number, last: number): string => {
  const letters = new Set<string>();
  for (let at = first; at <= last; at += 1) for (const letter of signs[at]!.letters) letters.add(letter);
  return [...letters].sort().join('');
};

function judgeUnmarked(signs: readonly LineSigns[], first: number, last: number): JudgedRun {
  const sums = sumOf(signs, first, last);
  const { words, odd, shaped, impossible } = sums;
  const whole = first === 0 && last === signs.length - 1;
  const letters = lettersOf(signs, first, last);
  if (words < (whole ? enoughWords : enoughInRun) || isNoText(sums))
    return { first, last, kind: 'clean', letters };
  const recognised = odd / words >= oddInRecognised;
  if (recognised) return { first, last, kind: 'wrong-language', letters };
  const shape = shaped / words;
  if (shape < shapedInVietnamese) return { first, last, kind: 'clean', letters };
  const kind = impossible / words > 0.5 && letters === '' ? 'wrong-language' : 'marks-stripped';
  return { first, last, kind, letters };
}

/** Marked text may still have lost letters or spaces: seen only over several lines. */
function judgeMarked(signs: readonly LineSigns[], first: number, last: number): JudgedRun[] {
  const runs: JudgedRun[] = [];
  for (let from = first; from <= last; from += windowLines) {
    const to = last - from < windowLines * 1.5 ? last : from + windowLines - 1;
    runs.push({
      first: from,
      last: to,
      kind: kindOfMarked(sumOf(signs, from, to), impossibleInSplit),
      letters: lettersOf(signs, from, to),
    });
    if (to === last) break;
  }
  return runs.map((run, index) => {
    const besideSplit = [runs[index - 1], runs[index + 1]].some((other) => other?.kind === 'syllables-split');
    if (run.kind !== 'clean' || !besideSplit) return run;
    return { ...run, kind: kindOfMarked(sumOf(signs, run.first, run.last), impossibleBesideSplit) };
  });
}

/** Letters in a row, or text in another encoding: not for the repairer. */
const isNoText = ({ words, long, alien }: SignSums): boolean =>
  long < words * (1 - shortInLetters) || alien > words * alienInOtherEncoding;

function kindOfMarked(sums: SignSums, split: number): GarbleKind {
  const { words, vietnameseOnly, impossible, crumbs } = sums;
  if (words < enoughToMiss || isNoText(sums)) return 'clean';
  if (vietnameseOnly / words < fewVietnameseOnly && impossible / words >= impossibleInDropped)
    return 'letters-dropped';
  if ((impossible + crumbs) / words >= split && vietnameseOnly / words > fewVietnameseOnly)
    return 'syllables-split';
  return 'clean';
}

function merged(runs: readonly JudgedRun[]): JudgedRun[] {
  const result: JudgedRun[] = [];
  for (const run of runs) {
    const before = result.at(-1);
    if (before && before.kind === run.kind) {
      const letters = [...new Set(before.letters + run.letters)].sort().join('');
      result[result.length - 1] = { first: before.first, last: run.last, kind: run.kind, letters };
    } else result.push(run);
  }
  return result;
}
