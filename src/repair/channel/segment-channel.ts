import { NumberTable } from './number-table.js';

/**
 * How a printed letter comes out of a recogniser: P(seen | letter, the letter before it), where `seen` is a run of 0 to 3
 * characters. Learned from aligned pairs (train:channel); a letter pair that was met rarely leans on the letter alone, a
 * letter met rarely on its shape (the bare letter under its marks).
 */

/** Longest run of characters that one letter may have turned into. */
export const longestSegment = 3;

/** Stands before the first letter of a word. */
export const wordStart = '^';

/** Counts below this weigh as much as the estimate they lean on (Witten–Bell like; best on the tuning pairs). */
const contextPrior = 4;
/** The same for a letter against the letters it looks like: some counts, and a share of them, so that nothing is ruled out. */
const contextShare = 0.2;
const letterPrior = 2;
const letterShare = 0.04;

/** A run never seen for a letter, by its length. */
const unseenOfLength = [2e-4, 4e-5, 4e-6, 4e-7] as const;
/** A stroke seen twice ("niim" for "nim", itself "năm"), and a speck taken for a letter beside the right one. */
const doubled = 0.03;
const speck = 2e-3;
const unchanged = 0.5;
const withoutMarks = 0.3;

export interface ChannelCounts {
  /** One line a (letter before, letter, seen run), with how often it was met; fractions come from EM. */
  readonly segments: readonly (readonly [before: string, letter: string, seen: string, count: number])[];
  /** Whole words as they came out, where met at least twice. */
  readonly words: readonly (readonly [printed: string, seen: string, count: number])[];
  /** How often each printed word of `words` was met in all. */
  readonly totals: ReadonlyMap<string, number>;
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const tonelessLetter = (letter: string): string => letter.normalize('NFD').replace(TONE, '').normalize('NFC');

const bareLetter = (letter: string): string =>
  letter === 'đ' ? 'd' : letter === 'Đ' ? 'D' : letter.normalize('NFD').charAt(0);

/** Numbers for names, in the order they were met. */
class Numbering {
  private readonly ids = new Map<string, number>();
  readonly names: string[] = [];

  idOf(name: string): number {
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    this.ids.set(name, this.names.length);
    this.names.push(name);
    return this.names.length - 1;
  }

  find(name: string): number {
    return this.ids.get(name) ?? -1;
  }
}

/** Sums over letters that look alike: the class of every letter, counts by class × run. */
interface LetterClasses {
  readonly classOf: Int32Array;
  readonly counts: Float64Array;
  readonly totals: Float64Array;
}

/** What the letter alone weighs, in counts, against what was met `total` times after one letter. */
export const contextWeight = (total: number): number => contextPrior + contextShare * total;

function blended(count: number, total: number, otherwise: number): number {
  const weight = letterPrior + letterShare * total;
  return (count + weight * otherwise) / (total + weight);
}

export class SegmentChannel {
  private readonly letters = new Numbering();
  private readonly runs = new Numbering();
  /** Counts by letter × run; by context (letter before × letter) in a map of the same keys. */
  private readonly letterCounts: Float64Array;
  private readonly letterTotals: Float64Array;
  private readonly contextCounts: NumberTable;
  private readonly contextTotals: Float64Array;
  private readonly bare: string[];
  /** Letters alike but for the tone (ố ồ ổ), then alike but for all marks (ố ơ o), leant on in this order. */
  private readonly classes: readonly [LetterClasses, LetterClasses];
  private readonly most: Float64Array;
  /** P(run | letter) by letter × run; -1 where it was not asked for yet. */
  private readonly workedOut: Float64Array;
  private readonly width: number;

  constructor(counts: ChannelCounts['segments']) {
    for (const [before, letter, seen] of counts) {
      this.letters.idOf(before);
      this.letters.idOf(letter);
      this.runs.idOf(seen);
    }
    this.width = this.runs.names.length;
    const letters = this.letters.names.length;
    this.letterCounts = new Float64Array(letters * this.width);
    this.letterTotals = new Float64Array(letters);
    this.contextTotals = new Float64Array(letters * letters);
    this.contextCounts = new NumberTable(counts.length);
    for (const [before, letter, seen, count] of counts) {
      const at = this.letters.find(letter);
      const run = this.runs.find(seen);
      this.letterCounts[at * this.width + run]! += count;
      this.letterTotals[at]! += count;
      const context = this.contextOf(this.letters.find(before), at);
      this.contextTotals[context]! += count;
      const key = context * this.width + run;
      this.contextCounts.add(key, count);
    }
    this.bare = this.letters.names.map(bareLetter);
    this.classes = [this.classesBy(tonelessLetter), this.classesBy(bareLetter)];
    this.workedOut = new Float64Array(letters * this.width).fill(-1);
    this.most = this.mostByRun(counts);
  }

