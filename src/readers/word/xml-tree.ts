import { decodeXmlBytes, decodeXmlText } from './xml-text.js';

/** An element with its children in order; text is kept only where Office keeps the words of a document. */
export interface XmlElement {
  /** With the prefix that Word itself uses for the namespace ("w:p"), whatever the file's own prefix is. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** Says what is wrong with a part; the reader adds which file it is in. */
export class XmlError extends Error {
  constructor(
    message: string,
    /** True where nothing is wrong but the size. */
    readonly tooLarge = false,
  ) {
    super(message);
  }
}

interface OpenElement {
  readonly name: string;
  readonly written: string;
  readonly attributes: Readonly<Record<string, string>>;
  children: XmlElement[] | null;
  text: string;
}

/** Shared by the many elements that have none. */
const noAttributes: Readonly<Record<string, string>> = {};
const noChildren: readonly XmlElement[] = [];

/** Nothing that Word writes nests deeper: 20 tables inside each other make some 100 levels. */
const MAX_DEPTH = 300;
/** Some hundred for a paragraph of a plan; a document of 2,000 pages has two million. */
const MAX_ELEMENTS = 4_000_000;
/** Far over what any part of a document has; a string cannot be twice as long. */
const MAX_BYTES = 256 * 1024 * 1024;
const MAX_ATTRIBUTES = 200;
const LONGEST_REMEMBERED = 40;
const MOST_REMEMBERED = 10_000;

/** Prefixes of the namespaces that are read, by the end of their address, transitional or strict (ECMA-376). */
const namespaces: readonly (readonly [address: RegExp, prefix: string])[] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, 'w:'],
  [/\/officeDocument\/(?:2006\/)?math$/, 'm:'],
  [/\/officeDocument\/(?:2006\/)?relationships$/, 'r:'],
  [/\/markup-compatibility\/2006$/, 'mc:'],
  [/\/drawingml\/(?:2006\/)?main$/, 'a:'],
  [/\/drawingml\/(?:2006\/)?wordprocessingDrawing$/, 'wp:'],
  [/\/2010\/wordprocessingShape$/, 'wps:'],
  [/^urn:schemas-microsoft-com:vml$/, 'v:'],
  [/^urn:schemas-microsoft-com:office:office$/, 'o:'],
  [/\/package\/2006\/(?:relationships|content-types)$/, ''],
];

const holdsText = new Set(['w:t', 'm:t', 'w:instrText']);
/** Frequent leaves that say nothing about words: left out, they halve the tree. */
const unread = new Set(
  (
    'proofErr bookmarkStart bookmarkEnd lang color sz szCs bCs iCs i spacing shd kern w u jc ind noProof highlight ' +
    'lastRenderedPageBreak tcBorders tcMar keepNext keepLines widowControl contextualSpacing vAlign position'
  )
    .split(' ')
    .map((name) => `w:${name}`),
);

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

class XmlParser {
  private at = 0;
  private elements = 0;
  private readonly open: OpenElement[] = [];
  private root: XmlElement | null = null;
  /** The file's own prefix ("ns0:") to Word's ("w:"). */
  private readonly prefixes = new Map<string, string>();
  private readonly names = new Map<string, string>();
  private readonly texts = new Map<string, string>();

  constructor(private readonly source: string) {}

  parse(): XmlElement {
    for (;;) {
      const next = this.source.indexOf('<', this.at);
      if (next === -1) break;
      this.addText(next);
      this.at = next;
      this.readMarkup();
    }
    if (this.open.length > 0 || this.root === null) throw new XmlError('it ends in the middle');
    return this.root;
  }

  private addText(end: number): void {
    const parent = this.open.at(-1);
    if (parent === undefined || end === this.at || !holdsText.has(parent.name)) return;
    parent.text += decodeXmlText(this.source.slice(this.at, end));
  }

  private readMarkup(): void {
    const kind = this.source.charCodeAt(this.at + 1);
    if (kind === 47 /* / */) this.readEndTag();
    else if (kind === 33 /* ! */) this.readDeclaration();
    else if (kind === 63 /* ? */) this.at = this.find('?>', this.at) + 2;
    else this.readStartTag();
  }

  private readDeclaration(): void {
    if (this.source.startsWith('<!--', this.at)) this.at = this.find('-->', this.at + 4) + 3;
    else if (this.source.startsWith('<![CDATA[', this.at)) {
      const end = this.find(']]>', this.at);
      const parent = this.open.at(-1);
      if (parent && holdsText.has(parent.name)) parent.text += this.source.slice(this.at + 9, end);
      this.at = end + 3;
    } else throw new XmlError('it declares a document type or entities, which no Office file does');
  }

  private readEndTag(): void {
    const end = this.find('>', this.at);
    const written = this.source.slice(this.at + 2, end).trimEnd();
    const element = this.open.pop();
    if (element?.written !== written)
      throw new XmlError(`the element ${written} is closed where it is not open`);
    this.at = end + 1;
    this.close(element);
  }

