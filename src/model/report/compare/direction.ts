/**
 * Which way a figure is better, where nobody would argue. Totals grow with the size of the machine, so the larger is
 * not the better one: they have no direction, but their shares per card and per kW have.
 */
import type { FigureId } from '../report.ts';

export type Direction = 'higher' | 'lower';

const higher = [
  /^fabric\..+\.(injection|throughput|throughput\.(routed|matching|ring)|disjoint-paths)$/,
  /^reliability\.(mttf\.job|availability|goodput)$/,
  /^failures\..+\.throughput-left$/,
  /^workload\..+\.(mfu|tokens-per-second)$/,
  /^(compute|memory)\.[\w.-]+\.per-(card|kw)$/,
  /^fabric\..+\.bisection\.per-(card|kw)$/,
];

const lower = [
  /^fabric\..+\.(oversubscription|diameter|hops\.mean|latency\.(max|mean))$/,
  /^cooling\.(pue|wue)$/,
  /^cost\.per-(card-hour|pflops)$/,
  /^workload\..+\.(step|ttft|tpot)$/,
  /^(power|cost|space)\.[\w.-]+\.per-card$/,
];

export function directionOf(id: FigureId): Direction | undefined {
  if (higher.some((pattern) => pattern.test(id))) return 'higher';
  if (lower.some((pattern) => pattern.test(id))) return 'lower';
  return undefined;
}

const perCard =
  /^(compute\.\w+|memory\.(capacity|bandwidth)|power\.it\.\w+|power\.facility\.peak|space\.(floor|weight)|cost\.(capex|opex\.year|tco)|fabric\..+\.(bisection|cables|modules|switches))$/;
const perKw = /^(compute\.\w+|memory\.(capacity|bandwidth)|fabric\..+\.bisection)$/;

/** Totals that mean something as a share of one card. */
export const sharedByCards = (id: FigureId): boolean => perCard.test(id);

/** Totals that mean something as a share of one kW of IT power at peak. */
export const sharedByPower = (id: FigureId): boolean => perKw.test(id);
