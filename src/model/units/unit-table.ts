/**
 * Every unit a document, a part or an input box may use. A quantity has one canonical unit per dimension; `scale` and
 * `offset` lead there: canonical = number × scale + offset. Bits are `b`, bytes are `B`, and case decides.
 */
export const canonicalUnits = {
  rate: 'b/s',
  memory: 'B',
  power: 'W',
  energy: 'J',
  time: 's',
  length: 'm',
  area: 'm²',
  volume: 'm³',
  flow: 'm³/s',
  mass: 'kg',
  temperature: '°C',
  'temperature-difference': 'K',
  pressure: 'Pa',
  voltage: 'V',
  current: 'A',
  money: 'USD',
  compute: 'FLOPS',
  operations: 'OPS',
  ratio: '',
  count: '',
  /** Rack units of 44.45 mm and open-rack units of 48 mm are places in a cabinet, not lengths. */
  'rack-units': 'U',
  'open-units': 'OU',
} as const;

export type Dimension = keyof typeof canonicalUnits;

export interface Unit {
  readonly dimension: Dimension;
  readonly scale: number;
  readonly offset?: number;
}

const large = { k: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15, E: 1e18 } as const;
const small = { p: 1e-12, n: 1e-9, µ: 1e-6, u: 1e-6, m: 1e-3 } as const;
const binary = { Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40, Pi: 2 ** 50, Ei: 2 ** 60 } as const;

function prefixed(
  dimension: Dimension,
  bases: Readonly<Record<string, number>>,
  prefixes: Readonly<Record<string, number>>,
): [string, Unit][] {
  return Object.entries(bases).flatMap(([base, scale]) => [
    [base, { dimension, scale }] as [string, Unit],
    ...Object.entries(prefixes).map(
      ([prefix, factor]) => [prefix + base, { dimension, scale: scale * factor }] as [string, Unit],
    ),
  ]);
}

function plain(dimension: Dimension, scales: Readonly<Record<string, number>>): [string, Unit][] {
  return prefixed(dimension, scales, {});
}

/** A year is 8,766 h. */
export const hoursPerYear = 8766;

export const units: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...prefixed('rate', { 'b/s': 1, 'bit/s': 1, bps: 1, 'B/s': 8, Bps: 8 }, large),
  // Powers of two exist for memory only: a "GiB/s" is refused, because no maker states a link that way.
  ...prefixed('memory', { B: 1 }, { ...large, ...binary }),
  ...prefixed('power', { W: 1 }, { m: 1e-3, ...large }),
  ...prefixed('energy', { J: 1, Wh: 3600 }, large),
  ...prefixed('time', { s: 1 }, small),
  ...plain('time', { min: 60, h: 3600, d: 86_400, day: 86_400, days: 86_400, yr: hoursPerYear * 3600 }),
  ...plain('length', { mm: 1e-3, cm: 1e-2, m: 1, km: 1e3 }),
  ...plain('area', { mm2: 1e-6, cm2: 1e-4, m2: 1 }),
  ...plain('volume', { L: 1e-3, m3: 1 }),
  ...plain('flow', { 'L/min': 1e-3 / 60, 'L/s': 1e-3, 'm3/h': 1 / 3600, 'm3/s': 1 }),
  ...plain('mass', { g: 1e-3, kg: 1, t: 1e3 }),
  ['°C', { dimension: 'temperature', scale: 1 }],
  ['°F', { dimension: 'temperature', scale: 5 / 9, offset: -160 / 9 }],
  ...plain('temperature-difference', { K: 1 }),
  ...plain('pressure', { Pa: 1, kPa: 1e3, MPa: 1e6, bar: 1e5 }),
  ...plain('voltage', { V: 1, kV: 1e3 }),
  ...plain('current', { A: 1, kA: 1e3 }),
  ...plain('money', { USD: 1 }),
  ...prefixed('compute', { FLOPS: 1 }, large),
  ...prefixed('operations', { OPS: 1 }, large),
  ...plain('ratio', { '%': 0.01 }),
  ...plain('count', { ports: 1, port: 1, cards: 1, card: 1, dies: 1, die: 1, links: 1, lanes: 1, units: 1, nodes: 1 }),
  ...plain('rack-units', { U: 1 }),
  ...plain('open-units', { OU: 1 }),
]);
