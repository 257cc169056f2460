import { describe, expect, it } from 'vitest';
import { publishedOf } from '../../../../src/model/design/examples/published-of.ts';

const measures = (ref: string) =>
  Object.fromEntries(publishedOf(ref).rows.map(({ measure, published }) => [measure, published]));

describe('what is published of an example', () => {
  it('is that of the size on screen, the default when none is asked for', () => {
    expect(measures('dgx-h100-superpod')).toMatchObject({ 'nodes.count': 127, 'cards.count': 1016 });
    expect(measures('dgx-h100-superpod?su=4')).toEqual(measures('dgx-h100-superpod'));
    expect(measures('dgx-h100-superpod?su=1')).toMatchObject({ 'nodes.count': 31, 'cards.count': 248 });
    // No table prints three units.
    expect(measures('dgx-h100-superpod?su=3')).toEqual({});
  });

  it('leaves out what is no figure of the report', () => {
    expect(Object.keys(measures('cloudmatrix384'))).not.toContain('hold:device');
    expect(measures('cloudmatrix384')).toMatchObject({ 'fabric.scale-up.injection': 392 });
  });

  it('says where it was read, each source once', () => {
    const { sources } = publishedOf('atlas-950?cards=1024');
    expect(sources.length).toBeGreaterThan(1);
    expect(new Set(sources.map(({ title }) => title)).size).toBe(sources.length);
    expect(publishedOf('three-cabinets')).toEqual({ sources: [], rows: [] });
  });
});
