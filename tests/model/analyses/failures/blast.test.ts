/** Every single failure by class: which there are, how many, and what the worst is. */
import { describe, expect, it } from 'vitest';
import { type BlastRow, inOrder } from '../../../../src/model/analyses/failures/blast.ts';
import { effectFigures } from '../../../../src/model/analyses/failures/effect-figures.ts';
import type { Design } from '../../../../src/model/design/design.ts';
import { familyByRef } from '../../../../src/model/design/families.ts';
import type { FabricEdit } from '../../../../src/model/machine/fabric.ts';
import { fatTree, withEdits } from '../../../support/fabric-builders.ts';
import { bareMachine, blastOn, machineOf } from '../../../support/failures.ts';
import { exampleDesign } from '../../../support/topology-of.ts';

function family(ref: string): Design {
  const made = familyByRef(ref);
  if (!made.ok) throw new Error(ref);
  return made.design;
}

const share = (row: { readonly effect: Parameters<typeof effectFigures>[0] }, id: string) =>
  effectFigures(row.effect)[`scale-up.${id}`]?.value;

describe('CloudMatrix384', () => {
  const { rows, cut } = blastOn(machineOf(exampleDesign('cloudmatrix384')));

  it('has every class of element, link, box and domain with its count', () => {
    const counts = Object.fromEntries(rows.map(({ name, count, domain }) => [name, [count, domain]]));
    expect(cut).toEqual([]);
    expect(counts).toEqual({
      cc: [12, true],
      'cc/node': [48, false],
      'cc/node/npu': [384, false],
      'cc/node/l1': [336, false],
      sw: [4, true],
      'sw/device': [56, false],
      'sw/device/l2': [112, false],
      'scale-up.plane': [7, true],
      'scale-up.card': [2_688, false],
      'scale-up.card#': [5_376, false],
      'scale-up.up': [5_376, false],
      feed: [32, false],
      cdu: [3, false],
    });
  });

  it('puts the most cards first, then the least throughput', () => {
    expect(inOrder(rows, 'cards').map(({ name }) => name)).toEqual([
      'cdu',
      'cc',
      'cc/node',
      'cc/node/npu',
      'sw',
      'cc/node/l1',
      'scale-up.card',
      'scale-up.plane',
      'scale-up.card#',
      'feed',
      'scale-up.up',
      'sw/device',
      'sw/device/l2',
    ]);
    expect(inOrder(rows, 'throughput')[0]?.name).toBe('sw');
  });
});

type Known = readonly [name: string, count: number, t: number, b: number, digits: number];

describe('fat tree k=32', () => {
  const known: readonly Known[] = [
    ['host', 8_192, 1, 8_190 / 8_192, 9],
    ['edge', 512, 1, 4_088 / 4_096, 9],
    ['agg', 512, 0.93922, 0.99609, 5],
    ['core', 256, 1, 0.99609, 5],
    ['scale-up.host', 8_192, 1, 8_190 / 8_192, 9],
    ['scale-up.inner', 8_192, 0.93922, 4_095 / 4_096, 5],
    ['scale-up.outer', 8_192, 1, 0.99976, 5],
  ];

  it('has the known answers, described by hand', () => {
    // Drawn without boxes, a pod is only a value of an axis.
    const found = blastOn(bareMachine(fatTree(32))).rows.filter(({ name }) => name !== 'scale-up.pod');
    expect(found.map(({ name }) => name).sort()).toEqual(known.map(([name]) => name).sort());
    for (const [name, count, t, b, digits] of known) {
      const row = found.find((one) => one.name === name) as BlastRow;
      expect(row.count, name).toBe(count);
      expect(share(row, 'throughput.left'), name).toBeCloseTo(t, 5);
      expect(share(row, 'bisection.left'), name).toBeCloseTo(b, digits);
    }
  });

  it('has them drawn as a design too, with its boxes and planes', () => {
    const found = blastOn(machineOf(family('fat-tree?k=32'))).rows;
    const agg = found.find(({ name }) => name === 'pod/agg') as BlastRow;
    expect([agg.count, agg.domain]).toEqual([512, false]);
    expect(share(agg, 'throughput.left')).toBeCloseTo(0.93922, 5);
    const pod = found.find(({ name }) => name === 'pod') as BlastRow;
    expect([pod.count, pod.domain]).toEqual([32, true]);
    expect(share(pod, 'bisection.left')).toBeCloseTo(3_968 / 4_096, 9);
  });
});

describe('rail 4x32x8', () => {
  it('has the known answers of leaf and server switch', () => {
    const found = blastOn(machineOf(family('rail?groups=4&servers=32&rails=8&spines=32&inside=9'))).rows;
    const row = (name: string) => found.find((one) => one.name === name) as BlastRow;
    const leaf = row('group/leaf');
    expect(leaf.count).toBe(32);
    expect(share(leaf, 'throughput.left')).toBeCloseTo(0.875, 9);
    expect(share(leaf, 'bisection.left')).toBeCloseTo(0.9375, 9);
    const inside = row('group/rack/server/inner');
    expect(inside.count).toBe(128);
    expect(share(inside, 'throughput.left')).toBeCloseTo(0.993157, 6);
  });
});

describe('classes', () => {
  const remove = (types: number[], at: Record<number, number[]>): FabricEdit => ({ kind: 'remove', types, at });

  it('count what is there: exceptions split them, and nothing that is gone fails', () => {
    const machine = bareMachine(withEdits(fatTree(8), [remove([0], { 0: [2, 1, 0] })]));
    const hosts = blastOn(machine).rows.filter(({ name }) => name === 'host');
    // The same edge switch, the same pod, the rest.
    expect(hosts.map(({ count }) => count).sort((x, y) => x - y)).toEqual([3, 12, 112]);
  });

  it('odd cards: one alone, two on one switch, none at all', () => {
    expect(blastOn(machineOf(family('star?n=1'))).rows.length).toBeGreaterThan(0);
    const two = blastOn(machineOf(family('star?n=2&planes=1'))).rows;
    for (const row of two)
      for (const [id, { value }] of Object.entries(effectFigures(row.effect)))
        expect(value === null || Number.isFinite(value), `${row.element} ${id}`).toBe(true);
    expect(blastOn({ ...bareMachine(fatTree(4)), fabrics: [] }).rows).toEqual([]);
  });
});
