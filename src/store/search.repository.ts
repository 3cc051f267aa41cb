import type { Database } from 'better-sqlite3';
import type { RecordSet } from '../model/record-set.js';
import type { DocumentRecord, Target, Task } from '../model/records.js';
import type { SearchHit } from '../model/store.js';
import { foldKeepingLength } from '../vietnamese/fold.js';
import {
  excerptsOf,
  findMatches,
  leaveOpen,
  parseQuery,
  type SearchTerm,
  toMatch,
  withModernTones,
} from './search-query.js';
import type { TargetRepository } from './target.repository.js';
import type { TaskRepository } from './task.repository.js';

type EntryKind = 'document' | 'text' | 'target' | 'task';

interface Entry {
  readonly kind: EntryKind;
  readonly position: number;
  readonly documentKey: number;
  readonly documentId: string;
  readonly documentNumber: string | null;
  readonly sourceFile: string;
  readonly title: string | null;
  readonly typeName: string | null;
  readonly issuer: string | null;
}

type NamedDocument = Pick<Entry, 'documentId' | 'documentNumber' | 'sourceFile' | 'title'>;

type Piece = string | null;

/** What can be searched of each, the piece that names it first; the others are shown where they match. */
const piecesOfDocument = (
  document: Pick<DocumentRecord, 'title' | 'typeName' | 'number' | 'issuer'>,
): Piece[] => [document.title ?? document.typeName, document.number, document.issuer];
const piecesOfTarget = (target: Target): Piece[] => [
  target.name,
  target.raw,
  target.unit,
  ...target.leadUnits,
  ...target.coordinatingUnits,
  target.result,
  ...target.extra.map(({ raw }) => raw),
];
const piecesOfTask = (task: Task): Piece[] => [
  task.title,
  task.parentTitle,
  task.output,
  task.kpi,
  ...task.leadUnits,
  ...task.coordinatingUnits,
  task.deadline?.raw ?? null,
  task.result,
  ...task.extra.map(({ raw }) => raw),
];

/** The index of words, and the hits that a query finds in it. */
export class SearchRepository {
  private readonly insertEntry;
  private readonly insertWords;
  private readonly removeWords;
  private readonly removeEntries;
  private readonly select;
  private readonly selectText;
  private readonly selectNames;

  constructor(
    database: Database,
    private readonly targets: TargetRepository,
    private readonly tasks: TaskRepository,
  ) {
    this.insertEntry = database.prepare<[number, EntryKind, number]>(
      'INSERT INTO search_entry (document_key, kind, position) VALUES (?, ?, ?)',
    );
    this.insertWords = database.prepare<[number | bigint, string, string]>(
      'INSERT INTO search_index (rowid, folded, marked) VALUES (?, ?, ?)',
    );
    this.removeWords = database.prepare(
      'DELETE FROM search_index WHERE rowid IN (SELECT key FROM search_entry WHERE document_key IS NULL)',
    );
    this.removeEntries = database.prepare('DELETE FROM search_entry WHERE document_key IS NULL');
    // Heads of documents first, then rows, then texts; the text of a document whose head was found is no hit of its own.
    this.select = database.prepare<{ match: string; limit: number }, Entry>(`
      WITH found AS MATERIALIZED (
        SELECT search_entry.document_key, search_entry.kind, search_entry.position, word.rank
        FROM (SELECT rowid, bm25(search_index) AS rank FROM search_index WHERE search_index MATCH :match) AS word
        JOIN search_entry ON search_entry.key = word.rowid)
      SELECT found.kind, found.position, found.document_key AS documentKey, document.id AS documentId,
        document.number AS documentNumber, source_file.name AS sourceFile, document.title,
        document.type_name AS typeName, document.issuer
      FROM found
      JOIN document ON document.key = found.document_key
      JOIN source_file ON source_file.key = document.source_file_key
      WHERE source_file.superseded_by IS NULL AND NOT (found.kind = 'text' AND found.document_key IN (
        SELECT document_key FROM found WHERE kind = 'document'))
      ORDER BY CASE found.kind WHEN 'document' THEN 0 WHEN 'text' THEN 2 ELSE 1 END, found.rank,
        source_file.name, source_file.sha256, document.position, found.kind, found.position
      LIMIT :limit`);
    this.selectText = database
      .prepare<{ documentKey: number }, string>(
        'SELECT plain_text FROM document_text WHERE document_key = :documentKey',
      )
      .pluck();
    this.selectNames = database.prepare<[], NamedDocument>(`
      SELECT document.id AS documentId, document.number AS documentNumber, source_file.name AS sourceFile,
        document.title
      FROM document
      JOIN source_file ON source_file.key = document.source_file_key
      WHERE source_file.superseded_by IS NULL
      ORDER BY source_file.name, source_file.sha256, document.position`);
  }

