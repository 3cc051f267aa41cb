import type { DocumentKindName, Level, Relation } from '../../model/records.js';
import { enPages } from './en-pages.js';

/** What codes mean, in English: the enumerations of the data, and one line for every finding. */
export const enWords = {
  kinds: {
    plan: 'plan',
    'progress-report': 'report',
    resolution: 'resolution',
    decision: 'decision',
    other: 'other',
  } satisfies Record<DocumentKindName, string> as Readonly<Record<string, string>>,
  levels: {
    central: 'central',
    'province-party': 'province (Party)',
    province: 'province',
    department: 'department',
    'commune-party': 'commune (Party)',
    commune: 'commune',
  } satisfies Record<Level, string> as Readonly<Record<string, string>>,
  relations: {
    implements: 'implements',
    basis: 'basis',
    amends: 'amends',
    mentions: 'mentions',
  } satisfies Record<Relation, string> as Readonly<Record<string, string>>,
  severities: { error: 'error', warning: 'warning', info: 'note' } as Readonly<Record<string, string>>,
  date: (iso: string): string => iso,
  findings: {
    'annex-number-mismatch': 'The annex gives the document another number than its head.',
    'control-characters': 'Characters that no text holds were removed.',
    'declared-count-mismatch': 'A title announces another count than the rows that were read.',
    'decomposed-unicode': 'The letters were stored in pieces and were put together.',
    'doubtful-repairs': 'Words of which the repair is not sure: compare them with the page.',
    'doubtful-row-joins': 'Rows cut by a page end were joined by guess: compare them with the page.',
    'garbled-text': 'The letters cannot be trusted, even after repair: check every word against the page.',
    'html-content': 'The file holds a web page, whatever its name says.',
    'invalid-bytes': 'Bytes that are no text in this encoding: some letters are lost.',
    'kind-not-recognised': 'Neither plan nor progress report: no targets or tasks were made.',
    'likely-misprint': 'Likely misprints; the text stays as printed.',
    'many-misprints': 'There are more words that look misprinted.',
    'past-years-only': 'A table of figures of past years: no targets were made of it.',
    'reference-ambiguous': 'A cited number that may mean several documents: it leads to none.',
    'text-repaired': 'The text was garbled; its letters were restored.',
    'unclosed-table': 'A table of a web page is never closed: check where it ends.',
    'units-unresolved': 'Units whose names are in no directory; they are kept as printed.',
    'value-not-read': 'The wording of a value is not understood; it is kept as text.',
    'work-held-twice': 'A cited document is held in several copies: it leads to none of them.',
    ...enPages,
  } as Readonly<Record<string, string | undefined>>,
};
