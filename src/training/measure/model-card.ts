import type { SetFigures } from './measure-set.js';
import {
  figureHeadings,
  figureRow,
  fontHeadings,
  fontRows,
  protectedHeadings,
  protectedRow,
  reliabilityHeadings,
  reliabilityRows,
} from './print-figures.js';

/** What `train:language` writes beside its model, as far as the card tells of it. */
export interface LanguageRecord {
  readonly sources: readonly {
    readonly name: string;
    readonly sha256: string;
    readonly words: number;
    readonly weight: number;
    readonly paragraphs: Readonly<Record<'train' | 'tune' | 'test', number>>;
  }[];
  readonly wordList: {
    readonly package: string;
    readonly file: string;
    readonly sha256: string;
    readonly syllables: number;
  };
  readonly settings: Readonly<Record<string, number>>;
  readonly words: number;
  readonly ngrams: readonly number[];
  readonly heldOut: Readonly<
    Record<string, { readonly perplexity: number; readonly unknownPercent: number }>
  >;
}

/** What the channels were learned from: one entry a set of made pages. */
export interface ChannelRecord {
  readonly sets: readonly {
    readonly set: string;
    readonly channel: string;
    readonly pages: number;
    readonly words: number;
    /** Of the file of pairs. */
    readonly sha256: string;
  }[];
}

/** What `measure:repair --json` prints. */
export interface MeasuredFigures {
  readonly fingerprint: string;
  readonly split: string;
  readonly sets: readonly SetFigures[];
}

export interface DataFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface CardParts {
  readonly files: readonly DataFile[];
  readonly language: LanguageRecord;
  readonly channels: ChannelRecord | null;
  readonly measured: MeasuredFigures;
  /** Of the packages that pages are printed and read with. */
  readonly versions: Readonly<Record<string, string>>;
}

/** All trained files together have to stay below it. */
export const mostBytes = 6_000_000;

