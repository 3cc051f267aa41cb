import { describe, expect, test } from 'vitest';
import { amendedBy } from '../../src/kinds/amendments.js';
import { findDocumentNumbers } from '../../src/vietnamese/document-number.js';
import { foldKeepingLength } from '../../src/vietnamese/fold.js';

describe('amendments told in a sentence', () => {
  test.each([
    {
      sentence: 'Nghị quyết số 11/NQ-CP sửa đổi, bổ sung Nghị quyết số 71/NQ-CP ngày 01/04/2025',
      amended: ['71/NQ-CP'],
    },
    {
      sentence:
        'Nghị định số 45/2025/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 24/2014/NĐ-CP và Nghị định số 37/2014/NĐ-CP',
      amended: ['24/2014/NĐ-CP', '37/2014/NĐ-CP'],
    },
    {
      // what it amends is the programme, not the resolution that the programme carries out
      sentence: 'Nghị quyết số 71/NQ-CP sửa đổi Chương trình hành động thực hiện Nghị quyết số 57-NQ/TW',
      amended: [],
    },
    {
      sentence: 'theo Nghị quyết số 11/NQ-CP sửa đổi Nghị quyết số 71/NQ-CP, Kế hoạch số 92/KH-UBND',
      amended: ['71/NQ-CP'], // the plan is another thing that is to be followed
    },
    { sentence: 'Kế hoạch số 92/KH-UBND thực hiện Nghị quyết số 71/NQ-CP', amended: [] },
    { sentence: 'Thực hiện Nghị quyết số 11/NQ-CP; sửa đổi Nghị quyết số 71/NQ-CP', amended: [] },
  ])('$sentence', ({ sentence, amended }) => {
    expect(amendedBy(foldKeepingLength(sentence), findDocumentNumbers(sentence), 0)).toEqual(amended);
  });
});
