import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { alignWords } from './align-words.js';
import { pairLines } from './pair-lines.js';
import { type PagePlan, planPages } from './plan-page.js';
import { openReader, type PageReader } from './read-page.js';
import { renderPage } from './render-page.js';

/**
 * Makes fixtures/repair/changed-siblings.json anew: sentences of the seeds with one small change each, listed by hand in
 * changed-siblings.txt, printed and read with the wrong language's model. No argument, no chance: the same files come out.
 */
const ROOT = path.resolve(import.meta.dirname, '../..');
const LIST = path.join(ROOT, 'fixtures/repair/changed-siblings.txt');
const OUT = path.join(ROOT, 'fixtures/repair/changed-siblings.json');
const SEEDS = path.join(ROOT, 'seeds');
const KIND = 'wrong-language';
const SENTENCES_A_PAGE = 14;
const LONGEST = 40;
const SHORTEST = 8;
/** A change whose letters were lost beyond this share tells nothing of the repairer. */
const FARTHEST = 0.6;

interface ChangedSentence {
  readonly seed: string;
  /** What was changed: place, level, unit, negation, number, direction, time, verb; near: new words much like the old. */
  readonly kind: string;
  readonly sibling: string;
  readonly changed: string;
  /** `at`: index of the first changed word in `changed`. */
  readonly change: { readonly from: string; readonly to: string; readonly at: number };
}

interface GarbledSentence extends ChangedSentence {
  readonly garbled: string;
  /** Where the changed words stand in `garbled`: UTF-16 offsets. */
  readonly seen: { readonly start: number; readonly end: number };
}

const wordsOf = (text: string): string[] => text.split(' ').filter((word) => word !== '');

/** Cells and sentences of a seed, without emphasis and bullets. */
function sentencesOf(seed: string): string[] {
  const file = readdirSync(SEEDS).find((name) => name.startsWith(seed));
  if (file === undefined) throw new Error(`no seed ${seed}`);
  return readFileSync(path.join(SEEDS, file), 'utf8')
    .normalize('NFC')
    .split(/[\n\t]/)
    .flatMap((cell) => cell.split(/(?<=[.;:])\s+(?=[\p{Lu}-])/u))
    .map((sentence) => sentence.replace(/\*+|<\/?p>|^\s*-\s|\s*\.?\/\.?$/g, '').trim());
}

/** The clauses about the change that make up to 40 words; whole where the sentence is no longer. */
function clausesAbout(sentence: string, start: number, end: number): { text: string; start: number } {
  if (wordsOf(sentence).length <= LONGEST) return { text: sentence, start };
  const cuts = [0, ...[...sentence.matchAll(/[,;:] /g)].map((match) => match.index + 2), sentence.length];
  let first = cuts.findLastIndex((cut) => cut <= start);
  let last = cuts.findIndex((cut) => cut >= end);
  const room = (from: number, to: number): boolean =>
    wordsOf(sentence.slice(cuts[from], cuts[to])).length <= LONGEST;
  for (let grown = true; grown; ) {
    grown = false;
    if (first > 0 && room(first - 1, last)) {
      first -= 1;
      grown = true;
    }
    if (last < cuts.length - 1 && room(first, last + 1)) {
      last += 1;
      grown = true;
    }
  }
  return { text: sentence.slice(cuts[first], cuts[last]).trim(), start: start - cuts[first]! };
}

