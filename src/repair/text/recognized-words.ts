/**
 * How sure a recogniser was of the word at a place of a line; `confidences` go with the line's tokens between spaces, in
 * order. Null where they do not: the line was changed after it was read.
 */
export function confidenceAt(
  line: string,
  confidences: readonly number[] | null | undefined,
): ((start: number) => number) | null {
  if (!confidences) return null;
  const ends = [...line.matchAll(/\S+/gu)].map(({ 0: token, index }) => index + token.length);
  if (ends.length !== confidences.length) return null;
  return (start) => confidences[ends.findIndex((end) => start < end)]!;
}
