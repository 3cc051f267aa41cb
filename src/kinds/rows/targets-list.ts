import type { ExtractedTarget, Header } from '../../model/extracted-document.js';
import type { OutlinedDocument, Section } from '../../model/outlined-document.js';
import type { TextBlock } from '../../model/segmented-document.js';
import { yearOf } from '../../tables/heading-lexicon.js';
import { foldKeepingLength } from '../../vietnamese/fold.js';
import { splitListTarget } from '../../vietnamese/target-value.js';
import type { Report } from '../document-kind.js';
import { fieldsOf, leastConfidence, notRead, reading, sourceOf } from '../evidence.js';
import { reportUnread } from './targets-table.js';

/** Headings under which a plan lists its targets. */
const targetHeading = /chi tieu|muc tieu/;
const generalGoal = /muc tieu (?:chung|tong quat)|tong quat|^muc dich|quan diem|y nghia/;
const otherHeading =
  /yeu cau$|^yeu cau|giai phap|nhiem vu|to chuc thuc hien|kinh phi|quan diem|danh gia|ket qua/;

/** Least share of items of a list that must print a figure for the list to be one of targets. */
const leastFigured = 0.5;
/** A bulleted list is no numbered list: its items are targets only with a figure, and less surely. */
const bulletConfidence = 0.7;

/** "Đến năm 2030: …", the milestone an item opens with. */
const milestone = /^(?:Phấn đấu\s+)?(?:đến|năm|hết|trong)\s+(?:hết\s+)?(?:năm\s+)?(20\d\d)\s*[:,]\s*/iu;

interface Item {
  readonly block: TextBlock;
  readonly section: Section | null;
}

const itemStyles = new Set(['paren', 'arabic', 'letter', 'dash']);

const fold = (text: string): string => foldKeepingLength(text).trim();

/** Sections from the top down to the one that holds the block at `index`. */
function ancestry(sections: readonly Section[], index: number): Section[] {
  const chain: Section[] = [];
  let best: Section | undefined;
  for (const section of sections) if (section.first <= index && index <= section.last) best = section;
  for (
    let section = best;
    section;
    section = section.parent === null ? undefined : sections[section.parent]
  ) {
    chain.unshift(section);
  }
  return chain;
}

/** The innermost heading of targets above a block, if no other kind of heading stands below it. */
function listHeading(chain: readonly Section[]): Section | null {
  let heading: Section | null = null;
  for (const section of chain) {
    const title = fold(section.title);
    if (generalGoal.test(title) && !/chi tieu|cu the/.test(title)) heading = null;
    else if (targetHeading.test(title) && title.length < 160) heading = section;
    else if (otherHeading.test(title)) heading = null;
  }
  return heading;
}

/** A list of targets: the heading that makes it one, the section it stands in, the year its headings name. */
interface List {
  readonly heading: Section;
  readonly group: Section | null;
  readonly year: number | null;
  readonly items: Item[];
}

/** Items of one list: the same innermost section above them, the same style of marker. */
function listsOf(document: OutlinedDocument): List[] {
  const lists = new Map<string, List>();
  const zone = document.zones.find((z) => z.name === 'main-body');
  const zones = document.zones.filter((z) => z.name === 'main-body' || z.name === 'attachments');
  if (zone === undefined && zones.length === 0) return [];
  for (const { first, last } of zones) {
    for (let i = first; i <= last; i += 1) {
      const block = document.flow[i]!;
      if (block.type !== 'text' || block.layer !== 'body' || block.marker === null) continue;
      if (!itemStyles.has(block.marker.style)) continue;
      const own = document.sections.findIndex((section) => section.first === i);
      const chain = ancestry(document.sections, i).filter((section) => section.first !== i);
      const heading = listHeading(chain);
      if (heading === null) continue;
      // An item that heads other items ("1.1. Về hạ tầng:" above "(1) …") is their group.
      if (own >= 0 && document.sections.some((section) => section.parent === own)) continue;
      const group = chain.at(-1) ?? null;
      const key = `${document.sections.indexOf(chain.at(-1)!)}:${block.marker.style}`;
      const years = chain.map((section) => yearOf(section.title)).filter((year) => year !== null);
      const list = lists.get(key) ?? { heading, group, year: years.at(-1) ?? null, items: [] };
      list.items.push({ block, section: group });
      lists.set(key, list);
    }
  }
  return [...lists.values()];
}

/** Targets that a plan gives as items of a list under a heading of targets. */
export function targetsOfLists(
  document: OutlinedDocument,
  header: Header,
  report: Report,
): ExtractedTarget[] {
  const targets: ExtractedTarget[] = [];
  for (const { heading, group, year: listYear, items } of listsOf(document)) {
    const read = items.map(({ block }) => {
      const dated = milestone.exec(block.text);
      const text = block.text.slice(dated?.[0].length ?? 0);
      return { block, item: splitListTarget(text), year: dated ? Number(dated[1]) : null };
    });
    const figured = read.filter(({ item }) => item.raw !== null).length;
    const bulleted = read[0]!.block.marker!.style === 'dash';
    if (bulleted && !/chi tieu|cu the/.test(fold(heading.title))) continue;
    if (figured === 0 || (!bulleted && figured < leastFigured * read.length)) continue;
    for (const { block, item, year } of read) {
      if (bulleted && item.raw === null) continue;
      const targetYear = year ?? listYear ?? header.year;
      const sure = item.confidence * (bulleted ? bulletConfidence : 1) * document.legibility.confidence;
      const name = reading(item.name, block.text, item.rule, sure, block.sources);
      const value =
        item.raw === null
          ? notRead(item.rule)
          : reading(item.value, item.raw, item.rule, sure, block.sources);
      const unit =
        item.unit === null
          ? notRead(item.rule)
          : reading(item.unit, item.unit, item.rule, sure, block.sources);
      const readings = { name, unit, value };
      targets.push({
        group: group?.marker?.ordinal ?? null,
        groupTitle: group?.title.replace(/\s*[:.;]\s*$/, '') ?? null,
        ordinal: block.marker!.ordinal,
        name: item.name,
        unit: item.unit,
        raw: item.raw,
        targetYear,
        ...item.value,
        leadUnits: [],
        coordinatingUnits: [],
        result: null,
        resultValue: null,
        extra: [],
        ...sourceOf(block.sources),
        confidence: leastConfidence(Object.values(readings)),
        fields: fieldsOf(readings),
      });
    }
  }
  for (const target of targets) reportUnread(target, report);
  return targets;
}
