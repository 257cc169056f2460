/**
 * Question: what are pressure, dew point and wet bulb of this air?
 *
 * Saturation es(T) = 6.112 · exp(17.62 T / (243.12 + T)) hPa (Magnus form, WMO guide no. 8), pressure by the
 * International Standard Atmosphere, wet bulb from the psychrometer equation es(Tw) − 0.000662 · p · (T − Tw) = e.
 */
export function saturationHPa(celsius: number): number {
  return 6.112 * Math.exp((17.62 * celsius) / (243.12 + celsius));
}

/** Inverts `saturationHPa`; −Infinity for dry air. */
export function dewPointC(vapourHPa: number): number {
  if (vapourHPa <= 0) return Number.NEGATIVE_INFINITY;
  const log = Math.log(vapourHPa / 6.112);
  return (243.12 * log) / (17.62 - log);
}

export function pressureHPa(altitudeM: number): number {
  return 1013.25 * (1 - 2.25577e-5 * altitudeM) ** 5.25588;
}

const psychrometer = 0.000662;
const bisections = 60;
/** Below every wet bulb, and above the pole of the Magnus form. */
const coldestC = -120;

/** Bisection: the left side rises with Tw and crosses e between the dew point and the dry bulb. */
export function wetBulbC(dryC: number, vapourHPa: number, airHPa: number): number {
  let low = coldestC;
  let high = dryC;
  for (let step = 0; step < bisections; step++) {
    const middle = (low + high) / 2;
    if (saturationHPa(middle) - psychrometer * airHPa * (dryC - middle) > vapourHPa) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}
