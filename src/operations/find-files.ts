import { type Dirent, promises as fs } from 'node:fs';
import path from 'node:path';
import { compareNames, keptName, litterCode } from './file-names.js';
import { type LeftOut, leftOutBy } from './left-out.js';

export interface FoundFile {
  /** The path to open. */
  readonly path: string;
  /** The name it is kept under (see keptName). */
  readonly name: string;
}

export interface FoundFiles {
  /** In the order of their names, whatever the order of the paths asked for. */
  readonly files: readonly FoundFile[];
  readonly skipped: readonly LeftOut[];
  readonly failed: readonly LeftOut[];
}

export interface FindOptions {
  /** Folder that relative paths are relative to. */
  readonly folder: string;
  /** Whether a file of that name can be read at all. */
  readonly supports: (path: string) => boolean;
  readonly signal?: AbortSignal | undefined;
}

const reasons = {
  'system-file': 'A file that the system leaves behind, no document.',
  'office-lock-file': 'A lock file of an office program that has the document open.',
  hidden: 'Hidden files are read only when they are named themselves.',
  'type-not-supported': 'This type of file cannot be read yet.',
  'same-file': 'The same file was found by another path.',
  'folder-already-read': 'A link to a folder that was read by another path.',
  'broken-link': 'A link that leads nowhere.',
  'not-a-file': 'Neither a file nor a folder.',
} as const;

/**
 * All readable files below the given paths. Every file and folder is visited once, by its real path, so that links
 * in a circle end; what is reached both directly and through a link is found under its own path.
 * One unreadable folder is a failure beside the rest, never the end of the search.
 */
export async function findFiles(paths: readonly string[], options: FindOptions): Promise<FoundFiles> {
  const search = new Search(options);
  for (const root of [...paths].sort(compareNames)) await search.visitRoot(root);
  await search.followLinks();
  return search.result();
}

class Search {
  private readonly byRealPath = new Map<string, FoundFile>();
  private readonly names = new Set<string>();
  private readonly folders = new Set<string>();
  private readonly links: string[] = [];
  private readonly skipped: LeftOut[] = [];
  private readonly failed: LeftOut[] = [];

  constructor(private readonly options: FindOptions) {}

  async visitRoot(root: string): Promise<void> {
    const at = path.resolve(this.options.folder, root);
    await this.guard(at, async () => {
      const litter = litterCode(path.basename(at));
      if (litter) return this.skip(at, litter);
      const stats = await fs.stat(at);
      if (stats.isDirectory()) {
        if (!this.folders.has(await fs.realpath(at))) await this.visitFolder(at); // "plans plans/2026": no news
      } else if (stats.isFile()) await this.addFile(at);
      else this.skip(at, 'not-a-file');
    });
  }

  /** Links come after everything that is really there, and links found behind links after them. */
  async followLinks(): Promise<void> {
    for (let link = this.links.shift(); link !== undefined; link = this.links.shift()) {
      const at = link;
      await this.guard(at, async () => {
        const stats = await fs.stat(at).catch((error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOENT') return null;
          throw error;
        });
        if (!stats) this.skip(at, 'broken-link');
        else if (stats.isDirectory()) await this.visitFolder(at);
        else if (stats.isFile()) await this.addFile(at);
        else this.skip(at, 'not-a-file');
      });
    }
  }

  result(): FoundFiles {
    const byPath = (a: LeftOut, b: LeftOut) => compareNames(a.path, b.path);
    return {
      files: [...this.byRealPath.values()].sort((a, b) => compareNames(a.name, b.name)),
      skipped: this.skipped.sort(byPath),
      failed: this.failed.sort(byPath),
    };
  }

  private async visitFolder(start: string): Promise<void> {
    const stack = [start];
    for (let folder = stack.pop(); folder !== undefined; folder = stack.pop()) {
      const at = folder;
      await this.guard(at, async () => {
        const real = await fs.realpath(at);
        if (this.folders.has(real)) return this.skip(at, 'folder-already-read');
        this.folders.add(real);
        const entries = await fs.readdir(at, { withFileTypes: true });
        const inner: string[] = [];
        for (const entry of entries.sort((a, b) => compareNames(a.name, b.name))) {
          if (this.options.signal?.aborted) return;
          await this.visitEntry(entry, path.join(at, entry.name), inner);
        }
        stack.push(...inner.reverse());
      });
    }
  }

  private async visitEntry(entry: Dirent, at: string, inner: string[]): Promise<void> {
    const litter = litterCode(entry.name);
    if (litter) this.skip(at, litter);
    else if (entry.name.startsWith('.')) this.skip(at, 'hidden');
    else if (entry.isDirectory()) inner.push(at);
    else if (entry.isSymbolicLink()) this.links.push(at);
    else if (entry.isFile()) await this.guard(at, () => this.addFile(at));
    else this.skip(at, 'not-a-file');
  }

  private async addFile(at: string): Promise<void> {
    if (!this.options.supports(at)) return this.skip(at, 'type-not-supported');
    const real = await fs.realpath(at);
    const known = this.byRealPath.get(real);
    if (known) {
      if (known.path !== at) this.skip(at, 'same-file');
      return;
    }
    // Two files whose names differ only in composition keep apart: one name would make the one supersede the other.
    const composed = keptName(at, this.options.folder);
    const name = this.names.has(composed) ? at.split(path.sep).join('/') : composed;
    this.names.add(name);
    this.byRealPath.set(real, { path: at, name });
  }

  private skip(at: string, code: keyof typeof reasons): void {
    this.skipped.push({ path: keptName(at, this.options.folder), code, message: reasons[code] });
  }

  private async guard(at: string, visit: () => Promise<void>): Promise<void> {
    try {
      if (!this.options.signal?.aborted) await visit();
    } catch (error) {
      this.failed.push(leftOutBy(error, keptName(at, this.options.folder)));
    }
  }
}
