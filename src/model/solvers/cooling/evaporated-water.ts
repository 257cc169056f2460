/**
 * Question: how much water does a wet plant use for this heat?
 *
 * 2,430 kJ evaporate a kilogram near 30 °C; blow-down adds 1 / (cycles − 1) of it.
 */
const latentKJPerKg = 2430;
const kJPerKWh = 3600;

export function evaporatedLitres(heatKWh: number, cycles: number): number {
  return ((heatKWh * kJPerKWh) / latentKJPerKg) * (1 + 1 / (cycles - 1));
}
