import { UsageError } from '../errors.js';
import { provinceOf } from '../organizations/places.js';
import { type ResolvedUnit, resolveUnit, type UnitContext } from '../organizations/resolve-unit.js';
import { readOrganizationId } from '../organizations/same-unit.js';

/** A body as a person names it: its name as plans print it, and the province told behind it. */
export interface AskedUnit {
  readonly name: string;
  readonly province: string | null;
}

const NOWHERE: UnitContext = { level: null, province: null };
/** "…, tỉnh Nghệ An", "… TP. Huế", "… (Nghệ An)": plans print no province behind a commune's body. */
const PROVINCE_BEHIND = /(?:\s+(?=tỉnh\s|thành phố\s|tp[.\s])|\s*,\s*)([^,]+)$/iu;

/** @throws UsageError (unit-unknown) where the name is of no body */
export function askedUnit(asked: string): AskedUnit {
  const text = asked.normalize('NFC').replace(/\s*\(([^()]+)\)\s*$/, ', $1');
  const behind = PROVINCE_BEHIND.exec(text);
  const province = behind === null ? null : provinceOf(behind[1]!.replace(/^tp\.\s*/i, 'tp '));
  const name = province === null ? text : text.slice(0, behind!.index);
  if (province !== null && resolveUnit(text, NOWHERE) === null && resolveUnit(name, NOWHERE) !== null)
    return { name, province: province.name };
  if (resolveUnit(asked, NOWHERE) !== null) return { name: asked, province: null };
  throw new UsageError(
    'unit-unknown',
    `"${asked}" names no body that kehoach knows. Write it as plans print it (Sở Nội vụ; UBND xã Tân Lập, tỉnh Gia Lai); "kehoach list" shows the documents that are held.`,
  );
}

/** The body in the eyes of a plan: a place that the person did not tell is the plan's. */
export const askedIn = ({ name, province }: AskedUnit, context: UnitContext): ResolvedUnit | null =>
  resolveUnit(name, province === null ? context : { ...context, province });

/** Plans of several places give work to a body of that name; `suggestions` are names that say which is meant. */
export class AmbiguousUnitError extends UsageError {
  constructor(
    asked: string,
    readonly suggestions: readonly string[],
  ) {
    super('unit-ambiguous', `"${asked}" is a body of several places whose plans are held. Add the place.`);
  }
}

/** The places whose body of the asked name was met. */
export class PlacesMet {
  private readonly provinces = new Set<string>();
  private readonly communes = new Map<string, string>();

  constructor(private readonly unit: AskedUnit) {}

  /** `context` is that of a plan that names the body or is its own. */
  add(context: UnitContext): void {
    if (context.province !== null) this.provinces.add(context.province);
    const body = askedIn(this.unit, context);
    const slug = body === null ? null : readOrganizationId(body.id).commune;
    if (slug && context.commune) this.communes.set(slug, context.commune);
  }

  /** Every province has a "Sở Nội vụ", every commune a "Trạm Y tế xã"; the name has to say which, where several are met. */
  refuseSeveral(asked: string): void {
    const told = readOrganizationId(askedIn(this.unit, NOWHERE)!.id);
    if (told.central || told.province !== null) return;
    if (this.provinces.size > 1 && this.unit.province === null)
      throw new AmbiguousUnitError(
        asked,
        [...this.provinces].sort().map((name) => `${asked} ${provinceOf(name)?.type ?? 'tỉnh'} ${name}`),
      );
    if (this.communes.size > 1 && !told.commune)
      throw new AmbiguousUnitError(
        asked,
        [...this.communes.values()].sort().map((name) => withCommune(this.unit, name)),
      );
  }
}

const TYPE = /^(?:xã|phường|đặc khu|thị trấn)\s/iu;
const TYPE_BEHIND = /\s+(?:cấp xã|xã|phường|đặc khu|thị trấn)$/iu;

function withCommune({ name, province }: AskedUnit, commune: string): string {
  const type = TYPE_BEHIND.exec(name)?.[0].replace('cấp ', '') ?? ' xã';
  const place = TYPE.test(commune) ? ` ${commune}` : `${type} ${commune}`;
  const known = province === null ? null : provinceOf(province);
  return `${name.replace(TYPE_BEHIND, '')}${place}${known === null ? '' : `, ${known.type} ${known.name}`}`;
}
