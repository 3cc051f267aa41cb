import { decodeLegacyLines, type LegacyEncoding, spelledShare } from '../vietnamese/legacy/index.js';

export interface LegacyText {
  readonly text: string;
  readonly encoding: LegacyEncoding | 'windows-1258';
  /** How many lines were decoded, and the first of them (from 1). */
  readonly lines: number;
  readonly first: number;
}

/** Of the marked words of good text hardly any but names are no syllables. */
const leastSpelled = 0.85;

const mostFrequent = (encodings: readonly LegacyEncoding[]): LegacyEncoding => {
  const counts = new Map<LegacyEncoding, number>();
  for (const encoding of encodings) counts.set(encoding, (counts.get(encoding) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
};

function fromOlderEncoding(bytes: Uint8Array): LegacyText | null {
  const shown = new TextDecoder('windows-1252').decode(bytes).split('\n');
  const decoded = decodeLegacyLines(shown);
  const encodings = decoded.flatMap((line) => (line === null ? [] : [line.encoding]));
  if (encodings.length === 0) return null;
  return {
    text: shown.map((line, at) => decoded[at]?.text ?? line).join('\n'),
    encoding: mostFrequent(encodings),
    lines: encodings.length,
    first: decoded.findIndex((line) => line !== null) + 1,
  };
}

function fromWindows1258(bytes: Uint8Array): LegacyText | null {
  const text = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  if (spelledShare(text) < leastSpelled) return null;
  const lines = text.split('\n').map((line) => /[^\x00-\x7f]/.test(line));
  return {
    text,
    encoding: 'windows-1258',
    lines: lines.filter(Boolean).length,
    first: lines.indexOf(true) + 1,
  };
}

/**
 * The text of bytes that are no UTF-8 and name no encoding, where they are Vietnamese in one from before Unicode: tried one
 * after the other, and believed where nearly all marked words are syllables then. Null where none is convincing.
 */
export const decodeLegacyBytes = (bytes: Uint8Array): LegacyText | null =>
  fromOlderEncoding(bytes) ?? fromWindows1258(bytes);
