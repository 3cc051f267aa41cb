import { fold } from '../vietnamese/fold.js';

const PUNCTUATION = /[^a-z0-9]+/g;

/** A number as people type it from memory: "81 kh ubnd" and "81/KH-UBND" are one. */
export const plainKey = (number: string): string => fold(number).replace(PUNCTUATION, '');

/** A file name as it is looked up: no marks, lower case. */
export const nameKey = (name: string): string => fold(name);

/** The last part of a path in NFC; paths are kept with "/" between their parts. */
export const fileNameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).normalize('NFC');

/** The name without its last extension; ".txt" alone is a name. */
export const stemOf = (name: string): string => {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
};

/** The upper bound of all strings that begin with `prefix`, in SQLite's BINARY order. */
export const endOfPrefix = (prefix: string): string => `${prefix}\u{10ffff}`;
