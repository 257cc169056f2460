/**
 * Rules of the drawn power supplies: what cannot carry its load, in the normal state or after a loss that the document
 * declares survivable. A load that is only partly known counts with its known part, so what fires is certain; what is
 * unknown fires nothing.
 */
import type { Machine } from '../../machine/machine.ts';
import type { Supply } from '../../machine/supplies/supplies.ts';
import type { Finding } from '../../report/report.ts';
import { exceeds } from '../../solvers/limit.ts';
import { groupThousands, inUnit } from '../../units/format.ts';
import { roundTo } from '../../units/round.ts';
import { addressesOfNode, addressOfNode, leafAddresses } from '../drawn-supply/addresses.ts';
import { isDeclaredSurvivable } from '../drawn-supply/declared.ts';
import type { NodeSource } from '../drawn-supply/drawn-network.ts';
import type { FailedState, Part, PowerStates } from '../drawn-supply/power-states.ts';
import type { Unstated } from '../part-total.ts';

const kilowatts = (watts: number) => groupThousands(roundTo(inUnit(watts, 'kW'), 5));

export function powerRules(machine: Machine, states: PowerStates): readonly Finding[] {
  const findings = states.parts.flatMap((part) => [
    ...normalState(machine, states, part),
    ...afterLosses(machine, states, part),
    ...meetingAbove(machine, states, part),
    ...singleCorded(machine, states, part),
  ]);
  return [...together(findings), ...unfed(states)];
}

