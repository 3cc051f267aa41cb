import type { ExtractedTarget, Header } from '../../model/extracted-document.js';
import type { TargetValue } from '../../model/records.js';
import type { GridCell, TableBlock, TableColumn } from '../../model/segmented-document.js';
import { ordinalOfRow } from '../../tables/group-row.js';
import { yearOf } from '../../tables/heading-lexicon.js';
import { splitLeadingOrdinal } from '../../vietnamese/markers.js';
import { parseTargetValue, plainNumber } from '../../vietnamese/target-value.js';
import type { Report } from '../document-kind.js';
import { fieldsOf, leastConfidence, notRead, type Reading, reading, sourceOf } from '../evidence.js';
import { extrasOf, type RowReader, readRow, unitsOf } from './cells.js';
import { checkCount, declaredByHeading, type Group, groupFrom, groupOfRow, noGroup } from './groups.js';

const noValue: TargetValue = { comparator: null, value: null, min: null, max: null, valueBase: null };

/** Confidence of a row whose value cell could not be read as a value. */
const unreadConfidence = 0.4;

type Place = { cell: GridCell; column: TableColumn } | null;

function readValue(place: Place, unit: string | null, sure: number): Reading<TargetValue> {
  if (place === null) return notRead('target-value');
  const { cell, column } = place;
  const parsed = parseTargetValue(cell.text, { unit });
  if (parsed === null)
    return reading<TargetValue>(null, cell.text, 'target-value-unread', unreadConfidence, cell.sources);
  return reading(
    parsed.value,
    cell.text,
    parsed.rule,
    parsed.confidence * column.confidence * sure,
    cell.sources,
  );
}

function nameOf(row: RowReader): Reading<string> {
  const read = row.reading('indicator', 'indicator-cell');
  if (read.value === null) return read;
  const leading = splitLeadingOrdinal(read.value);
  return leading === null ? read : { ...read, value: leading.rest };
}

function targetFrom(
  row: RowReader,
  place: Place,
  ordinal: string | null,
  group: Group,
  year: number | null,
): ExtractedTarget {
  const sure = row.row.confidence;
  const name = nameOf(row);
  const unit = row.reading('unit', 'unit-cell');
  const value = readValue(place, unit.value, sure);
  const result = row.reading('result', 'result-cell');
  const { lead, coordinating } = unitsOf(row);
  const readings = { name, unit, value, leadUnits: lead, coordinatingUnits: coordinating, result };
  const missing = value.raw === null ? unreadConfidence : 1;
  return {
    group: group.ordinal,
    groupTitle: group.title,
    ordinal,
    name: name.value ?? '',
    unit: unit.value,
    raw: value.raw,
    targetYear: place?.column.year ?? year,
    ...(value.value ?? noValue),
    leadUnits: lead.value ?? [],
    coordinatingUnits: coordinating.value ?? [],
    result: result.value,
    resultValue: result.value === null ? null : plainNumber(result.value),
    extra: extrasOf(row, ['deadline']),
    ...sourceOf(row.row.sources),
    confidence: Math.min(missing, leastConfidence(Object.values(readings))),
    fields: fieldsOf(readings),
  };
}

/** Says where a target's value could not be read. */
export function reportUnread(target: ExtractedTarget, report: Report): void {
  if (target.comparator !== null) return;
  const from = target.raw === null ? '' : ` from "${target.raw.slice(0, 40)}"`;
  report({
    severity: 'warning',
    code: 'value-not-read',
    message: `No value could be read for the target "${target.name.slice(0, 80)}"${from}.`,
    source: target.source,
  });
}

const nestedUnder = (ordinal: string, parent: string): boolean =>
  ordinal.startsWith(`${parent}.`) || (/^[a-zđ]$/.test(ordinal) && /^\d/.test(parent));

/** A dash in a value cell says that there is none. */
const isBlank = (text: string): boolean => /^[-–—._…x/\s]*$/.test(text);

/** A column of a year before the plan's is what was, not what shall be. */
const isBaseline = (column: TableColumn, header: Header): boolean =>
  column.year !== null &&
  header.year !== null &&
  column.year < header.year &&
  !/mục tiêu|kế hoạch|chỉ tiêu/iu.test(column.heading);

const isPast = (table: TableBlock, header: Header): boolean =>
  table.columns.filter((column) => column.role === 'value').every((column) => isBaseline(column, header));

/**
 * Targets of one table: an item row gives one target, or one a milestone year where the table has columns of years.
 * A row that only heads nested rows ("11" above "11.1") and has no value is their group.
 */
export function targetsOfTable(table: TableBlock, header: Header, report: Report): ExtractedTarget[] {
  const targets: ExtractedTarget[] = [];
  if (isPast(table, header)) {
    report({
      severity: 'info',
      code: 'past-years-only',
      message: `A table of figures for years before ${header.year} is no table of targets.`,
      source: table.sources[0] ?? null,
    });
    return targets;
  }
  const values = table.columns.filter((column) => column.role === 'value');
  const heading = table.columns.find((column) => column.role === 'indicator')!.heading;
  const year = yearOf(heading) ?? header.year;
  let group: Group = noGroup;
  /** The group that a numbered row stands in for while rows nested under it last. */
  let outer: Group | null = null;
  let inGroup = 0;
  let rowsRead = 0;
  const close = () => {
    if (group.title !== null)
      checkCount(`The group "${group.title}"`, group.declared, inGroup, group.sources, report);
    inGroup = 0;
  };
  const ordinals = table.rows.map((row) => ordinalOfRow(row.cells, table.columns)?.ordinal ?? null);
  table.rows.forEach((row, i) => {
    if (row.kind === 'group') {
      close();
      outer = null;
      group = groupOfRow(row, table.columns);
      return;
    }
    const read = readRow(table, row);
    const own = read.cell('group');
    if (own !== null && own.cell.text !== group.title) {
      close();
      group = groupFrom(own.cell.text, null, own.cell.sources);
    }
    const ordinal = ordinals[i]!;
    if (
      outer !== null &&
      group.ordinal !== null &&
      ordinal !== null &&
      !nestedUnder(ordinal, group.ordinal)
    ) {
      close();
      group = outer;
      outer = null;
    }
    const places = read
      .all('value')
      .filter(({ cell, column }) => !isBlank(cell.text) && !isBaseline(column, header));
    const next = ordinals[i + 1] ?? null;
    if (places.length === 0) {
      const heads = ordinal !== null && next !== null && nestedUnder(next, ordinal);
      const bare = read.text('unit') === null && read.text('lead') === null && read.text('result') === null;
      if (heads || (bare && ordinal !== null && i + 1 < ordinals.length && next === null)) {
        if (group.ordinal === null || !/^[IVXA-Z]/.test(group.ordinal)) {
          close();
          outer ??= group;
          group = groupFrom(nameOf(read).value ?? '', ordinal, row.sources);
        }
        return;
      }
      if (nameOf(read).value === null) return;
    }
    inGroup += 1;
    rowsRead += 1;
    const wanted: Place[] = places.length > 0 ? places : [null];
    for (const place of values.length > 1 ? wanted : wanted.slice(0, 1)) {
      const target = targetFrom(read, place, ordinal, group, year);
      reportUnread(target, report);
      targets.push(target);
    }
  });
  close();
  checkCount('The table of targets', declaredByHeading(table), rowsRead, table.sources, report);
  return targets;
}
