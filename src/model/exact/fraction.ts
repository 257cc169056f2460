/** Exact quotients of whole numbers that are not negative, for checks that must not round. */
export interface Fraction {
  readonly n: bigint;
  /** Positive. */
  readonly d: bigint;
}

export function gcd(one: bigint, other: bigint): bigint {
  let [a, b] = [one, other];
  while (b > 0n) [a, b] = [b, a % b];
  return a;
}

/** In lowest terms; throws for a denominator of 0. */
export function fraction(n: bigint, d = 1n): Fraction {
  if (d <= 0n || n < 0n) throw new RangeError('a quotient of numbers that are not negative');
  const common = gcd(n, d);
  return { n: n / common, d: d / common };
}

export function isLess(x: Fraction, y: Fraction): boolean {
  return x.n * y.d < y.n * x.d;
}

export function writeFraction({ n, d }: Fraction): string {
  return d === 1n ? `${n}` : `${n}/${d}`;
}

/** "392" or "1568/3"; undefined for anything else. */
export function readFraction(text: unknown): Fraction | undefined {
  const [, n, d = '1'] = (typeof text === 'string' && /^(\d{1,400})(?:\/([1-9]\d{0,399}))?$/.exec(text)) || [];
  return n === undefined ? undefined : fraction(BigInt(n), BigInt(d));
}

/** The nearest double. */
export function nearest({ n, d }: Fraction): number {
  const digits = 10n ** 25n;
  return d === 1n ? Number(n) : Number((n * digits) / d) / 1e25;
}
