import { UsageError } from '../errors.js';
import { parseByteSize } from '../settings.js';
import type { Messages } from './messages/en.js';

/** Reads a whole number from 1, for the option named; throws UsageError. */
export const positiveInteger = (messages: Messages, option: string) => (raw: string) => {
  const value = Number(raw);
  if (!/^\d+$/.test(raw) || value < 1 || !Number.isSafeInteger(value))
    throw new UsageError('invalid-option', messages.errors.notANumber(option, raw));
  return value;
};

/** Reads a size in bytes; throws UsageError. */
export const byteSize = (messages: Messages) => (raw: string) => {
  const bytes = parseByteSize(raw);
  if (bytes === null) throw new UsageError('invalid-option', messages.errors.notASize(raw));
  return bytes;
};
