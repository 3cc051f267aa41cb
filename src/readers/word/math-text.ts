import { childOf } from './xml-queries.js';
import type { XmlElement } from './xml-tree.js';

const unprinted = /Pr$/;

/** A formula on one line, as it is spoken: fractions by a slash, powers by "^" (102 and 10² are not the same). */
export function mathText(element: XmlElement): string {
  if (element.name === 'm:t' || element.name === 'w:t') return element.text;
  const part = (name: string): string => {
    const child = childOf(element, name);
    return child === undefined ? '' : mathText(child);
  };
  switch (element.name) {
    case 'm:f':
      return `${part('m:num')}/${part('m:den')}`;
    case 'm:sSup':
      return `${part('m:e')}^${part('m:sup')}`;
    case 'm:d':
      return `(${element.children.map((child) => (child.name === 'm:e' ? mathText(child) : '')).join('')})`;
    default:
      return element.children
        .filter(({ name }) => !unprinted.test(name))
        .map(mathText)
        .join('');
  }
}
