import { expect, test } from 'vitest';
import { numberKey } from '../../src/vietnamese/number-key.js';

test.each([
  { number: '469 - KH/TU', key: '469-kh/tu' },
  { number: '02–KH/ĐU', key: '02-kh/du' },
])('looks "$number" up as $key', ({ number, key }) => expect(numberKey(number)).toBe(key));
