import { describe, expect, test } from 'vitest';
import { projectRecords, workId } from '../../src/kinds/project-records.js';
import type {
  ExtractedDocument,
  ExtractedTarget,
  ExtractedTask,
} from '../../src/model/extracted-document.js';
import { recordSetSchema } from '../../src/model/record-set.js';
import { at, columns, line, rows } from '../tables/build.js';

const row = {
  group: null,
  groupTitle: null,
  leadUnits: [],
  coordinatingUnits: [],
  result: null,
  extra: [],
  source: at(1),
  sources: [],
  confidence: 1,
  fields: {},
};

const target = (ordinal: string | null, more: Partial<ExtractedTarget> = {}): ExtractedTarget => ({
  ...row,
  ordinal,
  name: 'Tỷ lệ phủ sóng',
  unit: '%',
  raw: '80',
  targetYear: 2026,
  comparator: '=',
  value: 80,
  min: null,
  max: null,
  valueBase: null,
  resultValue: null,
  ...more,
});

const task = (ordinal: string | null, more: Partial<ExtractedTask> = {}): ExtractedTask => ({
  ...row,
  origin: 'table',
  ordinal,
  subOrdinal: null,
  parent: null,
  parentTitle: null,
  title: 'Tập huấn',
  output: null,
  kpi: null,
  deadline: null,
  ...more,
});

function extracted(more: Partial<ExtractedDocument> = {}): ExtractedDocument {
  return {
    source: { sourceId: 'ab'.repeat(32), path: 'plan.txt', mediaType: 'text/plain', bytes: 1, index: 0 },
    origin: 'given',
    pages: [],
    signatures: [],
    judgements: [],
    repairs: [],
    lineConfidence: [],
    wordConfidence: 1,
    legibility: { letters: 0, markedShare: 0.28, syllableShare: 1, garbled: false, confidence: 1 },
    blocks: [],
    flow: [],
    zones: [],
    sections: [],
    kind: 'plan',
    header: {
      typeName: 'Kế hoạch',
      number: '12/KH-SNV',
      issuedOn: '2026-01-05',
      place: 'Lào Cai',
      issuer: 'Sở Nội vụ',
      level: 'department',
      title: 'Cải cách hành chính năm 2026',
      signer: null,
      signerRole: null,
      year: 2026,
      draft: false,
      fields: {},
    },
    citations: [],
    targets: [],
    generalTasks: [],
    tasks: [],
    ...more,
  };
}

const rowsOf = (more: Partial<ExtractedDocument>) => projectRecords(extracted(more), [], '').document;
const sourced = (source: Partial<ExtractedDocument['source']>) =>
  projectRecords(extracted({ source: { ...extracted().source, ...source }, targets: [target('1')] }), [], '')
    .document;

describe('ids', () => {
  test('are the same when read again, wherever the file lies', () => {
    expect(sourced({}).id).toBe(sourced({ path: 'other/place.txt' }).id);
    expect(sourced({}).targets[0]!.id).toBe(sourced({ path: 'other/place.txt' }).targets[0]!.id);
  });

  test.each([
    ['other bytes', { sourceId: 'cd'.repeat(32) }],
    ['the second document of a file', { index: 1 }],
  ])('are others for %s', (_, source) => {
    expect(sourced(source).id).not.toBe(sourced({}).id);
    expect(sourced(source).targets[0]!.id).not.toBe(sourced({}).targets[0]!.id);
  });

  test('a row keeps its id when its words are read otherwise', () => {
    expect(rowsOf({ targets: [target('1', { name: 'Khác', value: 5 })] }).targets[0]!.id).toBe(
      rowsOf({ targets: [target('1')] }).targets[0]!.id,
    );
    expect(rowsOf({ tasks: [task('1', { title: 'Khác' })] }).tasks[0]!.id).toBe(
      rowsOf({ tasks: [task('1')] }).tasks[0]!.id,
    );
  });

  test.each<{ name: string; more: Partial<ExtractedDocument> }>([
    {
      name: 'rows numbered alike',
      more: { targets: [target('1'), target('1')], tasks: [task('1'), task('1')] },
    },
    {
      name: 'rows without numbers',
      more: { targets: [target(null), target(null)], tasks: [task(null), task(null)] },
    },
    { name: 'a target and a task numbered alike', more: { targets: [target('1')], tasks: [task('1')] } },
    {
      name: 'one number in two groups',
      more: { tasks: [task('1', { group: 'I' }), task('1', { group: 'II' })] },
    },
    {
      name: 'a task of a table and one of the body',
      more: { tasks: [task('1'), task('1', { origin: 'body' })] },
    },
    {
      name: 'years of one target',
      more: { targets: [target('1', { targetYear: 2026 }), target('1', { targetYear: 2030 })] },
    },
    {
      name: 'ordinals that read alike when put together',
      more: {
        tasks: [task('1', { subOrdinal: '11' }), task('11', { subOrdinal: '1' }), task('111')],
      },
    },
    {
      name: 'general tasks',
      more: {
        generalTasks: [
          { group: null, ordinal: '1', title: 'A' },
          { group: null, ordinal: '1', title: 'B' },
        ],
        tasks: [task('1')],
      },
    },
  ])('are unique: $name', ({ more }) => {
    const { targets, generalTasks, tasks } = rowsOf(more);
    const ids = [...targets, ...generalTasks, ...tasks].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a task points at its general task by id', () => {
    const { generalTasks, tasks } = rowsOf({
      generalTasks: [
        { group: null, ordinal: '1', title: 'A' },
        { group: null, ordinal: '2', title: 'B' },
      ],
      tasks: [task('2', { parent: 1 }), task('3')],
    });
    expect(tasks.map(({ parentId }) => parentId)).toEqual([generalTasks[1]!.id, null]);
    expect(tasks[0]).not.toHaveProperty('parent');
  });
});

