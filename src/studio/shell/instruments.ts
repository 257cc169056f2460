/** Which figures stand in the strip, in order, and the one line of reason under each. */
import type { Answer } from '../../bridge/engine-api.ts';
import type { Figure, FigureId, Report } from '../../model/report/report.ts';
import { formatQuantity, groupThousands } from '../../model/units/format.ts';
import type { TextKey } from '../../text/index.ts';
import { displayFigure } from '../marks/display.ts';
import type { StudioState } from '../store/state.ts';
import type { Words } from './use-text.ts';

export interface InstrumentSpec {
  readonly id: string;
  readonly label: TextKey;
  /** The first of these that the report has; `<net>` stands for the main network. */
  readonly figures: readonly string[];
  /** The word beside the mark, where the window is wide. */
  readonly word?: true;
  /** Stands in where this other instrument has nothing to show. */
  readonly insteadOf?: string;
  /** Less of it is worse. */
  readonly moreIsBetter?: true;
  readonly unit?: (report: Report, words: Words) => string | undefined;
  readonly note: (reading: Reading, words: Words) => string | undefined;
}

export interface Reading {
  readonly id: FigureId;
  readonly figure: Figure;
  readonly net: string | null;
  readonly answer: Answer;
}

export const instrumentSpecs: readonly InstrumentSpec[] = [
  {
    id: 'cards',
    label: 'strip.cards',
    figures: ['cards.count'],
    unit: (report, { t }) => {
      const dies = report.figures['cards.dies']?.value;
      return dies && dies !== report.figures['cards.count']?.value
        ? t('strip.dies', { n: groupThousands(dies) })
        : undefined;
    },
    note: ({ answer: { report } }, { t }) => {
      const nodes = report.figures['nodes.count']?.value;
      const cabinets = report.figures['cabinets.count']?.value;
      const unwired = unwiredCards(report);
      const parts = [
        unwired > 0 ? unwiredWords(unwired, t) : undefined,
        // The line is short: what is wrong comes before what is usual.
        nodes && unwired === 0 ? t('strip.nodes', { n: groupThousands(nodes) }) : undefined,
        cabinets ? t('strip.cabinets', { n: groupThousands(cabinets) }) : undefined,
      ];
      return parts.filter((part) => part !== undefined).join(' · ');
    },
  },
  {
    id: 'compute',
    label: 'strip.compute',
    figures: ['compute.bf16', 'compute.fp8', 'compute.fp16', 'compute.int8'],
    moreIsBetter: true,
    note: ({ figure, answer: { report } }, { t }) => {
      const cards = report.figures['cards.count']?.value;
      if (!cards || figure.value === null) return undefined;
      const { number, unit } = displayFigure(perCard(figure, cards));
      return t('strip.per-card', { value: `${number} ${unit}` });
    },
  },
  {
    id: 'bisection',
    label: 'strip.bisection',
    figures: ['fabric.<net>.bisection'],
    word: true,
    moreIsBetter: true,
    note: ({ net, answer }, { t }) => {
      const cut = net === null ? undefined : answer.pictures[net]?.cut;
      const links = cut?.crossing.reduce((sum, wire) => sum + wire.links, 0);
      return links ? t('strip.cut-of', { links: groupThousands(links) }) : undefined;
    },
  },
  {
    id: 'all-to-all',
    label: 'strip.all-to-all',
    figures: ['fabric.<net>.throughput'],
    word: true,
    moreIsBetter: true,
    note: ({ figure, net, answer: { report } }, { t }) => {
      const injection = report.figures[`fabric.${net}.injection`];
      if (figure.value === null || !injection?.value) return undefined;
      if (figure.value >= injection.value * (1 - 1e-9)) return t('strip.limit-ports');
      return t('strip.of-injection', { injection: formatQuantity(injection.value, injection.unit) });
    },
  },
  {
    id: 'tiers',
    label: 'strip.oversubscription',
    figures: ['fabric.<net>.oversubscription'],
    note: ({ figure }, { t }) => (figure.value === 1 ? t('strip.non-blocking') : t('strip.worst-tier')),
  },
  {
    id: 'paths',
    insteadOf: 'tiers',
    label: 'strip.diameter',
    figures: ['fabric.<net>.diameter'],
    unit: (_report, { t }) => t('unit.hops'),
    note: ({ net, answer: { report } }, { t }) => {
      const latency = report.figures[`fabric.${net}.latency.max`];
      if (!latency || latency.value === null) return undefined;
      const { number, unit } = displayFigure(latency);
      return t('strip.latency', { value: `${number} ${unit}` });
    },
  },
  {
    id: 'memory',
    label: 'strip.memory',
    figures: ['memory.capacity'],
    moreIsBetter: true,
    note: ({ answer: { report } }, { t }) => {
      const bandwidth = report.figures['memory.bandwidth'];
      if (!bandwidth || bandwidth.value === null) return undefined;
      const { number, unit } = displayFigure(bandwidth);
      return t('strip.memory-bandwidth', { value: `${number} ${unit}` });
    },
  },
  {
    id: 'power',
    label: 'strip.power',
    figures: ['power.it.peak', 'power.it.typical'],
    note: ({ answer: { report } }, { t }) => {
      const cabinet = report.figures['power.cabinet.max'];
      if (!cabinet || cabinet.value === null) return undefined;
      const { number, unit } = displayFigure(cabinet);
      return t('strip.cabinet-max', { value: `${number} ${unit}` });
    },
  },
  {
    id: 'weight',
    label: 'strip.weight',
    figures: ['space.weight'],
    note: ({ answer: { report } }, { t }) => {
      const cabinet = report.figures['space.weight.cabinet.max'];
      if (!cabinet || cabinet.value === null) return undefined;
      const { number, unit } = displayFigure(cabinet);
      return t('strip.cabinet-max', { value: `${number} ${unit}` });
    },
  },
];

