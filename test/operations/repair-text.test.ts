import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Store } from '../../src/model/store.js';
import { explainLine, repairText } from '../../src/operations/repair-text.js';
import { openStore } from '../../src/store/open-store.js';
import { file, reference, sha256Of } from '../store/sample-records.js';
import { temporaryFolder } from '../temporary-folder.js';
import { fakeRepairer } from './fake-repairer.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const repaired = (text: string, store: Store | null = null, repairer = fakeRepairer()) =>
  repairText(bytes(text), repairer, { fixTones: false, store });

describe('text that nothing changes', () => {
  test.each([
    { name: 'lines of Unix', text: 'một\nhai\n' },
    { name: 'lines of Windows', text: 'một\r\nhai\r\n' },
    { name: 'no end of the last line', text: 'một\n\nhai' },
    { name: 'a byte order mark', text: '\ufeffmột\n' },
    { name: 'decomposed letters', text: 'một hai'.normalize('NFD') },
    { name: 'tabs, spaces and controls', text: ' một \t hai \u0007\n' },
    { name: 'nothing', text: '' },
    { name: 'markup', text: '<p>một</p>\n| a | b |\n' },
  ])('comes back to the byte: $name', async ({ text }) => {
    expect(await repaired(text)).toEqual({ text, repairs: [] });
  });
});

test('only the lines that change do, and keep their ends', async () => {
  const text = `\ufeff${'một'.normalize('NFD')}\r\nchuy6n d6i\r\nl6\n${'hai'.normalize('NFD')} s6`;
  const result = await repaired(text);
  expect(result.text).toBe(`\ufeff${'một'.normalize('NFD')}\r\nchuyển đổi\r\nl6\nhai số`);
  expect(result.repairs.map(({ line, column, sic, made }) => [line, column, sic, made])).toEqual([
    [2, 1, 'chuy6n', true],
    [2, 8, 'd6i', true],
    [3, 1, 'l6', false],
    [4, 5, 's6', true],
  ]);
  expect(Object.keys(result.repairs[0]!)).toEqual([
    'line',
    'column',
    'sic',
    'corr',
    'kind',
    'reason',
    'confidence',
    'made',
  ]);
});

test('text of another encoding becomes UTF-8; what is no text is refused', async () => {
  const utf16 = Buffer.from('\ufeffchuy6n một\n', 'utf16le');
  expect((await repairText(utf16, fakeRepairer(), { fixTones: false, store: null })).text).toBe(
    'chuyển một\n',
  );
  const binary = new Uint8Array([0, 1, 2, 3, 0, 255]);
  await expect(repairText(binary, fakeRepairer(), { fixTones: false, store: null })).rejects.toMatchObject({
    code: 'not-text',
  });
});

describe('with a store', () => {
  async function filled(): Promise<Store> {
    const store = await openStore(path.join(temporaryFolder(), 'store.db'));
    onTestFinished(() => store.close());
    const teaching = { printedText: 'theo lộ trình', references: [reference('57-NQ/TW')] };
    await store.saveFile(file('a.txt', 'clean', teaching));
    return store;
  }

  test('its clean documents that cite the same are evidence, the text itself is none', async () => {
    const store = await filled();
    expect((await repaired('57-NQ/TW l6', store)).text).toBe('57-NQ/TW lộ');
    expect((await repaired('58-NQ/TW l6', store)).text).toBe('58-NQ/TW l6');
    const own = 'l6 57-NQ/TW';
    await store.saveFile(
      file('b.txt', own, { printedText: 'lộ trình', references: [reference('99-NQ/TW')] }),
    );
    expect((await store.phraseSources()).map(({ sha256 }) => sha256)).toContain(sha256Of(own));
    const repairer = fakeRepairer();
    await repaired(own, store, repairer);
    expect(repairer.adapted).toHaveLength(1);
    expect(repairer.adapted[0]).not.toContain(' ');
  });

  test('its corrections hold', async () => {
    const store = await filled();
    await store.saveCorrection({ sic: 'd6i', corr: 'đời', scope: null });
    await store.saveCorrection({ sic: 's6', corr: 'sổ', scope: 'another document' });
    expect((await repaired('d6i s6', store)).text).toBe('đời số');
  });
});

test('one line is explained; a line that there is not is none', async () => {
  const options = { fixTones: false, store: null };
  const words = await explainLine(bytes('một\nd6i x\n'), 2, fakeRepairer(), options);
  expect(words!.map(({ sic, corr }) => [sic, corr])).toEqual([
    ['d6i', 'đổi'],
    ['x', 'x'],
  ]);
  expect(await explainLine(bytes('một\nd6i\n'), 3, fakeRepairer(), options)).toBeNull();
});
