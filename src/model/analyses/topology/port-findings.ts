/**
 * Ports that are over-used and links faster than a port. Each network is checked for itself: its links, those to hosts
 * with them, against the ports that the part states. Several slower links share a port that is fast enough for them.
 */
import { readFigure, readOneWay } from '../../catalogue/part-figure.ts';
import type { MachineFabric, WireCount } from '../../machine/fabric.ts';
import type { Machine } from '../../machine/machine.ts';
import type { Finding } from '../../report/report.ts';
import { type Bundle, bundlesOf } from '../../solvers/ends.ts';
import type { NetworkLimits } from '../../solvers/network-limits.ts';
import { linkRates, type ParallelLinks, parallelLinks } from '../../solvers/parallel-links.ts';
import { addressOfClass } from '../addresses.ts';
import { gigabytes, shown } from '../figure.ts';

interface Ports {
  readonly part: string;
  readonly ports?: number;
  /** bit/s of one port, one direction. */
  readonly rate?: number;
}

/** The way from a card to the adapters of its box: no cable, and no port. */
const noWire = '~';

/** Rates within this share of each other are one rate, written in different units. */
const sameRate = 1e-6;

export function portFindings(fabric: MachineFabric, limits: NetworkLimits, machine: Machine): readonly Finding[] {
  const portsOfHold = new Map<string, Ports>();
  for (const { hold } of fabric.elements) {
    const ports = portsOf(fabric, hold, machine);
    if (ports) portsOfHold.set(hold, ports);
  }
  return [...overused(fabric, limits, portsOfHold), ...tooFast(fabric, limits, portsOfHold)];
}

/** Ports of a hold in this network; undefined where its elements are of several parts or the part does not say. */
function portsOf(fabric: MachineFabric, hold: string, machine: Machine): Ports | undefined {
  const refs = new Set(fabric.elements.filter((element) => element.hold === hold).map(({ part }) => part));
  const [ref] = refs;
  const part = refs.size === 1 && ref !== undefined ? machine.parts[ref] : undefined;
  if (!part || ref === undefined) return undefined;
  const stated = (count: number | undefined, rate: number | undefined): Ports => ({
    part: ref,
    ...(count !== undefined && { ports: count }),
    ...(rate !== undefined && { rate }),
  });
  if (part.kind === 'switch') return stated(readFigure(part, 'ports')?.value, readOneWay(part, 'portRate'));
  if (part.kind === 'nic') return stated(undefined, readOneWay(part, 'rate'));
  if (part.kind === 'accelerator' && fabric.net.startsWith('scale-up'))
    return stated(readFigure(part, 'scaleUpLinks')?.value, readOneWay(part, 'scaleUpLinkRate'));
  return undefined;
}

function overused(
  fabric: MachineFabric,
  { division }: NetworkLimits,
  portsOfHold: ReadonlyMap<string, Ports>,
): readonly Finding[] {
  const { base } = division;
  const bundles = bundlesOf(base);
  const linksOf = parallelLinks(fabric);
  const worst = new Map<string, { where: string[]; count: number; used: number; terms: string }>();
  for (let index = 0; index < base.quotient.count; index++) {
    const hold = fabric.types[base.quotient.kind[index] as number]?.name ?? '';
    const ports = portsOfHold.get(hold);
    if (ports?.ports === undefined) continue;
    const terms = [
      ...wireTerms(fabric, bundles[index] as readonly Bundle[], ports, linksOf),
      ...hostTerms(fabric, hold),
    ];
    const used = terms.reduce((sum, term) => sum + term, 0);
    if (used <= ports.ports) continue;
    const size = base.quotient.size[index] as number;
    const known = worst.get(hold) ?? { where: [], count: 0, used: 0, terms: '' };
    worst.set(hold, known);
    known.where.push(addressOfClass(fabric, base, index));
    known.count += size;
    if (used > known.used) {
      known.used = used;
      const sum = terms.length > 1 ? `${terms.map(shown).join(' + ')} = ${shown(used)}` : shown(used);
      known.terms = `${sum} > ${shown(ports.ports)}`;
    }
  }
  return [...worst].map(([hold, { where, count, used, terms }]) => {
    const { part, ports = 0 } = portsOfHold.get(hold) as Ports;
    return {
      code: 'fabric.ports-overused',
      severity: 'error',
      where,
      params: { net: fabric.net, hold, part, used, ports, count },
      arithmetic: terms,
      fix: { key: 'fix.fabric.ports-overused', params: { n: used - ports } },
    };
  });
}

