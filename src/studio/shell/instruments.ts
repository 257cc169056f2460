/** Which figures stand in the strip, in order, and the one line of reason under each. */
import type { Answer } from '../../bridge/engine-api.ts';
import type { Figure, FigureId, Report } from '../../model/report/report.ts';
import { formatQuantity, groupThousands } from '../../model/units/format.ts';
import type { TextKey } from '../../text/index.ts';
import { displayFigure } from '../marks/display.ts';
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
      const parts = [
        nodes ? t('strip.nodes', { n: groupThousands(nodes) }) : undefined,
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
      return t('strip.per-card', { value: formatQuantity(figure.value / cards, figure.unit) });
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

/** The network the strip speaks of: the one on screen, else the one that joins all cards, scale-up first. */
export function mainNet(report: Report, chosen: string | null): string | null {
  const nets = Object.keys(report.figures).flatMap((id) => /^fabric\.([^.]+)\.throughput$/.exec(id)?.[1] ?? []);
  if (chosen !== null && nets.includes(chosen)) return chosen;
  const whole = nets.filter((net) => (report.figures[`fabric.${net}.islands`]?.value ?? 1) === 1);
  const candidates = whole.length > 0 ? whole : nets;
  return candidates.find((net) => net.startsWith('scale-up')) ?? candidates[0] ?? null;
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
  return spec.note(reading, words) || words.ref(reading.figure.convention);
}
