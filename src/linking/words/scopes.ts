import { foldKeepingLength } from '../../vietnamese/fold.js';

export interface TextSpan {
  readonly kind: 'scope' | 'tier';
  readonly start: number;
  readonly end: number;
}

/** Tiers of the administration that a row may be about. */
export type Tier = 'central' | 'province' | 'commune';

const PLACE =
  '(?:tinh|thanh pho|tp|xa|phuong|dac khu|thi tran|huyen|so|nganh|don vi|co quan|dia phuong|toan nganh|linh vuc)';
/** Where a plan holds: "trên địa bàn tỉnh", "của Sở", "toàn xã". It changes with the level, the matter does not. */
const SCOPE = new RegExp(
  `\\b(?:(?:tren|trong|tai) (?:toan )?(?:dia ban|pham vi)(?: (?:toan )?${PLACE})*|(?:cua|thuoc|trong|tai|toan|o)(?: toan)? ${PLACE}(?: ${PLACE})*)\\b(?! (?:hoi|uy|vien)\\b)`,
  'g',
);
/** Who does it, where it is everybody of the plan's own house: "của các cơ quan hành chính nhà nước", "các phòng, đơn vị thuộc Sở". */
const BODY = '(?:co quan|don vi|phong|ban|so|nganh|dia phuong)';
const EVERYBODY = new RegExp(
  `\\b(?:(?:cua|tai|giua|trong) )?(?:cac|moi|tung|toan bo) ${BODY}(?:(?:, | va |, va )${BODY})*(?: chuyen mon)?(?: hanh chinh)?(?: nha nuoc)?(?: (?:thuoc|truc thuoc|cua|trong) (?:${PLACE}|he thong chinh tri))?\\b`,
  'g',
);
/** Names behind a scope: "trên địa bàn xã Tân Lập", "của ngành Nông nghiệp và Môi trường". */
const NAMES = /^(?:\s+(?:và\s+)?\p{Lu}[\p{L}\p{M}]*)+/u;
/** "cơ sở", "trụ sở", "số": no Sở. */
const NO_SO = /\b(?:cua|thuoc|trong|tai|toan|o) so$/;

/** "trợ cấp xã hội", "cung cấp": another "cấp". */
const CAP = '(?<!\\b(?:cung|tro|phu|nang) )\\bcap';
const TIERS: readonly (readonly [RegExp, Tier])[] = [
  [new RegExp(`${CAP} (?:trung uong|quoc gia|bo)\\b`, 'g'), 'central'],
  [new RegExp(`${CAP} (?:tinh|so|thanh pho)\\b`, 'g'), 'province'],
  [
    new RegExp(
      `${CAP} (?:xa(?! hoi)|phuong|dac khu|co so(?! (?:du lieu|vat chat|ha tang)))(?:(?:\\s?[,/]\\s?| va )(?:xa(?! hoi)|phuong|dac khu|thi tran))*\\b`,
      'g',
    ),
    'commune',
  ],
];
/** "cấp số định danh", "cấp bổ sung": neither sở nor bộ, where marks are printed. */
const OTHER_WORD = /\s(?:s(?!ở|o)|b(?!ộ|o))\p{L}$/iu;

/** The tiers that a text names, in its places; folding keeps the length. */
function tierMatches(text: string, folded: string): readonly (TextSpan & { readonly tier: Tier })[] {
  return TIERS.flatMap(([pattern, tier]) =>
    [...folded.matchAll(pattern)]
      .map((match) => ({
        kind: 'tier' as const,
        tier,
        start: match.index,
        end: match.index + match[0].length,
      }))
      .filter(({ start, end }) => !OTHER_WORD.test(text.slice(start, end))),
  );
}

/** Stretches that say where or at which level a row holds. */
export function scopesIn(text: string): TextSpan[] {
  const folded = foldKeepingLength(text);
  const spans: TextSpan[] = [];
  for (const match of folded.matchAll(SCOPE)) {
    const end = match.index + match[0].length;
    if (NO_SO.test(match[0]) && !/\bSở$/i.test(text.slice(match.index, end))) continue;
    const names = NAMES.exec(text.slice(end))?.[0].length ?? 0;
    spans.push({ kind: 'scope', start: match.index, end: end + names });
  }
  for (const match of folded.matchAll(EVERYBODY))
    spans.push({ kind: 'scope', start: match.index, end: match.index + match[0].length });
  for (const { kind, start, end } of tierMatches(text, folded)) spans.push({ kind, start, end });
  return spans;
}

/** The tiers that a text names: "cán bộ, công chức cấp xã, phường". */
export function tiersIn(text: string): ReadonlySet<Tier> {
  return new Set(tierMatches(text, foldKeepingLength(text)).map(({ tier }) => tier));
}