/** The model card: what the trained files were made from, how good they are, and how to make them again. */
export function modelCard(parts: CardParts): string {
  const { files, language, channels, measured, versions } = parts;
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  return [
    '# Model card: the trained data of the repairer',
    'Written by `src/training/write-card.ts`; do not edit.',
    '## What it is',
    'A language model of Vietnamese official prose and two channels that say how a recogniser misreads its letters, and what its confidence in a word says (`sureness.json`: the odds of being wrong by confidence, on scans printed, read and compared). With them `src/repair/` gives garbled text its letters back. Text whose marks were stripped, whose letters were dropped or whose syllables fell apart needs the language model alone.',
    '## Files',
    table([
      ['file', 'bytes', 'sha256'],
      ...files.map(({ name, bytes, sha256 }) => [`\`${name}\``, count(bytes), sha256]),
    ]),
    `${count(total)} bytes in all (bar: under ${count(mostBytes)}).`,
    '## Sources',
    'Official Vietnamese texts (outside copyright: Luật Sở hữu trí tuệ, điều 15). What was counted in them ships, the texts do not.',
    table([
      ['corpus', 'words', 'weight', 'paragraphs: train, tune, test', 'sha256 of the unpacked text'],
      ...language.sources.map(({ name, words, weight, paragraphs, sha256 }) => [
        name,
        count(words),
        String(weight),
        [paragraphs.train, paragraphs.tune, paragraphs.test].map(count).join(', '),
        sha256,
      ]),
    ]),
    `${count(language.wordList.syllables)} syllables that a corpus may lack are from \`${language.wordList.package}\` ${versions[language.wordList.package] ?? ''} (\`${language.wordList.file}\`, Apache-2.0, sha256 ${language.wordList.sha256}).`,
    ...channelSources(channels, versions),
    'Nothing is learned from the seeds: these files were trained on the corpora alone, and neither the seeds nor the documents used to measure are in them. One thing was chosen after looking at a seed: that beside pages of light ink dark ones are printed (`wrong-language-dark`), as scanners make them too; without them seed 003 loses a few words in a thousand. Five percent of the paragraphs, chosen by a hash of their text, are held out for choosing settings (tune) and as many for judging (test), for the language model and the channels alike.',
    '## Language model',
    `Interpolated Kneser–Ney over ${count(language.words)} syllables, marks and classes of tokens, order ${language.settings.order}; n-grams kept by length: ${language.ngrams.map(count).join(', ')}.`,
    table([
      ['held-out part', 'perplexity', 'unknown tokens'],
      ...Object.entries(language.heldOut).map(([name, { perplexity, unknownPercent }]) => [
        name,
        perplexity.toFixed(2),
        `${unknownPercent.toFixed(3)} %`,
      ]),
    ]),
    '## Scores',
    `\`npm run measure:repair\`, paragraphs held out (${measured.split}), ${measured.fingerprint}. A syllable is right when its letters, quality marks and tone are those printed; case and the place of the tone make no difference. The sets are of five kinds; dark scans (\`wrong-language-dark\`) are of the kind \`wrong-language\`. Of the set \`tone-errors\` (bad copies) the figures are those with \`--fix-tones\`; \`scans\` (clean, blurred and noisy ones at 200 and 300 dpi, read with the right model) are repaired with the recogniser's confidence in every word.`,
    table([[...figureHeadings], ...measured.sets.map(figureRow)]),
    'By font, where pages were printed and read:',
    table([[...fontHeadings], ...measured.sets.flatMap(fontRows)]),
    'Numbers, dates, shares, symbols of documents and abbreviations, letter for letter:',
    table([[...protectedHeadings], ...measured.sets.map(protectedRow)]),
    'How often words are right that the repairer is so sure of:',
    table([[...reliabilityHeadings], ...measured.sets.flatMap(reliabilityRows)]),
    '## How to make it again',
    'The same corpus on the same machine gives the same files. `xz` has to be installed; `CORPUS` is the folder with `admin.txt.xz` and `laws.txt.xz`.',
    commands(channels, measured),
    '## Limits',
    [
      '- Official prose repeats itself: held-out paragraphs share most of their phrases with paragraphs learned from (see the perplexity), so that other kinds of text come out worse than these scores say. Text of provincial plans is not in the corpora.',
      '- Pages are printed in three fonts and spoilt by a program: real scans have stamps, handwriting, skewed lines and tables that these pages lack.',
      '- The text garbled as text (marks stripped, letters dropped, syllables split) follows one rule each; other tools garble otherwise.',
      '- Names of places and people, and words that no corpus has, are the most frequent errors, and those of the highest confidence.',
      '- Confidence is fitted to text like the corpora; on other text it says too much.',
    ].join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

function channelSources(
  channels: ChannelRecord | null,
  versions: Readonly<Record<string, string>>,
): string[] {
  const packages = Object.entries(versions)
    .filter(([name]) => name !== '@tesseract.js-data/vie')
    .map(([name, version]) => `\`${name}\` ${version}`)
    .join(', ');
  const how = `The channels are learned from paragraphs of the same corpora (train), printed, spoilt and read back: ${packages}; the right model is \`@tesseract.js-data/vie\`.`;
  if (channels === null) return [how];
  return [
    how,
    table([
      ['made pages', 'channel', 'pages', 'words', 'sha256 of the pairs'],
      ...channels.sets.map(({ set, channel, pages, words, sha256 }) => [
        set,
        `\`${channel}\``,
        count(pages),
        count(words),
        sha256,
      ]),
    ]),
  ];
}

function commands(channels: ChannelRecord | null, measured: MeasuredFigures): string {
  const make = (set: string, split: string, pages: number): string =>
    `node --import tsx src/training/make-pairs.ts --corpus CORPUS --kind ${set} --split ${split} --pages ${pages}`;
  const read = measured.sets.filter(({ fonts }) => Object.keys(fonts).length > 0);
  return [
    '```',
    'npm run train:language -- --corpus CORPUS',
    ...(channels?.sets ?? []).map(({ set, pages }) => make(set, 'train', pages)),
    'npm run train:channel -- --corpus CORPUS',
    'npm run train:sureness -- --corpus CORPUS',
    ...read.map(({ set, pages }) => make(set, measured.split, pages)),
    `npm run -s measure:repair -- --corpus CORPUS --split ${measured.split} --json > out/training/measured.json`,
    'node --import tsx src/training/write-card.ts --measured out/training/measured.json',
    '```',
  ].join('\n');
}

/** A Markdown table; the first row is its heading. */
function table(rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const [heading, ...body] = rows;
  return [line(heading!), `|${'---|'.repeat(heading!.length)}`, ...body.map(line)].join('\n');
}

const count = (value: number): string => value.toLocaleString('en');
