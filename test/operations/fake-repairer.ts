import type { Repairer, WordRepair } from '../../src/repair/repairer.js';

/** Words in which a digit stands among letters are garbled: "d6i". */
const garbledWord = /\p{L}\d|\d\p{L}/u;

/** What the fake knows by itself: how sure it is of each. */
const known: Readonly<Record<string, readonly [corr: string, confidence: number]>> = {
  d6i: ['đổi', 0.99],
  s6: ['số', 0.95],
  chuy6n: ['chuyển', 0.97],
  k6: ['kế', 0.9],
  ho4ch: ['hoạch', 0.9],
  t6: ['tố', 0.5],
  l6: ['lỗ', 0.3],
};

const leastMade = 0.4;

export interface FakeRepairer extends Repairer {
  /** Ids of the documents it was adapted to, one entry a call. */
  readonly adapted: string[];
  /** How many texts it was asked to repair. */
  repaired: number;
}

/**
 * A repairer of a few words. A line with a word that has a digit among its letters is garbled; an adaptation to
 * documents that hold "lộ trình" makes "l6" into "lộ"; corrections win, of the word as printed or as repaired.
 */
export function fakeRepairer(fingerprint = 'fake@1'): FakeRepairer {
  const taught = new Map<unknown, boolean>();
  const fake: FakeRepairer = {
    fingerprint,
    adapted: [],
    repaired: 0,
    judge: (lines) =>
      lines.map((line, at) => ({
        first: at,
        last: at,
        kind: garbledWord.test(line) ? 'wrong-language' : 'clean',
      })),
    adapt: (documents) => {
      const adaptation = { documentIds: documents.map(({ id }) => id) };
      fake.adapted.push(adaptation.documentIds.join(' '));
      taught.set(
        adaptation,
        documents.some(({ lines }) => lines.some((line) => line.includes('lộ trình'))),
      );
      return adaptation;
    },
    repair: ({ lines, corrections = [], adaptation }) => {
      fake.repaired += 1;
      const repairs: WordRepair[] = [];
      const repaired = lines.map((text, line) =>
        text.replace(/[\p{L}\d]+/gu, (sic, start: number) => {
          const sibling = sic === 'l6' && taught.get(adaptation);
          const own = sibling ? (['lộ', 0.98] as const) : (known[sic] ?? ([sic, 1] as const));
          const put = corrections.find((correction) => [sic, own[0]].includes(correction.sic));
          const [corr, confidence] = put ? ([put.corr, 1] as const) : own;
          if (corr === sic) return sic;
          const made = confidence >= leastMade;
          const reason = put ? 'correction' : sibling ? 'sibling' : 'model';
          const end = start + sic.length;
          repairs.push({ line, start, end, sic, corr, kind: 'wrong-language', reason, confidence, made });
          return made ? corr : sic;
        }),
      );
      const lineConfidence = lines.map((text, line) => {
        const sure = repairs.filter((repair) => repair.line === line);
        const words = text.match(/\S+/g)?.length ?? 1;
        return 1 - sure.reduce((sum, { confidence }) => sum + 1 - confidence, 0) / words;
      });
      return { lines: repaired, repairs, blocks: fake.judge(lines), lineConfidence };
    },
    explain: ({ lines }) =>
      lines.flatMap((text, line) =>
        [...text.matchAll(/[\p{L}\d]+/gu)].map(({ 0: sic, index: start }) => {
          const [corr, confidence] = known[sic] ?? [sic, 1];
          const candidates = [{ text: corr, channel: -1, posterior: confidence }];
          return { line, start, sic, corr, confidence, kind: 'wrong-language' as const, candidates };
        }),
      ),
  };
  return fake;
}

/** Finds every text clean and leaves it as it is. */
export const leavesAlone: Repairer = {
  ...fakeRepairer('leaves-alone'),
  judge: (lines) => (lines.length === 0 ? [] : [{ first: 0, last: lines.length - 1, kind: 'clean' }]),
};
