import type { IngestReport } from '../../operations/ingest-report.js';
import type { LeftOut } from '../../operations/left-out.js';
import type { CommandContext } from '../command.js';
import { documentName } from './document-name.js';
import { formatFindings } from './numbers.js';
import { sanitizeForTerminal } from './sanitize.js';
import { renderTable } from './table.js';

/** A folder of pictures must not push the results off the screen. */
const maxListed = 20;

/** A line a document, what was left out and why, and the totals. */
export function renderIngestReport(report: IngestReport, context: CommandContext): void {
  const { screen, messages } = context;
  const words = messages.ingest;
  if (report.documents.length > 0)
    screen.result(
      renderTable(
        [
          { heading: words.columns.outcome },
          { heading: words.columns.document, max: 24 },
          { heading: words.columns.file, grow: 1, path: true },
          { heading: words.columns.text },
          { heading: words.columns.targets, align: 'right' },
          { heading: words.columns.tasks, align: 'right' },
          { heading: words.columns.references, align: 'right' },
          { heading: words.columns.findings },
        ],
        report.documents.map((document) => [
          words.outcomes[document.outcome],
          documentName(document, context),
          document.path,
          messages.show.textOrigin[document.textOrigin],
          String(document.targets),
          String(document.tasks),
          String(document.references),
          formatFindings(document.findings, messages.documents.severities),
        ]),
        { width: screen.width },
      ),
    );
  const reasonOf = (left: LeftOut): string => words.reasons[left.code]?.(left.facts ?? {}) ?? left.message;
  const listed = (heading: string, entries: readonly LeftOut[]): string =>
    [
      heading,
      ...entries
        .slice(0, maxListed)
        .map(
          (left) =>
            `  ${sanitizeForTerminal(left.path)}: [${left.code}] ${sanitizeForTerminal(reasonOf(left))}`,
        ),
      ...(entries.length > maxListed ? [`  ${words.more(entries.length - maxListed)}`] : []),
    ].join('\n');
  if (report.skipped.length > 0) screen.result(listed(words.skipped(report.skipped.length), report.skipped));
  if (report.failed.length > 0) screen.result(listed(words.failed(report.failed.length), report.failed));
  if (report.documents.length > 0)
    screen.result([words.totals(report.totals), words.legend].filter(Boolean).join('\n'));

  if (report.totals.findings.error > 0) screen.message(words.withErrors(report.totals.findings.error));
  if (report.interrupted) screen.message(words.interrupted);
  else if (report.documents.length === 0) screen.message(words.nothing);
  if (report.failed.some(({ code }) => code === 'unexpected')) screen.message(messages.errors.report);
}
