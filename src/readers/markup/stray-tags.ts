const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Between two of these stands a gap in print. */
const blockTags = words(
  'address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol p pre section summary table tbody td tfoot th ' +
    'thead title tr ul page_number watermark signature stamp logo',
);
const inlineTags = words(
  'a abbr b big button cite code col colgroup del dfn em font i iframe img input ins kbd label link mark meta nobr ' +
    'o:p option q s samp script select small span strike strong style sub sup textarea time tt u var wbr',
);
const boldTags = words('b strong h1 h2 h3 h4 h5 h6');

/** Attributes without a value are few; "<b và c>" is text. Every part excludes "<", so that no scan runs on past it. */
const tagPattern =
  /<(\/?)([A-Za-z][A-Za-z0-9:_]{0,15})(?:\s+(?:[A-Za-z_:][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'|[^\s"'<>=]+)|hidden|nowrap|noshade|checked|disabled))*\s*\/?>/y;
const linkPattern = /<((?:https?|mailto):[^<>\s]+)>/y;

const hasLetter = /[\p{L}\p{N}]/u;
const isSpace = (character: string | undefined): boolean => character === undefined || /\s/.test(character);

/** Collects the text between tags; a block tag between two words leaves a space where there is none. */
class PlainText {
  private readonly pieces: string[] = [];
  private gap = false;
  private boldDepth = 0;
  private boldSeen = false;
  private plainSeen = false;

  add(piece: string): void {
    if (piece === '') return;
    if (this.gap && !isSpace(this.pieces.at(-1)?.at(-1)) && !isSpace(piece[0])) this.pieces.push(' ');
    this.gap = false;
    this.pieces.push(piece);
    if (this.boldDepth > 0) this.boldSeen ||= hasLetter.test(piece);
    else this.plainSeen ||= hasLetter.test(piece);
  }

  tag(name: string, closing: boolean): void {
    if (blockTags.has(name)) this.gap = true;
    if (boldTags.has(name)) this.boldDepth = Math.max(0, this.boldDepth + (closing ? -1 : 1));
  }

  result(): { text: string; bold: boolean } {
    return { text: this.pieces.join(''), bold: this.boldSeen && !this.plainSeen };
  }
}

/** Without HTML tags and comments; "< 5%", "a < b" and "<tên đơn vị>" are text. `bold`: all letters stood in bold tags. */
export function stripTags(raw: string): { text: string; bold: boolean } {
  let at = raw.indexOf('<');
  if (at === -1) return { text: raw, bold: false };
  const plain = new PlainText();
  let done = 0;
  let commentsMayEnd = true;
  for (; at !== -1; at = raw.indexOf('<', Math.max(at + 1, done))) {
    if (commentsMayEnd && raw.startsWith('<!--', at)) {
      const end = raw.indexOf('-->', at + 4);
      commentsMayEnd = end !== -1;
      if (!commentsMayEnd) continue;
      plain.add(raw.slice(done, at));
      done = end + 3;
      continue;
    }
    linkPattern.lastIndex = tagPattern.lastIndex = at;
    const link = linkPattern.exec(raw);
    const tag = link ? null : tagPattern.exec(raw);
    const name = tag?.[2]?.toLowerCase() ?? '';
    if (!link && !blockTags.has(name) && !inlineTags.has(name)) continue;
    plain.add(raw.slice(done, at));
    if (link) plain.add(link[1] ?? '');
    else plain.tag(name, tag?.[1] === '/');
    done = at + (link ?? tag)![0].length;
  }
  if (done === 0) return { text: raw, bold: false };
  plain.add(raw.slice(done));
  return plain.result();
}
