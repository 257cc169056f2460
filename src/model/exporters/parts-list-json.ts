import { sayRef } from '../../text/index.ts';
import type { PartsListLine } from '../report/parts-list.ts';
import { round9 } from '../units/round.ts';

/** The bill of materials as JSON text, English descriptions; unknown values are absent, never zero. */
export function partsListAsJson(lines: readonly PartsListLine[]): string {
  const plain = lines.map(({ modelText, ...line }) => ({ ...line, description: sayRef('en', line.description) }));
  return `${JSON.stringify({ lines: plain }, roundNumbers, 2)}\n`;
}

function roundNumbers(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? round9(value) : value;
}
