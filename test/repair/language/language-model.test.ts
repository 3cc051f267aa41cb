import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LanguageModel } from '../../../src/repair/language/language-model.js';
import { modelTokens, SENTENCE_END, specialTokens } from '../../../src/repair/language/tokens.js';
import { trainModel } from '../../../src/training/language/train-model.js';

const plans = [
  'Triển khai Kế hoạch chuyển đổi số của tỉnh, hoàn thành trong năm 2026;',
  'Triển khai Kế hoạch cải cách hành chính của tỉnh, hoàn thành trong quý IV năm 2026.',
  'Sở Khoa học và Công nghệ chủ trì, phối hợp với các sở, ban, ngành thực hiện.',
  'Sở Khoa học và Công nghệ báo cáo Ủy ban nhân dân tỉnh trước ngày 15 tháng 12 năm 2026.',
  'Các sở, ban, ngành báo cáo Ủy ban nhân dân tỉnh kết quả thực hiện.',
];
const laws = [
  'Cơ quan nhà nước có thẩm quyền thực hiện theo quy định của pháp luật.',
  'Tổ chức, cá nhân thực hiện theo quy định của Luật này và pháp luật có liên quan.',
];
const settings = { order: 4, trust: 1, pruning: 0, extraWords: ['phước'] };
const texts = [
  { paragraphs: plans, weight: 0.75 },
  { paragraphs: laws, weight: 0.25 },
];
const { bytes, levels, vocabulary } = trainModel(texts, settings);
const model = LanguageModel.fromBytes(bytes);

const idsOf = (text: string): number[] =>
  modelTokens(text).map((token) => Math.max(model.idOf(token), model.unknown));
const logOf = (text: string, from = model.start): number => {
  let state = from;
  let log = 0;
  for (const id of idsOf(text)) {
    log += model.logProbability(state, id);
    state = model.next(state, id);
  }
  return log;
};
const anyIds = fc.array(fc.nat({ max: model.size - 1 }), { maxLength: 6 });
const stateAfter = (ids: readonly number[], from: number): number =>
  ids.reduce((state, id) => model.next(state, id), from);

