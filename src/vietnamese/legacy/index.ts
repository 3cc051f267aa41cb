export { type DecodedLine, decodeLegacyLines } from './decode-legacy-lines.js';
export { decodeLegacyText, type LegacyEncoding, legacyEncodings } from './decode-legacy-text.js';
export { detectLegacyEncoding } from './detect-legacy-encoding.js';
export { isCapitalsFont, legacyEncodingOfFont } from './legacy-fonts.js';
export { spelledShare } from './spelling.js';
