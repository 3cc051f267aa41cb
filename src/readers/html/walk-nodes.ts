import type { DefaultTreeAdapterTypes } from 'parse5';
import { readTable } from './given-table.js';
import { listMarks } from './list-marks.js';
import { attribute, isElement, isHidden, isTextNode } from './nodes.js';
import { LineSink, type TextSink } from './text-sinks.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

interface Style {
  readonly bold: boolean;
  /** Inside `<pre>`, where line ends are line breaks. */
  readonly preserved: boolean;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const blocks = words(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul',
);
const boldTags = words('b strong h1 h2 h3 h4 h5 h6');

function isBold(element: Element, inherited: boolean): boolean {
  const weight = /font-weight\s*:\s*([a-z]+|\d+)/i
    .exec(attribute(element, 'style') ?? '')?.[1]
    ?.toLowerCase();
  if (weight === 'bold' || weight === 'bolder' || Number(weight) >= 600) return true;
  if (weight === 'normal' || weight === 'lighter' || Number(weight) < 600) return false;
  return inherited || boldTags.has(element.tagName);
}

/** Links of footnotes, as Word writes them ("[1]"), are no words of the text. */
const isFootnoteLink = (element: Element): boolean =>
  element.tagName === 'a' && /^#_?(?:ftn|fn|footnote)/i.test(attribute(element, 'href') ?? '');

/** One thing to do on the walk: a node to visit, or what follows when those before it are done. */
type Step = { readonly node: Node; readonly style: Style } | (() => void);

const visits = (nodes: readonly Node[], style: Style): Step[] => nodes.map((node) => ({ node, style }));

function listSteps(list: Element, sink: TextSink, style: Style): Step[] {
  const markOf = listMarks(list);
  return list.childNodes.flatMap((child): Step[] => {
    if (!isElement(child) || child.tagName !== 'li') return [{ node: child, style }];
    if (isHidden(child)) return [];
    const mark = markOf(child);
    return [
      () => {
        sink.paragraphBreak();
        sink.marker(mark);
      },
      ...visits(child.childNodes, { ...style, bold: isBold(child, style.bold) }),
      () => {
        sink.paragraphBreak();
        sink.marker('');
      },
    ];
  });
}

/** A table of data goes to the sink whole; one that only places text is walked through, cell by cell. */
function tableSteps(element: Element, sink: LineSink, style: Style): Step[] {
  const { captions, data, flow } = readTable(element, walkNodes);
  return [
    ...visits(captions, style),
    () => data && sink.table(data),
    ...flow.flatMap((cell): Step[] => [
      () => sink.paragraphBreak(),
      ...visits(cell.childNodes, { ...style, bold: isBold(cell, style.bold) }),
      () => sink.paragraphBreak(),
    ]),
  ];
}

function contentSteps(element: Element, sink: TextSink, style: Style): Step[] {
  const { tagName, childNodes } = element;
  if (tagName === 'table' && sink instanceof LineSink) return tableSteps(element, sink, style);
  if (tagName === 'ol' || tagName === 'ul') return listSteps(element, sink, style);
  const preserved = style.preserved || tagName === 'pre';
  return visits(childNodes, { bold: isBold(element, style.bold), preserved });
}

function elementSteps(element: Element, sink: TextSink, style: Style): Step[] {
  if (isHidden(element) || isFootnoteLink(element)) return [];
  if (element.tagName === 'br') return [() => sink.lineBreak()];
  const steps = contentSteps(element, sink, style);
  if (!blocks.has(element.tagName)) return steps;
  const separate = (): void => sink.paragraphBreak();
  return [separate, ...steps, separate];
}

function addText(value: string, line: number, sink: TextSink, style: Style): void {
  if (!style.preserved) {
    sink.text(value, line, style.bold);
    return;
  }
  value.split('\n').forEach((piece, index) => {
    if (index > 0) sink.lineBreak();
    sink.text(piece, line + index, style.bold);
  });
}

/** Goes through a tree in reading order, without recursion: how deep markup nests is not for its reader to choose. */
export function walkNodes(nodes: readonly Node[], sink: TextSink, style: Style): void {
  const steps = visits(nodes, style).reverse();
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (typeof step === 'function') step();
    else if (isTextNode(step.node))
      addText(step.node.value, step.node.sourceCodeLocation?.startLine ?? 1, sink, step.style);
    else if (isElement(step.node)) {
      const inside = elementSteps(step.node, sink, step.style);
      for (let at = inside.length - 1; at >= 0; at -= 1) steps.push(inside[at]!);
    }
  }
}
