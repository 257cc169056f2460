/** The whole conversation between the page and the engine. Latest revision wins; problems cross as data. */
import type { Design } from '../model/design/design.ts';
import type { CostPicture } from '../model/report/cost-picture.ts';
import type { JobPictures } from '../model/report/job-picture.ts';
import type { PartsListLine } from '../model/report/parts-list.ts';
import type { FabricPicture } from '../model/report/picture.ts';
import type { CoolingPicture, PowerPicture } from '../model/report/power-picture.ts';
import type { FigureId, Report } from '../model/report/report.ts';
import type { ConsultApi } from './consult.ts';

export type Revision = number;

export interface Answer {
  readonly revision: Revision;
  readonly report: Report;
  readonly pictures: Readonly<Record<string, FabricPicture>>;
  readonly power?: PowerPicture;
  readonly cooling?: CoolingPicture;
  readonly cost?: CostPicture;
  readonly jobs?: JobPictures;
  /** Time the worker spent on this revision. */
  readonly milliseconds: number;
  /** True while something is missing: a later answer of the same revision follows. */
  readonly partial: boolean;
  /** Of a partial answer: every figure that keeps pace with edits is in it, only those that come after are missing. */
  readonly live?: boolean;
  /** Figures that this answer has not made yet and that still stand as the answer before left them. */
  readonly old?: readonly FigureId[];
}

export type EngineProblem = { readonly kind: 'failed'; readonly message: string };

export type Outcome =
  | { readonly ok: true; readonly answer: Answer }
  /** A newer revision arrived; this work was dropped. */
  | { readonly ok: false; readonly reason: 'superseded' }
  | { readonly ok: false; readonly reason: 'failed'; readonly problem: EngineProblem };

export interface EngineApi extends ConsultApi {
  /** Loads and warms the code paths with a small design; resolves when figures will come at full speed. */
  warm(): Promise<void>;
  /** Analyses a revision; earlier unfinished revisions resolve as superseded. */
  analyse(revision: Revision, design: Design): Promise<Outcome>;
  /** Where partial answers go from now on; called once, before the first revision. */
  hearPartial(listener: (answer: Answer) => void): Promise<void>;
  /** The bill of materials: made only when asked for, so that no edit pays for it. */
  partsList(design: Design): Promise<readonly PartsListLine[]>;
  /** Answers as soon as the engine listens; silence means that it hangs. */
  ping(): Promise<void>;
}
