/** Mean time to failure by job size (Meta), interruptions of the Llama 3 run, and yardsticks of other tools. */

import { meanTimeToFailureS } from '../../solvers/workload/goodput/failures.ts';
import { llama3Site, metaHardware, metaSite } from '../../solvers/workload/goodput/sites.ts';
import type { Score } from '../score.ts';
import { tableOf } from '../table.ts';
import astraFile from '../tables/astra-sim-validation.json' with { type: 'json' };
import calculonFile from '../tables/calculon-validation.json' with { type: 'json' };
import interruptionsFile from '../tables/llama3-interruptions.json' with { type: 'json' };
import mttfFile from '../tables/meta-rsc-mttf.json' with { type: 'json' };

const hour = 3600;

export function mttfScores(): readonly Score[] {
  const table = tableOf<{ readonly gpus?: number; readonly mttf_h?: number; readonly kind?: string }>(mttfFile);
  return table.rows.flatMap((row, index): readonly Score[] => {
    if (row.gpus === undefined || row.mttf_h === undefined) return [];
    const site = row.kind === 'measured' ? metaSite : metaHardware;
    return [
      {
        id: `${table.id}/${index + 1}`,
        subject: `Job on ${row.gpus} GPUs, RSC-1, ${row.kind}`,
        quantity: 'mttf',
        published: row.mttf_h,
        outcome: { ours: meanTimeToFailureS(row.gpus, site) / hour, classId: 'reliability', profile: site.id },
      },
    ];
  });
}

/** One run: 54 days on 16,384 cards with 419 interruptions. */
export function interruptionScores(): readonly Score[] {
  const table = tableOf<{ readonly component: string; readonly count: number }>(interruptionsFile);
  return table.rows.map((row, index): Score => {
    const total = row.component === 'TOTAL';
    const { gpus, days } = interruptionsFile.setup;
    return {
      id: `${table.id}/${index + 1}`,
      subject: total ? `Llama 3 on ${gpus} GPUs, ${days} days` : `Llama 3 interruptions: ${row.component}`,
      quantity: 'mttf',
      published: (days * 24) / row.count,
      outcome: total
        ? { ours: meanTimeToFailureS(gpus, llama3Site) / hour, classId: 'reliability', profile: llama3Site.id }
        : { missing: 'gallery.missing.event-count' },
    };
  });
}

/** What other tools reach is no measurement; it stands here to be compared with our errors. */
export function yardstickScores(): readonly Score[] {
  const calculon = tableOf<{ readonly metric?: string; readonly model?: string; readonly mean_pct?: number }>(
    calculonFile,
  );
  const astra = tableOf<{ readonly system: string; readonly gpus: number; readonly geomean_error_pct: number }>(
    astraFile,
  );
  return [
    ...calculon.rows.flatMap((row, index): readonly Score[] =>
      row.mean_pct === undefined
        ? []
        : [yardstick(`${calculon.id}/${index + 1}`, `Calculon: ${row.metric}`, row.mean_pct)],
    ),
    ...astra.rows.map((row, index) =>
      yardstick(`${astra.id}/${index + 1}`, `ASTRA-sim: ${row.gpus} GPUs, ${row.system}`, row.geomean_error_pct),
    ),
  ];
}

function yardstick(id: string, subject: string, errorPct: number): Score {
  return { id, subject, quantity: 'error', published: errorPct, outcome: { missing: 'gallery.missing.yardstick' } };
}
