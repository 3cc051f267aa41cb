import type { Level } from '../../model/records.js';
import { levelOfIssuer } from '../../organizations/issuers.js';
import { provinceOf, slugOf } from '../../organizations/places.js';
import { remembered } from '../../vietnamese/remembered.js';

/** Levels whose documents number apart and yet look alike: a Sở, a Tỉnh ủy and a UBND tỉnh are all of the province. */
export type Tier = 'central' | 'province' | 'commune';

export function tierOfLevel(level: Level | null): Tier | null {
  if (level === null) return null;
  if (level === 'central') return 'central';
  return level.startsWith('commune') ? 'commune' : 'province';
}

/** What a printed name of a body says of where it stands. */
export interface PrintedBody {
  readonly level: Level | null;
  readonly tier: Tier | null;
  /** The province of today. */
  readonly province: string | null;
  /** A slug of the name without what it is; of a former district with it ("huyen-…"), so that it is no commune's. */
  readonly commune: string | null;
}

const HOLDER = /^(?:phó\s+)?(?:chủ tịch|bí thư|giám đốc|chánh văn phòng|trưởng ban)\s+(?=\S+\s+\S)/iu;
// Case tells a name from what goes on ("trên địa bàn xã năm …"); in capitals throughout, the words that go on do.
const DISTRICT =
  /(?<![\p{L}])(?:[Hh]uyện|HUYỆN|[Qq]uận|QUẬN|[Tt]hị xã|THỊ XÃ|[Tt]hành phố|THÀNH PHỐ|[Tt][Pp]\.?)\s+(\p{Lu}.*|\d+)$/u;
const NAMED_COMMUNE =
  /(?<![\p{L}])(?:[Xx]ã|XÃ|[Pp]hường|PHƯỜNG|[Đđ]ặc khu|ĐẶC KHU|[Tt]hị trấn|THỊ TRẤN)\s+(?!(?:HỘI|Hội|NĂM|GIAI|TRONG|ĐẾN|VỀ|GẮN)(?![\p{L}]))((?:\p{Lu}[\p{L}\p{M}'’]*|\d+)(?:[ -]+(?:\p{Lu}[\p{L}\p{M}'’]*|\d+(?![\p{L}\d/])))*?)(?=\s*(?:[^\p{L}\p{M}\d\s'’]|$)|\s+(?:\p{Ll}|(?:TỈNH|Tỉnh|THÀNH|Thành|TP|NĂM|GIAI|VỀ)(?![\p{L}])))/u;
const PROVINCE_WORD = /(?<![\p{L}])(?:tỉnh(?: ủy)?|thành phố|thành ủy|tp\.?)\s+/giu;
/** "Bà Rịa - Vũng Tàu" is five words long. */
const LONGEST_PLACE = 5;

/** The province whose name `text` begins with. */
function provinceAhead(text: string): string | null {
  const words = text.trim().split(/\s+/);
  for (let length = Math.min(words.length, LONGEST_PLACE); length > 0; length -= 1) {
    const found = provinceOf(
      words
        .slice(0, length)
        .join(' ')
        .replace(/[,;.()]+$/u, ''),
    );
    if (found !== null) return found.name;
  }
  return null;
}

function provinceBehind(text: string): string | null {
  const words = text.trim().split(/\s+/);
  for (let length = Math.min(words.length - 1, LONGEST_PLACE); length > 0; length -= 1) {
    const found = provinceOf(words.slice(-length).join(' '));
    if (found !== null) return found.name;
  }
  return null;
}

/** The provinces that a text names as such: "trên địa bàn tỉnh X". */
export function provincesNamedIn(text: string): string[] {
  return [...text.matchAll(PROVINCE_WORD)].flatMap((match) => {
    const found = provinceAhead(text.slice(match.index + match[0].length));
    return found === null ? [] : [found];
  });
}

/** The commune that a text names as such, as a slug: "trên địa bàn xã X". */
export function communeNamedIn(text: string): string | null {
  const named = NAMED_COMMUNE.exec(text)?.[1];
  return named === undefined ? null : slugOf(named);
}

/** Where a printed body stands, by its own words: "UBND tỉnh" is of some province, "UBND xã X" of a commune X. */
export const readBody = remembered((printed: string) => printed, read);

function read(printed: string): PrintedBody {
  const name = printed.normalize('NFC').trim().replace(HOLDER, '');
  const province = provincesNamedIn(name).at(-1) ?? null;
  const district = DISTRICT.exec(name);
  if (district !== null && provinceAhead(district[1]!) === null && NAMED_COMMUNE.exec(name) === null)
    return { level: null, tier: 'commune', province, commune: slugOf(district[0]) };
  const level = levelWithin(name);
  const tier = tierOfLevel(level) ?? (CENTRAL.test(name) ? 'central' : null);
  if (tier === 'central') return { level: 'central', tier, province: null, commune: null };
  // A committee's level between Party and state is not in its name.
  const known = COMMITTEE.test(name) ? null : level;
  return {
    level: known,
    tier,
    province: province ?? (tier === 'commune' ? null : provinceBehind(name)),
    commune: tier === 'province' ? null : communeNamedIn(name),
  };
}

const COMMITTEE = /^(?:ban chỉ đạo|bcđ|tổ\s)/iu;
const CENTRAL = /(?<![\p{L}])(?:trung ương|chính phủ|quốc gia)(?![\p{L}])/iu;

const levelWithin = (name: string): Level | null =>
  COMMITTEE.test(name) && CENTRAL.test(name) ? 'central' : levelOfIssuer(name);
