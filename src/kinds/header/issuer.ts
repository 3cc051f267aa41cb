import type { OutlinedDocument } from '../../model/outlined-document.js';
import { readIssuerAt } from '../../organizations/issuers.js';
import { matchUnitAt } from '../../organizations/match-unit.js';
import { foldKeepingLength } from '../../vietnamese/fold.js';
import { notRead, type Reading, reading } from '../evidence.js';
import { type Head, type HeadLine, linesOfZone } from './head-lines.js';
import { type Letterhead, readLetterhead } from './letterhead.js';

/** "<issuer> ban hành Kế hoạch …": the sentence that enacts. */
const enacting =
  /^\s*(?:\([^)]{1,60}\)\s*)?(?:ban hanh|xay dung|trien khai|bao cao|to chuc|thong bao|de ra)\s/;
const clauseStart = /(?:^|[.;,:]\s+)(?=\S)/g;

function fromEnactingSentence(lines: readonly HeadLine[]): Reading<string> {
  for (const { text, folded, block } of lines) {
    for (const match of text.matchAll(clauseStart)) {
      const start = match.index + match[0].length;
      const unit = matchUnitAt(text, start);
      if (unit === null || unit.kind !== 'unit' || !enacting.test(folded.slice(unit.end, unit.end + 80)))
        continue;
      const name = text.slice(start, unit.end);
      return reading(name, text.slice(start, unit.end + 20), 'enacting-sentence', 0.9, block.sources);
    }
  }
  return notRead('enacting-sentence');
}

const annexIssuer = /^\(?(?:ban hanh )?kem theo .*?(?:cua)\s+/;

function fromAnnexCaption(lines: readonly HeadLine[]): Reading<string> {
  for (const { text, folded, block } of lines) {
    const match = annexIssuer.exec(folded);
    const read = match === null ? null : readIssuerAt(text, match[0].length);
    if (read !== null) return reading(read.name, text, 'annex-caption', 0.85, block.sources);
  }
  return notRead('annex-caption');
}

/** Who issued the document: by the letterhead, else by the sentence that enacts it, else by the caption of an annex. */
export function readIssuer(document: OutlinedDocument, head: Head): Letterhead {
  const { issuer: printed, parent } = readLetterhead(head);
  const enacted = fromEnactingSentence(linesOfZone(document, 'preamble'));
  if (printed.value !== null) {
    const key = (text: string) => foldKeepingLength(text).replace('uy ban nhan dan', 'ubnd');
    // The sentence prints the same name in its proper case.
    if (
      enacted.value !== null &&
      key(enacted.value) === key(printed.value) &&
      enacted.value.length === printed.value.length
    ) {
      return { issuer: { ...printed, value: enacted.value }, parent };
    }
    return { issuer: printed, parent };
  }
  if (enacted.value !== null) return { issuer: enacted, parent };
  // An attached plan has its caption below its own title.
  const captions = [...linesOfZone(document, 'preface'), ...linesOfZone(document, 'attachments')];
  return { issuer: fromAnnexCaption(captions), parent };
}
