import { provinces } from '../../organizations/data/provinces.js';
import { entries } from '../../organizations/registry.js';
import { typeNames } from '../../vietnamese/document-number.js';
import { commonFamilyNames, givenNameWords } from '../data/names.js';
import { canonicalSyllable } from '../language/canonical.js';
import { modelTokens } from '../language/tokens.js';

/**
 * Names that official documents hold and a corpus of laws lacks: provinces of today and of before, registered bodies, the
 * types of documents. Facts of the project's own registries, so that "tỉnh Đồng Tháp" needs no text to be known.
 */
export function lexiconSentences(): string[][] {
  const places = provinces.flatMap(({ name, type, from }) => [
    `${type} ${name}`,
    `${type === 'tỉnh' ? 'Tỉnh ủy' : 'Thành ủy'} ${name}`,
    `${name}, ngày 1 tháng 1 năm 2026`,
    ...from.map((former) => `tỉnh ${former}`),
  ]);
  const bodies = entries.flatMap(({ name, also }) => [name, ...also]);
  const given = givenNameWords.map(canonicalSyllable);
  const names = commonFamilyNames
    .map(canonicalSyllable)
    .flatMap((family) => given.map((word) => [family, word]));
  const lines = [...places, ...bodies, ...typeNames.map((name) => `${name} số`)];
  return [...lines.map(modelTokens), ...names];
}
