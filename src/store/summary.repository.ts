import type { Database } from 'better-sqlite3';
import type { DocumentSummary } from '../model/store.js';
import { numberKey } from '../vietnamese/number-key.js';
import { endOfPrefix, nameKey, plainKey } from './lookup-keys.js';
import { HAS_LEFT } from './source-file.repository.js';

type SummaryRow = Omit<DocumentSummary, 'paths' | 'findings'> & {
  readonly paths: string;
  readonly info: number;
  readonly warning: number;
  readonly error: number;
};

const count = (table: string, condition = '') =>
  `(SELECT count(*) FROM ${table} WHERE ${table}.document_key = document.key ${condition})`;

const SELECT_SUMMARY = `
  SELECT document.id, source_file.sha256,
    (SELECT json_group_array(path) FROM (
      SELECT path FROM source_path AS place WHERE place.source_file_key = source_file.key
      ORDER BY ${HAS_LEFT}, name, path)) AS paths,
    document.kind, document.type_name AS typeName, document.number, document.issued_on AS issuedOn, document.issuer,
    document.title, document.text_origin AS textOrigin, document.text_confidence AS textConfidence,
    ${count('target')} AS targets, ${count('task')} AS tasks, ${count('reference')} AS "references",
    ${count('finding', "AND severity = 'info'")} AS info,
    ${count('finding', "AND severity = 'warning'")} AS warning,
    ${count('finding', "AND severity = 'error'")} AS error,
    (SELECT former.id FROM source_file AS former_file
     JOIN document AS former ON former.source_file_key = former_file.key AND former.position = document.position
     WHERE former_file.superseded_by = source_file.key
     ORDER BY former_file.sha256 LIMIT 1) AS supersedes,
    (SELECT newer.id FROM document AS newer WHERE newer.source_file_key = source_file.superseded_by
     ORDER BY newer.position = document.position DESC, newer.position LIMIT 1) AS supersededBy
  FROM document
  JOIN source_file ON source_file.key = document.source_file_key`;
const ORDER = 'ORDER BY source_file.name, source_file.sha256, document.position';

/** Fewer hex digits than these are too likely to begin a number or a file name. */
const SHORTEST_ID = /^[0-9a-f]{4,}$/i;

/** Documents as a person tells them apart, and what a person may call them. */
export class SummaryRepository {
  private readonly selectAll;
  private readonly selectAlike;
  private readonly selectEqual;
  private readonly selectBeginning;
  private readonly selectNumbers;

  constructor(database: Database) {
    const below = (condition: string) => `${SELECT_SUMMARY} WHERE ${condition} ${ORDER}`;
    const filesWith = (condition: string) =>
      `document.source_file_key IN (SELECT source_file_key FROM source_path WHERE ${condition})`;
    this.selectAll = database.prepare<[], SummaryRow>(`${SELECT_SUMMARY} ${ORDER}`);
    this.selectEqual = database.prepare<{ query: string }, SummaryRow>(
      below(`document.id = :query OR document.number = :query OR ${filesWith('path = :query')}`),
    );
    this.selectAlike = database.prepare<{ number: string; name: string }, SummaryRow>(
      below(
        `document.number_key = :number OR ${filesWith('name_key = :name')} OR ${filesWith('stem_key = :name')}`,
      ),
    );
    this.selectBeginning = database.prepare<Record<string, string>, SummaryRow>(
      below(`document.id >= :id AND document.id < :idEnd
        OR document.number_key >= :number AND document.number_key < :numberEnd
        OR ${filesWith('name_key >= :name AND name_key < :nameEnd')}`),
    );
    this.selectNumbers = database.prepare<[], { id: string; number: string }>(
      'SELECT id, number FROM document WHERE number IS NOT NULL ORDER BY id',
    );
  }

  /** Few stores hold more than some thousand numbers: they are looked through where nothing else was found. */
  private numberedAs(query: string): SummaryRow[] {
    const sought = plainKey(query);
    if (sought === '') return [];
    const ids = this.selectNumbers.all().filter(({ number }) => plainKey(number) === sought);
    return ids.flatMap(({ id }) => this.selectEqual.all({ query: id }));
  }

  all(): DocumentSummary[] {
    return this.selectAll.all().map(summaryOf);
  }

  /**
   * What is printed exactly so comes before what is equal but for marks, case and spaces, and that before beginnings,
   * and those before numbers that are equal but for punctuation;
   * within each, current documents before superseded ones, which are then to be named by their id.
   */
  find(query: string): DocumentSummary[] {
    const asked = query.normalize('NFC').trim();
    const [number, name] = [numberKey(asked), nameKey(asked)];
    if (number === '' || name === '') return [];
    const id = SHORTEST_ID.test(asked) ? asked.toLowerCase() : asked;
    const beginning = {
      id,
      idEnd: SHORTEST_ID.test(asked) ? endOfPrefix(id) : id,
      number,
      numberEnd: endOfPrefix(number),
      name,
      nameEnd: endOfPrefix(name),
    };
    const tiers = [
      () => this.selectEqual.all({ query: asked }),
      () => this.selectAlike.all({ number, name }),
      () => this.selectBeginning.all(beginning),
      () => this.numberedAs(asked),
    ];
    for (const tier of tiers) {
      const found = tier().map(summaryOf);
      const current = found.filter((document) => document.supersededBy === null);
      if (found.length > 0) return current.length > 0 ? current : found;
    }
    return [];
  }
}

const summaryOf = ({ paths, info, warning, error, ...row }: SummaryRow): DocumentSummary => ({
  id: row.id,
  sha256: row.sha256,
  paths: JSON.parse(paths) as string[],
  kind: row.kind,
  typeName: row.typeName,
  number: row.number,
  issuedOn: row.issuedOn,
  issuer: row.issuer,
  title: row.title,
  textOrigin: row.textOrigin,
  textConfidence: row.textConfidence,
  targets: row.targets,
  tasks: row.tasks,
  references: row.references,
  findings: { info, warning, error },
  supersedes: row.supersedes,
  supersededBy: row.supersededBy,
});
