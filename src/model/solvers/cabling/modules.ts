/**
 * Question: how many pluggable modules do these devices take?
 *
 * Σ over devices of ceil(optical ends / ports of a cage): counted for each device and then added, because a cage cannot
 * be shared between two of them.
 */
export interface OpticalDevice {
  readonly count: number;
  readonly opticalEnds: number;
}

export function moduleCount(devices: readonly OpticalDevice[], portsPerCage: number): number {
  return devices.reduce((sum, { count, opticalEnds }) => sum + count * Math.ceil(opticalEnds / portsPerCage), 0);
}
