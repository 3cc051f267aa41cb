import type { ReportedFinding } from '../model/finding.js';
import type { Page, PagedDocument } from '../model/paged-document.js';
import { foldKeepingLength } from '../vietnamese/fold.js';
import { headOfPage, type NamedDocument, type PageHead, printedLines } from './page-heads.js';

/** One document of a file. `finding` says which pages it has; null where the file holds one document. */
export interface SplitDocument {
  readonly document: PagedDocument;
  readonly finding: ReportedFinding | null;
}

/** Documents that bring others into force or hand them in; what is attached to a plan is its annex. */
const carriers = ['Quyết định', 'Nghị quyết', 'Tờ trình', 'Công văn', 'Chỉ thị'];

/** Recipients, the signature, or the stroke and full stop behind the last sentence. */
const closing = /^n[o0]i nh[a-z]{1,3}\s*[:.;]|^(?:tm|kt|tl|tuq)\s?[.,]\s?[a-z]|\.\/\.\s*$/;
const announcesAttached = /kem theo/;

/** What is known of the document that is being read page by page. */
interface OpenDocument {
  readonly pages: Page[];
  typeName: string | null;
  number: string | null;
  readonly attachedTo: NamedDocument | null;
  /** It has shown a letterhead or a type line. */
  opened: boolean;
  /** Its recipients or signature were printed. */
  closed: boolean;
  /** Annexes have begun: heads of forms are to be expected. */
  inAnnexes: boolean;
  /** It says that something is attached to it. */
  announces: boolean;
}

const hasHead = (head: PageHead): boolean => head.motto || head.typeName !== null;

/** The type line of a document attached to the one before, which brings it into force or hands it in. */
function isAttached(head: PageHead, open: OpenDocument): boolean {
  if (head.typeName === null || head.annex) return false;
  const to = head.attachedTo;
  if (to !== null) return carriers.includes(to.typeName) && to.typeName !== head.typeName;
  const follows = head.typeFirst && open.closed && !open.inAnnexes && open.announces;
  return (
    follows && open.typeName !== null && carriers.includes(open.typeName) && open.typeName !== head.typeName
  );
}

/** A letterhead of its own, and none of a form to be filled in or of an annex. */
function isLetterhead(head: PageHead, open: OpenDocument): boolean {
  if (!head.motto || head.annex) return false;
  if (head.number !== null) return open.closed || head.number !== open.number;
  if (open.inAnnexes || !open.closed || head.typeName === null) return false;
  return head.blank ? head.draft : head.dated;
}

/** True where a page begins another document. */
const opensDocument = (head: PageHead, open: OpenDocument): boolean =>
  (open.opened || open.closed) && (isAttached(head, open) || isLetterhead(head, open));

const newDocument = (attachedTo: NamedDocument | null): OpenDocument => ({
  pages: [],
  typeName: null,
  number: null,
  attachedTo,
  opened: false,
  closed: false,
  inAnnexes: false,
  announces: false,
});

function addPage(open: OpenDocument, page: Page, head: PageHead): void {
  open.pages.push(page);
  if (!open.opened && hasHead(head)) {
    open.opened = true;
    open.typeName = head.typeName;
    open.number = head.number;
  }
  open.inAnnexes ||= head.annex;
  for (const line of printedLines(page)) {
    const words = foldKeepingLength(line);
    open.closed ||= closing.test(words);
    open.announces ||= announcesAttached.test(words);
  }
}

/** A caption names what it is attached to; without one it is the document before. */
const carrierOf = (head: PageHead, before: OpenDocument): NamedDocument | null => {
  if (!isAttached(head, before)) return null;
  return head.attachedTo ?? { typeName: before.typeName!, number: before.number };
};

function documentsIn(pages: readonly Page[]): OpenDocument[] {
  const documents = [newDocument(null)];
  for (const page of pages) {
    const head = headOfPage(page);
    const before = documents.at(-1)!;
    if (before.pages.length > 0 && opensDocument(head, before))
      documents.push(newDocument(carrierOf(head, before)));
    addPage(documents.at(-1)!, page, head);
  }
  return documents;
}

const rangeOf = (pages: readonly Page[], all: number): string => {
  const [first, last] = [pages[0]!.number, pages.at(-1)!.number];
  return first === last ? `Page ${first} of ${all} is` : `Pages ${first}–${last} of ${all} are`;
};

function findingOf(open: OpenDocument, at: number, of: number, pages: number): ReportedFinding {
  const { attachedTo } = open;
  const to =
    attachedTo === null
      ? ''
      : `, attached to ${[attachedTo.typeName, attachedTo.number].filter(Boolean).join(' ')}`;
  return {
    severity: 'info',
    code: 'file-split',
    message: `${rangeOf(open.pages, pages)} document ${at + 1} of ${of} in this file${to}.`,
    source: { page: open.pages[0]!.number, lines: null, bbox: null },
  };
}

/**
 * The documents of a file, told by the heads of its pages: a letterhead with motto and number, or a type line with
 * "(Kèm theo Quyết định số …)" below. Annexes stay with their plan, and so do forms to be filled in, whose letterhead has
 * dots for a number. Signatures go to the document on whose pages they are drawn, invisible ones to the first. A file
 * without page numbers, or with one document, is handed back as it is.
 */
export function splitDocuments(document: PagedDocument): readonly SplitDocument[] {
  const { pages, signatures } = document;
  const whole = [{ document, finding: null }];
  if (pages.length < 2 || pages.some(({ number }) => number === null)) return whole;
  const parts = documentsIn(pages);
  if (parts.length === 1) return whole;
  return parts.map((part, index) => {
    const numbers = new Set(part.pages.map(({ number }) => number));
    return {
      document: {
        ...document,
        source: { ...document.source, index },
        pages: part.pages,
        signatures: signatures.filter(({ page }) => (page === null ? index === 0 : numbers.has(page))),
      },
      finding: findingOf(part, index, parts.length, pages.length),
    };
  });
}
