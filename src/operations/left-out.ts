import { KehoachError } from '../errors.js';

/**
 * A file or folder that gave no document. `code` is stable kebab-case, `message` says it in English,
 * `facts` holds what a message in another language needs.
 */
export interface LeftOut {
  readonly path: string;
  readonly code: string;
  readonly message: string;
  readonly facts?: Readonly<Record<string, string | number>>;
}

const systemCodes: Readonly<Record<string, readonly [code: string, message: string]>> = {
  EACCES: ['permission-denied', 'No permission to read it; change its permissions or run as its owner.'],
  EPERM: ['permission-denied', 'No permission to read it; change its permissions or run as its owner.'],
  ENOENT: ['path-not-found', 'There is nothing at this path; check its spelling.'],
  ENOTDIR: ['path-not-found', 'There is nothing at this path; check its spelling.'],
  ELOOP: ['link-loop', 'Symbolic links lead in a circle.'],
};

const isSystemError = (error: unknown): error is NodeJS.ErrnoException & { code: string } =>
  error instanceof Error && 'syscall' in error && typeof (error as NodeJS.ErrnoException).code === 'string';

/** First frame of our own code, so that a report of a bug says where it was. */
const whereOf = (error: Error): string => /\(?([^\s(]+:\d+:\d+)\)?$/m.exec(error.stack ?? '')?.[1] ?? '';

/** Says what went wrong with one file, for whatever was thrown while it was read. */
export function leftOutBy(error: unknown, path: string): LeftOut {
  if (error instanceof KehoachError) return { path, code: error.code, message: error.message };
  if (isSystemError(error)) {
    const known = systemCodes[error.code];
    return known
      ? { path, code: known[0], message: known[1] }
      : { path, code: 'file-unreadable', message: error.message, facts: { reason: error.message } };
  }
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const where = error instanceof Error ? whereOf(error) : '';
  return {
    path,
    code: 'unexpected',
    message: `A fault of kehoach, not of the file: ${reason}${where && ` (${where})`}`,
    facts: { reason, where },
  };
}
