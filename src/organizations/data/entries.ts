import type { Level } from '../../model/records.js';

/** What sort of body an organisation is. */
export const unitKinds = [
  'party', // bodies of the Party at any level
  'government', // elected and executive authorities: Quốc hội, Chính phủ, HĐND, UBND, ministries
  'department', // a Sở and what stands beside it
  'office', // văn phòng, phòng, ban inside a larger body
  'police',
  'military',
  'justice', // courts, procuracies, inspectorates, audit
  'agency', // vertical agencies: thuế, hải quan, kho bạc, bảo hiểm xã hội, ngân hàng
  'center', // public service units: trung tâm, ban quản lý
  'press',
  'mass-organization',
  'school',
  'health',
  'enterprise',
  'committee', // ban chỉ đạo, hội đồng, tổ công tác: bodies made of members of others
  'place', // a commune, province … named as an actor: "Phường X"
  'collective',
  'office-holder',
] as const;
export type UnitKind = (typeof unitKinds)[number];

/**
 * A registered name. `and`, commas, hyphens are no part of the key, and the abbreviations of `abbreviations.ts`
 * are understood, so only spellings that they do not give stand in `also`.
 */
export interface Entry {
  readonly name: string;
  readonly also: readonly string[];
  readonly kind: UnitKind;
  /** The level of the body, null where the place named after it or the document decides. */
  readonly level: Level | null;
  /** `alone`: may stand without more; `extended`: only with a place, a parent or a proper name after it. */
  readonly stands: 'alone' | 'extended';
  /** True where there is one in every commune, so that "các xã, phường" may follow. */
  readonly perPlace: boolean;
}

/** Entries of one kind and level from lines "Name | other spelling | other spelling". */
export const entriesOf = (
  kind: UnitKind,
  level: Level | null,
  lines: string,
  { stands = 'alone', perPlace = false }: Partial<Pick<Entry, 'stands' | 'perPlace'>> = {},
): Entry[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', ...also] = line.split('|').map((part) => part.trim());
      return { name, also, kind, level, stands, perPlace };
    });
