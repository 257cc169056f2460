import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../../src/model/catalogue/catalogue.ts';
import type { Design } from '../../../src/model/design/design.ts';
import { keysAbove, outlineRows } from '../../../src/studio/panels/outline-rows.ts';
import { looksIn } from '../../../src/studio/panels/thing-glyph.ts';
import { wordsIn } from '../../../src/studio/shell/use-text.ts';
import { design } from '../shell/a-studio.ts';

const rowsOf = (of: Design, opened: readonly string[]) =>
  outlineRows({ design: of, opened: new Set(opened), looks: looksIn(of, createCatalogue()), words: wordsIn('en') });
const labels = (of: Design, opened: readonly string[]) => rowsOf(of, opened).map(({ label }) => label);

describe('the outline', () => {
  it('is three rows when everything is closed', () => {
    expect(labels(design, [])).toEqual(['Hall', 'Networks', 'Power and cooling']);
  });

  it('opens down to any address', () => {
    const opened = keysAbove('cc[5]/node[2]/npu[7]');
    const row = rowsOf(design, opened).find(({ key }) => key === 'cc[5]/node[2]/npu[7]');
    expect(row).toMatchObject({ label: 'NPU07', address: 'cc[5]/node[2]/npu[7]', depth: 6, canOpen: false });
  });

  it('folds a long run of equal things into ranges', () => {
    const many: Design = { ...design, holds: { ...design.holds, cc: { n: 250, block: 'cc' } } };
    expect(labels(many, ['things', 'cc[*]']).slice(2, 5)).toEqual(['CC01 – CC100', 'CC101 – CC200', 'CC201 – CC250']);
    expect(rowsOf(many, keysAbove('cc[150]')).some(({ key }) => key === 'cc[150]')).toBe(true);
  });

  it('walks only what is open, however large the design', () => {
    const huge: Design = { ...design, holds: { cc: { n: 1_000_000, block: 'cc' } } };
    expect(rowsOf(huge, ['things'])).toHaveLength(4);
  });

  it('marks what is missing and what differs', () => {
    const changed: Design = {
      ...design,
      changes: [
        { at: 'cc[1]', off: true },
        { at: 'cc[2]', hold: { node: 3 } },
      ],
    };
    const rows = rowsOf(changed, ['things', 'cc[*]']);
    expect(rows.find(({ key }) => key === 'cc[1]')).toMatchObject({ off: true });
    expect(rows.find(({ key }) => key === 'cc[2]')).toMatchObject({ off: false, changed: true });
    expect(rows.find(({ key }) => key === 'cc[3]')).toMatchObject({ off: false, changed: false });
  });

  it('lists the wires of a network as sentences of two ends', () => {
    const wire = rowsOf(design, ['nets', 'net scale-up']).find(({ key }) => key === 'scale-up.up');
    expect(wire).toMatchObject({ detail: 'l1 → l2', address: 'scale-up.up' });
  });
});
