/** Findings of the last answer by the cabinet they concern, as pins of the plan and as counts for announcements. */
import { useMemo } from 'react';
import type { Finding } from '../../model/report/report.ts';
import { useStudio } from '../store/current-studio.ts';
import type { Drawing } from './drawing.ts';
import { unitsPerMetre } from './geometry/scale.ts';
import type { Pin } from './paint/finding-pins.ts';

const noFindings: readonly Finding[] = [];
/** A wrong rule can give a finding for each of a million elements; pins beyond this say nothing more. */
const mostPlaces = 2000;

export function useFindings(): readonly Finding[] {
  return useStudio((state) => state.answer?.report.findings ?? noFindings);
}

/** A finding of a wire or a whole network has no place in the hall: it stays in the list of checks. */
export function useFindingPins(drawing: Drawing): readonly Pin[] {
  const findings = useFindings();
  return useMemo(() => pinsOf(drawing, findings), [drawing, findings]);
}

export function pinsOf(drawing: Drawing, findings: readonly Finding[]): readonly Pin[] {
  const pins: Pin[] = [];
  for (const finding of findings) {
    const seen = new Set<string>();
    for (const address of finding.where.slice(0, mostPlaces)) {
      const cabinet = drawing.cabinetOf(address);
      if (!cabinet || seen.has(cabinet.address)) continue;
      seen.add(cabinet.address);
      pins.push({
        x: (cabinet.x + cabinet.width / 2) * unitsPerMetre,
        y: (cabinet.y + cabinet.depth) * unitsPerMetre - 16,
        severity: finding.severity,
        count: 1,
      });
    }
  }
  return pins;
}

/** Errors and warnings that speak of a thing or of what is in it; notes are left to the list. */
export function findingsAt(findings: readonly Finding[], address: string): number {
  return findings.filter(
    (finding) =>
      finding.severity !== 'info' && finding.where.some((at) => at === address || at.startsWith(`${address}/`)),
  ).length;
}
