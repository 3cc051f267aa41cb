import { fold } from './fold.js';

const SPACES = /\s+/g;

/** A document number as it is looked up: "469 - KH/TU" and "469-kh/tu" are one. */
export const numberKey = (number: string): string => fold(number).replace(SPACES, '');
