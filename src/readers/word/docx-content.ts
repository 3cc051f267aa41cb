import { UnreadableFileError } from '../../errors.js';
import type { PagedDocument } from '../../model/paged-document.js';
import { defaultLimits } from '../../settings.js';
import type { ReaderContext, ReaderInput } from '../reader.js';
import { type Block, BlockReader } from './block-reader.js';
import { DocumentLines } from './document-lines.js';
import { blockText, letterheadWords } from './layout-table.js';
import { Numbering } from './numbering.js';
import { openWordPackage, type WordPackage } from './office-package.js';
import type { Losses } from './paragraph-reader.js';
import { Styles } from './styles.js';
import { childOf } from './xml-queries.js';
import type { XmlElement } from './xml-tree.js';
import { ZipArchive } from './zip-archive.js';

/** Blocks at the head of a document among which its letterhead stands. */
const LETTERHEAD_REACH = 12;

const partOf = async (parts: WordPackage, type: string): Promise<XmlElement | null> => {
  const target = parts.relationships.find((relationship) => relationship.type === type)?.target;
  return target === undefined ? null : parts.part(target);
};

/** Footnotes and endnotes in the order in which the text refers to them, each opened by its number. */
async function readNotes(parts: WordPackage, reader: BlockReader): Promise<Block[]> {
  const { notes } = reader.paragraphs;
  const kinds = new Set(notes.map(({ kind }) => kind));
  const texts = new Map<string, XmlElement>();
  for (const kind of kinds)
    for (const note of (await partOf(parts, `${kind}s`))?.children ?? [])
      texts.set(`${kind} ${note.attributes['w:id']}`, note);
  return notes.flatMap(({ kind, id }, index): Block[] => {
    const note = texts.get(`${kind} ${id}`);
    const lines = (note ? reader.read(note) : []).flatMap((block) =>
      block.type === 'paragraph' ? block.lines : [],
    );
    const numbered = lines.map((line, i) =>
      i === 0 ? { ...line, text: `[${index + 1}] ${line.text}` } : line,
    );
    return [{ type: 'paragraph', lines: numbered, isContents: false }];
  });
}

async function readMargins(
  parts: WordPackage,
  reader: BlockReader,
  type: 'header' | 'footer',
): Promise<Block[]> {
  const blocks: Block[] = [];
  for (const { target } of parts.relationships.filter((relationship) => relationship.type === type)) {
    const part = await parts.part(target);
    if (part !== null) blocks.push(...reader.read(part));
  }
  return blocks;
}

/** Headers and footers whose words open a document: offices set the whole letterhead there. */
const isLetterhead = (blocks: readonly Block[]): boolean =>
  letterheadWords.test(blocks.map(blockText).join('\n'));

function reportLosses(losses: Losses, path: string, context: ReaderContext): void {
  const report = (severity: 'info' | 'warning', code: string, message: string): void =>
    context.report({ severity, code, message, source: null });
  if (losses.legacyPieces > 0)
    report(
      'info',
      'legacy-encoding',
      `${losses.legacyPieces} pieces of text in ${path} are set in fonts from before Unicode (.VnTime, VNI) and were turned into Unicode.`,
    );
  if (losses.equations > 0)
    report(
      'warning',
      'equation-not-read',
      `${losses.equations} formulas in ${path} are pictures of an equation editor and were not read: a sign such as ≥ may be missing before a value. Look at them in Word.`,
    );
  if (losses.pictures > 0)
    report(
      'warning',
      'picture-not-read',
      `${losses.pictures} large pictures in ${path} were not read; a table or a page may stand in them. Save the file as PDF from Word, which is read with its pictures.`,
    );
  if (losses.otherFiles > 0)
    report(
      'warning',
      'linked-part-not-read',
      `${losses.otherFiles} parts of ${path} are other files put into it and were not read. Open it in Word and save it, which makes them text.`,
    );
}

/**
 * Reads a .docx file as Word shows it, as one page without a number: where Word last broke its pages stands in the file
 * only in part, and depends on a printer and fonts that are not here.
 * Done here and not by mammoth, the usual converter, since that computes no automatic number and reads no header: half
 * of a plan's markers would be lost. `docx` are the bytes to read, which may be those of a converted `input`.
 */
export async function readDocx(
  input: ReaderInput,
  docx: Uint8Array,
  context: ReaderContext,
  mediaType: string,
): Promise<PagedDocument[]> {
  const { path, bytes, sourceId, limits = defaultLimits } = input;
  const archive = await ZipArchive.open(docx, path, limits);
  const parts = await openWordPackage(archive, path);
  const styles = new Styles(await partOf(parts, 'styles'));
  const numbering = new Numbering(await partOf(parts, 'numbering'), styles);
  const losses: Losses = { equations: 0, pictures: 0, otherFiles: 0, legacyPieces: 0 };
  const reader = new BlockReader(styles, numbering, losses);
  const body = childOf(parts.document, 'w:body');
  const text = body === undefined ? [] : reader.read(body);
  const notes = await readNotes(parts, reader);
  const headers = await readMargins(parts, reader, 'header');
  const footers = await readMargins(parts, reader, 'footer');
  const letterheadAbove = isLetterhead(headers) && !isLetterhead(text.slice(0, LETTERHEAD_REACH));
  const lines = new DocumentLines();
  if (letterheadAbove) lines.add(headers);
  lines.add(text);
  const hasText = lines.content.length > 0;
  lines.add(notes, true);
  if (!letterheadAbove) lines.add(headers, true);
  lines.add(footers, true);
  if (!hasText && losses.pictures > 0)
    throw new UnreadableFileError(
      'pictures-only',
      `${path} holds ${losses.pictures} pictures and no text: pages that were scanned. Save it as PDF from Word (File > Save As) and give that, whose pages are recognised.`,
    );
  if (!hasText)
    throw new UnreadableFileError(
      'empty-file',
      `${path} holds no text. What to do: open it in Word; if it shows pictures of pages, save it as PDF.`,
    );
  reportLosses(losses, path, context);
  const source = { sourceId, path, mediaType, bytes: bytes.length, index: 0 };
  const page = { number: null, content: lines.content, geometry: null };
  return [{ source, origin: 'given', pages: [page], signatures: [] }];
}
