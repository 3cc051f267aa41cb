import type { TextBlock } from '../../model/segmented-document.js';
import { splitUnits } from '../../organizations/split-units.js';
import { foldKeepingLength } from '../../vietnamese/fold.js';

/** What the labelled lines below an item say of it ("- Cơ quan chủ trì: …", "- Thời gian thực hiện: …"). */
export interface LabelledItem {
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
  readonly deadlineRaw: string | null;
  readonly output: string | null;
  /** The blocks that carry the labels. */
  readonly blocks: readonly TextBlock[];
}

type Field = 'lead' | 'coordinating' | 'deadline' | 'output';

const labels: readonly (readonly [RegExp, Field])[] = [
  [/^(?:(?:cac )?(?:co quan|don vi|bo phan)\s+)?(?:phoi hop)(?: thuc hien)?\s*:\s*/, 'coordinating'],
  [
    /^(?:(?:cac )?(?:co quan|don vi|bo phan)\s+)?(?:chu tri|dau moi|thuc hien|chiu trach nhiem|tham muu)(?: thuc hien| tham muu)?\s*:\s*/,
    'lead',
  ],
  [/^(?:phan cong|trach nhiem)(?: thuc hien)?\s*:\s*/, 'lead'],
  [/^(?:thoi (?:gian|han)|tien do|lo trinh)(?: thuc hien| hoan thanh| trien khai)?\s*:\s*/, 'deadline'],
  [/^(?:san pham|ket qua|dau ra)(?:[^:]{0,24})?\s*:\s*/, 'output'],
];

/** The field that a line is labelled with, and what it says. */
function readLabel(text: string): { field: Field; value: string } | null {
  const folded = foldKeepingLength(text.slice(0, 80));
  for (const [label, field] of labels) {
    const match = label.exec(folded);
    if (match !== null) return { field, value: text.slice(match[0].length).replace(/[\s.;]+$/, '') };
  }
  return null;
}

/** Reads the run of labelled lines that begins at `at`; null where fewer than two stand there or none names a unit. */
export function readLabelledItem(blocks: readonly (TextBlock | null)[], at: number): LabelledItem | null {
  const values = new Map<Field, string>();
  const used: TextBlock[] = [];
  for (let i = at; i < blocks.length; i += 1) {
    const block = blocks[i];
    const label = block ? readLabel(block.text) : null;
    if (!block || label === null || values.has(label.field)) break;
    values.set(label.field, label.value);
    used.push(block);
  }
  if (used.length < 2 || !values.has('lead')) return null;
  return {
    lead: splitUnits(values.get('lead')!),
    coordinating: splitUnits(values.get('coordinating') ?? ''),
    deadlineRaw: values.get('deadline') || null,
    output: values.get('output') || null,
    blocks: used,
  };
}
