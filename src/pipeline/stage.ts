import type { Finding } from '../model/finding.js';

/** What a stage may know of the world: whether to stop, and where to tell what it saw. */
export interface StageContext {
  readonly signal: AbortSignal;
  report(finding: Omit<Finding, 'stage'>): void;
  progress(done: number, total: number): void;
}

/**
 * One step that adds a layer to a document. Pure but for its context. `run` is a property and not a method,
 * so that TypeScript checks its parameter strictly and a stage in the wrong order does not compile.
 */
export interface Stage<In, Out extends In = In> {
  readonly name: string;
  /** Raise it whenever the output changes: it is part of what says "already done". */
  readonly version: number;
  readonly run: (document: In, context: StageContext) => Out | Promise<Out>;
}
