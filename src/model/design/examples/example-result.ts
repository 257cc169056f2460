import type { Design } from '../design.ts';

export type ExampleProblem = 'unknown-example' | 'bad-example-text' | 'unknown-parameter' | 'bad-parameter';

export type ExampleResult =
  | { readonly ok: true; readonly design: Design }
  | {
      readonly ok: false;
      readonly reason: ExampleProblem;
      /** Words of the reason. */
      readonly refusal: { readonly key: string; readonly params: Readonly<Record<string, string | number>> };
    };
