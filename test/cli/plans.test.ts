import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { textWidth } from '../../src/cli/render/text-width.js';
import { planDiffSchema } from '../../src/model/diff.js';
import { gapReportSchema } from '../../src/model/gaps.js';
import type { FileToSave } from '../../src/model/store.js';
import { traceSchema } from '../../src/model/trace.js';
import { useOrganizations } from '../../src/organizations/added-organizations.js';
import { openStore } from '../../src/store/open-store.js';
import {
  chain,
  cited,
  departmentPlan,
  goal,
  madePlan,
  partyPlan,
  quarter,
  rowId,
  stateReport,
  work,
} from '../linking/made-plans.js';
import { temporaryFolder } from '../temporary-folder.js';
import { kehoach } from './run-kehoach.js';

async function folderWith(files: readonly FileToSave[]): Promise<string> {
  const folder = temporaryFolder({ 'out/.keep': '' });
  const store = await openStore(path.join(folder, 'out/kehoach.db'), { fileExists: () => true });
  for (const file of files) await store.saveFile(file);
  await store.close();
  return folder;
}

const escapes = '\u001b[31mđỏ\u001b[0m \u001b]8;;http://x\u0007 \u202egnud\u202c \r\n\t\u0000\u0085';
const long = 'phát triển hạ tầng số dùng chung toàn tỉnh, '.repeat(12);
const unbroken = 'https://vidu.gialai.gov.vn/'.padEnd(260, 'a');
const hostileHead = { place: 'Gia Lai', title: `${escapes} ${long}` } as const;
const hostileRows = (plan: string, value: number) => ({
  goals: [
    goal(`Tỷ lệ ${escapes} hồ sơ bệnh án điện tử ${unbroken} ${long}`, value, `Sở Y tế`, {
      raw: `${escapes}${value}%`,
    }),
  ],
  works: [
    work(
      `Triển khai ${plan === 'child' ? '' : `${escapes} `}bệnh án điện tử ${long}`,
      quarter(2),
      `Các sở, ban, ngành`,
    ),
    work(`Riêng của ${plan} ${unbroken}`, { ...quarter(4), raw: `${escapes} Quý IV` }, 'Sở Y tế'),
  ],
});
const hostile: readonly FileToSave[] = [
  madePlan('hostile-parent', {
    ...hostileHead,
    ...hostileRows('parent', 90),
    number: '91/KH-UBND',
    issuer: 'Ủy ban nhân dân tỉnh Gia Lai',
    issuedOn: '2026-02-12',
    level: 'province',
  }),
  madePlan('hostile-child', {
    ...hostileHead,
    ...hostileRows('child', 70),
    number: `46/KH-SYT${escapes}`,
    issuer: 'Sở Y tế',
    issuedOn: '2026-03-12',
    level: 'department',
    references: [cited('implements', '91/KH-UBND', '2026-02-12', 'Ủy ban nhân dân tỉnh Gia Lai')],
  }),
];

let plain: string;
let attacked: string;
let reported: string;
beforeAll(async () => {
  plain = await folderWith(chain);
  attacked = await folderWith(hostile);
  reported = await folderWith([partyPlan, stateReport, departmentPlan]);
});
afterEach(() => useOrganizations(null));

/** Of all three commands, on plain and on hostile plans. */
const commands = (): { folder: string; args: string[]; schema: z.ZodType }[] => [
  { folder: plain, args: ['diff', '46/KH-SYT', '91/KH-UBND'], schema: planDiffSchema },
  { folder: plain, args: ['diff', '12/KH-UBND'], schema: planDiffSchema },
  { folder: plain, args: ['trace', rowId('state', 0)], schema: traceSchema },
  { folder: plain, args: ['trace', rowId('commune', 3).slice(0, 8)], schema: traceSchema },
  { folder: plain, args: ['gaps', '--unit', 'Sở Y tế tỉnh Gia Lai'], schema: gapReportSchema },
  { folder: reported, args: ['diff', '46/KH-SYT', '91/KH-UBND'], schema: planDiffSchema },
  { folder: reported, args: ['trace', rowId('department', 0)], schema: traceSchema },
  { folder: reported, args: ['gaps', '--unit', 'Sở Y tế'], schema: gapReportSchema },
  { folder: attacked, args: ['diff', 'hostile-child.txt', 'hostile-parent.txt'], schema: planDiffSchema },
  { folder: attacked, args: ['trace', rowId('hostile-child', 0)], schema: traceSchema },
  { folder: attacked, args: ['gaps', '--unit', 'Sở Y tế'], schema: gapReportSchema },
];
const names = Array.from({ length: 11 }, (_, at) => at);

