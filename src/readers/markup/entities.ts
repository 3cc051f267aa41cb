import { parseFragment } from 'parse5';

/** Names met so far; only real entities are kept, so it cannot outgrow the 2,231 that HTML has. */
const known = new Map<string, string>([
  ['amp', '&'],
  ['nbsp', ' '],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['ge', '≥'],
  ['le', '≤'],
]);

/** Names that are none, so that a text full of one of them costs no time. */
const unknown = new Set<string>();
const MAX_UNKNOWN = 5_000;

function named(name: string): string | null {
  const met = known.get(name);
  if (met !== undefined) return met;
  if (unknown.has(name)) return null;
  const [node] = parseFragment(`&${name};`).childNodes;
  const text = node && 'value' in node ? node.value : '';
  if (text.endsWith(';') || text === '') {
    if (unknown.size < MAX_UNKNOWN) unknown.add(name);
    return null;
  }
  known.set(name, text);
  return text;
}

function numbered(digits: string): string | null {
  const code = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10);
  if (code <= 0x20 || (code >= 0x7f && code <= 0xa0)) return ' ';
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);
}

/** `&ge;`, `&#8805;`, `&amp;amp;` as the characters they mean; "R&D" and names HTML does not know stay. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text
    .replace(/&(?:amp;)+/g, '&')
    .replace(/&(?:#([0-9]{1,7}|[xX][0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/g, (whole, code, name) => {
      const character = code ? numbered(code) : named(name);
      if (character === null) return whole;
      // a bar written as an entity is text, not the edge of a cell
      return character === '|' ? '\\|' : /^[\t\n\f\r]$/.test(character) ? ' ' : character;
    });
}
