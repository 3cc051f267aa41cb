import { decodeLegacyText } from '../../vietnamese/legacy/decode-legacy-text.js';
import { legacyEncodingOfFont } from '../../vietnamese/legacy/legacy-fonts.js';
import { printNumber } from './number-format.js';
import { type ListPlace, looksOf, type Style, type Styles } from './styles.js';
import { bulletText } from './symbol-fonts.js';
import { childOf, childrenOf, switchOf, valueIn, wholeNumber } from './xml-queries.js';
import type { XmlElement } from './xml-tree.js';

/** One of the nine levels of a list, as `w:lvl` has it. */
interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1.%2." */
  readonly pattern: string;
  readonly suffix: string;
  /** The level whose numbers begin this one anew, from 1; 0 for none, undefined for any above it. */
  readonly restart: number | undefined;
  readonly inFigures: boolean;
  readonly font: string | undefined;
  readonly capitals: boolean;
  readonly hidden: boolean;
  /** Paragraph style that is on this level wherever it is used. */
  readonly style: string | undefined;
}

/** Lists that count together: all `w:num` of one `w:abstractNum`. */
interface Counter {
  readonly levels: readonly Level[];
  /** What each level counts at; null where it has not begun, or is to begin anew. */
  readonly values: (number | null)[];
}

interface List {
  readonly counter: Counter;
  readonly overrides: ReadonlyMap<number, { level?: Level; start?: number }>;
  /** Levels whose start override has been used. */
  readonly started: Set<number>;
}

const LEVELS = 9;

function levelOf(element: XmlElement): Level {
  const looks = looksOf(childOf(element, 'w:rPr'));
  return {
    start: wholeNumber(valueIn(element, 'w:start')) ?? 0,
    format: valueIn(element, 'w:numFmt') ?? formatOfAlternate(element),
    pattern: decoded(valueIn(element, 'w:lvlText') ?? '', looks.font),
    suffix: valueIn(element, 'w:suff') ?? 'tab',
    restart: wholeNumber(valueIn(element, 'w:lvlRestart')),
    inFigures: switchOf(element, 'w:isLgl') ?? false,
    font: looks.font,
    capitals: looks.capitals ?? false,
    hidden: looks.hidden ?? false,
    style: valueIn(element, 'w:pStyle'),
  };
}

/** Words before a number ("Điều %1.") may stand in an encoding of before Unicode, as all text may. */
function decoded(pattern: string, font: string | undefined): string {
  const encoding = font === undefined ? null : legacyEncodingOfFont(font);
  return encoding === null ? pattern : decodeLegacyText(pattern, encoding);
}

/** Newer formats ("01, 02" with three figures) stand beside an older one that is near enough. */
function formatOfAlternate(element: XmlElement): string {
  const fallback = childOf(childOf(element, 'mc:AlternateContent'), 'mc:Fallback');
  return valueIn(fallback, 'w:numFmt') ?? 'decimal';
}

const indexOfLevel = (element: XmlElement): number => wholeNumber(element.attributes['w:ilvl']) ?? 0;

function levelsOf(element: XmlElement): Level[] {
  const levels: Level[] = [];
  for (const level of childrenOf(element, 'w:lvl')) {
    const at = indexOfLevel(level);
    if (at >= 0 && at < LEVELS) levels[at] = levelOf(level);
  }
  return levels;
}

/**
 * Counts the automatic numbers of a document: Word stores no number, only to which list and level a paragraph belongs
 * (ECMA-376, part 1, 17.9). Paragraphs have to be asked for in the order in which they are printed.
 */
export class Numbering {
  private readonly lists = new Map<number, List>();

  constructor(
    root: XmlElement | null,
    private readonly styles: Styles,
  ) {
    const abstracts = new Map<string, XmlElement>();
    for (const element of childrenOf(root ?? undefined, 'w:abstractNum'))
      abstracts.set(element.attributes['w:abstractNumId'] ?? '', element);
    const nums = new Map<number, XmlElement>();
    for (const element of childrenOf(root ?? undefined, 'w:num'))
      nums.set(wholeNumber(element.attributes['w:numId']) ?? -1, element);
    const counters = new Map<string, Counter>();
    for (const [id, element] of nums) {
      const abstract = this.abstractOf(element, abstracts, nums);
      if (abstract === undefined) continue;
      const key = abstract.attributes['w:abstractNumId'] ?? '';
      const counter = counters.get(key) ?? { levels: levelsOf(abstract), values: Array(LEVELS).fill(null) };
      counters.set(key, counter);
      this.lists.set(id, { counter, overrides: overridesOf(element), started: new Set() });
    }
  }

