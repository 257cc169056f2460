import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AnalysisResult } from '../../../../src/model/analyses/analysis.ts';
import { topology } from '../../../../src/model/analyses/topology/topology.ts';
import { directTiers } from '../../../../src/model/analyses/workload/direct-tiers.ts';
import { workload } from '../../../../src/model/analyses/workload/workload.ts';
import { createCatalogue } from '../../../../src/model/catalogue/catalogue.ts';
import { parseDesignText } from '../../../../src/model/design/parse-design.ts';
import { expand } from '../../../../src/model/expand/expand.ts';
import type { Machine } from '../../../../src/model/machine/machine.ts';
import type { PartInput, TextRef, Working } from '../../../../src/model/report/report.ts';
import { runAnalyses } from '../../../../src/model/report/run-analyses.ts';
import { sayRef, texts } from '../../../../src/text/index.ts';

const catalogue = createCatalogue();
const kept = new Map<string, unknown>();
const remember = <T>(key: string, make: () => T): T => {
  if (!kept.has(key)) kept.set(key, make());
  return kept.get(key) as T;
};

type Jobs = readonly Readonly<Record<string, unknown>>[];

function machineOf(example: string, jobs?: Jobs): Machine {
  const folder = existsSync(`public/examples/${example}.json`) ? 'public/examples' : 'tests/golden/documents';
  const document = JSON.parse(readFileSync(`${folder}/${example}.json`, 'utf8'));
  const parsed = parseDesignText(JSON.stringify({ ...document, ...(jobs && { jobs }) }));
  if (!parsed.ok) throw new Error(`${example}: ${parsed.refusal.reason}`);
  return expand(parsed.design, catalogue);
}

/** Every text that any case of this file sends. */
const sent = new Map<string, TextRef>();

function refsOf({ figures, findings }: AnalysisResult): readonly TextRef[] {
  return [
    ...Object.values(figures).flatMap(({ convention, from }) => [
      convention,
      ...(from ? rowsOf(from).flatMap(({ label, because }) => [label, ...(because ? [because] : [])]) : []),
    ]),
    ...findings.flatMap(({ code, params, fix }) => [{ key: `finding.${code}`, params }, ...(fix ? [fix] : [])]),
  ];
}

function answer(example: string, jobs?: Jobs) {
  const run = runAnalyses([topology, workload], machineOf(example, jobs), { catalogue, remember });
  for (;;) {
    const step = run.next();
    if (!step.done) continue;
    const result = step.value.get('workload');
    if (!result) throw new Error('The analysis ran');
    for (const ref of refsOf(result)) sent.set(ref.key, ref);
    return result;
  }
}

const llama = { model: 'llama3-70b', sequence: 8192 };
const superpod = (job: Readonly<Record<string, unknown>>) =>
  answer('dgx-h100-superpod', [{ id: 'job', ...llama, ...job }]);

function rowsOf(node: Working | PartInput): readonly Working[] {
  return 'part' in node ? [] : [node, ...(node.inputs ?? []).flatMap(rowsOf)];
}

describe('a document without jobs', () => {
  it('gets nothing', () => {
    expect(machineOf('dgx-h100-superpod').jobs).toBeUndefined();
    expect(answer('dgx-h100-superpod')).toEqual({ figures: {}, findings: [] });
  });
});

