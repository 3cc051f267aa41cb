import type { ColumnRole } from '../model/segmented-document.js';
import { foldKeepingLength } from '../vietnamese/fold.js';

/** A role that a heading's words allow, with how strongly they speak for it (0–1). */
export interface RoleClaim {
  readonly role: ColumnRole;
  readonly weight: number;
}

interface Entry {
  readonly pattern: RegExp;
  readonly claims: readonly RoleClaim[];
}

const entry = (pattern: RegExp, ...claims: readonly (readonly [ColumnRole, number])[]): Entry => ({
  pattern,
  claims: claims.map(([role, weight]) => ({ role, weight })),
});

/**
 * Headings by meaning, on folded text (a garbled page has to be read too), the telling entry first. A wording that means
 * one thing in a table of targets and another in a table of tasks ("Kết quả") claims both; the table decides.
 * Source: headings met in plans of several provinces and levels.
 */
const entries: readonly Entry[] = [
  entry(/^(?:s ?t ?t|s\.? ?t\.? ?t|t\.? ?t|so t ?t|so thu tu|thu tu|ma so|ma|ma nv|ma chi tieu|no|#)$/, [
    'ordinal',
    1,
  ]),
  entry(/^ma nhiem vu$/, ['ordinal', 0.9], ['general-task', 0.8]),
  entry(/san pham.{0,3}ket qua|muc tieu,? ket qua|ket qua,? muc tieu|hinh thuc,? ?\/? ?san pham/, [
    'output',
    0.9,
  ]),
  entry(/^(?:ghi chu|luu y|chu thich)/, ['extra', 1]),
  entry(/chu tri.{0,12}phoi hop|phoi hop.{0,12}chu tri/, ['lead', 1]),
  entry(/phoi hop/, ['coordinating', 1]),
  entry(/^(?:ty le|ti le|toc do|muc)\s+(?:tang|giam)|^so (?:voi|sanh)|^(?:tang|giam)\b|^chenh lech/, [
    'extra',
    0.9,
  ]),
  entry(/^(?:kh|ke hoach|mt|ct)\s*(?:nam\s*)?20\d\d$/, ['value', 0.9]),
  entry(/^(?:uoc\s*)?(?:th|thuc hien)\s*(?:nam\s*)?20\d\d/, ['result', 0.9]),
  entry(/kinh phi|nguon (?:von|luc|kinh)|du toan|ngan sach|tong muc|von dau tu/, ['extra', 1]),
  entry(/^(?:muc do|ty le|ti le|% )\s*(?:hoan thanh|thuc hien|dat|giai ngan)/, ['extra', 0.9]),
  entry(/chu tri|dau moi/, ['lead', 1]),
  entry(/^(?:co quan|don vi|bo phan|to chuc).{0,12}(?:theo doi|danh gia|bao cao|tong hop|giam sat)/, [
    'lead',
    0.7,
  ]),
  entry(
    /^(?:theo doi|kiem tra|don doc|giam sat|lanh dao|nguoi (?:theo doi|phu trach|chi dao)|phu trach chi dao)/,
    ['extra', 0.9],
  ),
  entry(/^(?:can cu|co so|ly do|nguyen nhan|kho khan|ton tai|de xuat|kien nghi|nhan xet|van ban giao)/, [
    'extra',
    0.8,
  ]),
  entry(/^(?:du kien|ty le dat|muc dat)(?: (?:nam )?20\d\d)?$/, ['value', 0.7]),
  entry(/^don vi tham gia|^(?:co quan|don vi) ho tro/, ['coordinating', 0.9]),
  entry(/^(?:co quan|don vi) (?:soan thao|trinh)|^chu dau tu|^thuc hien$/, ['lead', 0.7]),
  entry(/^tg\b|^thoi diem/, ['deadline', 0.9]),
  entry(
    /kpi|thuoc do|(?:chi so|tieu chi|chi tieu) danh gia|muc tieu can dat|do luong hieu qua|chi so do luong|chi tieu (?:danh gia|dinh luong)|dinh luong/,
    ['kpi', 1],
  ),
  entry(
    /tinh hinh (?:thuc hien|trien khai)|ket qua (?:da )?(?:thuc hien|dat duoc|trien khai|den|nam|quy|thang|\d)|^(?:da|uoc) (?:thuc hien|dat)|^(?:thuc hien|ket qua|so lieu) .{0,20}(?:20\d\d|den|thang|quy|ky)|thuc trang|^hien trang/,
    ['result', 1],
  ),
  entry(/ket qua (?:can dat|phai dat|mong muon)/, ['output', 0.9], ['value', 0.6]),
  entry(
    /san pham|dau ra|ket qua (?:du kien|cu the|hoan thanh)|du kien ket qua|^hinh thuc|^loai van ban|yeu cau,? ?\/? ?ket qua|^ho so/,
    ['output', 1],
  ),
  entry(/^(?:tieu nhiem vu|nhiem vu con|nhiem vu (?:cu the|chi tiet|thanh phan)|tieu muc nhiem vu)/, [
    'task',
    1,
  ]),
  entry(/nhiem vu (?:tong quat|chung|lon|chinh)|^(?:nhom nhiem vu|linh vuc,? nhiem vu)/, ['general-task', 1]),
  entry(/^(?:nhom (?:chi tieu|muc tieu|noi dung|tieu chi)|linh vuc|nhom$|tru cot)/, ['group', 0.9]),
  entry(/^(?:don vi|dv|dvt)[ .]*(?:tinh|do|dl)|^dvt$|^do luong$|^don vi do luong/, ['unit', 1]),
  entry(/^(?:don vi|dv)$/, ['unit', 0.6], ['lead', 0.6]),
  entry(
    /(?:co quan|don vi|bo phan|to chuc|phong|so,? nganh|ca nhan|dia phuong).{0,24}(?:thuc hien|trien khai|tham muu|phu trach|chiu trach nhiem|duoc giao|chu quan|xay dung)|trach nhiem|phan cong|nguoi thuc hien|thuc hien chinh|^co quan$|^co quan,? don vi$/,
    ['lead', 0.9],
  ),
  entry(
    /thoi han|thoi gian|thoi diem|tien do|lo trinh|ky han|^moc |^han |hoan thanh (?:truoc|trong|vao)|^(?:ngay )?hoan thanh$|^thang$|^quy$/,
    ['deadline', 1],
  ),
  entry(/^(?:nam )?20\d\d$|^(?:den|toi|giai doan) .{0,12}20\d\d|^20\d\d ?- ?20\d\d$/, ['value', 1]),
  entry(
    /^(?:(?:ten|noi dung|cac|danh muc)\s+)?(?:muc tieu|chi tieu|chi so|tieu chi)(?: |,|\/|-)*(?:cu the|chu yeu|giao|ke hoach|phan dau|dat|can dat)?\s*(?:den)?\s*(?:het|cuoi)?\s*(?:nam)?\s*20\d\d$/,
    ['value', 0.7],
    ['indicator', 0.6],
  ),
  entry(
    /^(?:chi tieu|muc tieu|muc|ke hoach|kh|phan dau|gia tri|ket qua) (?:giao|phan dau|can dat|dat|nam|den|ke hoach|muc tieu|chi tieu)/,
    ['value', 0.8],
    ['indicator', 0.5],
  ),
  entry(/chi tieu|chi so|muc tieu|tieu chi/, ['indicator', 1], ['value', 0.3]),
  entry(/^ket qua$|^ket qua,? /, ['output', 0.7], ['value', 0.7], ['result', 0.2]),
  entry(
    /^(?:gia tri|ty le|ti le|so luong|ke hoach|muc dat|phan dau|muc phan dau|%|giao|muc)(?: ?%| ?\(%\))?$|^ke hoach .{0,10}20\d\d/,
    ['value', 0.8],
  ),
  entry(/nhiem vu|cong viec|dau viec|giai phap|viec thuc hien/, ['task', 0.9]),
  entry(
    /noi dung|hoat dong|^ten (?:de an|du an|chuong trinh|nhiem vu|ke hoach|van ban)|^(?:de an|du an|chuong trinh|ten|hang muc)$/,
    ['task', 0.5],
    ['indicator', 0.3],
  ),
];

