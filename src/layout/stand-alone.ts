import { foldKeepingLength } from '../vietnamese/fold.js';

/** Lines of the letterhead and the foot that never run on into the next line (Nghị định 30/2020/NĐ-CP, phụ lục I). */
const alone =
  /^(?:so\s*[:.]?\s*\S{0,14}\s*[-/]\s*[a-z]|[^,.;:]{2,60},\s*ngay[\s.…]*\d{0,2}[\s.…]*thang|cong hoa xa hoi chu nghia|doc lap|dang cong san viet nam|noi nhan|kinh gui|tm\.|kt\.|tl\.|tuq\.|q\.|\(?da ky)/;

export const standsAlone = (text: string): boolean => alone.test(foldKeepingLength(text.slice(0, 120)));

/** Words there are (one capital letter is none), and all of them in capitals. */
export const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);

const pageNumber =
  /^\s*(?:[-–—]\s*)?\d{1,4}(?:\s*[-–—])?\s*$|^\s*trang\s+\d{1,4}(?:\s*(?:\/|trên)\s*\d{1,4})?\s*$/iu;
const rule = /^(?:\{\d{1,4}\})?[\s\-–—_=*~.]{2,}$/;

/** Page numbers and drawn lines: nothing of the document's text. */
export const isFurniture = (text: string): boolean => pageNumber.test(text) || rule.test(text);

export const isDrawnRule = (text: string): boolean => rule.test(text);
