import { formatBytes } from '../render/numbers.js';
import { enRepair } from './en-repair.js';
import { enWords } from './en-words.js';

const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

type Facts = Readonly<Record<string, string | number>>;

/** Everything the command line says to people, in English. Codes, field names and data are not said but shown. */
export const en = {
  words: enWords,
  place: (lines: string) => `${lines.includes('–') ? 'lines' : 'line'} ${lines}`,
  repair: enRepair.repair,
  correct: enRepair.correct,
  help: {
    ...enRepair.help,
    description: 'Reads Vietnamese official plans and returns their targets and tasks as data.',
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    globalOptions: 'Options of every command:',
    commands: 'Commands:',
    default: 'default',
    helpOption: 'show this help',
    helpCommand: 'show the help of a command',
    versionOption: 'show the version',
    storeOption: 'store file',
    languageOption: 'language of messages: vi or en (default: by the locale)',
    jsonOption: 'print JSON and nothing else',
    ingest: 'read files and folders (recursively) into the store',
    ingestPaths: 'files and folders',
    forceOption: 'read again what is in the store already',
    jobsOption: 'how many documents to work on at a time',
    maxBytesOption: 'refuse files larger than this ("50MB")',
    maxBytesDefault: (text: string, other: string) => `${text} of text, ${other} of other formats`,
    ocrEngineOption: "who reads scans: tesseract (brought along), native (the machine's own), none",
    maxPagesOption: 'refuse files with more pages',
    maxPixelsOption: 'refuse pictures and pages with more pixels',
    maxUnpackedOption: 'refuse packed files that unpack to more ("512MB")',
    pageSecondsOption: 'stop a file that takes longer for a page, in seconds',
    quietOption: 'show no progress',
    list: 'list the documents in the store',
    show: 'show one document with its rows',
    document: 'id, number, file name, or a unique beginning of one',
    remove: 'take one document out of the store',
    search: 'find rows and documents, with or without diacritics',
    searchWords: 'words to look for',
    limitOption: 'how many hits at most',
    export: 'write all documents as data',
    formatOption: (formats: string) => `${formats} (default: by the ending of --out, else json)`,
    outOption: 'file to write (default: standard output)',
    evidenceOption: 'add the raw text, rule and places of each value',
    inspect: 'show where the values of a row or document were read',
    item: 'id of a target or task, or a DOC',
    field: 'one field alone ("value"), or the number of a reference',
    doctor: 'say what will really run on this machine',
    schema: 'print the JSON Schema of the export',
    exitCodes:
      'Exit codes: 0 all well · 1 a fault of the program · 2 wrong usage, or an unknown DOC · 3 some documents failed · 4 nothing could be read · 5 store could not be opened · 130 interrupted',
  },
  errors: {
    ...enRepair.errors,
    label: 'error',
    byCode: {} as Readonly<Record<string, string | undefined>>,
    suggestions: 'Did you mean:',
    candidates: 'It may be:',
    fields: 'Its fields:',
    report:
      'This is a fault of kehoach. Please report it, with the command and the lines above: npm bugs kehoach',
    usageHint: '"kehoach --help" shows how it is used.',
    notANumber: (option: string, value: string) => `${option} needs a whole number from 1, not "${value}".`,
    notASize: (value: string) => `--max-bytes needs a size such as 50MB or 50000000, not "${value}".`,
    unknownLanguage: (value: string) => `--lang is vi or en, not "${value}".`,
    unknownFormat: (value: string, formats: string) => `There is no format "${value}"; there are ${formats}.`,
  },
  ingest: {
    columns: {
      outcome: '',
      document: 'document',
      text: 'text',
      targets: 'targets',
      tasks: 'tasks',
      references: 'refs',
      findings: 'findings',
      file: 'file',
    },
    outcomes: { new: 'new', updated: 'updated', unchanged: 'unchanged' },
    legend: '',
    progress: (done: number, total: number, path: string) => `${done} of ${total}: ${path}`,
    totals: (totals: {
      documents: number;
      new: number;
      updated: number;
      unchanged: number;
      targets: number;
      tasks: number;
      references: number;
    }) =>
      `${many(totals.documents, 'document')} (${totals.new} new, ${totals.updated} updated, ${totals.unchanged} unchanged): ` +
      `${many(totals.targets, 'target')}, ${many(totals.tasks, 'task')}, ${many(totals.references, 'reference')}`,
    skipped: (count: number) => `${count} skipped:`,
    failed: (count: number) => `${count} failed:`,
    more: (count: number) => `… and ${count} more (--json lists all)`,
    withErrors: (count: number) =>
      `${many(count, 'finding')} of severity "error"; "kehoach show DOC" lists them.`,
    nothing: 'Nothing could be read.',
    interrupted: 'Interrupted; what is listed is in the store.',
    stopping: 'Stopping after this document; press Ctrl-C again to stop at once.',
    reasons: {
      'file-too-large': (facts: Facts) =>
        `${formatBytes(Number(facts.bytes))}, over the limit of ${formatBytes(Number(facts.limit))}; not read (--max-bytes raises it)`,
    } as Readonly<Record<string, ((facts: Facts) => string) | undefined>>,
  },
  documents: {
    severities: { error: 'error', warning: '!' },
    columns: {
      id: 'id',
      number: 'number',
      issuedOn: 'issued',
      kind: 'kind',
      targets: 'tgt',
      tasks: 'tsk',
      references: 'ref',
      findings: 'notes',
      file: 'file',
    },
    legend: 'tgt: targets · tsk: tasks · ref: references · !: warnings',
    noNumber: '(no number)',
    superseded: 'superseded',
    supersededBy: (id: string) => `superseded by ${id}`,
    supersedes: (id: string) => `supersedes ${id}`,
    none: 'The store holds no documents.',
    count: (count: number, superseded: number) =>
      many(count, 'document') + (superseded > 0 ? ` (${superseded} superseded)` : ''),
    removed: (name: string, targets: number, tasks: number) =>
      `Removed ${name}: ${many(targets, 'target')}, ${many(tasks, 'task')}.`,
  },
  show: {
    notValidated: 'read, not validated',
    labels: {
      id: 'id',
      document: 'document',
      number: 'number',
      issuedOn: 'issued',
      place: 'place',
      issuer: 'issuer',
      level: 'level',
      kind: 'kind',
      title: 'title',
      signer: 'signer',
      signatures: 'digitally signed',
      year: 'year',
      draft: 'draft',
      file: 'file',
      text: 'text',
      repairs: 'repairs',
      state: 'state',
    },
    yes: 'yes',
    textOrigin: { 'text-layer': 'text layer', ocr: 'recognised (OCR)', given: 'as given' },
    textConfidence: (origin: string, confidence: string) => `${origin}, confidence ${confidence}`,
    findings: (count: number) => `Findings (${count})`,
    references: (count: number) => `References (${count})`,
    targets: (count: number, doubtful: number) =>
      `Targets (${count}${doubtful > 0 ? `, ${doubtful} doubtful, marked ?` : ''})`,
    tasks: (count: number, doubtful: number) =>
      `Tasks (${count}${doubtful > 0 ? `, ${doubtful} doubtful, marked ?` : ''})`,
    bodyTasks: 'From the body',
    parent: (ordinal: string | null, title: string) =>
      `General task${ordinal === null ? '' : ` ${ordinal}`}: ${title}`,
    hint: '"…": cut here. "kehoach inspect ID" shows a row whole and where it was read.',
    columns: {
      ordinal: 'no.',
      name: 'target',
      value: 'value',
      lead: 'lead',
      coordinating: 'with',
      result: 'result',
      task: 'task',
      output: 'output',
      kpi: 'KPI',
      deadline: 'deadline',
      lines: 'lines',
      relation: 'relation',
      number: 'number',
      issuedOn: 'issued',
      issuer: 'issuer',
    },
  },
  search: {
    kinds: { document: 'document', target: 'target', task: 'task' },
    none: (words: string) => `Nothing found for "${words}".`,
    count: (count: number) => many(count, 'hit'),
  },
  export: {
    written: (path: string, documents: number) => `Wrote ${many(documents, 'document')} to ${path}.`,
  },
  inspect: {
    kinds: { document: 'document', target: 'target', task: 'task', reference: 'reference' },
    value: 'value',
    raw: 'raw',
    notRead: 'not read',
    rule: 'rule',
    confidence: 'confidence',
    repairs: 'repaired',
    place: 'place',
    page: (page: number) => `page ${page}`,
    box: (box: string) => `box ${box} pt`,
    noPlace: 'not said',
    changed: 'The source file has changed since; its lines are not shown.',
    missing: 'The source file is not there (any more); its lines are not shown.',
    none: 'no evidence was kept',
  },
  doctor: {
    notInstalled: 'not installed',
    labels: {
      version: 'kehoach',
      node: 'Node.js',
      platform: 'platform',
      locale: 'locale',
      processors: 'processors',
      memory: 'memory',
      readers: 'readers',
      repairer: 'diacritics',
      ocr: 'text recognition',
      nativeOcr: "machine's own OCR",
      libreOffice: 'LibreOffice',
      store: 'store',
      sqlite: 'SQLite',
      disk: 'free disk',
    },
    language: (locale: string, language: string) => `${locale || '(none)'}, messages in ${language}`,
    memory: (free: string, total: string) => `${free} free of ${total}`,
    storeState: (path: string, size: string, version: string, documents: string) =>
      `${path}: ${size}, version ${version}, documents: ${documents}`,
    noStore: (path: string) => `${path}: not made yet`,
    unknown: 'unknown',
    sqliteWrote: (version: string) => `${version} wrote the store last`,
    fine: 'All that is needed is there.',
    problems: (count: number) => `${many(count, 'problem')}:`,
  },
};

export type Messages = typeof en;
