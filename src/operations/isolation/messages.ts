import type { RasterImage } from '../../imaging/raster-image.js';
import type { ReportedFinding } from '../../model/finding.js';
import type { RecognizedPage } from '../../model/page-recognizer.js';
import type { PagedDocument } from '../../model/paged-document.js';
import type { Box } from '../../model/source.js';
import type { OcrChoice, ReadingLimits } from '../../settings.js';

/** A file as its worker opens it: `path` is the name it is kept under, `file` where its bytes lie. */
export interface IsolatedFile {
  readonly sourceId: string;
  readonly path: string;
  readonly file: string;
  /** Name of the reader that its extension has chosen. */
  readonly reader: string;
}

/** What a worker needs to know before its first task. */
export interface WorkerSettings {
  readonly limits: ReadingLimits;
  readonly engine: OcrChoice;
}

export type Task =
  | { readonly type: 'read'; readonly file: IsolatedFile }
  | { readonly type: 'recognize'; readonly file: IsolatedFile; readonly page: number }
  | {
      readonly type: 'ink';
      readonly file: IsolatedFile;
      readonly page: number;
      readonly boxes: readonly Box[];
    }
  | { readonly type: 'picture'; readonly file: IsolatedFile; readonly page: number; readonly dpi: number };

export interface FileRead {
  readonly documents: PagedDocument[];
  readonly findings: readonly ReportedFinding[];
}

/** What each type of task is answered with. */
export interface Answers {
  readonly read: FileRead;
  readonly recognize: RecognizedPage;
  readonly ink: number | null;
  readonly picture: RasterImage;
}

/** To a worker: its settings first, then tasks, one at a time. */
export type ToWorker = { readonly settings: WorkerSettings } | { readonly task: Task };

/** From a worker: a sign of life with every page, and one answer a task. `coded`: an error made for the user's eyes. */
export type FromWorker =
  | { readonly alive: true }
  | { readonly answer: Answers[keyof Answers] }
  | {
      readonly error: {
        readonly name: string;
        readonly code: string | null;
        readonly message: string;
        readonly stack?: string;
      };
    };
