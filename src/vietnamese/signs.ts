/** LaTeX commands that recognition tools leave in plain text, by what they print. */
const COMMANDS: Readonly<Record<string, string>> = {
  geq: '≥',
  ge: '≥',
  geqslant: '≥',
  geqq: '≥',
  leq: '≤',
  le: '≤',
  leqslant: '≤',
  leqq: '≤',
  gt: '>',
  lt: '<',
  neq: '≠',
  approx: '≈',
  sim: '~',
  times: '×',
  div: '÷',
  pm: '±',
  cdot: '·',
  rightarrow: '→',
  Rightarrow: '→',
  to: '→',
  circ: '°',
  dots: '…',
  ldots: '…',
  quad: ' ',
  qquad: ' ',
  ll: '',
  gg: '',
  left: '',
  right: '',
  displaystyle: '',
};
const NEEDED = /[\\$=⩾⩽≧≦]/;
/** The closing "./." as recognition tools read it: "./\ll", "./$\ll$". */
const CLOSING_DIRT = /\.\s*\/\s*\$?\s*\\ll\s*\$?\.?/g;
const MATH = /\$\$?([^$\n]{1,200}?)\$\$?/g;
const MATH_CONTENT = /\\|^[\d\s.,%<>=≥≤+\-–~×x*/()]+$/;
const WRAPPER = /\\(?:text|mathrm|mathbf|textbf|textit|mathit|operatorname)\s*\{([^{}]{0,200})\}/g;
const FRACTION = /\\frac\s*\{([^{}]{0,60})\}\s*\{([^{}]{0,60})\}/g;
const COMMAND = /\\([A-Za-z]{1,14})(?![A-Za-z])|\\([%&_#$ ,;:!{}])/g;

/**
 * The text with LaTeX remains and typed comparisons as the signs they stand for ("$\geq 80\%$" and ">= 80%" → "≥ 80%");
 * all else stays as printed. What is not known to be LaTeX keeps its backslash. Twice is the same as once.
 */
export function normalizeSigns(text: string): string {
  if (!NEEDED.test(text)) return text;
  let plain = text;
  if (/[\\$]/.test(text)) {
    plain = plain
      .replace(CLOSING_DIRT, './.')
      .replace(MATH, (whole, inner: string) => (MATH_CONTENT.test(inner) ? inner.trim() : whole))
      .replace(WRAPPER, '$1')
      .replace(FRACTION, '$1/$2')
      .replace(COMMAND, (whole, name: string | undefined, sign: string | undefined) =>
        sign !== undefined ? (/[ ,;:!]/.test(sign) ? ' ' : sign) : (COMMANDS[name!] ?? whole),
      );
  }
  return plain
    .replace(/[⩾≧]/g, '≥')
    .replace(/[⩽≦]/g, '≤')
    .replace(/>\s?=|=\s?>(?=\s*\d)/g, '≥')
    .replace(/<\s?=|=\s?<(?=\s*\d)/g, '≤');
}
