/** A cluster as a design: its nodes as elements of holds, its links as lists, its names kept in the lists. */
import type { Design, LinkList, Net, NetId, Wire } from '../../design/design.ts';
import { limits } from '../../design/limits.ts';
import { importLimits } from '../import-limits.ts';
import type { ImportLog } from '../import-log.ts';
import { stop } from '../import-report.ts';
import { rateText } from '../reading/rates.ts';
import type { Cluster, ClusterLink } from './cluster.ts';
import { type HoldPlan, planHolds } from './hold-plan.ts';

export interface DesignOptions {
  /** Why the cards of the cluster are cards, where the file does not say so. */
  readonly cardsAssumed?: string;
}

/** bit/s, where a file gives no rate at all. */
const rateWithoutAny = 8e9;

export function clusterDesign(cluster: Cluster, log: ImportLog, options: DesignOptions = {}): Design {
  if (cluster.nodes.length === 0) stop('nothing-found');
  const plan = planHolds(cluster, log, options.cardsAssumed);
  const numbers = runningNumbers(cluster, plan);
  const nodes = plan.ranges.map(({ hold, names }) => `${hold} 0..${names.length - 1}`).join(', ');
  const lists: Record<string, LinkList> = {};
  const nets: Record<NetId, Net> = {};
  const holdOf = holdReader(plan);
  // Every node's name stands in the first list.
  let names = nameLines(plan);

  for (const [net, links] of byNet(cluster)) {
    const groups = byRate(links, log);
    const rate = commonRate(groups);
    if (rate === undefined) log.guess('rate', undefined, { net, rate: rateText(rateWithoutAny) }, links.length);
    const wires: Wire[] = [];
    for (const [linkRate, group] of groups) {
      const id = wires.length === 0 ? 'links' : `links-${wires.length + 1}`;
      const list = wires.length === 0 ? net : `${net}-${wires.length + 1}`;
      const isGuess = linkRate === undefined && rate !== undefined;
      if (isGuess) log.guess('rate', undefined, { net, rate: rateText(rate) }, group.length);
      lists[list] = { nodes, links: [...names, ...group.map((link) => linkLine(link, numbers))].join('\n') };
      names = [];
      wires.push({
        id,
        each: holdOf(group[0]?.a ?? 0),
        ...(linkRate !== undefined && linkRate !== rate && { rate: rateText(linkRate) }),
        ...(linkRate === undefined && { assumed: 'the imported file gives no rate' }),
        list,
      });
    }
    const name = cluster.netNames.get(net);
    const medium = cluster.media.get(net);
    nets[net] = {
      ...(name !== undefined && { name }),
      rate: rateText(rate ?? rateWithoutAny),
      ...(medium && { medium }),
      wires,
    };
  }
  if (names.length > 0) {
    // Nothing is linked: a list of names alone keeps what the nodes are called.
    const net = [...cluster.netNames.keys()][0] ?? 'scale-out';
    lists[net] = { nodes, links: names.join('\n') };
    nets[net] = {
      rate: rateText(rateWithoutAny),
      wires: [{ id: 'links', each: plan.ranges[0]?.hold ?? '', list: net }],
    };
  }
  return {
    format: 'podwright/1',
    name: cluster.name.slice(0, limits.titleCharacters) || 'imported',
    ...(cluster.note !== undefined && { note: cluster.note }),
    ...(Object.keys(plan.parts).length > 0 && { parts: plan.parts }),
    blocks: plan.blocks,
    holds: plan.holds,
    nets,
    lists,
  };
}

function byNet(cluster: Cluster): ReadonlyMap<NetId, readonly ClusterLink[]> {
  const nets = new Map<NetId, ClusterLink[]>();
  for (const link of cluster.links) {
    const known = nets.get(link.net);
    if (known) known.push(link);
    else nets.set(link.net, [link]);
  }
  return nets;
}

type Rate = number | undefined;

/** Most links first. Beyond so many rates the rarest are lowered to the next rate that is kept. */
function byRate(links: readonly ClusterLink[], log: ImportLog): readonly (readonly [Rate, readonly ClusterLink[]])[] {
  const groups = new Map<Rate, ClusterLink[]>();
  for (const link of links) {
    const known = groups.get(link.rate);
    if (known) known.push(link);
    else groups.set(link.rate, [link]);
  }
  const sorted = [...groups].sort(([, x], [, y]) => y.length - x.length);
  const kept = sorted.slice(0, importLimits.rates);
  for (const [rate, group] of sorted.slice(importLimits.rates)) {
    const near = kept.reduce((best, one) => {
      const distance = (other: Rate) => Math.abs(Math.log((other ?? 1) / (rate ?? 1)));
      return distance(one[0]) < distance(best[0]) ? one : best;
    });
    for (const link of group) {
      near[1].push(link);
      log.repair('rate-rounded', undefined, {
        rate: rateText(rate ?? rateWithoutAny),
        near: rateText(near[0] ?? rateWithoutAny),
      });
    }
  }
  return kept;
}

function commonRate(groups: readonly (readonly [Rate, readonly ClusterLink[]])[]): Rate {
  return groups.find(([rate]) => rate !== undefined)?.[0];
}

function runningNumbers(cluster: Cluster, { ranges }: HoldPlan): Int32Array {
  const numbers = new Int32Array(cluster.nodes.length).fill(-1);
  let next = 0;
  for (const { names, nodes } of ranges) {
    nodes.forEach((node, place) => {
      numbers[node] = next + place;
    });
    next += names.length;
  }
  return numbers;
}

function holdReader({ ranges }: HoldPlan): (node: number) => string {
  const holds = new Map<number, string>();
  for (const { hold, nodes } of ranges) for (const node of nodes) holds.set(node, hold);
  return (node) => holds.get(node) ?? '';
}

function nameLines({ ranges }: HoldPlan): string[] {
  const lines: string[] = [];
  let next = 0;
  for (const { names } of ranges) for (const name of names) lines.push(`${next++} ${encoded(name)} 0`);
  return lines;
}

function linkLine({ a, b, links, portA, portB }: ClusterLink, numbers: Int32Array): string {
  return `${numbers[a]}${portText(portA)} ${numbers[b]}${portText(portB)}${links === 1 ? '' : ` ${links}`}`;
}

function portText(port: string | undefined): string {
  return port === undefined || port === '' ? '' : `:${encoded(port)}`;
}

/** Blanks and percent signs as in a URL, so that a name is one word. */
function encoded(name: string): string {
  return name.replace(/[\s%\p{Cc}]/gu, (sign) => encodeURIComponent(sign));
}
