import { arrangeDocument } from './export-shape.js';
import type { Exporter } from './exporter.js';
import { jsonText } from './json-text.js';

/** One document a line, each as it stands in `documents` of the JSON export; works and organisations are only there. */
export const jsonlExporter: Exporter = {
  format: 'jsonl',
  extension: '.jsonl',
  mediaType: 'application/jsonl',
  async *write(source, options) {
    for await (const document of source.documents) yield `${jsonText(arrangeDocument(document, options))}\n`;
  },
};
