import { describe, expect, it } from 'vitest';
import { changesAt, containerOf, countEdit, rateEdit } from '../../../src/studio/panels/place-edits.ts';
import { selectedAt, wiresOf } from '../../../src/studio/panels/selection.ts';
import { wireSentence } from '../../../src/studio/panels/wire-words.ts';
import { wordsIn } from '../../../src/studio/shell/use-text.ts';
import { design } from '../shell/a-studio.ts';

describe('what an address means', () => {
  it('is a place', () => {
    expect(selectedAt(design, 'cc[5]/node[2]')).toMatchObject({
      kind: 'thing',
      thing: { block: 'node', hold: 'node' },
    });
  });

  it('is a rule of wiring, alone or of one link', () => {
    const link = 'scale-up.up:cc[1]/node[1]/l1[3]~sw[2]/device[3,1]/l2[1]';
    for (const address of ['scale-up.up', link]) {
      expect(selectedAt(design, address)).toMatchObject({ kind: 'wire', ref: 'scale-up.up', netId: 'scale-up' });
    }
  });

  it('is a network, a row or a supply', () => {
    expect(selectedAt(design, 'scale-up').kind).toBe('net');
    expect(selectedAt(design, 'site/A').kind).toBe('row');
    expect(selectedAt(design, 'cdu[2]').kind).toBe('supply');
  });

  it('is gone when an edit took its place away', () => {
    for (const address of ['cc[13]', 'site/Z', 'scale-up.none', 'toString', '__proto__']) {
      expect(selectedAt(design, address).kind).toBe('gone');
    }
  });
});

describe('edits of the inspector', () => {
  const thing = (address: string) => {
    const selected = selectedAt(design, address);
    if (selected.kind !== 'thing') throw new Error(address);
    return selected.thing;
  };

  it('change the kind, or this one only', () => {
    expect(countEdit(thing('cc[5]'), 'node', 3, 'type')).toEqual({
      kind: 'hold/set',
      in: 'cc',
      name: 'node',
      set: { n: 3 },
    });
    expect(countEdit(thing('cc[5]'), 'node', 3, 'one')).toEqual({
      kind: 'change/add',
      change: { at: 'cc[5]', hold: { node: 3 } },
    });
  });

  it('change the rate of all links of a wire, or of those under one place', () => {
    const [wire] = wiresOf(design, 'l2');
    if (!wire) throw new Error('l2 is wired');
    expect(rateEdit(wire, '25 GB/s', null)).toMatchObject({ kind: 'wire/set', id: 'up', wire: { rate: '25 GB/s' } });
    expect(rateEdit(wire, '25 GB/s', 'sw[1]')).toEqual({
      kind: 'change/add',
      change: { wire: 'scale-up.up', under: 'sw[1]', rate: '25 GB/s' },
    });
  });

  it('know the box around a place', () => {
    expect(containerOf(design, 'cc[5]')).toBe('site');
    expect(containerOf(design, 'cc[5]/node[2]')).toBe('cc');
  });

  it('find the exceptions at a place and inside it, not those of its neighbours', () => {
    const changed = {
      ...design,
      changes: [
        { at: 'cc[1]', off: true },
        { at: 'cc[1]/node[2]', off: true },
        { at: 'cc[10]', off: true },
      ],
    } as const;
    expect(changesAt(changed, 'cc[1]').map(({ index }) => index)).toEqual([0, 1]);
  });
});

describe('a wire in words', () => {
  it('is a sentence without theory', () => {
    const sentences = wiresOf(design, 'l1').map(({ wire }) => wireSentence(wire, wordsIn('en')));
    expect(sentences).toEqual([
      'each npu to every l1 of the same node, 2 links',
      'each cpu to every l1 of the same node, 1 link',
      'each l1 to every l2 of the same plane, 1 link',
    ]);
  });
});
