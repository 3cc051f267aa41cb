import { createHash } from 'node:crypto';
import { z } from 'zod';
import { UsageError } from '../errors.js';
import { levelSchema } from '../model/records.js';
import { type Entry, unitKinds } from './data/entries.js';
import { readUnit } from './match-unit.js';
import {
  extendedRegistry,
  longestEntry,
  type Registry,
  shippedRegistry,
  useRegistry,
  withRegistry,
} from './registry.js';
import { Words } from './words.js';

/** Kinds that a person may add; collectives and office-holders are told by their words. */
const addableKinds = unitKinds.filter((kind) => !/^(collective|office-holder|place)$/.test(kind));
/** Longer than any name of a body in use. */
const longestName = 200;
/** Far more than the bodies of one province. */
const mostEntries = 20_000;
/** So many faults of a file are told at once. */
const faultsTold = 5;

const nameSchema = z
  .string()
  .transform((name) => name.normalize('NFC').replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(2).max(longestName));

const addedSchema = z.strictObject({
  name: nameSchema,
  also: z.array(nameSchema).default([]),
  kind: z.enum(addableKinds).optional(),
  level: levelSchema.nullable().optional(),
});
type Added = z.infer<typeof addedSchema>;

/** Bodies that a person added to those that ship; see parseOrganizations. */
export interface AddedOrganizations {
  readonly registry: Registry;
  /** Part of the fingerprint of all that is read with them; it does not depend on the order of the entries. */
  readonly mark: string;
}

const parseJson = (text: string, file: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UsageError(
      'organizations-not-json',
      `${file} is not JSON (${error instanceof Error ? error.message : String(error)}). It should hold a list such as [{"name": "Trung tâm …", "also": ["TT …"], "kind": "center", "level": "department"}].`,
      { cause: error },
    );
  }
};

const invalid = (file: string, faults: readonly string[]): UsageError => {
  const more = faults.length > faultsTold ? `\n… and ${faults.length - faultsTold} more` : '';
  return new UsageError(
    'organizations-invalid',
    `${file} cannot be used:\n${faults.slice(0, faultsTold).join('\n')}${more}`,
  );
};

const checkShape = (data: unknown, file: string): Added[] => {
  if (!Array.isArray(data)) throw invalid(file, ['it should be a list of bodies: [{"name": "…"}, …]']);
  if (data.length > mostEntries)
    throw invalid(file, [`it has ${data.length} entries; ${mostEntries} are the most that are taken`]);
  const faults: string[] = [];
  const entries = data.flatMap((raw: unknown, index): Added[] => {
    const result = addedSchema.safeParse(raw);
    if (result.success) return [result.data];
    for (const issue of result.error.issues) {
      const where = issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
      faults.push(`${entryName(index, raw)}: ${where}${issue.message}`);
    }
    return [];
  });
  if (faults.length > 0) throw invalid(file, faults);
  return entries;
};

const entryName = (index: number, raw: unknown): string => {
  const name = typeof raw === 'object' && raw !== null && 'name' in raw ? raw.name : null;
  return `entry ${index + 1}${typeof name === 'string' ? ` ("${name.slice(0, 60)}")` : ''}`;
};

/** The registered body that a name is already a spelling of, read as a whole. */
const registeredAs = (name: string): Entry | null => {
  const words = new Words(name);
  const found = longestEntry(words, 0);
  return found !== null && words.at(found.end) === null ? found.entry : null;
};

/** A lone small word would be found in every sentence. */
const isDistinct = (name: string): boolean =>
  (name.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) > 1 || (name === name.toUpperCase() && name.length >= 3);

/** True for a name that is read as a collective or an office-holder without being added. */
const isMany = (name: string): boolean => {
  const words = new Words(name);
  const read = readUnit(words, 0);
  return read !== null && read.kind !== 'unit' && words.at(read.end) === null;
};

const isReadWhole = (name: string): boolean => {
  const words = new Words(name);
  const read = readUnit(words, 0);
  return read !== null && words.at(read.end) === null;
};

