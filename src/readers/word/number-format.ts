const romans: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
/** Word prints no larger number in letters or roman figures (32,767); none in a plan comes near it. */
const LARGEST = 3999;

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, figures] of romans) for (; rest >= worth; rest -= worth) text += figures;
  return text;
}

/** Word doubles the letters after the alphabet: y, z, aa, bb. */
const letters = (value: number): string =>
  String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const englishEnding = (value: number): string => {
  const tens = value % 100;
  if (tens >= 11 && tens <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
};

const isPrintable = (value: number): boolean => value >= 1 && value <= LARGEST;

/** A number as a `w:numFmt` prints it (ECMA-376, ST_NumberFormat); formats of other scripts come in figures. */
export function printNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'upperRoman':
      return isPrintable(value) ? roman(value) : String(value);
    case 'lowerRoman':
      return isPrintable(value) ? roman(value).toLowerCase() : String(value);
    case 'upperLetter':
      return isPrintable(value) ? letters(value) : String(value);
    case 'lowerLetter':
      return isPrintable(value) ? letters(value).toLowerCase() : String(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'decimalEnclosedParen':
      return `(${value})`;
    case 'decimalEnclosedFullstop':
      return `${value}.`;
    case 'numberInDash':
      return `- ${value} -`;
    case 'ordinal':
      return `${value}${englishEnding(value)}`;
    default:
      return String(value);
  }
}