  private readStartTag(): void {
    const { source } = this;
    const from = this.at + 1;
    let end = from;
    for (let code = source.charCodeAt(end); !isSpace(code) && code !== 47 && code !== 62; ) {
      end += 1;
      code = source.charCodeAt(end);
      if (Number.isNaN(code)) throw new XmlError('it ends in the middle');
    }
    const written = this.remembered(source.slice(from, end));
    if (written === '' || this.root !== null) throw new XmlError('there is a "<" that opens no element');
    this.at = end;
    const attributes = this.readAttributes(written);
    const isLeaf = source.charCodeAt(this.at - 2) === 47;
    const element: OpenElement = {
      name: this.canonical(written),
      written,
      attributes,
      children: null,
      text: '',
    };
    this.elements += 1;
    if (this.elements > MAX_ELEMENTS) throw new XmlError(`it has more than ${MAX_ELEMENTS} elements`, true);
    if (isLeaf) this.close(element);
    else if (this.open.push(element) > MAX_DEPTH)
      throw new XmlError(`its elements nest deeper than ${MAX_DEPTH}`);
  }

  /** Reads up to the end of the tag. */
  private readAttributes(element: string): Readonly<Record<string, string>> {
    const { source } = this;
    const isRead = !unread.has(element);
    let attributes: Record<string, string> | null = null;
    let at = this.at;
    for (let count = 0; ; count += 1) {
      while (isSpace(source.charCodeAt(at))) at += 1;
      const code = source.charCodeAt(at);
      if (code === 62 /* > */ || (code === 47 /* / */ && source.charCodeAt(at + 1) === 62)) {
        this.at = at + (code === 62 ? 1 : 2);
        return attributes ?? noAttributes;
      }
      const equals = this.find('=', at);
      const name = this.remembered(source.slice(at, equals).trimEnd());
      at = equals + 1;
      while (isSpace(source.charCodeAt(at))) at += 1;
      const quote = source[at];
      if ((quote !== '"' && quote !== "'") || count > MAX_ATTRIBUTES)
        throw new XmlError(`the element ${element} has attributes that cannot be read`);
      const end = this.find(quote, at + 1);
      if (name === 'xmlns' || name.startsWith('xmlns:'))
        this.declare(name.slice(6), source.slice(at + 1, end));
      // ids of editing sessions are half of all attributes
      else if (isRead && !name.startsWith('w:rsid') && !name.startsWith('w14:')) {
        attributes ??= {};
        attributes[this.canonical(name, false)] = this.remembered(decodeXmlText(source.slice(at + 1, end)));
      }
      at = end + 1;
    }
  }

  /** One string for the names and values that come over and over, so that they do not hold the whole source in memory. */
  private remembered(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    if (text.length > LONGEST_REMEMBERED || this.texts.size > MOST_REMEMBERED) return text;
    this.texts.set(text, text);
    return text;
  }

  private declare(prefix: string, address: string): void {
    const known = namespaces.find(([pattern]) => pattern.test(address))?.[1];
    const written = prefix === '' ? '' : `${prefix}:`;
    if (known === undefined || known === written || this.prefixes.get(written) === known) return;
    this.prefixes.set(written, known);
    this.names.clear();
  }

  /** An attribute without a prefix is in no namespace. */
  private canonical(name: string, isElement = true): string {
    const colon = name.indexOf(':') + 1;
    if (this.prefixes.size === 0 || (colon === 0 && !isElement)) return name;
    const known = this.names.get(name);
    if (known !== undefined) return known;
    const prefix = this.prefixes.get(name.slice(0, colon));
    const canonical = prefix === undefined ? name : prefix + name.slice(colon);
    this.names.set(name, canonical);
    return canonical;
  }

  private close(element: OpenElement): void {
    const { name, attributes, children, text } = element;
    if (this.open.length > 0 && unread.has(name)) return;
    const made: XmlElement = { name, attributes, children: children ?? noChildren, text };
    const parent = this.open.at(-1);
    if (parent === undefined) this.root = made;
    else if (parent.children === null) parent.children = [made];
    else parent.children.push(made);
  }

  private find(what: string, from: number): number {
    const at = this.source.indexOf(what, from);
    if (at === -1) throw new XmlError('it ends in the middle');
    return at;
  }
}

/**
 * Reads one part of an Office file. No document type, no entities besides XML's own five, no namespaces beyond those of
 * Office: what is left of XML is small, and read strictly here (a cut part is no shorter document), with limits on
 * depth and count while it is read; general parsers take several times as long and check afterwards.
 * @throws XmlError
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  if (bytes.length > MAX_BYTES) throw new XmlError(`it has more than ${MAX_BYTES} bytes`, true);
  return new XmlParser(decodeXmlBytes(bytes)).parse();
}
