/**
 * Question: how much power does a site draw for each watt of IT, and for each watt of computing?
 *
 * PUE = 1 + (cooling + misc) / IT + (1 / eta_elec − 1); ITUE = IT / compute; TUE = PUE · ITUE. Compute is IT less fans,
 * pumps and supply losses inside the cabinet. Moving fans out of IT may raise PUE while the total falls: TUE shows it.
 */
export interface SitePower {
  readonly itW: number;
  /** Chillers, fans, pumps and room air handlers together. */
  readonly coolingW: number;
  readonly miscW: number;
  /** Product of UPS, transformer and distribution. */
  readonly electricalEfficiency: number;
  /** Null where unknown. */
  readonly computeW: number | null;
}

export interface SiteEfficiency {
  readonly pue: number;
  readonly electricalPart: number;
  readonly tue: number | null;
}

export function siteEfficiency(site: SitePower): SiteEfficiency {
  const electricalPart = 1 / site.electricalEfficiency - 1;
  const pue = 1 + (site.coolingW + site.miscW) / site.itW + electricalPart;
  return { pue, electricalPart, tue: site.computeW === null ? null : (pue * site.itW) / site.computeW };
}