/** The same said of both paths of a pair is said once. */
function together(findings: readonly Finding[]): readonly Finding[] {
  const byText = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.code} ${finding.severity} ${finding.arithmetic}`;
    const known = byText.get(key);
    byText.set(key, known ? { ...known, where: [...new Set([...known.where, ...finding.where])] } : finding);
  }
  return [...byText.values()];
}

interface Limit {
  readonly ratedW: number;
  readonly continuousW: number;
  readonly tripW: number;
}

function limitOf({ drawn }: Part, node: number): Limit | undefined {
  const { continuousShare = 1, ratingW, tripShare = 1 } = drawn.nodes[node] ?? { ratingW: null };
  if (ratingW === null || ratingW === undefined) return undefined;
  return { ratedW: ratingW, continuousW: ratingW * continuousShare, tripW: ratingW * tripShare };
}

/** power.over-rating, power.shelf-overload, power.over-continuous */
function normalState(machine: Machine, states: PowerStates, part: Part): readonly Finding[] {
  return part.drawn.sources.flatMap((source, node): readonly Finding[] => {
    const limit = limitOf(part, node);
    if (!source.isFocus || !limit) return [];
    const carried = part.carriedW[node] as number;
    const of = (most: number, code: string, severity: Finding['severity']): Finding => ({
      code,
      severity,
      where: addressesOfNode(machine, states, source),
      params: { load: `${kilowatts(carried)} kW`, rated: `${kilowatts(most)} kW` },
      arithmetic: `${kilowatts(carried)} > ${kilowatts(most)} kW`,
      fix: {
        key: `fix.${code}`,
        params: {
          over: `${kilowatts(carried - most)} kW`,
          need: `${kilowatts(carried)} kW`,
          share: capShare(carried, most),
        },
      },
    });
    if (exceeds(carried, limit.ratedW)) {
      const isShelf = source.device?.stage === 'shelf' || kindOf(machine, source) === 'shelf';
      return [of(limit.ratedW, isShelf ? 'power.shelf-overload' : 'power.over-rating', 'error')];
    }
    if (exceeds(carried, limit.continuousW)) return [of(limit.continuousW, 'power.over-continuous', 'warning')];
    return [];
  });
}

function capShare(carried: number, most: number): string {
  return `${roundTo((100 * most) / carried, 3)} %`;
}

function kindOf(machine: Machine, { supply }: NodeSource): Supply['kind'] | undefined {
  return supply === undefined ? undefined : machine.supplies.list[supply]?.kind;
}

/** power.failover-overload, power.failover-continuous, power.redundancy-not-met, power.split-uneven */
function afterLosses(machine: Machine, states: PowerStates, part: Part): readonly Finding[] {
  const findings = new Map<string, Finding>();
  const add = (key: string, finding: Finding): void => {
    if (!findings.has(key)) findings.set(key, finding);
  };
  for (const failure of part.failures) {
    const source = part.drawn.sources[failure.failed] as NodeSource;
    const failed = addressOfNode(machine, states, source);
    const uneven = unevenSplit(machine, states, part, failure);
    if (uneven) {
      add(`uneven ${uneven.where.join()}`, uneven);
      continue;
    }
    if (!isDeclaredSurvivable(machine, part.drawn, source)) continue;
    const over = worstOver(part, failure);
    if (over && exceeds(over.carriedW, over.limit.tripW)) {
      const where = addressesOfNode(machine, states, part.drawn.sources[over.node] as NodeSource);
      add(
        `over ${where.join()}`,
        overload('power.failover-overload', 'error', where, failed, over.carriedW, over.limit.tripW),
      );
    } else if (failure.state.dark.length > 0 && failure.state.tripped.length === 0) {
      const leaves = [...new Set(failure.state.dark.map((load) => part.drawn.leafOfLoad[load] as number))];
      const dark = leaves.flatMap((leaf) => leafAddresses(states.line, leaf));
      add(`dark ${failed}`, {
        code: 'power.redundancy-not-met',
        severity: 'error',
        where: addressesOfNode(machine, states, source),
        params: {
          failed,
          count: leaves.reduce((sum, leaf) => sum + loadsDark(part, failure, leaf), 0),
          dark: dark[0] ?? '',
        },
        arithmetic: `${failed} → ${dark.join(', ')}`,
        fix: { key: 'fix.power.redundancy-not-met' },
      });
    } else if (over && exceeds(over.carriedW, over.limit.continuousW)) {
      const where = addressesOfNode(machine, states, part.drawn.sources[over.node] as NodeSource);
      add(
        `above ${where.join()}`,
        overload('power.failover-continuous', 'warning', where, failed, over.carriedW, over.limit.continuousW),
      );
    }
  }
  return [...findings.values()];
}

function overload(
  code: string,
  severity: Finding['severity'],
  where: readonly string[],
  failed: string,
  carriedW: number,
  mostW: number,
): Finding {
  const share = `${roundTo((100 * carriedW) / mostW, 4)} %`;
  return {
    code,
    severity,
    where,
    params: { failed, load: `${kilowatts(carriedW)} kW`, rated: `${kilowatts(mostW)} kW`, share },
    arithmetic: `${kilowatts(carriedW)} > ${kilowatts(mostW)} kW (${share})`,
    fix: { key: `fix.${code}`, params: { over: `${kilowatts(carriedW - mostW)} kW` } },
  };
}

function loadsDark({ drawn }: Part, { state }: FailedState, leaf: number): number {
  return state.dark.reduce(
    (sum, load) => sum + (drawn.leafOfLoad[load] === leaf ? (drawn.loads[load]?.count ?? 1) : 0),
    0,
  );
}

/** The live node furthest above its limit after a loss; its own class speaks for it. */
function worstOver(part: Part, { failed, carriedW }: FailedState) {
  let worst: { node: number; carriedW: number; limit: Limit } | undefined;
  let most = 1;
  for (const node of part.drawn.sources.keys()) {
    const limit = limitOf(part, node);
    if (node === failed || !limit || limit.continuousW <= 0) continue;
    const share = (carriedW[node] as number) / limit.continuousW;
    if (share > most) {
      most = share;
      worst = { node, carriedW: carriedW[node] as number, limit };
    }
  }
  return worst;
}

/** Shelves of a cabinet split so that one side cannot survive, though an even split would. */
function unevenSplit(machine: Machine, states: PowerStates, part: Part, failure: FailedState): Finding | undefined {
  const lost = part.drawn.sources[failure.failed] as NodeSource;
  if (lost.device) return undefined;
  for (const [node, source] of part.drawn.sources.entries()) {
    const { device, isFocus, leaf } = source;
    const limit = limitOf(part, node);
    if (!device || !isFocus || leaf === undefined || !limit) continue;
    if (!exceeds(failure.carriedW[node] as number, limit.tripW)) continue;
    const counts = countsPerPath(part, device.place.hold, leaf);
    if (counts.length < 2) continue;
    if (Math.max(...counts) - Math.min(...counts) < 2) continue;
    const loadW = states.line.leaves[leaf]?.load.value ?? 0;
    const left = device.each - Math.ceil(device.each / counts.length);
    if (exceeds(loadW, left * limit.tripW)) continue;
    const split = counts.join(' + ');
    return {
      code: 'power.split-uneven',
      severity: 'warning',
      where: leafAddresses(states.line, leaf),
      params: { split, device: device.place.hold, failed: addressOfNode(machine, states, lost) },
      arithmetic: `${split}: ${kilowatts(loadW)} > ${Math.min(...counts)} × ${kilowatts(limit.ratedW)} kW`,
      fix: { key: 'fix.power.split-uneven', params: { even: evenSplit(device.each, counts.length) } },
    };
  }
  return undefined;
}

/** Devices of one cabinet on each path. */
function countsPerPath({ drawn }: Part, hold: string, leaf: number): readonly number[] {
  const counts = new Map<number, number>();
  for (const { device, leaf: own, onPath = 0, way } of drawn.sources) {
    if (device?.place.hold === hold && own === leaf) counts.set(way, onPath);
  }
  return [...counts.values()];
}

function evenSplit(count: number, ways: number): string {
  return Array.from({ length: ways }, (_, way) => Math.ceil((count - way) / ways)).join(' + ');
}

/** power.same-source */
function meetingAbove(machine: Machine, states: PowerStates, part: Part): readonly Finding[] {
  const { drawn, network } = part;
  const findings = new Map<number, Finding>();
  const above = (nodes: readonly number[]): Set<number> => {
    const found = new Set(nodes);
    for (const node of found) for (const { from } of network.feedsOf[node] ?? []) found.add(from);
    return found;
  };
  for (const [load, inlets] of network.inletsOf.entries()) {
    const paths = pathsOf(
      part,
      inlets.map(({ from }) => from),
    );
    if (paths.length < 2) continue;
    const [first, ...others] = paths.map((path) => above([path]));
    const common = [...(first ?? [])].find(
      (node) => others.every((path) => path.has(node)) && isMeeting(machine, part, node),
    );
    if (common === undefined || findings.has(common)) continue;
    const source = drawn.sources[common] as NodeSource;
    const [place = ''] = leafAddresses(states.line, drawn.leafOfLoad[load] as number);
    findings.set(common, {
      code: 'power.same-source',
      severity: 'warning',
      where: addressesOfNode(machine, states, source),
      params: { source: addressOfNode(machine, states, source), place, paths: paths.length },
      arithmetic: `${place} ← ${paths.map((path) => addressOfNode(machine, states, drawn.sources[path] as NodeSource)).join(', ')} ← ${addressOfNode(machine, states, source)}`,
      fix: { key: 'fix.power.same-source' },
    });
  }
  return [...findings.values()];
}

/** The nearest drawn supplies over these inlets, through devices in the cabinet. */
function pathsOf({ drawn, network }: Part, inlets: readonly number[]): readonly number[] {
  const paths = new Set<number>();
  const visit = (node: number): void => {
    if (drawn.sources[node]?.device) for (const { from } of network.feedsOf[node] ?? []) visit(from);
    else paths.add(node);
  };
  for (const node of inlets) visit(node);
  return [...paths];
}

/** The grid is common by nature. */
function isMeeting(machine: Machine, { drawn }: Part, node: number): boolean {
  const source = drawn.sources[node];
  return source?.device === undefined && source !== undefined && kindOf(machine, source) !== 'grid';
}

/** power.single-corded, where redundancy is declared for all */
function singleCorded(machine: Machine, states: PowerStates, part: Part): readonly Finding[] {
  const { redundancy } = machine.supplies.operation;
  if (redundancy !== '2N' && redundancy !== 'N+1') return [];
  const single = new Set<number>();
  for (const [load, inlets] of part.network.inletsOf.entries()) {
    if (
      pathsOf(
        part,
        inlets.map(({ from }) => from),
      ).length === 1
    )
      single.add(part.drawn.leafOfLoad[load] as number);
  }
  return [...single].map((leaf) => ({
    code: 'power.single-corded',
    severity: 'info',
    where: leafAddresses(states.line, leaf),
    params: { count: states.line.leaves[leaf]?.count ?? 0, declared: redundancy },
    arithmetic: `1 < 2`,
    fix: { key: 'fix.power.single-corded' },
  }));
}

/** power.unfed: of one hold some are fed and some are not. A hold that no supply names is not drawn yet, no mistake. */
function unfed(states: PowerStates): readonly Finding[] {
  if (!states.isDrawn) return [];
  const fed = new Set(states.parts.flatMap(({ drawn }) => drawn.leafOfLoad));
  const fedHolds = new Set([...fed].map((leaf) => states.line.leaves[leaf]?.place.hold));
  return states.line.leaves.flatMap(({ count, load, place }, leaf): readonly Finding[] => {
    const draws = load.terms.length > 0 || load.unstated.length > 0;
    if (fed.has(leaf) || !draws || !fedHolds.has(place.hold)) return [];
    return [
      {
        code: 'power.unfed',
        severity: 'error',
        where: leafAddresses(states.line, leaf),
        params: { count },
        arithmetic: leafAddresses(states.line, leaf).join(', '),
        fix: { key: 'fix.power.unfed' },
      },
    ];
  });
}

/** Holds of which no supply feeds one, though supplies are drawn. */
export function undrawnHolds(states: PowerStates): readonly Unstated[] {
  if (!states.isDrawn) return [];
  const fed = new Set(states.parts.flatMap(({ drawn }) => drawn.leafOfLoad));
  const fedHolds = new Set([...fed].map((leaf) => states.line.leaves[leaf]?.place.hold));
  const found = new Map<string, { what: string; field: string; count: number; addresses: string[] }>();
  states.line.leaves.forEach(({ count, place }, leaf) => {
    if (fed.has(leaf) || fedHolds.has(place.hold)) return;
    const known = found.get(place.hold) ?? { what: place.hold, field: 'supply', count: 0, addresses: [] };
    known.count += count;
    known.addresses.push(...leafAddresses(states.line, leaf));
    found.set(place.hold, known);
  });
  return [...found.values()];
}
