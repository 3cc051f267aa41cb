import { bareCollectiveNouns, collectiveModifiers, placeWords, quantifiers } from './data/lexicon.js';
import { placeTailEnd, readProperUnit } from './proper-unit.js';
import { collectiveNounLength, isStop, properRunEnd, startsUnit } from './signals.js';
import type { Words } from './words.js';

/** A joint between members: how many words it takes ("và" is one), or null where the list ends. */
const jointLength = (words: Words, index: number): number | null => {
  const word = words.at(index);
  if (word === null) return null;
  if (word.lower === 'và' || word.lower === 'hoặc') return word.gap === '' || word.gap === ',' ? 1 : null;
  return /^([,/–&-]|&amp;)$/.test(word.gap) ? 0 : null;
};

/** True where a body's own name stands, longer than the plain noun: "Trung tâm Công nghệ thông tin" after "các phòng,". */
const isNamedBody = (words: Words, index: number, nounLength: number): boolean => {
  const proper = readProperUnit(words, index);
  if (proper === null || proper.end <= index + nounLength) return false;
  const next = words.at(index + nounLength);
  return proper.entry !== null
    ? proper.end - index > nounLength && proper.kind !== 'school'
    : (next?.capital ?? false);
};

/** Modifiers, level, place and parent after a member. */
const modifiersEnd = (words: Words, index: number): number => {
  let end = index;
  for (;;) {
    const word = words.at(end);
    if (word !== null && /^[-–]$/.test(word.gap) && words.phrase(end, 2) === 'xã hội') {
      end += 2; // "chính trị - xã hội"
      continue;
    }
    if (word === null || word.gap !== '') return end;
    const tail = parentEnd(words, end);
    if (tail > end) {
      end = tail;
      continue;
    }
    const modifier = words.longestIn(collectiveModifiers, end, 5);
    if (modifier > 0) {
      end += modifier;
      continue;
    }
    const place = placeTailEnd(words, end, false);
    if (place > end) {
      end = place;
      continue;
    }
    if (
      word.text.length > 1 &&
      word.text === word.text.toUpperCase() &&
      word.capital &&
      !startsUnit(words, end)
    ) {
      end += 1; // "các đơn vị DVVT"
      continue;
    }
    return end;
  }
};

/** "thuộc Sở", "của tỉnh", "trên địa bàn tỉnh", "trong tỉnh". */
const parentEnd = (words: Words, index: number): number => {
  for (const link of [
    'đóng trên địa bàn',
    'trên địa bàn',
    'trực thuộc',
    'thuộc',
    'trong toàn',
    'trong',
    'của',
  ]) {
    const length = link.split(' ').length;
    if (words.phrase(index, length) !== link) continue;
    const at = index + length;
    if (words.at(at)?.gap !== '') return link.endsWith('địa bàn') ? at : index;
    const parent = link.startsWith('trong') ? null : readProperUnit(words, at);
    if (parent !== null) return parent.end;
    const place = placeTailEnd(words, at, true);
    if (place > at) return place;
    const bare = words.longestIn(BARE_PARENTS, at, 2);
    if (bare > 0) return at + bare;
    return link.endsWith('địa bàn') ? at : index;
  }
  return index;
};
const BARE_PARENTS: ReadonlySet<string> = new Set([
  'sở',
  'bộ',
  'ngành',
  'đơn vị',
  'trung ương',
  'địa phương',
]);

/**
 * A collective at word `index`: "Các sở, ban, ngành, địa phương", "các phòng, ban, đơn vị thuộc Sở", "Cơ quan, đơn vị".
 * `end` is the number of the word behind it. Without "các" it needs two members or words that tell which.
 */
export function readCollective(words: Words, index: number): { end: number } | null {
  return words.remember('collective', index, () => {
    if (isStop(words, index) && words.longestIn(quantifiers, index, 3) === 0) return null;
    const quantifier = words.longestIn(quantifiers, index, 3);
    if (quantifier === 0 && words.longestIn(bareCollectiveNouns, index, 2) === 0) return null;
    let end = index + quantifier;
    let members = 0;
    let qualified = false;
    for (let at = end; ; ) {
      const noun = collectiveNounLength(words, at);
      if (noun === 0 || (members > 0 && isNamedBody(words, at, noun))) break;
      if (members === 0 && quantifier === 0 && isNamedBody(words, at, noun)) return null;
      const whose = words.phrase(at, noun) === 'thành viên' ? readProperUnit(words, at + noun) : null;
      const modified = modifiersEnd(words, whose?.end ?? at + noun);
      qualified ||= modified > at + noun;
      end = modified;
      members += 1;
      const loose =
        words.at(end)?.gap === '' && collectiveNounLength(words, end) > 0 && !words.at(end)!.capital;
      const joint = loose ? 0 : jointLength(words, end);
      if (joint === null || (joint > 0 && words.at(end + joint)?.gap !== '')) break;
      at = end + joint;
    }
    if (members === 0) return null;
    if (quantifier === 0 && members < 2 && !qualified) return null;
    return { end: placeNamesEnd(words, index + quantifier, end) };
  });
}

/** Names after a list of places: "các xã Tân Phú, Định Quán". */
const placeNamesEnd = (words: Words, noun: number, end: number): number => {
  if (words.longestIn(placeWords, noun, 3) === 0) return end;
  let at = end;
  for (;;) {
    const gap = words.at(at)?.gap;
    const joint = words.at(at)?.lower === 'và' ? 1 : 0;
    if (gap === undefined || !/^[,:]?$/.test(gap) || startsUnit(words, at + joint)) return at;
    const run = properRunEnd(words, at + joint);
    if (run === at + joint) return at;
    at = run;
  }
};
