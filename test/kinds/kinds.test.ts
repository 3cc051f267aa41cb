import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/kinds/index.js';
import { codes, letterhead, plan, readText } from './build.js';

const read = async (head: string, body = 'I. NỘI DUNG\n\nNâng cao.') =>
  (await readText(plan(body, { letterhead: head }))).document;
const typed = (type: string, title = 'Cải cách hành chính năm 2026'): string =>
  letterhead.replace('KẾ HOẠCH', type).replace('Cải cách hành chính năm 2026', title);
const tasks = 'I. NHIỆM VỤ\n\nSTT | Nhiệm vụ | Chủ trì | Thời hạn\n1 | Tập huấn | Sở Nội vụ | Quý I/2026\n';
const results =
  'I. NHIỆM VỤ\n\nSTT | Nhiệm vụ | Chủ trì | Kết quả thực hiện đến tháng 3/2026\n1 | Tập huấn | Sở Nội vụ | 2 lớp\n';
const untitled = 'UBND TỈNH LÀO CAI\n';

describe('what kind of document it is', () => {
  test.each<{ name: string; head: string; body?: string; kind: string }>([
    { name: 'a plan', head: typed('KẾ HOẠCH'), kind: 'plan' },
    { name: 'a programme of action', head: typed('CHƯƠNG TRÌNH HÀNH ĐỘNG'), kind: 'plan' },
    { name: 'a project', head: typed('ĐỀ ÁN'), kind: 'plan' },
    {
      name: 'a report on how far a plan has come',
      head: typed('BÁO CÁO', 'Kết quả thực hiện Kế hoạch năm 2026'),
      kind: 'progress-report',
    },
    {
      name: 'a report with a table of results',
      head: typed('BÁO CÁO'),
      body: results,
      kind: 'progress-report',
    },
    { name: 'a resolution', head: typed('NGHỊ QUYẾT'), kind: 'resolution' },
    { name: 'a decision', head: typed('QUYẾT ĐỊNH'), kind: 'decision' },
    { name: 'an announcement', head: typed('THÔNG BÁO'), kind: 'other' },
    { name: 'annexes of a plan alone', head: untitled, body: tasks, kind: 'plan' },
    { name: 'tables of results alone', head: untitled, body: results, kind: 'progress-report' },
    { name: 'a text of no kind', head: 'Danh sách lớp học\n', kind: 'other' },
  ])('$name: $kind', async ({ head, body, kind }) => expect((await read(head, body)).kind).toBe(kind));

  test('each has a name of its own', () =>
    expect(new Set(kinds.map(({ name }) => name)).size).toBe(kinds.length));
});

describe('what is read from it', () => {
  const body = `${tasks}\nII. TỔ CHỨC THỰC HIỆN\n\n1. Giao Sở Tư pháp tổng hợp kết quả thực hiện.`;
  test.each([
    { type: 'KẾ HOẠCH', origins: ['table', 'body'] },
    { type: 'NGHỊ QUYẾT', origins: ['table', 'body'] },
    { type: 'QUYẾT ĐỊNH', origins: ['table', 'body'] },
  ])('$type: tasks of $origins', async ({ type, origins }) =>
    expect((await read(typed(type), body)).tasks.map(({ origin }) => origin)).toEqual(origins),
  );

  test('a report assigns nothing in its text', async () => {
    const document = await read(typed('BÁO CÁO', 'Kết quả thực hiện Kế hoạch năm 2026'), body);
    expect(document.tasks.map(({ origin }) => origin)).toEqual(['table']);
  });

  test('a report keeps results as results', async () => {
    const [task] = (await read(typed('BÁO CÁO', 'Kết quả thực hiện Kế hoạch năm 2026'), results)).tasks;
    expect(task).toMatchObject({ result: '2 lớp', output: null });
  });

  test('of other documents the text alone, and a finding says so', async () => {
    const { document, plainText } = await readText(plan(body, { letterhead: typed('THÔNG BÁO') }));
    expect(document).toMatchObject({ targets: [], generalTasks: [], tasks: [] });
    expect(codes(document)).toEqual(['kind-not-recognised']);
    expect(plainText).toContain('Giao Sở Tư pháp tổng hợp');
  });
});
