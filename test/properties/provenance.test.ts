import { describe, expect, test } from 'vitest';
import type { Fields } from '../../src/model/field.js';
import type { RecordSet } from '../../src/model/record-set.js';
import type { Target, Task } from '../../src/model/records.js';
import type { Source } from '../../src/model/source.js';
import { readPlanOnce } from '../plans/read-plan.js';
import { CitedText, plans, seeds } from './cited-text.js';

/** Least share of a name's words that stand in the lines its row cites. */
const least = 0.9;

const placesOf = (row: {
  readonly source: Source;
  readonly sources: readonly Source[];
}): readonly Source[] => (row.sources.length > 0 ? row.sources : [row.source]);

/** What of a row does not stand where the row says it was read. */
class Faults {
  readonly found: string[] = [];
  constructor(private readonly text: CitedText) {}

  private tell(what: string, text: string, sources: readonly Source[]): void {
    this.found.push(
      `${what} "${text.slice(0, 120)}" @${sources.map(({ lines }) => lines?.join('-')).join('+')}`,
    );
  }

  raw(what: string, text: string | null, sources: readonly Source[]): void {
    if (text !== null && !this.text.holds(text, sources)) this.tell(what, text, sources);
  }

  words(what: string, text: string | null, sources: readonly Source[]): void {
    if (text !== null && this.text.share(text, sources) < least) this.tell(what, text, sources);
  }

  /** Each field's raw text stands where the field says; within the row's own places, but for a title of a row above. */
  fields(what: string, fields: Fields | undefined): void {
    for (const [name, { raw, sources }] of Object.entries(fields ?? {})) {
      if (raw !== null && sources.length === 0) this.found.push(`${what}.${name} "${raw}" cites nothing`);
      else this.raw(`${what}.${name}`, raw, sources);
    }
  }

  target(target: Target): void {
    const places = placesOf(target);
    const what = `target ${target.group ?? ''}/${target.ordinal ?? ''}`;
    this.words(`${what} name`, target.name, places);
    this.raw(`${what} raw`, target.raw, places);
    this.raw(`${what} result`, target.result, places);
    this.units(what, target, places);
    this.fields(what, target.fields);
  }

  task(task: Task): void {
    // A title merged over several rows of HTML stands at the first of them: its evidence says where.
    const places = [...placesOf(task), ...(this.text.spans ? (task.fields?.title?.sources ?? []) : [])];
    const what = `task ${task.group ?? ''}/${task.ordinal ?? ''}/${task.subOrdinal ?? ''}`;
    this.words(`${what} title`, task.title, places);
    this.words(`${what} parentTitle`, task.parentTitle, task.fields?.parentTitle?.sources ?? places);
    this.words(`${what} output`, task.output, places);
    this.words(`${what} kpi`, task.kpi, places);
    this.words(`${what} result`, task.result, places);
    this.raw(`${what} deadline`, task.deadline?.raw ?? null, task.fields?.deadline?.sources ?? places);
    this.units(what, task, places);
    this.fields(what, task.fields);
  }

  private units(what: string, row: Target | Task, places: readonly Source[]): void {
    for (const role of ['leadUnits', 'coordinatingUnits'] as const) {
      const sources = row.fields?.[role]?.sources ?? places;
      for (const unit of row[role]) this.words(`${what} ${role}`, unit, sources);
    }
    // A cell merged over several rows of HTML stands at the first of them, and extra cells have no evidence of their own.
    const around = this.text.spans ? this.text.whole : places;
    for (const { heading, raw } of row.extra) this.words(`${what} extra ${heading}`, raw, around);
  }

  document({ document }: RecordSet): void {
    this.fields('document', document.fields);
    document.references.forEach((reference, index) => {
      const { number: evidence } = reference.fields ?? {};
      const what = `reference ${index + 1}`;
      if (evidence === undefined) this.found.push(`${what} has no evidence`);
      else this.words(`${what} number`, reference.number, evidence.sources);
      this.words(what, evidence?.raw ?? null, evidence?.sources ?? []);
    });
    for (const { source, code } of document.findings) if (source !== null) this.words(code, '', [source]);
    for (const target of document.targets) this.target(target);
    for (const task of document.tasks) this.task(task);
  }
}

describe.each([...seeds, ...plans])('$name', ({ name, bytes }) => {
  test('every value stands in the lines it cites', async () => {
    const read = await readPlanOnce(name, bytes);
    const text = new CitedText(bytes, name.endsWith('.html'), read.document.repairs);
    const faults = new Faults(text);
    faults.document(read);
    for (const { title, source } of read.sections) faults.words('section', title, [source]);
    expect(faults.found).toEqual([]);
  });
});