describe('a training job on DGX H100', () => {
  const { figures, findings } = superpod({ batch: 512, tp: 8, pp: 4, dp: 16, cards: 512 });

  it('has a step, a utilisation, a rate and a memory that agree with one another', () => {
    const value = (name: string) => figures[`workload.job.${name}`]?.value ?? Number.NaN;
    expect(value('tokens-per-second') * value('step')).toBeCloseTo(512 * 8192, 3);
    // 6 x 70 G parameters x tokens and attention over all pairs, against 989.4 TFLOPS (H100 data sheet).
    const linear = 6 * 69.5e9 * 512 * 8192;
    expect(value('mfu') * value('step') * 512 * 989.4e12).toBeGreaterThan(linear);
    expect(value('mfu')).toBeGreaterThan(0.35);
    expect(value('mfu')).toBeLessThan(0.6);
    expect(value('memory.per-card')).toBeLessThan(80);
    expect(findings).toEqual([]);
  });

  it('prints the band and label of its class, the parts of the time and the nearest published row', () => {
    const step = figures['workload.job.step'];
    if (!step?.from || step.value === null) throw new Error('The step is known');
    expect(step.kind).toBe('estimate');
    expect(step.lower).toBeCloseTo(step.value * 0.9, 9);
    expect(step.upper).toBeCloseTo(step.value * 1.12, 9);
    expect(step.convention.params).toMatchObject({ label: '@label.validated' });
    const rows = rowsOf(step.from);
    const parts = rows.filter(({ label }) => label.key.startsWith('working.workload.part.'));
    expect(parts.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBeCloseTo(step.value, 9);
    const nearest = rows.find(({ label }) => label.key === 'working.workload.nearest');
    expect(nearest?.label.params?.subject).toMatch(/H100/);
    expect(rows.some(({ label }) => label.key === 'working.workload.tier' && label.params?.cards === '8')).toBe(true);
  });

  it('has a name and a meaning for each figure', () => {
    const names = Object.keys(figures).map((id) => `figure.${id.replace('.job.', '.')}`);
    expect(names.flatMap((key) => [key, `${key}.means`]).filter((key) => !(key in texts))).toEqual([]);
  });

  it('runs on the cards of its place', () => {
    const one = machineOf('dgx-h100-superpod', [{ id: 'job', on: 'su[2]/rack[1..2]' }]);
    expect(one.jobs?.[0]?.place).toEqual([{ part: 'nvidia/h100-sxm@1', count: 64 }]);
    // The last scalable unit has lost a node to the fabric managers.
    const last = machineOf('dgx-h100-superpod', [{ id: 'job', on: 'su[3..4]' }]);
    expect(last.jobs?.[0]?.place).toEqual([{ part: 'nvidia/h100-sxm@1', count: 504 }]);
  });

  it('searches the plan that is not given, also where the batch leaves cards idle', () => {
    const { figures: searched } = superpod({ batch: 512 });
    const step = searched['workload.job.step'];
    expect(step?.value).toBeGreaterThan(0);
    expect(step?.from && rowsOf(step.from).some(({ label }) => label.key === 'working.workload.plan-searched')).toBe(
      true,
    );
  });
});

describe('a plan that cannot run', () => {
  const only = (job: Readonly<Record<string, unknown>>) => {
    const { figures, findings } = superpod(job);
    expect(findings).toHaveLength(1);
    expect(figures['workload.job.step']).toMatchObject(
      findings[0]?.severity === 'error' ? { value: null, kind: 'unknown' } : { kind: 'estimate' },
    );
    return findings[0];
  };

  it('names batches that divide', () => {
    expect(only({ batch: 1000, tp: 8, pp: 2, dp: 48, cards: 768 })).toMatchObject({
      code: 'workload.batch-divides',
      arithmetic: '1,000 / (48 × 1) = 20.8333',
      fix: { params: { below: '960', above: '1,008' } },
    });
  });

  it('says what a card would have to hold, and a plan that fits', () => {
    const finding = only({ batch: 64, tp: 1, pp: 1, dp: 64, cards: 64 });
    expect(finding).toMatchObject({ code: 'workload.memory', fix: { key: 'fix.workload.memory.plan' } });
    expect(finding?.arithmetic).toMatch(/ > 75\.2 GB$/);
    const { tp, pp, dp } = finding?.fix?.params ?? {};
    const again = superpod({ batch: 64, cards: 64, tp, pp, dp });
    expect(again.findings).toEqual([]);
    expect(again.figures['workload.job.step']?.kind).toBe('estimate');
  });

  it('says when nothing fits at all', () => {
    expect(only({ batch: 8, cards: 8, model: 'llama3-405b' })).toMatchObject({
      code: 'workload.memory',
      fix: { key: 'fix.workload.memory.more-cards' },
    });
  });

  it('warns of tensor groups beyond the domain', () => {
    expect(only({ batch: 64, tp: 16, pp: 2, cards: 256 })).toMatchObject({
      code: 'workload.tp-crosses',
      severity: 'warning',
      arithmetic: '16 > 8',
      fix: { params: { tp: 8 } },
    });
  });

  it('refuses ways that the heads do not divide, and more cards than there are', () => {
    expect(only({ batch: 64, tp: 6, cards: 96 })).toMatchObject({
      code: 'workload.parallel-shape',
      arithmetic: '64 / 6 = 10.6667',
      fix: { params: { field: 'tp', value: '4' } },
    });
    expect(only({ batch: 64, cards: 2000 })).toMatchObject({ arithmetic: '2,000 > 1,016' });
  });

  it('tells of ways that leave cards idle', () => {
    const { findings } = superpod({ batch: 384, tp: 8, pp: 16, dp: 3, cards: 400 });
    expect(findings).toMatchObject([
      { code: 'workload.parallel-shape', arithmetic: '8 × 16 × 3 = 384 ≠ 400', fix: { params: { value: '384' } } },
    ]);
  });
});

describe('what is not known', () => {
  it('stays unknown and is named', () => {
    const { figures } = answer('three-cabinets', [{ id: 'job', model: 'llama3-8b', batch: 128 }]);
    expect(Object.keys(figures)).toHaveLength(4);
    for (const figure of Object.values(figures)) expect(figure).toMatchObject({ value: null, kind: 'unknown' });
    expect(figures['workload.job.step']?.missing).toEqual(['jobs.job.on']);
    expect(figures['workload.job.step']?.from?.because?.params?.kinds).toMatch(/generic\/npu-a@1 × \d+, generic\/npu/);
  });

  it('names a model, a batch, a field and a precision that are missing', () => {
    const missing = (job: Readonly<Record<string, unknown>>) => superpod(job).figures['workload.job.step']?.missing;
    expect(missing({})).toEqual(['jobs.job.batch']);
    expect(missing({ batch: 64, model: 'nobody-knows' })).toEqual(['jobs.job.model']);
    expect(missing({ batch: 64, model: { layers: 40, hidden: 5120, heads: 40 } })).toEqual([
      'jobs.job.model.ffn',
      'jobs.job.model.vocab',
    ]);
    expect(missing({ batch: 512, cards: 512, precision: 'fp4' })).toEqual(['nvidia/h100-sxm@1#fp4']);
  });

  it('keeps times unknown on a card without a kernel table, and still counts memory', () => {
    const { figures } = answer('atlas-950', [
      { id: 'job', model: 'llama3-70b', batch: 2048, sequence: 4096, tp: 8, pp: 8, dp: 128 },
    ]);
    expect(figures['workload.job.step']?.missing).toEqual(['huawei/ascend-950dt@1#kernelTable']);
    expect(figures['workload.job.memory.per-card']?.value).toBeGreaterThan(0);
  });
});

describe('serving', () => {
  const decoding = { model: 'deepseek-v3', kind: 'decode', ep: 320, cards: 160, sequence: 4096, output: 1024 };

  it('keeps the limit on CloudMatrix384, whose dies are devices', () => {
    const { figures, findings } = answer('cloudmatrix384', [{ id: 'job', ...decoding, limit: '50 ms' }]);
    const tpot = figures['workload.job.tpot'];
    expect(tpot?.value).toBeLessThanOrEqual(0.05);
    expect(tpot?.upper).toBeGreaterThan(0.05);
    expect(tpot?.convention.params).toMatchObject({ label: '@label.upper-bound' });
    expect(
      tpot?.from && rowsOf(tpot.from).find(({ label }) => label.key === 'working.workload.serving-plan')?.label.params,
    ).toMatchObject({ engines: 320, precision: 'int8' });
    expect(figures['workload.job.memory.per-card']?.value).toBeLessThan(128);
    expect(figures['workload.job.ttft']).toBeUndefined();
    expect(findings).toEqual([]);
  });

  it('says which precisions a card has when it lacks the one asked for', () => {
    const tpot = answer('cloudmatrix384', [{ id: 'job', ...decoding, precision: 'fp8' }]).figures['workload.job.tpot'];
    expect(tpot).toMatchObject({ value: null, missing: ['huawei/ascend-910c@1#fp8'] });
    expect(tpot?.from?.because?.params).toEqual({ asked: 'fp8', has: 'bf16, int8' });
  });

  it('gives prompts a time to the first token, and names the batch that fits', () => {
    const read = superpod({ kind: 'prefill', tp: 8, sequence: 2048 }).figures;
    const times = Object.keys(read).filter((id) => !id.includes('.collective.'));
    expect(times).toEqual(['workload.job.ttft', 'workload.job.tokens-per-second', 'workload.job.memory.per-card']);
    expect(read['workload.job.ttft']?.value).toBeGreaterThan((2 * 70e9 * 2048) / (8 * 1979e12));
    const full = superpod({ kind: 'decode', tp: 8, sequence: 32768, batch: 400 });
    expect(full.findings).toMatchObject([{ code: 'workload.memory', fix: { key: 'fix.workload.memory.batch' } }]);
    const batch = full.findings[0]?.fix?.params?.batch;
    expect(superpod({ kind: 'decode', tp: 8, sequence: 32768, batch }).findings).toEqual([]);
  });

  it('is slower over a slower network', () => {
    const slow = machineOf('cloudmatrix384', [{ id: 'job', ...decoding, batch: 64 }]);
    const tpotOf = (machine: Machine) => {
      const run = runAnalyses([topology, workload], machine, { catalogue, remember });
      for (;;) {
        const step = run.next();
        if (step.done) return step.value.get('workload')?.figures['workload.job.tpot']?.value ?? Number.NaN;
      }
    };
    const halved = {
      ...slow,
      fabrics: slow.fabrics.map((fabric) => ({
        ...fabric,
        rules: fabric.rules.map((rule) => ({ ...rule, capacity: rule.capacity / 4 })),
      })),
    };
    expect(tpotOf(halved)).toBeGreaterThan(1.05 * tpotOf(slow));
  });
});

describe('cards joined to one another', () => {
  it('of a torus have one axis, then two, then the whole', () => {
    const torus = machineOf('tpu-v4').fabrics[0];
    if (!torus) throw new Error('It has a network');
    const tiers = directTiers(torus);
    expect(tiers.map(({ cards }) => cards)).toEqual([16, 256, 4096]);
    // A chip has six links of 50 GB/s: two along one axis; the whole ring traffic uses all six.
    expect(tiers.map(({ ringBps }) => ringBps / 8e9)).toEqual([100, 200, 300]);
    // One axis of 16: mean hops 16² / (4 x 15); the whole: the same over all 4,095 others.
    expect((tiers[0]?.uniformBps ?? 0) / 8e9).toBeCloseTo((2 * 50) / (256 / 60), 9);
    expect((tiers[2]?.uniformBps ?? 0) / 8e9).toBeCloseTo((100 / (256 / 60)) * (4095 / (15 * 256)), 6);
  });
});

describe('every text that the cases above sent', () => {
  it('is in the tables, with all its parameters', () => {
    expect(sent.size).toBeGreaterThan(40);
    const keys = [...sent.values()].flatMap(({ key, params }) => [
      key,
      ...Object.values(params ?? {}).flatMap((value) =>
        typeof value === 'string' && value.startsWith('@') ? [value.slice(1)] : [],
      ),
    ]);
    expect(keys.filter((key) => !(key in texts))).toEqual([]);
    const unfilled = [...sent.values()].flatMap((ref) =>
      [sayRef('en', ref), sayRef('zh', ref)].filter((said) => /\{\w+[|}]/.test(said)),
    );
    expect(unfilled).toEqual([]);
  });
});
