import { foldKeepingLength } from '../../vietnamese/fold.js';

/** Words that open the name of whoever can be told to act, also one that no registry knows. */
const actorHead =
  /^(?:cac |nhung )?(?:(?:dong chi|ong|ba) )?(?:so|phong|ban|van phong|ubnd|uy ban|hdnd|hoi dong|cong an|trung tam|truong|tram|hoi|doan|mttq|mat tran|chi cuc|chi nhanh|cuc|doanh nghiep|to|ca nhan|bao|dai|kho bac|thue|ngan hang|lien doan|lien minh|chu tich|pho chu tich|giam doc|hieu truong|chanh|truong|thu truong|bi thu|dang uy|chi bo|benh vien|vien|nha truong|don vi|co quan|nguoi dung dau|thanh vien|xom|ap|thon|khu pho|khu dan cu|hop tac xa|bao hiem|buu dien|vnpt|viettel|dia phuong|dien luc|cong ty|tap doan|cong chuc|can bo|nganh|bo chi huy|can su|huyen|xa|phuong)(?: |$|,)/;
/** Headings of the organisation section that open like a name and are none. */
const noActor =
  /^(?:to chuc (?:thuc hien|trien khai)|che do|kinh phi|thoi gian|cong tac|bao cao|ban hanh|thue (?:dich vu|bao)|hoi nghi|truong hop|to chuc|cuc bo)/;
/** Longest name of an actor, in characters. */
export const longestActor = 160;

/** A name holds no word of duty. */
const dutyWord =
  /(?:^|\s)(?:co trach nhiem|chiu trach nhiem|chu tri|phoi hop voi|bao cao|tham muu cho)(?:\s|$)/;

/** True for the name of somebody who can be told to act. */
export const isActor = (name: string): boolean => {
  const folded = foldKeepingLength(name).trim();
  if (!actorHead.test(folded)) return false;
  if (dutyWord.test(folded)) return false;
  return !noActor.test(folded) || /^to chuc,/.test(folded);
};

/** Words of assignment behind a name are no part of it. */
export const assigningTail =
  /,?\s+(?:theo chức năng.*|được giao.*|có nhiệm vụ|làm đầu mối|là đầu mối|là cơ quan.*|trên cơ sở.*|căn cứ.*)$/iu;

/** Verbs that stand inside a name: "tổ chức đảng", "chương trình", "đầu tư xây dựng tỉnh". */
export const partOfName =
  /(?:chuong|quy|lo|cong|qua|lich|tien) trinh|thanh lap|doc lap|to chuc (?:dang|can bo|chinh tri|doan the|xa hoi|hoi|tin dung)|xay dung (?:tinh|thanh pho|khu vuc|dang|chinh quyen)|quan ly (?:du an|dat|do thi|xay dung|cac khu|khu)|kiem tra (?:dang|tinh uy|dang uy)|(?:cac|nhung|mot so) (?:to chuc|don vi thuc hien)|du an dau tu|va dau tu|xuc tien dau tu|quy dau tu|phong,? chong|huong dan vien|chi dao (?:tinh|trung uong|chuyen doi)/;
