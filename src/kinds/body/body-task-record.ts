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

/** "Hằng năm … trước ngày 15/12": a day without a year in a sentence of rhythm comes round every year. */
function deadlineOf(
  raw: string,
  sentence: string,
  planYear: number | null,
): ReturnType<typeof parseDeadline> {
  const parsed = parseDeadline(raw, { planYear });
  const rhythm = /(?:hằng|hàng)\s+(?:năm|quý|tháng)|định kỳ/iu.test(sentence);
  if (parsed.deadline.kind !== 'date' || !rhythm || /20\d\d/.test(raw)) return parsed;
  return {
    ...parsed,
    rule: `${parsed.rule}, recurring`,
    deadline: { ...parsed.deadline, kind: 'recurring', start: null, end: null },
  };
}

export function taskFrom(draft: Draft, block: TextBlock, header: Header, legible: number): ExtractedTask {
  const { sources } = block;
  const unitSources = draft.unitSources ?? sources;
  const fieldSources = draft.labelled ? unitSources : sources;
  const sure = draft.sure * legible;
  const parsed = draft.deadlineRaw === null ? null : deadlineOf(draft.deadlineRaw, block.text, header.year);
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
