/** The cards of the published rows: data-sheet figures from the catalogue, shares of them from the kernel tables. */
import { builtInParts } from '../catalogue/built-in-parts.ts';
import type { Part } from '../catalogue/part.ts';
import { readFigure } from '../catalogue/part-figure.ts';
import { siliconOf } from '../solvers/workload/silicon/silicon-tables.ts';
import type { Precision, WorkloadCard } from '../solvers/workload/system.ts';

const terabyte = 8e12;

function fromPart(id: string, differs: Partial<WorkloadCard> = {}): WorkloadCard {
  const parts: Readonly<Record<string, Part>> = builtInParts;
  const part = parts[`${id}@1`];
  const figure = (field: string) => readFigure(part, field)?.value;
  const bf16 = figure('bf16');
  const memory = figure('memory');
  const memoryBandwidth = figure('memoryBandwidth');
  if (!part || bf16 === undefined || memory === undefined || memoryBandwidth === undefined)
    throw new Error(`The catalogue does not say enough of ${id}`);
  const peak: Partial<Record<Precision, number>> & { bf16: number } = { bf16 };
  for (const precision of ['fp8', 'fp4', 'int8'] as const) {
    const rate = figure(precision);
    if (rate !== undefined) peak[precision] = rate;
  }
  const silicon = siliconOf(id);
  return {
    name: part.name,
    peak,
    memoryBytes: memory,
    memoryBps: memoryBandwidth,
    ...(silicon && { silicon }),
    ...differs,
  };
}

function withSilicon(id: string): Pick<WorkloadCard, 'silicon'> {
  const silicon = siliconOf(id);
  return silicon ? { silicon } : {};
}

/** NVLink-C2C between Grace and two GPUs: 900 GB/s both ways per GPU (GB200 data sheet). */
const chipToChip = 450 * 8e9;

const h100 = fromPart('nvidia/h100-sxm');
const gb300 = fromPart('nvidia/b300');
const ascend = fromPart('huawei/ascend-910c');

export const cards = {
  a100: fromPart('nvidia/a100-80g'),
  a100Small: fromPart('nvidia/a100-80g', { name: 'A100 SXM 40GB', memoryBytes: 40e9, memoryBps: 1.555 * terabyte }),
  h100,
  /** 96 GB of HBM2e and a limit of 500 W instead of 700 W (torchtitan benchmarks, as printed there). */
  h100Capped: { ...h100, name: 'H100 96 GB, 500 W', memoryBytes: 96e9, memoryBps: 2.4 * terabyte, powerShare: 5 / 7 },
  h200: fromPart('nvidia/h200-sxm'),
  h800: fromPart('nvidia/h800-sxm'),
  b200: fromPart('nvidia/b200-sxm'),
  /** HGX form: 1,100 W and the rates of B200 (data sheet of DGX B300). */
  b300: {
    ...gb300,
    name: 'B300 SXM (HGX/DGX)',
    peak: { bf16: 2250e12, fp8: 4500e12, fp4: 13500e12 },
    memoryBytes: 270e9,
    memoryBps: 7.7 * terabyte,
  },
  gb200: fromPart('nvidia/gb200', { hostBps: chipToChip }),
  gb300: { ...gb300, name: 'GB300', memoryBytes: 279e9, hostBps: chipToChip, ...withSilicon('nvidia/gb300') },
  mi300x: fromPart('amd/mi300x'),
  tpuV4: fromPart('google/tpu-v4'),
  /** 197 TFLOPS, 16 GB at 820 GB/s (https://cloud.google.com/tpu/docs/v5e); not in the catalogue. */
  tpuV5e: {
    name: 'TPU v5e',
    peak: { bf16: 197e12, int8: 394e12 },
    memoryBytes: 16e9,
    memoryBps: 0.82 * terabyte,
    ...withSilicon('google/tpu-v5e'),
  },
  tpuV5p: fromPart('google/tpu-v5p'),
  tpuV6e: fromPart('google/tpu-v6e'),
  /** One of two dies: software sees each as a device. */
  ascendDie: {
    ...ascend,
    name: 'Ascend 910C die',
    peak: { bf16: ascend.peak.bf16 / 2, ...(ascend.peak.int8 !== undefined && { int8: ascend.peak.int8 / 2 }) },
    memoryBytes: ascend.memoryBytes / 2,
    memoryBps: ascend.memoryBps / 2,
  },
  ascend950: fromPart('huawei/ascend-950dt'),
  /** 1,415 PFLOPS on 7,968 NPUs at 50.5 % give 352 TFLOPS a piece (MindSpeed-LLM appendix). */
  ascendDerived: {
    name: 'Ascend NPU, 352 TFLOPS',
    peak: { bf16: 352e12 },
    memoryBytes: 64e9,
    memoryBps: 1.6 * terabyte,
    ...withSilicon('huawei/ascend-910b'),
  },
} as const satisfies Readonly<Record<string, WorkloadCard>>;
