import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
export const outFolder = path.join(root, 'out/documents');
export const digitalFolder = path.join(outFolder, 'digital');
const fontFolders = ['tinos', 'arimo', 'noto-serif'].map((name) =>
  path.join(root, 'node_modules/@expo-google-fonts', name),
);

/** Environment in which the makers see the fonts that npm brings, beside those of the machine. */
function fontEnvironment(): NodeJS.ProcessEnv {
  const file = path.join(outFolder, 'fonts.conf');
  if (!existsSync(file)) {
    mkdirSync(outFolder, { recursive: true });
    const folders = fontFolders.map((folder) => `<dir>${folder}</dir>`).join('');
    writeFileSync(
      file,
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include>/etc/fonts/fonts.conf</include>${folders}</fontconfig>\n`,
    );
  }
  return { ...process.env, FONTCONFIG_FILE: file };
}

const officeFilters = { pdf: 'pdf:writer_pdf_Export', docx: 'docx:MS Word 2007 XML', doc: 'doc:MS Word 97' };
export type OfficeFormat = keyof typeof officeFilters;
/** Files handed to one start of LibreOffice. */
const officeBatch = 30;

/**
 * Makes `to` of each flat ODT file with LibreOffice, many with one start. Files that exist are not made again.
 * Throws when LibreOffice is not installed or leaves a file out.
 */
export function printWithOffice(
  format: OfficeFormat,
  files: readonly { readonly from: string; readonly to: string }[],
): void {
  const needed = files.filter((file) => !existsSync(file.to));
  for (let at = 0; at < needed.length; at += officeBatch) {
    const batch = needed.slice(at, at + officeBatch);
    const folder = path.join(outFolder, 'office', format);
    mkdirSync(folder, { recursive: true });
    execFileSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${path.join(outFolder, 'office/profile')}`,
        '--convert-to',
        officeFilters[format],
        '--outdir',
        folder,
        ...batch.map((file) => file.from),
      ],
      { env: fontEnvironment(), stdio: 'pipe' },
    );
    for (const file of batch) {
      const made = path.join(folder, `${path.basename(file.from, path.extname(file.from))}.${format}`);
      mkdirSync(path.dirname(file.to), { recursive: true });
      renameSync(made, file.to);
    }
  }
}

/** Prints HTML pages with Chromium. Files that exist are not made again. */
export function printWithBrowser(files: readonly { readonly from: string; readonly to: string }[]): void {
  for (const file of files) {
    if (existsSync(file.to)) continue;
    mkdirSync(path.dirname(file.to), { recursive: true });
    execFileSync(
      'chromium',
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--no-pdf-header-footer',
        `--print-to-pdf=${file.to}`,
        `file://${file.from}`,
      ],
      { env: fontEnvironment(), stdio: 'pipe' },
    );
  }
}

/** Writes a PDF anew with cairo: other operators, other font objects, no tags, as virtual printers do. */
export function rewriteWithCairo(from: string, to: string): void {
  if (existsSync(to)) return;
  mkdirSync(path.dirname(to), { recursive: true });
  execFileSync('pdftocairo', ['-pdf', from, to], { stdio: 'pipe' });
}

/** Passwords that LibreOffice sets: one to open the file, or one only to change it, which anyone may open. */
const locks = {
  open: '"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"mat-khau"}',
  change:
    '"RestrictPermissions":{"type":"boolean","value":"true"},"PermissionPassword":{"type":"string","value":"mat-khau"},"Changes":{"type":"long","value":"0"}',
};

/** Prints a flat ODT file as an encrypted PDF. */
export function printLocked(from: string, to: string, lock: keyof typeof locks): void {
  const folder = path.join(outFolder, 'office/locked');
  mkdirSync(folder, { recursive: true });
  execFileSync(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=file://${path.join(outFolder, 'office/profile')}`,
      '--convert-to',
      `pdf:writer_pdf_Export:{${locks[lock]}}`,
      '--outdir',
      folder,
      from,
    ],
    { env: fontEnvironment(), stdio: 'pipe' },
  );
  renameSync(path.join(folder, `${path.basename(from, path.extname(from))}.pdf`), to);
}
