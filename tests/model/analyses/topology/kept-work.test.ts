import { describe, expect, it } from 'vitest';
import type { Design } from '../../../../src/model/design/design.ts';
import { exampleDesign, startTopology, topologyOf } from '../../../support/topology-of.ts';

const design = exampleDesign('three-cabinets');

describe('work that is kept between revisions', () => {
  it('is not done again when the network did not change', () => {
    const kept = new Map<string, unknown>();
    const before = topologyOf(design, kept);
    const keys = [...kept.keys()];
    const renamed: Design = { ...design, name: 'another name', site: { rows: [{ id: 'A', run: ['cab*3'] }] } };
    const after = topologyOf(renamed, kept);
    expect([...kept.keys()]).toEqual(keys);
    expect(after.figures).toEqual(before.figures);
  });

  it('is done for what changed', () => {
    const kept = new Map<string, unknown>();
    topologyOf(design, kept);
    const size = kept.size;
    topologyOf({ ...design, changes: [...(design.changes ?? []), { at: 'spine[1]', off: true }] }, kept);
    expect(kept.size).toBe(size + 1);
  });

  it('goes on where it was dropped', () => {
    const kept = new Map<string, unknown>();
    let steps = 0;
    const whole = startTopology(design, new Map());
    while (!whole.next().done) steps += 1;
    const dropped = startTopology(design, kept);
    for (let step = 0; step < steps / 2; step++) dropped.next();
    // The host closes what it drops.
    dropped.return(undefined as never);
    let left = 0;
    const again = startTopology(design, kept);
    while (!again.next().done) left += 1;
    expect(left).toBeLessThan(steps * 0.75);
    expect(topologyOf(design, kept).figures).toEqual(topologyOf(design).figures);
  });
});
