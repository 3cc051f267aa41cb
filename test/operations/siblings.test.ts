import { expect, test } from 'vitest';
import type { PhraseSource, Store } from '../../src/model/store.js';
import { looseNumbers } from '../../src/operations/loose-numbers.js';
import { evidenceKey, Siblings } from '../../src/operations/siblings.js';

const source = (id: string, ...numbers: string[]): PhraseSource => ({
  id,
  sha256: `sha-${id}`,
  textHash: 'text',
  numbers,
});
const siblingsOf = (...sources: PhraseSource[]): Promise<Siblings> =>
  Siblings.of({ phraseSources: async () => sources, corrections: async () => [] } as unknown as Store);

test('those that share most numbers come first, then by id; those that share none are none', async () => {
  const siblings = await siblingsOf(
    source('a', '92/KH-UBND'),
    source('b', '57-NQ/TW'),
    source('c', '1/KH-UBND', '57-NQ/TW', '71/NQ-CP'),
    source('d', '57-NQ/TW'),
    source('e'),
  );
  const numbers = looseNumbers('57-NQ/TW, 71/NO-CP, 8-QD/TU');
  expect(siblings.nearest(numbers, 'sha-x').map(({ id }) => id)).toEqual(['c', 'b', 'd']);
  expect(siblings.nearest(numbers, 'sha-c').map(({ id }) => id)).toEqual(['b', 'd']);
  expect(siblings.nearest([], 'sha-x')).toEqual([]);
});

test('at most 20', async () => {
  const many = Array.from({ length: 30 }, (_, at) => source(String(at + 10), '57-NQ/TW'));
  const nearest = (await siblingsOf(...many)).nearest(looseNumbers('57-NQ/TW'), '');
  expect(nearest.map(({ id }) => Number(id))).toEqual(Array.from({ length: 20 }, (_, at) => at + 10));
});

test('the key of an evidence changes with its documents, their order and their texts', () => {
  const [a, b] = [source('a'), source('b')];
  const keys = [[], [a], [b], [a, b], [b, a], [{ ...a, textHash: 'other' }]].map(evidenceKey);
  expect(new Set(keys).size).toBe(keys.length);
  expect(evidenceKey([a, b])).toBe(evidenceKey([{ ...a }, { ...b, numbers: ['1/KH'] }]));
});
