import { promises as fs } from 'node:fs';
import { markStamps } from '../layout/stamp-text.js';
import type { PagedDocument } from '../model/paged-document.js';
import type { ReadingLimits } from '../settings.js';
import type { DrawingParts, DrawnFile } from './draw-page.js';
import type { ReadingParts } from './reading-parts.js';

/** Reads a stored file once more as ingest reads it, as far as to its words, lines and cells. */
export function readingAgain(parts: ReadingParts, limits: ReadingLimits): DrawingParts {
  const readerOf = ({ name }: DrawnFile) => {
    const reader = parts.readerFor(name);
    if (reader === null) throw new Error(`There is no reader for "${name}", which was read before.`);
    return reader;
  };
  const input = async ({ sourceId, name, file }: DrawnFile) => ({
    sourceId,
    path: name,
    bytes: await fs.readFile(file),
    limits,
  });

  async function documentsOf(file: DrawnFile): Promise<readonly PagedDocument[]> {
    const reader = readerOf(file);
    if (!reader.isolated) return reader.read(await input(file), { report: () => undefined });
    const { sourceId, name } = file;
    return (await parts.readIsolated({ sourceId, path: name, file: file.file, reader: reader.name }))
      .documents;
  }

  return {
    readDocuments: async (file) => {
      const pipeline = parts.choosePipeline(readerOf(file).mediaType);
      const documents: PagedDocument[] = [];
      for (const document of await documentsOf(file))
        documents.push(markStamps((await pipeline.recognize(document, {})).document));
      return documents;
    },
    pageImage: async (file, page, dpi) => {
      const { name: reader, openImages } = readerOf(file);
      const { sourceId, name } = file;
      return openImages
        ? parts.pictureIsolated({ sourceId, path: name, file: file.file, reader }, page, dpi)
        : null;
    },
  };
}
