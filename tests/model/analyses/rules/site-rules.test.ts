import { describe, expect, it } from 'vitest';
import { rules } from '../../../../src/model/analyses/rules/rules.ts';
import { emptyText, machineWith, part, run } from '../../../support/supply-designs.ts';

/** One rack of 132 kW on one CDU. */
const rack = (facility: Record<string, string>, cdu: Record<string, unknown> = {}) =>
  run(
    rules,
    machineWith(emptyText, {
      parts: { 'me/rack@1': part('cabinet', { peakPower: '132 kW', liquidShare: '100 %' }) },
      blocks: { rack: { is: 'cabinet', part: 'me/rack@1', holds: {} } },
      holds: { rack: { n: 1, block: 'rack' } },
      supply: [{ id: 'cdu', kind: 'cdu', serves: ['rack'], scheme: 'N+1', units: 2, ...cdu }],
      facility,
    }),
  ).findings.filter(({ code }) => code === 'power.swing-storage' || code === 'cooling.ride-short');

describe('swing', () => {
  // 132 kW to 52.8 kW over 2 s: 79.2 kW × 0.25 × 2 s = 39.6 kJ to flatten all of it.
  const all = { swingLimit: '0 W', swingPeriod: '2 s' };

  it('needs 39.6 kJ to flatten an NVL72 over two seconds', () => {
    const [finding] = rack({ ...all, swingStorage: '4.7 kJ' });
    expect(finding).toMatchObject({ code: 'power.swing-storage', severity: 'warning' });
    expect(finding?.params.needed).toBe('39.6 kJ');
    expect(finding?.fix?.params?.missing).toBe('34.9 kJ');
  });

  it('passes with as much as is needed, or within the limit, or without one', () => {
    expect(rack({ ...all, swingStorage: '39.6 kJ' })).toEqual([]);
    expect(rack({ swingLimit: '79.2 kW', swingPeriod: '2 s' })).toEqual([]);
    expect(rack({ swingPeriod: '2 s' })).toEqual([]);
  });
});

describe('ride-through', () => {
  // 100 L of PG25: 0.1 × 1020 × 3900 × 10 / 132,000 = 30.1 s.
  const loop = { set: { volume: '100 L' } };

  it('tells a loop that warms before the backup has started', () => {
    const [finding] = rack({ coolingRestart: '60 s' }, loop);
    expect(finding).toMatchObject({ code: 'cooling.ride-short', where: ['cdu[1]'] });
    expect(finding?.params.ride).toBe('30.1 s');
  });

  it('passes in time, and says nothing without the coolant, the time or a declared redundancy', () => {
    expect(rack({ coolingRestart: '30 s' }, loop)).toEqual([]);
    expect(rack({ coolingRestart: '60 s' })).toEqual([]);
    expect(rack({}, loop)).toEqual([]);
    expect(rack({ coolingRestart: '60 s' }, { ...loop, scheme: 'N' })).toEqual([]);
  });
});