  /** Adds all entries of a document. To be called, as sweep, when the rest of a transaction is written. */
  save(documentKey: number, { document, plainText }: RecordSet): void {
    const head = piecesOfDocument(document);
    this.add(documentKey, 'document', 0, head);
    this.add(documentKey, 'text', 0, [...head, plainText]);
    for (const [position, target] of document.targets.entries())
      this.add(documentKey, 'target', position, piecesOfTarget(target));
    for (const [position, task] of document.tasks.entries())
      this.add(documentKey, 'task', position, piecesOfTask(task));
  }

  /** Takes the words of removed documents out of the index. */
  sweep(): void {
    this.removeWords.run();
    this.removeEntries.run();
  }

  /** The last word is taken as a beginning only where the words as typed stand nowhere. */
  search(words: string, limit: number): SearchHit[] {
    const terms = parseQuery(words);
    if (terms.length === 0) return [];
    const hits = this.hitsOf(terms, limit);
    return hits.length > 0 || words.trimEnd().endsWith('"') ? hits : this.hitsOf(leaveOpen(terms), limit);
  }

  private add(documentKey: number, kind: EntryKind, position: number, pieces: readonly Piece[]): void {
    const text = pieces.filter((piece) => piece !== null).join('\n');
    const { lastInsertRowid } = this.insertEntry.run(documentKey, kind, position);
    this.insertWords.run(lastInsertRowid, foldKeepingLength(text), withModernTones(text));
  }

  private hitsOf(terms: readonly SearchTerm[], limit: number): SearchHit[] {
    const named = this.namedLike(terms);
    const found = this.wordHits(terms, limit).filter(
      ({ kind, id }) => kind !== 'document' || !named.some((hit) => hit.id === id),
    );
    return [...named, ...found].slice(0, limit);
  }

  /** Documents whose file name has all the words: who types the name of a file looks for the file. */
  private namedLike(terms: readonly SearchTerm[]): SearchHit[] {
    return this.selectNames.all().flatMap(({ title, ...about }): SearchHit[] => {
      if (terms.some((term) => findMatches(about.sourceFile, [term]).length === 0)) return [];
      const text = [title, about.sourceFile].filter(Boolean).join(' · ');
      const matches = findMatches(text, terms);
      return [
        { kind: 'document', id: about.documentId, ...about, ordinal: null, text, matches, source: null },
      ];
    });
  }

  private wordHits(terms: readonly SearchTerm[], limit: number): SearchHit[] {
    return this.select.all({ match: toMatch(terms), limit }).map((entry) => {
      const text = (pieces: readonly Piece[]) => this.textOf(pieces, terms);
      const { documentKey, documentId, documentNumber, sourceFile, position } = entry;
      const range = { documentKey, first: position, last: position };
      const about = { documentId, documentNumber, sourceFile };
      if (entry.kind === 'target') {
        const { target } = this.targets.load(range)[0]!;
        return {
          kind: 'target',
          id: target.id,
          ...about,
          ordinal: target.ordinal,
          ...text(piecesOfTarget(target)),
          source: target.source,
        };
      }
      if (entry.kind === 'task') {
        const { task } = this.tasks.load(range)[0]!;
        const ordinal = task.subOrdinal ?? task.ordinal;
        return {
          kind: 'task',
          id: task.id,
          ...about,
          ordinal,
          ...text(piecesOfTask(task)),
          source: task.source,
        };
      }
      const pieces =
        entry.kind === 'document'
          ? piecesOfDocument({ ...entry, number: documentNumber })
          : [this.excerptOf(entry, terms)];
      return { kind: 'document', id: documentId, ...about, ordinal: null, ...text(pieces), source: null };
    });
  }

  /** The words that were found stand in the text or the head of the document, which are indexed together. */
  private excerptOf(entry: Entry, terms: readonly SearchTerm[]): string {
    const head = piecesOfDocument({ ...entry, number: entry.documentNumber }).filter(
      (piece) => piece !== null,
    );
    const text = this.selectText.get({ documentKey: entry.documentKey }) ?? '';
    return excerptsOf([text, ...head].join('\n'), terms).join(' · ');
  }

  /** The first piece, and those of the others that match. */
  private textOf(
    pieces: readonly Piece[],
    terms: readonly SearchTerm[],
  ): Pick<SearchHit, 'text' | 'matches'> {
    const [name = null, ...others] = pieces;
    const shown = [name, ...others.filter((piece) => piece !== null && findMatches(piece, terms).length > 0)];
    const text = shown.filter((piece) => piece !== null).join(' · ');
    return { text, matches: findMatches(text, terms) };
  }
}
