/**
 * Question: what does a purchase cost each year of its life?
 *
 * A = r / (1 − (1 + r)^−n), 1 / n at r = 0; with a residual share s: capex · (1 − s / (1 + r)^n) · A.
 */
export function annuityFactor(discount: number, years: number): number {
  return discount > 0 ? discount / -Math.expm1(-years * Math.log1p(discount)) : 1 / years;
}

export function capexPerYear(capexUsd: number, discount: number, years: number, residualShare = 0): number {
  return capexUsd * (1 - residualShare / (1 + discount) ** years) * annuityFactor(discount, years);
}
