import { isTypeName } from '../../../src/layout/zones.js';
import type { OutlinedDocument } from '../../../src/model/outlined-document.js';
import type { Flow, TextBlock } from '../../../src/model/segmented-document.js';
import { letterheadOf, signatureOf } from './compose-sides.js';
import { composeTable } from './compose-table.js';
import type { Look } from './look.js';
import type { PrintedBlock, PrintedParagraph } from './printed-plan.js';

/** Where the document begins on a page saved from a site, below menus and tables of metadata. */
const issuerLine = /^(?:ỦY BAN|UỶ BAN|UBND|ĐẢNG|TỈNH ỦY|THÀNH ỦY|BỘ |SỞ |CỘNG HÒA|Kế hoạch \d)/;
const caption = /^\((?:Kèm theo|Ban hành kèm theo|Đính kèm)/i;
const addressee = /^Kính gửi/;
const recipients = /^Nơi nhận/;
/** What a site puts below a document; paper has none of it. */
const siteFooter = /Bản quyền|lượt xem|Tải về máy|Facebook|Văn bản liên quan|^© /;
const personName = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){1,5}$/u;

const isText = (block: Flow[number] | undefined): block is TextBlock => block?.type === 'text';
const zoneEnd = (document: OutlinedDocument, name: string): number =>
  document.zones.find((zone) => zone.name === name)?.last ?? -1;

const textOf = (block: TextBlock): string =>
  block.marker === null ? block.text : `${block.marker.raw} ${block.text}`.trim();
const paragraph = (block: TextBlock, style: PrintedParagraph['style']): PrintedParagraph => ({
  type: 'paragraph',
  style,
  text: textOf(block),
});

/** Last block of the letterhead: the line before the type's name, the addressee or the preamble. */
function letterheadEnd(flow: Flow, first: number, prefaceEnd: number): number {
  for (let at = first; at <= prefaceEnd; at += 1) {
    const block = flow[at];
    if (!isText(block) || isTypeName(block) || addressee.test(block.text)) return at - 1;
    if (block.text.length > 160) return at - 1;
  }
  return prefaceEnd;
}

/** First block of the signature within the conclusions; -1 where the print has none. */
function signatureStart(document: OutlinedDocument): number {
  const zone = document.zones.find((candidate) => candidate.name === 'conclusions');
  if (zone === undefined) return -1;
  for (let at = zone.first; at <= zone.last; at += 1) {
    const block = document.flow[at];
    if (isText(block) && (recipients.test(block.text) || (block.emphasis && block.marker === null)))
      return at;
  }
  return -1;
}

/** Last block of the signature: a heading or a table below the signer's name is the beginning of an annex. */
function signatureEnd(document: OutlinedDocument, first: number): number {
  const last = zoneEnd(document, 'conclusions');
  let signed = false;
  for (let at = first; at <= last; at += 1) {
    const block = document.flow[at];
    if (!isText(block)) return at - 1;
    if (personName.test(block.text)) signed = true;
    else if (signed && block.emphasis && block.marker === null) return at - 1;
  }
  return last;
}

/** Sets a reading in type again: letterhead, title, paragraphs, whole tables, signature, annexes on pages of their own. */
export function composePlan(document: OutlinedDocument, look: Look): PrintedBlock[] {
  const { flow } = document;
  const prefaceEnd = zoneEnd(document, 'preface');
  const start = Math.max(
    0,
    flow.findIndex((block, at) => at <= prefaceEnd && isText(block) && issuerLine.test(block.text)),
  );
  const headEnd = letterheadEnd(flow, start, prefaceEnd);
  const signatureFirst = signatureStart(document);
  const signatureLast = signatureFirst < 0 ? -1 : signatureEnd(document, signatureFirst);
  const annexFirst = document.zones.find((zone) => zone.name === 'attachments')?.first ?? flow.length;
  const texts = (first: number, last: number): TextBlock[] =>
    flow
      .slice(first, last + 1)
      .filter(
        (block): block is TextBlock =>
          isText(block) && block.layer === 'body' && !siteFooter.test(block.text),
      );

  const blocks: PrintedBlock[] = [];
  if (headEnd >= start) blocks.push(letterheadOf(texts(start, headEnd)));
  let titles = true;
  for (let at = headEnd + 1; at < flow.length; at += 1) {
    const block = flow[at]!;
    if (block.layer === 'furniture' || (isText(block) && siteFooter.test(block.text))) continue;
    if (at === signatureFirst) blocks.push(signatureOf(texts(signatureFirst, signatureLast)));
    if (at >= signatureFirst && at <= signatureLast) continue;
    const annex = isText(block) && (block.marker?.style === 'annex' || at === annexFirst);
    if (annex) blocks.push({ type: 'annex' });
    if (block.type === 'table') {
      blocks.push(composeTable(block, look));
      titles = false;
      continue;
    }
    titles = annex || (titles && (at <= prefaceEnd || (at > annexFirst && block.marker === null)));
    if (addressee.test(block.text) || caption.test(block.text)) blocks.push(paragraph(block, 'caption'));
    else if (titles || isTypeName(block)) blocks.push(paragraph(block, 'title'));
    else blocks.push(paragraph(block, block.emphasis && block.text.length < 200 ? 'heading' : 'body'));
  }
  return blocks;
}
