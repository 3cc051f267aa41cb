import type { Fields } from '../model/field.js';
import type { Page } from '../model/paged-document.js';
import type { DocumentRecord, Target, Task } from '../model/records.js';
import { type Box, boxAround, type Source } from '../model/source.js';
import type { SeenField, SeenRow } from './page-drawing.js';

/** The box around those lines of the file that lie on the page, outside tables. */
function boxOfLines(page: Page, [first, last]: readonly [number, number]): Box | null {
  let box: Box | null = null;
  for (const item of page.content) {
    if (item.type !== 'line' || item.bbox === null || item.last < first || item.number > last) continue;
    box = box === null ? item.bbox : boxAround(box, item.bbox);
  }
  return box;
}

/** Where a place lies on the page; null where it is on another, or nothing tells. */
function boxOf(source: Source, page: Page): Box | null {
  if (source.page !== page.number) return null;
  return source.bbox ?? (source.lines && boxOfLines(page, source.lines));
}

/** A value as a person reads it: lists joined; figures and deadlines in the words they are printed in ("≥ 80%"). */
function shown(value: unknown, raw: string | null): string {
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) return value.join('; ');
  return typeof value === 'string' ? value : (raw ?? '');
}

type Row = DocumentRecord | Target | Task;

function fieldsOn(page: Page, row: Row, fields: Fields): SeenField[] {
  return Object.entries(fields).flatMap(([name, { raw, confidence, sources }]) => {
    const boxes = sources.map((source) => boxOf(source, page)).filter((box) => box !== null);
    if (boxes.length === 0) return [];
    const value = shown((row as unknown as Readonly<Record<string, unknown>>)[name] ?? null, raw);
    return [{ name, value: value.replace(/\s+/g, ' ').trim(), confidence, boxes }];
  });
}

const fieldOrder = [
  'typeName',
  'number',
  'issuedOn',
  'place',
  'issuer',
  'name',
  'title',
  'raw',
  'value',
  'unit',
  'output',
  'kpi',
  'leadUnits',
  'coordinatingUnits',
  'deadline',
  'result',
];
const rank = (name: string): number =>
  (fieldOrder.indexOf(name) + fieldOrder.length + 1) % (fieldOrder.length + 1);

/** The place of what a row is called; a row may share others with rows above. A document's head begins at its top. */
function anchorOf(kind: SeenRow['kind'], fields: readonly SeenField[]): Box {
  const called = fields.find(({ name }) => kind !== 'document' && (name === 'name' || name === 'title'));
  const boxes = called?.boxes ?? fields.flatMap((field) => field.boxes);
  return boxes.reduce((first, box) => (box[1] < first[1] ? box : first));
}

function rowOn(page: Page, kind: SeenRow['kind'], row: Row, ordinal: string | null): SeenRow[] {
  const fields = fieldsOn(page, row, row.fields ?? {}).sort((a, b) => rank(a.name) - rank(b.name));
  return fields.length === 0 ? [] : [{ kind, id: row.id, ordinal, anchor: anchorOf(kind, fields), fields }];
}

/** The head, targets and tasks of a document as far as they were read from a page, from the top down. */
export const seenRows = (document: DocumentRecord, page: Page): SeenRow[] =>
  [
    ...rowOn(page, 'document', document, null),
    ...document.targets.flatMap((target) => rowOn(page, 'target', target, target.ordinal)),
    ...document.tasks.flatMap((task) => rowOn(page, 'task', task, task.subOrdinal ?? task.ordinal)),
  ].sort((a, b) => a.anchor[1] - b.anchor[1]);
