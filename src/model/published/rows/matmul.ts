/** Sustained matmul rate of GB200 by shape (Azure). */
import { openContext } from '../../solvers/workload/context.ts';
import { profiles } from '../../solvers/workload/profiles/profiles.ts';
import { matmulS } from '../../solvers/workload/silicon/matmul.ts';
import { machines } from '../machines.ts';
import type { Score } from '../score.ts';
import { tableOf } from '../table.ts';
import azureFile from '../tables/azure-gb200-trtllm.json' with { type: 'json' };

export function matmulScores(): readonly Score[] {
  const table = tableOf<{
    readonly kind: string;
    readonly m: number;
    readonly n: number;
    readonly k: number;
    readonly tflops: number;
  }>(azureFile);
  const { rates } = openContext(machines.nvl72(4), profiles.megatron);
  return table.rows.flatMap((row, index): readonly Score[] => {
    const precision = row.kind === 'gemm_fp8' ? 'fp8' : row.kind === 'gemm_fp4' ? 'fp4' : undefined;
    if (!precision) return [];
    // A benchmark of single products sees the start of each.
    const seconds = matmulS(rates, precision, row.m, row.n, row.k) + profiles.megatron.operationStartS;
    return [
      {
        id: `${table.id}/${index + 1}`,
        subject: `Matmul ${row.m} × ${row.n} × ${row.k} in ${precision.toUpperCase()}, GB200`,
        card: machines.nvl72(4).card.name,
        quantity: 'matmul',
        published: row.tflops,
        outcome: { ours: (2 * row.m * row.n * row.k) / seconds / 1e12, classId: 'matmul', profile: 'silicon table' },
      },
    ];
  });
}
