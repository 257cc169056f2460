/** Figures leave the engine with 9 significant digits, so that engines which differ in the last bit print the same. */
export function round9(value: number): number {
  return roundTo(value, 9);
}

/** `digits` significant digits; never minus zero. */
export function roundTo(value: number, digits: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(digits)) + 0 : value;
}
