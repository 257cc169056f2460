/** Diameter, mean hops and zero-load latency of one network. */
import { weakestBasis } from '../../catalogue/basis.ts';
import type { Basis, Part, PartRef } from '../../catalogue/part.ts';
import { readFigure } from '../../catalogue/part-figure.ts';
import type { MachineFabric } from '../../machine/fabric.ts';
import type { Figure, PartInput, Working } from '../../report/report.ts';
import { type Distances, distances } from '../../solvers/distances.ts';
import type { IslandLimits } from '../../solvers/network-limits.ts';
import { inUnit } from '../../units/format.ts';
import { countedFigure, shown, unknownFigure, wiringBasis } from '../figure.ts';

/** What a vertex kind takes to pass: seconds, from the parts of its elements. */
interface Delay {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly basis: Basis;
  /** Parts (or holds) that do not say. */
  readonly missing: readonly string[];
  readonly inputs: readonly PartInput[];
}

export function* pathFigures(
  fabric: MachineFabric,
  islands: readonly IslandLimits[],
  parts: Readonly<Record<PartRef, Part>>,
): Generator<void, Record<string, Figure>> {
  const judged = islands.filter(({ part }) => part.cards > 1);
  if (judged.length === 0) return {};
  const delays = fabric.types.map((type) => delayOf(fabric, type.name, parts));
  const measure = function* (pick: (delay: Delay) => number): Generator<void, readonly Distances[]> {
    const all: Distances[] = [];
    for (const { part } of judged) all.push(yield* distances(part, delays.map(pick)));
    return all;
  };
  const usual = yield* measure((delay) => delay.value);
  const passed = new Set(usual.flatMap((one) => [...one.passed]));
  const met = [...passed].map((kind) => delays[kind] as Delay);
  const unsure = met.some(({ low, high }) => low < high);
  const low = unsure ? yield* measure((delay) => delay.low) : usual;
  const high = unsure ? yield* measure((delay) => delay.high) : usual;
  const most = (list: readonly Distances[], pick: (one: Distances) => number) => Math.max(...list.map(pick));
  const wiring = wiringBasis(fabric);
  const diameter = most(usual, (one) => one.diameter);
  const hops = most(usual, (one) => one.meanHops);
  const hopFigure = (value: number, convention: string, key: string): Figure => {
    const from: Working = { label: { key }, value, unit: 'hops' };
    const shape = { unit: 'hops', convention, from };
    // An averaged description joins more pairs than are joined: paths can only be longer.
    if (fabric.faith === 'upper')
      return unknownFigure(wiring, [`${fabric.net}#wiringPattern`], { lower: value }, shape);
    return countedFigure(wiring, value, shape);
  };
  const latency = (pick: (one: Distances) => number, key: string): Figure =>
    latencyFigure(fabric, met, [low, usual, high].map((list) => most(list, pick)) as [number, number, number], key);
  return {
    diameter: hopFigure(diameter, 'convention.hops', 'working.farthest'),
    'hops.mean': hopFigure(hops, 'convention.hops-mean', 'working.mean-path'),
    'latency.max': latency((one) => one.mostDelay, 'working.latency-max'),
    'latency.mean': latency((one) => one.meanDelay, 'working.latency-mean'),
  };
}

function delayOf(fabric: MachineFabric, hold: string, parts: Readonly<Record<PartRef, Part>>): Delay {
  const elements = fabric.elements.filter((element) => element.hold === hold);
  const missing: string[] = [];
  const inputs: PartInput[] = [];
  const bases: Basis[] = [];
  let value = 0;
  let low = Number.POSITIVE_INFINITY;
  let high = 0;
  for (const { part: ref } of elements) {
    const part = ref === undefined ? undefined : parts[ref];
    const figure = readFigure(part, 'latency');
    const stated = part?.figures.latency;
    if (!figure || !stated || ref === undefined) {
      missing.push(`${ref ?? hold}#latency`);
      low = 0;
      continue;
    }
    value = Math.max(value, figure.value);
    low = Math.min(low, figure.low);
    high = Math.max(high, figure.high);
    bases.push(figure.basis);
    inputs.push({
      part: ref,
      field: 'latency',
      text: stated.value,
      basis: stated.basis,
      source: stated.source,
      ...(stated.low !== undefined && { low: stated.low }),
      ...(stated.high !== undefined && { high: stated.high }),
      ...(stated.note !== undefined && { note: stated.note }),
    });
  }
  if (elements.length === 0) missing.push(`${hold}#latency`);
  return { value, low: Number.isFinite(low) ? low : 0, high, basis: weakestBasis(bases), missing, inputs };
}

/** A sum over the vertices passed; cables and the ends themselves are not in it, so it is a model, never exact. */
function latencyFigure(
  fabric: MachineFabric,
  met: readonly Delay[],
  seconds: readonly [number, number, number],
  key: string,
): Figure {
  const [low, value, high] = seconds.map((own) => inUnit(own, 'µs')) as [number, number, number];
  const missing = [...new Set(met.flatMap((delay) => delay.missing))];
  const basis = weakestBasis([wiringBasis(fabric).basis, ...met.map((delay) => delay.basis)]);
  const from: Working = {
    label: { key },
    ...(missing.length === 0 && { formula: `${shown(value)} µs` }),
    value: missing.length > 0 ? null : value,
    unit: 'µs',
    inputs: uniqueParts(met.flatMap((delay) => delay.inputs)),
    because: { key: 'because.latency-model' },
  };
  const shape = { unit: 'µs', convention: 'convention.latency', from };
  const averaged = fabric.faith === 'upper';
  if (missing.length > 0 || met.length === 0 || averaged) {
    const lacking = met.length === 0 ? [...missing, `${fabric.net}#cableLengths`] : missing;
    const known = averaged ? [...lacking, `${fabric.net}#wiringPattern`] : lacking;
    return unknownFigure({ basis }, known, low > 0 ? { lower: low } : {}, shape);
  }
  return {
    value,
    unit: 'µs',
    kind: 'estimate',
    basis,
    lower: low,
    ...(high > low && { upper: high }),
    convention: { key: shape.convention },
    from,
  };
}

/** Kinds of switches are often of one part: it is named once. */
function uniqueParts(inputs: readonly PartInput[]): readonly PartInput[] {
  return inputs.filter((input, index) => inputs.findIndex(({ part }) => part === input.part) === index);
}
