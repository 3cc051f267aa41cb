import { newspaperSuccessor, provincialSuccessors, successors } from './data/successors.js';
import { provinceOf, slugOf } from './places.js';
import type { ResolvedUnit } from './resolve-unit.js';

/**
 * Whether a place that is not known ("province/so-y-te") counts as any place: `agree` between two plans that are known to
 * belong together, a plan and the one it carries out; `differ` across all plans held, where it would make every province's
 * Sở Y tế one.
 */
export type OpenPlaces = 'agree' | 'differ';

/** What an organisation's id says, part by part; a place that is not known is null. */
export interface OrganizationId {
  readonly central: boolean;
  readonly province: string | null;
  /** Slug of the commune; undefined for a body that is of no commune. */
  readonly commune: string | null | undefined;
  /** The Sở that the office stands inside of. */
  readonly inside: string | null;
  readonly slug: string;
}

/** Takes the id of a resolved unit apart. */
export function readOrganizationId(id: string): OrganizationId {
  const parts = id.split('/');
  const slug = parts.at(-1)!;
  const placeOf = (kind: string): string | null | undefined => {
    const part = parts.slice(0, -1).find((each) => each === kind || each.startsWith(`${kind}:`));
    return part === undefined ? undefined : part.slice(kind.length + 1) || null;
  };
  const others = parts.slice(0, -1).filter((part) => !/^(central|province|commune)(:|$)/.test(part));
  return {
    central: parts[0] === 'central',
    province: placeOf('province') ?? null,
    commune: placeOf('commune'),
    inside: others.at(-1) ?? null,
    slug,
  };
}

const bySlug: ReadonlyMap<string, string> = new Map(
  Object.entries(successors).map(([name, later]) => [slugOf(name), slugOf(later)]),
);

const branches: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(provincialSuccessors).map(([name, later]) => [slugOf(name), later.map(slugOf)]),
);

/** "bao-lam-dong": the newspaper of a province of today or before. */
const isNewspaper = (slug: string): boolean =>
  slug.startsWith('bao-') && provinceOf(slug.slice(4).replaceAll('-', ' ')) !== null;

/**
 * The id of the one body that has taken over the work of another, in the same place: of a Sở of before 2025 the one of
 * today. Null where there is none: the body still exists, is unknown, or its work went to several. Both stay organisations
 * of their own, each with its printed names.
 */
export function successorOf(organizationId: string): string | null {
  const { slug, central, province } = readOrganizationId(organizationId);
  const branch = central || province === null ? undefined : branches.get(slug);
  const inCity = branch !== undefined && provinceOf(province!.replaceAll('-', ' '))?.type === 'thành phố';
  const later =
    branch?.[inCity ? 1 : 0] ?? bySlug.get(slug) ?? (isNewspaper(slug) ? slugOf(newspaperSuccessor) : null);
  return later === null ? null : organizationId.slice(0, -slug.length) + later;
}

export const placeAgrees = <Place>(a: Place, b: Place, open: OpenPlaces): boolean =>
  a === null || b === null ? open === 'agree' && a !== undefined && b !== undefined : a === b;

/**
 * True where two names mean one organisation, or an organisation and the one that took over its work; false where either
 * resolves to none. Two collectives are the same only where their words are.
 */
export function sameUnit(
  a: Pick<ResolvedUnit, 'id'> | null,
  b: Pick<ResolvedUnit, 'id'> | null,
  open: OpenPlaces = 'agree',
): boolean {
  if (a === null || b === null) return false;
  const first = readOrganizationId(successorOf(a.id) ?? a.id);
  const second = readOrganizationId(successorOf(b.id) ?? b.id);
  if (first.slug !== second.slug || first.central !== second.central) return false;
  if (first.central) return true;
  return (
    placeAgrees(first.province, second.province, open) &&
    placeAgrees(first.commune, second.commune, open) &&
    (first.inside === second.inside || (open === 'agree' && (first.inside ?? second.inside) === null))
  );
}
