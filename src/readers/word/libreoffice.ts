import { spawn } from 'node:child_process';
import { promises as fs, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { UnreadableFileError } from '../../errors.js';

const programNames =
  process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];
/** Where its installers put it without telling PATH. */
const usualFolders = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/opt/libreoffice/program',
  '/Applications/LibreOffice.app/Contents/MacOS',
  'C:\\Program Files\\LibreOffice\\program',
  'C:\\Program Files (x86)\\LibreOffice\\program',
];

/** No macro runs and no link is followed, whatever a file asks for. */
const profileSettings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
</oor:items>
`;

const isProgram = (file: string): Promise<boolean> =>
  fs.access(file, fs.constants.X_OK).then(
    () => true,
    () => false,
  );

/** The program that converts, as `folders` (by default PATH and the usual places) have it; null where it is not installed. */
export async function findLibreOffice(
  folders: readonly string[] = [...(process.env.PATH ?? '').split(path.delimiter), ...usualFolders],
): Promise<string | null> {
  for (const folder of folders.filter((name) => name !== ''))
    for (const name of programNames) {
      const file = path.join(folder, name);
      if (await isProgram(file)) return file;
    }
  return null;
}

/** Runs a program to its end; 'late' where it was killed for taking longer than `milliseconds`. */
function run(program: string, args: readonly string[], milliseconds: number): Promise<number | 'late'> {
  return new Promise((resolve, reject) => {
    // a group of its own: the program is started by a script, and both have to end
    const child = spawn(program, args, { stdio: 'ignore', detached: process.platform !== 'win32' });
    let late = false;
    const kill = (): void => {
      if (child.pid === undefined || process.platform === 'win32') child.kill('SIGKILL');
      else process.kill(-child.pid, 'SIGKILL');
    };
    const timer = setTimeout(() => {
      late = true;
      kill();
    }, milliseconds);
    process.prependOnceListener('exit', kill); // this process may be told to end before the program has
    const over = (): void => {
      clearTimeout(timer);
      process.off('exit', kill);
    };
    child.once('error', (error) => {
      over();
      reject(error);
    });
    child.once('close', (code) => {
      over();
      resolve(late ? 'late' : (code ?? 1));
    });
  });
}

/**
 * A file as .docx, made by LibreOffice in a folder and with a profile of its own, both gone afterwards: two conversions
 * do not meet, and nothing of the user's is touched.
 * @param extension of the file as LibreOffice should take it (".doc", ".rtf")
 * @throws UnreadableFileError `took-too-long`, `conversion-failed`
 */
export async function convertToDocx(
  program: string,
  file: { readonly bytes: Uint8Array; readonly path: string; readonly extension: string },
  seconds: number,
): Promise<Buffer> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'kehoach-word-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  process.once('exit', remove);
  try {
    const profile = path.join(folder, 'profile');
    await fs.mkdir(path.join(profile, 'user'), { recursive: true });
    await fs.writeFile(path.join(profile, 'user', 'registrymodifications.xcu'), profileSettings);
    const source = path.join(folder, `document${file.extension}`);
    await fs.writeFile(source, file.bytes);
    const made = path.join(folder, 'made');
    const args = [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--convert-to',
      'docx:MS Word 2007 XML',
      '--outdir',
      made,
      source,
    ];
    const code = await run(program, args, seconds * 1000);
    if (code === 'late')
      throw new UnreadableFileError(
        'took-too-long',
        `LibreOffice did not convert ${file.path} within ${seconds} seconds and was stopped. Open it in Word and save it as .docx, or raise --page-seconds.`,
      );
    return await fs.readFile(path.join(made, 'document.docx')).catch((cause: unknown) => {
      throw new UnreadableFileError(
        'conversion-failed',
        `LibreOffice could not open ${file.path} (it ended with ${code}): the file is damaged or locked with a password. Open it in Word and save it as .docx.`,
        { cause },
      );
    });
  } finally {
    process.off('exit', remove);
    await fs.rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
