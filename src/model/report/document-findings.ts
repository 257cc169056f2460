/** Findings that no analysis can make: what expand could not do, and what only the document as a whole shows. */
import type { Catalogue } from '../catalogue/part.ts';
import type { Design } from '../design/design.ts';
import type { ExpandProblem, Machine, Place } from '../machine/machine.ts';
import { floorFindings } from './floor-findings.ts';
import type { Finding } from './report.ts';
import { slotFindings } from './slot-findings.ts';

export function documentFindings(design: Design, machine: Machine, catalogue: Catalogue): readonly Finding[] {
  return [
    ...machine.problems.map(findingOfProblem),
    ...slotFindings(design, catalogue, machine),
    ...floorFindings(design, catalogue),
    ...(countCards(machine) === 0 ? [emptyDesign(design)] : []),
  ];
}

/** Cards in the machine, after all changes. */
export function countCards(machine: Machine): number {
  const inside = (places: readonly Place[]): number =>
    places.reduce((sum, place) => sum + (place.card ? place.count : 0) + inside(place.inside), 0);
  return inside(machine.places);
}

function findingOfProblem({ code, severity, where, params }: ExpandProblem): Finding {
  return { code, severity, where, params, arithmetic: '' };
}

function emptyDesign(design: Design): Finding {
  return { code: 'document.empty', severity: 'info', where: [], params: { name: design.name }, arithmetic: '0' };
}
