/** A value of a PDF's object syntax (ISO 32000-1, 7.3); text of strings is bytes as Latin-1. */
export type PdfValue =
  | { readonly type: 'dictionary'; readonly entries: ReadonlyMap<string, PdfValue> }
  | { readonly type: 'array'; readonly items: readonly PdfValue[] }
  | { readonly type: 'string'; readonly bytes: string }
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'reference'; readonly object: number }
  | { readonly type: 'word'; readonly word: string };

/** Deeper than any dictionary of a signature or a form field; a file made to overflow the stack is refused. */
const deepest = 32;

const space = /[\0\t\n\f\r ]/;
const delimiter = /[\0\t\n\f\r ()<>[\]{}/%]/;
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads values from a slice of a file; forgiving: what is cut off ends where the slice ends. */
class ValueParser {
  constructor(
    private readonly text: string,
    private at: number,
  ) {}

  value(depth = 0): PdfValue | null {
    this.skipSpace();
    const sign = this.text[this.at];
    if (sign === undefined || depth > deepest) return null;
    if (sign === '<') return this.text[this.at + 1] === '<' ? this.dictionary(depth) : this.hexString();
    if (sign === '(') return this.literalString();
    if (sign === '[') return this.array(depth);
    if (sign === '/') return { type: 'name', name: this.name() };
    if (/[)\]>{}]/.test(sign)) return null;
    return this.numberOrWord();
  }

  private skipSpace(): void {
    for (; this.at < this.text.length; this.at += 1) {
      const sign = this.text[this.at]!;
      if (sign === '%')
        while (this.at < this.text.length && !/[\r\n]/.test(this.text[this.at]!)) this.at += 1;
      else if (!space.test(sign)) return;
    }
  }

  private name(): string {
    const start = this.at + 1;
    for (this.at = start; this.at < this.text.length && !delimiter.test(this.text[this.at]!); ) this.at += 1;
    return this.text
      .slice(start, this.at)
      .replace(/#([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }

  private dictionary(depth: number): PdfValue {
    const entries = new Map<string, PdfValue>();
    for (this.at += 2; ; ) {
      this.skipSpace();
      if (this.text[this.at] !== '/') break;
      const key = this.name();
      const value = this.value(depth + 1);
      if (value === null) break;
      entries.set(key, value);
    }
    if (this.text.startsWith('>>', this.at)) this.at += 2;
    return { type: 'dictionary', entries };
  }

  private array(depth: number): PdfValue {
    const items: PdfValue[] = [];
    this.at += 1;
    for (let item = this.value(depth + 1); item !== null; item = this.value(depth + 1)) items.push(item);
    if (this.text[this.at] === ']') this.at += 1;
    return { type: 'array', items };
  }

  private hexString(): PdfValue {
    const close = this.text.indexOf('>', this.at);
    const end = close < 0 ? this.text.length : close;
    const digits = this.text.slice(this.at + 1, end).replace(/[^\da-f]/gi, '');
    this.at = end + 1;
    return { type: 'string', bytes: Buffer.from(digits, 'hex').toString('latin1') };
  }

  private literalString(): PdfValue {
    let bytes = '';
    let open = 1;
    for (this.at += 1; this.at < this.text.length; this.at += 1) {
      const sign = this.text[this.at]!;
      if (sign === '\\') bytes += this.escaped();
      else {
        open += sign === '(' ? 1 : sign === ')' ? -1 : 0;
        if (open === 0) break;
        bytes += sign;
      }
    }
    this.at += 1;
    return { type: 'string', bytes };
  }

  /** Leaves `at` on the last character of the escape. */
  private escaped(): string {
    const octal = /^[0-7]{1,3}/.exec(this.text.slice(this.at + 1, this.at + 4))?.[0];
    if (octal !== undefined) {
      this.at += octal.length;
      return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    }
    this.at += 1;
    const sign = this.text[this.at] ?? '';
    if (sign === '\r' || sign === '\n') {
      if (sign === '\r' && this.text[this.at + 1] === '\n') this.at += 1;
      return '';
    }
    return escapes[sign] ?? sign;
  }

  private numberOrWord(): PdfValue {
    const reference = /^(\d{1,10})\s+\d{1,5}\s+R(?![A-Za-z])/.exec(this.text.slice(this.at, this.at + 32));
    if (reference) {
      this.at += reference[0].length;
      return { type: 'reference', object: Number(reference[1]) };
    }
    const start = this.at;
    do this.at += 1;
    while (this.at < this.text.length && !delimiter.test(this.text[this.at]!));
    const word = this.text.slice(start, this.at);
    const value = Number(word);
    return Number.isFinite(value) ? { type: 'number', value } : { type: 'word', word };
  }
}

/** The value that begins at `at` of `text`; null where none does. */
export const parseValue = (text: string, at = 0): PdfValue | null => new ValueParser(text, at).value();

/** A text string as people read it (ISO 32000-1, 7.9.2.2): UTF-16, UTF-8, or PDFDocEncoding taken for Latin-1; NFC. */
export function textOf(value: PdfValue | undefined): string | null {
  if (value?.type !== 'string') return null;
  const bytes = Buffer.from(value.bytes, 'latin1');
  const mark = value.bytes.slice(0, 2);
  const decoded =
    mark === '\xfe\xff'
      ? new TextDecoder('utf-16be').decode(bytes)
      : mark === '\xff\xfe'
        ? new TextDecoder('utf-16le').decode(bytes)
        : utf8Or(bytes);
  return decoded.replace(/\0/g, '').normalize('NFC').trim() || null;
}

/** Bytes that are sound UTF-8 were meant so, whatever the format says: many makers write it where Latin-1 belongs. */
export function utf8Or(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return Buffer.from(bytes).toString('latin1');
  }
}

export const numberOf = (value: PdfValue | undefined): number | null =>
  value?.type === 'number' ? value.value : null;

export const entriesOf = (value: PdfValue | null | undefined): ReadonlyMap<string, PdfValue> | null =>
  value?.type === 'dictionary' ? value.entries : null;
