/** A run of stars or underscores inside a cell. `left` is how many of its marks are not yet matched. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
  readonly before: string;
  readonly after: string;
  opens: boolean;
  closes: boolean;
  left: number;
  removed: boolean;
}

/** [start, end) of bold text in a cell. */
type Range = readonly [number, number];

const hasWord = (text: string): boolean => /[\p{L}\p{N}\p{M}]/u.test(text);
/** Of single characters, each looked at once: a line may hold a million of them. */
const wordCharacters = new Map<string, boolean>();
const isWord = (character: string): boolean => {
  let known = wordCharacters.get(character);
  if (known === undefined) {
    known = hasWord(character);
    wordCharacters.set(character, known);
  }
  return known;
};
const isDigit = (character: string): boolean => character >= '0' && character <= '9';
const isBlank = (character: string): boolean =>
  character === '' || character === ' ' || (character > '~' && /\s/.test(character));
const opening = new Set('([{“"‘\'«*_');
const closing = new Set(')]}”"’\'».,;:!?%/*_');

/** A printed marker at the head of a line, which is often left outside the bold text it belongs to. */
export const listMarker =
  /^\s*(?:[-–•+*]\s+|\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-zđA-Z]|[IVXLC]{1,6})[.)]\s+)?/u;

/** Footnote stars "(*)", "*)" and products "2*3", bullets "* ", blanks to fill in "____": none is emphasis. */
function isLiteral({ mark, before, after, left: length }: Run, atLineStart: boolean): boolean {
  if (before === '\\' || (isBlank(before) && isBlank(after) && length < 2)) return true;
  if (mark === '_') return length > 2 || (isWord(before) && isWord(after));
  if (after === ')' && (isBlank(before) || before === '(')) return true;
  if (before === '[' && after === ']') return true;
  if (isDigit(before) && (isDigit(after) || length > 3)) return true;
  return length === 1 && ((isWord(before) && isWord(after)) || (atLineStart && isBlank(after)));
}

/** Tells on which side of the run text may be its own. */
function setFlanks(run: Run, cell: string): void {
  const { mark, before, after } = run;
  if (mark === '_') {
    run.opens = (isBlank(before) || opening.has(before)) && (isWord(after) || opening.has(after));
    run.closes = (isBlank(after) || closing.has(after)) && (isWord(before) || closing.has(before));
  } else if (run.left === 1) {
    run.opens = !isBlank(after) && (isWord(after) || !isWord(before));
    run.closes = !isBlank(before) && (isWord(before) || !isWord(after));
  } else {
    // "** KẾ HOẠCH **": marks with a space inside still belong to the text where they stand at the edge of a cell
    run.opens = !isBlank(after) || (run.start === 0 && after !== '');
    run.closes = !isBlank(before) || (run.end === cell.length && before !== '');
  }
}

function findRuns(cell: string, lineStart: boolean): Run[] {
  const runs: Run[] = [];
  for (let start = 0; start < cell.length; start += 1) {
    const mark = cell[start]!;
    if (mark !== '*' && mark !== '_') continue;
    let end = start + 1;
    while (cell[end] === mark) end += 1;
    const run: Run = {
      start,
      end,
      mark,
      before: cell[start - 1] ?? '',
      after: cell[end] ?? '',
      opens: false,
      closes: false,
      left: end - start,
      removed: false,
    };
    if (!isLiteral(run, lineStart && start === 0)) {
      setFlanks(run, cell);
      runs.push(run);
    }
    start = end - 1;
  }
  return runs;
}

