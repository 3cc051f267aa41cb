import type { Entry, UnitKind } from './data/entries.js';
import { citedTypes, placeWords } from './data/lexicon.js';
import { longestEntry } from './registry.js';
import {
  headLength,
  inCapitals,
  isFalseHead,
  isNameWord,
  isStop,
  placeWordLength,
  properRunEnd,
  startsCollective,
  startsUnit,
} from './signals.js';
import type { Words } from './words.js';

/** One body's name read from word `index` on; `end` is the number of the word behind it. */
export interface ProperUnit {
  readonly end: number;
  readonly kind: UnitKind | null;
  readonly entry: Entry | null;
}

/** Kinds whose name may go on with "và" beyond the registered one: "Trung tâm Công nghệ thông tin và Chuyển đổi số". */
const COMPOUND = /^(center|office|department|press|committee)$/;
/** A body inside a body inside a body: "Phòng … thuộc Sở … thuộc UBND"; what goes deeper is no name. */
const DEEPEST = 3;
/** A name longer than this is a sentence. */
const LONGEST_NAME = 30;

/** Bodies that stand inside another, whose name may follow at once: "Văn phòng | Đảng ủy". */
const INSIDE =
  /^(van phong|vp|phong|ban|thanh tra|thuong truc|dang uy|dang bo|chi bo|to|doi|doan|hoi|cong doan|co quan|bo phan|uy ban kiem tra|truong|chi nhanh|ban chi huy|cau lac bo)\b/;
/** Bodies that others stand inside of. */
const AROUND =
  /^(ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|tinh uy|thanh uy|dang uy|so|bo|ban chi dao|bcd|doan dai bieu|chinh phu|quoc hoi|cong an|trung uong|mat tran|ubmttq|uy ban mat tran|tinh|ban quan ly|dang bo)\b/;

const foldedFrom = (words: Words, from: number, to: number): string => {
  const parts: string[] = [];
  for (let at = from; at < to; at += 1) parts.push(words.at(at)!.folded);
  return parts.join(' ');
};

/** The words of a name after its head: capitals, what goes on in lower case, and the joints between them. */
const nameEnd = (words: Words, from: number, start: number, joints: 'all' | 'and' | 'none'): number => {
  const capitals = inCapitals(words, start);
  let end = from;
  let lowerRun = 2; // lower-case words since the last capital; the head does not count as one
  for (let at = from; at < from + LONGEST_NAME; at += 1) {
    let word = words.at(at);
    if (word === null || !/^([,&/–-]|&amp;|)$/.test(word.gap)) break;
    let joint = word.gap;
    if (word.lower === 'và' && word.gap === '') {
      at += 1;
      word = words.at(at);
      if (word === null || word.gap !== '') break;
      joint = 'và';
    }
    if (isStop(words, at) || startsCollective(words, at)) break;
    if (joint !== '' && ((end === from && joints === 'all') || headLength(words, at) > 0)) break;
    if (joint === 'và' && joints === 'none') break;
    if (joint !== '' && words.longestIn(citedTypes, at, 3) > 0) break; // "của Chính phủ và Nghị quyết …"
    if ((at > from || joint !== '' || joints !== 'all') && startsUnit(words, at)) break;
    if (placeWordLength(words, at) > 0 && !capitals && (at > from || !word.capital)) break;
    if (word.lower === 'tp' && words.at(at + 1)?.gap === '.') break; // "UBND | TP. Huế"
    const digits = /^\d+$/.test(word.text);
    if (word.capital || (digits && at > from && joint === '')) {
      if ((joint === ',' || joint === '/') && joints !== 'all') break;
      lowerRun = 0;
    } else {
      const known = isNameWord(words, at);
      if (digits || (joint !== '' && !(known && joint !== ',' && joint !== '/'))) break;
      if (!known && lowerRun >= 1) break;
      lowerRun += 1;
    }
    end = at + 1;
  }
  return end;
};

