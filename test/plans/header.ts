import type { DocumentRecord } from '../../src/model/records.js';
import { normalise, same } from './compare.js';
import type { TruthHeader } from './truth.js';

const sameIssuer = (expected: string | null, got: string | null | undefined): boolean => {
  if (expected === null) return true;
  const level = (text: string): string => normalise(text).replace(/ủy ban nhân dân/g, 'ubnd');
  const [left, right] = [level(expected), level(got ?? '')];
  return right.length >= 6 && (left.includes(right) || right.includes(left));
};

/** A title with or without the words that introduce the subject of a letter: both are right. */
const subject = (title: string | null | undefined): string =>
  (title ?? '').replace(/^(?:V\/v|Về việc)\s+/i, '');

/** The header fields that were read wrongly; an empty type says that the print has none. */
export function headerFaults(truth: TruthHeader, got: Omit<DocumentRecord, 'supersedes'>): string[] {
  const wrong = (name: string, good: boolean, expected: unknown, read: unknown): string[] =>
    good ? [] : [`${name}: expected ${JSON.stringify(expected)}, read ${JSON.stringify(read)}`];
  return [
    ...wrong('type', truth.type === '' || same(truth.type, got.typeName), truth.type, got.typeName),
    ...wrong('kind', truth.kind === undefined || truth.kind === got.kind, truth.kind, got.kind),
    ...wrong('level', truth.level === undefined || truth.level === got.level, truth.level, got.level),
    ...wrong('number', same(truth.number, got.number), truth.number, got.number),
    ...wrong('date', truth.date === got.issuedOn, truth.date, got.issuedOn),
    ...wrong('title', same(subject(truth.title), subject(got.title)), truth.title, got.title),
    ...wrong('place', same(truth.place, got.place), truth.place, got.place),
    ...wrong('signer', same(truth.signer, got.signer), truth.signer, got.signer),
    ...wrong('year', truth.year === got.year, truth.year, got.year),
    ...wrong('issuer', sameIssuer(truth.issuer, got.issuer), truth.issuer, got.issuer),
  ];
}
