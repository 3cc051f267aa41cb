import { runProgram } from './run-program.js';

/** The `tesseract` command of this machine. */
export interface NativeTesseract {
  readonly command: string;
  /** As it prints it: "5.3.0". */
  readonly version: string;
  readonly languages: readonly string[];
  /** Where its language data lies; null where it does not say so. */
  readonly dataFolder: string | null;
}

/** Vietnamese data: the language model, or the one of the whole script. */
export const vietnameseData = ['vie', 'script/Vietnamese', 'Vietnamese'] as const;

/** Looks for the command on the path; null where there is none. */
export async function findNativeTesseract(command = 'tesseract'): Promise<NativeTesseract | null> {
  try {
    const told = await runProgram(command, ['--version']);
    // Versions before 4 print to stderr, and know no neural model: whatever they say of languages is of no use here.
    const version = /tesseract v?(\d+(?:\.\d+)*\S*)/.exec(told.stdout)?.[1];
    if (told.exitCode !== 0 || version === undefined) return null;
    const listed = await runProgram(command, ['--list-langs']);
    const [head = '', ...names] = listed.stdout.split(/\r?\n/);
    return {
      command,
      version,
      languages: names.map((name) => name.trim()).filter((name) => name !== ''),
      dataFolder: /"([^"]+)"/.exec(head)?.[1] ?? null,
    };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && ['ENOENT', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '');