/** A line of the list: seed, kind, and words of the sentence with [from>to]. Throws where the seed has no such words. */
function changedSentence(line: string): ChangedSentence {
  const parts = /^(\d{3}) (\w+) (.*?)\[(.*?)>(.*?)\](.*)$/.exec(line);
  if (!parts) throw new Error(`not a change: ${line}`);
  const [, seed, kind, before, from, to, after] = parts as unknown as string[];
  // Words put in bring their space with them.
  const sought = before + (from === '' ? after!.trimStart() : from! + after);
  const sentence = sentencesOf(seed!).find((candidate) => candidate.includes(sought));
  if (sentence === undefined) throw new Error(`not in seed ${seed}: ${sought}`);
  const at = sentence.indexOf(sought) + before!.length;
  const { text, start } = clausesAbout(sentence, at, at + from!.length);
  const length = wordsOf(text).length;
  if (length < SHORTEST || length > LONGEST) throw new Error(`${length} words: ${line}`);
  const changed = text.slice(0, start) + (from === '' ? `${to} ` : to) + text.slice(start + from!.length);
  const index = changed.slice(0, start).split(' ').length - 1;
  return { seed: seed!, kind: kind!, sibling: text, changed, change: { from: from!, to: to!, at: index } };
}

/** The sentences of a page as they were read; those of which a line was lost are left out. */
async function garble(
  plan: PagePlan,
  sentences: readonly ChangedSentence[],
  reader: PageReader,
): Promise<GarbledSentence[]> {
  const printed = renderPage(plan);
  const pairs = pairLines(printed.lines, await reader.read(printed.picture, plan.look.dpi));
  const lines = printed.lines.values();
  return sentences.flatMap((sentence) => {
    const read: (string | undefined)[] = [];
    for (let words = wordsOf(sentence.changed).length; words > 0; ) {
      const line = lines.next().value!;
      words -= wordsOf(line.text).length;
      read.push(pairs.find((pair) => pair.printed === line)?.read.text);
    }
    if (read.includes(undefined)) return [];
    const garbled = read.join(' ');
    const seen = changedPart(sentence, garbled);
    return seen ? [{ ...sentence, garbled, seen }] : [];
  });
}

/** Where the changed words came out; null where they were lost, or joined with their neighbours. */
function changedPart({ changed, change }: ChangedSentence, garbled: string): GarbledSentence['seen'] | null {
  const from = change.at;
  const to = from + wordsOf(change.to).length;
  let printed = 0;
  let offset = 0;
  let start = -1;
  let end = -1;
  for (const pair of alignWords(wordsOf(changed), wordsOf(garbled)).pairs) {
    const next = printed + wordsOf(pair.clean).length;
    const after = offset + pair.garbled.length;
    if (printed < to && next > from) {
      if (printed < from || next > to) return null;
      if (start < 0) start = offset;
      end = after;
    }
    printed = next;
    if (pair.garbled !== '') offset = after + 1;
  }
  const { distance } = alignWords(wordsOf(change.to), wordsOf(garbled.slice(start, end)));
  return start < 0 || start === end || distance > FARTHEST ? null : { start, end };
}

async function makeChangedSiblings(): Promise<void> {
  const listed = readFileSync(LIST, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const sentences = listed.map(changedSentence);
  const pages = Math.ceil(sentences.length / SENTENCES_A_PAGE);
  const looks = planPages(
    KIND,
    sentences.map(({ changed }) => changed),
    pages,
    'changed-siblings',
  );
  const reader = await openReader(KIND);
  const made: GarbledSentence[] = [];
  for (const [page, { look, noiseSeed }] of looks.entries()) {
    // Neighbours in the list are of one kind and of one sentence: every page gets some of each.
    const here = sentences.filter((_, index) => index % pages === page);
    const paragraphs = here.map(
      ({ changed }) => ({ text: changed, style: 'Regular', caps: false, centred: false }) as const,
    );
    const garbled = await garble({ page, look, paragraphs, noiseSeed }, here, reader);
    console.error(`page ${page}: ${look.family} ${look.dpi} dpi, ${garbled.length}/${here.length}`);
    made.push(...garbled);
  }
  await reader.close();
  const rows = made.map((sentence) => JSON.stringify(sentence));
  writeFileSync(OUT, `[\n${rows.join(',\n')}\n]\n`);
  console.error(`${made.length} of ${listed.length} changes`);
}

await makeChangedSiblings();
