/**
 * Question: below which value does this share of a standard normal distribution lie?
 *
 * P. J. Acklam's rational approximation, relative error under 1.15e-9. `share` strictly between 0 and 1.
 */
const centreTop = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
  2.506628277459239,
];
const centreBottom = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1, 1,
];
const tailTop = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
];
const tailBottom = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1];
const tailStarts = 0.02425;

const polynomial = (coefficients: readonly number[], x: number) =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);

export function probit(share: number): number {
  if (share < tailStarts) return tail(share);
  if (share > 1 - tailStarts) return -tail(1 - share);
  const offset = share - 0.5;
  const square = offset * offset;
  return (polynomial(centreTop, square) * offset) / polynomial(centreBottom, square);
}

function tail(share: number): number {
  const root = Math.sqrt(-2 * Math.log(share));
  return polynomial(tailTop, root) / polynomial(tailBottom, root);
}
