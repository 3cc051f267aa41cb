import { ChannelRows } from '../../repair/channel/channel-rows.js';
import { longestSegment, SegmentChannel, wordStart } from '../../repair/channel/segment-channel.js';

/** A printed word, what a recogniser made of it, and how often. */
export interface WordPair {
  readonly printed: string;
  readonly seen: string;
  readonly count: number;
}

export type SegmentCount = readonly [before: string, letter: string, seen: string, count: number];

/** Expected counts below this are noise of the alignment. */
const smallestCount = 0.3;
/** A pair less likely than this a letter was aligned wrongly (two words taken for one another) and teaches nothing. */
const leastChancePerLetter = 2e-4;
const rounds = 7;

/**
 * Learns which runs of characters letters turn into, by expectation–maximisation over all ways to cut each seen word into
 * runs of 0 to 3 characters. Deterministic; the order of pairs does not matter beyond rounding, so callers sort them.
 */
export function learnSegments(pairs: readonly WordPair[]): SegmentCount[] {
  let counts: SegmentCount[] = [];
  for (let round = 0; round < rounds; round += 1)
    counts = expectedCounts(pairs, new SegmentChannel(counts), round);
  return counts
    .filter(([, , , count]) => count >= smallestCount)
    .map(([before, letter, seen, count]) => [before, letter, seen, Math.round(count * 10) / 10] as const);
}

function expectedCounts(pairs: readonly WordPair[], channel: SegmentChannel, round: number): SegmentCount[] {
  const counts = new Map<string, Map<string, number>>();
  for (const pair of pairs) collect(pair, channel, round, counts);
  const keys = [...counts.keys()].sort(byCode);
  return keys.flatMap((key) => {
    const [before, letter] = key.split('\t') as [string, string];
    return [...counts.get(key)!]
      .sort(([a], [b]) => byCode(a, b))
      .map(([seen, count]) => [before, letter, seen, count] as const);
  });
}

/** Forward and backward sums over the cuts of one pair; adds each run's expected share to `counts`. */
function collect(
  { printed, seen, count }: WordPair,
  channel: SegmentChannel,
  round: number,
  counts: Map<string, Map<string, number>>,
): void {
  const letters = [...printed];
  const width = seen.length + 1;
  const channelRows = new ChannelRows(seen, channel);
  const ids = letters.map((letter) => channel.letterId(letter));
  const start = channel.letterId(wordStart);
  const rows = letters.map((letter, index) => {
    const row = new Float64Array(width * 4);
    const before = index === 0 ? start : ids[index - 1]!;
    for (let at = 0; at < width; at += 1)
      for (let length = 0; length <= longestSegment && at + length < width; length += 1)
        row[at * 4 + length] = channelRows.chance(at, length, letter, ids[index]!, before);
    return row;
  });
  const forward = new Float64Array((letters.length + 1) * width);
  forward[0] = 1;
  for (let index = 0; index < letters.length; index += 1)
    for (let at = 0; at < width; at += 1) {
      const sum = forward[index * width + at]!;
      if (sum === 0) continue;
      for (let length = 0; length <= longestSegment && at + length < width; length += 1)
        forward[(index + 1) * width + at + length]! += sum * rows[index]![at * 4 + length]!;
    }
  const whole = forward[letters.length * width + width - 1]!;
  if (whole < (round === 0 ? 1e-6 : leastChancePerLetter) ** letters.length) return;
  const backward = new Float64Array((letters.length + 1) * width);
  backward[letters.length * width + width - 1] = 1;
  for (let index = letters.length - 1; index >= 0; index -= 1)
    for (let at = 0; at < width; at += 1)
      for (let length = 0; length <= longestSegment && at + length < width; length += 1) {
        const chance = rows[index]![at * 4 + length]! * backward[(index + 1) * width + at + length]!;
        if (chance === 0) continue;
        backward[index * width + at]! += chance;
        const share = (forward[index * width + at]! * chance) / whole;
        if (share < 1e-3) continue;
        const key = `${letters[index - 1] ?? wordStart}\t${letters[index]}`;
        let row = counts.get(key);
        if (!row) {
          row = new Map();
          counts.set(key, row);
        }
        const run = seen.slice(at, at + length);
        row.set(run, (row.get(run) ?? 0) + share * count);
      }
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
