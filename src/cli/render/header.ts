import type { DocumentRecord } from '../../model/records.js';
import { isDoubtful } from '../../model/repair.js';
import type { DocumentSummary } from '../../model/store.js';
import type { CommandContext } from '../command.js';
import { documentName } from './document-name.js';
import { strong } from './emphasis.js';
import { renderFacts } from './labelled.js';
import { formatConfidence } from './numbers.js';
import { renderTable } from './table.js';

/** What the head and foot of the document say, one fact a line; nothing is labelled that is not there. */
export function renderHeader(
  document: DocumentRecord,
  summary: DocumentSummary,
  { messages, screen }: CommandContext,
): string {
  const { labels, ...words } = messages.show;
  const doubtful = (document.repairs ?? []).filter(isDoubtful).length;
  const { kinds, levels, date } = messages.words;
  const state = summary.supersededBy
    ? messages.documents.supersededBy(summary.supersededBy)
    : summary.supersedes && messages.documents.supersedes(summary.supersedes);
  const name = [document.typeName, documentName(document, { messages })].filter(Boolean).join(' ');
  const issued = document.issuedOn && [date(document.issuedOn), document.place].filter(Boolean).join(', ');
  return renderFacts(
    [
      [document.number === null ? labels.document : labels.number, name],
      [labels.title, document.title],
      issued ? [labels.issuedOn, issued] : [labels.place, document.place],
      [labels.issuer, document.issuer],
      [labels.level, document.level && (levels[document.level] ?? document.level)],
      [labels.kind, kinds[document.kind] ?? document.kind],
      [labels.signer, [document.signerRole, document.signer].filter(Boolean).join(', ') || null],
      [labels.signatures, signatures(document, words.notValidated)],
      [labels.year, document.year === null ? null : String(document.year)],
      [labels.draft, document.draft ? words.yes : null],
      [
        labels.text,
        words.textConfidence(
          words.textOrigin[document.text.origin],
          formatConfidence(document.text.confidence),
        ),
      ],
      [
        labels.repairs,
        document.text.repaired + doubtful > 0
          ? messages.repair.inDocument(document.text.repaired, doubtful)
          : null,
      ],
      [labels.file, summary.paths.join(', ')],
      [labels.id, document.id],
      [labels.state, state],
    ],
    screen.width,
  );
}

/** Who signed the file and when; nobody has checked the certificates, and that is said. */
const signatures = ({ signatures: all }: DocumentRecord, notValidated: string): string | null =>
  all.length === 0
    ? null
    : `${all
        .map(({ signer, organization, signedAt }) =>
          [signer, organization, signedAt?.slice(0, 16).replace('T', ' ')].filter(Boolean).join(', '),
        )
        .join('; ')} (${notValidated})`;

/** What the document cites, and how. */
export function renderReferences(document: DocumentRecord, { messages, screen }: CommandContext): string {
  if (document.references.length === 0) return '';
  const { columns } = messages.show;
  const { relations, date } = messages.words;
  const table = renderTable(
    [
      { heading: columns.relation },
      { heading: columns.number, grow: 2, lines: 2 },
      { heading: columns.issuedOn },
      { heading: columns.issuer, grow: 2, lines: 2 },
    ],
    document.references.map((reference) => [
      relations[reference.relation] ?? reference.relation,
      [reference.typeName, reference.number].filter(Boolean).join(' '),
      reference.issuedOn ? date(reference.issuedOn) : '',
      reference.issuer ?? '',
    ]),
    { width: screen.width },
  );
  return `${strong(messages.show.references(document.references.length))}\n${table}`;
}
