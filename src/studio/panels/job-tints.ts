/** Colours of the parts of a time: work in blues, exchange in warm hues, waiting in greys. */
const tints: Readonly<Record<string, string>> = {
  matmul: 'var(--tide-4)',
  projection: 'var(--tide-4)',
  mlp: 'var(--tide-5)',
  attention: 'var(--tide-3)',
  memoryBound: 'var(--tide-2)',
  elementWise: 'var(--tide-2)',
  vocabulary: 'var(--rail-4)',
  recompute: 'var(--tide-6)',
  optimiser: 'var(--rail-0)',
  tensor: 'var(--rail-5)',
  expert: 'var(--rail-1)',
  exchange: 'var(--rail-1)',
  context: 'var(--rail-3)',
  data: 'var(--ember-5)',
  sends: 'var(--ember-2)',
  parking: 'var(--ember-3)',
  bubble: 'var(--line)',
  host: 'var(--ink3)',
  launch: 'var(--control)',
  overhead: 'var(--grid-strong)',
  loss: 'var(--grid-strong)',
};

export function tintOf(part: string): string {
  return tints[part] ?? 'var(--line)';
}
