import type { Levels } from './levels.js';
import { printExtracted, printRecords } from './print-records.js';
import { printJoined, printOutlined, printPaged, printSegmented } from './print-text.js';

const printers: { readonly [Level in keyof Levels]: (document: Levels[Level]) => string[] } = {
  paged: printPaged,
  segmented: printSegmented,
  joined: printJoined,
  outlined: printOutlined,
  extracted: printExtracted,
  records: printRecords,
};

export const levelNames = Object.keys(printers) as (keyof Levels)[];

/** A level as text: one line a block, row or field, so that a difference can be read line by line. */
export function printLevel<Level extends keyof Levels>(level: Level, levels: Levels): string {
  return `${printers[level](levels[level]).join('\n')}\n`;
}

/** Name of the file that keeps a level of a seed: "000.paged.txt". */
export const goldenName = (seed: string, level: keyof Levels): string => `${seed.slice(0, 3)}.${level}.txt`;
