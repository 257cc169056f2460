/**
 * How often nodes stop jobs: typed into the document, else of the site that the document names, else of the one site whose
 * stops were counted and published for a whole training run, with another site as the bad end. Never a vendor's MTBF.
 */
import type { Basis } from '../../catalogue/part.ts';
import type { Operation, Typed } from '../../machine/supplies/operation.ts';
import type { PartInput } from '../../report/report.ts';
import { countInterval } from '../../solvers/reliability/confidence.ts';
import { siteRates } from '../../solvers/reliability/job-interruptions.ts';

/** For 1,000 nodes of eight cards and a day. */
export interface Rate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface SiteFailures {
  readonly site: string;
  /** Stops of all causes. */
  readonly stops: Rate;
  /** Of hardware alone; undefined where only the sum was typed. */
  readonly hardware: Rate | undefined;
  readonly basis: Basis;
  readonly isDefault: boolean;
  readonly input: PartInput;
}

const sources = { llama3: 'https://arxiv.org/abs/2407.21783', rsc: 'https://arxiv.org/abs/2410.21680' } as const;
/** Unexpected stops counted in the Llama 3 run; 90 % interval of their number. */
const countedStops = 419;
const counted = countInterval(countedStops);

type SiteName = keyof typeof siteRates;

function isSite(name: string | undefined): name is SiteName {
  return name !== undefined && Object.hasOwn(siteRates, name);
}

export function siteFailures({ failureSite, stopsPer1000NodeDays }: Operation): SiteFailures {
  if (stopsPer1000NodeDays) return typed(stopsPer1000NodeDays);
  const site = isSite(failureSite) ? failureSite : 'llama3';
  const { allCauses, hardware } = siteRates[site];
  const spread = site === 'llama3' ? [counted.lower / countedStops, counted.upper / countedStops] : [1, 1];
  const [least, most] = spread as [number, number];
  const isDefault = !isSite(failureSite);
  const ofRate = (rate: number, worst: number): Rate => ({
    value: rate,
    low: rate * least,
    high: isDefault ? worst : rate * most,
  });
  const text = `${allCauses} / ${hardware} (1000 × 8 cards × 1 day)`;
  return {
    site,
    stops: ofRate(allCauses, siteRates.rsc.allCauses),
    hardware: ofRate(hardware, siteRates.rsc.hardware),
    basis: 'derived',
    isDefault,
    input: {
      part: `site ${site}`,
      field: 'stops / hardware',
      text,
      basis: 'derived',
      source: isDefault ? Object.values(sources) : [sources[site]],
    },
  };
}

function typed({ field, text, value }: Typed): SiteFailures {
  const rate = { value, low: value, high: value };
  const input = { part: 'facility', field, text, basis: 'user', source: [] } as const;
  return { site: 'user', stops: rate, hardware: undefined, basis: 'user', isDefault: false, input };
}
