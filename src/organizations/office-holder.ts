import { readCollective } from './collective.js';
import { dependentOffices, offices, placeWords } from './data/lexicon.js';
import { placeTailEnd, readProperUnit } from './proper-unit.js';
import { properRunEnd } from './signals.js';
import type { Words } from './words.js';

const BARE_BODIES: ReadonlySet<string> = new Set([
  'đơn vị',
  'cơ quan',
  'cơ quan đơn vị',
  'sở',
  'phòng',
  'ban',
  'ngành',
  'địa phương',
  'trung tâm',
  'chi cục',
  'văn phòng',
  'cấp ủy',
]);

/** "Chủ tịch, Phó Chủ tịch, Ủy viên …": a longer list is something else. */
const MOST_OFFICES = 6;

/** The body after an office: "của" may stand between. */
const bodyEnd = (words: Words, index: number): number => {
  const first = words.at(index);
  if (first === null || first.gap !== '') return index;
  const at = first.lower === 'của' ? index + 1 : index;
  const ends = [
    readCollective(words, at)?.end,
    readProperUnit(words, at)?.end,
    at + words.longestIn(BARE_BODIES, at, 3),
    placeTailEnd(words, at, true),
  ];
  const end = Math.max(...ends.map((each) => each ?? 0));
  return end > at ? end : index;
};

/**
 * An office-holder at word `index`: "Chủ tịch UBND các xã, phường", "Trưởng các phòng, ban, đơn vị thuộc Sở",
 * "Người đứng đầu đơn vị"; `end` is the number of the word behind.
 */
export function readOfficeHolder(words: Words, index: number): { end: number } | null {
  return words.remember('office', index, () => {
    const comrade = comradeLength(words, index);
    let at = index + comrade;
    let standing = 0;
    for (let listed = 0; listed < MOST_OFFICES; listed += 1) {
      const office = words.longestIn(offices, at, 3);
      const dependent = office > 0 ? 0 : words.longestIn(dependentOffices, at, 3);
      if (office === 0 && dependent === 0) break;
      const end = bodyEnd(words, at + office + dependent);
      if (end > at + office + dependent) {
        // "Trưởng | phòng, ban": the shorter office may leave the whole body behind it
        return { end: Math.max(end, shorterOffice(words, at, office)) };
      }
      if (office > 0) standing = at + office;
      const joint = words.at(at + office + dependent);
      if (joint === null) break;
      if (joint.gap === ',' || joint.gap === '-') at += office + dependent;
      else if (joint.lower === 'và' && joint.gap === '') at += office + dependent + 1;
      else {
        if (office === 0) break;
        const shorter = shorterOffice(words, at, office);
        return { end: Math.max(standing, shorter) };
      }
    }
    if (standing > 0) return { end: standing };
    if (comrade > 0 && words.at(index + comrade - 1)!.lower !== 'các') {
      const end = properRunEnd(words, index + comrade);
      if (end >= index + comrade + 2) return { end };
    }
    return null;
  });
}

const shorterOffice = (words: Words, at: number, office: number): number =>
  office > 1 && words.longestIn(dependentOffices, at, 1) === 1 ? bodyEnd(words, at + 1) : 0;

const comradeLength = (words: Words, index: number): number => {
  for (const comrade of ['các đồng chí', 'các đ/c', 'đồng chí', 'các', 'ông', 'bà']) {
    const length = comrade.split(' ').length;
    if (words.phrase(index, length) !== comrade) continue;
    if (comrade === 'các' && words.longestIn(placeWords, index + 1, 3) > 0) return 0;
    return length;
  }
  return 0;
};
