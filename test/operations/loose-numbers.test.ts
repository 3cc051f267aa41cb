import { describe, expect, test } from 'vitest';
import { looseNumbers } from '../../src/operations/loose-numbers.js';

describe('the keys of document numbers', () => {
  test.each([
    { printed: 'Nghị quyết số 71/NQ-CP', garbled: 'Nghi quyét sé 71/NO-CP' },
    { printed: '57-NQ/TW', garbled: '57 -NQ/TW' },
    { printed: '03-KH/BCĐ', garbled: '03 - KH/BCD' },
    { printed: '03-KH/BCĐ', garbled: '03-KH/BCP' }, // Đ read as P
    { printed: '1131/QĐ-TTg', garbled: '1131/QD-TTg' },
    { printed: '66.7/2025/NQ-CP', garbled: '66.7/2025/NO-CP' },
    { printed: '02-KH/ĐU', garbled: '2-KH/DU' },
  ])('of "$garbled" meet those of "$printed"', ({ printed, garbled }) => {
    expect(looseNumbers(printed)).toHaveLength(1);
    expect(looseNumbers(garbled)).toEqual(looseNumbers(printed));
  });

  test.each([
    ['another serial', '71/NQ-CP', '72/NQ-CP'],
    ['another issuer', '57-NQ/TW', '57-NQ/TU'],
    ['another year', '66.7/2025/NQ-CP', '66.7/2024/NQ-CP'],
  ])('part by %s', (_, a, b) => expect(looseNumbers(a)).not.toEqual(looseNumbers(b)));

  test.each(['ngày 22/12/2024', '24/7', 'tỷ lệ 1/2000', 'năm 2026', '/KH-UBND', ''])(
    'of "%s": none',
    (text) => expect(looseNumbers(text)).toEqual([]),
  );

  test('are told each once, in order', () =>
    expect(looseNumbers('92/KH-UBND, 57-NQ/TW; 57-NQ/TW')).toEqual(
      ['57//notw', '92//khuddnd'].map((key) => key.replace('udd', 'ud')),
    ));
});
