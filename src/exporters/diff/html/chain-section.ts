import type { PlanChain, PlanDiff } from '../../../model/diff.js';
import { plainText } from '../plain-text.js';
import { numberOfPlan } from '../told-documents.js';
import type { DiffWords } from '../words/index.js';
import { type ChainLine, type ChainRow, layOutChain, type PlacedNode } from './chain-layout.js';
import { html, type Markup } from './markup.js';
import { wrapToWidth } from './wrap-to-width.js';

type ChainPlan = PlanChain['plans'][number];

/** Two plans stand beside each other on the page already. */
const fewestPlans = 3;
/** All sizes are pixels of the picture as it is on a wide screen; it shrinks with the page, and never grows. */
const sizes = { box: 156, gap: 14, lane: 10, mostInRow: 4 } as const;
const padding = 9;
const letter = 12;
const lineHeight = 16;
/** Lines run in it from row to row. */
const between = 46;
const levelWidth = 84;
const mostLines = { number: 2, issuer: 4 } as const;
/** Lines of one box end this far from each other. */
const portWidth = 14;

interface TextOfBox {
  readonly text: string;
  readonly kind: 'number' | 'quiet' | 'held';
}

interface DrawnRow {
  readonly row: ChainRow;
  readonly top: number;
  readonly height: number;
}

interface Drawing {
  readonly diff: PlanDiff;
  readonly words: DiffWords;
  readonly texts: ReadonlyMap<PlacedNode, readonly TextOfBox[]>;
  readonly rows: readonly DrawnRow[];
  readonly lines: readonly ChainLine[];
}

function textsOf(plan: ChainPlan, words: DiffWords): TextOfBox[] {
  const room = sizes.box - 2 * padding;
  const wrapped = (text: string | null, kind: TextOfBox['kind'], most: number): TextOfBox[] =>
    text === null
      ? []
      : wrapToWidth(plainText(text), room, letter, most).map((line) => ({ text: line, kind }));
  return [
    ...wrapped(numberOfPlan(plan, words), 'number', mostLines.number),
    ...wrapped(plan.issuer, 'quiet', mostLines.issuer),
    ...wrapped(plan.issuedOn && words.date(plan.issuedOn), 'quiet', 1),
    ...(plan.held === 'document' ? [] : wrapped(`(${words.chain.held[plan.held]})`, 'held', 2)),
  ];
}

const heightOf = (texts: readonly TextOfBox[] | undefined): number =>
  texts ? texts.length * lineHeight + 2 * padding - 4 : 0;

