import type { ExtractedTask, Header } from '../../model/extracted-document.js';
import type { OutlinedDocument } from '../../model/outlined-document.js';
import type { Marker, TextBlock } from '../../model/segmented-document.js';
import type { Source } from '../../model/source.js';
import { parseDeadline } from '../../vietnamese/deadlines.js';
import { foldKeepingLength } from '../../vietnamese/fold.js';
import { fieldsOf, leastConfidence, notRead, type Reading, reading } from '../evidence.js';
import { readAssignment, readStem, splitDeadline, splitDuty } from './assignment.js';
import { splitItem } from './split-item.js';

const organization =
  /to chuc thuc hien|phan cong (?:thuc hien|nhiem vu|trach nhiem)|trach nhiem (?:thuc hien|cua)|to chuc trien khai/;
const closing = /^tren day la/;
/** Items that only point elsewhere, exhort, or close the document assign less surely. */
const pointing =
  /(?:noi dung|nhiem vu) (?:lien quan )?tai phu luc|neu co (?:phat sinh )?(?:kho khan|vuong mac)|phat sinh kho khan/;

/** A governing heading or stem, in force for the items below it. */
interface Stem {
  readonly rank: number;
  readonly units: readonly string[];
  readonly sources: readonly Source[];
}

/** Depth of an item by its marker: unmarked text 0, then numbers, letters, dashes, plus signs. */
function rankOf(marker: Marker | null): number {
  if (marker === null) return 100;
  switch (marker.style) {
    case 'annex':
    case 'article':
    case 'roman':
      return 1;
    case 'arabic':
      return 2 + (marker.ordinal ?? '').split('.').length;
    case 'letter':
      return /^[A-Z]$/.test(marker.ordinal ?? '') ? 1 : 8;
    case 'paren':
      return 9;
    case 'dash':
      return marker.raw.trim() === '+' ? 12 : 11;
  }
}

/** True where the next paragraph stands deeper than the item at `index`. */
function headsItems(document: OutlinedDocument, index: number, rank: number): boolean {
  const next = document.flow.slice(index + 1).find((block) => block.layer === 'body');
  return next !== undefined && next.type === 'text' && rankOf(next.marker) > rank;
}

interface Draft {
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
  readonly title: string;
  readonly deadlineRaw: string | null;
  readonly sure: number;
  readonly rule: string;
  /** Where the units stand, if not in the item itself. */
  readonly unitSources?: readonly Source[];
}

function taskFrom(draft: Draft, block: TextBlock, header: Header, legible: number): ExtractedTask {
  const { sources } = block;
  const unitSources = draft.unitSources ?? sources;
  const sure = draft.sure * legible;
  const parsed =
    draft.deadlineRaw === null ? null : parseDeadline(draft.deadlineRaw, { planYear: header.year });
  const readings: Record<string, Reading<unknown>> = {
    title: reading(draft.title, block.text, draft.rule, sure, sources),
    leadUnits:
      draft.lead.length === 0
        ? notRead(draft.rule)
        : reading(draft.lead, draft.lead.join('; '), draft.rule, sure, unitSources),
    coordinatingUnits:
      draft.coordinating.length === 0
        ? notRead(draft.rule)
        : reading(draft.coordinating, draft.coordinating.join('; '), 'units-behind-phoi-hop', sure, sources),
    deadline:
      parsed === null
        ? notRead('deadline-phrase')
        : reading(parsed.deadline, draft.deadlineRaw, parsed.rule, parsed.confidence * legible, sources),
  };
  return {
    origin: 'body',
    group: null,
    groupTitle: null,
    ordinal: block.marker?.ordinal ?? null,
    subOrdinal: null,
    parent: null,
    parentTitle: null,
    title: draft.title,
    output: null,
    kpi: null,
    leadUnits: [...draft.lead],
    coordinatingUnits: [...draft.coordinating],
    deadline: parsed?.deadline ?? null,
    result: null,
    extra: [],
    source: sources[0]!,
    sources: draft.unitSources || sources.length > 1 ? [...sources, ...(draft.unitSources ?? [])] : [],
    confidence: leastConfidence(Object.values(readings)),
    fields: fieldsOf(readings),
  };
}

/** Fewest words that say a deed. */
const shortestTitle = 3;

