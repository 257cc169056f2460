/**
 * The supply of the questions `failover-cascade`, `minimal-cut-sets` and `chain`: racks fed from two paths A and B of
 * grid, UPS and PDU; UPS and PDU have the same rating; each rack has a group of supplies on either side. What hangs on
 * one path only (pumps) is fed from its PDU.
 */
import { efficiencyCurves } from '../../solvers/power/efficiency-curve.ts';
import {
  compileSupply,
  type SupplyLoad,
  type SupplyNetwork,
  type SupplyNode,
} from '../../solvers/power/supply-network.ts';

export type PathName = 'A' | 'B';
export const pathNames: readonly PathName[] = ['A', 'B'];

export interface SingleFed {
  readonly id: string;
  readonly demandW: number;
  readonly path: PathName;
}

export interface TwoPathSupply {
  readonly upsW: number;
  readonly racks: number;
  readonly rackW: number;
  readonly alsoFed?: readonly SingleFed[];
}

const upsEfficiency = 0.965;
const pduEfficiency = 0.99;
const psu = { unitW: 5500, units: 24 } as const;

export const rackId = (rack: number) => `rack${rack + 1}`;
const psuGroupId = (rack: number, path: PathName) => `${rackId(rack)}/psu${path}`;

/** The elements of the two paths that are shared by all racks. */
export const pathElements = pathNames.flatMap((path) => [`grid${path}`, `ups${path}`, `pdu${path}`]);

export function twoPathSupply({ alsoFed = [], rackW, racks, upsW }: TwoPathSupply): SupplyNetwork {
  const through = (id: string, from: string, share: number): SupplyNode => ({
    id,
    ratingW: upsW,
    conversion: { kind: 'efficiency', share },
    feeds: [{ from }],
  });
  const rackNumbers = Array.from({ length: racks }, (_, rack) => rack);
  const nodes = pathNames.flatMap((path): SupplyNode[] => [
    { id: `grid${path}`, ratingW: null, conversion: { kind: 'efficiency', share: 1 }, feeds: [] },
    through(`ups${path}`, `grid${path}`, upsEfficiency),
    through(`pdu${path}`, `ups${path}`, pduEfficiency),
    ...rackNumbers.map(
      (rack): SupplyNode => ({
        id: psuGroupId(rack, path),
        ratingW: psu.unitW * psu.units,
        conversion: { kind: 'psus', curve: efficiencyCurves.orv3, ...psu },
        feeds: [{ from: `pdu${path}` }],
      }),
    ),
  ]);
  const loads: readonly SupplyLoad[] = [
    ...rackNumbers.map((rack) => ({
      id: rackId(rack),
      demandW: rackW,
      inlets: pathNames.map((path) => ({ from: psuGroupId(rack, path) })),
    })),
    ...alsoFed.map(({ demandW, id, path }) => ({ id, demandW, inlets: [{ from: `pdu${path}` }] })),
  ];
  const compiled = compileSupply(nodes, loads);
  if (!compiled.ok) throw new Error(`two-path supply: ${compiled.reason} ${compiled.detail}`);
  return compiled.value;
}

/** Ids of the nodes that tripped, sorted. */
export function trippedIds(network: SupplyNetwork, rounds: readonly (readonly number[])[]): readonly string[] {
  return rounds
    .flat()
    .map((index) => network.nodes[index]?.id ?? '')
    .sort();
}