/** "tỉnh", "xã Tân Phú", "cấp xã", "các xã, phường", "Trung ương" after a body's name. */
export function placeTailEnd(words: Words, index: number, plural: boolean): number {
  const first = words.at(index);
  if (first === null || first.gap !== '') return index;
  const level = words.phrase(index, 2);
  if (level !== null && /^(cấp (tỉnh|xã|huyện|phường|cơ sở)|các cấp|trung ương|khu vực)$/.test(level)) {
    const next = words.at(index + 2);
    const next2 = level.startsWith('cấp ') ? secondLevelEnd(words, index + 2) : index + 2;
    if (next2 > index + 2) return next2;
    const numbered =
      level === 'khu vực' && next !== null && next.gap === '' && /^(\d+|[IVX]+)$/.test(next.text);
    return index + (numbered ? 3 : 2);
  }
  if (/^tw$/.test(first.lower)) return index + 1;
  if (plural && /^(các|những)$/.test(first.lower)) return pluralPlacesEnd(words, index + 1, index);
  const length = placeWordLength(words, index);
  if (length === 0) return index;
  const abbreviated = words.at(index + length)?.gap === '.' && first.lower === 'tp';
  const name = words.at(index + length);
  if (name === null || (name.gap !== '' && !abbreviated))
    return otherPlacesEnd(words, index + length, plural);
  const run = properRunEnd(words, index + length);
  return run > index + length ? run : otherPlacesEnd(words, index + length, plural);
}

/** ", cấp xã" after "cấp huyện". */
const secondLevelEnd = (words: Words, index: number): number => {
  const joint = words.at(index)?.lower === 'và' ? 1 : 0;
  const first = words.at(index + joint);
  const second = words.at(index + joint + 1);
  const level = first?.lower === 'cấp' && /^(tỉnh|huyện|xã)$/.test(second?.lower ?? '');
  return level && (joint === 1 || first?.gap === ',') ? index + joint + 2 : index;
};

/** "xã, phường, đặc khu" after "các", with their names where these follow; `none` where no place word does. */
const pluralPlacesEnd = (words: Words, index: number, none: number): number => {
  const length = words.longestIn(placeWords, index, 3);
  const local = words.phrase(index, 2) === 'địa phương' || words.phrase(index, 2) === 'đơn vị' ? 2 : 0;
  if (length === 0 && local === 0) return none;
  let end = otherPlacesEnd(words, index + (length || local), true);
  for (;;) {
    // names of the places: "các xã Tân Phú, Định Quán"
    const gap = words.at(end)?.gap;
    const joint = words.at(end)?.lower === 'và' ? 1 : 0;
    if (gap !== '' && gap !== ',' && gap !== ':') return end;
    if (startsUnit(words, end + joint) || headLength(words, end + joint) > 0) return end;
    const run = properRunEnd(words, end + joint);
    if (run === end + joint) return end;
    end = run;
  }
};

const otherPlacesEnd = (words: Words, index: number, plural: boolean): number => {
  let end = index;
  while (plural) {
    const word = words.at(end);
    const joint = word?.lower === 'và' && word.gap === '' ? 1 : 0;
    if (word === null || (joint === 0 && !/^[,/–-]$/.test(word.gap))) return end;
    const length =
      placeWordLength(words, end + joint) || (words.phrase(end + joint, 2) === 'địa phương' ? 2 : 0);
    if (length === 0) return end;
    if (words.at(end + joint + length)?.gap === '' && words.at(end + joint + length)?.capital) return end;
    end += joint + length;
  }
  return end;
};

/** A parent printed after the name: "Văn phòng | Đảng ủy xã", "… thuộc Sở". */
const parentEnd = (words: Words, index: number, start: number, depth: number): number => {
  if (depth >= DEEPEST) return index;
  const word = words.at(index);
  if (word === null || word.gap !== '') return index;
  for (const link of ['trực thuộc', 'thuộc']) {
    const length = link === 'thuộc' ? 1 : 2;
    if (words.phrase(index, length) !== link) continue;
    const parent = readProperUnit(words, index + length, depth + 1);
    if (parent !== null) return parent.end;
    const place = placeTailEnd(words, index + length, false);
    return place > index + length ? place : index;
  }
  const own = foldedFrom(words, start, index);
  if (!INSIDE.test(own) || /\b(ubnd|nhan dan|tinh uy|thanh uy)\b/.test(own)) return index;
  if (!AROUND.test(foldedFrom(words, index, Math.min(index + 3, index + countFrom(words, index, 3)))))
    return index;
  const parent = readProperUnit(words, index, depth + 1);
  if (parent === null) return index;
  const isBare = index - start <= 2;
  const parentIsDepartment = parent.entry?.kind === 'department';
  return parentIsDepartment && !isBare ? index : parent.end;
};

