import type { PagedDocument } from '../../src/model/paged-document.js';
import type { RecordSet } from '../../src/model/record-set.js';
import type { Target } from '../../src/model/records.js';
import type { ReadingParts, RecordPipeline } from '../../src/operations/reading-parts.js';
import { readerFor } from '../../src/readers/index.js';
import { leavesAlone } from './fake-repairer.js';

const targetOf = (documentId: string, name: string, line: number): Target => {
  const source = { page: null, lines: [line, line] as [number, number], bbox: null };
  return {
    id: `${documentId}-t${line}`,
    group: null,
    groupTitle: null,
    ordinal: String(line),
    name,
    unit: '%',
    raw: '≥ 80%',
    targetYear: 2026,
    comparator: '>=',
    value: 80,
    min: null,
    max: null,
    valueBase: null,
    leadUnits: [],
    coordinatingUnits: [],
    result: null,
    resultValue: null,
    extra: [],
    source,
    sources: [source],
    confidence: 0.9,
    fields: { name: { raw: `* ${name}`, rule: 'starred-line', confidence: 0.9, sources: [source] } },
  };
};

/** A document of the simplest kind there is: "số NUMBER" names it, and every line "* NAME" is a target. */
export function recordSetOf(document: PagedDocument): RecordSet {
  const { sourceId, index, path: sourceFile } = document.source;
  const lines = document.pages
    .flatMap((page) => page.content)
    .flatMap((entry) => (entry.type === 'line' ? [entry] : []));
  const id = `${sourceId.slice(0, 16)}-${index}`;
  const number = lines.map(({ text }) => /^số (\S+)/.exec(text)?.[1]).find(Boolean) ?? null;
  if (lines.some(({ text }) => text.includes('BUG'))) throw new TypeError('a fault of the pipeline');
  const titleLine = lines.find(({ text }) => text.trim() !== '')!;
  const titleSource = {
    page: null,
    lines: [titleLine.number, titleLine.number] as [number, number],
    bbox: null,
  };
  return {
    document: {
      id,
      sourceFile,
      sha256: sourceId,
      kind: 'plan',
      typeName: 'Kế hoạch',
      number,
      issuedOn: '2026-02-12',
      place: null,
      issuer: 'UBND xã Tân An',
      level: 'commune',
      title: titleLine.text,
      signer: null,
      signerRole: null,
      year: 2026,
      draft: false,
      text: { origin: document.origin, repaired: 0, confidence: 1 },
      signatures: document.signatures,
      references: [],
      targets: lines
        .filter(({ text }) => text.startsWith('* '))
        .map(({ text, number: line }) => targetOf(id, text.slice(2), line)),
      generalTasks: [],
      tasks: [],
      findings: [],
      fields: { title: { raw: titleLine.text, rule: 'first-line', confidence: 0.7, sources: [titleSource] } },
      repairs: [],
    },
    sections: [],
    printedUnits: [],
    plainText: lines.map(({ text }) => text).join('\n'),
    printedText: lines.map(({ text }) => text).join('\n'),
    repairedText: null,
  };
}

/** For runs that meet only formats that are read in the process itself. */
export const neverIsolated: (file: { readonly path: string }) => Promise<never> = ({ path: name }) =>
  Promise.reject(new Error(`No process of its own was expected to read ${name}.`));

export interface SmallParts extends ReadingParts {
  /** Paths that went through the pipeline, in the order they began. */
  readonly read: string[];
}

/** Real readers and a pipeline of a few lines; `delay` makes a document take its time. */
export function smallParts(
  options: { fingerprint?: string; delay?: (path: string) => Promise<void> } = {},
): SmallParts {
  const read: string[] = [];
  const pipeline: RecordPipeline = {
    fingerprint: options.fingerprint ?? 'small@1',
    recognize: async (document) => ({ document, findings: [] }),
    judge: async (document) => ({ ...document, judgements: [] }),
    adapt: leavesAlone.adapt,
    run: async (document, { signal }) => {
      read.push(document.source.path);
      await options.delay?.(document.source.path);
      signal?.throwIfAborted();
      return { recordSet: recordSetOf(document) };
    },
  };
  return {
    read,
    readerFor,
    choosePipeline: () => pipeline,
    readIsolated: neverIsolated,
    pictureIsolated: neverIsolated,
  };
}
