/** Every published row of the shipped systems, rebuilt by the engine. What is missed is listed here, and stays in sight. */
import { describe, expect, it } from 'vitest';
import { structureGallery } from '../../src/cli/structure-gallery.ts';
import { exampleSources } from '../../src/model/design/examples/example-sources.ts';
import ownSources from '../../src/model/design/examples/sources.json' with { type: 'json' };
import { publishedSets } from '../../src/model/design/examples/published-rows.ts';
import { texts } from '../../src/text/index.ts';

const rows = structureGallery();

/** Misses, with what the engine says instead (null: it has no value). */
const missed: Readonly<Record<string, number | null>> = {
  'cloudmatrix384 compute.bf16': 288.768,
  'cloudmatrix384 power.it.peak': null,
  'atlas-950 cards.count × fabric.scale-up.injection': 8_257_536,
  'atlas-950 compute.fp8': 8192,
  'atlas-950 compute.fp4': 16_384,
  'atlas-950 memory.capacity': 1179.648,
  'atlas-960 compute.fp8': 30_976,
  'atlas-960 compute.fp4': 61_952,
  'atlas-960e compute.fp8': 8192,
  'atlas-960e wire:scale-up.up/modules': 10_240,
  'vr-nvl72 compute.fp4': 2520,
  'kyber cards.dies': null,
  'dgx-b300-xdr-superpod?su=18 cards.count': 10_368,
  'sd200 memory.capacity': null,
  'meta-24k fabric.scale-out.oversubscription': 6.98181818,
  'colossus cards.count': 100_352,
  'colossus hold:array': 196,
  'slim-fly?q=28&p=21 cards.count': null,
  'slim-fly?q=28&p=21 fabric.scale-up.switches': null,
  'slim-fly?q=28&p=21 fabric.scale-up.links.trunk': null,
};

describe('published systems', () => {
  it('are reproduced but for the misses that are known, each with its reason', () => {
    const misses = rows.filter(({ holds }) => !holds);
    expect(Object.fromEntries(misses.map(({ ref, measure, ours }) => [`${ref} ${measure}`, ours]))).toEqual(missed);
    for (const { ref, measure, why } of rows.filter((row) => !row.holds || row.why !== undefined)) {
      expect(why, `${ref} ${measure}`).toBeDefined();
      expect(texts, `${ref} ${measure}`).toHaveProperty([`published.why.${why}`]);
    }
  });

  it('give a reason only where they miss', () => {
    expect(rows.filter(({ holds, why }) => holds && why !== undefined)).toEqual([]);
  });

  it.each([
    'superpod-h100-fabric',
    'superpod-b200-fabric',
    'superpod-b300-eth-fabric',
  ])('%s is hit in every row, exactly', (table) => {
    const own = rows.filter(({ id }) => id.startsWith(`${table}/`));
    expect(own.length).toBeGreaterThan(15);
    for (const { ref, measure, ours, published } of own) expect(ours, `${ref} ${measure}`).toBe(published);
  });

  it('name sources that are known, and no source is kept in vain', () => {
    const named = new Set(publishedSets.flatMap((set) => set.sources));
    for (const id of Object.keys(ownSources)) expect(named.has(id), id).toBe(true);
    for (const { id, sources: named } of publishedSets) {
      expect(named.length, id).toBeGreaterThan(0);
      for (const source of named) expect(Object.hasOwn(exampleSources, source), `${id}: ${source}`).toBe(true);
    }
  });
});
