import type { TextBlock } from '../../../src/model/segmented-document.js';
import type { PrintedLine, PrintedSides } from './printed-plan.js';

const motto = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const mottoBelow = 'Độc lập - Tự do - Hạnh phúc';
const rightSide = /^(?:CỘNG HÒA|CỘNG HOÀ|Độc lập|ĐẢNG CỘNG SẢN)|, ngày\b.*tháng/;
const partyNumber = /^(?:ĐẢNG|TỈNH ỦY|THÀNH ỦY)|-KH\/(?:TU|ĐU|BCĐ)/;
/** Places where a text that ran both columns together is parted again. */
const seams =
  /\s+(?=CỘNG HÒA|CỘNG HOÀ|Độc lập -|Độc lập –|ĐẢNG CỘNG SẢN)|(?<=\/\S+)\s+(?=\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*, ngày)/u;
const signatureSeams =
  /\s+(?=KT\.|PHÓ (?:CHỦ TỊCH|GIÁM ĐỐC)|TL\.)|(?<=\p{Lu}{2})\s+(?=\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)/u;

const printed = (block: TextBlock): string =>
  block.marker === null ? block.text : `${block.marker.raw} ${block.text}`.trim();

const line = (text: string, bold: boolean): PrintedLine => ({ text, bold });

/** Issuer and number on the left, motto, place and date on the right; the motto is added where a typist left it out. */
export function letterheadOf(blocks: readonly TextBlock[]): PrintedSides {
  const parts = blocks.flatMap((block) =>
    printed(block)
      .split(seams)
      .map((text) => line(text, block.emphasis)),
  );
  const right = parts.filter((part) => rightSide.test(part.text));
  const left = parts.filter((part) => !rightSide.test(part.text));
  const issuer = left.some((part) => part.bold);
  const hasMotto = right.some((part) => /CỘNG H|ĐẢNG CỘNG/.test(part.text));
  const added =
    hasMotto || !issuer || left.some((part) => partyNumber.test(part.text))
      ? []
      : [line(motto, true), line(mottoBelow, true)];
  return { type: 'sides', part: 'letterhead', left, right: [...added, ...right] };
}

/** Recipients on the left, office and name of the signer on the right. */
export function signatureOf(blocks: readonly TextBlock[]): PrintedSides {
  const left: PrintedLine[] = [];
  const right: PrintedLine[] = [];
  let office = false;
  for (const block of blocks) {
    const text = printed(block);
    const recipients = block.marker !== null || /^Nơi nhận/.test(text);
    office ||= block.emphasis && !recipients;
    if (recipients) left.push(line(text, /^Nơi nhận/.test(text)));
    else if (!office && left.length > 0 && !/^(?:TM|KT|TL|T\/M)\b/.test(text)) left.push(line(text, false));
    else for (const part of text.split(signatureSeams)) right.push(line(part, true));
  }
  return { type: 'sides', part: 'signature', left, right };
}
