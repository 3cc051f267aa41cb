import type { GarbleKind } from '../model/repair.js';
import type { LatticeSettings } from './decoding/build-lattice.js';
import type { DecoderSettings } from './decoding/decode.js';

/** Candidates of one word: the 24 best lose next to nothing against 60 on the tuning pages. */
export const candidateLimits = { count: 16, margin: 14, leastShare: 1e-4 } as const;

/** How much the frequency of a word counts when candidates are ranked, against the channel's 1. */
export const frequencyWeight = 0.75;

export const decoderSettings: DecoderSettings = {
  beam: 32,
  margin: 16,
  languageWeight: 1.1,
  temperature: 1.4,
};

/** What holds whatever the recogniser's confidence in a word. */
type Costs = Omit<LatticeSettings, 'doubt'>;

const plainLattice: Costs = {
  unknownWord: -7,
  unknownLetter: -2.5,
  thisNumber: -4,
  thisCode: -7,
  rise: -4,
  longestJoin: 1,
  join: -9,
  splits: false,
  split: -5,
  onlyImpossible: false,
  figures: false,
};

export const latticeSettings: Readonly<Record<Exclude<GarbleKind, 'clean'>, Costs>> = {
  'wrong-language': plainLattice,
  'tone-errors': plainLattice,
  'marks-stripped': plainLattice,
  'letters-dropped': { ...plainLattice, splits: true },
  'syllables-split': { ...plainLattice, longestJoin: 4, join: -0.5 },
};

/**
 * Text of the right model: words that are not known are foreign ones more often than misread ones, words stand apart or
 * run together now and then, and figures are never words.
 */
export const recognizedLattice: Costs = {
  ...plainLattice,
  unknownWord: -6,
  unknownLetter: -1.5,
  longestJoin: 2,
  split: -4,
  onlyImpossible: true,
  figures: true,
};

/** A change less sure than this is reported, not made. */
export const leastConfidence = 0.3;
/** A short number is taken for a word only where that is nearly certain: figures are never to be touched. */
export const leastDigitConfidence = 0.9;
/** A word with a digit in it may be a code that is right as it stands. */
export const leastMixedConfidence = 0.55;
/** A word left as it is, but less sure than this, is reported with what else it may be. */
export const leastSureAsItIs = 0.75;
/** Text that is not garbled is changed only where that is nearly certain. */
export const leastToneConfidence = 0.9;
