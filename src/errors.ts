/** Exit codes of the command line; listed in the README, stable. */
export const exitCodes = {
  ok: 0,
  fault: 1,
  usage: 2,
  someFailed: 3,
  nothingRead: 4,
  store: 5,
  interrupted: 130,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/**
 * Trouble that cannot be worked around where it arises. `code` is stable kebab-case; the message says what, where,
 * and what to do next. Caught once, at the command line.
 */
export abstract class KehoachError extends Error {
  abstract readonly exitCode: ExitCode;
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** Wrong usage, or a document that is unknown or ambiguous. */
export class UsageError extends KehoachError {
  readonly exitCode = exitCodes.usage;
}

/** A file that cannot be read; the others of a batch go on. */
export class UnreadableFileError extends KehoachError {
  readonly exitCode = exitCodes.nothingRead;
}

/** The store could not be opened, is locked, or is of a newer version. */
export class StoreError extends KehoachError {
  readonly exitCode = exitCodes.store;
}
