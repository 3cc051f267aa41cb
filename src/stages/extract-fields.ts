import { readCitations } from '../kinds/citations.js';
import type { DocumentKind } from '../kinds/document-kind.js';
import { readHeader } from '../kinds/header/read-header.js';
import { signatureFindings } from '../kinds/header/signature-evidence.js';
import { weighRepairs } from '../kinds/weigh-repairs.js';
import type { ExtractedDocument } from '../model/extracted-document.js';
import type { OutlinedDocument } from '../model/outlined-document.js';
import type { Stage } from '../pipeline/stage.js';

/** Tells what kind of document it is and reads header, citations, targets and tasks, each value with its evidence. */
export const extractFields = ({
  kinds,
}: {
  kinds: readonly DocumentKind[];
}): Stage<OutlinedDocument, ExtractedDocument> => ({
  name: 'extract-fields',
  version: 4,
  run: (document, context) => {
    const report = context.report.bind(context);
    const header = readHeader(document);
    for (const finding of signatureFindings(header, document.signatures)) report(finding);
    const [kind] = kinds
      .map((candidate) => ({ candidate, fit: candidate.recognize(document, header) }))
      .sort((a, b) => b.fit - a.fit);
    if (kind === undefined) throw new TypeError('extractFields needs at least one kind of document');
    const { generalTasks, targets, tasks } = kind.candidate.extract(document, header, report);
    const citations = readCitations(document, header, report);
    const read = weighRepairs(document, { header, citations, targets, tasks });
    return { ...document, kind: kind.candidate.name, generalTasks, ...read };
  },
});
