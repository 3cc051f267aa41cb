import { childOf, childrenOf, switchOf, valueIn, wholeNumber } from './xml-queries.js';
import type { XmlElement } from './xml-tree.js';

/** What letters look like, as far as it changes what is read; undefined where nothing is said. */
export interface Looks {
  readonly bold?: boolean | undefined;
  readonly capitals?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  readonly font?: string | undefined;
}

/** Which list a paragraph belongs to; `list` 0 takes it out of the list of its style. */
export interface ListPlace {
  readonly list?: number | undefined;
  readonly level?: number | undefined;
}

export interface Style {
  readonly looks: Looks;
  readonly place: ListPlace;
  /** Built-in kinds of paragraph that matter to a reader of text. */
  readonly kind: 'heading' | 'contents' | null;
}

const plain: Style = { looks: {}, place: {}, kind: null };

/** No style is based on another over more steps; a circle ends here. */
const MAX_STEPS = 30;

/** A font of the theme, which is one of Unicode whatever its name. */
const THEME_FONT = '(theme)';

/** The font that Latin letters beyond ASCII are set in, which is where legacy encodings keep their marked letters. */
function fontOf(properties: XmlElement | undefined): string | undefined {
  const fonts = childOf(properties, 'w:rFonts')?.attributes;
  if (fonts === undefined) return undefined;
  if (fonts['w:hAnsiTheme'] !== undefined) return THEME_FONT;
  return fonts['w:hAnsi'] ?? (fonts['w:asciiTheme'] === undefined ? fonts['w:ascii'] : THEME_FONT);
}

/** Of `w:rPr`. */
export function looksOf(properties: XmlElement | undefined): Looks {
  if (properties === undefined || properties.children.length === 0) return {};
  return {
    bold: switchOf(properties, 'w:b'),
    capitals: switchOf(properties, 'w:caps'),
    hidden: switchOf(properties, 'w:vanish'),
    font: fontOf(properties),
  };
}

/** Of `w:pPr`. */
export function placeOf(properties: XmlElement | undefined): ListPlace {
  const numbering = childOf(properties, 'w:numPr');
  if (numbering === undefined) return {};
  return {
    list: wholeNumber(valueIn(numbering, 'w:numId')),
    level: wholeNumber(valueIn(numbering, 'w:ilvl')),
  };
}

const kindOf = (name: string): Style['kind'] =>
  /^(?:heading [1-9]|title)$/i.test(name)
    ? 'heading'
    : /^toc (?:[1-9]|heading)$/i.test(name)
      ? 'contents'
      : null;

/** `over` where it says something, else `under`. */
const overlay = (under: Looks, over: Looks): Looks => ({
  bold: over.bold ?? under.bold,
  capitals: over.capitals ?? under.capitals,
  hidden: over.hidden ?? under.hidden,
  font: over.font ?? under.font,
});

/** The styles of a document, each with what it inherits (ECMA-376, part 1, 17.7). */
export class Styles {
  private readonly elements = new Map<string, XmlElement>();
  private readonly resolved = new Map<string, Style>();
  private readonly defaults: Looks;
  private readonly defaultParagraph: string | undefined;

  constructor(root: XmlElement | null) {
    for (const style of childrenOf(root ?? undefined, 'w:style')) {
      const id = style.attributes['w:styleId'];
      if (id !== undefined) this.elements.set(id, style);
    }
    const isDefault = ({ attributes }: XmlElement): boolean =>
      attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? '');
    this.defaultParagraph = [...this.elements].find(([, style]) => isDefault(style))?.[0];
    const runDefaults = childOf(childOf(root ?? undefined, 'w:docDefaults'), 'w:rPrDefault');
    this.defaults = looksOf(childOf(runDefaults, 'w:rPr'));
  }

  /** The style of a paragraph that names `id`, or none. */
  paragraph(id: string | undefined): Style {
    const known = id !== undefined && this.elements.has(id) ? id : this.defaultParagraph;
    return known === undefined ? plain : this.resolve(known, 0);
  }

  /** The list that a style of type "numbering" stands for. */
  listOf(id: string): number | undefined {
    return this.resolve(id, 0).place.list;
  }

  /**
   * What the letters of a run look like. Bold, capitals and hidden are switches that a paragraph's and a character's
   * style turn over between them; set directly, they are what they say (17.7.3).
   */
  looks(paragraph: Style, characterStyle: string | undefined, direct: Looks): Looks {
    const { looks } = paragraph;
    const character = characterStyle === undefined ? {} : this.resolve(characterStyle, 0).looks;
    const toggled = (name: 'bold' | 'capitals' | 'hidden'): boolean =>
      direct[name] ?? (this.defaults[name] === true || (looks[name] ?? false) !== (character[name] ?? false));
    return {
      bold: toggled('bold'),
      capitals: toggled('capitals'),
      hidden: toggled('hidden'),
      font: direct.font ?? character.font ?? looks.font ?? this.defaults.font,
    };
  }

  private resolve(id: string, steps: number): Style {
    const known = this.resolved.get(id);
    const element = this.elements.get(id);
    if (known !== undefined || element === undefined || steps > MAX_STEPS) return known ?? plain;
    const base = valueIn(element, 'w:basedOn');
    const under = base === undefined ? plain : this.resolve(base, steps + 1);
    const own = placeOf(childOf(element, 'w:pPr'));
    const style: Style = {
      looks: overlay(under.looks, looksOf(childOf(element, 'w:rPr'))),
      place: { list: own.list ?? under.place.list, level: own.level ?? under.place.level },
      kind: kindOf(valueIn(element, 'w:name') ?? '') ?? under.kind,
    };
    this.resolved.set(id, style);
    return style;
  }
}
