/**
 * Question: how much could still be added before a supply is above its rating, in the normal state and after every
 * single failure, and where is it tightest?
 * Formula: the least of rating × continuous share − output over all drawn supplies and states, at peak.
 * Exact where every rating and load is stated. While one is missing it stays unknown, and what is rated gives an upper
 * bound: another supply can only be tighter. Cost: one solution of the network for each class of supplies.
 */
import type { Basis } from '../../catalogue/part.ts';
import type { Machine } from '../../machine/machine.ts';
import type { Figure, PartInput, Working } from '../../report/report.ts';
import { formatQuantity, groupThousands, inUnit } from '../../units/format.ts';
import { roundTo } from '../../units/round.ts';
import { addressOfNode } from '../drawn-supply/addresses.ts';
import type { NodeSource } from '../drawn-supply/drawn-network.ts';
import { headroomWith, type Part, type PowerStates } from '../drawn-supply/power-states.ts';
import { crossingSupplies, unratedSupplies, unstatedLoads } from '../drawn-supply/what-is-missing.ts';
import { missingOf } from '../part-total.ts';
import { rangedFigure, unknownValue } from '../ranged-figure.ts';

export interface Tightest {
  readonly part: Part;
  readonly node: number;
  readonly failed: number | null;
  readonly marginW: number;
  readonly lowW: number;
  readonly highW: number;
}

/** Null where no supply has a rating. */
export function tightestOf(states: PowerStates): Tightest | null {
  let least: Tightest | null = null;
  let [lowW, highW] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const part of states.parts) {
    const found = leastOf(part);
    if (!found) continue;
    const { leaves } = states.line;
    const isRanged =
      part.drawn.leafOfLoad.some((leaf) => (leaves[leaf]?.load.low ?? 0) < (leaves[leaf]?.load.high ?? 0)) ||
      part.drawn.sources.some(({ rating }) => rating !== undefined && rating.low < rating.high);
    const worst = isRanged
      ? headroomWith(
          part,
          (leaf) => leaves[leaf]?.load.high ?? 0,
          ({ rating }) => rating?.low ?? null,
        )
      : found;
    const best = isRanged
      ? headroomWith(
          part,
          (leaf) => leaves[leaf]?.load.low ?? 0,
          ({ rating }) => rating?.high ?? null,
        )
      : found;
    lowW = Math.min(lowW, worst?.marginW ?? found.marginW);
    highW = Math.min(highW, best?.marginW ?? found.marginW);
    if (!least || found.marginW < least.marginW) least = { part, ...found, lowW, highW };
  }
  return least && { ...least, lowW, highW };
}

function leastOf({ normal, failures }: Part): { node: number; failed: number | null; marginW: number } | null {
  let least: { node: number; failed: number | null; marginW: number } | null = null;
  for (const { failed, state } of [{ failed: null, state: normal }, ...failures]) {
    const { tightest } = state;
    if (tightest && (!least || tightest.marginW < least.marginW)) least = { ...tightest, failed };
  }
  return least;
}

export function headroomFigures(machine: Machine, states: PowerStates): Readonly<Record<string, Figure>> {
  const found = tightestOf(states);
  const missing = [
    ...missingOf(unratedSupplies(machine, states)),
    ...missingOf(unstatedLoads(states, states.parts)),
    ...crossingSupplies(machine, states),
  ];
  const convention = { key: 'convention.headroom' };
  const kilowatts = (watts: number) => inUnit(watts, 'kW');
  const bases = found ? basesOf(found.part, states) : [];
  const from: Working = found ? workingOf(machine, states, found) : { label: { key: 'figure.power.headroom' } };
  const words = { unit: 'kW', convention, from };
  if (missing.length > 0 || !found) {
    const ends = found ? { upper: kilowatts(found.highW), bases } : {};
    const reasons = missing.length > 0 ? missing : ['supply#ratedPower'];
    return {
      'power.headroom': unknownValue(reasons, ends, words),
      'power.headroom.node': unknownValue(
        reasons,
        { bases },
        { ...words, unit: '', from: { label: { key: 'figure.power.headroom.node' } } },
      ),
    };
  }
  const isModel = restsOnDefault(found) || softLoads(found.part, states);
  const range = {
    value: kilowatts(found.marginW),
    low: kilowatts(found.lowW),
    high: kilowatts(found.highW),
    bases,
    isModel,
  };
  const headroom = rangedFigure(range, words);
  const { lower: _low, upper: _high, ...plain } = headroom;
  const place = sourceOf(found.part, found.node);
  return {
    'power.headroom': headroom,
    'power.headroom.node': {
      ...plain,
      value: null,
      address: addressOfNode(machine, states, place),
      unit: '',
      from: { ...from, label: { key: 'figure.power.headroom.node' } },
    },
  };
}

/** Whether what the tightest supply carries went through a default efficiency below it. */
function restsOnDefault({ node, part }: Tightest): boolean {
  const { drawn, network } = part;
  const below = new Set([node]);
  // Feeds come first in the order, so one walk reaches everything below.
  for (const next of network.order) {
    if (network.feedsOf[next]?.some(({ from }) => below.has(from))) below.add(next);
  }
  return [...below].some((next) => next !== node && drawn.sources[next]?.isDefault);
}

function softLoads({ drawn }: Part, { line }: PowerStates): boolean {
  return drawn.leafOfLoad.some((leaf) => line.leaves[leaf]?.load.soft);
}

function basesOf({ drawn }: Part, { line }: PowerStates): readonly Basis[] {
  const loads = drawn.leafOfLoad.flatMap((leaf) => line.leaves[leaf]?.load.basis ?? []);
  return [...loads, ...drawn.sources.flatMap(({ rating }) => rating?.basis ?? [])];
}

function sourceOf({ drawn }: Part, node: number): NodeSource {
  return drawn.sources[node] as NodeSource;
}

function workingOf(machine: Machine, states: PowerStates, { part, node, failed, marginW }: Tightest): Working {
  const source = sourceOf(part, node);
  const ratedW = source.rating?.value ?? 0;
  const share = part.drawn.nodes[node]?.continuousShare ?? 1;
  const text = (watts: number) => `${groupThousands(roundTo(inUnit(watts, 'kW'), 6))} kW`;
  const rated = share === 1 ? text(ratedW) : `${text(ratedW)} × ${share}`;
  const inputs: (Working | PartInput)[] = source.rating ? [source.rating.input] : [];
  for (const leaf of new Set(part.drawn.leafOfLoad)) {
    const { load, place } = states.line.leaves[leaf] ?? {};
    if (!load || !place) continue;
    inputs.push({
      label: { key: 'working.part', params: { part: place.address } },
      value: inUnit(load.value, 'kW'),
      unit: 'kW',
    });
  }
  const solved = states.parts.reduce((sum, { failures }) => sum + failures.length + 1, 0);
  const where = addressOfNode(machine, states, source);
  const carries = formatQuantity(ratedW * share - marginW, 'W');
  const params = { node: where, load: carries, rated: formatQuantity(ratedW * share, 'W'), n: solved };
  return {
    label: { key: 'figure.power.headroom' },
    formula: `${rated} − ${text(ratedW * share - marginW)}`,
    value: inUnit(marginW, 'kW'),
    unit: 'kW',
    inputs,
    because:
      failed === null
        ? { key: 'because.headroom-normal', params }
        : {
            key: 'because.headroom-failed',
            params: { ...params, failed: addressOfNode(machine, states, sourceOf(part, failed)) },
          },
  };
}
