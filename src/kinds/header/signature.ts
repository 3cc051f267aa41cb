import type { OutlinedDocument } from '../../model/outlined-document.js';
import { looksLikeUnit } from '../../organizations/match-unit.js';
import { isPersonName, nameInWords, trailingPersonName } from '../../vietnamese/person-names.js';
import { notRead, type Reading, reading } from '../evidence.js';
import { type HeadLine, linesOfZone } from './head-lines.js';

const authority =
  /^(?:tm|kt|tl|tuq|q)\.|^(?:chu tich|pho chu tich|bi thu|pho bi thu|giam doc|pho giam doc|truong ban|pho truong ban|chanh van phong|pho chanh van phong|cuc truong|hieu truong|truong phong|bo truong|thu truong|vien truong|tong giam doc|t\/m|quyen)(?:[\s.]|$)/;
const signed = /^\(?\s*(?:da ky|ky ten|ky, dong dau|da ky va dong dau)/;
/** Ranks and degrees before a name are no part of it. */
const rank =
  /^(?:(?:đại|thượng|trung|thiếu)\s+(?:tướng|tá|úy)|ts\.?|ths\.?|pgs\.?|gs\.?|bs\.?|ths\.?\s*bs\.?)\s+/iu;

const bare = (text: string): string => text.replace(rank, '').replace(rank, '').trim();

const isRole = (line: HeadLine): boolean =>
  line.block.marker === null && authority.test(line.folded) && /\p{Lu}{2}/u.test(line.text);

/** A line of nothing but a name: of a known family, or in the shape of one below a line of role. */
function nameAlone(line: HeadLine, belowRole: boolean): string | null {
  const text = bare(line.text);
  if (line.block.marker !== null || authority.test(line.folded) || text.split(/\s+/).length > 6) return null;
  if (isPersonName(text)) return text;
  return belowRole && nameInWords(text) && !looksLikeUnit(text) ? text : null;
}

/**
 * Reads who signed and in what role: the person's name below lines such as "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH",
 * "PHÓ CHỦ TỊCH" (Nghị định 30/2020/NĐ-CP, phụ lục I, mục 7).
 */
export function readSignature(document: OutlinedDocument): {
  signer: Reading<string>;
  signerRole: Reading<string>;
} {
  const lines = linesOfZone(document, 'conclusions').filter((line) => !signed.test(line.folded));
  const roles = lines.filter(isRole);
  const roleText = roles
    .map((line) => {
      const name = trailingPersonName(line.text);
      return (name === null ? line.text : line.text.slice(0, line.text.lastIndexOf(name)))
        .replace(/\(.*$/, '')
        .trim();
    })
    .join(' ')
    .trim();
  const places = roles.flatMap((line) => line.block.sources);
  const signerRole: Reading<string> =
    roleText === '' ? notRead('role-lines') : reading(roleText, roleText, 'role-lines', 0.9, places);
  // The name stands below the last line of role; where no role is printed, it is the last name there is.
  const lastRole = lines.findLastIndex(isRole);
  const below = lines.slice(lastRole + 1);
  const order = lastRole < 0 ? below.toReversed() : [...below, ...lines.slice(0, lastRole).reverse()];
  for (const [i, line] of order.entries()) {
    const name = nameAlone(line, lastRole >= 0 && i < below.length);
    if (name === null) continue;
    const sure = isPersonName(name) ? 0.95 : 0.8;
    return { signer: reading(name, line.text, 'name-alone', sure, line.block.sources), signerRole };
  }
  for (const line of [...roles].reverse()) {
    const name = trailingPersonName(line.text);
    if (name !== null) {
      return { signer: reading(name, line.text, 'name-behind-role', 0.85, line.block.sources), signerRole };
    }
  }
  return { signer: notRead('name-alone'), signerRole };
}