/** Words of a heading that say its table lists no targets and no tasks of a plan. */
const foreign =
  /thong ke|ho va ten|ho ten|chuc vu|chuc danh|ngay sinh|nam sinh|dien thoai|so hieu|so,? ky hieu|ky hieu van ban|trich yeu|ngay ban hanh|co quan ban hanh|ngay hieu luc|dia chi|ma so thue|doanh nghiep (?:duoc|tham gia)|nganh nghe|thu tu (?:cac )?buoc|^buoc|trinh tu|thanh phan tham du|dai bieu|dien giai|viet tat|thuat ngu|cau hoi|diem (?:so|cham|toi da|chuan)|don gia|thanh tien|dien tich|toa do|bieu mau|^mau so/;

/** Captions above tables that list something else than targets and tasks. */
const foreignCaption =
  /chuong trinh (?:hoi nghi|hoi thao|le |lam viec|tap huan|khai mac|ky hop|hop)|lich (?:lam viec|cong tac|trinh|tiep)|quy trinh|trinh tu|danh sach|bieu (?:so|mau|thong ke|tong hop so lieu)|phieu (?:khao sat|danh gia|thu thap)|danh muc (?:van ban|tu viet tat|tai lieu|thu tuc hanh chinh|thuat ngu|ho so)|bang diem/;

/** "(rõ người)", "(5)", "(1)" beside a heading's words say nothing of its meaning. */
const bare = (heading: string): string =>
  foldKeepingLength(heading)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[*:.;_"“”]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Longest text that can be a heading; a longer cell is content. */
const longestHeading = 160;

/** Roles that the words of a heading allow; none where it says nothing known. */
export function claimsOf(heading: string): readonly RoleClaim[] {
  if (heading.length > longestHeading) return [];
  const text = bare(heading) || foldKeepingLength(heading).replace(/[()]/g, '').trim();
  if (text === '') return [];
  for (const { pattern, claims } of entries) if (pattern.test(text)) return claims;
  return [];
}

export const isForeignHeading = (heading: string): boolean => foreign.test(bare(heading));

export const isForeignCaption = (caption: string): boolean => foreignCaption.test(bare(caption));

/** The milestone year a heading names ("2030", "Mục tiêu đến năm 2030"), the last where it names a span. */
export function yearOf(heading: string): number | null {
  const years = heading.match(/\b20\d\d\b/g);
  return years ? Number(years.at(-1)) : null;
}
