import { describe, expect, it } from 'vitest';
import { cooling } from '../../../../src/model/analyses/cooling/cooling.ts';
import { cost } from '../../../../src/model/analyses/cost/cost.ts';
import { inventory } from '../../../../src/model/analyses/inventory/inventory.ts';
import { power } from '../../../../src/model/analyses/power/power.ts';
import { supply } from '../../../../src/model/analyses/power/supply.ts';
import { createCatalogue } from '../../../../src/model/catalogue/catalogue.ts';
import type { Machine } from '../../../../src/model/machine/machine.ts';
import { runAnalyses } from '../../../../src/model/report/run-analyses.ts';
import { emptyText, exampleText, machineWith, part } from '../../../support/supply-designs.ts';

function resultOf(machine: Machine) {
  const steps = runAnalyses([inventory, power, supply, cooling, cost], machine, {
    catalogue: createCatalogue(),
    remember: (_key, make) => make(),
  });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.get('cost') ?? { figures: {}, findings: [] };
  }
}
const figuresOf = (text: string, fields = {}) => resultOf(machineWith(text, fields)).figures;

/** A rack of 72 cards of 132 kW for 3.1 million, in a hall of 11.7 USD/W. */
const rack = (fields = {}) => ({
  parts: {
    'me/rack@1': part('cabinet', { peakPower: '132 kW', typicalPower: '132 kW' }),
    'me/card@1': part('accelerator', { bf16: '2500 TFLOPS', liquidShare: '85 %' }),
  },
  blocks: { rack: { is: 'cabinet', part: 'me/rack@1', holds: { card: { n: 72, part: 'me/card@1', card: true } } } },
  holds: { rack: { n: 1, block: 'rack' } },
  prices: { lines: [{ part: 'me/rack@1', low: '2800000 USD', mode: '3100000 USD', high: '4200000 USD' }] },
  facility: {
    building: '11.7 USD/W',
    elecPrice: '0.085 USD/kWh',
    discount: '10 %',
    years: '5 yr',
    climate: 'guiyang',
    plant: 'cold-plate-dry',
  },
  ...fields,
});

describe('cost to buy', () => {
  it('is hardware, installation and building, each with its range', () => {
    const figure = figuresOf(emptyText, rack())['cost.capex'];
    const pieces = 1500;
    expect(figure?.value).toBeCloseTo(3.1e6 * 1.04 + pieces + 132e3 * 11.7, 3);
    expect(figure?.lower).toBeCloseTo(2.8e6 * 1.02 + pieces + 132e3 * 11.7, 3);
    expect(figure?.upper).toBeCloseTo(4.2e6 * 1.08 + pieces + 132e3 * 11.7, 3);
    expect(figure).toMatchObject({ unit: 'USD', kind: 'estimate', basis: 'estimate' });
  });

  it('is zero for the building of a hall that is there', () => {
    const { building: _, ...facility } = rack().facility;
    const figure = figuresOf(emptyText, rack({ facility, intent: { existingHall: true } }))['cost.capex'];
    expect(figure?.value).toBeCloseTo(3.1e6 * 1.04 + 1500, 3);
  });

  it('lets the price of a system stand for its parts, never both', () => {
    const priced = rack();
    const withCards = {
      ...priced,
      parts: { ...priced.parts, 'me/card@1': part('accelerator', { price: '40000 USD', bf16: '2500 TFLOPS' }) },
    };
    expect(figuresOf(emptyText, withCards)['cost.capex']?.value).toBe(
      figuresOf(emptyText, priced)['cost.capex']?.value,
    );
  });

  it('is homogeneous in price', () => {
    const half = { lines: [{ part: 'me/rack@1', low: '1400000 USD', mode: '1550000 USD', high: '2100000 USD' }] };
    const hardware = (fields = {}) =>
      figuresOf(emptyText, rack({ ...fields, intent: { existingHall: true } }))['cost.capex']?.value ?? 0;
    expect(hardware() - 1500).toBeCloseTo(2 * (hardware({ prices: half }) - 1500), 6);
  });

  it('stays unknown while a price is missing, the known low prices as bound, and lists what is missing', () => {
    const { figures, findings } = resultOf(machineWith(exampleText('cloudmatrix384')));
    expect(figures['cost.capex']).toMatchObject({ value: null, kind: 'unknown', lower: 384 * 19_300 });
    expect(figures['cost.capex']?.missing).toEqual(
      expect.arrayContaining([
        'huawei/kunpeng-920@1#price × 192',
        'scale-up.up/module#price × 5,376',
        'cdu#price × 3',
        'facility.building',
      ]),
    );
    expect(findings).toMatchObject([{ code: 'cost.price-missing', severity: 'info' }]);
  });
});

describe('cost to run and to own', () => {
  it('are energy and maintenance, and a card-hour of all', () => {
    const figures = figuresOf(emptyText, rack());
    const energy = 132 * 1.09698 * 8766 * 0.085;
    expect(figures['cost.energy.year']?.value).toBeCloseTo(energy, -1);
    expect(figures['cost.opex.year']?.value).toBeCloseTo(energy + 0.05 * 3.1e6, -1);
    const capex = figures['cost.capex']?.value ?? 0;
    const opex = figures['cost.opex.year']?.value ?? 0;
    expect(figures['cost.tco']?.value).toBeCloseTo(capex + 5 * opex, 3);
    const annuity = 0.1 / (1 - 1.1 ** -5);
    expect(figures['cost.per-card-hour']?.value).toBeCloseTo((capex * annuity + opex) / (72 * 8766), 9);
    expect(figures['cost.per-pflops']?.value).toBeCloseTo(capex / 180, 6);
  });

  it('rise when cards are used less', () => {
    const at = (utilisation: string) =>
      figuresOf(emptyText, rack({ facility: { ...rack().facility, utilisation } }))['cost.per-card-hour']?.value ?? 0;
    expect(at('50 %')).toBeCloseTo(2 * at('100 %'), 9);
  });

  it('name every input that is missing instead of guessing it', () => {
    const figures = figuresOf(exampleText('gb200-nvl72'));
    expect(figures['cost.energy.year']?.missing).toEqual(['facility.climate', 'facility.plant', 'facility.elecPrice']);
    expect(figures['cost.tco']?.missing).toContain('facility.years');
    expect(figures['cost.per-card-hour']).toMatchObject({ value: null, kind: 'unknown' });
    expect(figures['cost.per-card-hour']?.missing).toContain('facility.discount');
  });
});
