/**
 * Published kernel measurements by chip, keyed by the part of the catalogue without its revision.
 *
 * Sustained share = best matmul over many shapes (MAMF tables of the ml-engineering book, 2025 to 2026: A100 0.869,
 * H100 0.803 / 0.709, H200 0.734 in 8 bit, B200 0.776 / 0.763, B300 0.786 / 0.745, GB200 0.729 / 0.723, MI300X 0.514)
 * times the share of it that survives long runs on random data: 0.945 A100; Hopper 0.785 in 16 and 0.86 in 8 bit;
 * Blackwell 0.73 to 0.80. The last was measured on GB200 by Azure (0.80); the others, GB300 and 4 bit are fitted to the
 * open training and serving rows of each chip, one value per chip and precision. MI300X in 8 bit: fitted to its serving
 * rows. TPU: one MaxText row. Ascend: analogy.
 */
import type { Silicon, SiliconGeneration } from '../system.ts';

const bookSource =
  'Best matmul over many shapes: https://github.com/stas00/ml-engineering (accelerator pages); share kept in long runs on random data: https://github.com/Azure/AI-benchmarking-guide';

function chip(
  id: string,
  generation: SiliconGeneration,
  matrixUnits: number,
  sustained: Silicon['sustained'],
  options: { readonly exchangeShare?: number; readonly source?: string } = {},
): Silicon {
  return {
    id,
    generation,
    matrixUnits,
    sustained,
    exchangeShare: options.exchangeShare ?? 0,
    source: options.source ?? bookSource,
  };
}

const hopperExchange = 20 / 132;
const analogy = 'By analogy, no kernel table is published for it. ';

export const siliconTables: readonly Silicon[] = [
  chip('nvidia/a100-80g', 'ampere', 108, { bf16: 0.82 }),
  chip('nvidia/h100-sxm', 'hopper', 132, { bf16: 0.63, fp8: 0.61, int8: 0.61 }, { exchangeShare: hopperExchange }),
  chip('nvidia/h800-sxm', 'hopper', 132, { bf16: 0.63, fp8: 0.61, int8: 0.61 }, { exchangeShare: hopperExchange }),
  chip('nvidia/h200-sxm', 'hopper', 132, { bf16: 0.63, fp8: 0.61, int8: 0.61 }, { exchangeShare: hopperExchange }),
  chip('nvidia/b200-sxm', 'blackwell', 148, { bf16: 0.6, fp8: 0.56, int8: 0.56, fp4: 0.44 }),
  chip('nvidia/b300', 'blackwell-ultra', 148, { bf16: 0.62, fp8: 0.6, int8: 0.6, fp4: 0.42 }),
  chip('nvidia/gb200', 'blackwell', 148, { bf16: 0.57, fp8: 0.555, int8: 0.555, fp4: 0.44 }),
  chip('nvidia/gb300', 'blackwell-ultra', 148, { bf16: 0.7, fp8: 0.71, int8: 0.71, fp4: 0.43 }),
  chip('amd/mi300x', 'cdna3', 304, { bf16: 0.51, fp8: 0.4, int8: 0.4 }),
  chip('google/tpu-v4', 'tpu', 0, { bf16: 0.9 }),
  chip('google/tpu-v5e', 'tpu', 0, { bf16: 0.9 }),
  chip('google/tpu-v5p', 'tpu', 0, { bf16: 0.9 }),
  chip('google/tpu-v6e', 'tpu', 0, { bf16: 0.9 }),
  chip('huawei/ascend-910c', 'davinci', 0, { bf16: 0.65, int8: 0.55 }, { source: analogy }),
  chip('huawei/ascend-910b', 'davinci', 0, { bf16: 0.65, int8: 0.55 }, { source: analogy }),
];

export function siliconOf(id: string): Silicon | undefined {
  return siliconTables.find((silicon) => silicon.id === id);
}
