import { expect, test } from 'vitest';
import { type ContinuationContext, continuationScore } from '../../src/tables/continuation.js';
import { cellsOf, columns } from './build.js';

const tasks = columns('ordinal', 'task', 'output', 'lead', 'deadline');
const targets = columns('ordinal', 'indicator', 'unit', 'value', 'lead');
const behindBreak: ContinuationContext = { breakBefore: true, cut: null, numbered: true, nested: false };

interface Pair {
  readonly head: string;
  readonly tail: string;
  readonly context?: Partial<ContinuationContext>;
  readonly columns?: typeof tasks;
}

const score = ({ head, tail, context, columns: given = tasks }: Pair): number =>
  continuationScore(cellsOf(head), cellsOf(tail), given, { ...behindBreak, ...context });

const head = '1 | Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | Quý I/2026';
const tail = ' | Phương án | | | ';

test.each<{ name: string; more: Pair; less: Pair }>([
  {
    name: 'a page end before it',
    more: { head, tail },
    less: { head, tail, context: { breakBefore: false } },
  },
  {
    name: 'a table that numbers its rows',
    more: { head, tail },
    less: { head, tail, context: { numbered: false } },
  },
  { name: 'no level of sub-tasks', more: { head, tail }, less: { head, tail, context: { nested: true } } },
  { name: 'small letters', more: { head, tail: ' | phương án | | | ' }, less: { head, tail } },
  {
    name: 'all its cells in small letters',
    more: { head, tail: ' | phương án | dự thảo | | ' },
    less: { head, tail: ' | phương án | Dự thảo | | ' },
  },
  { name: 'no title of its own', more: { head, tail: ' | | Phương án | | ' }, less: { head, tail } },
  {
    name: 'a head that cannot end there',
    more: { head: '1 | Xây dựng kế hoạch và | | | ', tail },
    less: { head: '1 | Xây dựng kế hoạch | | | ', tail },
  },
  {
    name: 'a head that its punctuation does not close',
    more: { head: '1 | Xây dựng kế hoạch | | | ', tail: ' | phương án | | | ' },
    less: { head: '1 | Xây dựng kế hoạch. | | | ', tail: ' | phương án | | | ' },
  },
  { name: 'a bullet', more: { head, tail: ' | - Phương án | | | ' }, less: { head, tail } },
  {
    name: 'no second deadline',
    more: { head: '1 | Xây dựng | | | ', tail: ' | | | | Quý II/2026' },
    less: { head: '1 | Xây dựng | | | Quý I/2026', tail: ' | | | | Quý II/2026' },
  },
  {
    name: 'no second unit',
    more: { head: '1 | Xây dựng | | | ', tail: ' | | | Sở Tài chính | ' },
    less: { head: '1 | Xây dựng | | Sở Nội vụ | ', tail: ' | | | Sở Tài chính | ' },
  },
  {
    name: 'units that go on behind a comma',
    more: { head: '1 | Xây dựng | | Sở Nội vụ, | ', tail: ' | | | Sở Tài chính | ' },
    less: { head: '1 | Xây dựng | | Sở Nội vụ | ', tail: ' | | | Sở Tài chính | ' },
  },
  {
    name: 'the rest of a unit’s name',
    more: { head: '1 | Xây dựng | | Sở Khoa học | ', tail: ' | | | và Công nghệ | ' },
    less: { head: '1 | Xây dựng | | | ', tail: ' | | | và Công nghệ | ' },
  },
  {
    name: 'no second value',
    more: { columns: targets, head: '1 | Tỷ lệ | % | | ', tail: ' | | | 80 | ' },
    less: { columns: targets, head: '1 | Tỷ lệ | % | 60 | ', tail: ' | | | 80 | ' },
  },
])('$name speaks for a tail', ({ more, less }) => expect(score(more)).toBeGreaterThan(score(less)));

test.each<{ name: string; pair: Pair; joins: boolean }>([
  {
    name: 'cells of its own nearly everywhere: another row, though nothing stood above them',
    pair: {
      head: '1 | Xây dựng kế hoạch | | | ',
      tail: ' | Tổ chức hội nghị | Hội nghị | Văn phòng | Quý II/2026',
    },
    joins: false,
  },
  {
    name: 'one of them in the middle of a sentence: the tail of a row cut in every cell',
    pair: {
      head: '1 | Xây dựng kế hoạch và | Kế hoạch được | Sở Khoa học | ',
      tail: ' | phương án | phê duyệt | và Công nghệ | Quý II/2026',
    },
    joins: true,
  },
  {
    name: 'a merged cell says nothing',
    pair: { head, tail: ' | ^ Xây dựng kế hoạch | duyệt | | ' },
    joins: true,
  },
])('$name: $joins', ({ pair, joins }) => expect(score(pair) > 0).toBe(joins));
