import type { Finding } from '../model/finding.js';
import type { Pipeline } from './define-pipeline.js';
import type { PipelineListener } from './events.js';
import type { StageContext } from './stage.js';

export interface PipelineResult<Out> {
  readonly document: Out;
  readonly findings: readonly Finding[];
}

export interface RunOptions {
  readonly signal?: AbortSignal;
  readonly listener?: PipelineListener;
}

/**
 * Runs a document through all stages and collects what they report.
 * @throws whatever a stage throws, and the signal's reason when it is aborted between two stages.
 */
export async function runPipeline<In, Out>(
  pipeline: Pipeline<In, Out>,
  input: In,
  options: RunOptions = {},
): Promise<PipelineResult<Out>> {
  const signal = options.signal ?? new AbortController().signal;
  const findings: Finding[] = [];
  let document: unknown = input;
  for (const stage of pipeline.stages) {
    signal.throwIfAborted();
    options.listener?.({ type: 'stage-started', stage: stage.name });
    const context: StageContext = {
      signal,
      report: (finding) => findings.push({ ...finding, stage: stage.name }),
      progress: (done, total) =>
        options.listener?.({ type: 'stage-progress', stage: stage.name, done, total }),
    };
    document = await stage.run(document, context);
  }
  return { document: document as Out, findings };
}
