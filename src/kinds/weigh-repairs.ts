import type { ExtractedDocument } from '../model/extracted-document.js';
import type { FieldEvidence, Fields } from '../model/field.js';
import type { RepairedDocument } from '../model/repaired-document.js';
import type { Source } from '../model/source.js';
import { wordsIn } from '../vietnamese/holds-words.js';

type Read = Pick<ExtractedDocument, 'header' | 'citations' | 'targets' | 'tasks'>;

const round = (confidence: number): number => Math.round(confidence * 1000) / 1000;

/** What is known of the words that begin in one line; a cell's stand at its first line. */
interface LineTrust {
  /** By word: how sure the least sure repair of it is. */
  readonly words: Map<string, number>;
  readonly means: number[];
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** How sure the words of a repaired text are, by where they stand. */
class WordTrust {
  private readonly lines = new Map<number, LineTrust>();

  constructor({ repairs, lineConfidence }: Pick<RepairedDocument, 'repairs' | 'lineConfidence'>) {
    for (const { made, sic, corr, confidence, source } of repairs) {
      const { words } = this.at(source);
      for (const word of wordsIn(made ? corr : sic))
        words.set(word, Math.min(confidence, words.get(word) ?? 1));
    }
    for (const { source, confidence } of lineConfidence) this.at(source).means.push(confidence);
  }

  private at({ lines }: Source): LineTrust {
    const line = lines?.[0] ?? 0;
    const known = this.lines.get(line);
    if (known) return known;
    const trust = { words: new Map<string, number>(), means: [] };
    this.lines.set(line, trust);
    return trust;
  }

  private within({ lines }: Source): LineTrust[] {
    const found: LineTrust[] = [];
    for (let line = lines?.[0] ?? 1; line <= (lines?.[1] ?? 0); line += 1) {
      const trust = this.lines.get(line);
      if (trust) found.push(trust);
    }
    return found;
  }

  /**
   * A value is as sure as the least sure word it was read from, and no surer than its lines are on the whole. Figures are
   * never repaired: a value that is one is as sure as it was read.
   */
  of(text: string, sources: readonly Source[]): number {
    if (!/\p{L}/u.test(text)) return 1;
    const places = sources.map((source) => this.within(source));
    const lines = new Set(places.flat());
    let least = mean(places.map((found) => mean(found.flatMap(({ means }) => means))));
    if (lines.size === 0) return least;
    for (const word of new Set(wordsIn(text)))
      for (const { words } of lines) least = Math.min(least, words.get(word) ?? 1);
    return least;
  }

  weigh(evidence: FieldEvidence): FieldEvidence {
    const { raw, confidence, sources } = evidence;
    return raw === null ? evidence : { ...evidence, confidence: round(confidence * this.of(raw, sources)) };
  }

  fields(fields: Fields): Fields {
    return Object.fromEntries(Object.entries(fields).map(([name, evidence]) => [name, this.weigh(evidence)]));
  }

  /** A row is as sure as its least sure field, and no surer than it was. */
  row<Row extends { readonly confidence: number; readonly fields: Fields }>(row: Row): Row {
    const fields = this.fields(row.fields);
    const least = Object.values(fields).map(({ confidence }) => confidence);
    return { ...row, fields, confidence: Math.min(row.confidence, ...least) };
  }
}

/** Makes every value as doubtful as the repaired words it was read from; text that was not repaired stays as sure. */
export function weighRepairs(
  document: Pick<RepairedDocument, 'repairs' | 'lineConfidence'>,
  read: Read,
): Read {
  if (document.repairs.length === 0 && document.lineConfidence.length === 0) return read;
  const trust = new WordTrust(document);
  return {
    header: { ...read.header, fields: trust.fields(read.header.fields) },
    citations: read.citations.map((citation) => ({ ...citation, fields: trust.fields(citation.fields) })),
    targets: read.targets.map((target) => trust.row(target)),
    tasks: read.tasks.map((task) => trust.row(task)),
  };
}
