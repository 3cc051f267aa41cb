import { describe, expect, test } from 'vitest';
import { readyCorrections, repaired, withCorrections } from '../../src/repair/corrections.js';
import type { WordRepair } from '../../src/repair/repairer.js';

const repair = (line: string, sic: string, corr: string, made = true): WordRepair => {
  const start = line.indexOf(sic);
  return {
    line: 0,
    start,
    end: start + sic.length,
    sic,
    corr,
    kind: 'wrong-language',
    reason: 'model',
    confidence: 0.5,
    made,
  };
};

const correct = (line: string, repairs: readonly WordRepair[], ...corrections: [string, string][]) => {
  const ready = readyCorrections(corrections.map(([sic, corr]) => ({ sic, corr, scope: null })));
  const all = withCorrections(line, 0, 'wrong-language', repairs, ready);
  return { text: repaired(line, all), reasons: all.map(({ reason }) => reason) };
};

describe('corrections', () => {
  const line = 'Vii Héng Van ky thay';
  const repairs = [
    repair(line, 'Vii', 'Vui'),
    repair(line, 'Héng', 'Hỏng'),
    repair(line, 'Van', 'Văn'),
    repair(line, 'ky', 'ký'),
  ];

  test('win over what the models made of the words as given', () => {
    expect(correct(line, repairs, ['Vii Héng', 'Vũ Hồng'])).toEqual({
      text: 'Vũ Hồng Văn ký thay',
      reasons: ['correction', 'model', 'model'],
    });
  });

  test('are found in the text as repaired too, because that is what a person sees', () => {
    expect(correct(line, repairs, ['Hỏng Văn', 'Hồng Văn']).text).toBe('Vui Hồng Văn ký thay');
    expect(correct(line, repairs, ['thay', 'thế']).text).toBe('Vui Hỏng Văn ký thế');
  });

  test('the first that fits a place holds it', () => {
    expect(correct(line, repairs, ['Vii', 'Vũ'], ['Vii Héng', 'Sai Sai']).text).toBe('Vũ Hỏng Văn ký thay');
  });

  test.each(['Vi', 'Héng V', 'an'])('"%s" is no whole word of it', (sic) => {
    expect(correct(line, [], [sic, 'X']).text).toBe(line);
  });

  test('signs in a correction are signs', () => {
    expect(correct('cap (a+b) moi', [], ['(a+b)', '(c)']).text).toBe('cap (c) moi');
  });

  test('repairs that were only proposed do not shift places', () => {
    const doubtful = [repair(line, 'Vii', 'Viiiiii', false), repair(line, 'Van', 'Văn')];
    expect(correct(line, doubtful, ['Văn ky', 'Văn ký']).text).toBe('Vii Héng Văn ký thay');
  });
});
