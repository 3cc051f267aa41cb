import { compareNames } from '../../operations/file-names.js';
import { type CommandContext, withStore } from '../command.js';
import { formatFindings } from '../render/numbers.js';
import { renderTable } from '../render/table.js';

/** Shortest beginning of an id that is printed; longer where two ids share it. */
const minIdLength = 8;

/** The shortest common length at which all ids differ, so that what is printed can be typed back. */
export function idLength(ids: readonly string[]): number {
  for (let length = minIdLength; ; length += 1) {
    const beginnings = new Set(ids.map((id) => id.slice(0, length)));
    if (beginnings.size === new Set(ids).size || ids.every((id) => id.length <= length)) return length;
  }
}

/** All documents in the order of their file names; those that a newer file took the place of are marked. */
export async function runList(context: CommandContext): Promise<void> {
  const { screen, messages, json } = context;
  const documents = await withStore(context, 'read', (store) => store.listDocuments());
  documents.sort((a, b) => compareNames(a.paths[0] ?? '', b.paths[0] ?? '') || compareNames(a.id, b.id));
  if (json) return screen.json({ documents });
  if (documents.length === 0) return screen.message(messages.documents.none);

  const { columns, noNumber, superseded, count } = messages.documents;
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
        { heading: columns.file, grow: 1 },
      ],
      documents.map((document) => [
        document.id.slice(0, length),
        `${document.supersededBy ? `(${superseded}) ` : ''}${document.number ?? noNumber}`,
        document.issuedOn ?? '',
        document.kind,
        String(document.targets),
        String(document.tasks),
        String(document.references),
        formatFindings(document.findings, messages.documents.severities),
        document.paths[0] ?? '',
      ]),
      { width: screen.width },
    ),
  );
  screen.result(count(documents.length, documents.filter(({ supersededBy }) => supersededBy).length));
}
