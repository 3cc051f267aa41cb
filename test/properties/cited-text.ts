import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Repair } from '../../src/model/repair.js';
import type { Source } from '../../src/model/source.js';
import { cleanMarkup } from '../../src/readers/markup/clean-markup.js';

const root = path.resolve(import.meta.dirname, '../..');

export interface FileUnderTest {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const filesOf = (folder: string, wanted: RegExp): FileUnderTest[] =>
  readdirSync(path.join(root, folder))
    .filter((name) => wanted.test(name) && name !== 'README.md')
    .sort()
    .map((name) => ({ name, bytes: readFileSync(path.join(root, folder, name)) }));

export const seeds = filesOf('seeds', /\.txt$/);
export const plans = filesOf('fixtures/plans', /\.(txt|md|html)$/);

const words = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Signs that mean the same, and spaces, are no difference between a value and the line it stands in. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/&ge;|≥/g, '≥')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * The lines of a file as a person sees them: split by hand, marks taken off one line at a time, the repairs of the line
 * put in one after another, nothing else done.
 */
export class CitedText {
  readonly lines: readonly string[];
  private readonly cleaned = new Map<number, string>();

  constructor(
    bytes: Uint8Array,
    /** HTML: merged cells are known. */
    readonly spans: boolean,
    private readonly repairs: readonly Repair[] = [],
  ) {
    this.lines = new TextDecoder('utf-8').decode(bytes).split('\n');
  }

  /** The whole file as one place. */
  get whole(): Source[] {
    return [{ page: null, lines: [1, this.lines.length], bbox: null }];
  }

  private clean(number: number): string {
    const known = this.cleaned.get(number);
    if (known !== undefined) return known;
    const text = plain(this.repaired(number, cleanMarkup(this.lines[number - 1]!.replace(/\r$/, '')).text));
    this.cleaned.set(number, text);
    return text;
  }

  /** @throws where a word that was repaired does not stand in the line */
  private repaired(number: number, text: string): string {
    let [done, rest] = ['', text.normalize('NFC')];
    for (const { sic, corr, made, source } of this.repairs) {
      if (source.lines?.[0] !== number) continue;
      const at = rest.indexOf(sic);
      if (at < 0) throw new RangeError(`"${sic}" is not in the rest of line ${number}: "${rest}"`);
      done += rest.slice(0, at) + (made ? corr : sic);
      rest = rest.slice(at + sic.length);
    }
    return done + rest;
  }

  /** The cited lines in order, each once, joined by a space. @throws where a place lies outside the file */
  at(sources: readonly Source[]): string {
    const numbers = new Set<number>();
    for (const { lines } of sources) {
      if (lines === null) throw new RangeError('a text file has lines');
      const [first, last] = lines;
      if (first < 1 || last < first || last > this.lines.length)
        throw new RangeError(`lines ${first}-${last} of ${this.lines.length}`);
      for (let number = first; number <= last; number += 1) numbers.add(number);
    }
    return plain(
      [...numbers]
        .sort((a, b) => a - b)
        .map((number) => this.clean(number))
        .join(' '),
    );
  }

  /** True where the text stands there as one piece, or, cut by a page end, word after word. */
  holds(raw: string, sources: readonly Source[]): boolean {
    const text = this.at(sources);
    const wanted = plain(raw);
    if (text.includes(wanted)) return true;
    const printed = words(text);
    let from = 0;
    for (const word of words(wanted)) {
      const found = printed.indexOf(word, from);
      if (found < 0) return false;
      from = found + 1;
    }
    return true;
  }

  /** Share (0–1) of the words of `text` that stand there, each as often as it is wanted. */
  share(text: string, sources: readonly Source[]): number {
    const stock = new Map<string, number>();
    for (const word of words(this.at(sources))) stock.set(word, (stock.get(word) ?? 0) + 1);
    const wanted = words(text);
    const found = wanted.filter((word) => {
      const left = stock.get(word) ?? 0;
      stock.set(word, left - 1);
      return left > 0;
    });
    return wanted.length === 0 ? 1 : found.length / wanted.length;
  }
}

/** Words of a text with how often each stands in it. */
export function wordCount(text: string): Map<string, number> {
  const count = new Map<string, number>();
  for (const word of words(text)) count.set(word, (count.get(word) ?? 0) + 1);
  return count;
}
