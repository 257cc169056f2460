/**
 * The power supplies of one part of the site that hangs on nothing above it, as the network the supply solver reads.
 * Equal zones are one node with a count, but for one of each class, the *focus*: it stands alone, so that the failure of
 * one member is solved exactly while its equals stay together. As members nest, this costs the classes, not the members.
 */
import type { Machine } from '../../machine/machine.ts';
import type { Supply } from '../../machine/supplies/supplies.ts';
import type { Zone } from '../../machine/supplies/zones.ts';
import type { InletMode, SupplyLoad, SupplyNode } from '../../solvers/power/supply-network.ts';
import type { DrawnLine, LeafClass, RackDevice } from './leaf-classes.ts';
import {
  continuousShareOf,
  conversionOf,
  conversionOfPart,
  partRange,
  type Ranged,
  ratingOf,
} from './supply-figures.ts';

/** What a node of the network is. */
export interface NodeSource {
  readonly supply?: number;
  readonly way: number;
  readonly zone?: Zone;
  readonly device?: RackDevice;
  /** Devices on this path in one of the leaf. */
  readonly onPath?: number;
  /** The class of leaves around a device. */
  readonly leaf?: number;
  readonly rating: Ranged | undefined;
  readonly isDefault: boolean;
  /** Stands alone: may fail. */
  readonly isFocus: boolean;
  /** Members that this node stands for. */
  readonly count: number;
}

export interface DrawnNetwork {
  readonly nodes: readonly SupplyNode[];
  readonly sources: readonly NodeSource[];
  readonly loads: readonly SupplyLoad[];
  /** Class of leaves of each load. */
  readonly leafOfLoad: readonly number[];
  /** Classes of leaves with power supplies drawn somewhere, but none for them. */
  readonly unfed: readonly number[];
}

/** Nodes of one part of the site; a real one has some tens. */
const mostNodes = 4_000;

interface Feeder {
  readonly supply: number;
  /** Node ids, one for each way. */
  readonly ways: readonly string[];
}

interface Inlets {
  readonly from: readonly string[];
  readonly mode: InletMode;
  readonly need: number;
}

/** Undefined where the zones are nested into more nodes than are followed. */
export function drawnNetwork(machine: Machine, { leaves }: DrawnLine, top: Zone): DrawnNetwork | undefined {
  const { list } = machine.supplies;
  const nodes: SupplyNode[] = [];
  const sources: NodeSource[] = [];
  const loads: SupplyLoad[] = [];
  const leafOfLoad: number[] = [];
  const unfed = new Set<number>();

  const add = (node: Omit<SupplyNode, 'ratingW'>, source: NodeSource): string => {
    nodes.push({ ...node, ratingW: source.rating?.value ?? null });
    sources.push(source);
    return node.id;
  };

  const emit = (zone: Zone, count: number, isFocus: boolean, stack: readonly Feeder[], path: string): void => {
    if (zone.leaf !== undefined) emitLeaf(zone.leaf, count, isFocus, stack, path);
    if (zone.supply === undefined || nodes.length > mostNodes) return;
    const supply = list[zone.supply] as Supply;
    const above = inletsOf(
      list,
      stack.filter((feeder) => zone.fedBy.includes(feeder.supply)),
    );
    const rating = ratingOf(machine, supply);
    const { conversion, isDefault } = conversionOf(machine, supply);
    const ways = Array.from({ length: supply.ways }, (_, way) => {
      const feeds = inletsOfWay(above, way, supply.ways, list, stack, zone);
      return add(
        {
          id: `${path}${supply.id}/${way}`,
          mode: above.mode,
          need: feeds.length === 0 ? 1 : Math.min(above.need, feeds.length),
          count,
          continuousShare: continuousShareOf(machine, supply),
          conversion,
          feeds: feeds.map((from) => ({ from })),
        },
        { supply: zone.supply as number, way, zone, rating, isDefault, isFocus, count },
      );
    });
    const inner = [...stack, { supply: zone.supply, ways }];
    for (const [place, item] of zone.items.entries()) {
      const step = `${path}${supply.id}.${place}`;
      if (isFocus) emit(item.zone, 1, true, inner, `${step}!/`);
      const rest = isFocus ? item.count - 1 : count * item.count;
      if (rest > 0) emit(item.zone, rest, false, inner, `${step}/`);
    }
  };

  const emitLeaf = (index: number, count: number, isFocus: boolean, stack: readonly Feeder[], path: string): void => {
    const leaf = leaves[index] as LeafClass;
    const direct = stack.filter(({ supply }) =>
      leaf.served.some((one) => one.supply === supply && !leaf.devices.some(({ place }) => place.hold === one.hold)),
    );
    let inlets: readonly { readonly from: string; readonly weight: number }[] = [];
    let rule = inletsOf(list, direct);
    let isFirst = true;
    for (const stage of ['power', 'shelf'] as const) {
      const devices = leaf.devices.filter((device) => device.stage === stage);
      if (devices.length === 0) continue;
      const next: { from: string; weight: number }[] = [];
      for (const device of devices) {
        for (const { from, each, way } of groupsOf(leaf, device, stack, isFirst ? rule.from : undefined, inlets)) {
          const rating = partRange(device.part, device.place.part ?? '', 'ratedPower');
          const { conversion, isDefault } = conversionOfPart(device.part);
          const make = (members: number, alone: boolean) =>
            next.push({
              from: add(
                {
                  id: `${path}${device.place.hold}.${way}${alone ? '!' : ''}`,
                  count: count * members,
                  conversion,
                  feeds: from.map((id) => ({ from: id })),
                },
                { way, device, onPath: each, leaf: index, rating, isDefault, isFocus: alone, count: count * members },
              ),
              weight: members,
            });
          if (isFocus) make(1, true);
          const rest = isFocus ? each - 1 : each;
          if (rest > 0) make(rest, false);
        }
      }
      inlets = next;
      rule = { from: [], mode: 'share', need: 1 };
      isFirst = false;
    }
    if (isFirst) inlets = rule.from.map((from) => ({ from, weight: 1 }));
    if (inlets.length === 0) {
      unfed.add(index);
      return;
    }
    leafOfLoad.push(index);
    loads.push({
      id: `${path}load ${index}${isFocus ? '!' : ''}`,
      count,
      mode: isFirst ? rule.mode : 'share',
      need: Math.min(isFirst ? rule.need : 1, inlets.length),
      demandW: leaf.load.value,
      inlets,
    });
  };

  emit(top, 1, true, [], '');
  if (nodes.length > mostNodes) return undefined;
  return { nodes, sources, loads, leafOfLoad, unfed: [...unfed] };
}

