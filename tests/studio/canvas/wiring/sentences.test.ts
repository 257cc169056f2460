import { describe, expect, it } from 'vitest';
import cloudmatrix from '../../../../public/examples/cloudmatrix384.json';
import superpod from '../../../../public/examples/dgx-h100-superpod.json';
import type { Design } from '../../../../src/model/design/design.ts';
import { draftEdit, holdOfAddress } from '../../../../src/studio/canvas/wiring/draft.ts';
import {
  joinsPair,
  likeliestFirst,
  newWireId,
  sentencesFor,
  wirableHolds,
} from '../../../../src/studio/canvas/wiring/sentences.ts';

const cm = cloudmatrix as unknown as Design;
const dgx = superpod as unknown as Design;
const ends = (design: Design, each: string, to: string) => sentencesFor(design, each, to).map(({ end }) => end);

describe('the sentences a wire can say', () => {
  it('offers the nearest common box first, then wider ones, then all', () => {
    expect(ends(cm, 'npu', 'l1')).toEqual([{ to: 'l1', same: ['node'] }, { to: 'l1', same: ['cc'] }, { to: 'l1' }]);
  });

  it('offers equal indices where two things share an axis without sharing a box', () => {
    expect(ends(cm, 'l1', 'l2')).toEqual([{ to: 'l2', same: ['plane'] }, { to: 'l2' }]);
  });

  it('joins a common box and an equal index: the rail of the same unit', () => {
    expect(ends(dgx, 'gpu', 'leaf')[0]).toEqual({ to: 'leaf', same: ['su', 'rail'] });
  });

  it('among themselves: mesh, ring and line along each axis', () => {
    expect(ends(cm, 'npu', 'npu').slice(0, 4)).toEqual([
      { mesh: 'npu' },
      { ring: 'npu' },
      { line: 'npu' },
      { mesh: 'node' },
    ]);
  });

  it('lists what can carry a link and no boxes of structure', () => {
    const holds = wirableHolds(cm);
    expect(holds).toEqual(expect.arrayContaining(['npu', 'l1', 'l2', 'cpu', 'vpc']));
    expect(holds).not.toContain('cc');
  });
});

describe('the edit a draft makes', () => {
  const base = { net: 'scale-up', each: 'npu', to: 'l1', links: 2, rate: '', medium: '', picked: null } as const;
  const sentence = sentencesFor(cm, 'npu', 'l1')[0] ?? null;

  it('adds a wire with an id of its own and no rate when it is the rate of the network', () => {
    expect(draftEdit(cm, { ...base, sentence, rate: '28 GB/s' }, '50 GB/s')).toEqual({
      kind: 'wire/add',
      net: 'scale-up',
      wire: { id: 'l1', each: 'npu', to: 'l1', same: ['node'], links: 2 },
    });
    expect(newWireId(['l1', 'l1-2'], 'npu', 'l1')).toBe('l1-3');
  });

  it('makes the network with its first wire', () => {
    const edit = draftEdit(cm, { ...base, net: 'storage', sentence, rate: '25 GB/s' }, '50 GB/s');
    expect(edit).toMatchObject({ kind: 'net/add', id: 'storage', net: { rate: '25 GB/s', wires: [{ each: 'npu' }] } });
  });

  it('joins only the two that were picked', () => {
    const picked = ['cc[1]/node[1]/l1[1]', 'cc[2]/node[1]/l1[1]'] as const;
    expect(draftEdit(cm, { ...base, sentence: null, picked }, '50 GB/s')).toEqual({
      kind: 'change/add',
      change: { join: picked, net: 'scale-up', links: 2 },
    });
  });

  it('reads the hold at the end of an address', () => {
    expect(holdOfAddress('cc[1]/node[2]/npu[5]')).toBe('npu');
    expect(holdOfAddress('sw[1]/device[3,2]')).toBe('device');
  });
});

describe('what was pointed at', () => {
  const twoCabinets = {
    format: 'podwright/1',
    name: 'Two',
    nets: {},
    blocks: {
      node: { is: 'node', holds: { npu: { n: 4, card: true }, sw: { n: 1 } } },
      cab: { is: 'cabinet', holds: { node: { n: 2, block: 'node' } } },
    },
    holds: { cab: { n: 2, block: 'cab' } },
  } as const satisfies Design;
  const first = (a: string, b: string, to = 'npu') => {
    const [one] = likeliestFirst(twoCabinets, sentencesFor(twoCabinets, 'npu', to), [a, b]);
    return one && joinsPair(twoCabinets, one, [a, b]) ? one.id : 'none';
  };
  it('is joined by the first sentence: along the one axis in which the two differ', () => {
    expect(first('cab[1]/node[1]/npu[2]', 'cab[1]/node[1]/npu[3]')).toBe('mesh npu');
    expect(first('cab[1]/node[1]/npu[2]', 'cab[2]/node[1]/npu[2]')).toBe('mesh cab');
    expect(first('cab[1]/node[1]/npu[2]', 'cab[1]/node[2]/npu[2]')).toBe('mesh node');
  });
  it('is joined within the nearest box that holds both', () => {
    expect(first('cab[1]/node[1]/npu[2]', 'cab[1]/node[1]/sw[1]', 'sw')).toBe('every node');
    expect(first('cab[1]/node[1]/npu[2]', 'cab[1]/node[2]/sw[1]', 'sw')).toBe('every cab');
    expect(first('cab[1]/node[1]/npu[2]', 'cab[2]/node[2]/sw[1]', 'sw')).toBe('every ');
  });
  it('is joined by no rule where it differs in more than one place', () => {
    expect(first('cab[1]/node[1]/npu[2]', 'cab[2]/node[1]/npu[3]')).toBe('none');
  });
});
