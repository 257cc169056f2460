/**
 * An analysis answers one question of the machine with figures and findings. It never reads the design and never
 * imports another analysis; what two need is a solver. It is a generator so that the worker can listen in between:
 * `yield` at least every few milliseconds of work.
 */
import type { Catalogue } from '../catalogue/part.ts';
import type { Machine } from '../machine/machine.ts';
import type { CostPicture } from '../report/cost-picture.ts';
import type { JobPicture } from '../report/job-picture.ts';
import type { FabricPicture } from '../report/picture.ts';
import type { CoolingPicture, PowerPicture } from '../report/power-picture.ts';
import type { Figure, FigureId, Finding } from '../report/report.ts';

export interface AnalysisResult {
  readonly figures: Readonly<Record<FigureId, Figure>>;
  readonly findings: readonly Finding[];
  readonly pictures?: Readonly<Record<string, FabricPicture>>;
  readonly power?: PowerPicture;
  readonly cooling?: CoolingPicture;
  readonly cost?: CostPicture;
  /** By job. A later analysis may add fields to what an earlier one drew. */
  readonly jobs?: Readonly<Record<string, Partial<JobPicture>>>;
}

export interface AnalysisTools {
  readonly catalogue: Catalogue;
  /** Results of the analyses named in `needs`, by id. */
  readonly results: Readonly<Record<string, AnalysisResult>>;
  /**
   * Keeps the value of `make` under `key` between revisions, so that an edit recomputes only what it touched. The key
   * is the text of everything the value depends on.
   */
  remember<T>(key: string, make: () => T): T;
}

/**
 * `live`: keeps pace with edits, so its figures are sent together as soon as all live ones are there. `after`: costs a
 * multiple of them and follows for the same revision; until then its old figures stay on screen, marked as old.
 * Whoever waits for the whole report, such as the command line, sees no difference.
 */
export type Pace = 'live' | 'after';

export interface Analysis<Id extends string = string> {
  readonly id: Id;
  readonly question: string;
  /** Default: live. A live analysis never needs one that comes after. */
  readonly pace?: Pace;
  readonly needs?: readonly string[];
  run(machine: Machine, tools: AnalysisTools): Generator<void, AnalysisResult>;
}

export function defineAnalysis<const Id extends string>(analysis: Analysis<Id>): Analysis<Id> {
  return analysis;
}
