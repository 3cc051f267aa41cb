import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadRepairer } from '../repair/index.js';
import {
  type ChannelRecord,
  type LanguageRecord,
  type MeasuredFigures,
  modelCard,
} from './measure/model-card.js';

const root = path.resolve(import.meta.dirname, '../..');
const data = path.join(root, 'src/repair/data');
const { values } = parseArgs({
  options: { measured: { type: 'string', default: path.join(root, 'out/training/measured.json') } },
});

/** Prints pages, and reads them; the languages' models are packages of their own. */
const tools = [
  '@napi-rs/canvas',
  '@expo-google-fonts/arimo',
  '@expo-google-fonts/noto-serif',
  '@expo-google-fonts/tinos',
  'tesseract.js',
  '@tesseract.js-data/eng',
  '@tesseract.js-data/vie',
];

const read = <Content>(file: string): Content => JSON.parse(readFileSync(file, 'utf8')) as Content;

const measured = read<MeasuredFigures>(values.measured);
const { fingerprint } = loadRepairer();
if (measured.fingerprint !== fingerprint) {
  throw new Error(
    `${values.measured} is of ${measured.fingerprint}, the trained data are now ${fingerprint}: run measure:repair again.`,
  );
}

const { devDependencies } = read<{ devDependencies: Record<string, string> }>(
  path.join(root, 'package.json'),
);
const files = readdirSync(data)
  .filter((name) => /\.(?:bin|gz)$|^sureness\.json$/.test(name))
  .sort()
  .map((name) => {
    const bytes = readFileSync(path.join(data, name));
    return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
const channelsFile = path.join(data, 'channels.json');
writeFileSync(
  path.join(data, 'card.md'),
  modelCard({
    files,
    language: read<LanguageRecord>(path.join(data, 'language.json')),
    channels: existsSync(channelsFile) ? read<ChannelRecord>(channelsFile) : null,
    measured,
    versions: Object.fromEntries(tools.map((name) => [name, devDependencies[name] ?? ''])),
  }),
);
