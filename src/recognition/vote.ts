import type { OcrWord } from '../ocr/ocr-engine.js';

/** What one reading makes of a word: one word, or several that stand in its place. */
export type Reading = readonly OcrWord[];

/** What every reading counts beside its confidence, so that two that agree outweigh one that is surer. */
const voice = 0.3;
/** How sure a word can be at the most of which the readings differ: about one in four stays wrong (odds 0.275). */
const disputed = 0.85;

const separators = /[.,/]/g;

export const textOf = (reading: Reading): string => reading.map(({ text }) => text).join(' ');

export const surenessOf = (reading: Reading): number =>
  Math.min(...reading.map(({ confidence }) => confidence));

/** "1.1" and "11": engines lose the points of figures and invent none. */
const losesSeparator = (text: string, other: string): boolean =>
  /^\d+$/.test(text) && text.length < other.length && text === other.replace(separators, '');

/** A text counts for the one of the same digits with more separators, where any reading has it. */
const standsFor = (text: string, texts: readonly string[]): string =>
  texts.find((other) => losesSeparator(text, other)) ?? text;

/** The reading that most speaks for; the first where there is no other, or nothing speaks against it. */
export function vote(first: OcrWord, others: readonly Reading[]): Reading {
  const readings: Reading[] = [[first], ...others.filter((reading) => reading.length > 0)];
  const texts = readings.map(textOf);
  if (texts.every((text) => text === first.text)) return [first];
  const votes = new Map<string, number>();
  readings.forEach((reading, at) => {
    const text = standsFor(texts[at]!, texts);
    votes.set(text, (votes.get(text) ?? 0) + surenessOf(reading) + voice);
  });
  const [winner] = [...votes].reduce((best, next) => (next[1] > best[1] ? next : best));
  const chosen = readings[texts.indexOf(winner)]!;
  return chosen.map((word) => ({ ...word, confidence: Math.min(disputed, word.confidence) }));
}