/**
 * Ports of one element by wire: parallel links, several to a port where the port is that much faster. Where the
 * description cannot tell two slow links from a fast one, the fewest ports: what is reported is certain.
 */
function wireTerms(
  fabric: MachineFabric,
  bundles: readonly Bundle[],
  { rate }: Ports,
  linksOf: ParallelLinks,
): number[] {
  const byWire = new Map<string, number>();
  for (const { rule, pairs, capacity } of bundles) {
    const { wire = '' } = fabric.rules[rule] ?? {};
    if (wire === noWire) continue;
    const { fewest, most } = linksOf(rule, capacity);
    const portsFor = (parallel: number): number => {
      const perPort = rate === undefined ? 1 : Math.max(1, Math.floor((rate * parallel) / capacity + sameRate));
      return parallel / perPort;
    };
    byWire.set(wire, (byWire.get(wire) ?? 0) + pairs * Math.min(portsFor(fewest), portsFor(most)));
  }
  return [...byWire.values()].map((ports) => Math.ceil(ports * (1 - sameRate)));
}

/** Wires without a card behind them, which no rule says. Those of adapters that cards share are said by rules. */
function wiresBesides({ wires, rules, types }: MachineFabric): readonly WireCount[] {
  const said = new Set(rules.map(({ wire, a, b }) => `${wire} ${types[a]?.name} ${types[b]?.name}`));
  return wires.filter(({ wire, from, to }) => !said.has(`${wire} ${from} ${to}`));
}

/** Links to hosts are counted over all elements: each has at least the whole part of its even share. */
function hostTerms(fabric: MachineFabric, hold: string): number[] {
  const elements = fabric.elements.filter((element) => element.hold === hold);
  const count = elements.reduce((sum, element) => sum + element.count, 0);
  return wiresBesides(fabric)
    .filter(({ tier, from, to }) => tier === 'host' && (from === hold || to === hold))
    .map(({ links }) => Math.floor(links / count))
    .filter((links) => links > 0);
}

function tooFast(
  fabric: MachineFabric,
  { division }: NetworkLimits,
  portsOfHold: ReadonlyMap<string, Ports>,
): readonly Finding[] {
  const found = new Map<string, Finding>();
  const check = (wire: string, hold: string, each: number): void => {
    const ports = portsOfHold.get(hold);
    if (ports?.rate === undefined || each <= ports.rate * (1 + sameRate)) return;
    const [link, port] = [shown(gigabytes(each)), shown(gigabytes(ports.rate))];
    found.set(`${wire}/${hold}/${each}`, {
      code: 'fabric.rate-mismatch',
      severity: 'error',
      where: [`${fabric.net}.${wire}`],
      params: { net: fabric.net, wire, hold, part: ports.part, link, port },
      arithmetic: `${link} > ${port} GB/s`,
      fix: { key: 'fix.fabric.rate-mismatch', params: { rate: port } },
    });
  };
  const { base } = division;
  const ratesOf = linkRates(fabric, parallelLinks(fabric));
  bundlesOf(base).forEach((bundles, index) => {
    const hold = fabric.types[base.quotient.kind[index] as number]?.name ?? '';
    for (const { rule, capacity } of bundles) {
      const { wire = '' } = fabric.rules[rule] ?? {};
      if (wire === noWire || fabric.unlimited?.includes(wire)) continue;
      for (const each of ratesOf(rule, capacity)) check(wire, hold, each);
    }
  });
  for (const { wire, from, to, rate, tier } of wiresBesides(fabric)) {
    if (tier === 'host' || tier === 'stub') for (const hold of [from, to]) check(wire, hold, rate);
  }
  return [...found.values()];
}
