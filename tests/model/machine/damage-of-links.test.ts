/** One link of several parallel ones: what of the pair is left, whatever says how many there are. */
import { describe, expect, it } from 'vitest';
import type { Change, Design } from '../../../src/model/design/design.ts';
import { applyWhatIfs } from '../../../src/model/expand/what-ifs.ts';
import { damagedMachine } from '../../../src/model/machine/damage.ts';
import { machineOf } from '../../support/failures.ts';
import { parsed } from '../../support/topology-of.ts';

const lab = (wire: Readonly<Record<string, unknown>>, changes: readonly Change[]): Design =>
  parsed({
    format: 'podwright/1',
    name: 'lab',
    blocks: {
      cab: {
        is: 'cabinet',
        holds: {
          npu: { n: 4, part: 'generic/npu-a@1', card: true },
          tor: { n: 2, part: 'generic/switch-a@1' },
        },
      },
    },
    holds: { cab: { n: 2, block: 'cab' } },
    nets: { 'scale-up': { rate: '50 GB/s', wires: [{ id: 'x', each: 'npu', to: 'tor', same: ['cab'], ...wire }] } },
    ...(changes.length > 0 && { changes }),
  });

/** Shares of the pair that are left, rule by rule. */
function left(design: Design, address: string): readonly number[] {
  const machine = machineOf(design);
  const applied = applyWhatIfs(design, machine, [address]);
  if (!applied.ok) throw new Error(`${applied.reason}: ${applied.detail}`);
  const before = machine.fabrics[0]?.edits.length ?? 0;
  const after = damagedMachine(machine, applied.value.damage).fabrics[0]?.edits ?? [];
  return after.slice(before).flatMap((edit) => (edit.kind === 'link' ? [edit.factor] : []));
}

const pair = 'scale-up.x:cab[1]/npu[1]~cab[1]/tor[1]';

describe('one link of a pair', () => {
  it('is one of those of its rule', () => {
    expect(left(lab({ links: 4 }, []), `${pair}#2`)).toEqual([0.75]);
    expect(left(lab({ links: 4 }, []), pair)).toEqual([0]);
  });

  it('is one of those of a rule that picks, and of those joined by hand', () => {
    expect(left(lab({ links: 4, pick: { tor: 1 } }, []), `${pair}#2`)).toEqual([0.75]);
    const joined: Change = { join: ['cab[1]/tor[1]', 'cab[2]/tor[1]'], net: 'scale-up', links: 2 };
    expect(left(lab({}, [joined]), 'scale-up.+:cab[1]/tor[1]~cab[2]/tor[1]#1')).toEqual([0.5]);
  });

  it('is one of those that a change says, whatever their rate', () => {
    const under = 'cab[1]/npu[1]';
    expect(left(lab({ links: 4 }, [{ wire: 'scale-up.x', under, rate: '10 GB/s' }]), `${pair}#2`)).toEqual([0.75]);
    expect(left(lab({ links: 4 }, [{ wire: 'scale-up.x', under, links: 2 }]), `${pair}#2`)).toEqual([0.5]);
    const both: Change = { wire: 'scale-up.x', under, links: 2, rate: '100 GB/s' };
    expect(left(lab({ links: 4 }, [both]), `${pair}#2`)).toEqual([0.5]);
  });
});
