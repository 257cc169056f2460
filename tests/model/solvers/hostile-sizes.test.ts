/** Small descriptions of huge networks end early, by counts that are the same on every machine. */
import { describe, expect, it } from 'vitest';
import { parseDesign } from '../../../src/model/design/parse-design.ts';
import { divide } from '../../../src/model/solvers/network/islands.ts';
import { structureOf } from '../../../src/model/solvers/symmetry/read-fabric.ts';
import { machineOf } from '../../support/failures.ts';
import { finish } from '../../support/solve-fabric.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const eight = new Array<number>(8).fill(3);

function divided(how: 'ring' | 'mesh', sizes: readonly number[], off: readonly string[]) {
  const axis = names.slice(0, sizes.length);
  const parsed = parseDesign({
    format: 'podwright/1',
    name: 'x',
    blocks: {},
    holds: { a: { n: sizes, axis, part: 'generic/npu-a@1', card: true } },
    nets: { 'scale-up': { rate: '1 GB/s', wires: axis.map((own) => ({ id: own, each: 'a', [how]: own })) } },
    changes: off.map((at) => ({ at, off: true })),
  });
  if (!parsed.ok) throw new Error('the design is good');
  const [fabric] = machineOf(parsed.design).fabrics;
  if (!fabric) throw new Error('there is a network');
  return finish(divide(structureOf(fabric)));
}

describe('a budget before the memory is full', { timeout: 20_000 }, () => {
  it.each([
    ['a ring of 9,999,999', 'ring', [9_999_999], []],
    ['the same with two cards off', 'ring', [9_999_999], ['a[5]', 'a[77]']],
    ['rings on 8 axes, one card off', 'ring', eight, ['a[1,1,1,1,1,1,1,1]']],
    ['meshes on 8 axes, one card off', 'mesh', eight, ['a[1,1,1,1,1,1,1,1]']],
  ] as const)('%s', (_, how, sizes, off) => {
    expect(divided(how, sizes, off).irregular).toBe(true);
  });

  it('rings on 8 axes without exceptions are solved', () => {
    const { irregular, islandCount } = divided('ring', eight, []);
    expect({ irregular, islandCount }).toEqual({ irregular: false, islandCount: 1 });
  });
});
