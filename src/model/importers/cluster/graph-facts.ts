/** Fields of graph files that mean the same under several names. */
import type { ImportLog } from '../import-log.ts';
import { shownText } from '../import-report.ts';
import { decimalNumber } from '../reading/lines.ts';
import { rateText, readRate } from '../reading/rates.ts';
import type { NodeKind } from './cluster.ts';

const kinds: readonly (readonly [RegExp, NodeKind])[] = [
  [/^(?:card|gpu|npu|xpu|tpu|accelerator|host|server|compute|terminal|endpoint)s?$/i, 'card'],
  [/^(?:switch|router|leaf|spine|core|tor|agg|nvswitch)(?:es|s)?$/i, 'switch'],
  [/^(?:nic|hca|adapter)s?$/i, 'nic'],
  [/^cpu$/i, 'cpu'],
];

export function graphKind(text: string | undefined): NodeKind | undefined {
  return kinds.find(([pattern]) => pattern.test(text?.trim() ?? ''))?.[1];
}

export function graphNet(text: string | undefined): string | undefined {
  return /^(?:scale-up|scale-out|front-end|storage|management)(?:-[\w-]{1,30})?$/.test(text ?? '') ? text : undefined;
}

/** A capacity without a unit counts as so many GB/s one way. */
export const capacityUnit = 8e9;

export function graphRate(data: ReadonlyMap<string, string>, line: number, log: ImportLog): number | undefined {
  const text = data.get('capacity') ?? data.get('bandwidth') ?? data.get('rate') ?? data.get('speed');
  return capacityRate(text, line, log);
}

export function capacityRate(text: string | undefined, line: number, log: ImportLog): number | undefined {
  if (text === undefined || text === '') return undefined;
  const number = decimalNumber(text);
  if (number !== undefined && number > 0) {
    log.guess('capacity-unit', line, { capacity: text, rate: rateText(capacityUnit) });
    return number * capacityUnit;
  }
  const rate = readRate(text);
  if (rate === undefined) log.skip('capacity', line, { text: shownText(text) });
  return rate;
}
