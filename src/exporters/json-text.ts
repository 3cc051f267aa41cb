/**
 * Characters that JSON lets stand but that can steer a terminal or turn text around: DEL and C1 controls,
 * line separators, bidirectional overrides and isolates.
 */
const unprintable = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

const escapeCharacter = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** JSON that parses to the same value as JSON.stringify's and that is safe to show on a terminal. */
export function jsonText(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(unprintable, escapeCharacter);
}
