import fc from 'fast-check';
import type { RecordSet } from '../../src/model/record-set.js';
import {
  comparatorSchema,
  deadlineKindSchema,
  documentKindSchema,
  levelSchema,
  relationSchema,
} from '../../src/model/records.js';
import { garbleKindSchema, repairReasonSchema } from '../../src/model/repair.js';
import { sha256Of } from './sample-records.js';

/** Texts as documents hold them, and worse: marks, signs, emoji, quotes, control characters. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    'Tỷ lệ hồ sơ ≥ 80%',
    "O'Hara; DROP TABLE document",
    '\u0000 zero \u001b[31m',
    '"',
    '🇻🇳 đặc khu',
  ),
);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const maybeText = maybe(text);
const confidence = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => Math.abs(value)); // -0 is 0 to SQLite
const figure = fc.oneof(
  fc.integer({ min: -1000, max: 1_000_000_000_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
);
const isoDate = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2050-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const position = fc.integer({ min: 1, max: 100_000 });
const coordinate = fc.double({ min: 0.5, max: 2000, noNaN: true });

const source = fc.record({
  page: maybe(position),
  lines: maybe(fc.tuple(position, position)),
  bbox: maybe(fc.tuple(coordinate, coordinate, coordinate, coordinate)),
});
const sources = fc.array(source, { maxLength: 3 });

const fields = fc.dictionary(
  fc.constantFrom('name', 'value', 'leadUnits', 'deadline', 'number', 'title'),
  fc.record({ raw: maybeText, rule: text, confidence, sources }),
  { noNullPrototype: true },
);

const printed = fc.constantFrom(
  'Văn phòng',
  'Công an xã',
  'Sở KHCN',
  'Sở Khoa học và Công nghệ',
  'UBND tỉnh',
);
const row = {
  group: maybeText,
  groupTitle: maybeText,
  ordinal: maybeText,
  leadUnits: fc.array(printed, { maxLength: 3 }),
  coordinatingUnits: fc.array(printed, { maxLength: 3 }),
  result: maybeText,
  extra: fc.array(fc.record({ heading: text, raw: text }), { maxLength: 2 }),
  source,
  sources,
  confidence,
  fields,
};

const targetPart = fc.record({
  ...row,
  name: text,
  unit: maybeText,
  raw: maybeText,
  targetYear: maybe(fc.integer({ min: 1990, max: 2100 })),
  comparator: maybe(fc.constantFrom(...comparatorSchema.options)),
  value: maybe(figure),
  min: maybe(figure),
  max: maybe(figure),
  valueBase: maybeText,
  resultValue: maybe(figure),
});

const taskPart = fc.record({
  ...row,
  origin: fc.constantFrom('table' as const, 'body' as const),
  subOrdinal: maybeText,
  parentTitle: maybeText,
  title: text,
  output: maybeText,
  kpi: maybeText,
  deadline: maybe(
    fc.record({
      raw: text,
      kind: fc.constantFrom(...deadlineKindSchema.options),
      start: maybe(isoDate),
      end: maybe(isoDate),
    }),
  ),
  parent: maybe(fc.nat(5)),
});

const referencePart = fc.record({
  number: maybe(fc.constantFrom('57-NQ/TW', '92/KH-UBND', '03-KH/BCĐ')),
  typeName: maybeText,
  issuedOn: maybe(isoDate),
  issuer: maybeText,
  relation: fc.constantFrom(...relationSchema.options),
  workId: fc.constantFrom('work-1', 'work-2', 'work-3'),
  documentId: fc.constant(null),
  via: fc.constantFrom(null, 'report' as const),
  amends: fc.array(fc.constantFrom('71/NQ-CP', '92/KH-UBND'), { maxLength: 2 }),
  fields,
});

const documentPart = fc.record({
  kind: fc.constantFrom(...documentKindSchema.options),
  typeName: maybeText,
  place: maybeText,
  issuedOn: maybe(isoDate),
  issuer: maybeText,
  level: maybe(fc.constantFrom(...levelSchema.options)),
  title: maybeText,
  signer: maybeText,
  signerRole: maybeText,
  year: maybe(fc.integer({ min: 1990, max: 2100 })),
  draft: fc.boolean(),
  text: fc.record({
    origin: fc.constantFrom('text-layer' as const, 'ocr' as const, 'given' as const),
    repaired: fc.nat(),
    confidence,
  }),
  signatures: fc.array(
    fc.record({
      signer: maybe(text),
      organization: maybe(text),
      signedAt: maybe(fc.constant('2026-03-13T09:30:00+07:00')),
      timeFrom: maybe(fc.constantFrom('timestamp' as const, 'signer' as const)),
      coversWholeFile: fc.boolean(),
      page: maybe(fc.integer({ min: 1, max: 99 })),
      bbox: maybe(fc.constant<[number, number, number, number]>([1, 2, 3.5, 4])),
    }),
    { maxLength: 2 },
  ),
  findings: fc.array(
    fc.record({
      severity: fc.constantFrom('info' as const, 'warning' as const, 'error' as const),
      code: text,
      message: text,
      stage: text,
      source: maybe(source),
    }),
    { maxLength: 3 },
  ),
  fields,
  repairs: fc.array(
    fc.record({
      sic: text,
      corr: text,
      kind: fc.constantFrom(...garbleKindSchema.options),
      reason: fc.constantFrom(...repairReasonSchema.options),
      confidence,
      made: fc.boolean(),
      source,
    }),
    { maxLength: 3 },
  ),
});

const sectionPart = fc.record({
  parent: fc.constant(null),
  level: fc.integer({ min: 1, max: 6 }),
  ordinal: maybeText,
  title: text,
  source,
});

/** Record sets as any pipeline may make them; they cite numbers that no document of theirs has. */
export const arbitraryRecordSet = (sourceFile: string, contents: string): fc.Arbitrary<RecordSet> =>
  fc
    .record({
      documentPart,
      references: fc.array(referencePart, { maxLength: 4 }),
      targets: fc.array(targetPart, { maxLength: 4 }),
      generalTitles: fc.array(text, { maxLength: 3 }),
      tasks: fc.array(taskPart, { maxLength: 4 }),
      sections: fc.array(sectionPart, { maxLength: 3 }),
      plainText: text,
      printedText: text,
      repairedText: maybeText,
    })
    .map(
      ({
        documentPart: head,
        references,
        targets,
        generalTitles,
        tasks,
        sections,
        plainText,
        printedText,
        repairedText,
      }) => {
        const sha256 = sha256Of(contents);
        const id = `${sha256.slice(0, 16)}-0`;
        const generalTasks = generalTitles.map((title, at) => ({
          id: `${id}-general-${at}`,
          group: at === 0 ? null : 'II',
          ordinal: String(at + 1),
          title,
        }));
        return {
          document: {
            id,
            sourceFile,
            sha256,
            ...head,
            number: '1/KH-UBND',
            references,
            targets: targets.map((target, at) => ({ ...target, id: `${id}-target-${at}` })),
            generalTasks,
            tasks: tasks.map(({ parent, ...task }, at) => ({
              ...task,
              id: `${id}-task-${at}`,
              parentId: parent === null ? null : (generalTasks[parent]?.id ?? null),
            })),
          },
          sections: sections.map((section, at) => ({ position: at, ...section })),
          printedUnits: [
            {
              printed: 'Sở KHCN',
              organizationId: 'so-khcn',
              name: 'Sở KHCN',
              kind: 'department',
              level: 'department',
            },
            { printed: 'UBND tỉnh', organizationId: null, name: 'UBND tỉnh', kind: 'committee', level: null },
          ],
          plainText,
          printedText,
          repairedText,
        };
      },
    );