/** Marks the runs that are emphasis as removed; returns what they made bold. Each run is pushed and popped once. */
function pairRuns(runs: readonly Run[]): Range[] {
  const bold: Range[] = [];
  const open: Run[] = [];
  const waiting = new Map<number, number>();
  const key = (run: Run): number => (run.mark === '*' ? run.left : -run.left);
  const count = (run: Run, by: number): void => {
    waiting.set(key(run), (waiting.get(key(run)) ?? 0) + by);
  };
  for (const run of runs) {
    if (run.left > 3) {
      run.removed = !isBlank(run.before) || !isBlank(run.after);
      continue;
    }
    const exact = (waiting.get(key(run)) ?? 0) > 0;
    const triple = open.at(-1)?.mark === run.mark && (run.left === 3 || open.at(-1)?.left === 3);
    if (!run.closes || !(exact || triple)) {
      if (run.opens) {
        open.push(run);
        count(run, 1);
      }
      continue;
    }
    while (exact && key(open.at(-1)!) !== key(run)) count(open.pop()!, -1);
    const opener = open.pop()!;
    count(opener, -1);
    const width = Math.min(opener.left, run.left);
    if (width >= 2) bold.push([opener.end, run.start]);
    opener.removed = run.removed = true;
    opener.left -= width;
    run.left = 0;
    if (opener.left > 0) {
      open.push(opener);
      count(opener, 1);
    } else opener.left = 0;
  }
  return bold;
}

/** Bold text that goes on over several lines leaves its marks alone at the edges: `**KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH**`. */
function removeLeftovers(
  runs: readonly Run[],
  cell: string,
  edges: { start: boolean; end: boolean },
): Range[] {
  const bold: Range[] = [];
  const markerEnd = listMarker.exec(cell)![0].length;
  for (const run of runs) {
    if (run.removed) continue;
    const first = run.start === 0 || run.start === markerEnd;
    const last = run.end === cell.length;
    if (run.left >= 2) {
      const outer = (first && run.opens) || (last && run.closes);
      if (run.mark === '_' ? !outer : isBlank(run.before) && isBlank(run.after) && !outer) continue;
      if (run.mark === '*' && isWord(run.before) && isWord(run.after)) continue;
      run.removed = true;
      if (first && run.opens) bold.push([run.end, cell.length]);
      else if (last && run.closes) bold.push([0, run.start]);
    } else if (run.mark === '*') {
      run.removed =
        (first && edges.start && run.opens && (isWord(run.after) || opening.has(run.after))) ||
        (last && edges.end && run.closes && /[).”";:/]/.test(run.before));
    }
  }
  return bold;
}

/** True where no letter or digit after `from` stands outside the bold ranges. */
function coversAll(cell: string, from: number, bold: readonly Range[]): boolean {
  let cursor = from;
  for (const [start, end] of [...bold].sort((a, b) => a[0] - b[0])) {
    if (start > cursor && hasWord(cell.slice(cursor, start))) return false;
    cursor = Math.max(cursor, end);
  }
  return !hasWord(cell.slice(cursor));
}

function stripCell(
  padded: string,
  edges: { start: boolean; end: boolean },
): { text: string; bold: boolean | null } {
  if (!/[*_]/.test(padded)) return { text: padded, bold: hasWord(padded) ? false : null };
  const cell = padded.trim();
  const lead = padded.length - padded.trimStart().length;
  const runs = findRuns(cell, edges.start);
  const bold = [...pairRuns(runs), ...removeLeftovers(runs, cell, edges)];
  let text = '';
  let done = 0;
  for (const run of runs)
    if (run.removed) {
      text += cell.slice(done, run.start);
      done = run.end;
    }
  text += cell.slice(done);
  const markerEnd = edges.start ? listMarker.exec(cell)![0].length : 0;
  return {
    text: padded.slice(0, lead) + (done > 0 ? text.trim() : text) + padded.slice(lead + cell.length),
    bold: hasWord(cell) ? bold.length > 0 && coversAll(cell, markerEnd, bold) : null,
  };
}

/** Without `**bold**` and `_italic_`, cell by cell (tabs, bars). `bold`: every cell with letters was bold throughout. */
export function stripEmphasis(line: string, wholeLine: boolean): { text: string; bold: boolean } {
  if (!/[*_]/.test(line)) return { text: line, bold: false };
  const pieces = line.split(/(\t|\|)/);
  const last = pieces.length - 1;
  const stripped = pieces.map((piece, index) =>
    index % 2 === 1
      ? { text: piece, bold: null }
      : stripCell(piece, { start: wholeLine && index === 0, end: wholeLine && index === last }),
  );
  const bold = stripped.map((piece) => piece.bold).filter((value) => value !== null);
  return { text: stripped.map((piece) => piece.text).join(''), bold: bold.length > 0 && bold.every(Boolean) };
}
