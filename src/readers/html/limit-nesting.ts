/** Elements that the next of their kind, or their parent's end, closes: leaving them open nests nothing. */
const selfClosing = new Set(
  'p li td th tr dd dt option optgroup thead tbody tfoot colgroup html head body area base br col embed hr img input link meta param source track wbr'.split(
    ' ',
  ),
);
/** Left open, they are opened again in every later paragraph. */
const formatting = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));
const blocks = new Set(
  'address article aside blockquote center div dl fieldset form main ol pre section ul'.split(' '),
);

/** No document a person wrote nests deeper. */
const MAX_DEPTH = 200;
const MAX_FORMATTING_DEPTH = 24;
/** Longer tags hold pictures in an attribute, or an attack on the parser, which compares all attributes of a tag. */
const longTag = /(<\/?[A-Za-z][^\s<>/]{0,50})([^<>]{5000,})/g;

const tagPattern = /<(\/?)([A-Za-z][A-Za-z0-9:-]{0,30})[^<>]*>/g;
const blank = (piece: string): string => piece.replace(/[^\n]+/g, ' ');

/** The same HTML with tags beyond a sane depth taken out (line numbers stay): parsing takes time by the depth. */
export function limitNesting(source: string): string {
  const html = source.replace(longTag, (_, name: string, attributes: string) => name + blank(attributes));
  const depth = { all: 0, formatting: 0 };
  const open = new Map<string, number>();
  const dropped = new Map<string, number>();
  const take = (counts: Map<string, number>, name: string): boolean => {
    const left = counts.get(name) ?? 0;
    if (left > 0) counts.set(name, left - 1);
    return left > 0;
  };
  const add = (counts: Map<string, number>, name: string): void => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  let droppedUpTo = -1;
  const drop = (tag: string, name: string, at: number): string => {
    const breaksLine = blocks.has(name) && at !== droppedUpTo;
    droppedUpTo = at + tag.length;
    return (breaksLine ? '<br>' : '') + blank(tag);
  };
  return html.replace(tagPattern, (tag: string, slash: string, rawName: string, at: number) => {
    const name = rawName.toLowerCase();
    if (selfClosing.has(name) || tag.endsWith('/>')) return tag;
    const isFormatting = formatting.has(name);
    if (slash === '/') {
      if (take(dropped, name)) return drop(tag, name, at);
      if (!take(open, name)) return tag;
      depth.all -= 1;
      if (isFormatting) depth.formatting -= 1;
      return tag;
    }
    if (depth.all >= MAX_DEPTH || (isFormatting && depth.formatting >= MAX_FORMATTING_DEPTH)) {
      add(dropped, name);
      return drop(tag, name, at);
    }
    add(open, name);
    depth.all += 1;
    if (isFormatting) depth.formatting += 1;
    return tag;
  });
}
