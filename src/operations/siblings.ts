import { createHash } from 'node:crypto';
import type { Correction } from '../model/repair.js';
import type { PhraseSource, Store } from '../model/store.js';
import type { Adaptation } from '../repair/repairer.js';
import type { RepairEvidence } from '../stages/repair-diacritics.js';
import { compareNames } from './file-names.js';
import { looseNumbers } from './loose-numbers.js';
import type { RecordPipeline } from './reading-parts.js';

/** More are not asked: the nearest ones tell the phrases, and each costs time. */
const mostSiblings = 20;

/** A clean document of the store, and the keys of the numbers that it carries and cites. */
interface Candidate extends PhraseSource {
  readonly keys: ReadonlySet<string>;
}

/**
 * The clean documents of a store, as evidence for garbled ones: those that carry or cite the same numbers. What was
 * repaired is never among them, nor is what a file says of itself.
 */
export class Siblings {
  /** Changes with the clean documents of the store. */
  readonly key: string;
  private adapted: { readonly ids: string; readonly adaptation: Promise<Adaptation> } | null = null;

  private constructor(
    private readonly store: Store,
    private readonly candidates: readonly Candidate[],
    private readonly corrections: readonly Correction[],
  ) {
    this.key = evidenceKey(candidates);
  }

  /** For clean documents: nothing but what people put right. */
  static async noneOf(store: Store): Promise<Siblings> {
    return new Siblings(store, [], await store.corrections());
  }

  static async of(store: Store): Promise<Siblings> {
    const candidates = (await store.phraseSources()).map((source) => ({
      ...source,
      keys: new Set(source.numbers.flatMap(looseNumbers)),
    }));
    return new Siblings(store, candidates, await store.corrections());
  }

  /** Those that share most numbers with a text, by `looseNumbers`, first; the text's own file aside. */
  nearest(numbers: readonly string[], sha256: string): PhraseSource[] {
    return this.candidates
      .map((candidate) => ({
        candidate,
        shared: candidate.sha256 === sha256 ? 0 : numbers.filter((key) => candidate.keys.has(key)).length,
      }))
      .filter(({ shared }) => shared > 0)
      .sort((a, b) => b.shared - a.shared || compareNames(a.candidate.id, b.candidate.id))
      .slice(0, mostSiblings)
      .map(({ candidate }) => candidate);
  }

  async evidence(
    siblings: readonly PhraseSource[],
    pipeline: Pick<RecordPipeline, 'adapt'>,
  ): Promise<RepairEvidence> {
    return { adaptation: await this.adaptation(siblings, pipeline), corrections: this.corrections };
  }

  /** Documents that belong together come one after another: what was learned last is kept. */
  private adaptation(
    siblings: readonly PhraseSource[],
    pipeline: Pick<RecordPipeline, 'adapt'>,
  ): Promise<Adaptation> | null {
    if (siblings.length === 0) return null;
    const sought = siblings.map(({ id }) => id);
    const ids = sought.join(' ');
    if (this.adapted?.ids !== ids)
      this.adapted = { ids, adaptation: this.store.phraseDocuments(sought).then(pipeline.adapt) };
    return this.adapted.adaptation;
  }
}

/** Changes when other documents are the evidence, or when one of them was read otherwise. */
export const evidenceKey = (siblings: readonly PhraseSource[]): string =>
  createHash('sha256')
    .update(siblings.map(({ id, textHash }) => `${id} ${textHash}`).join('\n'))
    .digest('hex')
    .slice(0, 16);
