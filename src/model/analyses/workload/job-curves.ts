/** Time and bus bandwidth of collectives over message size, as figures of the report and as curves to draw. */

import type { JobCurve } from '../../report/job-picture.ts';
import type { Figure, Working } from '../../report/report.ts';
import { busCurve, type CurvePoint, halfBandwidthBytes } from '../../solvers/workload/collectives/bus-curve.ts';
import type { Operation } from '../../solvers/workload/collectives/collective.ts';
import { answerClass, bandAround } from '../../solvers/workload/confidence/classes.ts';
import { collectiveClass } from '../../solvers/workload/confidence/classify.ts';
import type { WorkloadContext } from '../../solvers/workload/context.ts';
import { inUnit } from '../../units/format.ts';
import { shown } from './job-figures.ts';

export const curveOperations = [
  'all-reduce',
  'all-gather',
  'reduce-scatter',
  'all-to-all',
  'send',
] as const satisfies readonly Operation[];

export interface JobCurves {
  readonly figures: Readonly<Record<string, Figure>>;
  readonly curves: readonly JobCurve[];
}

/** `ranks`: devices of the group, side by side. */
export function jobCurves(context: WorkloadContext, ranks: number): JobCurves {
  if (ranks < 2) return { figures: {}, curves: [] };
  const figures: Record<string, Figure> = {};
  const curves = curveOperations.map((operation): JobCurve => {
    const points = busCurve(context, operation, { ranks });
    figures[`collective.${operation}`] = curveFigure(context, operation, ranks, points);
    const halfBytes = halfBandwidthBytes(points);
    return {
      operation,
      ranks,
      points: points.map(({ limitingTier, ...point }) => ({
        ...point,
        tier: limitingTier,
        label: answerClass(collectiveClass(context.system, operation, ranks, point.bytes)).label,
      })),
      ...(halfBytes !== undefined && { halfBytes }),
    };
  });
  return { figures, curves };
}

/** The bus bandwidth of the largest message; the whole curve is its working. */
function curveFigure(
  context: WorkloadContext,
  operation: Operation,
  ranks: number,
  points: readonly CurvePoint[],
): Figure {
  const last = points.at(-1) as CurvePoint;
  const classId = collectiveClass(context.system, operation, ranks, last.bytes);
  const value = inUnit(last.busBps, 'GB/s');
  const band = bandAround(value, classId, false);
  return {
    value,
    unit: 'GB/s',
    kind: 'estimate',
    basis: 'estimate',
    ...(band && { lower: band.low, upper: band.high }),
    convention: {
      key: 'convention.workload.collective',
      params: {
        ranks,
        label: `@label.${answerClass(classId).label}`,
        profile: context.library.name,
        date: context.library.date,
      },
    },
    from: {
      label: { key: `working.workload.collective.${operation}` },
      value,
      unit: 'GB/s',
      inputs: [
        ...points.map((point) => pointRow(context, point)),
        { label: { key: 'working.workload.class', params: { class: `@class.${classId}` } } },
      ],
    },
  };
}

function pointRow(
  { system }: WorkloadContext,
  { algorithm, busBps, bytes, limitingTier, seconds }: CurvePoint,
): Working {
  return {
    label: {
      key: 'working.workload.curve-point',
      params: {
        size: sizeText(bytes),
        time: shown(seconds * 1e6),
        algorithm: `@algorithm.${algorithm}`,
        tier: system.tiers[limitingTier]?.name ?? '-',
      },
    },
    value: inUnit(busBps, 'GB/s'),
    unit: 'GB/s',
  };
}

/** Powers of two as the benchmarks print them. */
export function sizeText(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB'];
  const step = Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  return `${shown(bytes / 1024 ** step)} ${units[step]}`;
}
