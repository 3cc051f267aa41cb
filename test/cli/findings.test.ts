import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { en } from '../../src/cli/messages/en.js';
import { vi } from '../../src/cli/messages/vi.js';
import { renderFindings } from '../../src/cli/render/findings.js';
import type { Finding } from '../../src/model/finding.js';

const source = path.resolve(import.meta.dirname, '../../src');
const textsIn = (folder: string): string[] =>
  readdirSync(path.join(source, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(path.join(source, folder, name), 'utf8'));
const codesIn = (folder: string, pattern: RegExp): string[] =>
  textsIn(folder).flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1]!));

test('every finding is told in both languages', () => {
  const codes = new Set([
    ...['kinds', 'stages', 'readers', 'tables', 'layout', 'recognition', 'linking'].flatMap((room) => [
      ...codesIn(room, /code: '([a-z-]+)'/g),
      ...codesIn(room, /'(?:info|warning|error)',\s*'([a-z-]+)'/g),
    ]),
  ]);
  expect(codes.size).toBeGreaterThan(12);
  for (const code of codes) {
    expect(en.words.findings[code], code).toMatch(/\.$/);
    expect(vi.words.findings[code], code).toMatch(/\.$/);
  }
  expect(Object.keys(vi.words.findings).sort()).toEqual([...codes].sort());
});

test('every other trouble is told in Vietnamese', () => {
  const codes = ['operations', 'store'].flatMap((room) => [
    ...codesIn(room, /(?<!\w)code: '([a-z-]+)'/g),
    ...codesIn(room, /StoreError\(\s*'([a-z-]+)'/g),
  ]);
  expect(codes.length).toBeGreaterThan(8);
  for (const code of codes) expect(vi.errors.byCode[code] ?? vi.ingest.reasons[code], code).toBeDefined();
});

test('findings of one code stand together, the worst first, within the width', () => {
  const at = (line: number) => ({ page: null, lines: [line, line] as [number, number], bbox: null });
  const finding = (severity: Finding['severity'], code: string, line: number): Finding => ({
    severity,
    code,
    message: `${'detail '.repeat(20)}${line}.`,
    stage: 'test',
    source: at(line),
  });
  const findings = [
    finding('info', 'likely-misprint', 7),
    finding('warning', 'garbled-text', 8),
    ...Array.from({ length: 11 }, (_, line) => finding('info', 'likely-misprint', 20 + line)),
  ];
  const text = renderFindings(findings, { messages: vi, screen: { width: 80 } } as never);
  for (const line of text.split('\n')) expect([...line].length).toBeLessThanOrEqual(82); // two are marks of bold
  expect(text.match(/likely-misprint/g)).toHaveLength(1);
  expect(text.indexOf('garbled-text')).toBeLessThan(text.indexOf('likely-misprint'));
  expect(text).toMatch(/cảnh báo\s+Chữ bị sai lệch.*- dòng 8: detail.*- dòng 7: detail.*… và 2 mục nữa/s);
});
