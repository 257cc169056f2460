/** Remedies are edits that were tried; a waiver holds as long as the numbers do. */
import { describe, expect, it } from 'vitest';
import { examine } from '../../../src/cli/engine.ts';
import type { Design } from '../../../src/model/design/design.ts';
import { applyEdit } from '../../../src/model/design/edits/apply-edit.ts';
import type { Edit } from '../../../src/model/design/edits/edit.ts';
import { limits } from '../../../src/model/design/limits.ts';
import type { Finding } from '../../../src/model/report/report.ts';
import { waiverOf } from '../../../src/model/report/waivers.ts';
import { designWith, emptyText, exampleText, part, shelfRacks } from '../../support/supply-designs.ts';

const findingsOf = (design: Design) => examine(design).report.findings;
const found = (design: Design, code: string): Finding | undefined =>
  findingsOf(design).find((finding) => finding.code === code);

/** Every remedy of a finding takes it away, in one step. */
function remediesOf(design: Design, code: string): readonly string[] {
  const finding = found(design, code);
  for (const { edit } of finding?.edits ?? []) {
    const result = applyEdit(design, edit as Edit);
    if (!result.ok) throw new Error(`${code}: ${result.refusal.code}`);
    expect(found(result.design, code)).toBeUndefined();
  }
  return (finding?.edits ?? []).map(({ text }) => text.key);
}

const upper = { id: 'ups', kind: 'ups', serves: ['pdu'], ways: 2, scheme: '2N', set: { ratedPower: '2000 kW' } };
const racks = (fields: object) =>
  designWith(emptyText, {
    parts: { 'me/rack@1': part('cabinet', { peakPower: '50 kW' }) },
    blocks: {
      rack: { is: 'cabinet', part: 'me/rack@1', holds: { card: { n: 2, part: 'generic/card@1', card: true } } },
    },
    holds: { rack: { n: 8, block: 'rack' } },
    ...fields,
  });

describe('remedies', () => {
  it('rates a supply higher, or lets it serve fewer', () => {
    const pdu = { id: 'pdu', kind: 'pdu', serves: ['rack'], every: 4, set: { ratedPower: '180 kW' } };
    expect(remediesOf(racks({ supply: [pdu] }), 'power.over-rating')).toEqual(['fix.edit.rating', 'fix.edit.every']);
  });

  it('does so for what a lost path leaves to the other', () => {
    const pdu = {
      id: 'pdu',
      kind: 'pdu',
      serves: ['rack'],
      every: 4,
      ways: 2,
      scheme: '2N',
      set: { ratedPower: '150 kW' },
    };
    expect(remediesOf(racks({ supply: [upper, pdu] }), 'power.failover-overload')).toContain('fix.edit.rating');
  });

  it('adds a unit to a cooler without its spare', () => {
    const cdu = {
      id: 'cdu',
      kind: 'cdu',
      serves: ['rack'],
      every: 8,
      units: 2,
      scheme: 'N+1',
      set: { ratedHeat: '500 kW' },
    };
    const design = racks({ supply: [cdu] });
    expect(remediesOf(design, 'cooling.no-spare-unit')).toEqual(['fix.edit.units']);
    const edit = found(design, 'cooling.no-spare-unit')?.edits?.[0]?.edit;
    expect(edit).toMatchObject({ set: { units: 3, set: { ratedHeat: '750 kW' } } });
  });

  it('adds as many as the heat needs, with the declared spare', () => {
    const cdu = {
      id: 'cdu',
      kind: 'cdu',
      serves: ['rack'],
      every: 8,
      units: 2,
      scheme: 'N+1',
      set: { ratedHeat: '200 kW' },
    };
    const design = racks({ supply: [cdu] });
    expect(remediesOf(design, 'cooling.over-capacity')).toEqual(['fix.edit.units']);
    // Least heat 8 × 50 kW × 0.7 = 280 kW: three of 100 kW, and one to spare.
    const edit = found(design, 'cooling.over-capacity')?.edits?.[0]?.edit;
    expect(edit).toMatchObject({ set: { units: 4, set: { ratedHeat: '400 kW' } } });
  });

  it('offers nothing where the change would break a rule of the document', () => {
    // A unit more than the schema lets in.
    const units = limits.count;
    const cdu = {
      id: 'cdu',
      kind: 'cdu',
      serves: ['rack'],
      every: 8,
      units,
      scheme: 'N+1',
      set: { ratedHeat: '200 kW' },
    };
    expect(found(racks({ supply: [cdu] }), 'cooling.over-capacity')?.edits).toBeUndefined();
  });

  it('leaves the examples without a remedy, as they have nothing to mend', () => {
    expect(findingsOf(designWith(exampleText('gb200-nvl72'))).flatMap(({ edits = [] }) => edits)).toEqual([]);
  });
});

