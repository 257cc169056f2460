/**
 * Question: how long does a matmul of this shape take?
 * Formula: max(2 M N K / (sustained rate x tile use x K/(K + k0)), bytes / memory rate). Tile use is the best, over the
 * tiles a library chooses from, of used area over units x waves x tile area: every unit waits for the last wave.
 * Source: wave quantisation as in NVIDIA's "Matrix multiplication background" guide; k0 (fill and drain of the inner
 * loop) from an 8-bit matmul curve of GB200 (Azure AI-benchmarking-guide). Estimate. Cost: constant.
 */
import type { Precision } from '../system.ts';
import type { CardRates } from './rates.ts';

/** Rows, columns, and the share of the best rate that a tile of this size reaches: smaller ones reuse less. */
const tiles = [
  [256, 128, 1],
  [128, 128, 0.97],
  [128, 64, 0.85],
  [64, 64, 0.7],
] as const;

/** Inner elements that fill and drain cost; twice as many where an element is half as wide. */
const fillElements = { bf16: 32, fp8: 64, int8: 64, fp4: 128 } as const satisfies Record<Precision, number>;

/** 4 bit carries one 8-bit scale per 16 elements (NVFP4). */
export const bytesOf = { bf16: 2, fp8: 1, int8: 1, fp4: 0.5 + 1 / 16 } as const satisfies Record<Precision, number>;

/** Products of one group that share the units at a time: streams of the grouped kernels (Transformer Engine: four). */
const concurrentGroups = 4;

/** Gradients of weights are added into a 4-byte buffer: read and written. */
const accumulateBytes = 8;
const outputBytes = 2;

/** Seconds of `groups` independent M x N x K products that start together. */
export function matmulS(
  rates: CardRates,
  precision: Precision,
  m: number,
  n: number,
  k: number,
  groups = 1,
  bytesPerOutput = outputBytes,
): number {
  if (m <= 0 || n <= 0 || k <= 0) return 0;
  const rate = rates.matmul[precision] ?? rates.matmul.bf16 ?? 0;
  const fill = k / (k + fillElements[precision]);
  const together = Math.min(groups, concurrentGroups);
  const compute = (2 * m * n * k * groups) / (rate * tileUse(rates.matrixUnits, m, n, together) * fill);
  const width = bytesOf[precision];
  const traffic = (groups * ((m * k + n * k) * width + m * n * bytesPerOutput)) / rates.memory;
  return Math.max(compute, traffic);
}

function tileUse(units: number, m: number, n: number, groups: number): number {
  if (units === 0) return 1;
  let best = 0;
  for (const [rows, columns, reach] of tiles) {
    const count = Math.ceil(m / rows) * Math.ceil(n / columns) * groups;
    const used = (m * n * groups) / (rows * columns);
    const use = (reach * used) / (units * Math.ceil(count / units));
    if (use > best) best = use;
  }
  return best;
}

/** Backward of a linear layer M x N x K: gradient of the input, then of the weights. */
export function backwardMatmulS(
  rates: CardRates,
  precision: Precision,
  m: number,
  n: number,
  k: number,
  groups = 1,
): number {
  return matmulS(rates, precision, m, k, n, groups) + matmulS(rates, precision, n, k, m, groups, accumulateBytes);
}
