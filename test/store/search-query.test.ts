import { describe, expect, test } from 'vitest';
import {
  excerptsOf,
  findMatches,
  parseQuery,
  toMatch,
  withModernTones,
} from '../../src/store/search-query.js';

test.each([
  { query: 'moi', expected: 'folded : "moi"' },
  { query: 'Mới', expected: 'marked : "mới"' },
  { query: 'dac đặc', expected: 'folded : "dac" AND marked : "đặc"' },
  { query: 'đ', expected: 'marked : "đ"' },
  { query: '57-NQ/TW', expected: 'folded : "57 nq tw"' },
  { query: '"so hoa" xa', expected: 'folded : "so hoa" AND folded : "xa"' },
  { query: '"chưa đóng', expected: 'marked : "chưa đóng"' },
  { query: 'a"b', expected: 'folded : "a" AND folded : "b"' },
  { query: 'AND OR *', expected: 'folded : "and" AND folded : "or"' },
  { query: '≥ 80%', expected: 'folded : "80"' },
  { query: '—', expected: '' },
])('reads $query', ({ query, expected }) => expect(toMatch(parseQuery(query))).toBe(expected));

test.each([
  { text: 'hòa', expected: 'hoà' },
  { text: 'HÓA', expected: 'hoá' },
  { text: 'thúy', expected: 'thuý' },
  { text: 'khỏe', expected: 'khoẻ' },
  { text: 'toàn', expected: 'toàn' }, // a closed syllable is printed one way only
  { text: 'quý', expected: 'quý' }, // the u belongs to the q
  { text: 'của', expected: 'của' },
])('sets the tone of $text the modern way', ({ text, expected }) =>
  expect(withModernTones(text)).toBe(expected),
);

describe('matches', () => {
  test('are offsets in the text, words in the order they stand', () => {
    const text = '“Đột phá” số hóa; đột-phá';
    const found = findMatches(text, parseQuery('"dot pha" hoá'));
    expect(found.map(([start, end]) => text.slice(start, end))).toEqual(['Đột', 'phá', 'hóa', 'đột', 'phá']);
  });

  test('count code units, so that emoji before them do not shift them', () => {
    expect(findMatches('😀 xã', parseQuery('xa'))).toEqual([[3, 5]]);
  });
});

test('an excerpt is the line that most terms match', () => {
  const text = 'một xã\nmột xã mới\nxã mới một';
  expect(excerptsOf(text, parseQuery('một mới'))).toEqual(['một xã mới']);
});

test.each([
  { name: 'words on lines of their own', text: 'một xã\nhai\nmới', expected: ['một xã', 'mới'] },
  {
    name: 'words that stand next to one another over a line end',
    text: 'xã một\nmới xã',
    words: '"một mới"',
    expected: ['xã một mới xã'],
  },
])('an excerpt shows all that was sought: $name', ({ text, words = 'một mới', expected }) =>
  expect(excerptsOf(text, parseQuery(words))).toEqual(expected),
);

test('of a long line, an excerpt shows the part where the words stand together', () => {
  const line = `một ${'xã '.repeat(200)}một hai mới ${'xã '.repeat(200)}mới`;
  const [excerpt, ...others] = excerptsOf(line, parseQuery('một mới'));
  expect(others).toEqual([]);
  expect(excerpt).toContain('một hai mới');
  expect(excerpt!.length).toBeLessThan(250);
});