describe('diff, trace and gaps', () => {
  test.each(names)('keep to 100 columns and let no text steer the terminal (%i)', async (at) => {
    const { folder, args } = commands()[at]!;
    for (const language of ['vi', 'en']) {
      const { code, stdout, stderr } = await kehoach(folder, ...args, '--lang', language);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout.length).toBeGreaterThan(100);
      for (const line of stdout.split('\n')) expect(textWidth(line), line).toBeLessThanOrEqual(100);
      expect(stdout).not.toMatch(/[^\n\P{Cc}]|[\u202a-\u202e\u2066-\u2069]/u);
    }
  });

  test.each(names)('print with --json one value of their schema (%i)', async (at) => {
    const { folder, args, schema } = commands()[at]!;
    const { code, stdout } = await kehoach(folder, ...args, '--json');
    expect(code).toBe(0);
    const value = JSON.parse(stdout);
    expect(schema.parse(value)).toEqual(value);
    const again = await kehoach(folder, ...args, '--json', '--lang', 'vi');
    expect(again.stdout).toBe(stdout); // data does not depend on the language
  });
});

describe('what they say', () => {
  test('trace: the item, what it carries out, what carries it out, and what changed', async () => {
    const { stdout } = await kehoach(plain, 'trace', rowId('state', 0), '--lang', 'vi');
    const [first] = stdout.split('\n');
    expect(first).toContain('91/KH-UBND');
    const [up, down] = [stdout.indexOf('03-KH/TU'), stdout.indexOf('46/KH-SYT')];
    expect(up).toBeGreaterThan(0);
    expect(down).toBeGreaterThan(up);
    expect(stdout).toMatch(/90 → 85/);
    expect(stdout).toContain(`[${rowId('department', 0).slice(0, 8)}]`);
  });

  test('trace: that a row has nobody above or below it', async () => {
    const { stdout } = await kehoach(plain, 'trace', rowId('state', 6), '--lang', 'en');
    expect(stdout).toContain('No row above it is held.');
    expect(stdout).toContain('No row below it is held.');
  });

  test('trace: that a report stands for the plan', async () => {
    const { stdout } = await kehoach(reported, 'trace', rowId('department', 0), '--lang', 'en');
    expect(stdout).toContain('report on 91/KH-UBND');
  });

  test('gaps: the unanswered first, each with an id that trace takes', async () => {
    const { stdout } = await kehoach(plain, 'gaps', '--unit', 'Sở Y tế tỉnh Gia Lai', '--lang', 'en');
    expect(stdout).toMatch(/^3 without an answer · 1 without a plan that follows .*3 answered$/m);
    const [unanswered, answered] = [stdout.indexOf('Given, and not in'), stdout.indexOf('Answered by')];
    expect(unanswered).toBeGreaterThan(0);
    expect(answered).toBeGreaterThan(unanswered);
    const id = rowId('state', 3).slice(0, 8);
    expect(stdout).toContain(id);
    expect((await kehoach(plain, 'trace', id)).code).toBe(0);
  });

  test('gaps: that nothing was given', async () => {
    const { code, stdout } = await kehoach(plain, 'gaps', '--unit', 'UBND xã Đak Đoa', '--lang', 'en');
    expect(code).toBe(0);
    expect(stdout).toContain('No plan held gives it anything.');
  });

  test('diff: the lowered figure first', async () => {
    const { stdout } = await kehoach(plain, 'diff', '46/KH-SYT', '--lang', 'vi');
    expect(stdout.indexOf('hồ sơ sức khỏe điện tử')).toBeLessThan(stdout.indexOf('bệnh án điện tử'));
    expect(stdout.indexOf('bệnh án điện tử')).toBeLessThan(stdout.indexOf('nội quy phòng họp'));
  });

  test('a diff in a file says where, and the file is what was printed', async () => {
    const printed = await kehoach(plain, 'diff', '46/KH-SYT', '--format', 'json');
    const written = await kehoach(plain, 'diff', '46/KH-SYT', '--out', 'new/diff.json', '--json');
    expect(JSON.parse(written.stdout)).toMatchObject({ written: { path: 'new/diff.json', format: 'json' } });
    expect(readFileSync(path.join(plain, 'new/diff.json'), 'utf8')).toBe(printed.stdout);
    const sheet = await kehoach(plain, 'diff', '46/KH-SYT', '--out', 'diff.xlsx');
    expect({ code: sheet.code, stdout: sheet.stdout }).toEqual({ code: 0, stdout: '' });
    expect(readFileSync(path.join(plain, 'diff.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  test('reading keeps nothing in the store', async () => {
    const before = readFileSync(path.join(plain, 'out/kehoach.db'));
    for (const { folder, args } of commands()) if (folder === plain) await kehoach(folder, ...args);
    expect(readFileSync(path.join(plain, 'out/kehoach.db')).equals(before)).toBe(true);
  });
});

describe('wrong usage ends with 2 and says what to do', () => {
  test.each([
    { args: ['diff', '46/KH-SYT', 'department.txt'], code: 'same-document' },
    { args: ['diff', 'party.txt'], code: 'no-parent' },
    { args: ['diff', '99/KH-XYZ', '91/KH-UBND'], code: 'document-unknown' },
    { args: ['diff', '46/KH-SYT', '--format', 'pdf'], code: 'unknown-format' },
    { args: ['diff', '46/KH-SYT', '--out', 'diff.doc'], code: 'unknown-format' },
    { args: ['diff', '46/KH-SYT', '--format', 'xlsx'], code: 'output-needed' },
    { args: ['diff'], code: 'missing-argument' },
    { args: ['trace', 'ffffffff'], code: 'item-unknown' },
    { args: ['trace'], code: 'missing-argument' },
    { args: ['gaps', '--unit', 'Cơ quan không có thật'], code: 'unit-unknown' },
    { args: ['gaps'], code: 'missing-mandatory-option-value' },
    { args: ['gaps', '--unit'], code: 'option-missing-argument' },
  ])('$args: $code', async ({ args, code }) => {
    for (const language of ['en', 'vi']) {
      const ended = await kehoach(plain, ...args, '--lang', language, '--json');
      expect(ended.code).toBe(2);
      const { error } = JSON.parse(ended.stdout);
      expect(error.code).toBe(code);
      expect(error.message.length).toBeGreaterThan(10);
      expect(ended.stderr).toContain(`[${code}]`);
    }
  });

  test('what was typed is harmless in the answer', async () => {
    for (const args of [
      ['diff', escapes],
      ['trace', escapes],
      ['gaps', '--unit', escapes],
    ]) {
      const { code, stderr } = await kehoach(plain, ...args);
      expect(code).toBe(2);
      expect(stderr).not.toMatch(/[^\n\P{Cc}]|[\u202a-\u202e\u2066-\u2069]/u);
    }
  });
});

describe('--organizations', () => {
  const own = [
    {
      name: 'Trung tâm Điều hành thông minh Gia Lai',
      also: ['XQZ'],
      kind: 'center',
      level: 'department',
    },
  ];
  const gaps = ['gaps', '--unit', 'XQZ'];

  test('bodies of a file are known, and only where it is named', async () => {
    writeFileSync(path.join(plain, 'own.json'), JSON.stringify(own));
    expect((await kehoach(plain, ...gaps)).code).toBe(2);
    expect((await kehoach(plain, ...gaps, '--organizations', 'own.json')).code).toBe(0);
    useOrganizations(null); // as in a new process
    expect((await kehoach(plain, ...gaps)).code).toBe(2);
  });

  test.each([
    { why: 'not there', content: null, code: 'organizations-unreadable' },
    { why: 'no JSON', content: '[{"name": ', code: 'organizations-not-json' },
    { why: 'no list', content: '{"name": "Trung tâm"}', code: 'organizations-invalid' },
    {
      why: 'without a kind',
      content: JSON.stringify([{ name: 'Trung tâm Điều hành thông minh' }]),
      code: 'organizations-invalid',
    },
    {
      why: 'a key too many',
      content: JSON.stringify([{ ...own[0], colour: 'red' }]),
      code: 'organizations-invalid',
    },
    {
      why: 'hostile',
      content: JSON.stringify([{ name: escapes, kind: 'center' }]),
      code: 'organizations-invalid',
    },
  ])('a file that is $why: $code', async ({ content, code }) => {
    const name = `wrong-${code}.json`;
    if (content !== null) writeFileSync(path.join(plain, name), content);
    const ended = await kehoach(plain, ...gaps, '--organizations', content === null ? 'none.json' : name);
    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code: 2, stdout: '' });
    expect(ended.stderr).toContain(`[${code}]`);
    expect(ended.stderr).not.toMatch(/[^\n\P{Cc}]|[\u202a-\u202e\u2066-\u2069]/u);
  });
});
