import type { Stage } from './stage.js';

// biome-ignore lint/suspicious/noExplicitAny: the list is heterogeneous; `use` has checked every neighbour.
export type AnyStage = Stage<any, any>;

/** A list of stages whose types fit end to end. */
export interface Pipeline<In, Out> {
  readonly name: string;
  readonly stages: readonly AnyStage[];
  /** Adds a stage; refuses, at compile time, one placed before its input exists. */
  use<Next extends Out>(stage: Stage<Out, Next>): Pipeline<In, Next>;
  /** Names and versions of all stages: two runs with the same fingerprint give the same result. */
  readonly fingerprint: string;
  /** Only carries the types. */
  readonly types?: { readonly in: In; readonly out: Out };
}

const chain = <In, Out>(name: string, stages: readonly AnyStage[]): Pipeline<In, Out> => ({
  name,
  stages,
  fingerprint: `${name}:${stages.map((stage) => `${stage.name}@${stage.version}`).join(',')}`,
  use: (stage) => chain(name, [...stages, stage]),
});

export const definePipeline = <In>(name: string): Pipeline<In, In> => chain(name, []);
