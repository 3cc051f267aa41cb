import { Fields, isPageNumberField } from './fields.js';
import { mathText } from './math-text.js';
import type { ParagraphText } from './paragraph-text.js';
import { isEquation, isLargePicture } from './pictures.js';
import { type Looks, looksOf, type Style, type Styles } from './styles.js';
import { symbolAt } from './symbol-fonts.js';
import { childOf, findAll } from './xml-queries.js';
import type { XmlElement } from './xml-tree.js';

/** What stands in a document and cannot be given as text. */
export interface Losses {
  equations: number;
  /** Large enough to hold a table or a page of text. */
  pictures: number;
  otherFiles: number;
  legacyPieces: number;
}

/** A paragraph being read, which a deleted paragraph mark may join to the next one. */
export interface OpenParagraph {
  readonly text: ParagraphText;
  /** Contents of text boxes anchored in it. */
  readonly boxes: XmlElement[];
}

/** Hold text as if it stood there itself. */
const transparent = new Set([
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:sdtContent',
  'w:dir',
  'w:bdo',
  'w:ruby',
  'w:rubyBase',
]);

/** One of several ways to say the same: the first with words, else the one for older programs, never two. */
export function chosenAlternative(alternates: XmlElement): XmlElement | undefined {
  const choices = alternates.children.filter(({ name }) => name === 'mc:Choice');
  const fallback = childOf(alternates, 'mc:Fallback');
  const holdsText = (branch: XmlElement): boolean =>
    findAll(branch, 'w:t').length > 0 || findAll(branch, 'w:txbxContent').length > 0;
  return choices.find(holdsText) ?? (fallback && holdsText(fallback) ? fallback : (choices[0] ?? fallback));
}

/** Placeholders ask for text ("Click here to enter text"), and are none. */
export const isPlaceholder = (sdt: XmlElement): boolean =>
  childOf(childOf(sdt, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined;

/** Reads what the runs of paragraphs print; keeps track of fields, which span runs and paragraphs. */
export class ParagraphReader {
  readonly fields = new Fields();
  /** Notes in the order in which the text refers to them. */
  readonly notes: { readonly kind: 'footnote' | 'endnote'; readonly id: string }[] = [];

  constructor(
    private readonly styles: Styles,
    private readonly losses: Losses,
  ) {}

  read(paragraph: XmlElement, style: Style, into: OpenParagraph): void {
    for (const child of paragraph.children) this.readInline(child, style, into);
    this.fields.endParagraph();
  }

  private readInline(element: XmlElement, style: Style, into: OpenParagraph): void {
    const { name } = element;
    if (name === 'w:r') this.readRun(element, style, into);
    else if (name === 'w:sdt') {
      if (!isPlaceholder(element)) this.readChildren(childOf(element, 'w:sdtContent'), style, into);
    } else if (name === 'w:fldSimple') {
      if (!isPageNumberField(element.attributes['w:instr'] ?? '')) this.readChildren(element, style, into);
    } else if (name === 'mc:AlternateContent') this.readChildren(chosenAlternative(element), style, into);
    else if (name === 'm:oMath' || name === 'm:oMathPara') {
      if (!this.fields.hides) into.text.add(mathText(element), this.styles.looks(style, undefined, {}));
    } else if (name === 'w:subDoc') this.losses.otherFiles += 1;
    else if (transparent.has(name)) this.readChildren(element, style, into);
  }

  private readChildren(element: XmlElement | undefined, style: Style, into: OpenParagraph): void {
    for (const child of element?.children ?? []) this.readInline(child, style, into);
  }

  private readRun(run: XmlElement, style: Style, into: OpenParagraph): void {
    const properties = childOf(run, 'w:rPr');
    const characterStyle = properties && childOf(properties, 'w:rStyle')?.attributes['w:val'];
    const looks = this.styles.looks(style, characterStyle, looksOf(properties));
    for (const child of run.children) this.readRunContent(child, looks, style, into);
  }

  private readRunContent(element: XmlElement, looks: Looks, style: Style, into: OpenParagraph): void {
    const { name, attributes } = element;
    if (name === 'w:fldChar') {
      const shown = this.fields.mark(attributes['w:fldCharType']);
      if (shown !== '' && !this.fields.hides) into.text.add(shown, { bold: looks.bold });
      return;
    }
    if (name === 'w:instrText') {
      this.fields.instruction(element.text);
      return;
    }
    if (this.fields.hides || looks.hidden === true) return;
    this.readShown(element, looks, style, into);
  }

  private readShown(element: XmlElement, looks: Looks, style: Style, into: OpenParagraph): void {
    const { name, attributes, text } = element;
    switch (name) {
      case 'w:t':
        into.text.add(printedText(element), looks);
        return;
      case 'w:tab':
      case 'w:ptab':
        into.text.tab();
        return;
      case 'w:br':
      case 'w:cr':
        into.text.lineBreak();
        return;
      case 'w:noBreakHyphen':
        into.text.add('-', looks);
        return;
      case 'w:softHyphen':
        into.text.add('\u00ad', looks);
        return;
      case 'w:sym': {
        const code = Number.parseInt(attributes['w:char'] ?? '', 16);
        const shown = Number.isNaN(code) ? '' : symbolAt(code, attributes['w:font'] ?? '');
        into.text.add(shown, { bold: looks.bold });
        return;
      }
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.notes.push({
          kind: name === 'w:footnoteReference' ? 'footnote' : 'endnote',
          id: attributes['w:id'] ?? '',
        });
        return;
      case 'mc:AlternateContent':
        for (const child of chosenAlternative(element)?.children ?? [])
          this.readShown(child, looks, style, into);
        return;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        into.boxes.push(...findAll(element, 'w:txbxContent'));
        if (isEquation(element)) this.losses.equations += 1;
        else if (isLargePicture(element)) this.losses.pictures += 1;
        return;
      case 'w:ruby':
        this.readChildren(childOf(element, 'w:rubyBase'), style, into);
        return;
      default:
        if (text !== '' && name === 'm:t') into.text.add(text, looks);
    }
  }
}

/** Outer spaces count only where the file says so (XML's `xml:space`). */
function printedText({ text, attributes }: XmlElement): string {
  const kept = attributes['xml:space'] === 'preserve' ? text : text.trim();
  return kept.replace(/[\t\n\r]/g, ' ');
}
