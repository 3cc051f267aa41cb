import { compareNames } from '../../operations/file-names.js';
import { type CommandContext, withStore } from '../command.js';
import { documentName } from '../render/document-name.js';
import { formatFindings } from '../render/numbers.js';
import { idLength } from '../render/short-ids.js';
import { renderTable } from '../render/table.js';

/** All documents in the order of their file names; those that a newer file took the place of are marked. */
export async function runList(context: CommandContext): Promise<void> {
  const { screen, messages, json } = context;
  const documents = await withStore(context, 'read', (store) => store.listDocuments());
  documents.sort((a, b) => compareNames(a.paths[0] ?? '', b.paths[0] ?? '') || compareNames(a.id, b.id));
  if (json) return screen.json({ documents });
  if (documents.length === 0) return screen.message(messages.documents.none);

  const { columns, superseded, count, legend } = messages.documents;
  const { kinds, date } = messages.words;
  const length = idLength(documents.map(({ id }) => id));
  screen.result(
    renderTable(
      [
        { heading: columns.id },
        { heading: columns.number, max: 24 },
        { heading: columns.issuedOn },
        { heading: columns.kind },
        { heading: columns.targets, align: 'right' },
        { heading: columns.tasks, align: 'right' },
        { heading: columns.references, align: 'right' },
        { heading: columns.findings },
        { heading: columns.file, grow: 1, path: true },
      ],
      documents.map((document) => [
        document.id.slice(0, length),
        `${document.supersededBy ? `(${superseded}) ` : ''}${documentName(document, context)}`,
        document.issuedOn ? date(document.issuedOn) : '',
        kinds[document.kind] ?? document.kind,
        String(document.targets),
        String(document.tasks),
        String(document.references),
        formatFindings(document.findings, messages.documents.severities),
        document.paths[0] ?? '',
      ]),
      { width: screen.width },
    ),
  );
  const total = count(documents.length, documents.filter(({ supersededBy }) => supersededBy).length);
  screen.result([total, legend].filter(Boolean).join('\n'));
}
