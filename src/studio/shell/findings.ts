/** Findings in the order they are read, and their counts. */
import type { Finding, Severity } from '../../model/report/report.ts';

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** Accepted in the document: listed, not counted among the others. */
  readonly waived: number;
}

export function countFindings(findings: readonly Finding[]): FindingCounts {
  const count = (severity: Severity) =>
    findings.filter((finding) => finding.severity === severity && !finding.waived).length;
  return {
    errors: count('error'),
    warnings: count('warning'),
    notes: count('info'),
    waived: findings.filter(({ waived }) => waived).length,
  };
}

/** Worst first; the engine's order within a severity. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const order = (finding: Finding) => rank[finding.severity] + (finding.waived ? 3 : 0);
  return [...findings].sort((a, b) => order(a) - order(b));
}
