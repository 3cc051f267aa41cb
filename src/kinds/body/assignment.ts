import { matchUnitListAt } from '../../organizations/match-unit.js';
import { splitUnits } from '../../organizations/split-units.js';
import { findDeadlinePhrase } from '../../vietnamese/deadlines.js';
import { foldKeepingLength } from '../../vietnamese/fold.js';
import { assigningTail, isActor, longestActor, partOfName } from './actor-name.js';

/** What a sentence assigns, and to whom. Offsets are not kept: the title is what is left of the words. */
export interface Assignment {
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
  readonly title: string;
  readonly deadlineRaw: string | null;
  /** An explicit word of assignment stands in the sentence ("giao", "chủ trì", "có trách nhiệm" …). */
  readonly explicit: boolean;
}

const assigns =
  /^(?:giao(?: cho)?|yeu cau|de nghi|kinh de nghi|phan cong|doi voi|uy quyen(?: cho)?|chi dao|trach nhiem cua)\s+(?:dong chi\s+)?/;
/** Duties that follow the unit, and say no more than that it has a duty. */
const duty =
  /^(?:[\s:,;.-]|\(\S[^)]{0,80}\)|(?:co )?(?:trach nhiem|nhiem vu)(?= )|chiu trach nhiem(?= (?:chu tri|chi dao|to chuc|xay dung|trien khai|thuc hien|tham muu|huong dan|theo doi))|la (?:co quan|don vi) (?:thuong truc|dau moi|chu tri)(?=[,; ])|chu dong(?=,? (?:phoi hop|chu tri))|(?:lam )?dau moi(?=,| )|chu tri(?= va | thuc hien| trien khai|,| |:)|(?:co|phai)(?= trach nhiem))/;
const helps =
  /^[\s,;]*(?:va )?(?:chu dong )?phoi hop(?: chat che)?(?: cung)?(?: voi)?(?: thuc hien)?(?: cung)?\s*:?\s*/;
const concerning = /^[\s,;]*(?:trong viec|trong cong tac|de|thuc hien viec)\s+/;
/** Clauses that open a sentence before the one who is told to act. */
const leadIn =
  /^(?:tren co so|can cu|theo|qua|trong qua trinh|dinh ky|hang (?:nam|thang|quy)|truoc|ngoai ra|dong thoi|khi|neu|de |doi voi cac)/;
const verbAhead =
  /^[\s,:]*(?:\([^)]{0,80}\)\s*)?(?:co trach nhiem|chiu trach nhiem|chu tri|phoi hop|chu dong|tong hop|tham muu|dau tu|nang cap|theo doi|don doc|huong dan|xay dung|to chuc|trien khai|thuc hien|truc tiep|can cu|ra soat|bao cao|de xuat|bo tri|tang cuong|day manh|tiep tuc|kiem tra|giam sat|tuyen truyen|phan cong|chi dao|thuong xuyen|dinh ky|cap nhat|ban hanh|quan ly|lanh dao|nghien cuu|quan triet|pho bien|cung cap|chuan bi|lap |khao sat|thong ke|kien toan|bo sung|ho tro|thu hut|duy tri|ap dung|bao dam|dam bao|xem xet|phat huy|van dong|khan truong|nghiem tuc|kip thoi|cu the hoa|gui|ket noi|day nhanh|tang |dua |kiem soat|tiep nhan|giam sat|van hanh|hoan thanh|tham dinh|trinh|giup|la |phai |can |se )/;

interface Addressed {
  readonly units: string[];
  readonly end: number;
  readonly explicit: boolean;
}

/** "Các xóm trưởng: vận động …": the words before a colon name the actor, whether a registry knows it or not. */
function beforeColon(text: string, folded: string): Addressed | null {
  const colon = text.indexOf(':');
  if (colon < 3 || colon > longestActor || colon > text.length - 8) return null;
  const order = assigns.exec(folded);
  const name = text.slice(order?.[0].length ?? 0, colon);
  if (/[.!?]/.test(name) || !isActor(name)) return null;
  return { units: splitUnits(name), end: colon + 1, explicit: order !== null };
}

