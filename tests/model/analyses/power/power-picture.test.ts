import { describe, expect, it } from 'vitest';
import { supply } from '../../../../src/model/analyses/power/supply.ts';
import type { PowerPicture } from '../../../../src/model/report/power-picture.ts';
import { emptyText, exampleText, machineWith, part, run } from '../../../support/supply-designs.ts';

const pictureOf = (text: string, fields = {}): PowerPicture =>
  run(supply, machineWith(text, fields)).power as PowerPicture;

/** A PDU of two ways for each rack of 50 kW. */
function racks(fields: Record<string, unknown>) {
  return pictureOf(emptyText, {
    parts: { 'me/rack@1': part('cabinet', { peakPower: '50 kW' }) },
    blocks: {
      rack: { is: 'cabinet', part: 'me/rack@1', holds: { card: { n: 2, part: 'generic/card@1', card: true } } },
    },
    holds: { rack: { n: 4, block: 'rack' } },
    supply: [{ id: 'pdu', kind: 'pdu', serves: ['rack'], every: 1, ways: 2, set: { ratedPower: '40 kW' }, ...fields }],
  });
}

describe('what the lens draws of the power', () => {
  it('limits an NVL72 to what four of its eight shelves give', () => {
    const [rack] = pictureOf(exampleText('gb200-nvl72')).cabinets;
    expect(rack).toMatchObject({ limitW: 132_000, isAfterLoss: true, cards: 72 });
    expect(rack?.shelves).toEqual([
      { way: 'A', count: 4 },
      { way: 'B', count: 4 },
    ]);
  });

  it('takes both paths for the limit unless the loss of one is declared survivable', () => {
    expect(racks({}).cabinets[0]).toMatchObject({ limitW: 80_000, isAfterLoss: false });
    expect(racks({ scheme: '2N' }).cabinets[0]).toMatchObject({ limitW: 40_000, isAfterLoss: true });
  });

  it('knows no limit where several cabinets share the supply', () => {
    expect(racks({ every: 2 }).cabinets[0]?.limitW).toBeNull();
  });

  it('says what each loss darkens and trips', () => {
    const { losses, supplies } = racks({});
    expect(losses[0]).toMatchObject({ address: 'pdu[1]/A', count: 4, cabinetsDark: 1, cardsDark: 2 });
    expect(losses[0]?.trips).toEqual(['pdu[1]/B']);
    expect(supplies[0]?.ways[0]).toMatchObject({ name: 'A', loadW: 25_000, worstW: 50_000, worstLost: 'pdu[1]/B' });
  });

  it('shows cabinets that nothing serves, with what is dealt into them', () => {
    const { cabinets, line } = pictureOf(exampleText('nvl72-x8'));
    const net = line.find(({ address }) => address === 'net[1]');
    expect(cabinets[net?.cabinet ?? -1]?.peakW.value).toBeGreaterThan(0);
    expect(line.filter(({ address }) => address.startsWith('net'))).toHaveLength(2);
  });

  it('keeps an unknown power unknown', () => {
    expect(pictureOf(exampleText('cloudmatrix384')).cabinets.every(({ isComplete }) => !isComplete)).toBe(true);
  });
});
