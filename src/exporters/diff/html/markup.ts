import { plainText } from '../plain-text.js';

/** Text that is HTML already: only `html` makes it, so that no text of a document becomes a tag. */
class Markup {
  constructor(readonly text: string) {}
}

export type { Markup };

export type Insertable = string | number | Markup | readonly Insertable[] | null | false;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeText = (text: string): string =>
  plainText(text).replace(/[&<>"']/g, (character) => entities[character]!);

const inserted = (value: Insertable): string => {
  if (value === null || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(inserted).join('');
  return escapeText(String(value));
};

/**
 * A piece of HTML: what is put into it is escaped and freed of controls unless it was made here too; good for text and
 * for attributes in double quotes. Null and false leave nothing.
 */
export const html = (strings: TemplateStringsArray, ...values: readonly Insertable[]): Markup =>
  new Markup(strings.map((piece, at) => (at === 0 ? '' : inserted(values[at - 1]!)) + piece).join(''));

/** Text that this program itself wrote and that is to stand as it is: the style and the script. */
export const verbatim = (text: string): Markup => new Markup(text);
