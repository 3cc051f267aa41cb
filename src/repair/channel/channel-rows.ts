import { contextWeight, longestSegment, type SegmentChannel } from './segment-channel.js';

/** A letter's chances for the runs of one seen word, at `at * 4 + length`; 0 past the word's end. */
interface LetterRow {
  readonly chances: Float64Array;
  /** 1 where the letter was ever met as that run. */
  readonly met: Uint8Array;
}

/** The channel for one seen word. */
export class ChannelRows {
  private readonly runs: Int32Array;
  private readonly byLetter: (LetterRow | null)[];
  readonly width: number;
  /** For every place: the most that runs from there to the word's end can be worth; a bound for searches. */
  readonly reach: Float64Array;

  constructor(
    private readonly seen: string,
    private readonly channel: SegmentChannel,
  ) {
    this.width = seen.length + 1;
    this.runs = new Int32Array(this.width * 4).fill(-2);
    for (let at = 0; at < this.width; at += 1)
      for (let length = 0; length <= 3 && at + length < this.width; length += 1)
        this.runs[at * 4 + length] = channel.runId(seen.slice(at, at + length));
    this.byLetter = new Array<LetterRow | null>(channel.letterCount).fill(null);
    this.reach = this.reaches();
  }

  private reaches(): Float64Array {
    const reach = new Float64Array(this.width).fill(1);
    for (let at = this.width - 2; at >= 0; at -= 1) {
      let most = 0;
      for (let length = 1; length <= 3 && at + length < this.width; length += 1)
        most = Math.max(most, this.channel.mostOf(this.seen.slice(at, at + length)) * reach[at + length]!);
      reach[at] = most;
    }
    return reach;
  }

  /**
   * One letter further: `sums[from + at]` is the chance that the letters before came out as the first `at` characters;
   * fills `sums[into …]` with the same for one letter more. Returns the most that any way to the end can be worth;
   * ways worth less than `floor` are left out.
   */
  extend(
    sums: Float64Array,
    from: number,
    into: number,
    letter: string,
    letterId: number,
    beforeId: number,
    floor: number,
  ): number {
    const { width, channel, runs, reach } = this;
    const { chances, met } = this.letterRow(letter, letterId);
    const total = letterId < 0 || beforeId < 0 ? 0 : channel.contextTotal(letterId, beforeId);
    const weight = contextWeight(total);
    const keep = weight / (total + weight);
    const share = 1 / (total + weight);
    for (let at = 0; at < width; at += 1) sums[into + at] = 0;
    for (let at = 0; at < width; at += 1) {
      const sum = sums[from + at]!;
      if (sum * reach[at]! <= floor) continue;
      const longest = Math.min(longestSegment, width - 1 - at);
      for (let length = 0; length <= longest; length += 1) {
        const place = at * 4 + length;
        let chance = chances[place]! * keep;
        if (total > 0 && met[place] === 1)
          chance += channel.contextCount(runs[place]!, letterId, beforeId) * share;
        sums[into + at + length]! += sum * chance;
      }
    }
    let most = 0;
    for (let at = 0; at < width; at += 1) most += sums[into + at]! * reach[at]!;
    return most;
  }

  /** P(the run of `length` characters from `at` | letter, before). */
  chance(at: number, length: number, letter: string, letterId: number, beforeId: number): number {
    const place = at * 4 + length;
    const { chances, met } = this.letterRow(letter, letterId);
    const total = letterId < 0 || beforeId < 0 ? 0 : this.channel.contextTotal(letterId, beforeId);
    const count =
      total > 0 && met[place] === 1 ? this.channel.contextCount(this.runs[place]!, letterId, beforeId) : 0;
    const weight = contextWeight(total);
    return (count + weight * chances[place]!) / (total + weight);
  }

  private letterRow(letter: string, letterId: number): LetterRow {
    const known = letterId < 0 ? null : this.byLetter[letterId]!;
    if (known) return known;
    const row = { chances: new Float64Array(this.runs.length), met: new Uint8Array(this.runs.length) };
    for (let place = 0; place < this.runs.length; place += 1) {
      const run = this.runs[place]!;
      if (run === -2) continue;
      row.chances[place] = this.channel.ofLetter(
        this.seen.slice(place >> 2, (place >> 2) + (place & 3)),
        run,
        letter,
        letterId,
      );
      row.met[place] = this.channel.everMet(run, letterId) ? 1 : 0;
    }
    if (letterId >= 0) this.byLetter[letterId] = row;
    return row;
  }
}
