import { foldKeepingLength } from '../vietnamese/fold.js';

/** Words that stand for each other. A side holds two words where one was split or two were joined, or is empty. */
export interface AlignedWords {
  readonly clean: string;
  readonly garbled: string;
}

export interface Alignment {
  readonly pairs: readonly AlignedWords[];
  /** Cost of the alignment for each letter of the longer line: 0 the same but for marks, 1 nothing in common. */
  readonly distance: number;
}

/** A space that is lost or made; one letter read wrongly is likelier than that, two are not. */
const SPACE_COST = 1.2;
/** A word with no partner costs its letters and this, so that two words of nothing in common still stand together. */
const LONE_COST = 0.5;
/** What folding does not see, marks and capitals: breaks ties. */
const SHAPE_COST = 0.05;

/** What Tesseract puts for Vietnamese letters it does not know, by the bare letter it stands for. */
const STAND_INS: Readonly<Record<string, string>> = {
  '6': 'o',
  '8': 'e',
  '&': 'e',
  '¢': 'e',
  '€': 'e',
  '@': 'o',
  '1': 'l',
};

/** How many words of each side a step takes. */
const STEPS = [
  [1, 1],
  [1, 2],
  [2, 1],
  [1, 0],
  [0, 1],
] as const;

/**
 * Lays the words of a line as read beside those of the line as printed, in order and without leaving any out, at the
 * least cost of letters changed (marks and case hardly count) and of spaces lost or made.
 */
export function alignWords(clean: readonly string[], garbled: readonly string[]): Alignment {
  const width = garbled.length + 1;
  const costs = new Float64Array((clean.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  const steps = new Uint8Array(costs.length);
  costs[0] = 0;
  for (let row = 0; row <= clean.length; row += 1) {
    for (let column = 0; column <= garbled.length; column += 1) {
      for (const [index, [down, across]] of STEPS.entries()) {
        if (down > row || across > column) continue;
        const before = costs[(row - down) * width + column - across]!;
        const cost = before + stepCost(clean.slice(row - down, row), garbled.slice(column - across, column));
        if (cost >= costs[row * width + column]!) continue;
        costs[row * width + column] = cost;
        steps[row * width + column] = index;
      }
    }
  }
  const pairs: AlignedWords[] = [];
  for (let row = clean.length, column = garbled.length; row > 0 || column > 0; ) {
    const [down, across] = STEPS[steps[row * width + column]!]!;
    pairs.push({
      clean: clean.slice(row - down, row).join(' '),
      garbled: garbled.slice(column - across, column).join(' '),
    });
    row -= down;
    column -= across;
  }
  const letters = Math.max(clean.join('').length, garbled.join('').length, 1);
  return { pairs: pairs.reverse(), distance: costs.at(-1)! / letters };
}

function stepCost(clean: readonly string[], garbled: readonly string[]): number {
  const printed = clean.join('');
  const read = garbled.join('');
  if (clean.length === 0 || garbled.length === 0) return printed.length + read.length + LONE_COST;
  const shape = printed === read ? 0 : SHAPE_COST * editDistance(printed, read);
  const spaces = clean.length === garbled.length ? 0 : SPACE_COST;
  return editDistance(bare(printed), bare(read)) + shape + spaces;
}

function bare(text: string): string {
  return foldKeepingLength(text.normalize('NFC')).replace(/[68&¢€@1]/g, (sign) => STAND_INS[sign]!);
}

/** Levenshtein's distance, in letters. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let line = 1; line <= one.length; line += 1) {
    const next = [line];
    for (let column = 1; column <= other.length; column += 1) {
      const change = row[column - 1]! + (one[line - 1] === other[column - 1] ? 0 : 1);
      next.push(Math.min(change, row[column]! + 1, next[column - 1]! + 1));
    }
    row = next;
  }
  return row[other.length]!;
}
