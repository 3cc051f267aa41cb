import { resolveUnit } from '../../organizations/resolve-unit.js';
import type { Tier } from './printed-body.js';

/** One name may be misread or stand for itself; two say whose offices the plan gives work to. */
const leastNames = 2;

/** Offices that every commune has since 1 July 2025 and no province (Nghị định 150/2025/NĐ-CP). */
const COMMUNE_OFFICES: ReadonlySet<string> = new Set([
  'phong-van-hoa-xa-hoi',
  'phong-kinh-te',
  'phong-kinh-te-ha-tang-va-do-thi',
  'van-phong-hoi-dong-nhan-dan-va-uy-ban-nhan-dan',
]);
const NOWHERE = { level: null, province: null };

/** Whose plan would give this unit work; null for units that any plan may name. */
function tierOfLead(printed: string): { tier: Tier; id: string } | null {
  const unit = resolveUnit(printed, NOWHERE);
  if (unit === null) return null;
  const slug = unit.id.slice(unit.id.lastIndexOf('/') + 1);
  if (unit.level === 'central') return { tier: 'central', id: unit.id };
  if (unit.level === 'commune' || COMMUNE_OFFICES.has(slug)) return { tier: 'commune', id: slug };
  const ofProvince = unit.kind === 'department' || /(?<![\p{L}])tỉnh(?![\p{L}])/iu.test(printed);
  return ofProvince && unit.level !== null ? { tier: 'province', id: slug } : null;
}

/**
 * The tier of a plan by the units it gives work to: several Sở lead in a province's plan, Phòng and Công an xã in a
 * commune's, ministries in the centre's. Null where they are few or mixed.
 */
export function tierOfLeads(leadUnits: readonly string[]): Tier | null {
  const ids: Record<Tier, Set<string>> = { central: new Set(), province: new Set(), commune: new Set() };
  for (const printed of leadUnits) {
    const lead = tierOfLead(printed);
    if (lead !== null) ids[lead.tier].add(lead.id);
  }
  const all = ids.central.size + ids.province.size + ids.commune.size;
  for (const tier of ['central', 'province', 'commune'] as const)
    if (ids[tier].size >= leastNames && ids[tier].size * 2 > all) return tier;
  return null;
}