const countFrom = (words: Words, index: number, most: number): number => {
  let count = 0;
  while (count < most && words.at(index + count) !== null) count += 1;
  return count;
};

/** The name of one body at word `index`, registered or told by its head noun; null where none begins. `depth`: inside how many others. */
export function readProperUnit(words: Words, index: number, depth = 0): ProperUnit | null {
  return words.remember(
    `proper${depth}`,
    index,
    () => readName(words, index, depth) ?? readPlace(words, index),
  );
}

const readPlace = (words: Words, index: number): ProperUnit | null => {
  const length = placeWordLength(words, index);
  const name = words.at(index + length);
  if (length === 0 || name === null || (name.gap !== '' && name.gap !== '.')) return null;
  if (inCapitals(words, index) && !/^(tỉnh|xã|phường|thành|đặc)$/.test(words.at(index)!.lower)) return null;
  const end = properRunEnd(words, index + length);
  return end > index + length ? { end, kind: 'place', entry: null } : null;
};

/** The number behind a name that ends with "khu vực": "Ngân hàng Nhà nước khu vực 15". */
const areaEnd = (words: Words, end: number): number => {
  const number = words.phrase(end - 2, 2) === 'khu vực' ? words.at(end) : null;
  return number?.gap === '' && /^(\d{1,2}|[IVX]+)$/.test(number.text) ? end + 1 : end;
};

const readName = (words: Words, index: number, depth: number): ProperUnit | null => {
  const first = words.at(index);
  if (first === null || isStop(words, index)) return null;
  const verbs = isVerbAfterHead(words, index);
  const registered = longestEntry(words, index, verbs ? 1 : undefined);
  const head = headLength(words, index);
  if (registered === null && (head === 0 || verbs)) return null;
  if (registered !== null && isFalseHead(words, index) && registered.end <= index + 1) return null;
  const bare = registered === null ? index + head : areaEnd(words, registered.end);
  const generic = head > 0 ? nameEnd(words, index + head, index, 'all') : index;
  const extended =
    registered === null
      ? index
      : nameEnd(words, bare, index, COMPOUND.test(registered.entry.kind) ? 'and' : 'none');
  const named = Math.max(
    bare,
    extended,
    registered === null || registered.end <= index + head ? generic : index,
  );
  const plural = registered?.entry.perPlace ?? false;
  let end = placeTailEnd(words, named, plural && named === bare);
  end = parentEnd(words, end, index, depth);
  if (end === named) end = placeTailEnd(words, end, plural);
  const hasContent = registered === null ? generic > index + head || end > named : true;
  const stands = end > bare || registered?.entry.stands === 'alone';
  if (!hasContent || !stands || !isWritten(words, index, bare, end, registered?.entry ?? null)) return null;
  return { end, kind: registered?.entry.kind ?? null, entry: registered?.entry ?? null };
};

/** "Sở xây dựng kế hoạch": in lower case after a bare head these are verbs, though a Sở Xây dựng exists. */
const isVerbAfterHead = (words: Words, index: number): boolean => {
  const next = words.at(index + 1);
  if (next === null || next.gap !== '' || next.capital) return false;
  return /^(sở|phòng|ubnd|văn)$/.test(words.at(index)!.lower) && isStop(words, index + 1);
};

/** A name that begins in lower case has to be long or well known to be taken for one. */
const isWritten = (words: Words, index: number, bare: number, end: number, entry: Entry | null): boolean => {
  const first = words.at(index)!;
  if (first.capital) return true;
  if (entry === null) return words.at(index + headLength(words, index))?.capital ?? false;
  if (end > bare || bare - index >= 3) return true;
  return (
    /^(party|government|mass-organization|department|committee|health)$/.test(entry.kind) && bare - index >= 2
  );
};
