import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { UnreadableFileError, UsageError } from '../errors.js';
import type { RasterImage } from '../imaging/raster-image.js';
import type { Page, PagedDocument } from '../model/paged-document.js';
import type { DocumentRecord } from '../model/records.js';
import type { DocumentSummary, Store } from '../model/store.js';
import type { SeenPage } from './page-drawing.js';
import { pngOfImage } from './page-drawing-png.js';
import { resolveDocument } from './resolve-document.js';
import { seenRows } from './seen-rows.js';

/** A file of the store that still is what was read: `name` as it is kept, `file` where its bytes lie. */
export interface DrawnFile {
  readonly sourceId: string;
  readonly name: string;
  readonly file: string;
}

/** How a file is read once more, so that its geometry can be drawn; handed in, so that tests need no recogniser. */
export interface DrawingParts {
  /** All documents of the file, pages that are pictures recognised. */
  readonly readDocuments: (file: DrawnFile) => Promise<readonly PagedDocument[]>;
  /** Null where the format has no pictures of its pages. */
  readonly pageImage: (file: DrawnFile, page: number, dpi: number) => Promise<RasterImage | null>;
}

/** Small print can be read at it, and an A4 page stays under 1 MB. */
const pictureDpi = 120;

async function hashOf(file: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES', 'EPERM'].includes(code)) return null;
    throw error;
  }
  return hash.digest('hex');
}

/** The file at any of its paths, by its bytes; a path may be composed or decomposed on disk. */
async function findFile(
  { paths, sha256 }: Pick<DocumentSummary, 'paths' | 'sha256'>,
  folder: string,
): Promise<DrawnFile> {
  let changed: string | null = null;
  for (const name of paths) {
    for (const form of new Set([name, name.normalize('NFD')])) {
      const file = path.resolve(folder, form);
      const hash = await hashOf(file);
      if (hash === sha256) return { sourceId: sha256, name, file };
      if (hash !== null) changed ??= name;
    }
  }
  if (changed !== null)
    throw new UnreadableFileError(
      'file-changed',
      `"${changed}" was changed since it was read; run "kehoach ingest" on it, then draw it.`,
    );
  throw new UnreadableFileError(
    'file-moved',
    `"${paths[0]}" does not lie there any more; put it back, or run "kehoach ingest" where it lies now.`,
  );
}

function pageOf(
  documents: readonly PagedDocument[],
  number: number,
  name: string,
): { page: Page; pages: number } {
  const pages = documents.flatMap((document) => document.pages);
  const page = pages.find((each) => each.number === number);
  if (pages.every(({ geometry }) => geometry === null))
    throw new UsageError(
      'page-not-drawable',
      `"${name}" is of a format without pages to draw; "kehoach inspect" shows its lines.`,
    );
  if (page === undefined)
    throw new UsageError(
      'page-unknown',
      `"${name}" has no page ${number}: its pages are 1 to ${pages.length}.`,
    );
  if (page.geometry === null)
    throw new UsageError('page-not-drawable', `Page ${number} of "${name}" has no geometry.`);
  return { page, pages: pages.length };
}

/** DOC may be a row too: its document is then drawn. */
async function documentOf(
  store: Store,
  query: string,
): Promise<{ summary: DocumentSummary; document: DocumentRecord }> {
  const rows = (await store.findRow(query)).filter(({ kind }) => kind !== 'document');
  const summary = await resolveDocument(store, rows.length === 1 ? rows[0]!.documentId : query);
  const document = await store.loadDocument(summary.id);
  if (!document)
    throw new UsageError('document-unknown', `Document ${summary.id} was just taken out of the store.`);
  return { summary, document };
}

/**
 * A page of a stored document with all that was seen on it. The file is read once more, for the store keeps no geometry
 * of words and lines; the values and their places are those of the store.
 * @throws DocumentNotFoundError; UnreadableFileError `file-moved`, `file-changed`, and whatever reading throws; UsageError
 * `page-unknown`, `page-not-drawable`
 */
export async function seePage(
  store: Store,
  parts: DrawingParts,
  query: { readonly document: string; readonly page: number },
  options: { readonly folder: string },
): Promise<SeenPage> {
  const { summary, document } = await documentOf(store, query.document);
  const file = await findFile(summary, options.folder);
  const { page, pages } = pageOf(await parts.readDocuments(file), query.page, file.name);
  const image = await parts.pageImage(file, query.page, pictureDpi);
  return {
    document: { id: document.id, number: document.number, sourceFile: document.sourceFile },
    page,
    pages,
    rows: seenRows(document, page),
    stamps: document.signatures.flatMap(({ page: number, bbox }) =>
      number === query.page && bbox !== null ? [bbox] : [],
    ),
    picture: image === null ? null : pngOfImage(image),
  };
}
