import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { restoreCase } from '../../src/organizations/issuers.js';
import { matchUnitAt, matchUnitListAt } from '../../src/organizations/match-unit.js';
import { entries } from '../../src/organizations/registry.js';
import { resolveUnit } from '../../src/organizations/resolve-unit.js';
import { splitUnits } from '../../src/organizations/split-units.js';

const names = entries.filter((entry) => entry.stands === 'alone').map((entry) => entry.name);
const unit = fc.constantFrom(
  ...names,
  'Các sở, ban, ngành, địa phương',
  'UBND các xã, phường',
  'Chủ tịch UBND xã',
);
const separator = fc.constantFrom('; ', ';', '\n', ', ', ' và ');
const department = fc.constantFrom(
  ...entries.filter((entry) => entry.kind === 'department' && entry.name !== 'Sở').map((entry) => entry.name),
);
const prose = fc.string({
  unit: fc.constantFrom(...'Sở các, ; - và ()/&.\n tỉnhxãPHÒNGUBNDđ1'.split('')),
  maxLength: 80,
});

describe('organizations', () => {
  test('every registered name is read whole', () => {
    for (const name of names) expect([name, matchUnitAt(name, 0)?.end]).toEqual([name, name.length]);
  });

  test('joining with a hard separator, then splitting, gives the units back', () => {
    const hard = fc.constantFrom('; ', ';', '\n', ';\n- ');
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 6 }), hard, (units, joint) => {
        expect(splitUnits(units.join(joint))).toEqual(units);
      }),
    );
  });

  test('departments come back from any separator', () => {
    fc.assert(
      fc.property(fc.array(department, { minLength: 1, maxLength: 6 }), separator, (units, joint) => {
        expect(splitUnits(units.join(joint))).toEqual(units);
      }),
    );
  });

  test('splitting loses no word but the joints, and splits a unit no further', () => {
    const words = (text: string): string[] =>
      (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !/^(và|cùng|với|x|X|\d)$/.test(word));
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 5 }), separator, (units, joint) => {
        const cell = units.join(joint);
        const split = splitUnits(cell);
        expect(words(split.join(' '))).toEqual(words(cell));
        expect(split.flatMap((one) => splitUnits(one))).toEqual(split);
      }),
    );
  });

  test('no text is too odd to read, and ends lie inside it', () => {
    fc.assert(
      fc.property(prose, fc.nat(80), (text, start) => {
        splitUnits(text);
        resolveUnit(text, { level: null, province: null });
        const match = matchUnitAt(text, start) ?? matchUnitListAt(text, start);
        if (match !== null) {
          expect(match.end).toBeGreaterThan(start);
          expect(match.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('restoring case keeps every letter', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), (name) => {
        expect(restoreCase(name.toUpperCase()).toUpperCase()).toBe(name.toUpperCase());
      }),
    );
  });
});