/** What one printed item of the organisation section assigns; a clause with a deadline of its own is a task of its own. */
function draftsOf(text: string, stem: Stem | null): Draft[] {
  return splitItem(text).flatMap((part, i, parts): Draft[] => {
    // Under a stem, "Lãnh đạo UBND tỉnh xây dựng …" says what the stem's unit shall do.
    const directs = stem !== null && /^(?:lanh dao|chi dao)\s/.test(foldKeepingLength(part));
    const own = directs ? null : readAssignment(part, true);
    const sure = (base: number): number =>
      pointing.test(foldKeepingLength(part)) ? Math.min(base, 0.5) : base;
    if (own !== null) {
      if (own.title.split(' ').length < shortestTitle) return [];
      return [{ ...own, sure: sure(own.explicit ? 0.9 : 0.8), rule: 'unit-in-sentence' }];
    }
    const first = i > 0 ? readAssignment(parts[0]!, true) : null;
    const units = first?.lead ?? stem?.units;
    if (units === undefined) return [];
    const duties = splitDuty(part);
    const { title, raw } = splitDeadline(duties.title);
    if (title.split(' ').length < shortestTitle) return [];
    return [
      {
        lead: units,
        coordinating: duties.coordinating,
        title,
        deadlineRaw: raw,
        sure: sure(0.85),
        rule: 'unit-in-stem',
        ...(first === null && stem !== null ? { unitSources: stem.sources } : {}),
      },
    ];
  });
}

/**
 * Tasks that the running text assigns: items of the organisation section with their unit in the sentence, heading or
 * stem, the closing paragraph, and elsewhere sentences that tell a unit outright to act. One printed item is one task,
 * split only where a clause carries a deadline of its own.
 */
export function tasksOfBody(document: OutlinedDocument, header: Header): ExtractedTask[] {
  const tasks: ExtractedTask[] = [];
  // Names and deeds read from garbled text are neither.
  if (document.legibility.garbled) return tasks;
  const inside = new Set<number>();
  for (const section of document.sections) {
    if (!organization.test(foldKeepingLength(section.title)) || section.title.length > 160) continue;
    if (section.marker?.style === 'annex') continue;
    for (let i = section.first; i <= section.last; i += 1) inside.add(i);
  }
  let stems: Stem[] = [];
  const legible = document.legibility.confidence;
  for (const zone of document.zones) {
    if (zone.name === 'preface' || zone.name === 'preamble') continue;
    for (let i = zone.first; i <= zone.last; i += 1) {
      const block = document.flow[i]!;
      if (block.type !== 'text' || block.layer !== 'body') continue;
      const folded = foldKeepingLength(block.text);
      if (zone.name === 'conclusions') {
        if (!closing.test(folded)) break;
        const told = /[;.]\s+((?:yeu cau|de nghi|giao)\s.*)$/.exec(folded);
        const own =
          told === null
            ? null
            : readAssignment(block.text.slice(told.index + told[0].indexOf(told[1]!)), false);
        if (own !== null && own.title.split(' ').length >= shortestTitle) {
          tasks.push(taskFrom({ ...own, sure: 0.5, rule: 'closing-paragraph' }, block, header, legible));
        }
        continue;
      }
      const rank = rankOf(block.marker);
      stems = stems.filter((stem) => stem.rank < rank);
      if (!inside.has(i)) {
        if (zone.name === 'attachments') continue;
        const own = readAssignment(block.text, false);
        if (
          own?.explicit &&
          /^(?:giao|yeu cau|de nghi)\s/.test(folded) &&
          own.title.split(' ').length >= shortestTitle
        ) {
          tasks.push(
            taskFrom({ ...own, sure: 0.6, rule: 'order-outside-organisation' }, block, header, legible),
          );
        }
        continue;
      }
      if (organization.test(folded) && block.marker?.style === 'roman') continue;
      const units = readStem(block.text, headsItems(document, i, rank));
      if (units !== null) {
        stems.push({ rank: rank === 100 ? 2 : rank, units, sources: block.sources });
        continue;
      }
      const drafts = draftsOf(block.text, stems.at(-1) ?? null);
      for (const draft of drafts) tasks.push(taskFrom(draft, block, header, legible));
    }
  }
  return tasks;
}
