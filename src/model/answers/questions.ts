/** Every question that can be asked by name, one line each. */
import { floorLoadQuestion } from './cabling/floor.ts';
import { bomSpares, routeLength, transceivers } from './cabling/lengths.ts';
import { bomCounts } from './cabling/system-counts.ts';
import { dewCheck, wetBulb } from './cooling/air.ts';
import { loopHour, pueSum, wue, yearPue } from './cooling/facility.ts';
import { airFlow, heatSplit, liquidFlow, liquidRise, rideThrough, twoPhase } from './cooling/flows.ts';
import { cduMargin, firstCduOut, pumpOut, pumpPower } from './cooling/units.ts';
import { perMtoken, tco } from './cost/ownership.ts';
import { monteCarlo, sumRange, tornadoQuestion } from './cost/spread.ts';
import { annualLoss, cappedRack, chain } from './failure/events.ts';
import { nvl72Switch, planeChip, railLeaf, spineLost } from './failure/fabric.ts';
import { busbar, feedCapacity, phaseBalanceDelta, phaseBalanceStar } from './power/circuits.ts';
import { powerSwing, profileRollup, stranded } from './power/demand.ts';
import { failoverCascade, minimalCutSetsQuestion } from './power/failover.ts';
import { chainEfficiency, psuInput, psuRedundancy, shelfFailoverQuestion } from './power/supplies.ts';
import type { Question } from './question.ts';
import { checkpoint, ettr, jobMtti, repairCrews, spares } from './reliability/jobs.ts';
import { availability, betaPair, kOfN, rates, seriesParallel } from './reliability/rates.ts';
import { rule } from './rules/rule.ts';

const questions: readonly Question[] = [
  psuInput,
  shelfFailoverQuestion,
  psuRedundancy,
  chainEfficiency,
  feedCapacity,
  phaseBalanceStar,
  phaseBalanceDelta,
  busbar,
  powerSwing,
  profileRollup,
  failoverCascade,
  minimalCutSetsQuestion,
  stranded,
  liquidFlow,
  liquidRise,
  airFlow,
  heatSplit,
  cduMargin,
  firstCduOut,
  pumpOut,
  pumpPower,
  rideThrough,
  twoPhase,
  wetBulb,
  loopHour,
  yearPue,
  pueSum,
  wue,
  dewCheck,
  rates,
  kOfN,
  seriesParallel,
  betaPair,
  availability,
  jobMtti,
  checkpoint,
  ettr,
  spares,
  repairCrews,
  railLeaf,
  planeChip,
  nvl72Switch,
  spineLost,
  cappedRack,
  chain,
  annualLoss,
  tco,
  perMtoken,
  sumRange,
  tornadoQuestion,
  monteCarlo,
  routeLength,
  bomCounts,
  transceivers,
  bomSpares,
  floorLoadQuestion,
  rule,
];

export const questionById: ReadonlyMap<string, Question> = new Map(
  questions.map((question) => [question.id, question]),
);
export const questionIds: readonly string[] = questions.map(({ id }) => id);
