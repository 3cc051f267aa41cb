import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

export const isTextNode = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text';
export const isElement = (node: Node): node is Element => 'tagName' in node;

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((candidate) => candidate.name === name)?.value;

const unprinted = new Set(
  'head script style template noscript nav iframe object embed svg canvas audio video map select button datalist annotation'.split(
    ' ',
  ),
);

/** What a browser does not print, or prints only for moving about a page. */
export const isHidden = (element: Element): boolean =>
  unprinted.has(element.tagName) ||
  (element.attrs.length > 0 &&
    (attribute(element, 'hidden') !== undefined ||
      /(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(
        attribute(element, 'style') ?? '',
      )));
