/** Findings as text: severity, code, place, message, arithmetic, remedy. */

import { findingAsJson } from '../model/exporters/report-json.ts';
import type { Finding } from '../model/report/report.ts';
import { type Language, sayRef } from '../text/index.ts';
import { print } from './output.ts';

export function printFindings(findings: readonly Finding[], language: Language): void {
  if (findings.length === 0) {
    print(`${sayRef(language, { key: 'cli.no-findings' })}\n`);
    return;
  }
  for (const finding of findings) {
    const { message, fix } = findingAsJson(finding, language);
    const severity = sayRef(language, { key: `severity.${finding.severity}` });
    const where =
      finding.where.length > 4 ? [...finding.where.slice(0, 3), `… (${finding.where.length})`] : finding.where;
    const remedy = fix ? `\n    → ${fix}` : '';
    const waived = finding.waived
      ? `\n    ${sayRef(language, { key: 'cli.waived', params: { reason: finding.waived.reason } })}`
      : '';
    const arithmetic = finding.arithmetic ? `\n    ${finding.arithmetic}` : '';
    print(`${severity}  ${finding.code}  ${where.join(', ')}\n    ${message}${arithmetic}${waived}${remedy}\n`);
  }
}
