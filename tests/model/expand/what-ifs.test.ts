/** Addresses of failures: what they name, how they are refused, and that nothing of the design or its machine changes. */
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../src/model/design/canonical.ts';
import type { Design } from '../../../src/model/design/design.ts';
import { applyWhatIfs } from '../../../src/model/expand/what-ifs.ts';
import { vertexCount } from '../../../src/model/machine/cells.ts';
import { damagedMachine } from '../../../src/model/machine/damage.ts';
import type { Machine } from '../../../src/model/machine/machine.ts';
import { designOf, fileNamed } from '../../support/design-files.ts';
import { machineOf } from '../../support/failures.ts';
import { exampleDesign } from '../../support/topology-of.ts';

const readDesignFile = (name: string): Design => designOf(fileNamed(name));
const matrix = exampleDesign('cloudmatrix384');
const pod = exampleDesign('dgx-h100-superpod');

function apply(design: Design, ...addresses: readonly string[]) {
  return applyWhatIfs(design, machineOf(design), addresses);
}

/** Elements of each hold of one network that are gone. */
function gone(design: Design, net: string, ...addresses: readonly string[]): Record<string, number> {
  const machine = machineOf(design);
  const applied = applyWhatIfs(design, machine, addresses);
  if (!applied.ok) throw new Error(`${applied.reason}: ${applied.detail}`);
  const after = damagedMachine(machine, applied.value.damage);
  return difference(machine, after, net);
}

function difference(before: Machine, after: Machine, net: string): Record<string, number> {
  const index = before.fabrics.findIndex((fabric) => fabric.net === net);
  const [whole, damaged] = [before.fabrics[index], after.fabrics[index]];
  if (!whole || !damaged) throw new Error(net);
  return Object.fromEntries(
    whole.types
      .map(({ name }, type) => [name, vertexCount(whole, type) - vertexCount(damaged, type)] as const)
      .filter(([, count]) => count > 0),
  );
}

describe('what an address takes', () => {
  it('an element, a box with all in it, and ranges of them', () => {
    expect(gone(matrix, 'scale-up', 'cc[3]/node[2]/npu[5]')).toEqual({ npu: 1 });
    expect(gone(matrix, 'scale-up', 'cc[3]/node[2]')).toEqual({ npu: 8, l1: 7 });
    expect(gone(matrix, 'scale-up', 'cc[1..4,9]')).toEqual({ npu: 160, l1: 140 });
    expect(gone(matrix, 'scale-up', 'cc/node[1]/npu[2..3]')).toEqual({ npu: 24 });
    expect(gone(matrix, 'scale-up', 'sw[1]/device[3,1..2]')).toEqual({ l2: 4 });
  });

  it('a plane its switches and no card; a rail of every unit', () => {
    expect(gone(matrix, 'scale-up', 'scale-up.plane[3]')).toEqual({ l1: 48, l2: 16 });
    expect(gone(pod, 'scale-out', 'scale-out.rail[3]')).toEqual({ leaf: 4 });
  });

  it('a row its cabinets', () => {
    expect(gone(matrix, 'scale-up', 'site/A')).toEqual({ npu: 192, l1: 168, l2: 56 });
  });

  it('a cabinet what is dealt into it', () => {
    expect(gone(pod, 'scale-out', 'net[1]')).toMatchObject({ leaf: 6, spine: 3 });
    expect(gone(pod, 'scale-out', 'net')).toMatchObject({ leaf: 32, spine: 16 });
  });

  it('a box that no network knows nothing', () => {
    expect(gone(matrix, 'scale-up', 'cc[1]/node[1]/cpu[2]')).toEqual({});
  });

  it('through numbers, by the number and by the place', () => {
    const atlas = readDesignFile('atlas-950');
    expect(gone(atlas, 'scale-up', 'hrs[2,3]')).toEqual({ hrs: 1 });
    expect(gone(atlas, 'scale-up', 'sw[1]')).toEqual(gone(atlas, 'scale-up', 'sw[2]'));
    const byPlace = apply(atlas, 'sw[1]');
    expect(byPlace.ok).toBe(true);
  });
});

describe('what cannot fail', () => {
  it.each([
    ['cc[13]', 'no-index'],
    ['cab[1]', 'no-element'],
    ['scale-up.up', 'no-failure'],
    ['feed[17]/A', 'no-index'],
    ['feed[1]/C', 'no-index'],
    ['scale-sideways.plane[1]', 'no-net'],
    ['scale-up.axis[1]', 'no-axis'],
    ['scale-up.plane[8]', 'nothing-there'],
    ['scale-up.card:cc[1]/node[1]/npu[1]~cc[1]/node[2]/l1[1]', 'nothing-there'],
    ['site/Z', 'no-row'],
    ['cc[1]/', 'bad-name'],
  ])('%s: %s', (address, reason) => {
    expect(apply(matrix, address)).toEqual({ ok: false, reason, detail: address });
  });

  it('more places than are followed one by one', () => {
    const result = apply(readDesignFile('clos-1m'), 'pod/rack/node/card');
    expect(result).toMatchObject({ ok: false, reason: 'too-many' });
  });
});

describe('what stays', () => {
  it('neither the design nor its machine is touched', () => {
    const text = canonicalText(matrix);
    const machine = machineOf(matrix);
    const before = JSON.stringify(machine.fabrics);
    const applied = applyWhatIfs(matrix, machine, ['cc[1]', 'scale-up.plane[1]']);
    if (!applied.ok) throw new Error(applied.reason);
    damagedMachine(machine, applied.value.damage);
    expect(JSON.stringify(machine.fabrics)).toBe(before);
    expect(canonicalText(matrix)).toBe(text);
  });

  it('addresses come back in full, each once', () => {
    const applied = apply(matrix, 'l2[1]', 'cc[2]', 'cc[2]', 'cc[1]/node[1]/l1[2..3]');
    expect(applied.ok ? applied.value.elements : applied.reason).toEqual('ambiguous');
    const again = apply(matrix, 'cc[2]', 'cc[2]', 'cc[1]/node[1]/l1[2..3]');
    expect(again.ok && again.value.elements).toEqual(['cc[2]', 'cc[1]/node[1]/l1[2..3]']);
  });
});
