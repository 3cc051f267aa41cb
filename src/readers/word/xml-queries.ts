import type { XmlElement } from './xml-tree.js';

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** `w:val` of a child element. */
export const valueIn = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes['w:val'];

/** A property that is on where it stands without a value; undefined where it does not stand (ECMA-376, ST_OnOff). */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const property = childOf(element, name);
  if (property === undefined) return undefined;
  return !/^(?:0|false|off|none)$/.test(property.attributes['w:val'] ?? 'true');
}

/** A whole number in an attribute or value; undefined for anything else. */
export const wholeNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^-?\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;

/** Everything of a name inside an element, in order; not looked for inside what was found. */
export function findAll(element: XmlElement, name: string, found: XmlElement[] = []): XmlElement[] {
  for (const child of element.children) {
    if (child.name === name) found.push(child);
    else findAll(child, name, found);
  }
  return found;
}
