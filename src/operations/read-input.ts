import { promises as fs } from 'node:fs';
import path from 'node:path';
import { UnreadableFileError, UsageError } from '../errors.js';

/**
 * The bytes of a file or pipe that a person has named.
 * @throws UsageError where there is none, UnreadableFileError where it may not be read
 */
export async function readInput(file: string, folder: string): Promise<Uint8Array> {
  try {
    return await fs.readFile(path.resolve(folder, file));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new UsageError('path-not-found', `There is no file "${file}"; check the spelling.`, {
        cause: error,
      });
    if (code === 'EISDIR')
      throw new UsageError('not-a-file', `"${file}" is a folder; name a file.`, { cause: error });
    if (code === 'EACCES' || code === 'EPERM')
      throw new UnreadableFileError('permission-denied', `There is no permission to read "${file}".`, {
        cause: error,
      });
    throw error;
  }
}
