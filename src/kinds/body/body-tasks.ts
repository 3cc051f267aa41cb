import type { ExtractedTask, Header } from '../../model/extracted-document.js';
import type { OutlinedDocument } from '../../model/outlined-document.js';
import type { Marker, TextBlock } from '../../model/segmented-document.js';
import type { Source } from '../../model/source.js';
import { foldKeepingLength } from '../../vietnamese/fold.js';
import { markerLevel } from '../../vietnamese/markers.js';
import { readAssignment, readStem, splitDeadline, splitDuty } from './assignment.js';
import { type Draft, taskFrom } from './body-task-record.js';
import { readLabelledItem } from './labelled-items.js';
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

/** Unmarked text stands below any item; an unmarked heading governs as a roman one does. */
const unmarkedRank = 100;
const headingRank = 2;

/** Depth of an item by its marker. */
const rankOf = (marker: Marker | null): number => (marker === null ? unmarkedRank : markerLevel(marker));

/** True where the next paragraph stands deeper than the item at `index`. */
function headsItems(document: OutlinedDocument, index: number, rank: number): boolean {
  const next = document.flow.slice(index + 1).find((block) => block.layer === 'body');
  return next !== undefined && next.type === 'text' && rankOf(next.marker) > rank;
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

const isDeed = (title: string): boolean => title.split(' ').length >= shortestTitle;

/** Indexes of the blocks that stand in a section on who carries the plan out. */
function organizationBlocks(document: OutlinedDocument): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const section of document.sections) {
    if (!organization.test(foldKeepingLength(section.title)) || section.title.length > 160) continue;
    if (section.marker?.style === 'annex') continue;
    for (let i = section.first; i <= section.last; i += 1) inside.add(i);
  }
  return inside;
}

/** The closing paragraph's own order ("… ; yêu cầu thủ trưởng các cơ quan …"). */
function closingDrafts(text: string): Draft[] {
  const folded = foldKeepingLength(text);
  const told = closing.test(folded) ? /[;.]\s+((?:yeu cau|de nghi|giao)\s.*)$/.exec(folded) : null;
  if (told === null) return [];
  const own = readAssignment(text.slice(told.index + told[0].indexOf(told[1]!)), false);
  return own !== null && isDeed(own.title) ? [{ ...own, sure: 0.5, rule: 'closing-paragraph' }] : [];
}

/** An order outside the organisation section: a sentence that opens with it. */
function orderDrafts(text: string): Draft[] {
  if (!/^(?:giao|yeu cau|de nghi)\s/.test(foldKeepingLength(text))) return [];
  const own = readAssignment(text, false);
  return own?.explicit && isDeed(own.title)
    ? [{ ...own, sure: 0.6, rule: 'order-outside-organisation' }]
    : [];
}

/** Reads the body block by block, with the headings and stems that govern the items below them. */
class BodyReader {
  private readonly tasks: ExtractedTask[] = [];
  private readonly inside: ReadonlySet<number>;
  private readonly texts: readonly (TextBlock | null)[];
  private stems: Stem[] = [];

  constructor(
    private readonly document: OutlinedDocument,
    private readonly header: Header,
  ) {
    this.inside = organizationBlocks(document);
    this.texts = document.flow.map((block) =>
      block.type === 'text' && block.layer === 'body' ? block : null,
    );
  }

  read(): ExtractedTask[] {
    for (const zone of this.document.zones) {
      if (zone.name === 'preface' || zone.name === 'preamble') continue;
      this.stems = [];
      for (let i = zone.first; i <= zone.last; i += 1) {
        const block = this.texts[i];
        if (!block) continue;
        if (zone.name === 'conclusions') {
          if (!closing.test(foldKeepingLength(block.text))) break;
          this.add(block, closingDrafts(block.text));
          continue;
        }
        i += this.labelled(i, block) ?? this.item(i, block, zone.name === 'attachments');
      }
    }
    return this.tasks;
  }

  private add(block: TextBlock, drafts: readonly Draft[]): void {
    const legible = this.document.legibility.confidence;
    for (const draft of drafts) this.tasks.push(taskFrom(draft, block, this.header, legible));
  }

  /** An item with its unit, time and product on labelled lines below it; how many of them were read, null for none. */
  private labelled(index: number, block: TextBlock): number | null {
    const item = block.marker === null ? null : readLabelledItem(this.texts, index + 1);
    if (item === null) return null;
    const { blocks, ...read } = item;
    const title = block.text.replace(/[\s.;:]+$/, '');
    const unitSources = blocks.flatMap((labelledBlock) => labelledBlock.sources);
    this.add(block, [{ ...read, title, sure: 0.9, rule: 'labelled-lines', unitSources, labelled: true }]);
    return blocks.length;
  }

  private item(index: number, block: TextBlock, annex: boolean): number {
    const rank = rankOf(block.marker);
    this.stems = this.stems.filter((stem) => stem.rank < rank);
    if (!this.inside.has(index)) {
      if (!annex) this.add(block, orderDrafts(block.text));
      return 0;
    }
    if (block.marker?.style === 'roman' && organization.test(foldKeepingLength(block.text))) return 0;
    const units = readStem(block.text, headsItems(this.document, index, rank));
    if (units === null) this.add(block, draftsOf(block.text, this.stems.at(-1) ?? null));
    else this.stems.push({ rank: rank === unmarkedRank ? headingRank : rank, units, sources: block.sources });
    return 0;
  }
}

/**
 * Tasks that the running text assigns: items of the organisation section with their unit in the sentence, heading or
 * stem, items with labelled lines, the closing paragraph, and elsewhere sentences that tell a unit outright to act. One
 * printed item is one task, split only where a clause carries a deadline of its own. Garbled text gives none: names and
 * deeds read from it are neither.
 */
export const tasksOfBody = (document: OutlinedDocument, header: Header): ExtractedTask[] =>
  document.legibility.garbled ? [] : new BodyReader(document, header).read();