function inletsOf(list: readonly Supply[], feeders: readonly Feeder[]): Inlets {
  const supplies = feeders.map(({ supply }) => list[supply] as Supply);
  return {
    from: feeders.flatMap(({ ways }) => ways),
    mode: supplies.some(({ mode }) => mode === 'transfer') ? 'transfer' : 'share',
    need: Math.max(1, ...supplies.map(({ need }) => need)),
  };
}

/** Way A of an upper supply feeds way A of a lower one; a lower one of a single way is fed by all. */
function inletsOfWay(
  above: Inlets,
  way: number,
  ways: number,
  list: readonly Supply[],
  stack: readonly Feeder[],
  zone: Zone,
): readonly string[] {
  if (ways === 1) return above.from;
  return stack
    .filter((feeder) => zone.fedBy.includes(feeder.supply))
    .flatMap((feeder) => feeder.ways[way % (list[feeder.supply]?.ways ?? 1)] ?? []);
}

/**
 * Devices of a cabinet by what feeds them. A device has one cord: several ways share the devices out evenly, several
 * supplies as many as each names; only where more is named than there are, each hangs on all.
 */
function groupsOf(
  leaf: LeafClass,
  device: RackDevice,
  stack: readonly Feeder[],
  direct: readonly string[] | undefined,
  before: readonly { readonly from: string }[],
): readonly { readonly from: readonly string[]; readonly each: number; readonly way: number }[] {
  const named = leaf.served.flatMap(({ supply, hold, count }) => {
    const feeder = hold === device.place.hold ? stack.find((one) => one.supply === supply) : undefined;
    return feeder ? [{ feeder, count }] : [];
  });
  if (before.length > 0) return [{ from: before.map(({ from }) => from), each: device.each, way: 0 }];
  const total = named.reduce((sum, { count }) => sum + count, 0);
  if (named.length === 0) return deal(direct ?? [], device.each);
  if (total > device.each) {
    const from = named.flatMap(({ feeder }) => feeder.ways);
    return named.length === 1 ? deal(from, device.each) : [{ from, each: device.each, way: 0 }];
  }
  const groups = named.flatMap(({ feeder, count }) => deal(feeder.ways, count));
  const rest = device.each - total;
  const all = rest > 0 ? [...groups, ...deal(direct ?? [], rest)] : groups;
  return all.map((group, way) => ({ ...group, way }));
}

function deal(ways: readonly string[], count: number) {
  if (ways.length === 0) return [{ from: [], each: count, way: 0 }];
  return ways
    .map((from, way) => ({ from: [from], each: Math.ceil((count - way) / ways.length), way }))
    .filter(({ each }) => each > 0);
}