  private classesBy(key: (letter: string) => string): LetterClasses {
    const numbering = new Numbering();
    const classOf = Int32Array.from(this.letters.names, (letter) => numbering.idOf(key(letter)));
    const counts = new Float64Array(numbering.names.length * this.width);
    const totals = new Float64Array(numbering.names.length);
    classOf.forEach((group, letter) => {
      totals[group]! += this.letterTotals[letter]!;
      for (let run = 0; run < this.width; run += 1)
        counts[group * this.width + run]! += this.letterCounts[letter * this.width + run]!;
    });
    return { classOf, counts, totals };
  }

  private mostByRun(counts: ChannelCounts['segments']): Float64Array {
    const most = new Float64Array(this.width);
    for (const [before, letter, seen] of counts) {
      const at = this.letters.find(letter);
      const run = this.runs.find(seen);
      const alone = this.ofLetter(seen, run, letter, at);
      const beforeId = this.letters.find(before);
      const total = this.contextTotal(at, beforeId);
      const weight = contextWeight(total);
      const inContext = (this.contextCount(run, at, beforeId) + weight * alone) / (total + weight);
      most[run] = Math.max(most[run]!, alone, inContext);
    }
    return most;
  }

  private contextOf(before: number, letter: number): number {
    return before * this.letters.names.length + letter;
  }

  /** The channel's number of a letter; -1 for one it never met. */
  letterId(letter: string): number {
    return this.letters.find(letter);
  }

  runId(run: string): number {
    return this.runs.find(run);
  }

  get letterCount(): number {
    return this.letters.names.length;
  }

  /** P(run | letter), where nothing is known of the letter before; worked out once for runs that training met. */
  ofLetter(run: string, runId: number, letter: string, letterId: number): number {
    if (runId < 0 || letterId < 0) return this.workOut(run, letter, letterId);
    const place = letterId * this.width + runId;
    if (this.workedOut[place]! < 0) this.workedOut[place] = this.workOut(run, letter, letterId);
    return this.workedOut[place]!;
  }

  private workOut(run: string, letter: string, letterId: number): number {
    let chance: number = unseenOfLength[run.length]!;
    if (run.length === 1) {
      if (run === letter) chance = unchanged;
      else if (run === (letterId < 0 ? bareLetter(letter) : this.bare[letterId]!)) chance = withoutMarks;
    }
    if (letterId < 0) return chance;
    const runId = this.runs.find(run);
    const [toneless, bare] = this.classes;
    for (const { classOf, counts, totals } of [bare, toneless]) {
      const group = classOf[letterId]!;
      chance = blended(runId < 0 ? 0 : counts[group * this.width + runId]!, totals[group]!, chance);
    }
    const count = runId < 0 ? 0 : this.letterCounts[letterId * this.width + runId]!;
    const met = blended(count, this.letterTotals[letterId]!, chance);
    return run.length === 2 ? Math.max(met, this.besideSpeck(run, letter, letterId)) : met;
  }

  private single(character: string, letter: string, letterId: number): number {
    return this.ofLetter(character, this.runs.find(character), letter, letterId);
  }

  /** A run of two where one character alone would do. */
  private besideSpeck(run: string, letter: string, letterId: number): number {
    const first = this.single(run.charAt(0), letter, letterId);
    if (run.charAt(0) === run.charAt(1)) return doubled * first;
    return speck * Math.max(first, this.single(run.charAt(1), letter, letterId));
  }

  /** The highest chance that any letter has to become a run. */
  mostOf(run: string): number {
    const id = this.runs.find(run);
    const known = id < 0 ? 0 : this.most[id]!;
    if (run.length !== 2) return Math.max(known, run.length === 1 ? unchanged : unseenOfLength[run.length]!);
    const first = this.mostOf(run.charAt(0));
    const beside =
      run.charAt(0) === run.charAt(1) ? doubled * first : speck * Math.max(first, this.mostOf(run.charAt(1)));
    return Math.max(known, unseenOfLength[2] + beside);
  }

  /** How often the letter was met after the one before, and how often it became the run then. */
  contextTotal(letterId: number, beforeId: number): number {
    return this.contextTotals[this.contextOf(beforeId, letterId)]!;
  }

  everMet(run: number, letterId: number): boolean {
    return run >= 0 && letterId >= 0 && this.letterCounts[letterId * this.width + run]! > 0;
  }

  contextCount(run: number, letterId: number, beforeId: number): number {
    return this.contextCounts.get(this.contextOf(beforeId, letterId) * this.width + run);
  }
}
