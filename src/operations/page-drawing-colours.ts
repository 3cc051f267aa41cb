/** Colours of the parts of a page; told apart by people who see red and green alike, and on a grey printer by shape. */
export const colours = {
  print: '#333333',
  desk: '#f4f4f2',
  line: '#9db7d5',
  cell: '#0aa5b5',
  ruling: '#d6249f',
  furniture: '#8a8a8a',
  stamp: '#7b3fb5',
  badge: '#1f2f46',
  text: '#1f2f46',
  faint: '#6b7683',
} as const;

/** A recogniser's confidence from which a word is as good as printed, and under which it should be looked at. */
export const sureWord = 0.9;
export const doubtfulWord = 0.7;

export const wordColours = {
  given: '#5b8def',
  sure: '#2e9e5b',
  fair: '#e0a100',
  doubtful: '#d13438',
} as const;

/** Under a word that the file itself holds, and one that was recognised more or less surely. */
export function colourOfWord(confidence: number | null): string {
  if (confidence === null) return wordColours.given;
  if (confidence >= sureWord) return wordColours.sure;
  return confidence >= doubtfulWord ? wordColours.fair : wordColours.doubtful;
}

const fieldColours: Readonly<Record<string, string>> = {
  name: '#2563c9',
  title: '#2563c9',
  raw: '#d1571b',
  value: '#d1571b',
  unit: '#b08900',
  leadUnits: '#1b8a5a',
  coordinatingUnits: '#5aa02c',
  deadline: '#b3261e',
  output: '#0f7c8f',
  kpi: '#0f7c8f',
  result: '#8f4fb8',
  number: '#d1571b',
  issuedOn: '#b3261e',
  issuer: '#1b8a5a',
  signer: '#8f4fb8',
};

export const colourOfField = (name: string): string => fieldColours[name] ?? '#5f6b7a';
