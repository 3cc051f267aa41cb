import { describe, expect, test } from 'vitest';
import { SyllableTrie } from '../../src/repair/candidates/syllable-trie.js';
import { TrieSearch } from '../../src/repair/candidates/trie-search.js';
import { ChannelRows } from '../../src/repair/channel/channel-rows.js';
import { SegmentChannel, wordStart } from '../../src/repair/channel/segment-channel.js';

const words = [
  'đổi',
  'đối',
  'đôi',
  'đội',
  'dối',
  'mới',
  'mỗi',
  'số',
  'sổ',
  'của',
  'cửa',
  'từ',
  'tử',
  'tư',
  'lệ',
  'là',
  'lên',
  'triển',
  'khai',
];
const channel = new SegmentChannel([
  [wordStart, 'đ', 'd', 90],
  ['đ', 'ổ', '6', 5],
  ['đ', 'ổ', 'o', 8],
  ['đ', 'ố', '6', 3],
  ['ổ', 'i', 'i', 50],
  ['ố', 'i', 'i', 50],
  [wordStart, 't', 't', 90],
  ['t', 'ừ', 'ir', 9],
  ['t', 'ử', 'ir', 2],
  [wordStart, 'l', '1', 9],
  [wordStart, 'l', 'l', 60],
  ['l', 'ệ', '8', 3],
  ['l', 'ệ', 'é', 30],
  ['l', 'ê', 'é', 30],
]);
const spellings = words.map((text, id) => ({ text, printed: text, id, logFrequency: -3 - (id % 5) }));
const trie = new SyllableTrie(spellings, (log) => Math.exp(0.5 * log));

/** The chance of a whole word, letter by letter, without a trie. */
function chance(word: string, seen: string): number {
  const rows = new ChannelRows(seen, channel);
  const width = seen.length + 1;
  let sums = new Float64Array(width);
  sums[0] = 1;
  let before = channel.letterId(wordStart);
  for (const letter of word) {
    const next = new Float64Array(width * 2);
    next.set(sums);
    const id = channel.letterId(letter);
    rows.extend(next, 0, width, letter, id, before, 0);
    sums = next.slice(width);
    before = id;
  }
  return sums[width - 1]!;
}

describe('trie search', () => {
  const search = new TrieSearch(trie, channel, { count: 6, margin: 40, leastShare: 1e-9 });
  const least = (ranks: readonly { rank: number }[]) =>
    Math.max(1e-11, 1e-9 * Math.max(...ranks.map(({ rank }) => rank)));

  test.each(['d6i', 'tir', '18', 'len', 'khai', 'cua', 'moi'])(
    '"%s": the same words as trying all',
    (seen) => {
      const found = search.run(new ChannelRows(seen, channel), channel.letterId(wordStart), 'lower');
      const all = spellings
        .map(({ text, logFrequency }) => ({ text, rank: chance(text, seen) * Math.exp(0.5 * logFrequency) }))
        .filter(({ rank }, _, ranks) => rank >= least(ranks))
        .sort((a, b) => b.rank - a.rank)
        .slice(0, 6);
      expect(found.map(({ text }) => text)).toEqual(all.map(({ text }) => text));
      found.forEach(({ rank }, index) => {
        expect(rank / all[index]!.rank).toBeCloseTo(1, 2);
      });
    },
  );

  test('sets words in the case that was seen', () => {
    const found = search.run(new ChannelRows('Cua', channel), channel.letterId(wordStart), 'title');
    expect(found.map(({ text }) => text)).toContain('Của');
  });
});
