/** Findings in the order they are read, and their counts. */
import type { Finding, Severity } from '../../model/report/report.ts';

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

export function countFindings(findings: readonly Finding[]): FindingCounts {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), notes: count('info') };
}

/** Worst first; the engine's order within a severity. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => rank[a.severity] - rank[b.severity]);
}
