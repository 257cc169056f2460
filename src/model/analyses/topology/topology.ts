/**
 * Question: what can each network of the machine carry between its cards, how far apart are they, what is it made of?
 * Formulas and proofs: with each solver. Counts are the machine's. Bounds are certified on both sides and exact where
 * they meet. Cost: that of the distinct kinds of elements and exceptions, never of the cards; kept by the text of the
 * description, so that an edit elsewhere costs nothing.
 */
import type { FabricPicture } from '../../report/picture.ts';
import type { Figure, Finding } from '../../report/report.ts';
import { networkLimits, structureKey } from '../../solvers/network-limits.ts';
import { type AnalysisResult, defineAnalysis } from '../analysis.ts';
import { cannotCheck } from '../cannot-check.ts';
import { keptWork } from '../kept-work.ts';
import { bandwidthFigures } from './bandwidth-figures.ts';
import { countFigures } from './count-figures.ts';
import { fabricPicture } from './fabric-picture.ts';
import { pathFigures } from './path-figures.ts';
import { portFindings } from './port-findings.ts';
import { provedFigures } from './proved.ts';
import { islandsApart, reachFindings, unwiredCards } from './reach-findings.ts';
import { unstatedBySwitches } from './unstated.ts';

export const topology = defineAnalysis({
  id: 'topology',
  question: 'What can each network carry between the cards, how far apart are they, and what is it made of?',
  *run(machine, tools): Generator<void, AnalysisResult> {
    const figures: Record<string, Figure> = {};
    const findings: Finding[] = [...unwiredCards(machine), ...cannotCheck(unstatedBySwitches(machine))];
    const pictures: Record<string, FabricPicture> = {};
    for (const fabric of machine.fabrics) {
      yield;
      const limits = yield* keptWork(tools, `topology ${structureKey(fabric)}`, () => networkLimits(fabric));
      const own = provedFigures(fabric, {
        ...bandwidthFigures(fabric, limits),
        ...(yield* pathFigures(fabric, limits.islands, machine.parts)),
        ...countFigures(fabric),
      });
      for (const [name, figure] of Object.entries(own)) figures[`fabric.${fabric.net}.${name}`] = figure;
      findings.push(
        ...reachFindings(fabric, limits),
        ...islandsApart(machine, fabric, limits),
        ...portFindings(fabric, limits, machine),
      );
      pictures[fabric.net] = fabricPicture(fabric, limits, machine.places);
    }
    return { figures, findings, pictures };
  },
});