describe('language model', () => {
  test('advance finds the probability and the state that asking one by one finds', () => {
    fc.assert(
      fc.property(anyIds, fc.nat({ max: model.size - 1 }), fc.boolean(), (ids, id, begins) => {
        const state = stateAfter(ids, begins ? model.start : model.empty);
        expect(model.advance(state, id)).toBe(model.next(state, id));
        expect(model.lastLogProbability).toBe(model.logProbability(state, id));
      }),
    );
  });

  test('after any words, the probabilities of all words sum to one', () => {
    const sumsToOne = (ids: readonly number[], from: number): void => {
      const state = stateAfter(ids, from);
      let sum = 0;
      for (let id = 0; id < model.size; id += 1) sum += Math.exp(model.logProbability(state, id));
      // What is left over for words not listed is rounded by up to half a step of 1/8.
      expect(sum).toBeGreaterThan(0.92);
      expect(sum).toBeLessThan(1.08);
    };
    fc.assert(
      fc.property(anyIds, fc.boolean(), (ids, begins) => sumsToOne(ids, begins ? model.start : model.empty)),
    );
    for (const plan of plans) {
      const ids = idsOf(plan);
      for (let length = 0; length <= ids.length; length += 1) sumsToOne(ids.slice(0, length), model.start);
    }
  });

  test('words of the vocabulary can be found by number and by spelling, the special tokens first', () => {
    const words = [...model.vocabulary()];
    expect(words.map(({ word }) => word)).toEqual(vocabulary.words);
    expect(words.slice(0, specialTokens.length).map(({ word }) => word)).toEqual([...specialTokens]);
    for (const { id, word, logProbability } of words) {
      expect(model.idOf(word)).toBe(id);
      expect(model.wordOf(id)).toBe(word);
      expect(model.logProbability(model.empty, id)).toBe(logProbability);
    }
    expect(model.idOf('không-có')).toBe(-1);
  });

  test('packing keeps every n-gram and its probability within half a step, or one where rounding down made room', () => {
    for (let place = 0; place < levels[3]!.size; place += 1) {
      const words = [levels[3]!.word[place]!];
      let above = levels[3]!.prefix[place]!;
      for (const level of [levels[2]!, levels[1]!, levels[0]!]) {
        words.unshift(level.word[above]!);
        above = level.prefix[above]!;
      }
      const exact = Math.log(levels[3]!.probability[place]!);
      const packed = model.logProbability(stateAfter(words.slice(0, 3), model.empty), words[3]!);
      expect(Math.abs(packed - exact)).toBeLessThan(0.19);
    }
  });

  test('what was read is likelier than what was not', () => {
    expect(logOf('báo cáo Ủy ban nhân dân tỉnh')).toBeGreaterThan(logOf('báo cáo ủy bạn nhân dần tĩnh') + 5);
    expect(logOf('Sở Khoa học')).toBeGreaterThan(logOf('khoa Sở học'));
  });

  test('a state holds the words before as far as they matter', () => {
    const [chuyen, doi, so] = idsOf('chuyển đổi số');
    expect(model.context(chuyen!, doi!)).toBe(stateAfter([chuyen!, doi!], model.empty));
    expect(model.logProbability(model.context(chuyen!, doi!), so!)).toBeGreaterThan(Math.log(0.5));
    // No text goes on after a word that was never seen.
    expect(stateAfter([chuyen!, model.idOf('phước')], model.start)).toBe(model.empty);
  });

  test('scores many words at once as it does one by one', () => {
    const ids = idsOf('công nghệ chủ trì phối hợp');
    const logs = new Float64Array(ids.length);
    const state = stateAfter(idsOf('Khoa học và'), model.empty);
    model.logProbabilities(state, ids, logs);
    expect([...logs]).toEqual(ids.map((id) => model.logProbability(state, id)));
  });

  test('the end of a paragraph is expected after a full stop only', () => {
    const end = model.idOf(SENTENCE_END);
    const logOfEnd = (text: string): number =>
      model.logProbability(stateAfter(idsOf(text), model.start), end);
    expect(logOfEnd('Các sở thực hiện.')).toBeGreaterThan(logOfEnd('Các sở thực') + 2);
  });

  test('knows how words are written inside sentences', () => {
    expect(model.casingOf(model.idOf('tỉnh'))).toEqual({ lower: 1, capitalised: 0, upper: 0 });
    expect(model.casingOf(model.idOf('luật')).capitalised).toBeCloseTo(1 / 3, 1);
    expect(model.casingOf(model.idOf('phước'))).toEqual({ lower: 0, capitalised: 0, upper: 0 });
  });

  test('the same texts give the same bytes', () => {
    expect(Buffer.from(trainModel(texts, settings).bytes).equals(Buffer.from(bytes))).toBe(true);
  });

  test('pruning makes it smaller, not wrong', () => {
    const pruned = LanguageModel.fromBytes(trainModel(texts, { ...settings, pruning: 1e-3 }).bytes);
    let state = pruned.start;
    for (const id of idsOf(plans[0]!)) {
      let sum = 0;
      for (let word = 0; word < pruned.size; word += 1) sum += Math.exp(pruned.logProbability(state, word));
      expect(Math.abs(sum - 1)).toBeLessThan(0.08);
      state = pruned.next(state, id);
    }
    const sizes = trainModel(texts, { ...settings, pruning: 1e-3 }).levels.map(({ size }) => size);
    expect(sizes[3]).toBeLessThan(levels[3]!.size);
  });

  test.each([
    { name: 'nothing', wrong: new Uint8Array(0) },
    { name: 'something else', wrong: new TextEncoder().encode('no language model') },
  ])('refuses $name', ({ wrong }) => {
    expect(() => LanguageModel.fromBytes(wrong)).toThrow(RangeError);
  });
});
