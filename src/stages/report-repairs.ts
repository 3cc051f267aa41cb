import { isDoubtful, type Repair } from '../model/repair.js';
import type { LegacyLine } from '../model/repaired-document.js';
import type { StageContext } from '../pipeline/stage.js';

/** Doubtful words told one by one; the evidence has them all. */
const mostTold = 5;

const percent = (confidence: number): string => `${Math.round(confidence * 100)} %`;

const told = ({ sic, corr, confidence, made, source }: Repair): string => {
  const line = source.lines === null ? '' : `, line ${source.lines[0]}`;
  return `"${sic}" → "${corr}" (${percent(confidence)}${made ? '' : ', left as it is'}${line})`;
};

/** Says how much of a text was repaired and of what, and which words are still to be looked at: one finding each. */
export function reportRepairs(repairs: readonly Repair[], context: Pick<StageContext, 'report'>): void {
  const made = repairs.filter((repair) => repair.made);
  if (made.length > 0) {
    const counts = new Map<string, number>();
    for (const { kind, reason } of made) {
      const name = reason === 'correction' ? 'corrected by a person' : kind;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const kinds = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    context.report({
      severity: 'info',
      code: 'text-repaired',
      message: `${made.length} change(s) were made to repair the text: ${kinds.map(([name, count]) => `${name} ${count}`).join(', ')}.`,
      source: null,
    });
  }
  const doubtful = repairs.filter(isDoubtful);
  if (doubtful.length > 0) {
    const more = doubtful.length > mostTold ? ', …' : '';
    context.report({
      severity: 'warning',
      code: 'doubtful-repairs',
      message: `${doubtful.length} word(s) are doubtful: ${doubtful.slice(0, mostTold).map(told).join(', ')}${more}.`,
      source: doubtful[0]!.source,
    });
  }
}

const encodingNames: Readonly<Record<LegacyLine['encoding'], string>> = {
  tcvn3: 'TCVN3 (ABC)',
  vni: 'VNI',
  vps: 'VPS',
  viqr: 'VIQR',
};

/** Says in which encodings from before Unicode a text stood, and how much of it. */
export function reportLegacy(legacy: readonly LegacyLine[], context: Pick<StageContext, 'report'>): void {
  if (legacy.length === 0) return;
  const counts = new Map<LegacyLine['encoding'], number>();
  for (const { encoding } of legacy) counts.set(encoding, (counts.get(encoding) ?? 0) + 1);
  const told = [...counts].map(([encoding, count]) => `${encodingNames[encoding]} ${count}`).join(', ');
  context.report({
    severity: 'info',
    code: 'legacy-encoding',
    message: `${legacy.length} line(s) stood in an encoding from before Unicode and were decoded: ${told}.`,
    source: legacy[0]!.repair.source,
  });
}