/** "Các xóm trưởng vận động …": an actor that no registry knows, up to the first word that says what to do. */
function beforeVerb(text: string, folded: string): Addressed | null {
  const order = assigns.exec(folded);
  const start = order?.[0].length ?? 0;
  for (
    let at = folded.indexOf(' ', start + 3);
    at > 0 && at < start + longestActor;
    at = folded.indexOf(' ', at + 1)
  ) {
    if (/[.;]/.test(text.slice(start, at))) return null;
    // "Ban Chỉ đạo": a verb in capitals is part of a name.
    if (!/\p{Ll}/u.test(text.charAt(at + 1)) || !verbAhead.test(folded.slice(at))) continue;
    if (partOfName.test(folded.slice(Math.max(0, at - 12), at + 24)) || folded.charAt(at - 1) === ',')
      continue;
    const name = text.slice(start, at).replace(assigningTail, '');
    if (!isActor(name)) return null;
    return {
      units: splitUnits(name),
      end: at,
      explicit: order !== null || strongVerb.test(folded.slice(at)),
    };
  }
  return null;
}

const strongVerb = /^[\s,:]*(?:\([^)]*\)\s*)?(?:co trach nhiem|chiu trach nhiem|chu tri|phoi hop)/;

interface UnitList {
  readonly end: number;
  readonly units: string[];
}

/** Where a name that ran on into what is to be done should have ended: at the first small verb that is no part of it. */
function endOfName(name: string): number {
  const tail = assigningTail.exec(name);
  const folded = foldKeepingLength(name);
  for (let at = folded.indexOf(' '); at > 0; at = folded.indexOf(' ', at + 1)) {
    if (tail !== null && at >= tail.index) return tail.index;
    if (!/\p{Ll}/u.test(name.charAt(at + 1)) || folded.charAt(at - 1) === ',') continue;
    if (partOfName.test(folded.slice(Math.max(0, at - 12), at + 24))) continue;
    if (inName.test(folded.slice(at)) && verbAhead.test(`${folded.slice(at)} `)) return at;
  }
  return tail?.index ?? name.length;
}

/** Verbs that no office is named by. */
const inName =
  /^ (?:to chuc|ket noi|tang|trien khai|thuc hien|chu dong|day nhanh|dua|tiep nhan|kiem soat|dau tu|nang cap)(?: |$)/;

function withoutVerb(list: UnitList | null): UnitList | null {
  if (list === null) return null;
  const last = list.units.at(-1)!;
  const cut = last.length - endOfName(last);
  return cut === 0 || cut === last.length
    ? list
    : { end: list.end - cut, units: [...list.units.slice(0, -1), last.slice(0, last.length - cut)] };
}

/** Units at `at`, if the words behind them tell them to act or end the text; not `strict`: if they may. */
function addressedAt(text: string, folded: string, at: number, strict: boolean): Addressed | null {
  const order = assigns.exec(folded.slice(at));
  const start = at + (order?.[0].length ?? 0);
  const list = withoutVerb(matchUnitListAt(text, start));
  if (list === null || list.units.length === 0) return null;
  const rest = folded.slice(list.end);
  const acts = verbAhead.test(rest) || /^[\s:.;]*$/.test(rest);
  const mayAct = order !== null || /^(?:\s+\p{Ll}|\s*:\s*\S)/u.test(text.slice(list.end));
  if (!acts && (strict || !mayAct)) return null;
  return {
    units: list.units,
    end: list.end,
    explicit: order !== null || strongVerb.test(rest),
  };
}

/** Who is told to act: at the head of the sentence, or behind the clause that opens it. */
function findAddressee(text: string, folded: string, told: boolean): (Addressed & { start: number }) | null {
  const direct =
    (told ? beforeColon(text, folded) : null) ??
    addressedAt(text, folded, 0, true) ??
    (told || assigns.test(folded) ? (beforeVerb(text, folded) ?? addressedAt(text, folded, 0, false)) : null);
  if (direct !== null) return { ...direct, start: 0 };
  const opened = leadIn.test(folded) || /^che do (?:thong tin,? )?bao cao\s*:/.test(folded);
  for (const match of folded.matchAll(/[,;:.]\s+/g)) {
    const at = match.index + match[0].length;
    const ordered = assigns.test(folded.slice(at));
    if (!ordered && !opened) continue;
    const found = addressedAt(text, folded, at, !ordered);
    // "… của cơ quan, đơn vị, gửi Sở": a name in the middle of a clause opens with a capital.
    const named = /\p{Lu}/u.test(text.charAt(at)) || /^các\s/u.test(text.slice(at));
    if (!ordered && !named) continue;
    if (found !== null && (ordered || verbAhead.test(folded.slice(found.end))))
      return { ...found, start: at };
    if (at > 600) break;
  }
  return null;
}

const trimTitle = (text: string): string =>
  text
    .replace(/^[\s:,;.–-]+/, '')
    .replace(/[\s.;,:/]+$/, '')
    .trim();

