import { describe, expect, test } from 'vitest';
import { planText } from '../../pipelines/plan-text.js';
import { kinds } from '../../src/kinds/index.js';
import type { PagedDocument } from '../../src/model/paged-document.js';
import { definePipeline } from '../../src/pipeline/define-pipeline.js';
import type { PipelineEvent } from '../../src/pipeline/events.js';
import { runPipeline } from '../../src/pipeline/run-pipeline.js';
import type { Stage } from '../../src/pipeline/stage.js';
import { joinSplitRows } from '../../src/stages/join-split-rows.js';
import { judgeGarble } from '../../src/stages/judge-garble.js';
import { measureLegibility } from '../../src/stages/measure-legibility.js';
import { outlineSections } from '../../src/stages/outline-sections.js';
import { noEvidence, repairDiacritics } from '../../src/stages/repair-diacritics.js';
import { segmentBlocks } from '../../src/stages/segment-blocks.js';
import { suggestMisprints } from '../../src/stages/suggest-misprints.js';
import { leavesAlone } from '../operations/fake-repairer.js';

interface Raw {
  readonly steps: readonly string[];
}

const step = (name: string, more: Partial<Stage<Raw>> = {}): Stage<Raw> => ({
  name,
  version: 1,
  run: (document) => ({ steps: [...document.steps, name] }),
  ...more,
});
const begin: Raw = { steps: [] };

describe('definePipeline', () => {
  const both = definePipeline<Raw>('both')
    .use(step('a'))
    .use(step('b', { version: 3 }));

  test('keeps stages in their order', () => expect(both.stages.map(({ name }) => name)).toEqual(['a', 'b']));

  test('is known by names and versions of its stages', () => expect(both.fingerprint).toBe('both:a@1,b@3'));

  test.each([
    { name: 'another version', other: definePipeline<Raw>('both').use(step('a')).use(step('b')) },
    {
      name: 'another order',
      other: definePipeline<Raw>('both')
        .use(step('b', { version: 3 }))
        .use(step('a')),
    },
    { name: 'one stage less', other: definePipeline<Raw>('both').use(step('a')) },
    {
      name: 'another name',
      other: definePipeline<Raw>('x')
        .use(step('a'))
        .use(step('b', { version: 3 })),
    },
  ])('$name is another pipeline', ({ other }) => expect(other.fingerprint).not.toBe(both.fingerprint));

  test('adding a stage leaves the shorter pipeline as it was', () => {
    const short = definePipeline<Raw>('short').use(step('a'));
    short.use(step('b'));
    expect(short.stages).toHaveLength(1);
  });
});

describe('a stage placed before its input exists does not compile', () => {
  test('each stage takes what the one before it gives', () => {
    const paged = definePipeline<PagedDocument>('paged');
    // @ts-expect-error: rows are joined in segmented text
    paged.use(joinSplitRows());
    // @ts-expect-error: text is segmented once its legibility is known
    paged.use(segmentBlocks());
    // @ts-expect-error: legibility is measured once the text is repaired
    paged.use(measureLegibility());
    // @ts-expect-error: a text is repaired once it is judged
    paged.use(repairDiacritics({ repairer: leavesAlone, evidence: noEvidence }));
    const segmented = paged
      .use(judgeGarble({ repairer: leavesAlone }))
      .use(repairDiacritics({ repairer: leavesAlone, evidence: noEvidence }))
      .use(measureLegibility())
      .use(segmentBlocks());
    // @ts-expect-error: sections are found among whole tables
    segmented.use(outlineSections());
    // @ts-expect-error: misprints are looked for in what was extracted
    segmented.use(suggestMisprints());
    expect(segmented.use(joinSplitRows()).use(outlineSections()).stages).toHaveLength(6);
  });
});

test('the pipeline of text runs its stages in this order', () =>
  expect(
    planText({ kinds, repairer: leavesAlone, evidence: noEvidence }).stages.map(({ name }) => name),
  ).toEqual([
    'repair-diacritics',
    'measure-legibility',
    'segment-blocks',
    'join-split-rows',
    'outline-sections',
    'extract-fields',
    'suggest-misprints',
  ]));

describe('runPipeline', () => {
  test('hands each stage what the one before it gave, awaited or not', async () => {
    const slow = step('slow', { run: async ({ steps }) => ({ steps: [...steps, 'slow'] }) });
    const pipeline = definePipeline<Raw>('p').use(step('a')).use(slow).use(step('b'));
    expect((await runPipeline(pipeline, begin)).document.steps).toEqual(['a', 'slow', 'b']);
    expect(begin.steps).toEqual([]);
  });

  test('findings get the name of the stage that saw them', async () => {
    const seen = { severity: 'warning', code: 'odd', message: 'Odd.', source: null } as const;
    const telling = (name: string): Stage<Raw> =>
      step(name, {
        run: (document, { report }) => {
          report(seen);
          return document;
        },
      });
    const pipeline = definePipeline<Raw>('p').use(telling('a')).use(step('quiet')).use(telling('b'));
    expect((await runPipeline(pipeline, begin)).findings).toEqual([
      { ...seen, stage: 'a' },
      { ...seen, stage: 'b' },
    ]);
  });

  test('tells its listener of stages and their progress', async () => {
    const events: PipelineEvent[] = [];
    const counting = step('b', {
      run: (document, { progress }) => {
        progress(1, 2);
        return document;
      },
    });
    await runPipeline(definePipeline<Raw>('p').use(step('a')).use(counting), begin, {
      listener: (event) => events.push(event),
    });
    expect(events).toEqual([
      { type: 'stage-started', stage: 'a' },
      { type: 'stage-started', stage: 'b' },
      { type: 'stage-progress', stage: 'b', done: 1, total: 2 },
    ]);
  });

  test('stops between two stages when it is aborted, with the reason given', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    const ran: string[] = [];
    const note = (name: string, also = () => {}): Stage<Raw> =>
      step(name, {
        run: (document) => {
          ran.push(name);
          also();
          return document;
        },
      });
    const pipeline = definePipeline<Raw>('p')
      .use(note('a', () => controller.abort(reason)))
      .use(note('b'));
    await expect(runPipeline(pipeline, begin, { signal: controller.signal })).rejects.toBe(reason);
    expect(ran).toEqual(['a']);
  });

  test('aborted before it begins, nothing runs', async () =>
    await expect(
      runPipeline(definePipeline<Raw>('p').use(step('a')), begin, {
        signal: AbortSignal.abort(new Error('no')),
      }),
    ).rejects.toThrow('no'));

  test('gives stages the signal', async () => {
    const { signal } = new AbortController();
    let given: AbortSignal | undefined;
    const look = step('a', {
      run: (document, context) => {
        given = context.signal;
        return document;
      },
    });
    await runPipeline(definePipeline<Raw>('p').use(look), begin, { signal });
    expect(given).toBe(signal);
  });

  test('a fault of a stage is the run’s', async () => {
    const faulty = step('a', {
      run: () => {
        throw new TypeError('fault');
      },
    });
    await expect(runPipeline(definePipeline<Raw>('p').use(faulty), begin)).rejects.toThrow(TypeError);
  });
});
