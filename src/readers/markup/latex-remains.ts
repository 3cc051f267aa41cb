/** The commands that OCR tools leave in plans, as the signs they stand for. */
const signs: Readonly<Record<string, string>> = {
  geq: '≥',
  geqslant: '≥',
  ge: '≥',
  leq: '≤',
  leqslant: '≤',
  le: '≤',
  gt: '>',
  lt: '<',
  neq: '≠',
  ne: '≠',
  approx: '≈',
  sim: '~',
  pm: '±',
  times: '×',
  div: '÷',
  cdot: '·',
  rightarrow: '→',
  longrightarrow: '→',
  Rightarrow: '⇒',
  to: '→',
  leftarrow: '←',
  uparrow: '↑',
  downarrow: '↓',
  ldots: '…',
  dots: '…',
  cdots: '…',
  bullet: '•',
  circ: '°',
  degree: '°',
  alpha: 'α',
  beta: 'β',
  Delta: 'Δ',
  sum: '∑',
  infty: '∞',
  checkmark: '✓',
  quad: ' ',
  qquad: ' ',
};
/** Commands that only say how their content is set. */
const settings = new Set(
  'text textbf textit textrm mathrm mathbf mathit mathsf mathbb mathcal operatorname boldsymbol underline overline left right displaystyle limits rm bf it'.split(
    ' ',
  ),
);

/** A formula in a plan is a value or a date; dollar signs further apart than this enclose none. */
const MAX_FORMULA = 300;

const hasCommand = /\\(?:[A-Za-z]{2,}|%)/;
const figures = /^[\d.,;:/%+\-–=<>≥≤≈×÷·^_{}() ]*$/;
const symbol = /^[A-Za-z]{1,3}(?:[_^](?:\{[\w+\-, ]{1,9}\}|\w))?$/;

const isFormula = (content: string, after: string | undefined): boolean => {
  if (content.trim() === '' || content.length > MAX_FORMULA || /[\t|]/.test(content)) return false;
  if (hasCommand.test(content)) return true;
  if (content.startsWith(' ') || content.endsWith(' ') || /\d/.test(after ?? '')) return false;
  return (figures.test(content) && /\d/.test(content)) || symbol.test(content);
};

const signOf = (name: string): string => (settings.has(name) ? '' : (signs[name] ?? name));

const formulaText = (content: string): string =>
  content
    .replace(/\\[dt]?frac\s?\{([^{}]*)\}\s?\{([^{}]*)\}/g, '$1/$2')
    .replace(/ *\\%/g, '%')
    .replace(/\^\s?\{?\s?\\circ\s?\}?/g, '°')
    .replace(/\^\{?2\}?(?!\d)/g, '²')
    .replace(/\^\{?3\}?(?!\d)/g, '³')
    .replace(/\\([A-Za-z]+)/g, (_, name: string) => signOf(name))
    .replace(/\\[,;:! ]/g, ' ')
    .replace(/\\([#$&_{}])/g, '$1')
    .replace(/_(?=[\w{])/g, '')
    .replace(/[{}]/g, '')
    .replace(/~/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();

/** Replaces what stands between `open` and the nearest `close` where it is a formula; one scan over the text. */
function replaceFormulas(text: string, open: string, close: string, accept: typeof isFormula): string {
  let out = '';
  let done = 0;
  for (let start = text.indexOf(open); start !== -1; ) {
    const end = text.indexOf(close, start + open.length);
    if (end === -1) break;
    const content = text.slice(start + open.length, end);
    if (text[start - 1] !== '\\' && accept(content, text[end + close.length])) {
      out += text.slice(done, start) + formulaText(content);
      done = end + close.length;
      start = text.indexOf(open, done);
    } else start = open === close ? end : text.indexOf(open, start + open.length);
  }
  return out + text.slice(done);
}

/** Inside `\(…\)` only a command makes a formula: `\(1\)` is an escaped "(1)". */
const isCommandFormula = (content: string): boolean =>
  content.length <= MAX_FORMULA && hasCommand.test(content) && !/[\t|]/.test(content);

const bareCommand = /(?<![A-Za-z\d:\\])\\([A-Za-z]{2,14})(?![A-Za-z])/g;
const bareAfterFigure = /(?<=\d ?)\\(times|pm|div|cdot|rightarrow|to)(?![A-Za-z])/g;
/** "./." closes an official text; OCR tools make "./\ll", "./\l" or "./\\" of it. */
const closingMark = /\.\/ ?\\{1,2}[lI.]{0,3} *$/;

/** `$\geq 80\%$` → "≥ 80%", `$01/2026$` → "01/2026", `\(\leq 5\)` → "≤ 5", "./\ll" → "./."; a dollar amount stays. */
export function stripLatex(raw: string): string {
  let text = raw;
  if (text.includes('$')) {
    text = replaceFormulas(text, '$$', '$$', isFormula);
    text = replaceFormulas(text, '$', '$', isFormula);
  }
  if (!text.includes('\\')) return text;
  text = replaceFormulas(text, '\\(', '\\)', isCommandFormula);
  text = replaceFormulas(text, '\\[', '\\]', isCommandFormula);
  const tail = text.slice(-12);
  if (closingMark.test(tail)) text = text.slice(0, -tail.length) + tail.replace(closingMark, './.');
  return text
    .replace(bareCommand, (whole, name: string) => signs[name] ?? whole)
    .replace(bareAfterFigure, (_, name: string) => signOf(name))
    .replace(/(?<=\d) \\%/g, '%');
}
