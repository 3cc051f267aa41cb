import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SiblingModel } from '../../src/repair/siblings/sibling-model.js';

const vocabulary = [0, 1, 2, 3, 4, 5];
const sentences = fc.array(fc.array(fc.constantFrom(...vocabulary), { maxLength: 8 }), { maxLength: 6 });

describe('sibling model', () => {
  test('after any words the chances of all words add up to one, if those it leans on do', () => {
    fc.assert(
      fc.property(sentences, fc.array(fc.constantFrom(...vocabulary), { maxLength: 6 }), (known, before) => {
        const model = new SiblingModel(known, 0.1);
        let node = model.root;
        for (const word of before) node = model.next(node, word);
        const sum = vocabulary.reduce(
          (total, word) => total + model.probability(node, word, 1 / vocabulary.length),
          0,
        );
        expect(sum).toBeCloseTo(1, 9);
      }),
    );
  });

  test('what siblings say is made likely, and another word stays possible', () => {
    const model = new SiblingModel(
      Array.from({ length: 20 }, () => [1, 2, 3]),
      0.1,
    );
    const node = model.next(model.next(model.root, 1), 2);
    const base = 0.001;
    expect(model.probability(node, 3, base)).toBeGreaterThan(0.5);
    expect(model.probability(node, 4, base)).toBeGreaterThan(base / 50);
  });
});
