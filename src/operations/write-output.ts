import { createWriteStream, promises as fs, type Stats } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UsageError } from '../errors.js';

const statOrNull = (target: string): Promise<Stats | null> =>
  fs.stat(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });

/**
 * Writes a file whole or not at all: the text goes to a file beside it that takes its place at the end, so that an
 * interrupted export never leaves half a file or loses the one before. Missing folders are made; a link is written
 * through; a device or pipe is written to directly.
 * @throws UsageError (output-not-writable) where the path is a folder or cannot be written
 */
export async function writeFileWhole(
  file: string,
  chunks: AsyncIterable<string | Uint8Array>,
): Promise<void> {
  try {
    const existing = await statOrNull(file);
    if (existing?.isDirectory())
      throw new UsageError('output-not-writable', `"${file}" is a folder; name a file to write to.`);
    if (existing && !existing.isFile()) return await pipeline(Readable.from(chunks), createWriteStream(file));
    const target = existing ? await fs.realpath(file) : file;
    await fs.mkdir(path.dirname(target), { recursive: true });
    await replaceFile(target, chunks);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'EISDIR', 'ENOSPC', 'ENAMETOOLONG'].includes(code))
      throw error;
    throw new UsageError('output-not-writable', `"${file}" cannot be written: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

async function replaceFile(target: string, chunks: AsyncIterable<string | Uint8Array>): Promise<void> {
  const temporary = path.join(
    path.dirname(target),
    `.${path.basename(target).slice(0, 40)}.${process.pid}.tmp`,
  );
  try {
    const handle = await fs.open(temporary, 'w');
    try {
      for await (const chunk of chunks) await handle.writeFile(chunk);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await fs.rename(temporary, target);
  } catch (error) {
    await fs.rm(temporary, { force: true });
    throw error;
  }
}
