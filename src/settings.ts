/** Languages people are spoken to in; codes and data are the same in both. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** What a run may use and where it keeps things. Read once, at the command line, and handed down as arguments. */
export interface Settings {
  /** Path of the store file. */
  readonly store: string;
  readonly language: Language;
  /** The locale that decided the language, as the environment names it ("vi_VN.UTF-8"). */
  readonly locale: string;
  /** Folder that relative paths are relative to; documents keep their path relative to it. */
  readonly folder: string;
  /** How many documents, and pages of scans, are worked on at a time. */
  readonly jobs: number;
  /** Files larger than this are refused unread; null: `defaultMaxBytes`, `defaultMaxIsolatedBytes` of isolated formats. */
  readonly maxBytes: number | null;
  readonly limits: ReadingLimits;
  readonly ocrEngine: OcrChoice;
  /** File of bodies that the user adds to the registry of organisations; null: none. */
  readonly organizations: string | null;
}

/** Who recognises pages that are pictures: the engine that npm brings, the machine's own, or nobody. */
export const ocrChoices = ['tesseract', 'native', 'none'] as const;
export type OcrChoice = (typeof ocrChoices)[number];

/** What one untrusted file may cost; a file over a limit ends with a finding that names the limit and its option. */
export interface ReadingLimits {
  /** Pages of one file. */
  readonly maxPages: number;
  /** Pixels of one picture, or of one page as it is rendered. */
  readonly maxPixels: number;
  /** Bytes that a packed file (Word) may unpack to, and that a stream in a PDF may. */
  readonly maxUnpackedBytes: number;
  /** Seconds that one page, or the opening of a file, may take before its worker is killed. */
  readonly secondsAPage: number;
}

/** A plan has 5–40 pages; an A3 page at 400 dpi has 31 million pixels; a page of dense print takes some 5 s to recognise. */
export const defaultLimits: ReadingLimits = {
  maxPages: 2000,
  maxPixels: 100_000_000,
  maxUnpackedBytes: 512 * 1024 * 1024,
  secondsAPage: 120,
};

const defaultStore = 'out/kehoach.db';

const bytesPerMegabyte = 1024 * 1024;

/** Far above any plan met (the longest is 0.3 MB as text), and read well inside 500 MB of memory. */
export const defaultMaxBytes = 50 * bytesPerMegabyte;

/** Of formats that are opened in a process of their own; a scan of 300 pages has some 150 MB. */
export const defaultMaxIsolatedBytes = 500 * bytesPerMegabyte;

/** A recogniser takes up to 400 MB, so that four of them fit beside other programs on an ordinary machine. */
const mostDefaultJobs = 4;

export const defaultJobs = (cores: number): number => Math.max(1, Math.min(cores, mostDefaultJobs));

export const isLanguage = (name: string): name is Language => (languages as readonly string[]).includes(name);

/**
 * The settings of this machine before any option is given.
 * The locale is looked up as POSIX does (LC_ALL, LC_MESSAGES, LANG); `systemLocale` answers where none is set (Windows).
 */
export function readSettings(machine: {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  readonly systemLocale: () => string;
  readonly cores: number;
}): Settings {
  const { env } = machine;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || machine.systemLocale();
  return {
    store: defaultStore,
    language: /^vi([-_.@]|$)/i.test(locale) ? 'vi' : 'en',
    locale,
    folder: machine.folder,
    jobs: defaultJobs(machine.cores),
    maxBytes: null,
    limits: defaultLimits,
    ocrEngine: 'tesseract',
    organizations: env.KEHOACH_ORGANIZATIONS || null,
  };
}

const sizePattern = /^(\d+(?:\.\d+)?)\s*(?:([kmg])?i?b?)$/i;
const sizeUnits: Readonly<Record<string, number>> = {
  k: 1024,
  m: bytesPerMegabyte,
  g: 1024 * bytesPerMegabyte,
};

/** Bytes from "50000000", "50MB", "1.5 GiB" (units of 1,024); null for anything else, and for less than one byte. */
export function parseByteSize(raw: string): number | null {
  const match = sizePattern.exec(raw.trim());
  if (!match) return null;
  const bytes = Math.floor(Number(match[1]) * (sizeUnits[match[2]?.toLowerCase() ?? ''] ?? 1));
  return Number.isSafeInteger(bytes) && bytes >= 1 ? bytes : null;
}
