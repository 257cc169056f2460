/** Colours of the parts of a time: work in blues, exchange in warm hues, waiting in greys. */
const tints: Readonly<Record<string, string>> = {
  matmul: '#2E80A6',
  projection: '#2E80A6',
  mlp: '#135A83',
  attention: '#5FA8C3',
  memoryBound: '#9CCBDA',
  elementWise: '#9CCBDA',
  vocabulary: '#7FA6B8',
  recompute: '#6D7FB3',
  optimiser: '#8C9BC9',
  tensor: '#D55E00',
  expert: '#E69F00',
  exchange: '#E69F00',
  context: '#CC79A7',
  data: '#B4532A',
  sends: '#D9A066',
  parking: '#C08A3E',
  bubble: '#9AA5A1',
  host: '#6B7B77',
  launch: '#B9C3BF',
  overhead: '#C9D1CE',
  loss: '#C9D1CE',
};

export function tintOf(part: string): string {
  return tints[part] ?? '#9AA5A1';
}
