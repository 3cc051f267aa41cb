import { contextOf, issuerOf } from '../linking/plan-context.js';
import type { DiffItem } from '../model/diff.js';
import type { DocumentRecord, Target, Task } from '../model/records.js';
import { includesUnit } from '../organizations/includes-unit.js';
import { type ResolvedUnit, resolveUnit, type UnitContext } from '../organizations/resolve-unit.js';
import { type OpenPlaces, sameUnit } from '../organizations/same-unit.js';

type Assigned = NonNullable<DiffItem['assigned']>;

/** The body whose plan it is, as the plan above names it: itself, or in a collective that includes it. */
export interface OwnUnit {
  readonly unit: ResolvedUnit;
  /** What a row of the plan above gives to it; null where it is not named. A lead counts before a help, a name before a collective. */
  assignedBy(row: Target | Task): Assigned | null;
}

/** The issuer of `child` in the eyes of `parent`; null where the issuer was not read, or names no body. */
export function ownUnitOf(child: DocumentRecord, parent: DocumentRecord): OwnUnit | null {
  const own = issuerOf(child);
  return own && unitIn(own, parent);
}

/** Any body in the eyes of a plan; `open` says whether a place that is not known may be any. */
export function unitIn(unit: ResolvedUnit, plan: DocumentRecord, open: OpenPlaces = 'agree'): OwnUnit {
  const context = contextOf(plan);
  return {
    unit,
    assignedBy: (row) =>
      namedIn(row.leadUnits, 'lead', { unit, context, open }) ??
      namedIn(row.coordinatingUnits, 'coordinating', { unit, context, open }),
  };
}

function namedIn(
  printed: readonly string[],
  as: Assigned['as'],
  { unit, context, open }: { unit: ResolvedUnit; context: UnitContext; open: OpenPlaces },
): Assigned | null {
  const itself = printed.find((name) => sameUnit(resolveUnit(name, context), unit, open));
  if (itself !== undefined) return { as, printed: itself, collective: false };
  const collective = printed.find((name) => includesUnit(name, unit, context, open));
  return collective === undefined ? null : { as, printed: collective, collective: true };
}
