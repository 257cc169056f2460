/**
 * Findings that the document accepts. A waiver keeps code, place, reason, author, date and the arithmetic that was
 * accepted: when the numbers change it no longer holds, and the finding is awake again. It hides nothing: the finding
 * stays in the list and is marked.
 */
import type { Design } from '../design/design.ts';
import type { Finding } from './report.ts';

export interface Waiver {
  readonly code: string;
  /** First place of the finding; '' where it has none. */
  readonly at: string;
  readonly arithmetic: string;
  readonly reason: string;
  readonly by?: string;
  /** `2027-03-01`. */
  readonly date?: string;
}

export function waiverOf(finding: Finding, reason: string, more: Pick<Waiver, 'by' | 'date'> = {}): Waiver {
  return { code: finding.code, at: finding.where[0] ?? '', arithmetic: finding.arithmetic, reason, ...more };
}

/** Records that say what a waiver must; others are kept in the document and waive nothing. */
function readWaivers({ waivers = [] }: Design): readonly Waiver[] {
  return waivers.flatMap((record) => {
    const { arithmetic, at, by, code, date, reason } = record as Readonly<Record<string, unknown>>;
    const isWhole = [arithmetic, at, code, reason].every((text) => typeof text === 'string') && reason !== '';
    if (!isWhole) return [];
    return [
      {
        code: code as string,
        at: at as string,
        arithmetic: arithmetic as string,
        reason: reason as string,
        ...(typeof by === 'string' && { by }),
        ...(typeof date === 'string' && { date }),
      },
    ];
  });
}

export const isWaiverOf = (waiver: Pick<Waiver, 'code' | 'at' | 'arithmetic'>, finding: Finding): boolean =>
  waiver.code === finding.code && waiver.at === (finding.where[0] ?? '') && waiver.arithmetic === finding.arithmetic;

export function withWaivers(design: Design, findings: readonly Finding[]): readonly Finding[] {
  const waivers = readWaivers(design);
  if (waivers.length === 0) return findings;
  return findings.map((finding) => {
    const waived = waivers.find((waiver) => isWaiverOf(waiver, finding));
    return waived ? { ...finding, waived: { reason: waived.reason, by: waived.by, date: waived.date } } : finding;
  });
}
