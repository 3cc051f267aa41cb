import type { ExtractedTask, Header } from '../../model/extracted-document.js';
import type { TextBlock } from '../../model/segmented-document.js';
import type { Source } from '../../model/source.js';
import { parseDeadline } from '../../vietnamese/deadlines.js';
import { fieldsOf, leastConfidence, notRead, type Reading, reading } from '../evidence.js';

/** A task as read from the text. */
export interface Draft {
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
  readonly title: string;
  readonly deadlineRaw: string | null;
  readonly output?: string | null;
  readonly sure: number;
  readonly rule: string;
  /** Where the units stand, if not in the item itself. */
  readonly unitSources?: readonly Source[];
  /** Help, time and product stand there too. */
  readonly labelled?: boolean;
}

export function taskFrom(draft: Draft, block: TextBlock, header: Header, legible: number): ExtractedTask {
  const { sources } = block;
  const unitSources = draft.unitSources ?? sources;
  const fieldSources = draft.labelled ? unitSources : sources;
  const sure = draft.sure * legible;
  const parsed =
    draft.deadlineRaw === null ? null : parseDeadline(draft.deadlineRaw, { planYear: header.year });
  const readings: Record<string, Reading<unknown>> = {
    title: reading(draft.title, block.text, draft.rule, sure, sources),
    leadUnits:
      draft.lead.length === 0
        ? notRead(draft.rule)
        : reading(draft.lead, draft.lead.join('; '), draft.rule, sure, unitSources),
    coordinatingUnits:
      draft.coordinating.length === 0
        ? notRead(draft.rule)
        : reading(
            draft.coordinating,
            draft.coordinating.join('; '),
            'units-behind-phoi-hop',
            sure,
            fieldSources,
          ),
    deadline:
      parsed === null
        ? notRead('deadline-phrase')
        : reading(parsed.deadline, draft.deadlineRaw, parsed.rule, parsed.confidence * legible, fieldSources),
  };
  return {
    origin: 'body',
    group: null,
    groupTitle: null,
    ordinal: block.marker?.ordinal ?? null,
    subOrdinal: null,
    parent: null,
    parentTitle: null,
    title: draft.title,
    output: draft.output ?? null,
    kpi: null,
    leadUnits: [...draft.lead],
    coordinatingUnits: [...draft.coordinating],
    deadline: parsed?.deadline ?? null,
    result: null,
    extra: [],
    source: sources[0]!,
    sources: draft.unitSources || sources.length > 1 ? [...sources, ...(draft.unitSources ?? [])] : [],
    confidence: leastConfidence(Object.values(readings)),
    fields: fieldsOf(readings),
  };
}
