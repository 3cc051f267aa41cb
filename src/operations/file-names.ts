import path from 'node:path';

/**
 * The name a file is kept under: relative to `folder` where it lies inside it, absolute elsewhere; parts joined by "/",
 * NFC, so that the same tree gives the same names on Linux, macOS (which decomposes) and Windows.
 */
export function keptName(file: string, folder: string): string {
  const absolute = path.resolve(folder, file);
  const relative = path.relative(folder, absolute);
  const outside = relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
  return (outside ? absolute : relative || '.').split(path.sep).join('/').normalize('NFC');
}

/** Code-unit order of the NFC forms: the same on every machine, whatever its locale. */
export function compareNames(a: string, b: string): number {
  const [left, right] = [a.normalize('NFC'), b.normalize('NFC')];
  if (left !== right) return left < right ? -1 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}

const systemFiles = new Set(['.ds_store', 'thumbs.db', 'ehthumbs.db', 'desktop.ini', '__macosx', 'icon\r']);

/** Why a file or folder of that name is never a document, by what systems and office programs leave; null for others. */
export function litterCode(name: string): 'system-file' | 'office-lock-file' | null {
  if (name.startsWith('~$') || /^\.~lock\..*#$/.test(name)) return 'office-lock-file';
  return systemFiles.has(name.toLowerCase()) || name === '.git' || name.startsWith('._')
    ? 'system-file'
    : null;
}
