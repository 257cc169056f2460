/**
 * Question: what must be paid before the first job runs?
 *
 * capex = Σ (quantity + spares) · price + installation + building. A line without a price makes the total unknown: the
 * known part is then a lower bound. The price of a system and the sum of its parts are alternatives, never both.
 */
export interface CapexLine {
  readonly id: string;
  readonly quantity: number;
  readonly spares: number;
  /** Null where unknown. */
  readonly unitUsd: number | null;
}

export interface Installation {
  readonly copperCables: number;
  readonly fibreCables: number;
  readonly cabinets: number;
}

/** Engineering estimates: 4 % of hardware (2 to 8), and USD for each cable and cabinet. */
export const installationPrices = { hardwareShare: 0.04, copperCable: 25, fibreCable: 45, cabinet: 1500 } as const;

export interface Capex {
  readonly hardwareUsd: number;
  readonly installUsd: number;
  readonly buildingUsd: number;
  readonly knownUsd: number;
  /** Null while a price is missing. */
  readonly totalUsd: number | null;
  readonly missing: readonly string[];
}

/** `usdPerW` of the building at peak IT power: 0 in an existing hall; null where unknown, as `peakW` may be. */
export function capex(
  lines: readonly CapexLine[],
  installation: Installation,
  building: { readonly peakW: number | null; readonly usdPerW: number | null },
): Capex {
  const missing = lines.filter(({ unitUsd }) => unitUsd === null).map(({ id }) => id);
  const hardwareUsd = lines.reduce(
    (sum, { quantity, spares, unitUsd }) => sum + (quantity + spares) * (unitUsd ?? 0),
    0,
  );
  const { cabinet, copperCable, fibreCable, hardwareShare } = installationPrices;
  const installUsd =
    hardwareUsd * hardwareShare +
    installation.copperCables * copperCable +
    installation.fibreCables * fibreCable +
    installation.cabinets * cabinet;
  const buildingUsd = building.usdPerW === 0 ? 0 : (building.peakW ?? 0) * (building.usdPerW ?? 0);
  if (building.usdPerW === null || (building.usdPerW > 0 && building.peakW === null)) missing.push('building');
  const knownUsd = hardwareUsd + installUsd + buildingUsd;
  return { hardwareUsd, installUsd, buildingUsd, knownUsd, totalUsd: missing.length === 0 ? knownUsd : null, missing };
}
