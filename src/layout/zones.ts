import type { Zone, ZoneName } from '../model/outlined-document.js';
import type { JoinedDocument, TextBlock } from '../model/segmented-document.js';
import { foldKeepingLength } from '../vietnamese/fold.js';
import { standsAlone } from './stand-alone.js';

type Blocks = JoinedDocument['flow'];

/** Names of document types as they stand above a title, in capitals (Nghị định 30/2020/NĐ-CP, điều 7; the Party's too). */
const typeNameLine =
  /^(?:ke hoach(?: hanh dong| phoi hop| lien tich| cong tac| trien khai)?|bao cao(?: ket qua)?|quyet dinh|nghi quyet|thong bao(?: ket luan)?|chuong trinh(?: hanh dong| cong tac)?|chi thi|huong dan|ket luan|to trinh|de an|phuong an|quy che|quy dinh|cong dien|thong tu|nghi dinh|ke hoach chi tiet)$/;

/** Openings of legal bases and of the sentence that enacts the plan. */
const preambleLine =
  /^(?:can cu:|can cu|thuc hien|thi hanh|trien khai thuc hien|theo|xet|nham|tren co so|de (?:trien khai|thuc hien|tiep tuc)|tiep tuc|kinh gui|cu the hoa|quan triet)(?:\s|$)/;
const enacting =
  /(?:ban hanh|xay dung|trien khai|bao cao|thong bao).{0,400}(?:nhu sau|cu the|noi dung sau)\s*[:.]?$/;
const closing = /^(?:tren day la|noi nhan|noi nhan:)/;
const signatory =
  /^(?:tm|kt|tl|tuq|q)\.\s?[a-z]|^t\/m |^(?:quyen |pho )?(?:chu tich|giam doc|bi thu|pho bi thu|truong ban|tong giam doc|chanh van phong|cuc truong|hieu truong|bo truong|thu truong)(?: thuong truc| ubnd[\p{L} ]*)?$/u;
const signatoryRole = (block: TextBlock): boolean =>
  block.marker === null && block.emphasis && block.text.length < 80 && signatory.test(folded(block));
const annexCaption = /^\(?(?:kem theo|ban hanh kem theo|dinh kem)/;

/** Blocks in which the type name is looked for: a letterhead is short. */
const letterheadReach = 30;
/** Blocks of a title at the most. */
const titleReach = 6;

const folded = (block: TextBlock): string => foldKeepingLength(block.text).replace(/\s+/g, ' ').trim();

const isText = (block: Blocks[number] | undefined): block is TextBlock =>
  block !== undefined && block.type === 'text' && block.layer === 'body';

/** True for a block that holds nothing but the name of a type of document. */
export const isTypeName = (block: TextBlock): boolean =>
  block.marker === null && typeNameLine.test(folded(block)) && (block.emphasis || block.text.length < 20);

/** Index of the block that names the document's type; -1 where none does. */
export function typeNameIndex(blocks: Blocks): number {
  for (let i = 0; i < Math.min(letterheadReach, blocks.length); i += 1) {
    const block = blocks[i];
    if (isText(block) && isTypeName(block)) return i;
  }
  return -1;
}

const opensBody = (block: TextBlock): boolean =>
  block.marker !== null && ['roman', 'letter', 'arabic', 'article'].includes(block.marker.style);

const opensPreamble = (block: TextBlock): boolean =>
  preambleLine.test(folded(block)) || enacting.test(folded(block)) || block.text.length > 400;

function annexIndex(blocks: Blocks, from: number): number {
  for (let i = from; i < blocks.length; i += 1) {
    const block = blocks[i];
    if (!isText(block)) continue;
    if (block.marker?.style === 'annex' && (block.emphasis || block.text.length < 160)) return i;
    if (annexCaption.test(folded(block)) && block.text.startsWith('(')) return i;
  }
  return blocks.length;
}

/** The last line of the head that stands alone (number, date, motto); -1 where there is none. */
function lastAnchor(blocks: Blocks): number {
  for (let i = Math.min(letterheadReach, blocks.length) - 1; i >= 0; i -= 1) {
    const block = blocks[i];
    if (
      isText(block) &&
      block.marker === null &&
      standsAlone(block.text) &&
      !closing.test(folded(block)) &&
      !signatoryRole(block)
    )
      return i;
  }
  return -1;
}

/** The zones of a document, in order; one that is missing from the text is missing here. */
export function zonesOf(blocks: Blocks): Zone[] {
  const type = typeNameIndex(blocks);
  const starts: { name: ZoneName; at: number }[] = [];
  let at = type + 1;
  if (type < 0) {
    // Without a type name: the head goes on to the first legal basis or numbered part behind number, date and motto.
    const anchor = lastAnchor(blocks);
    at = anchor + 1;
    const addressed = anchor >= 0 && /^kinh gui/.test(folded(blocks[anchor] as TextBlock));
    const reach = addressed ? at : Math.min(blocks.length, at + titleReach);
    while (at < reach) {
      const block = blocks[at]!;
      if (block.type === 'table' || opensBody(block) || signatoryRole(block)) break;
      // Right below number and date, words in capitals are the title, however they begin.
      const titled = at === anchor + 1 && anchor >= 0 && block.emphasis && !/\p{Ll}/u.test(block.text);
      if (opensPreamble(block) && !titled) break;
      at += 1;
    }
  } else {
    const reach = Math.min(blocks.length, at + titleReach);
    while (at < reach) {
      const block = blocks[at]!;
      if (block.type === 'table') break;
      // A legal basis ends with a semicolon, a title never does: so bases are told in garbled text too.
      const basis = at > type + 1 && (opensPreamble(block) || block.text.endsWith(';'));
      if (block.layer === 'body' && (opensBody(block) || basis)) break;
      if (block.layer === 'body' && at === type + 1 && /^(?:can cu|kinh gui)/.test(folded(block))) break;
      at += 1;
    }
  }
  if (at > 0) starts.push({ name: 'preface', at: 0 });
  let body = at;
  while (body < blocks.length) {
    const block = blocks[body]!;
    if (block.type === 'table' || (isText(block) && opensBody(block))) break;
    if (
      isText(block) &&
      (closing.test(folded(block)) || signatoryRole(block) || block.marker?.style === 'annex')
    )
      break;
    body += 1;
  }
  if (body > at) starts.push({ name: 'preamble', at });
  let end = body;
  while (end < blocks.length) {
    const block = blocks[end]!;
    if (isText(block) && (closing.test(folded(block)) || signatoryRole(block))) break;
    end += 1;
  }
  const annex = annexIndex(blocks, end === blocks.length ? body : end);
  if (body < Math.min(end, annex)) starts.push({ name: 'main-body', at: body });
  if (end < annex) starts.push({ name: 'conclusions', at: end });
  if (annex < blocks.length) starts.push({ name: 'attachments', at: annex });
  return starts.map((start, i) => ({
    name: start.name,
    first: start.at,
    last: (starts[i + 1]?.at ?? blocks.length) - 1,
  }));
}
