import { arrange, arrangeDocument, organizationKeys, workKeys } from './export-shape.js';
import type { Exporter } from './exporter.js';
import { jsonText } from './json-text.js';

const indented = (value: unknown): string => jsonText(value, 2).replaceAll('\n', '\n    ');

async function* listOf(values: AsyncIterable<unknown> | Iterable<unknown>): AsyncGenerator<string> {
  let empty = true;
  for await (const value of values) {
    yield `${empty ? '[' : ','}\n    ${indented(value)}`;
    empty = false;
  }
  yield empty ? '[]' : '\n  ]';
}

/** The whole export as one JSON object ("kehoach/1"), written document by document. */
export const jsonExporter: Exporter = {
  format: 'json',
  extension: '.json',
  mediaType: 'application/json',
  async *write(source, options) {
    const documents = async function* () {
      for await (const document of source.documents) yield arrangeDocument(document, options);
    };
    yield '{\n  "format": "kehoach/1",\n  "documents": ';
    yield* listOf(documents());
    yield ',\n  "works": ';
    yield* listOf(source.works.map((work) => arrange(work, workKeys)));
    yield ',\n  "organizations": ';
    yield* listOf(source.organizations.map((organization) => arrange(organization, organizationKeys)));
    yield ',\n  "links": ';
    yield* listOf(source.links);
    yield '\n}\n';
  },
};