const newEntry = ({ name, also, kind, level }: Added): Entry => ({
  name,
  also,
  kind: kind ?? 'office', // refused before where it is missing
  level: level ?? null,
  stands: 'alone',
  perPlace: level === null || level === undefined || level.startsWith('commune'),
});

const spellingFaults = (label: string, name: string, entry: Entry | null): string[] => {
  if (!isDistinct(name))
    return [
      `${label}: "${name}" would be found in every sentence; write a name of two words or more, or an abbreviation of three capitals or more`,
    ];
  if (isMany(name))
    return [`${label}: "${name}" names many bodies or the head of one; add each body by its name`];
  const known = registeredAs(name);
  return known === null || known === entry
    ? []
    : [`${label}: "${name}" already stands for "${known.name}"; leave it out, or add to that body`];
};

/** What is wrong with one entry beside its shape; `known` is the body that ships under its name. */
const entryFaults = (label: string, { name, also, kind, level }: Added, known: Entry | null): string[] => {
  const faults = (known === null ? [name, ...also] : also).flatMap((spelling) =>
    spellingFaults(label, spelling, known),
  );
  if (known === null && kind === undefined)
    faults.push(`${label}: kind is missing; it is one of ${addableKinds.join(', ')}`);
  if (known !== null && ((kind ?? known.kind) !== known.kind || (level ?? known.level) !== known.level))
    faults.push(
      `${label}: it is known as "${known.name}" (kind ${known.kind}, level ${known.level ?? 'null'}); leave kind and level out`,
    );
  return faults;
};

/** Spellings that two entries have, or one has twice. */
const repeatedFaults = (added: readonly Added[]): string[] => {
  const seen = new Map<string, string>();
  return added.flatMap(({ name, also }, index) =>
    [name, ...also].flatMap((spelling) => {
      const label = entryName(index, { name });
      const before = seen.get(spelling.toLowerCase());
      seen.set(spelling.toLowerCase(), label);
      return before === undefined ? [] : [`${label}: "${spelling}" stands in ${before} too; leave one out`];
    }),
  );
};

/**
 * Reads a person's own list of bodies: JSON, `[{"name", "also", "kind", "level"}]`. A name that is already known, in any
 * of its spellings, gets further spellings and keeps its id, so it needs no kind; a new one needs a kind, and without a
 * level it is of the level of the plan that names it. `file` is named in messages.
 * @throws UsageError organizations-not-json, organizations-invalid: with each wrong entry and what to do
 */
export function parseOrganizations(text: string, file: string): AddedOrganizations {
  const added = checkShape(parseJson(text, file), file);
  const faults = repeatedFaults(added);
  const entries: Entry[] = [];
  const spellings: (readonly [string, Entry])[] = [];
  withRegistry(shippedRegistry, () => {
    for (const [index, one] of added.entries()) {
      const known = registeredAs(one.name);
      faults.push(...entryFaults(entryName(index, one), one, known));
      if (known === null) entries.push(newEntry(one));
      else spellings.push(...one.also.map((name) => [name, known] as const));
    }
  });
  if (faults.length > 0) throw invalid(file, faults);
  const mark = markOf(added);
  const registry = extendedRegistry(entries, spellings, mark);
  const unread = withRegistry(registry, () =>
    added.flatMap((one, index) =>
      [one.name, ...one.also]
        .filter((name) => !isReadWhole(sentence(name)))
        .map(
          (name) => `${entryName(index, one)}: "${name}" reads like a sentence, not like the name of a body`,
        ),
    ),
  );
  if (unread.length > 0) throw invalid(file, unread);
  return { registry, mark };
}

const sentence = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const markOf = (added: readonly Added[]): string => {
  const sorted = added
    .map(({ name, also, kind, level }) =>
      JSON.stringify([name, [...also].sort(), kind ?? null, level ?? null]),
    )
    .sort();
  return added.length === 0 ? '' : createHash('sha256').update(sorted.join('\n')).digest('hex').slice(0, 16);
};

/**
 * From now on the whole process reads and resolves names with these bodies too (null: with those that ship alone). To be
 * called before anything is read; its `mark` belongs to the fingerprint of what is.
 */
export function useOrganizations(added: AddedOrganizations | null): void {
  useRegistry(added === null ? null : added.registry);
}
