/** For a page: the documents of the examples are fetched with the first one that is asked for. */
import type { ExampleResult } from './example-result.ts';
import { firstExample, openFirstExample } from './first-example.ts';

export async function loadExample(ref: string): Promise<ExampleResult> {
  if (ref === firstExample) return { ok: true, design: openFirstExample() };
  const { exampleByRef } = await import('../examples.ts');
  return exampleByRef(ref);
}
