/** What is said of repaired text, in English. */
export const enRepair = {
  help: {
    repair: 'give garbled text its diacritics back, line for line',
    repairFile: 'a text file (default: standard input)',
    reportOption: 'file for all changes and doubts, as JSON lines',
    explainOption: 'tell how the words of one line are decided instead: candidates and scores',
    fixTonesOption: 'mend tone errors of text that is not garbled, too',
    correct: 'keep what was put right: it wins over the model from then on',
    sic: 'the words as printed, or as they were repaired',
    corr: 'the right words',
    scopeOption: 'for this document alone: id, number, file name, or a unique beginning of one',
    listCorrectionsOption: 'list what was put right',
    removeCorrectionOption: 'take a correction back',
  },
  errors: {
    noSuchLine: (line: number) => `--explain: the text has no line ${line}.`,
    correctUsage: 'correct needs SIC and CORR, or --list, or --remove SIC.',
  },
  repair: {
    columns: { candidate: 'candidate', channel: 'letters', posterior: 'confidence' },
    untouched: 'Nothing in this line was looked at: it is not garbled, or holds no words.',
    reported: (path: string, made: number, proposed: number) =>
      `${made} changes, ${proposed} only proposed; all are in ${path}.`,
    inDocument: (made: number, doubtful: number) =>
      `${made} words repaired${doubtful > 0 ? `, ${doubtful} doubtful` : ''}`,
  },
  correct: {
    columns: { sic: 'as printed', corr: 'right', scope: 'document' },
    everywhere: '(all)',
    none: 'Nothing was put right yet.',
    corrected: (change: string, scope: string | null) =>
      `${change} holds from now on${scope === null ? '' : `, for document ${scope} alone`}.`,
    removed: (change: string, scope: string | null) =>
      `${change} holds no longer${scope === null ? '' : ` for document ${scope}`}.`,
    readAnew: (documents: number) =>
      documents === 0
        ? 'No held document has these words.'
        : `${documents === 1 ? '1 held document has' : `${documents} held documents have`} these words; "kehoach ingest" reads ${documents === 1 ? 'it' : 'them'} anew.`,
  },
};
