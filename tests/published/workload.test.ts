/** Published measurements: the bars of the workload model, the bands it prints, and that no row is forgotten. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scoreGallery } from '../../src/model/published/gallery.ts';
import { buildGalleryReport } from '../../src/model/published/gallery-report.ts';
import { machines } from '../../src/model/published/machines.ts';
import { gptShape } from '../../src/model/published/rows/training.ts';
import { missingKeys } from '../../src/model/published/score.ts';
import { nearestScore } from '../../src/model/published/scoreboard.ts';
import { answerClasses, bandAround } from '../../src/model/solvers/workload/confidence/classes.ts';
import { settleTraining } from '../../src/model/solvers/workload/jobs/training-job.ts';
import { profileById } from '../../src/model/solvers/workload/profiles/profiles.ts';
import { texts } from '../../src/text/index.ts';

const report = buildGalleryReport();
const folder = 'src/model/published/tables';
const files = readdirSync(folder);

function errorOf(classId: string): number {
  const found = report.classes.find((entry) => entry.classId === classId);
  if (!found) throw new Error(`No row of the class ${classId}`);
  return found.meanPct;
}

describe('the mean error of the open rows', () => {
  it.each([
    ['dense-megatron', 6],
    ['fsdp', 8],
    ['moe-training', 20],
    ['all-reduce-large', 8],
    ['exchange', 9],
    ['serving-dense', 12],
  ] as const)('of %s is below %d %%', (classId, bar) => {
    expect(errorOf(classId)).toBeLessThan(bar);
  });

  it('of the iteration times that Calculon predicts within 3.65 % is smaller', () => {
    const rows = report.rows.filter(({ id }) => /^korthikanti-iteration-time\/\d+\/(full|present)$/.test(id));
    expect(rows.length).toBe(4);
    const mean = rows.reduce((sum, { differencePct }) => sum + Math.abs(differencePct ?? Number.NaN), 0) / rows.length;
    expect(mean).toBeLessThan(3.65);
  });

  it('of the 8 x H200 curve is below the 9.7 % of the established simulator on such a machine', () => {
    const rows = report.rows.filter(({ id }) => id.startsWith('allreduce-busbw-measured/'));
    expect(rows.length).toBe(20);
    const mean = rows.reduce((sum, { speedPct }) => sum + Math.abs(speedPct ?? Number.NaN), 0) / rows.length;
    expect(mean).toBeLessThan(9.7);
  });
});

describe('the bands', () => {
  it.each(report.classes.filter(({ band }) => band))('of $classId hold nine of ten of its open rows', (entry) => {
    expect((entry.insideBand ?? 0) / entry.rows).toBeGreaterThanOrEqual(0.9);
  });

  it('turn into an interval around our value that holds what was published', () => {
    for (const row of report.rows) {
      if (row.ours === null || !row.class || row.insideBand !== true) continue;
      const time = (row.speedPct ?? 0) * (row.differencePct ?? 0) < 0;
      const band = bandAround(row.ours, row.class, time);
      expect(row.published, row.id).toBeGreaterThanOrEqual((band?.low ?? 0) * (1 - 1e-6));
      expect(row.published, row.id).toBeLessThanOrEqual((band?.high ?? Number.POSITIVE_INFINITY) * (1 + 1e-6));
    }
  });
});

describe('the gallery', () => {
  /** Rows that repeat another table's measurement, or that are no figure ("about 0.9"). */
  const left: Readonly<Record<string, number>> = { 'calculon-validation': 2, 'meta-rsc-mttf': 1 };

  it.each(files)('shows every row of %s', (file) => {
    const { id, rows } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
    const shown = new Set(
      report.rows.filter(({ table }) => table === id).map((row) => row.id.split('/').slice(0, 2).join('/')),
    );
    expect(shown.size).toBe(rows.length - (left[id] ?? 0));
  });

  it('has a value or a reason for every row, and a source', () => {
    for (const row of report.rows) {
      expect(row.ours !== null || row.missing !== undefined, row.id).toBe(true);
      expect(row.url, row.id).toMatch(/^https:/);
      expect(Number.isFinite(row.published), row.id).toBe(true);
      if (row.ours !== null) expect(row.ours, row.id).toBeGreaterThan(0);
    }
    expect(new Set(report.rows.map(({ id }) => id)).size).toBe(report.rows.length);
  });

  it('keeps the misses in sight', () => {
    expect(report.rows.some(({ insideBand }) => insideBand === false)).toBe(true);
  });

  it('prints the profile of every training row', () => {
    for (const row of report.rows)
      if (row.quantity === 'step' || row.quantity === 'tokens-per-s-card' || row.quantity === 'flops-card')
        if (row.ours !== null) expect(profileById(row.profile ?? ''), row.id).toBeDefined();
  });

  it('has words for every class, label and reason', () => {
    const keys = [
      ...Object.keys(answerClasses).map((id) => `class.${id}`),
      ...Object.values(answerClasses).map(({ label }) => `label.${label}`),
      ...missingKeys,
    ];
    expect(keys.filter((key) => !(key in texts))).toEqual([]);
  });

  it('is the same each time', () => {
    expect(buildGalleryReport()).toEqual(report);
  });

  it('finds the published row that is most like a case', () => {
    const near = nearestScore(scoreGallery(), 'moe-training', { model: 'kimi-k2', cards: 256 });
    expect(near?.subject).toContain('Kimi_K2');
    expect(nearestScore(scoreGallery(), 'training-untested', {})).toBeUndefined();
  });
});

describe('a job of the same plan', () => {
  it.each([
    ['korthikanti-iteration-time/1/full', 48, 6144, 64, 8, 1, 1, 4, 4],
    ['korthikanti-iteration-time/1/present', 48, 6144, 64, 8, 1, 1, 4, 4],
    ['korthikanti-iteration-time/2/full', 96, 12288, 96, 64, 8, 3, 64, 1],
    ['korthikanti-iteration-time/2/present', 96, 12288, 96, 64, 8, 3, 64, 1],
  ] as const)('gives the value of %s', (id, layers, hidden, heads, gpus, pp, vpp, batch, microBatch) => {
    const row = report.rows.find((other) => other.id === id);
    const job = settleTraining(machines.selene(gpus), {
      model: gptShape(layers, hidden, heads, 51200),
      batch,
      sequence: 2048,
      tp: 8,
      pp,
      vpp,
      dp: 1,
      microBatch,
      recompute: id.endsWith('full') ? 'full' : 'selective',
      laboratory: true,
    });
    if (!job.ok) throw new Error(job.reason);
    expect(job.value.step.seconds / (row?.ours ?? 0)).toBeCloseTo(1, 2);
  });
});
