/** What a running pipeline tells whoever shows progress. */
export type PipelineEvent =
  | { readonly type: 'stage-started'; readonly stage: string }
  | {
      readonly type: 'stage-progress';
      readonly stage: string;
      readonly done: number;
      readonly total: number;
    };

export type PipelineListener = (event: PipelineEvent) => void;
