import { describe, expect, it } from 'vitest';
import { reliability } from '../../../../src/model/analyses/reliability/reliability.ts';
import { emptyText, exampleText, machineWith, run } from '../../../support/supply-designs.ts';

const of = (cards: number, fields = {}) =>
  run(
    reliability,
    machineWith(emptyText, { holds: { card: { n: cards, part: 'generic/card@1', card: true } }, ...fields }),
  ).figures;

describe('the time between stops of a job', () => {
  it('is what Llama 3 counted on as many cards', () => {
    expect(of(16_384)['reliability.mttf.job']?.value).toBeCloseTo(3.09, 2);
  });

  it('is that of the site which the document names', () => {
    const rsc = (cards: number) => of(cards, { facility: { failures: 'rsc' } })['reliability.mttf.job'];
    expect(rsc(1024)?.value).toBeCloseTo(7.9, 1);
    expect(rsc(1024)?.lower).toBeUndefined();
    expect(of(16_384, { facility: { stopsPer1000NodeDays: 6.5 } })['reliability.mttf.job']?.value).toBeCloseTo(
      1.803,
      3,
    );
  });

  it('spans the sites that are published where none is named, and says so', () => {
    const figure = of(384)['reliability.mttf.job'];
    expect(figure).toMatchObject({ kind: 'estimate', basis: 'estimate' });
    expect(figure?.lower).toBeCloseTo(24 / ((48 * 23.7) / 1000), 9);
    expect((figure?.upper ?? 0) / (figure?.value ?? 1)).toBeCloseTo(1.086, 2);
    expect(figure?.from?.because?.key).toBe('because.default-site');
  });

  it('falls with the cards, and with stops of the job itself', () => {
    const hours = (cards: number, stopsPerDay = 0) =>
      of(cards, { jobs: [{ id: 'j', stopsPerDay }] })['reliability.mttf.job']?.value ?? 0;
    expect(hours(768)).toBeCloseTo(hours(384) / 2, 9);
    expect(hours(384, 2)).toBeCloseTo(1 / (1 / hours(384) + 2 / 24), 9);
  });
});

describe('availability', () => {
  it('needs every node, or all but the spare ones', () => {
    const of48 = (facility = {}) =>
      of(384, { facility: { repair: '4 h', failures: 'rsc', ...facility } })['reliability.availability'];
    const node = 1 / (1 + (6.5 / 1000 / 24) * 4);
    expect(of48()?.value).toBeCloseTo(node ** 48, 9);
    expect(of48({ spareNodes: 1 })?.value).toBeCloseTo(node ** 48 + 48 * node ** 47 * (1 - node), 9);
  });

  it('is unknown where only the sum of stops was typed: hardware is not filled from it', () => {
    expect(of(384, { facility: { stopsPer1000NodeDays: 5 } })['reliability.availability']).toMatchObject({
      value: null,
      missing: ['facility.failures'],
    });
  });
});

describe('goodput', () => {
  it('is unknown without a job that states its checkpoints', () => {
    expect(of(384)['reliability.goodput']).toMatchObject({
      value: null,
      kind: 'unknown',
      missing: ['jobs[].checkpoint'],
    });
  });

  it('is above nine tenths at Llama 3’s scale with 20 s of write and 180 s of restart', () => {
    const checkpoint = { write: '20 s', restart: '180 s' };
    const figures = of(16_384, { jobs: [{ id: 'train', checkpoint }] });
    expect(figures['reliability.goodput']?.value).toBeCloseTo(0.925, 3);
    const set = of(16_384, { jobs: [{ id: 'train', checkpoint: { ...checkpoint, interval: '3600 s' } }] });
    expect(set['reliability.tau']?.value).toBe(3600);
    expect(set['reliability.goodput']?.value).toBeLessThan(figures['reliability.goodput']?.value ?? 0);
  });
});

it('says nothing of a site without cards, and something of every example', () => {
  expect(run(reliability, machineWith(emptyText)).figures).toEqual({});
  for (const id of ['cloudmatrix384', 'gb200-nvl72', 'dgx-h100-superpod', 'three-cabinets']) {
    const figures = run(reliability, machineWith(exampleText(id))).figures;
    expect(figures['reliability.mttf.job']?.value, id).toBeGreaterThan(1);
    expect(figures['reliability.availability']?.value, id).toBeLessThan(1);
  }
});
