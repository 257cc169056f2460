/** Lengths and shares as whole numbers, small ones where the given numbers are quotients of small ones. */

const nice = 720;
const tolerance = 1e-7;
const fine = 1_000_000;

/** Lengths in the same proportions as far as whole numbers go; 0 stays 0. */
export function wholeLengths(lengths: Float64Array): number[] {
  let smallest = Number.POSITIVE_INFINITY;
  let largest = 0;
  for (const length of lengths) {
    largest = Math.max(largest, length);
    if (length > 0) smallest = Math.min(smallest, length);
  }
  if (!(largest > 0)) return Array.from(lengths, () => 1);
  // Rounding leaves dust where a length ought to be 0.
  const dust = largest * 1e-9;
  const kept = lengths.map((length) => (length > dust ? length : 0));
  smallest = kept.reduce((least, length) => (length > 0 ? Math.min(least, length) : least), largest);
  for (let times = 1; times <= nice && (largest / smallest) * times <= fine; times++) {
    const scaled = kept.map((length) => (length / smallest) * times);
    if (scaled.every((length) => Math.abs(length - Math.round(length)) <= tolerance * Math.max(1, length)))
      return Array.from(scaled, Math.round);
  }
  return Array.from(kept, (length) => Math.round((length / largest) * fine));
}

/** For routing no length may be 0: where some are, each link is a little longer. */
export function positiveLengths(lengths: readonly number[]): number[] {
  return lengths.includes(0) ? lengths.map((length) => length * 64 + 1) : [...lengths];
}

/** Shares that sum up to the whole for each of several parties, as whole numbers of a common sum. */
export function wholeShares(parties: readonly (readonly number[])[]): number[][] {
  for (let sum = 1; sum <= 5_040; sum++) {
    const fits = parties.every((shares) =>
      shares.every((share) => Math.abs(share * sum - Math.round(share * sum)) <= tolerance * sum),
    );
    const whole = parties.map((shares) => shares.map((share) => Math.round(share * sum)));
    if (fits && whole.every((shares) => shares.reduce((all, one) => all + one, 0) === sum)) return whole;
  }
  const sum = 1e9;
  return parties.map((shares) => {
    const whole = shares.map((share) => Math.floor(share * sum));
    const largest = whole.indexOf(Math.max(...whole));
    whole[largest] = (whole[largest] as number) + sum - whole.reduce((all, one) => all + one, 0);
    return whole;
  });
}
