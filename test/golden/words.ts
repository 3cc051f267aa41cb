import type { Source } from '../../src/model/source.js';

/** Lines of a place: "43", "43-45"; "-" where the format has none. */
const linesOf = (source: Source): string => {
  const page = source.page === null ? '' : `p${source.page}:`;
  if (source.lines === null) return `${page}-`;
  const [first, last] = source.lines;
  return page + (first === last ? `${first}` : `${first}-${last}`);
};

/** All places of something in one word: "@43", "@43-45+47". */
export const at = (sources: readonly Source[]): string => `@${sources.map(linesOf).join('+') || '-'}`;

/** Text on one line, so that a change of one block is a change of one line. */
export const line = (text: string): string => text.replaceAll('\n', ' ⏎ ');

/** The beginning of a text that another level prints whole. */
export const opening = (text: string, length: number): string =>
  text.length <= length ? line(text) : `${line(text.slice(0, length))} … (${text.length})`;

/** A value as it stands in the data: lists as "a; b", null as "-". */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return '-';
  if (Array.isArray(value)) return value.length === 0 ? '-' : value.map(shown).join('; ');
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, part]) => `${name}=${shown(part)}`)
      .join(' ');
  }
  return line(String(value));
}

export const share = (value: number): string => value.toFixed(2);
