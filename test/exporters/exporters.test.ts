import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  documentKeys,
  findingKeys,
  generalTaskKeys,
  organizationKeys,
  referenceKeys,
  targetKeys,
  taskKeys,
  workKeys,
} from '../../src/exporters/export-shape.js';
import { exporterFor, exporterOfFile, exporters } from '../../src/exporters/index.js';
import { exportJsonSchema } from '../../src/exporters/json-schema.js';
import { jsonText } from '../../src/exporters/json-text.js';
import { findingSchema } from '../../src/model/finding.js';
import {
  documentSchema,
  generalTaskSchema,
  organizationSchema,
  referenceSchema,
  targetSchema,
  taskSchema,
  workSchema,
} from '../../src/model/records.js';
import { repairSchema } from '../../src/model/repair.js';
import { sampleDocument, sourceOf, textOf } from './sample.js';

const json = exporterFor('json')!;
const plain = { evidence: false };

describe.each(exporters)('the exporter $format', (exporter) => {
  test('gives the same bytes for the same source', async () => {
    const once = await textOf(exporter.write(sourceOf(sampleDocument), plain));
    expect(await textOf(exporter.write(sourceOf(sampleDocument), plain))).toBe(once);
    // In what order a store builds its records must not show.
    const shuffled = Object.fromEntries(Object.entries(sampleDocument).reverse()) as typeof sampleDocument;
    expect(await textOf(exporter.write(sourceOf(shuffled), plain))).toBe(once);
  });

  test('exports an empty store', async () => {
    await expect(textOf(exporter.write(sourceOf(), plain))).resolves.toBeTypeOf('string');
  });

  test('can be found by its name and its ending', () => {
    expect(exporterFor(exporter.format)).toBe(exporter);
    expect(exporterOfFile(`out/PLANS${exporter.extension.toUpperCase()}`)).toBe(exporter);
  });
});

test('there is no exporter for an unknown name or ending', () => {
  expect(exporterFor('xml')).toBeNull();
  expect(exporterOfFile('plans')).toBeNull();
});

describe('the JSON export', () => {
  const validate = new Ajv2020({ allErrors: true }).compile(exportJsonSchema());

  test.each([
    { what: 'nothing', documents: [], options: plain },
    { what: 'one document', documents: [sampleDocument], options: plain },
    { what: 'two, with evidence', documents: [sampleDocument, sampleDocument], options: { evidence: true } },
  ])('of $what fits its schema', async ({ documents, options }) => {
    const parsed = JSON.parse(await textOf(json.write(sourceOf(...documents), options)));
    validate(parsed);
    expect(validate.errors ?? []).toEqual([]);
    expect(parsed.documents).toHaveLength(documents.length);
  });

  test('has its keys in the order of contract.md', async () => {
    const parsed = JSON.parse(await textOf(json.write(sourceOf(sampleDocument), plain)));
    const [document] = parsed.documents;
    expect(Object.keys(parsed)).toEqual(['format', 'documents', 'works', 'organizations', 'links']);
    expect(Object.keys(document)).toEqual(documentKeys);
    expect(Object.keys(document.references[0])).toEqual(referenceKeys);
    expect(Object.keys(document.targets[0])).toEqual(targetKeys);
    expect(Object.keys(document.tasks[0])).toEqual(taskKeys);
    expect(Object.keys(document.tasks[0].deadline)).toEqual(['raw', 'kind', 'start', 'end']);
    expect(Object.keys(parsed.works[0])).toEqual(workKeys);
    expect(Object.keys(parsed.organizations[0])).toEqual(organizationKeys);
  });

  test('carries fields, sorted by name, and repairs only with evidence', async () => {
    const without = await textOf(json.write(sourceOf(sampleDocument), plain));
    expect(without).not.toMatch(/"(?:fields|repairs)"/);
    const [document] = JSON.parse(
      await textOf(json.write(sourceOf(sampleDocument), { evidence: true })),
    ).documents;
    expect(Object.keys(document.fields)).toEqual(['number', 'year']);
    expect(document.targets[0].fields.value).toEqual(sampleDocument.targets[0]!.fields!.value);
    expect(document.references[0].fields).toEqual({}); // no evidence was kept of it
    expect(document.repairs).toEqual(sampleDocument.repairs);
    expect(Object.keys(document.repairs[0])).toEqual(Object.keys(repairSchema.shape));
  });

  test('loses nothing', async () => {
    const [document] = JSON.parse(await textOf(json.write(sourceOf(sampleDocument), plain))).documents;
    const { fields: _, repairs: ___, ...rest } = sampleDocument;
    const { fields: __, ...target } = sampleDocument.targets[0]!;
    expect(document).toEqual({ ...rest, targets: [target] });
  });
});

test('the JSON lines are the documents of the JSON export', async () => {
  const lines = await textOf(exporterFor('jsonl')!.write(sourceOf(sampleDocument, sampleDocument), plain));
  const whole = JSON.parse(await textOf(json.write(sourceOf(sampleDocument, sampleDocument), plain)));
  expect(lines.endsWith('\n')).toBe(true);
  expect(
    lines
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual(whole.documents);
});

test.each([
  { keys: documentKeys, schema: documentSchema },
  { keys: referenceKeys, schema: referenceSchema },
  { keys: targetKeys, schema: targetSchema },
  { keys: generalTaskKeys, schema: generalTaskSchema },
  { keys: taskKeys, schema: taskSchema },
  { keys: findingKeys, schema: findingSchema },
  { keys: workKeys, schema: workSchema },
  { keys: organizationKeys, schema: organizationSchema },
])('no key of the model is left out of the export', ({ keys, schema }) => {
  const known = Object.keys(schema.shape).filter((key) => key !== 'fields' && key !== 'repairs');
  expect([...keys].sort()).toEqual(known.sort());
});

test('the JSON Schema that ships is up to date (npm run schema)', () => {
  const shipped = path.resolve(import.meta.dirname, '../../src/exporters/kehoach-1.schema.json');
  expect(JSON.parse(readFileSync(shipped, 'utf8'))).toEqual(exportJsonSchema());
});

test('JSON text parses to the same value and holds nothing that steers a terminal', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (value, text) => {
      const written = jsonText({ value, text }, 2);
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify({ value, text })));
      expect(written).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }),
  );
});
