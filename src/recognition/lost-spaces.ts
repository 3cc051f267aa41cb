import type { OcrWord } from '../ocr/ocr-engine.js';
import type { InkMark } from './ink-marks.js';
import { centre, isInside } from './page-words.js';

/**
 * Engines drop the space beside a mark of punctuation ("Lưu: VT" → "Lưu:VT", "Bí thư (báo cáo)" → "thư(báo"). The
 * print shows it: a space is 0.25 of the letter size wide, letters stand 0.1 apart and less.
 */
const leastSpace = 0.17;
/** Inside a word nothing but the space is wider than this share of it. */
const nextGap = 0.7;
/** How far the space may lie from where the letters before it would end if all were equally wide, as a share. */
const off = 0.2;

/** Where a space may have been: behind a mark that ends a part of a sentence, before a bracket that opens one. */
const candidate = /(?<=\p{L}[,:;)])(?=[\p{L}\d(])|(?<=\p{L})(?=\(\p{L})/gu;

interface Gap {
  readonly from: number;
  readonly to: number;
}

/** Columns without ink between the marks, from left to right. */
function gapsOf(marks: readonly InkMark[]): Gap[] {
  const gaps: Gap[] = [];
  let right = Number.POSITIVE_INFINITY;
  for (const { box } of [...marks].sort((a, b) => a.box[0] - b.box[0])) {
    if (box[0] > right) gaps.push({ from: right, to: box[0] });
    right = Number.isFinite(right) ? Math.max(right, box[2]) : box[2];
  }
  return gaps;
}

/** A word in two where the ink shows one space at a place where an engine may have dropped it; `size` in pixels. */
export function withLostSpace(word: OcrWord, size: number, marks: readonly InkMark[]): readonly OcrWord[] {
  const places = [...word.text.matchAll(candidate)].map(({ index }) => index);
  if (places.length === 0 || size <= 0) return [word];
  const own = marks.filter(({ box }) => isInside(centre(box), word.bbox));
  const [space, next] = gapsOf(own).sort((a, b) => b.to - b.from - (a.to - a.from));
  if (!space || space.to - space.from < leastSpace * size) return [word];
  if (next && next.to - next.from > nextGap * (space.to - space.from)) return [word];
  const [left, top, right, bottom] = word.bbox;
  const share = ((space.from + space.to) / 2 - left) / (right - left);
  const place = places.find((at) => Math.abs(at / word.text.length - share) <= off);
  if (place === undefined) return [word];
  return [
    { ...word, text: word.text.slice(0, place), bbox: [left, top, space.from, bottom] },
    { ...word, text: word.text.slice(place), bbox: [space.to, top, right, bottom] },
  ];
}
