import type { RecordSet } from '../../src/model/record-set.js';
import { openReading } from '../../src/operations/open-reading.js';
import { judgeFile, prepareFile, readRecords } from '../../src/operations/read-file.js';
import type { ReadingParts } from '../../src/operations/reading-parts.js';
import { loadRepairer } from '../../src/repair/index.js';
import { defaultLimits, type OcrChoice } from '../../src/settings.js';
import { noEvidence } from '../../src/stages/repair-diacritics.js';
import { headerFaults } from '../plans/header.js';
import type { DocumentCase, Reference } from './cases.js';
import { type RowDetail, type Share, targetDetail, taskDetail, truthOf } from './detail.js';
import { type SyllableScore, scoreSyllables } from './syllables.js';

/** One reference's verdict on the header and the rows of one document or of all in a file. */
export interface Verdict {
  readonly header: Share;
  readonly headerFaults: readonly string[];
  readonly targets: RowDetail;
  readonly tasks: RowDetail;
}

export interface CaseScore {
  readonly case: DocumentCase;
  readonly seconds: number;
  /** Documents found in the file. */
  readonly documents: number;
  /** Why nothing was read; null where something was. */
  readonly failure: string | null;
  readonly codes: readonly string[];
  readonly byHand: readonly Verdict[];
  readonly asText: readonly Verdict[];
  readonly syllables: SyllableScore | null;
}

const headerFields = 10;

/** The rows of all documents that a file was taken for, with the header of the first. */
const united = (sets: readonly RecordSet[]): RecordSet['document'] => ({
  ...sets[0]!.document,
  targets: sets.flatMap((set) => set.document.targets),
  tasks: sets.flatMap((set) => set.document.tasks),
});

function verdict(truth: ReturnType<typeof truthOf>, read: RecordSet['document']): Verdict {
  const faults = headerFaults(truth.document, read);
  return {
    header: { right: headerFields - faults.length, all: headerFields },
    headerFaults: faults,
    targets: targetDetail(truth.targets, read.targets),
    tasks: taskDetail(truth.tasks, read.tasks),
  };
}

export class Measuring {
  private readonly texts = new Map<string, Promise<RecordSet['document']>>();

  private constructor(
    private readonly parts: ReadingParts,
    readonly close: () => void,
  ) {}

  static async open(options: { readonly ocrEngine: OcrChoice; readonly jobs: number }): Promise<Measuring> {
    const reading = await openReading(loadRepairer(), { ...options, limits: defaultLimits });
    return new Measuring(reading.parts, reading.close);
  }

  async score(one: DocumentCase): Promise<CaseScore> {
    const started = performance.now();
    try {
      const sets = await this.read(one.file);
      const seconds = (performance.now() - started) / 1000;
      return {
        ...(await this.compare(one, sets)),
        case: one,
        seconds,
        documents: sets.length,
        failure: null,
      };
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      const nothing = { targets: [], tasks: [] } as unknown as RecordSet['document'];
      const lost = one.references.flatMap(({ truth }) => (truth === null ? [] : [verdict(truth, nothing)]));
      const seconds = (performance.now() - started) / 1000;
      return {
        case: one,
        seconds,
        documents: 0,
        failure,
        codes: [],
        byHand: lost,
        asText: [],
        syllables: null,
      };
    }
  }

  private async compare(
    one: DocumentCase,
    sets: readonly RecordSet[],
  ): Promise<Pick<CaseScore, 'byHand' | 'asText' | 'syllables' | 'codes'>> {
    const whole = one.references.length === 1 || sets.length < one.references.length;
    const readOf = (at: number): RecordSet['document'] => (whole ? united(sets) : sets[at]!.document);
    const byHand: Verdict[] = [];
    const asText: Verdict[] = [];
    for (const [at, { truth, source }] of one.references.entries()) {
      if (truth !== null) byHand.push(verdict(truth, readOf(at)));
      if (source !== null) asText.push(verdict(truthOf(await this.asText(source)), readOf(at)));
    }
    const printed = one.references.map(({ text }: Reference) => text ?? '').join('\n');
    const read = sets.map((set) => set.repairedText ?? set.printedText).join('\n');
    return {
      byHand,
      asText,
      codes: [...new Set(sets.flatMap((set) => set.document.findings.map((finding) => finding.code)))],
      syllables: printed.trim() === '' ? null : scoreSyllables(printed, read),
    };
  }

  private asText(source: string): Promise<RecordSet['document']> {
    const known = this.texts.get(source) ?? this.read(source).then(united);
    this.texts.set(source, known);
    return known;
  }

  private async read(file: string): Promise<RecordSet[]> {
    const prepared = await prepareFile({ path: file, name: file }, this.parts, { maxBytes: null });
    const judged = await judgeFile(prepared, this.parts);
    return readRecords(judged, prepared.pipeline, { evidence: noEvidence });
  }
}
