/**
 * Question: what must be drawn at the head of a chain of conversions so that `outputW` arrive at its end?
 *
 * P_in = P_out / Π eta. Pass-through parts: UPS 0.965 double conversion, 0.99 eco; transformer 0.99; PDU or busway 0.99
 * (engineering estimates).
 */
export interface ConversionChain {
  readonly efficiency: number;
  readonly inputW: number;
  readonly lossW: number;
}

export function conversionChain(outputW: number, efficiencies: readonly number[]): ConversionChain {
  const efficiency = efficiencies.reduce((product, share) => product * share, 1);
  const inputW = outputW / efficiency;
  return { efficiency, inputW, lossW: inputW - outputW };
}
