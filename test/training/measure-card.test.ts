import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { mostBytes } from '../../src/training/measure/model-card.js';

const data = path.resolve(import.meta.dirname, '../../src/repair/data');
const trained = readdirSync(data).filter((name) => /\.(?:bin|gz)$|^sureness\.json$/.test(name));
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** name → bytes and sha256, as the card has them. */
const carded = new Map(
  [
    ...readFileSync(path.join(data, 'card.md'), 'utf8').matchAll(
      /^\| `((?:[^`]+\.(?:bin|gz)|sureness\.json))` \| ([\d,]+) \| (\w{64}) \|$/gm,
    ),
  ].map(([, name, bytes, hash]) => [name!, { bytes: Number(bytes!.replaceAll(',', '')), hash: hash! }]),
);

describe('the model card', () => {
  test('tells of every trained file, with its size and sha256', () => {
    const files = trained.map((name) => {
      const bytes = readFileSync(path.join(data, name));
      return [name, { bytes: bytes.length, hash: sha256(bytes) }] as const;
    });
    expect(carded).toEqual(new Map(files));
  });

  test('the trained files are small enough to ship', () => {
    const total = trained.reduce((sum, name) => sum + readFileSync(path.join(data, name)).length, 0);
    expect(total).toBeLessThan(mostBytes);
  });

  test('the language model is the one whose sources the card has', () => {
    const { file, sources } = JSON.parse(readFileSync(path.join(data, 'language.json'), 'utf8'));
    expect(file.sha256).toBe(sha256(readFileSync(path.join(data, 'language.bin'))));
    const card = readFileSync(path.join(data, 'card.md'), 'utf8');
    for (const source of sources) expect(card).toContain(source.sha256);
  });
});
