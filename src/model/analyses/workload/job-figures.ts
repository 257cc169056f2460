/** Makes the figures of a job: value, band of its class, label, and the working with parts and the nearest row. */

import { quantities, type Score, speedError } from '../../published/score.ts';
import { nearestScore } from '../../published/scoreboard.ts';
import type { Figure, PartInput, TextRef, Working } from '../../report/report.ts';
import type { ClassId } from '../../solvers/workload/confidence/classes.ts';
import { answerClass, bandAround } from '../../solvers/workload/confidence/classes.ts';
import type { WorkloadContext } from '../../solvers/workload/context.ts';
import { groupThousands, inUnit } from '../../units/format.ts';
import { roundTo } from '../../units/round.ts';
import type { JobSystem } from './job-system.ts';

export type FigureName = 'step' | 'mfu' | 'tokens-per-second' | 'memory.per-card' | 'ttft' | 'tpot';

export const figureUnits: Readonly<Record<FigureName, string>> = {
  step: 's',
  mfu: 'ratio',
  'tokens-per-second': 'token/s',
  'memory.per-card': 'GB',
  ttft: 's',
  tpot: 's',
};

/** What all figures of an answer share. */
export interface Answer {
  readonly classId: ClassId;
  readonly context: WorkloadContext;
  readonly machine: JobSystem;
  readonly modelId: string;
  readonly scores: readonly Score[];
  readonly plan: TextRef;
}

export function shown(value: number): string {
  return groupThousands(roundTo(value, 6));
}

export function unknown(name: FigureName, missing: readonly string[], because?: TextRef): Figure {
  return {
    value: null,
    unit: figureUnits[name],
    kind: 'unknown',
    basis: 'estimate',
    convention: { key: `convention.workload.${name}.unknown` },
    missing,
    ...(because && { from: { label: { key: `working.workload.${name}` }, because } }),
  };
}

/** A time or a rate with its band: where nine of ten published rows of the class would lie. */
export function banded(answer: Answer, name: FigureName, value: number, own: Partial<Working>): Figure {
  const isTime = name === 'step' || name === 'ttft' || name === 'tpot';
  const { classId, context, scores } = answer;
  const { label } = answerClass(classId);
  const band = bandAround(value, classId, isTime);
  const nearest = nearestScore(scores, classId, {
    card: context.system.card.name,
    model: answer.modelId,
    cards: context.system.cards,
  });
  return {
    value,
    unit: figureUnits[name],
    kind: 'estimate',
    basis: 'estimate',
    ...(band && { lower: band.low, upper: band.high }),
    convention: {
      key: `convention.workload.${name}`,
      params: { label: `@label.${label}`, profile: context.profile.name, date: context.profile.date },
    },
    from: {
      label: { key: `working.workload.${name}` },
      ...own,
      value,
      unit: figureUnits[name],
      inputs: [
        ...(own.inputs ?? []),
        { label: answer.plan },
        ...(nearest ? [nearestRow(nearest)] : []),
        { label: { key: `working.workload.class`, params: { class: `@class.${classId}` } } },
        ...machineRows(answer.machine),
      ],
      because: labelMeans(classId),
    },
  };
}

/** Bytes on one card: a count that agrees with the published formulas, so it has no band. */
export function memoryFigure(answer: Answer, bytesOfDevice: number, parts: Readonly<Record<string, number>>): Figure {
  const { devices } = answer.machine;
  const value = inUnit(bytesOfDevice * devices, 'GB');
  return {
    value,
    unit: 'GB',
    kind: 'estimate',
    basis: 'estimate',
    convention: { key: 'convention.workload.memory.per-card' },
    from: {
      label: { key: 'working.workload.memory.per-card' },
      formula: Object.values(parts)
        .map((bytes) => shown(inUnit(bytes * devices, 'GB')))
        .join(' + '),
      value,
      unit: 'GB',
      inputs: [
        ...Object.entries(parts).map(([part, bytes]) => ({
          label: { key: `working.workload.memory.${part}` },
          value: inUnit(bytes * devices, 'GB'),
          unit: 'GB',
        })),
        { label: answer.plan },
        ...machineRows(answer.machine),
      ],
    },
  };
}

/** Seconds by cause, largest first; nothing that takes no time. */
export function timeParts(parts: Readonly<Record<string, number>>, hiddenS: number): readonly Working[] {
  const rows = Object.entries(parts)
    .filter(([, seconds]) => Math.abs(seconds) > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([part, value]) => ({ label: { key: `working.workload.part.${part}` }, value, unit: 's' }));
  return hiddenS > 0 ? [...rows, { label: { key: 'working.workload.hidden' }, value: hiddenS, unit: 's' }] : rows;
}

export function nearestRow(score: Score): Working {
  const error = speedError(score) ?? 0;
  const { unit } = quantities[score.quantity];
  const ours = 'missing' in score.outcome ? 0 : score.outcome.ours;
  return {
    label: {
      key: 'working.workload.nearest',
      params: { subject: score.subject, id: score.id },
    },
    formula: `${shown(ours)} : ${shown(score.published)}${unit && ` ${unit}`}`,
    value: 100 * error,
    unit: '%',
  };
}

function labelMeans(classId: ClassId): TextRef {
  const { label, band } = answerClass(classId);
  if (!band) return { key: 'label.no-validated-efficiency.means' };
  const { lowPct, highPct } = band;
  if (label === 'upper-bound') {
    const reach = (pct: number) => Math.round(100 / (1 + pct / 100));
    return { key: 'label.upper-bound.means', params: { low: reach(highPct), high: reach(lowPct) } };
  }
  return { key: 'label.validated.means', params: { low: lowPct, high: `+${highPct}` } };
}

/** The tiers with their rates as routed, and the figures of the card. */
export function machineRows({ system, devices, inputs }: JobSystem): readonly (Working | PartInput)[] {
  return [
    ...system.tiers.map((tier) => ({
      label: {
        key: 'working.workload.tier',
        params: { tier: tier.name, cards: shown(tier.cards / devices), latency: shown(tier.latencyS * 1e6) },
      },
      value: inUnit(tier.uniformBps * devices, 'GB/s'),
      unit: 'GB/s',
    })),
    ...inputs,
  ];
}
