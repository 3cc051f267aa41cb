import type { DocumentKind } from './document-kind.js';

/** Whatever is none of the kinds known: its text and references are kept, no rows are made of it. */
export const other: DocumentKind = {
  name: 'other',
  recognize: () => 0.1,
  extract: (_document, header, report) => {
    report({
      severity: 'info',
      code: 'kind-not-recognised',
      message: `${header.typeName ?? 'The document'} is neither a plan nor a progress report: text and references are kept, no targets or tasks are made of it.`,
      source: null,
    });
    return { targets: [], generalTasks: [], tasks: [] };
  },
};