/** Takes words of duty and those who help off the head of a task's words. */
export function splitDuty(text: string): { title: string; coordinating: string[]; explicit: boolean } {
  let rest = text;
  let explicit = false;
  const coordinating: string[] = [];
  for (let round = 0; round < 8; round += 1) {
    const folded = foldKeepingLength(rest);
    const help = helps.exec(folded);
    if (help !== null) {
      const list = matchUnitListAt(rest, help[0].length);
      explicit = true;
      if (list === null) break;
      coordinating.push(...list.units);
      rest = rest.slice(list.end);
      const about = concerning.exec(foldKeepingLength(rest));
      if (about !== null) rest = rest.slice(about[0].length);
      continue;
    }
    const word = duty.exec(folded);
    if (word === null || word[0].length === 0) break;
    if (/[a-z]{3}/.test(word[0])) explicit = true;
    rest = rest.slice(word[0].length);
  }
  return { title: trimTitle(rest), coordinating, explicit };
}

/** "căn cứ chức năng, nhiệm vụ …" between unit and deed says on what ground, not what. */
const ground =
  /^[\s,]*(?:can cu|theo(?! doi)|tren co so)\s.{4,200}?[\s,](?=(?:xay dung|trien khai|to chuc|thuc hien|chu dong|phoi hop|ban hanh|cu the hoa|chi dao|lanh dao|phan cong|huong dan|tham muu|kiem tra|ra soat|bo tri)\s)/;

const withoutGround = (text: string): string =>
  text.slice(ground.exec(foldKeepingLength(text))?.[0].length ?? 0);

/** Takes the deadline out of a task's words. */
export function splitDeadline(text: string): { title: string; raw: string | null } {
  const phrase = findDeadlinePhrase(text);
  if (phrase === null) return { title: text, raw: null };
  const title = `${text.slice(0, phrase.leadStart)} ${text.slice(phrase.end)}`
    .replace(/\(\s*\)/g, '')
    .replace(/\s+([,;.])/g, '$1')
    .replace(/\s+/g, ' ');
  return { title: trimTitle(title), raw: phrase.raw };
}

/**
 * Reads an item that names who must act; null where it names nobody. `told`: the item stands in the organisation
 * section, where a unit at the head of a sentence is told to do what follows.
 */
export function readAssignment(text: string, told: boolean): Assignment | null {
  const folded = foldKeepingLength(text);
  const addressee = findAddressee(text, folded, told);
  if (addressee === null) return null;
  const duties = splitDuty(withoutGround(text.slice(addressee.end)));
  const { title, raw: within } = splitDeadline(duties.title);
  // "Định kỳ trước ngày 20 hằng quý, các sở, ngành gửi …": the time may open the sentence.
  const raw = within ?? findDeadlinePhrase(text.slice(0, addressee.start))?.raw ?? null;
  return {
    lead: addressee.units,
    coordinating: duties.coordinating,
    title,
    deadlineRaw: raw,
    explicit: addressee.explicit || duties.explicit,
  };
}

/**
 * Units that govern the items below a heading or stem ("5. Công an xã", "2. Giao Trưởng các phòng:"); null for other
 * text. `headsItems` says that deeper items follow: then a short line that opens like an actor's name is one.
 */
export function readStem(text: string, headsItems: boolean): string[] | null {
  if (text.length > 400) return null;
  const folded = foldKeepingLength(text);
  const order = assigns.exec(folded);
  for (const start of order === null ? [0] : [order[0].length]) {
    const list = matchUnitListAt(text, start);
    if (list === null) continue;
    const rest = folded
      .slice(list.end)
      .replace(/\([^)]*\)/g, '')
      .trim();
    if (/^[:.;,–-]*$/.test(rest)) return list.units;
    if (
      /^(?:[,:;]|co trach nhiem|chu tri|phoi hop|chiu trach nhiem|chi dao|thuc hien|trien khai|voi cac|tap trung)[^.;]{0,120}:$/.test(
        rest,
      )
    )
      return list.units;
  }
  // "Trách nhiệm của các thủ trưởng các đơn vị: Yêu cầu các đồng chí …:" — the units behind the last order.
  const inner = /(?:yeu cau|giao|de nghi)\s+(?=[^:]*:$)/.exec(folded);
  if (inner !== null && inner.index > 0) return readStem(text.slice(inner.index), headsItems);
  const name = text.slice(order?.[0].length ?? 0).replace(/[\s:]+$/, '');
  if (headsItems && name.length <= longestActor && !/[.;]$/.test(name) && isActor(name))
    return splitUnits(name);
  return null;
}
