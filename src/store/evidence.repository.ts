import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { RecordSet } from '../model/record-set.js';
import type { PhraseDocument } from '../model/repair.js';
import type { FileEvidence, PhraseSource } from '../model/store.js';
import { holdsWords } from '../vietnamese/holds-words.js';

interface PrintedText {
  readonly id: string;
  readonly lines: string;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

interface HeldText extends PrintedText {
  readonly repaired: string | null;
  readonly corrected: 0 | 1;
}

/** Texts as printed: evidence for the repair of other documents where they are clean, and what a repair rested on. */
export class EvidenceRepository {
  private readonly insertText;
  private readonly insertEvidence;
  private readonly selectSought;
  private readonly selectEvidence;
  private readonly selectSources;
  private readonly selectText;
  private readonly selectTexts;
  private readonly forgetFile;

  constructor(database: Database) {
    this.insertText = database.prepare<[number, string, string | null, string]>(
      'INSERT INTO printed_text (document_key, lines, repaired, hash) VALUES (?, ?, ?, ?)',
    );
    this.insertEvidence = database.prepare<[number, number, string]>(
      'INSERT INTO document_evidence (document_key, position, evidence_id) VALUES (?, ?, ?)',
    );
    this.selectSought = database.prepare<{ sha256: string }, { fingerprint: string; numbers: string }>(`
      SELECT fingerprint, sought_numbers AS numbers FROM source_file
      WHERE sha256 = :sha256 AND sought_numbers IS NOT NULL`);
    this.selectEvidence = database
      .prepare<{ sha256: string }, string>(`
        SELECT evidence_id FROM document_evidence
        JOIN document ON document.key = document_evidence.document_key AND document.position = 0
        JOIN source_file ON source_file.key = document.source_file_key
        WHERE source_file.sha256 = :sha256 ORDER BY document_evidence.position`)
      .pluck();
    this.selectSources = database.prepare<[], Omit<PhraseSource, 'numbers'> & { readonly numbers: string }>(`
      SELECT document.id, source_file.sha256, printed_text.hash AS textHash,
        (SELECT json_group_array(number) FROM (
          SELECT document.number WHERE document.number IS NOT NULL
          UNION SELECT number FROM reference
          WHERE reference.document_key = document.key AND reference.number IS NOT NULL)) AS numbers
      FROM document
      JOIN source_file ON source_file.key = document.source_file_key
      JOIN printed_text ON printed_text.document_key = document.key
      WHERE source_file.superseded_by IS NULL AND source_file.sought_numbers IS NULL
      ORDER BY document.id`);
    this.selectText = database.prepare<{ id: string }, PrintedText>(`
      SELECT document.id, printed_text.lines FROM document
      JOIN printed_text ON printed_text.document_key = document.key
      WHERE document.id = :id`);
    this.selectTexts = database.prepare<{ scope: string | null; corr: string | null }, HeldText>(`
      SELECT document.id, printed_text.lines, printed_text.repaired,
        EXISTS (SELECT 1 FROM repair WHERE repair.document_key = document.key
          AND repair.reason = 'correction' AND repair.corr = :corr) AS corrected
      FROM printed_text
      JOIN document ON document.key = printed_text.document_key
      WHERE :scope IS NULL OR document.id = :scope
      ORDER BY document.id`);
    this.forgetFile = database.prepare(`
      UPDATE source_file SET fingerprint = ''
      WHERE key = (SELECT source_file_key FROM document WHERE id = :id)`);
  }

  save(documentKey: number, { printedText, repairedText }: RecordSet, restsOn: FileEvidence | null): void {
    this.insertText.run(documentKey, printedText, repairedText, hashOf(printedText));
    for (const [position, id] of (restsOn?.documents ?? []).entries())
      this.insertEvidence.run(documentKey, position, id);
  }

  restsOn(sha256: string): (FileEvidence & { readonly fingerprint: string }) | null {
    const sought = this.selectSought.get({ sha256 });
    if (!sought) return null;
    const numbers = JSON.parse(sought.numbers) as string[];
    return { fingerprint: sought.fingerprint, numbers, documents: this.selectEvidence.all({ sha256 }) };
  }

  sources(): PhraseSource[] {
    return this.selectSources.all().map(({ numbers, ...source }) => ({
      ...source,
      numbers: JSON.parse(numbers) as string[],
    }));
  }

  texts(ids: readonly string[]): PhraseDocument[] {
    return ids.flatMap((id) => {
      const text = this.selectText.get({ id });
      return text ? [{ id, lines: text.lines.split('\n') }] : [];
    });
  }

  /**
   * Asks for the documents that have the words, as printed or once repaired, or in which `formerly` was put in their
   * place, to be read again; of all or of the one named. Their ids.
   */
  forgetHolding(words: string, formerly: string | null, scope: string | null): string[] {
    const holding: string[] = [];
    for (const { id, lines, repaired, corrected } of this.selectTexts.iterate({ scope, corr: formerly }))
      if (corrected === 1 || holdsWords(lines, words) || holdsWords(repaired ?? '', words)) holding.push(id);
    for (const id of holding) this.forgetFile.run({ id });
    return holding;
  }
}
