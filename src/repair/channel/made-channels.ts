import { SegmentChannel } from './segment-channel.js';

/** Counts that drown the channel's estimates for runs never seen: what is known for certain. */
const certain = 1000;
const lower = 'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệfghiìíỉĩịjklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvwxyỳýỷỹỵz';
const letters = [...lower, ...lower.toUpperCase()];

const bare = (letter: string): string =>
  letter === 'đ' ? 'd' : letter === 'Đ' ? 'D' : letter.normalize('NFD').charAt(0);

type Run = readonly [before: string, letter: string, seen: string, count: number];

/** Every mark was taken away, đ made d, and nothing else. */
export const strippedChannel = (): SegmentChannel =>
  new SegmentChannel(letters.map((letter): Run => ['', letter, bare(letter), certain]));

/**
 * Letters that the text does not show any more were dropped with their marks ("trin khai"); those it shows still stand.
 * `kept` are the marked letters met in the text.
 */
export const droppingChannel = (kept: string): SegmentChannel =>
  new SegmentChannel(
    letters.map((letter): Run => {
      const stands = letter < '\x80' || kept.includes(letter);
      return ['', letter, stands ? letter : '', certain];
    }),
  );