  /**
   * The number or mark printed before the next paragraph, with a space after it where one is printed; '' for none.
   * `direct` is what the paragraph says of itself, `styleId` and `style` its style.
   */
  next(direct: ListPlace, styleId: string | undefined, style: Style): string {
    const id = direct.list ?? style.place.list;
    const list = id === undefined || id === 0 ? undefined : this.lists.get(id);
    if (list === undefined) return '';
    const at = Math.max(0, Math.min(LEVELS - 1, this.levelIndex(list, direct, styleId, style)));
    const level = levelIn(list, at);
    if (level === undefined) return '';
    this.count(list, at, level);
    return this.print(list, at, level);
  }

  /** A list by style: `w:numStyleLink` names a style, whose list is the one meant. */
  private abstractOf(
    num: XmlElement,
    abstracts: ReadonlyMap<string, XmlElement>,
    nums: ReadonlyMap<number, XmlElement>,
  ): XmlElement | undefined {
    const abstract = abstracts.get(valueIn(num, 'w:abstractNumId') ?? '');
    const link = valueIn(abstract, 'w:numStyleLink');
    const linked = link === undefined ? undefined : this.styles.listOf(link);
    if (linked === undefined) return abstract;
    return abstracts.get(valueIn(nums.get(linked), 'w:abstractNumId') ?? '') ?? abstract;
  }

  private levelIndex(list: List, direct: ListPlace, styleId: string | undefined, style: Style): number {
    if (direct.level !== undefined) return direct.level;
    if (direct.list !== undefined) return 0;
    const byStyle = list.counter.levels.findIndex(
      (level) => level?.style !== undefined && level.style === styleId,
    );
    return byStyle >= 0 ? byStyle : (style.place.level ?? 0);
  }

  private count({ counter, overrides, started }: List, at: number, level: Level): void {
    const { values } = counter;
    const start = overrides.get(at)?.start;
    const restarts = start !== undefined && !started.has(at);
    started.add(at);
    const value = values[at];
    values[at] = restarts
      ? start
      : value === null || value === undefined
        ? (start ?? level.start)
        : value + 1;
    for (let below = at + 1; below < LEVELS; below += 1) {
      const restart = (overrides.get(below)?.level ?? counter.levels[below])?.restart;
      if (restart === undefined ? true : at < restart) values[below] = null;
    }
  }

  private print(list: List, at: number, level: Level): string {
    if (level.hidden) return '';
    const { values } = list.counter;
    const label =
      level.format === 'bullet'
        ? bulletText(level.pattern, level.font)
        : level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
            const part = Number(digit) - 1;
            const format = level.inFigures ? 'decimal' : (levelIn(list, part)?.format ?? 'decimal');
            // a level that has not begun shows where it would begin
            const value = values[part] ?? list.overrides.get(part)?.start ?? levelIn(list, part)?.start ?? 1;
            return part > at ? '' : printNumber(value, format);
          });
    const shown = (level.capitals ? label.toLocaleUpperCase('vi') : label).trim();
    return shown === '' || level.suffix === 'nothing' ? shown : `${shown} `;
  }
}

const levelIn = (list: List, at: number): Level | undefined =>
  list.overrides.get(at)?.level ?? list.counter.levels[at];

function overridesOf(num: XmlElement): Map<number, { level?: Level; start?: number }> {
  const overrides = new Map<number, { level?: Level; start?: number }>();
  for (const element of childrenOf(num, 'w:lvlOverride')) {
    const level = childOf(element, 'w:lvl');
    const start = wholeNumber(valueIn(element, 'w:startOverride'));
    overrides.set(indexOfLevel(element), {
      ...(level && { level: levelOf(level) }),
      ...(start !== undefined && { start }),
    });
  }
  return overrides;
}
