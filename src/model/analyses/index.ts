/** Every analysis, in the order in which they run and their figures stand in the report: those of pace `after` last. */
import type { Analysis } from './analysis.ts';
import { cooling } from './cooling/cooling.ts';
import { cost } from './cost/cost.ts';
import { failures } from './failures/failures.ts';
import { inventory } from './inventory/inventory.ts';
import { partsList } from './parts-list/parts-list.ts';
import { power } from './power/power.ts';
import { supply } from './power/supply.ts';
import { reliability } from './reliability/reliability.ts';
import { rules } from './rules/rules.ts';
import { space } from './space/space.ts';
import { patterns } from './topology/patterns.ts';
import { topology } from './topology/topology.ts';
import { plansOfJobs } from './workload/plans.ts';
import { runOfJobs } from './workload/run.ts';
import { workload } from './workload/workload.ts';

export const analyses = [
  inventory,
  topology,
  power,
  supply,
  cooling,
  space,
  reliability,
  cost,
  rules,
  partsList,
  workload,
  runOfJobs,
  patterns,
  plansOfJobs,
  failures,
] as const satisfies readonly Analysis[];
