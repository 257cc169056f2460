/**
 * ASTRA-sim's analytical network: dimensions that are rings, full meshes or one switch. Other shapes have no words there
 * and are refused: a tapered or several-tier fabric would become another network without a sign.
 */
import type { Design, HoldName, Net, Wire } from '../design/design.ts';
import { axesOf, dimensionsOf, kindsOf } from '../design/tree-kinds.ts';
import { inUnit } from '../units/format.ts';
import { parseRate } from '../units/quantity.ts';
import { round9 } from '../units/round.ts';
import { exportGraph, netsFor } from './export-graph.ts';
import { type Exporter, oneFile, refuse } from './exporter.ts';

interface Dimension {
  readonly shape: 'Ring' | 'FullyConnected' | 'Switch';
  readonly size: number;
  /** bit/s one way: of a link of a ring or mesh, of all links of a card to its switch. */
  readonly bandwidth: number;
}

/** ns; a design has no latency of single links, the simulator needs one: that of its own samples. */
const usualLatency = 500;

export const astraSim: Exporter = {
  format: 'astra-sim',
  loses: [
    'hierarchy',
    'rules',
    'placement',
    'networks',
    'planes',
    'ports',
    'parallel-links',
    'media',
    'lengths',
    'parts',
    'names',
    'outside-links',
    'power',
    'prices',
    'latency',
    'exceptions-as-such',
  ],
  write({ design, catalogue, nets }) {
    const [id] = netsFor(design, nets, ['scale-up', 'scale-out']) ?? Object.keys(design.nets);
    const net = id === undefined ? undefined : design.nets[id];
    if (id === undefined || !net) return refuse('no-network');
    if ((design.changes ?? []).some((change) => !('move' in change) && !('cable' in change)))
      return refuse('wrong-shape', 'exceptions');
    const dimensions = byAxes(design, net) ?? oneSwitch(exportGraph(design, catalogue, { nets: [id] }));
    if (!dimensions) return refuse('wrong-shape', id);
    const list = (of: (dimension: Dimension) => string | number) => `[ ${dimensions.map(of).join(', ')} ]`;
    const text = [
      `topology: ${list(({ shape }) => shape)}`,
      `npus_count: ${list(({ size }) => size)}`,
      `bandwidth: ${list(({ bandwidth }) => round9(inUnit(bandwidth, 'GB/s')).toFixed(Number.isInteger(inUnit(bandwidth, 'GB/s')) ? 1 : 3))}  # GB/s`,
      `latency: ${list(() => usualLatency.toFixed(1))}  # ns`,
    ];
    return oneFile(
      'network.yml',
      [`${text.join('\n')}\n`],
      [{ code: 'delay', params: { delay: `${usualLatency} ns` } }],
    );
  },
};

/** One wire for each axis of the only card hold: a ring, a mesh, or to a switch that has all the other axes. */
function byAxes(design: Design, net: Net): readonly Dimension[] | undefined {
  const cards = Object.entries(design.holds).filter(([, hold]) => hold.card);
  const [card] = cards;
  if (!card || cards.length !== 1 || net.wires.some(({ each }) => each !== card[0])) return undefined;
  const axes = axesOf(card[0], card[1]);
  const sizes = dimensionsOf(card[1]);
  const found = axes.map((axis, place) => {
    const wires = net.wires.filter((wire) => alongAxis(design, wire, axis, axes));
    const [wire] = wires;
    if (!wire || wires.length !== 1) return undefined;
    const links = typeof wire.links === 'number' ? wire.links : 1;
    const shape = 'ring' in wire ? 'Ring' : 'mesh' in wire ? 'FullyConnected' : 'Switch';
    return { shape, size: sizes[place] ?? 1, bandwidth: links * parseRate(wire.rate ?? net.rate) } as const;
  });
  if (found.some((one) => one === undefined) || net.wires.length !== axes.length) return undefined;
  // The simulator counts its first dimension fastest, an address its last axis.
  return (found as Dimension[]).reverse();
}

function alongAxis(design: Design, wire: Wire, axis: string, axes: readonly string[]): boolean {
  if ('ring' in wire) return wire.ring === axis;
  if ('mesh' in wire) return wire.mesh === axis;
  if (!('to' in wire) || typeof wire.links === 'object' || wire.pick) return false;
  const others = axes.filter((one) => one !== axis);
  const same = wire.same ?? [];
  return (
    same.length === others.length && others.every((one) => same.includes(one)) && isOneEach(design, wire.to, others)
  );
}

/** Whether a switch hold has one switch for each combination of these axes. */
function isOneEach(design: Design, name: HoldName, axes: readonly string[]): boolean {
  const hold = kindsOf(design).seats.get(name)?.[0]?.hold;
  if (!hold) return false;
  const own = axesOf(name, hold);
  return own.every((axis, place) => axes.includes(axis) || dimensionsOf(hold)[place] === 1);
}

/** Every card joined to every switch, equally: one switch, however many chips or planes it has. */
function oneSwitch(read: ReturnType<typeof exportGraph>): readonly Dimension[] | undefined {
  if (!read.ok) return undefined;
  const { nodes, links } = read.value;
  const cards = nodes.filter(({ role }) => role === 'card').length;
  const switches = nodes.filter(({ role }) => role === 'switch').length;
  if (cards < 2 || switches === 0 || links.length !== cards * switches) return undefined;
  const bandwidths = new Map<number, number>();
  for (const { a, b, links: count, rate } of links) {
    const card = nodes[a]?.role === 'card' ? a : nodes[b]?.role === 'card' ? b : -1;
    const other = card === a ? b : a;
    if (card < 0 || nodes[other]?.role !== 'switch') return undefined;
    bandwidths.set(card, (bandwidths.get(card) ?? 0) + count * rate);
  }
  const [bandwidth] = bandwidths.values();
  const isEven = bandwidths.size === cards && [...bandwidths.values()].every((one) => one === bandwidth);
  return isEven && bandwidth !== undefined ? [{ shape: 'Switch', size: cards, bandwidth }] : undefined;
}
