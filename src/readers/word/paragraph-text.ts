import { decodeLegacyText, type LegacyEncoding } from '../../vietnamese/legacy/decode-legacy-text.js';
import { isCapitalsFont, legacyEncodingOfFont } from '../../vietnamese/legacy/legacy-fonts.js';
import { remembered } from '../../vietnamese/remembered.js';
import { listMarker } from '../markup/emphasis.js';
import type { Looks } from './styles.js';
import { showsSymbols, symbolText } from './symbol-fonts.js';
import { placeTabs } from './tabs.js';

/** One printed line of a paragraph: lines end at line breaks, never where Word happens to wrap them. */
export interface ParagraphLine {
  readonly text: string;
  readonly bold: boolean;
}

interface Piece {
  readonly text: string;
  readonly bold: boolean;
  readonly capitals: boolean;
  readonly legacy: LegacyEncoding | null;
}

/** Letters that no font of a legacy encoding can stand for: the text is Unicode, only its font was left as it was. */
const unicodeLetters =
  /[\u0100-\u0151\u0154-\u015f\u0162-\u0177\u0179-\u017c\u017f-\u0191\u0193-\u02ff\u1e00-\u1eff]|[\u0300-\u036f]/;
/** Not seen in print; in ABC the soft hyphen is "ư". */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const hasWord = /[\p{L}\p{N}]/u;
const LINE_BREAK = '\n';

/** How a font shows its codes; a document has a few fonts and thousands of runs. */
const fontOf = remembered(
  (name: string) => name,
  (name) => ({
    legacy: legacyEncodingOfFont(name),
    capitals: isCapitalsFont(name),
    symbols: showsSymbols(name),
  }),
);
const plainFont = { legacy: null, capitals: false, symbols: false };

/** Gathers what the runs of one paragraph print. */
export class ParagraphText {
  private pieces: Piece[] = [];
  /** Pieces that were set in a font of an older encoding. */
  legacyPieces = 0;

  add(text: string, looks: Looks): void {
    if (text === '') return;
    const font = looks.font === undefined ? plainFont : fontOf(looks.font);
    this.pieces.push({
      text: font.symbols ? symbolText(text, looks.font!) : text,
      bold: looks.bold === true,
      capitals: looks.capitals === true || font.capitals,
      legacy: font.legacy,
    });
  }

  lineBreak(): void {
    this.add(LINE_BREAK, {});
  }

  tab(): void {
    this.add('\t', {});
  }

  get isEmpty(): boolean {
    return this.pieces.every(({ text }) => text.trim() === '');
  }

  /** The lines that hold anything. */
  lines(): ParagraphLine[] {
    const lines: ParagraphLine[] = [];
    let line: { text: string; bold: boolean }[] = [];
    const settle = (): void => {
      const text = placeTabs(
        line
          .map((piece) => piece.text)
          .join('')
          .normalize('NFC'),
      );
      if (text !== '') lines.push({ text, bold: isBold(line) });
      line = [];
    };
    for (const { text, bold } of this.decoded()) {
      text.split(LINE_BREAK).forEach((part, index) => {
        if (index > 0) settle();
        line.push({ text: part, bold });
      });
    }
    settle();
    return lines;
  }

  /** Pieces with their letters as shown; an older encoding may spell a letter over the border of two runs. */
  private decoded(): { text: string; bold: boolean }[] {
    const isUnicode = this.pieces.some(({ text, legacy }) => legacy !== null && unicodeLetters.test(text));
    const whole: Piece[] = [];
    for (const piece of this.pieces) {
      const last = whole.at(-1);
      const joins =
        last !== undefined &&
        last.legacy === piece.legacy &&
        last.bold === piece.bold &&
        last.capitals === piece.capitals;
      if (joins) whole[whole.length - 1] = { ...last, text: last.text + piece.text };
      else whole.push(piece);
    }
    return whole.map(({ text, bold, capitals, legacy }) => {
      const decode = legacy !== null && !isUnicode;
      const plain = decode ? decodeLegacyText(text, legacy) : text.replace(invisible, '');
      if (decode && plain !== text) this.legacyPieces += 1;
      return { text: capitals ? plain.toLocaleUpperCase('vi') : plain, bold };
    });
  }
}

/** All letters bold, besides a list marker before them. */
function isBold(pieces: readonly { text: string; bold: boolean }[]): boolean {
  const printed = pieces.filter(({ text }) => text.trim() !== '');
  const head = printed[0];
  const isMarker =
    head && !head.bold && listMarker.exec(`${head.text.trim()} `)![0].trim() === head.text.trim();
  const rest = isMarker ? printed.slice(1) : printed;
  return rest.some(({ bold }) => bold) && rest.every(({ text, bold }) => bold || !hasWord.test(text));
}
