/** Shortest beginning of an id that is printed; longer where two ids share it. */
const minIdLength = 8;

/** The shortest common length at which all ids differ, so that what is printed can be typed back. */
export function idLength(ids: readonly string[], shortest = minIdLength): number {
  for (let length = shortest; ; length += 1) {
    const beginnings = new Set(ids.map((id) => id.slice(0, length)));
    if (beginnings.size === new Set(ids).size || ids.every((id) => id.length <= length)) return length;
  }
}
