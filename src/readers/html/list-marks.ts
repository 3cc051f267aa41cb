import type { DefaultTreeAdapterTypes } from 'parse5';
import { attribute } from './nodes.js';

type Element = DefaultTreeAdapterTypes.Element;

const letters = (ordinal: number): string => String.fromCharCode(97 + ((ordinal - 1) % 26));
const romans: readonly (readonly [number, string])[] = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const roman = (ordinal: number): string => {
  let rest = ordinal;
  let text = '';
  for (const [value, digits] of romans)
    while (rest >= value && text.length < 12) {
      text += digits;
      rest -= value;
    }
  return text;
};

function printedNumber(list: Element, ordinal: number): string {
  const type = attribute(list, 'type') ?? '1';
  if (ordinal < 1 || type === '1') return `${ordinal}. `;
  const text = /^a$/i.test(type) ? letters(ordinal) : /^i$/i.test(type) ? roman(ordinal) : String(ordinal);
  return `${/^[AI]$/.test(type) ? text.toUpperCase() : text}. `;
}

const wholeNumber = (text: string | undefined): number | null => {
  const value = Number.parseInt(text ?? '', 10);
  return Number.isSafeInteger(value) ? value : null;
};

/** Gives the items of one list, in order, the marks a browser prints before them: "- ", "3. ", "b. ", "". */
export function listMarks(list: Element): (item: Element) => string {
  const isUnmarked = /list-style(?:-type)?\s*:[^;]*none/i.test(attribute(list, 'style') ?? '');
  let next = wholeNumber(attribute(list, 'start')) ?? 1;
  return (item) => {
    const ordinal = wholeNumber(attribute(item, 'value')) ?? next;
    next = ordinal + 1;
    if (isUnmarked) return '';
    return list.tagName === 'ol' ? printedNumber(list, ordinal) : '- ';
  };
}
