/** Supply networks for tests, small and random. */
import fc from 'fast-check';
import { efficiencyCurves } from '../../../../src/model/solvers/power/efficiency-curve.ts';
import {
  type Conversion,
  compileSupply,
  type SupplyLoad,
  type SupplyNetwork,
  type SupplyNode,
} from '../../../../src/model/solvers/power/supply-network.ts';

export const lossless: Conversion = { kind: 'efficiency', share: 1 };

export function compiled(nodes: readonly SupplyNode[], loads: readonly SupplyLoad[]): SupplyNetwork {
  const network = compileSupply(nodes, loads);
  if (!network.ok) throw new Error(`${network.reason} ${network.detail}`);
  return network.value;
}

/** Two UPSs of `ratingW`, each on its own source, feed one load by halves. */
export function pair(ratingW: number, demandW: number, upsides: Partial<SupplyNode> = {}): SupplyNetwork {
  const source = (id: string): SupplyNode => ({ id, ratingW: null, conversion: lossless, feeds: [] });
  const ups = (id: string, from: string): SupplyNode => ({
    id,
    ratingW,
    conversion: lossless,
    feeds: [{ from }],
    ...upsides,
  });
  return compiled(
    [source('a'), source('b'), ups('upsA', 'a'), ups('upsB', 'b')],
    [{ id: 'load', demandW, inlets: [{ from: 'upsA' }, { from: 'upsB' }] }],
  );
}

export interface RandomNetwork {
  readonly nodes: readonly SupplyNode[];
  readonly loads: readonly SupplyLoad[];
  readonly failed: readonly string[];
}

/** Up to three layers of nodes, each fed by some of the layer above; loads on the lowest. */
export const randomNetworks: fc.Arbitrary<RandomNetwork> = fc
  .record({
    widths: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
    loads: fc.integer({ min: 1, max: 5 }),
    seeds: fc.array(fc.nat(1000), { minLength: 200, maxLength: 200 }),
  })
  .map(({ loads, seeds, widths }) => {
    let at = 0;
    const draw = (below: number) => (seeds[at++ % seeds.length] as number) % below;
    const layers: SupplyNode[][] = [];
    const feedsFrom = (layer: readonly SupplyNode[]) =>
      layer.filter((_, index) => index === 0 || draw(2) === 0).map(({ id }) => ({ from: id, weight: 1 + draw(3) }));
    for (const [depth, width] of widths.entries()) {
      const above = layers[depth - 1] ?? [];
      layers.push(
        Array.from({ length: width }, (_, index) => ({
          id: `n${depth}.${index}`,
          ratingW: draw(4) === 0 ? null : 50 + draw(400),
          conversion:
            draw(2) === 0
              ? { kind: 'efficiency', share: 0.9 + draw(10) / 100 }
              : { kind: 'psus', curve: efficiencyCurves.orv3, unitW: 20 + draw(100), units: 1 + draw(6) },
          feeds: feedsFrom(above),
          mode: draw(3) === 0 ? 'transfer' : 'share',
        })),
      );
    }
    const lowest = layers.at(-1) as SupplyNode[];
    const nodes = layers.flat();
    return {
      nodes,
      loads: Array.from({ length: loads }, (_, index) => ({
        id: `l${index}`,
        demandW: draw(200),
        inlets: feedsFrom(lowest),
      })),
      failed: nodes.filter(() => draw(5) === 0).map(({ id }) => id),
    };
  });
