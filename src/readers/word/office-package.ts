import { UnreadableFileError } from '../../errors.js';
import { childrenOf } from './xml-queries.js';
import { parseXml, type XmlElement, XmlError } from './xml-tree.js';
import type { ZipArchive } from './zip-archive.js';

/** What another part of the file is to this one ("styles", "footer") and its name in the file. */
export interface Relationship {
  readonly id: string;
  /** Last word of the relationship's type; the same in transitional and strict files. */
  readonly type: string;
  readonly target: string;
}

/** The parts of a Word file, found by their relationships: their names are the maker's choice. */
export interface WordPackage {
  readonly document: XmlElement;
  readonly relationships: readonly Relationship[];
  /** The tree of a part; null where the file has none of that name. */
  part(name: string): Promise<XmlElement | null>;
}

const saveAs = (path: string, what: string): UnreadableFileError =>
  new UnreadableFileError(
    'type-not-supported',
    `${path} is ${what}, which cannot be read. If it is meant, open it in the program it was made with and save it as a Word document (.docx) or PDF.`,
  );

async function readXml(archive: ZipArchive, path: string, name: string): Promise<XmlElement | null> {
  const bytes = await archive.read(name);
  if (bytes === null) return null;
  try {
    return parseXml(bytes);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new UnreadableFileError(
      error.tooLarge ? 'unpacks-too-large' : 'broken-file',
      `${path} cannot be read: in its part ${name}, ${error.message}. Open it in Word and save it anew.`,
    );
  }
}

/** The name in the file of a target that is written relative to the part that names it. */
function resolveTarget(base: string, target: string): string {
  const steps = target.startsWith('/') ? [] : base.split('/').slice(0, -1);
  for (const step of target.replace(/\\/g, '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

async function relationshipsOf(archive: ZipArchive, path: string, part: string): Promise<Relationship[]> {
  const slash = part.lastIndexOf('/') + 1;
  const root = await readXml(archive, path, `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  return childrenOf(root ?? undefined, 'Relationship')
    .filter(({ attributes }) => attributes.TargetMode !== 'External')
    .map(({ attributes }) => ({
      id: attributes.Id ?? '',
      type: (attributes.Type ?? '').split('/').at(-1)!,
      target: resolveTarget(part, attributes.Target ?? ''),
    }));
}

/** A ZIP file without the parts of an Office file is something else, which its names tell. */
async function refuse(archive: ZipArchive, path: string): Promise<never> {
  const mimetype = (await archive.read('mimetype'))?.toString('latin1') ?? '';
  if (mimetype.includes('opendocument')) throw saveAs(path, 'an OpenDocument file (.odt, .ods, .odp)');
  if (archive.has('EncryptedPackage'))
    throw new UnreadableFileError(
      'encrypted-file',
      `${path} is locked with a password. Save it without one.`,
    );
  throw saveAs(path, 'a ZIP file and no Word document');
}

/**
 * Finds the document in an unpacked Office file.
 * @throws UnreadableFileError `type-not-supported` where it holds something else, `broken-file`
 */
export async function openWordPackage(archive: ZipArchive, path: string): Promise<WordPackage> {
  const main = (await relationshipsOf(archive, path, '')).find(
    ({ type }) => type === 'officeDocument',
  )?.target;
  if (main === undefined) return refuse(archive, path);
  const document = await readXml(archive, path, main);
  if (document === null)
    throw new UnreadableFileError(
      'broken-file',
      `${path} is damaged: the part ${main}, which holds its text, is missing. Copy or download it again.`,
    );
  if (document.name !== 'w:document') {
    const what = /workbook$/.test(document.name)
      ? 'an Excel workbook'
      : /presentation$/.test(document.name)
        ? 'a PowerPoint presentation'
        : 'no Word document';
    throw saveAs(path, what);
  }
  return {
    document,
    relationships: await relationshipsOf(archive, path, main),
    part: (name) => readXml(archive, path, name),
  };
}
