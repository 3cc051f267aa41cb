import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Truth } from '../plans/truth.js';

const root = path.resolve(import.meta.dirname, '../..');
const digitalFolder = path.join(root, 'out/documents/digital');
const planFolder = path.join(root, 'fixtures/plans');
const textFolder = path.join(root, 'fixtures/documents/text');

/** What a file's name says of it: `ID-maker-font-orientation--damage.ext`, several IDs joined by "+". */
export interface DocumentCase {
  readonly file: string;
  readonly ids: readonly string[];
  readonly maker: string;
  readonly font: string;
  readonly orientation: string;
  readonly damage: string;
  readonly format: string;
  /** One for each document that the file holds. */
  readonly references: readonly Reference[];
}

/** What the file is measured against; null where there is none. */
export interface Reference {
  /** By hand. */
  readonly truth: Truth | null;
  /** The words as printed. */
  readonly text: string | null;
  /** The text that the print was made from: what the text pipeline reads from it is the second reference. */
  readonly source: string | null;
}

const namePattern = /^((?:s\d{3}|\d\d)(?:\+(?:s\d{3}|\d\d))*)-(.+?)(?:--(.+))?$/;
const lookPattern = /^(libreoffice|chromium|cairo)-(tinos|arimo|noto-serif)-(portrait|landscape|mixed)$/;
const readable = /\.(?:pdf|png|jpe?g|tiff?|docx?|html?|txt|md)$/i;

/** Truth and text stand beside the file under its own name or its plan's, else among the prints and the plans. */
function referenceOf(folder: string, names: readonly string[]): Reference {
  const find = (endings: readonly string[]): string | null => {
    for (const place of [folder, digitalFolder, textFolder])
      for (const name of names)
        for (const ending of endings) {
          const file = path.join(place, `${name}${ending}`);
          if (existsSync(file)) return file;
        }
    return null;
  };
  const plan = readdirSync(planFolder).filter((name) => names.some((id) => name.startsWith(`${id}-`)));
  const fromPlans = (ending: RegExp): string | null => {
    const name = plan.find((one) => ending.test(one));
    return name === undefined ? null : path.join(planFolder, name);
  };
  const truth = find(['.truth.json']) ?? fromPlans(/\.truth\.json$/);
  const text = find(['.txt']);
  return {
    truth: truth === null ? null : (JSON.parse(readFileSync(truth, 'utf8')) as Truth),
    text: text === null ? null : readFileSync(text, 'utf8'),
    source: find(['.source.txt', '.source.md', '.source.html']) ?? fromPlans(/\.(?:txt|md|html)$/),
  };
}

function caseOf(file: string): DocumentCase {
  const stem = path.basename(file, path.extname(file));
  const [, id, look, damage] = namePattern.exec(stem) ?? [];
  const [, maker, font, orientation] = lookPattern.exec(look ?? '') ?? [];
  const ids = id?.split('+') ?? [stem];
  const folder = path.dirname(file);
  return {
    file,
    ids,
    maker: maker ?? look ?? '-',
    font: font ?? '-',
    orientation: orientation ?? '-',
    damage: damage ?? 'none',
    format: path.extname(file).slice(1),
    references:
      ids.length === 1
        ? [referenceOf(folder, [stem, ids[0]!])]
        : ids.map((one) => referenceOf(folder, [one])),
  };
}

/** The files to measure, in the order of their names; folders are looked through, references are none of them. */
export function casesOf(paths: readonly string[]): DocumentCase[] {
  const files = paths.flatMap((name) =>
    statSync(name).isDirectory()
      ? readdirSync(name)
          .filter(
            (entry) =>
              readable.test(entry) &&
              !/\.source\.\w+$/.test(entry) &&
              namePattern.test(entry.replace(/\.\w+$/, '')),
          )
          .map((entry) => path.join(name, entry))
      : [name],
  );
  return files.sort().map(caseOf);
}