describe('waivers', () => {
  const pdu = (rated: string) => ({ id: 'pdu', kind: 'pdu', serves: ['rack'], every: 4, set: { ratedPower: rated } });
  const design = racks({ supply: [pdu('180 kW')] });
  const finding = found(design, 'power.over-rating') as Finding;
  const waived = { ...design, waivers: [{ ...waiverOf(finding, 'racks never peak together', { by: 'Li' }) }] };

  it('keeps the finding in the list, marked with reason and author', () => {
    expect(found(waived, 'power.over-rating')?.waived).toMatchObject({ reason: 'racks never peak together', by: 'Li' });
  });

  it('wakes up when the numbers change', () => {
    const other = { ...waived, supply: [{ ...pdu('170 kW') }] } as Design;
    expect(found(other, 'power.over-rating')).toMatchObject({ severity: 'error' });
    expect(found(other, 'power.over-rating')?.waived).toBeUndefined();
  });

  it('needs a reason', () => {
    const bare = { ...design, waivers: [{ ...waiverOf(finding, '') }] };
    expect(found(bare, 'power.over-rating')?.waived).toBeUndefined();
  });
});

describe('remedies of paths in a cabinet', () => {
  it('deals shelves out evenly over the paths', () => {
    const supply = [
      { id: 'fa', kind: 'feed', serves: ['rack[1]/shelf[1..5]'] },
      { id: 'fb', kind: 'feed', serves: ['rack[1]/shelf[6..8]'] },
    ];
    const design = designWith(emptyText, shelfRacks(1, '120 kW', { supply }));
    expect(remediesOf(design, 'power.split-uneven')).toEqual(['fix.edit.even']);
  });

  it('splits the six supplies of a DGX H100 over a third path, for two of three do not carry it', () => {
    const design = designWith(emptyText, {
      parts: {
        'me/rack@1': part('cabinet', { peakPower: '10.2 kW' }),
        'me/psu@1': part('power', { ratedPower: '3.3 kW' }),
      },
      blocks: {
        rack: {
          is: 'cabinet',
          part: 'me/rack@1',
          holds: { card: { n: 8, part: 'generic/card@1', card: true }, psu: { n: 6, part: 'me/psu@1' } },
        },
      },
      holds: { rack: { n: 1, block: 'rack' } },
      supply: [{ id: 'feed', kind: 'feed', serves: ['psu'], ways: 2, scheme: '2N' }],
    });
    expect(found(design, 'power.failover-overload')?.arithmetic).toMatch(/10\.2 > 9\.9 kW|3\.4 > 3\.3 kW/);
    const offered = remediesOf(design, 'power.failover-overload');
    expect(offered).toContain('fix.edit.ways');
    const text = found(design, 'power.failover-overload')?.edits?.find((one) => one.text.key === 'fix.edit.ways')?.text;
    expect(text?.params).toMatchObject({ supply: 'feed', split: '2 + 2 + 2' });
  });
});
