/**
 * Questions: which input moves a cost most, and at which value does one choice cost as much as another?
 *
 * Tornado: each input to its low and its high, the rest at base; widest first, ties by name. Break-even: bisection on
 * the band, exact to its 60th part of two; null where the difference has the same sign at both ends.
 */
export type NumbersByName<Name extends string> = Readonly<Record<Name, number>>;

export interface TornadoBar<Name extends string> {
  readonly input: Name;
  readonly atLow: number;
  readonly atHigh: number;
}

export function tornado<Name extends string>(
  base: NumbersByName<Name>,
  ranges: Readonly<Partial<Record<Name, readonly [low: number, high: number]>>>,
  cost: (inputs: NumbersByName<Name>) => number,
): readonly TornadoBar<Name>[] {
  const bars = (Object.keys(ranges) as Name[]).map((input) => {
    const [low, high] = ranges[input] as readonly [number, number];
    const at = (value: number) => cost({ ...base, [input]: value });
    return { input, atLow: at(low), atHigh: at(high) };
  });
  const span = ({ atHigh, atLow }: TornadoBar<Name>) => Number(Math.abs(atHigh - atLow).toPrecision(12));
  return bars.sort((a, b) => span(b) - span(a) || (a.input < b.input ? -1 : 1));
}

const bisections = 60;

/** `difference`: cost of A less cost of B. */
export function breakEven(low: number, high: number, difference: (input: number) => number): number | null {
  const atLow = difference(low);
  const atHigh = difference(high);
  if (atLow === 0) return low;
  if (atHigh === 0) return high;
  if (atLow > 0 === atHigh > 0) return null;
  let left = low;
  let right = high;
  for (let step = 0; step < bisections; step++) {
    const middle = (left + right) / 2;
    if (difference(middle) > 0 === atLow > 0) left = middle;
    else right = middle;
  }
  return (left + right) / 2;
}