function perCard(figure: Figure, cards: number): Figure {
  const { value, lower, upper } = figure;
  return {
    ...figure,
    value: value === null ? null : value / cards,
    ...(lower !== undefined && { lower: lower / cards }),
    ...(upper !== undefined && { upper: upper / cards }),
  };
}

/** The network on screen: only the Fabric view shows one; elsewhere the strip keeps to the main one. */
export function netOnScreen({ view, net }: Pick<StudioState, 'view' | 'net'>): string | null {
  return view === 'fabric' ? net : null;
}

/** The network the strip speaks of: the one on screen, else scale-up, so that another network never takes its place. */
export function mainNet(report: Report, chosen: string | null): string | null {
  const nets = Object.keys(report.figures).flatMap((id) => /^fabric\.([^.]+)\.throughput$/.exec(id)?.[1] ?? []);
  if (chosen !== null && nets.includes(chosen)) return chosen;
  return nets.find((net) => net.startsWith('scale-up')) ?? nets[0] ?? null;
}

export interface Shown {
  readonly spec: InstrumentSpec;
  readonly reading: Reading;
}

/** The instruments that have something to show, in order. */
export function readInstruments(answer: Answer, net: string | null): readonly Shown[] {
  const shown = instrumentSpecs.flatMap((spec): Shown[] => {
    const reading = readInstrument(spec, answer, net);
    return reading ? [{ spec, reading }] : [];
  });
  const ids = new Set(shown.map(({ spec }) => spec.id));
  return shown.filter(({ spec }) => spec.insteadOf === undefined || !ids.has(spec.insteadOf));
}

/** The figure an instrument reads; undefined when the report has none of them. */
function readInstrument(spec: InstrumentSpec, answer: Answer, net: string | null): Reading | undefined {
  for (const pattern of spec.figures) {
    if (pattern.includes('<net>') && net === null) continue;
    const id = pattern.replace('<net>', net ?? '');
    const figure = answer.report.figures[id];
    if (figure) return { id, figure, net: pattern.includes('<net>') ? net : null, answer };
  }
  return undefined;
}

/** The line under the value: what is missing, else the instrument's own reason, else the figure's convention. */
export function noteOf(spec: InstrumentSpec, reading: Reading, words: Words): string {
  const missing = reading.figure.missing?.length ?? 0;
  if (reading.figure.kind === 'unknown' && missing > 0) return words.t('strip.missing', { n: missing });
  const reason = spec.note(reading, words) || words.ref(reading.figure.convention);
  return reading.net === null ? reason : ofNet(reading.net, reading.answer, reason, words);
}

/** Which network the figure is of; what the figure leaves out takes the place of the reason. */
function ofNet(net: string, { report, pictures }: Answer, reason: string, { t }: Words): string {
  const islands = report.figures[`fabric.${net}.islands`]?.value ?? 1;
  const unwired = unwiredCards(report);
  const limits = [
    islands > 1 ? t('strip.worst-island', { n: groupThousands(islands) }) : undefined,
    unwired > 0 ? unwiredWords(unwired, t) : undefined,
  ].filter((limit) => limit !== undefined);
  return [pictures[net]?.name ?? net, ...(limits.length > 0 ? limits : [reason])].join(' · ');
}

function unwiredCards({ findings }: Report): number {
  return findings
    .filter(({ code }) => code === 'fabric.card-unwired')
    .reduce((sum, { params }) => sum + Number(params.cards ?? 0), 0);
}

function unwiredWords(cards: number, t: Words['t']): string {
  return t('strip.unwired', { n: groupThousands(cards) });
}
