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
export const contextPrior = 4;
const letterPrior = 2;

/** A run never seen for a letter, by its length. */
const unseenOfLength = [2e-4, 4e-5, 4e-6, 4e-7] as const;
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

export const bareLetter = (letter: string): string =>
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

export class SegmentChannel {
  private readonly letters = new Numbering();
  private readonly runs = new Numbering();
  /** Counts by letter × run; by context (letter before × letter) in a map of the same keys. */
  private readonly letterCounts: Float64Array;
  private readonly letterTotals: Float64Array;
  private readonly contextCounts: NumberTable;
  private readonly contextTotals: Float64Array;
  private readonly bare: string[];
  private readonly most: Float64Array;
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
    this.most = this.mostByRun(counts);
  }

  private mostByRun(counts: ChannelCounts['segments']): Float64Array {
    const most = new Float64Array(this.width);
    for (const [before, letter, seen] of counts) {
      const at = this.letters.find(letter);
      const run = this.runs.find(seen);
      const alone =
        (this.letterCounts[at * this.width + run]! + letterPrior) / (this.letterTotals[at]! + letterPrior);
      const beforeId = this.letters.find(before);
      const total = this.contextTotal(at, beforeId);
      const inContext =
        (this.contextCount(run, at, beforeId) + contextPrior * alone) / (total + contextPrior);
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

  /** P(run | letter), where nothing is known of the letter before. */
  ofLetter(run: number, length: number, seen: string, letter: string, letterId: number): number {
    let chance: number = unseenOfLength[length]!;
    if (length === 1) {
      if (seen === letter) chance = unchanged;
      else if (seen === (letterId < 0 ? bareLetter(letter) : this.bare[letterId]!)) chance = withoutMarks;
    }
    if (letterId < 0) return chance;
    const count = run < 0 ? 0 : this.letterCounts[letterId * this.width + run]!;
    return (count + letterPrior * chance) / (this.letterTotals[letterId]! + letterPrior);
  }

  /** The highest chance that any letter has to become a run. */
  mostOf(run: number, length: number): number {
    const known = run < 0 ? 0 : this.most[run]!;
    return Math.max(known, length === 1 ? unchanged : unseenOfLength[length]!);
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
