import { describe, expect, test } from 'vitest';
import {
  mendDocumentNumber,
  mendMarker,
  mendQuarter,
  mendRoman,
  mendStampedNumber,
} from '../../src/repair/text/number-grammar.js';

describe('document numbers by their own grammar', () => {
  test.each([
    { seen: '71/NO-CP', meant: '71/NQ-CP' },
    { seen: '57-NOQ/TW', meant: '57-NQ/TW' },
    { seen: '03-KH/BCD', meant: '03-KH/BCĐ' },
    { seen: '17-TB/CQTTBCP', meant: '17-TB/CQTTBCĐ' },
    { seen: '1131/QD-TTg', meant: '1131/QĐ-TTg' },
    { seen: '30/2020/ND-CP', meant: '30/2020/NĐ-CP' },
    { seen: '12/NQ-HDND', meant: '12/NQ-HĐND' },
    { seen: '02-KH/DU', meant: '02-KH/ĐU' },
    { seen: '02-KH/ĐÐU', meant: '02-KH/ĐU' }, // one letter read twice
    { seen: '46/KH-UBND', meant: null }, // right as it stands
    { seen: '57-NQ/TW', meant: null },
    { seen: '12/XYZ-ABC', meant: null }, // letters of no known body stay
    { seen: '469-KH/TU', meant: null },
  ])('$seen', ({ seen, meant }) => expect(mendDocumentNumber(seen)).toBe(meant));

  test.each([
    { seen: 'I11', meant: 'III' },
    { seen: 'Il', meant: 'II' },
    { seen: 'Vl', meant: 'VI' },
    { seen: '11', meant: null }, // eleven
    { seen: 'II', meant: null },
    { seen: 'll', meant: null },
  ])('marker $seen', ({ seen, meant }) => expect(mendMarker(seen, true, false)).toBe(meant));

  test.each([
    { seen: 'IL', capitals: false, meant: 'II' },
    { seen: 'VIL', capitals: false, meant: 'VII' },
    { seen: 'XL', capitals: false, meant: null }, // forty
    { seen: 'l', capitals: true, meant: 'I' },
    { seen: 'l', capitals: false, meant: null }, // an item of a list
  ])('marker $seen, capitals around it: $capitals', ({ seen, capitals, meant }) =>
    expect(mendMarker(seen, true, capitals)).toBe(meant),
  );

  test.each([
    { seen: 'IL', meant: 'II' },
    { seen: 'VL', meant: 'VI' },
    { seen: 'XL', meant: null },
    { seen: 'L', meant: null },
  ])('within a line $seen', ({ seen, meant }) => expect(mendRoman(seen)).toBe(meant));

  test.each([
    { seen: '11/2026', before: 'Quý', meant: 'II/2026' },
    { seen: '111', before: 'quý', meant: 'III' },
    { seen: 'TV/2026', before: 'quý', meant: 'IV/2026' },
    { seen: '1/2026', before: 'Quý', meant: null }, // the same quarter
    { seen: '11/2026', before: 'tháng', meant: null },
    { seen: 'II/2026', before: 'Quý', meant: null },
    { seen: '12/2026', before: 'Quý', meant: null },
  ])('$before $seen', ({ seen, before, meant }) => expect(mendQuarter(seen, before)).toBe(meant));

  test('a marker is one only before a mark', () => expect(mendMarker('I11', false, false)).toBeNull());

  test.each([
    { seen: 'S603', next: '-', meant: 'Số 03' },
    { seen: 'Sô12', next: '/', meant: 'Số 12' },
    { seen: 'S603', next: 'năm', meant: null },
    { seen: 'Số', next: '-', meant: null },
  ])('stamped $seen', ({ seen, next, meant }) => expect(mendStampedNumber(seen, next)).toBe(meant));
});
