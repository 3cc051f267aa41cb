import { expect, test } from 'vitest';
import { fileNameOf, stemOf } from '../../src/store/lookup-keys.js';

test('names are the last part of a path, stems go without the extension', () => {
  expect(fileNameOf('a/b/kế hoạch.v2.txt')).toBe('kế hoạch.v2.txt');
  expect(stemOf('kế hoạch.v2.txt')).toBe('kế hoạch.v2');
  expect(stemOf('.txt')).toBe('.txt');
});
