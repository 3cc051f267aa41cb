/** The place in `got` of every key of `printed`, null where nothing stands for it: an alignment of fewest edits. */
export function alignKeys(printed: readonly string[], got: readonly string[]): (number | null)[] {
  const width = got.length + 1;
  const cost = new Int32Array((printed.length + 1) * width);
  for (let i = 0; i <= printed.length; i += 1)
    for (let j = 0; j <= got.length; j += 1) {
      if (i === 0 || j === 0) cost[i * width + j] = i + j;
      else {
        const change = cost[(i - 1) * width + j - 1]! + (printed[i - 1] === got[j - 1] ? 0 : 1);
        cost[i * width + j] = Math.min(change, cost[(i - 1) * width + j]! + 1, cost[i * width + j - 1]! + 1);
      }
    }
  const places = new Array<number | null>(printed.length).fill(null);
  for (let i = printed.length, j = got.length; i > 0; ) {
    const here = cost[i * width + j]!;
    if (j > 0 && here === cost[(i - 1) * width + j - 1]! + (printed[i - 1] === got[j - 1] ? 0 : 1)) {
      i -= 1;
      j -= 1;
      places[i] = j;
    } else if (here === cost[(i - 1) * width + j]! + 1) i -= 1;
    else j -= 1;
  }
  return places;
}
