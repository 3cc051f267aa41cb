import { decodePDFRawStream, PDFDict, type PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { type Random, randomFrom } from '../../../src/training/random.js';
import { isMarkedLetter } from './hidden-text.js';

/** How the table that tells letters from codes is spoilt. */
export type FontMapLie =
  /** Marked letters stand for one another: as many marks as before, other syllables. */
  | 'permuted'
  /** Marked letters are told as letters of western Europe, as a table made for another code page does. */
  | 'latin'
  /** Codes of marked letters are not in the table. */
  | 'missing'
  /** There is no table. */
  | 'none';

const westernLetters = [...'¸µ¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÕÒÓÔÖÝ×ØÜÞßãáâä«åæçèêéëìíîïñòôö'];

/** Code (hex) to text of a ToUnicode CMap; ranges are written out. */
export function readFontMap(map: string): Map<string, string> {
  const entries = new Map<string, string>();
  const text = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, body] of map.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, code, to] of body!.matchAll(/<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>/g))
      if (to!.length % 4 === 0) entries.set(code!, text(to!));
  for (const [, body] of map.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, from, last, rest] of body!.matchAll(
      /<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>\s*(<[\dA-Fa-f]+>|\[[^\]]*\])/g,
    )) {
      const [first, end] = [Number.parseInt(from!, 16), Number.parseInt(last!, 16)];
      const targets = [...rest!.matchAll(/<([\dA-Fa-f]+)>/g)].map((target) => target[1]!);
      for (let code = first; code <= end; code += 1) {
        const key = code.toString(16).padStart(from!.length, '0').toUpperCase();
        const listed = rest!.startsWith('[') ? targets[code - first] : undefined;
        if (listed !== undefined) entries.set(key, text(listed));
        else if (!rest!.startsWith('['))
          entries.set(key, String.fromCodePoint(text(targets[0]!).codePointAt(0)! + code - first));
      }
    }
  }
  return entries;
}

/** Entries that one block of a CMap may hold (Adobe Technical Note 5014). */
const blockSize = 100;

function writeFontMap(entries: ReadonlyMap<string, string>, codeBytes: number): string {
  const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
  const lines = [...entries].map(([code, text]) => `<${code}> <${hex(text)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += blockSize) {
    const block = lines.slice(at, at + blockSize);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  const last = 'FF'.repeat(codeBytes);
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <${'00'.repeat(codeBytes)}> <${last}> endcodespacerange
${blocks.join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end\n`;
}

function spoil(
  entries: ReadonlyMap<string, string>,
  lie: FontMapLie,
  letters: ReadonlyMap<string, string>,
): Map<string, string> {
  const spoilt = new Map<string, string>();
  for (const [code, text] of entries) {
    const hit = [...text].some(isMarkedLetter);
    if (!hit) spoilt.set(code, text);
    else if (lie !== 'missing')
      spoilt.set(code, [...text].map((letter) => letters.get(letter) ?? letter).join(''));
  }
  return spoilt;
}

/** Sattolo's shuffle: no letter stands for itself. */
function shuffled(letters: readonly string[], random: Random): string[] {
  const to = [...letters];
  for (let at = to.length - 1; at > 0; at -= 1) {
    const other = random.whole(0, at - 1);
    [to[at], to[other]] = [to[other]!, to[at]!];
  }
  return to;
}

/** Which letter each marked letter is told as: one substitution for the whole file, small letters for small ones. */
function substitution(found: readonly string[], lie: FontMapLie, seed: string): Map<string, string> {
  const random = randomFrom(seed);
  const from = [...new Set(found)].sort();
  const small = from.filter((letter) => letter === letter.toLowerCase());
  const large = from.filter((letter) => letter !== letter.toLowerCase());
  const western = shuffled(westernLetters, random);
  const told = (letters: readonly string[]): [string, string][] => {
    const to = lie === 'permuted' ? shuffled(letters, random) : western;
    return letters.map((letter, at) => [letter, to[at % to.length]!]);
  };
  return new Map([...told(small), ...told(large)]);
}

/** Spoils every font of a digital PDF; the print stays as it is. The number of fonts spoilt. */
export function spoilFontMaps(pdf: PDFDocument, lie: FontMapLie, seed: string): number {
  const fonts = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.lookup(PDFName.of('ToUnicode')) instanceof PDFRawStream
        ? [object]
        : [],
    );
  const maps = fonts.map((font) => {
    const stream = font.lookup(PDFName.of('ToUnicode')) as PDFRawStream;
    return readFontMap(Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'));
  });
  const letters = maps.flatMap((map) =>
    [...map.values()].flatMap((text) => [...text].filter(isMarkedLetter)),
  );
  const told = substitution(letters, lie, seed);
  fonts.forEach((font, at) => {
    if (lie === 'none') {
      font.delete(PDFName.of('ToUnicode'));
      return;
    }
    const map = maps[at]!;
    const codeBytes = ([...map.keys()][0]?.length ?? 2) / 2;
    const stream = pdf.context.flateStream(writeFontMap(spoil(map, lie, told), codeBytes));
    font.set(PDFName.of('ToUnicode'), pdf.context.register(stream));
  });
  return fonts.length;
}
