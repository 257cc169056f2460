/**
 * Question: what may a three-phase circuit carry, and where does a load stand between its two limits?
 *
 * kVA = √3 · V_LL · I · derate, kW = kVA · power factor. The continuous limit (0.8 of the breaker in North America, all
 * of it under IEC) is a rule for the normal state; the breaker itself is the limit after a failover.
 */
export interface Circuit {
  readonly voltsLineToLine: number;
  readonly amps: number;
  /** Share of the breaker that may be loaded continuously. */
  readonly continuousShare: number;
  readonly powerFactor: number;
}

export interface CircuitCapacity {
  readonly continuousVA: number;
  readonly continuousW: number;
  readonly breakerW: number;
}

export function circuitCapacity({ voltsLineToLine, amps, continuousShare, powerFactor }: Circuit): CircuitCapacity {
  const breakerVA = Math.sqrt(3) * voltsLineToLine * amps;
  return {
    continuousVA: breakerVA * continuousShare,
    continuousW: breakerVA * continuousShare * powerFactor,
    breakerW: breakerVA * powerFactor,
  };
}
