/** Findings in the one order that every output uses: worst first, then by code and place. Same finding twice is one. */
import type { Finding, Severity } from './report.ts';

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

export function orderFindings(findings: readonly Finding[]): readonly Finding[] {
  const byText = new Map<string, Finding>();
  for (const finding of findings) {
    const text = JSON.stringify([finding.severity, finding.code, finding.where, finding.arithmetic, finding.params]);
    if (!byText.has(text)) byText.set(text, finding);
  }
  return [...byText]
    .sort(
      ([textA, a], [textB, b]) =>
        weight[a.severity] - weight[b.severity] ||
        compareText(a.code, b.code) ||
        compareNatural(a.where.join(' '), b.where.join(' ')) ||
        compareText(textA, textB),
    )
    .map(([, finding]) => finding);
}

/** By code unit, never by the locale of the machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `cc[2]` before `cc[10]`: runs of digits compare as numbers. */
function compareNatural(a: string, b: string): number {
  const partsA = a.split(/(\d+)/);
  const partsB = b.split(/(\d+)/);
  for (let at = 0; at < Math.min(partsA.length, partsB.length); at++) {
    const partA = partsA[at] ?? '';
    const partB = partsB[at] ?? '';
    const order = at % 2 === 1 ? Number(partA) - Number(partB) : compareText(partA, partB);
    if (order !== 0) return order;
  }
  return partsA.length - partsB.length;
}
