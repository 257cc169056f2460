/** Findings that speak of one job. */
import type { Finding } from '../../model/report/report.ts';

export function findingsOf(findings: readonly Finding[], job: string): readonly Finding[] {
  return findings.filter(({ code, where }) => code.startsWith('workload.') && where.includes(job));
}
