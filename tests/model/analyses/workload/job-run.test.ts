import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../../../src/model/catalogue/catalogue.ts';
import { parseDesignText } from '../../../../src/model/design/parse-design.ts';
import { expand } from '../../../../src/model/expand/expand.ts';
import { buildReport } from '../../../../src/model/report/build-report.ts';
import { texts } from '../../../../src/text/index.ts';

const catalogue = createCatalogue();
const kept = new Map<string, unknown>();
const remember = <T>(key: string, make: () => T): T => {
  if (!kept.has(key)) kept.set(key, make());
  return kept.get(key) as T;
};

function built(example: string, jobs: readonly object[]) {
  const document = JSON.parse(readFileSync(`public/examples/${example}.json`, 'utf8'));
  const parsed = parseDesignText(JSON.stringify({ ...document, jobs }));
  if (!parsed.ok) throw new Error(parsed.refusal.reason);
  const work = buildReport(parsed.design, expand(parsed.design, catalogue), { catalogue, remember });
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const train = { id: 'a', model: 'llama3-70b', cards: 512, tp: 8, pp: 4, dp: 16, batch: 512, sequence: 8192 };
const checkpoint = { write: '30 s', restart: '5 min' };

describe('a training run on DGX H100', () => {
  const { report, jobs } = built('dgx-h100-superpod', [
    { ...train, checkpoint },
    { ...train, id: 'b' },
  ]);
  const value = (id: string) => report.figures[`workload.${id}`]?.value ?? Number.NaN;

  it('is stopped as often as its own nodes are, not those of the whole site', () => {
    // 64 nodes of eight against 127: the inverse law in nodes.
    expect(value('a.mttf') / (report.figures['reliability.mttf.job']?.value ?? 1)).toBeCloseTo(127 / 64, 6);
  });

  it('takes the published tokens over what failures leave of the rate', () => {
    const useful = value('a.goodput') * value('a.usable');
    expect(value('a.days') * 86400 * value('a.tokens-per-second') * useful).toBeCloseTo(15e12, -8);
    expect(value('a.mfu.useful')).toBeCloseTo(value('a.mfu') * useful, 8);
    expect(useful).toBeGreaterThan(0.9);
    expect(useful).toBeLessThan(1);
  });

  it('says from below what is not known: no checkpoints, no climate', () => {
    expect(report.figures['workload.b.days']).toMatchObject({ value: null, missing: ['jobs.b.checkpoint'] });
    expect(report.figures['workload.b.days']?.lower).toBeGreaterThan(200);
    const energy = report.figures['workload.a.energy'];
    expect(energy).toMatchObject({ value: null, missing: ['power.it.typical', 'cooling.pue'] });
    // 512 of 1,016 cards of 878 kW at PUE 1 for the shortest run.
    const days = report.figures['workload.a.days']?.lower ?? 0;
    expect(energy?.lower).toBeCloseTo((878.366 * 24 * days * 512) / 1016 / 1000, -1);
  });

  it('has curves whose points name algorithm and limiting tier, in the report and in the picture', () => {
    const curve = jobs?.a?.curves.find(({ operation }) => operation === 'all-reduce');
    const algorithms = new Set(curve?.points.map(({ algorithm }) => algorithm));
    expect(algorithms.size).toBeGreaterThan(1);
    const exchange = jobs?.a?.curves.find(({ operation }) => operation === 'all-to-all');
    expect(jobs?.a?.tiers[exchange?.points.at(-1)?.tier ?? -1]?.name).toMatch(/InfiniBand/);
    const last = curve?.points.at(-1);
    expect((last?.busBps ?? 0) / 8e9).toBeCloseTo(value('a.collective.all-reduce'), 6);
    expect(report.figures['workload.a.collective.all-reduce']?.from?.inputs?.length).toBe(26);
  });

  it('says what each tier costs, and what would be the best plans', () => {
    const picture = jobs?.a;
    expect(picture?.parts.reduce((sum, { seconds }) => sum + seconds, 0)).toBeCloseTo(picture?.seconds ?? 0, 9);
    for (const { ifInfiniteS } of picture?.tiers ?? []) expect(ifInfiniteS).toBeLessThan(picture?.seconds ?? 0);
    const best = picture?.plans?.best ?? [];
    expect(best.length).toBe(8);
    expect(best[0]?.seconds).toBeLessThanOrEqual(picture?.seconds ?? 0);
    for (const { lost, seconds } of best) {
      const difference = lost.reduce((sum, part) => sum + part.seconds, 0);
      expect(difference).toBeCloseTo(seconds - (best[0]?.seconds ?? 0), 9);
    }
  });

  it('counts the bytes of its groups', () => {
    const tensor = jobs?.a?.groups.find(({ id }) => id === 'tensor');
    // 80 layers on 4 stages, 32 sequences a replica, 2 x 2 pairs of gather and scatter of 8192 x 8192 x 2 bytes, 7/8.
    const micro = jobs?.a?.plan?.microBatch ?? 0;
    expect(tensor?.tierBytes[0]).toBeCloseTo((80 / 4) * (32 / micro) * 8 * (7 / 8) * micro * 8192 * 8192 * 2, -3);
    expect(tensor?.tierBytes[1]).toBe(0);
    const data = jobs?.a?.groups.find(({ id }) => id === 'data');
    expect(data?.tierBytes[0]).toBe(0);
    expect(data?.tierBytes[1]).toBeGreaterThan(0);
    const access = jobs?.a?.cables.find(({ net, isMost }) => net === 'scale-out' && !isMost);
    const over = jobs?.a?.groups.reduce((sum, { tierBytes }) => sum + (tierBytes[1] ?? 0), 0);
    // One network card for each card.
    expect(access?.bytes).toBeCloseTo(over ?? 0, 3);
  });

  it('has words for all of it in the tables', () => {
    const refs = Object.entries(report.figures).flatMap(([id, { convention }]) =>
      id.startsWith('workload.') ? [`figure.${id.replace(/^workload\.[^.]+/, 'workload')}`, convention.key] : [],
    );
    expect(refs.flatMap((key) => [key]).filter((key) => !(key in texts))).toEqual([]);
  });
});

describe('serving with prompts read apart', () => {
  it('is slower than decoding alone by the cards that read, and waits for the cache', () => {
    const job = { id: 's', kind: 'decode', model: 'llama3-70b', cards: 64, tp: 8, sequence: 2000, output: 500 };
    const { report, jobs } = built('dgx-h100-superpod', [{ ...job, limit: '50 ms' }]);
    const split = jobs?.s?.split;
    const alone = report.figures['workload.s.tokens-per-second']?.value ?? 0;
    expect(split?.tokensPerS).toBeLessThan(alone);
    expect(alone / (split?.tokensPerS ?? 1)).toBeCloseTo(1 + (split?.prefillPerDecode ?? 0), 1);
    expect(split?.tpotS).toBeLessThanOrEqual(0.05);
    expect(split?.ttftS).toBeGreaterThan(split?.transferS ?? 0);
    const frontier = jobs?.s?.frontier ?? [];
    expect(frontier.at(-1)?.tokensPerSCard).toBeGreaterThan(frontier[0]?.tokensPerSCard ?? 0);
  });

  it('leaves out cards that are too few for a whole expert group', () => {
    const job = { id: 's', kind: 'decode', model: 'deepseek-v3', ep: 256, sequence: 4096, batch: 32 };
    const rate = (cards: number) => {
      const { report, jobs } = built('cloudmatrix384', [{ ...job, cards }]);
      expect(jobs?.s?.used).toBe(256);
      return report.figures['workload.s.tokens-per-second']?.value ?? Number.NaN;
    };
    // 192 cards are 384 dies: one group of 256, and 128 dies that serve nobody.
    expect(rate(192)).toBeCloseTo(rate(128), 6);
  });

  it('never calls a collective validated on cards whose curves nobody published', () => {
    const { jobs } = built('cloudmatrix384', [
      { id: 's', kind: 'decode', model: 'deepseek-v3', ep: 256, cards: 192, sequence: 4096, output: 1000 },
    ]);
    const labels = jobs?.s?.curves.flatMap(({ points }) => points.map(({ label }) => label)) ?? [];
    expect(labels.length).toBe(125);
    expect(new Set(labels)).toEqual(new Set(['no-validated-efficiency']));
  });
});