describe('workId', () => {
  const cited = {
    number: '91/KH-UBND',
    typeName: 'Kế hoạch',
    issuedOn: '2026-02-12',
    issuer: 'UBND tỉnh Lào Cai',
  };
  test.each([
    { name: 'the number in other letters', other: { number: '91/kh-ubnd' }, same: true },
    { name: 'the issuer spelt in full', other: { issuer: 'Ủy ban nhân dân tỉnh Lào Cai' }, same: true },
    { name: 'another type name', other: { typeName: null }, same: true },
    { name: 'another date', other: { issuedOn: '2025-02-12' }, same: false },
    { name: 'another issuer', other: { issuer: 'UBND xã Bình Minh' }, same: false },
    { name: 'another number', other: { number: '92/KH-UBND' }, same: false },
  ])('$name: same work $same', ({ other, same }) =>
    expect(workId({ ...cited, ...other }, null) === workId(cited, null)).toBe(same),
  );

  test('a law without a number is known by its name', () => {
    const law = { number: null, typeName: 'Luật', issuedOn: null, issuer: null };
    expect(workId(law, 'Luật Dữ liệu')).toBe(workId(law, 'LUẬT DỮ LIỆU'));
    expect(workId(law, 'Luật Dữ liệu')).not.toBe(workId(law, 'Luật Viễn thông'));
  });
});

describe('printed units', () => {
  test('each once, sorted; those unknown are kept as printed and found', () => {
    const { printedUnits, document } = projectRecords(
      extracted({
        targets: [target('1', { leadUnits: ['Sở Nội vụ'] })],
        tasks: [
          task('1', { leadUnits: ['Sở Nội vụ', 'Bánh kẹo Hoa Mai'], coordinatingUnits: ['Công an tỉnh'] }),
        ],
      }),
      [],
      '',
    );
    expect(printedUnits.map(({ printed }) => printed)).toEqual([
      'Bánh kẹo Hoa Mai',
      'Công an tỉnh',
      'Sở Nội vụ',
    ]);
    expect(printedUnits[0]).toMatchObject({
      organizationId: null,
      name: 'Bánh kẹo Hoa Mai',
      kind: 'unknown',
    });
    expect(printedUnits[2]!.organizationId).not.toBeNull();
    expect(document.findings).toMatchObject([
      { code: 'units-unresolved', severity: 'info', stage: 'project-records' },
    ]);
    expect(document.findings[0]!.message).toContain('1 of 3');
  });

  test('where all resolve there is no finding; those of the stages come first', () => {
    const finding = { severity: 'info', code: 'a', message: 'b', stage: 'c', source: null } as const;
    const known = extracted({ tasks: [task('1', { leadUnits: ['Sở Nội vụ'] })] });
    expect(projectRecords(known, [finding], '').document.findings).toEqual([finding]);
    const unknown = extracted({ tasks: [task('1', { leadUnits: ['Bánh kẹo Hoa Mai'] })] });
    expect(projectRecords(unknown, [finding], '').document.findings.map(({ code }) => code)).toEqual([
      'a',
      'units-unresolved',
    ]);
  });

  test('of many unknown names the finding prints a few', () => {
    const leadUnits = Array.from({ length: 9 }, (_, i) => `Bánh kẹo ${i}`);
    const { findings } = rowsOf({ tasks: [task('1', { leadUnits })] });
    expect(findings[0]!.message.match(/Bánh kẹo/g)).toHaveLength(5);
  });
});

describe('plain text', () => {
  const table = (content: 'tasks' | 'other') => ({
    type: 'table' as const,
    layer: 'body' as const,
    content,
    columns: columns('extra', 'extra'),
    heading: rows('A | B'),
    rows: rows('1 | < ').map((each) => ({ ...each, kind: 'item' as const, confidence: 1 })),
    spansKnown: false,
    sources: [],
  });
  test.each([
    {
      name: 'lines with their markers',
      flow: [line('I. MỤC ĐÍCH'), line('Nâng cao.')],
      text: 'I. MỤC ĐÍCH\nNâng cao.',
    },
    { name: 'no furniture', flow: [line('Nâng cao.'), line('~12')], text: 'Nâng cao.' },
    { name: 'other tables row by row', flow: [table('other')], text: 'A | B\n1' },
    {
      name: 'tables of tasks are searched as rows',
      flow: [line('Nâng cao.'), table('tasks')],
      text: 'Nâng cao.',
    },
  ])('$name', ({ flow, text }) => expect(projectRecords(extracted({ flow }), [], '').plainText).toBe(text));
});

test('what comes out fits its schema', () => {
  const set = projectRecords(
    extracted({
      targets: [target('1')],
      tasks: [task('1')],
      sections: [
        { parent: null, level: 1, marker: line('I. A').marker, title: 'A', first: 0, last: 0, source: at(1) },
      ],
    }),
    [],
    'I. A',
  );
  expect(recordSetSchema.parse(set)).toEqual(set);
  expect(set.sections).toMatchObject([{ position: 0, parent: null, ordinal: 'I', title: 'A' }]);
});
