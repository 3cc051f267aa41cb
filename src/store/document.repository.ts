import type { Database } from 'better-sqlite3';
import type { RecordSet } from '../model/record-set.js';
import type { DocumentRecord } from '../model/records.js';
import { numberKey } from '../vietnamese/number-key.js';

type HeaderColumns = Pick<
  DocumentRecord,
  | 'id'
  | 'sourceFile'
  | 'sha256'
  | 'supersedes'
  | 'kind'
  | 'typeName'
  | 'number'
  | 'issuedOn'
  | 'place'
  | 'issuer'
  | 'level'
  | 'title'
  | 'signer'
  | 'signerRole'
  | 'year'
>;

interface DocumentRow extends HeaderColumns {
  readonly key: number;
  readonly draft: 0 | 1;
  readonly textOrigin: DocumentRecord['text']['origin'];
  readonly textRepaired: number;
  readonly textConfidence: number;
  /** As JSON. */
  readonly signatures: string;
}

export type StoredHeader = HeaderColumns & Pick<DocumentRecord, 'draft' | 'text' | 'signatures'>;

/** Documents themselves, without their rows: head, text, and whose place they took. */
export class DocumentRepository {
  private readonly insert;
  private readonly insertText;
  private readonly select;
  private readonly selectFileKey;
  private readonly selectIds;
  private readonly removeById;
  private readonly removeAllOfFile;

  constructor(database: Database) {
    this.insert = database.prepare(`
      INSERT INTO document (id, source_file_key, position, kind, type_name, number, number_key, issued_on, place, issuer,
        level, title, signer, signer_role, year, draft, text_origin, text_repaired, text_confidence, signatures)
      VALUES (:id, :fileKey, :position, :kind, :typeName, :number, :numberKey, :issuedOn, :place, :issuer,
        :level, :title, :signer, :signerRole, :year, :draft, :textOrigin, :textRepaired, :textConfidence, :signatures)`);
    this.insertText = database.prepare(
      'INSERT INTO document_text (document_key, plain_text) VALUES (:documentKey, :plainText)',
    );
    this.select = database.prepare<{ id: string }, DocumentRow>(`
      SELECT document.key, document.id, source_file.name AS sourceFile, source_file.sha256,
        (SELECT former.id FROM source_file AS former_file
         JOIN document AS former ON former.source_file_key = former_file.key AND former.position = document.position
         WHERE former_file.superseded_by = document.source_file_key
         ORDER BY former_file.sha256 LIMIT 1) AS supersedes,
        document.kind, document.type_name AS typeName, document.number, document.issued_on AS issuedOn,
        document.place, document.issuer, document.level, document.title, document.signer,
        document.signer_role AS signerRole, document.year, document.draft, document.text_origin AS textOrigin,
        document.text_repaired AS textRepaired, document.text_confidence AS textConfidence,
        document.signatures
      FROM document
      JOIN source_file ON source_file.key = document.source_file_key
      WHERE document.id = :id`);
    this.selectFileKey = database
      .prepare<{ id: string }, number>('SELECT source_file_key FROM document WHERE id = :id')
      .pluck();
    this.selectIds = database
      .prepare<[], string>(`
        SELECT document.id FROM document
        JOIN source_file ON source_file.key = document.source_file_key
        WHERE source_file.superseded_by IS NULL
        ORDER BY source_file.name, source_file.sha256, document.position`)
      .pluck();
    this.removeById = database.prepare('DELETE FROM document WHERE id = :id');
    this.removeAllOfFile = database.prepare('DELETE FROM document WHERE source_file_key = :fileKey');
  }

  /** The key that the document's rows know it by. */
  save(fileKey: number, position: number, { document, plainText }: RecordSet): number {
    const { lastInsertRowid } = this.insert.run({
      ...document,
      fileKey,
      position,
      numberKey: document.number === null ? null : numberKey(document.number),
      draft: document.draft ? 1 : 0,
      textOrigin: document.text.origin,
      textRepaired: document.text.repaired,
      textConfidence: document.text.confidence,
      signatures: JSON.stringify(document.signatures),
    });
    const documentKey = Number(lastInsertRowid);
    this.insertText.run({ documentKey, plainText });
    return documentKey;
  }

  load(id: string): { key: number; header: StoredHeader } | null {
    const row = this.select.get({ id });
    if (!row) return null;
    const { key, draft, textOrigin, textRepaired, textConfidence, ...rest } = row;
    const header = { ...rest, signatures: JSON.parse(row.signatures) as DocumentRecord['signatures'] };
    const text = { origin: textOrigin, repaired: textRepaired, confidence: textConfidence };
    return { key, header: { ...header, draft: draft === 1, text } };
  }

  fileKeyOf(id: string): number | undefined {
    return this.selectFileKey.get({ id });
  }

  /** Current documents, in the order of an export. */
  ids(): string[] {
    return this.selectIds.all();
  }

  remove(id: string): void {
    this.removeById.run({ id });
  }

  removeAllOf(fileKey: number): void {
    this.removeAllOfFile.run({ fileKey });
  }
}