/** Where a line meets a node: lines of one box stand beside each other, in the order of their other ends. */
function portOf(line: ChainLine, end: 'upper' | 'lower', lines: readonly ChainLine[]): number {
  const node = line[end];
  if (!node.plan) return node.x;
  const other = end === 'upper' ? 'lower' : 'upper';
  const beside = lines.filter((one) => one[end] === node).sort((a, b) => a[other].x - b[other].x);
  const apart = Math.min(portWidth, (sizes.box - 2 * portWidth) / beside.length);
  return node.x + (beside.indexOf(line) - (beside.length - 1) / 2) * apart;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

function drawLine(line: ChainLine, { rows, lines, texts }: Drawing): Markup {
  const rowOf = (node: PlacedNode): DrawnRow => rows.find(({ row }) => row.nodes.includes(node))!;
  const [from, to] = [rowOf(line.upper), rowOf(line.lower)];
  const [x, toX] = [portOf(line, 'upper', lines), portOf(line, 'lower', lines)].map(rounded);
  const startsAt = from.top + heightOf(texts.get(line.upper)) + (line.arrow === 'upper' ? 7 : 0);
  const bottom = from.top + from.height + (line.arrow === 'upper' ? 7 : 0);
  const endsAt = to.top - (line.arrow === 'lower' ? 7 : 0);
  const middle = rounded((bottom + endsAt) / 2);
  const path = `M${x} ${startsAt}V${bottom}C${x} ${middle} ${toX} ${middle} ${toX} ${endsAt}`;
  const arrow =
    line.arrow === 'lower'
      ? html`<path class="arrow" d="M${toX!} ${to.top}l-4 -8h8z"/>`
      : line.arrow === 'upper' && html`<path class="arrow" d="M${x!} ${startsAt - 7}l-4 8h8z"/>`;
  return html`<path class="line ${line.how}" d="${path}"/>${arrow}`;
}

function drawBox(node: PlacedNode, top: number, { diff, texts }: Drawing): Markup {
  const told = texts.get(node)!;
  const { id, held } = node.plan!;
  const compared = [diff.child, diff.parent].includes(id) ? ' compared' : '';
  const x = rounded(node.x);
  return html`<rect class="box ${held}${compared}" x="${rounded(x - sizes.box / 2)}" y="${top}" width="${sizes.box}" height="${heightOf(told)}" rx="4"/>
<text text-anchor="middle">${told.map(
    ({ text, kind }, at) =>
      html`<tspan class="${kind}" x="${x}" y="${top + padding + 10 + at * lineHeight}">${text}</tspan>`,
  )}</text>
`;
}

function drawRow({ row, top }: DrawnRow, drawing: Drawing): Markup {
  const { chain, document } = drawing.words;
  const level = row.level === null ? chain.unknownLevel : (document.levels[row.level] ?? row.level);
  const lines = row.first ? wrapToWidth(level, levelWidth - 12, letter, 2) : [];
  return html`<text>${lines.map(
    (line, at) =>
      html`<tspan class="level" x="${-levelWidth}" y="${top + padding + 10 + at * lineHeight}">${line}</tspan>`,
  )}</text>
${row.nodes.filter(({ plan }) => plan).map((node) => drawBox(node, top, drawing))}`;
}

/** What the picture shows, for those who hear the page. */
function description({ plans, edges }: PlanChain, words: DiffWords): string {
  const names = new Map(plans.map((plan) => [plan.id, spokenName(plan, words)]));
  const told = edges.flatMap(({ child, parent, how }) =>
    names.has(child) && names.has(parent)
      ? [words.chain.edge(names.get(child)!, names.get(parent)!, how)]
      : [],
  );
  return told.join(' ');
}

function spokenName(plan: ChainPlan, words: DiffWords): string {
  const held = plan.held === 'document' ? '' : ` (${words.chain.held[plan.held]})`;
  return [numberOfPlan(plan, words), plan.issuer].filter(Boolean).join(' – ') + held;
}

function legend({ plans, edges }: PlanChain, { chain: { legend: words } }: DiffWords): string {
  return [
    words.arrows,
    words.compared,
    edges.some(({ how }) => how === 'found') && words.found,
    plans.some(({ held }) => held !== 'document') && words.held,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The plans around the two as a picture: drawn here, with nothing that runs or is loaded; null where it would show nothing more. */
export function chainSection(diff: PlanDiff, words: DiffWords): Markup | null {
  const { chain } = diff;
  if (chain.plans.length < fewestPlans) return null;
  const { rows, lines, width } = layOutChain(chain, sizes);
  const nodes = rows.flatMap((row) => row.nodes);
  const texts = new Map(nodes.flatMap((node) => (node.plan ? [[node, textsOf(node.plan, words)]] : [])));
  let bottom = 2;
  const drawn = rows.map((row): DrawnRow => {
    const [top, height] = [bottom, Math.max(...row.nodes.map((node) => heightOf(texts.get(node))))];
    bottom = top + height + between;
    return { row, top, height };
  });
  const drawing: Drawing = { diff, words, texts, rows: drawn, lines };
  const whole = [Math.ceil(width + levelWidth + 4), Math.ceil(bottom - between + 2)] as const;
  return html`<section aria-labelledby="h-chain" class="chain">
<h2 id="h-chain">${words.chain.heading}</h2>
<figure>
<svg role="img" aria-labelledby="chain-title chain-text" viewBox="${-levelWidth} 0 ${whole[0]} ${whole[1]}" width="${whole[0]}" height="${whole[1]}">
<title id="chain-title">${words.chain.alternative(chain.plans.length)}</title>
<desc id="chain-text">${description(chain, words)}</desc>
${lines.map((line) => drawLine(line, drawing))}
${drawn.map((row) => drawRow(row, drawing))}</svg>
<figcaption>${legend(chain, words)}</figcaption>
</figure>
</section>`;
}
