import { describe, expect, test } from 'vitest';
import { weighRepairs } from '../../src/kinds/weigh-repairs.js';
import type { ExtractedTarget, Header } from '../../src/model/extracted-document.js';
import type { FieldEvidence } from '../../src/model/field.js';
import type { Repair } from '../../src/model/repair.js';
import type { RepairedDocument } from '../../src/model/repaired-document.js';
import { at } from '../tables/build.js';

const repair = (line: number, sic: string, corr: string, confidence: number, made = true): Repair => ({
  sic,
  corr,
  kind: 'wrong-language',
  reason: 'model',
  confidence,
  made,
  source: at(line),
});

const field = (raw: string | null, ...lines: number[]): FieldEvidence => ({
  raw,
  rule: 'r',
  confidence: 0.9,
  sources: lines.map((line) => at(line)),
});

const weighed = (
  fields: Record<string, FieldEvidence>,
  document: Partial<Pick<RepairedDocument, 'repairs' | 'lineConfidence'>>,
  confidence = 0.9,
) => {
  const row = { fields, confidence } as unknown as ExtractedTarget;
  const header = { fields } as unknown as Header;
  const read = weighRepairs(
    { repairs: [], lineConfidence: [], ...document },
    { header, citations: [], targets: [row], tasks: [] },
  );
  expect(read.header.fields).toEqual(read.targets[0]!.fields);
  const { fields: after, confidence: sure } = read.targets[0]!;
  return {
    row: sure,
    ...Object.fromEntries(Object.entries(after).map(([name, one]) => [name, one.confidence])),
  };
};

describe('a value of a repaired text', () => {
  const repairs = [
    repair(4, 'd6i', 'đổi', 0.8),
    repair(4, 's6', 'số', 0.5),
    repair(5, 'l6', 'lộ', 0.3, false),
  ];

  test.each([
    { name: 'is as sure as the least sure word it was read from', raw: 'đổi số', lines: [4], sure: 0.45 },
    { name: 'does not doubt words of others', raw: 'chuyển đổi', lines: [4], sure: 0.72 },
    { name: 'does not doubt words of other lines', raw: 'chuyển đổi số', lines: [7], sure: 0.9 },
    { name: 'doubts what was left as it is', raw: 'l6 trình', lines: [4, 5], sure: 0.27 },
    { name: 'that is a figure is as sure as it was read', raw: '≥ 80%', lines: [4, 5], sure: 0.9 },
    { name: 'that was not read stays so', raw: null, lines: [4], sure: 0.9 },
    { name: 'without a place stays as sure', raw: 'đổi', lines: [], sure: 0.9 },
  ])('$name', ({ raw, lines, sure }) =>
    expect(weighed({ name: field(raw, ...lines) }, { repairs })).toEqual({ row: sure, name: sure }),
  );

  test('is no surer than its lines are on the whole', () => {
    const lineConfidence = [
      { source: at(4), confidence: 0.6 },
      { source: at(5), confidence: 0.8 },
    ];
    expect(weighed({ name: field('mới', 4, 5) }, { lineConfidence })).toEqual({ row: 0.63, name: 0.63 });
    expect(weighed({ name: field('mới', 5, 6) }, { lineConfidence })).toEqual({ row: 0.81, name: 0.81 });
    expect(weighed({ value: field('90%', 4) }, { lineConfidence })).toEqual({ row: 0.9, value: 0.9 });
  });

  test('makes its row as doubtful, which is never surer than it was', () => {
    const fields = { name: field('đổi', 4), value: field('80%', 4) };
    expect(weighed(fields, { repairs })).toEqual({ row: 0.72, name: 0.72, value: 0.9 });
    expect(weighed(fields, { repairs }, 0.6)).toEqual({ row: 0.6, name: 0.72, value: 0.9 });
  });
});

test('text that was not repaired stays as it was read', () => {
  const read = { header: {} as Header, citations: [], targets: [], tasks: [] };
  expect(weighRepairs({ repairs: [], lineConfidence: [] }, read)).toBe(read);
});
