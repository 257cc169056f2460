/**
 * Question: what current does a busbar carry, and what does it lose?
 *
 * I = P / V, loss = I² · R, drop = I · R. At the same copper the loss falls with the square of the voltage: 54 V to
 * 800 V by (800/54)² = 219.
 */
export interface BusbarState {
  readonly amps: number;
  readonly lossW: number;
  readonly dropV: number;
}

export function busbarState(powerW: number, volts: number, resistanceOhm: number): BusbarState {
  const amps = powerW / volts;
  return { amps, lossW: amps * amps * resistanceOhm, dropV: amps * resistanceOhm };
}
