import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { removeTemporaryFolders } from '../temporary-folder.js';
import { goldenFolder, levelsOf, seedNames } from './levels.js';
import { goldenName, levelNames, printLevel } from './print-levels.js';
import { linksName, printLinks } from './print-links.js';

if (process.env.CI) {
  process.stderr.write(
    'Golden files are what a person has looked at and agreed to; CI does not rewrite them.\n',
  );
  process.exit(1);
}

mkdirSync(goldenFolder, { recursive: true });
const written = new Set<string>();
for (const seed of seedNames) {
  const levels = await levelsOf(seed);
  for (const level of levelNames) {
    const name = goldenName(seed, level);
    writeFileSync(path.join(goldenFolder, name), printLevel(level, levels));
    written.add(name);
  }
}
writeFileSync(path.join(goldenFolder, linksName), await printLinks());
written.add(linksName);
removeTemporaryFolders();
for (const name of readdirSync(goldenFolder)) {
  if (name !== 'README.md' && !written.has(name)) rmSync(path.join(goldenFolder, name));
}
process.stderr.write(`${written.size} golden files written; read the difference before you commit it.\n`);
