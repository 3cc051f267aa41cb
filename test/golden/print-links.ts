import type { DocumentRecord, Link } from '../../src/model/records.js';
import type { FileToSave } from '../../src/model/store.js';
import { linkDocuments } from '../../src/operations/link-documents.js';
import { withFiles } from '../operations/made-store.js';
import { levelsOf, seedNames } from './levels.js';
import { line, share } from './words.js';

/** Name of the file that keeps the links between the seeds. */
export const linksName = 'links.txt';

async function savedSeed(seed: string): Promise<FileToSave> {
  const { records } = await levelsOf(seed);
  return {
    sha256: records.document.sha256,
    path: seed,
    mediaType: 'text/plain',
    bytes: 1,
    fingerprint: 'golden',
    recordSets: [records],
    restsOn: null,
  };
}

/** "002.t7 IV.7": the seed, the number of the target (t) or task (k) in its list, its printed ordinals. */
function codesOf(seed: string, { targets, tasks }: DocumentRecord): [id: string, code: string][] {
  const code = (letter: string, at: number, ordinals: readonly (string | null)[]): string =>
    [`${seed}.${letter}${at + 1}`, ordinals.filter(Boolean).join('.')].filter(Boolean).join(' ');
  return [
    ...targets.map((row, at): [string, string] => [row.id, code('t', at, [row.group, row.ordinal])]),
    ...tasks.map((row, at): [string, string] => [
      row.id,
      code('k', at, [row.group, row.subOrdinal ?? row.ordinal]),
    ]),
  ];
}

const printLink = (link: Link, codes: ReadonlyMap<string, string>): string => {
  const [child, parent] = [codes.get(link.child)!, codes.get(link.parent)!];
  if (link.kind === 'document') return `\n${child} -> ${parent} ${share(link.score)}: ${line(link.evidence)}`;
  if (link.kind === 'serves') return `${child} serves ${parent} ${share(link.score)}`;
  const fields = link.changes
    .map(({ field }) => field)
    .filter((field) => !field.endsWith('Units')) // across levels they always differ
    .join(', ');
  return `${child} -> ${parent} ${link.relation} ${share(link.score)}${fields && ` (${fields})`}`;
};

/** Every link between the seeds and their rows on a line, as the store tells them. */
export async function printLinks(): Promise<string> {
  const files = await Promise.all(seedNames.map(savedSeed));
  return await withFiles(files, async (store) => {
    const { links } = await linkDocuments(store, { save: true });
    const codes = new Map(
      files.flatMap(({ path, recordSets: [first] }) => {
        const seed = path.slice(0, 3);
        const document = { ...first!.document, supersedes: null };
        return [[document.id, seed] as const, ...codesOf(seed, document)];
      }),
    );
    return `${links.map((link) => printLink(link, codes)).join('\n')}\n`;
  });
}
