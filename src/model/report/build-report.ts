/** machine → report: runs every analysis and puts their figures and findings into one plain object. */

import type { Analysis, AnalysisResult } from '../analyses/analysis.ts';
import { analyses as allAnalyses } from '../analyses/index.ts';
import type { Design } from '../design/design.ts';
import { designHash } from '../design/hash.ts';
import type { Machine } from '../machine/machine.ts';
import type { CostPicture } from './cost-picture.ts';
import { countCards, documentFindings } from './document-findings.ts';
import type { JobPicture, JobPictures } from './job-picture.ts';
import { orderFindings } from './order-findings.ts';
import type { FabricPicture } from './picture.ts';
import type { CoolingPicture, PowerPicture } from './power-picture.ts';
import { withRemedies } from './remedies.ts';
import type { Figure, FigureId, Report } from './report.ts';
import { roundFigure } from './round.ts';
import { type RunTools, runAnalyses } from './run-analyses.ts';
import { withWaivers } from './waivers.ts';

export interface BuiltReport {
  readonly report: Report;
  readonly pictures: Readonly<Record<string, FabricPicture>>;
  readonly power?: PowerPicture;
  readonly cooling?: CoolingPicture;
  readonly cost?: CostPicture;
  readonly jobs?: JobPictures;
}

export interface ReportTools extends RunTools {
  /** Default: all of them. */
  readonly analyses?: readonly Analysis[];
  /** Of a design that an edit would make: with it, findings get remedies that were tried. */
  expand?(design: Design): Machine;
  /** Called after each analysis; `soFar` makes the report of those that are finished, `live` says that only what comes after is missing. */
  afterEach?(soFar: () => BuiltReport, live: boolean): void;
}

/**
 * Yields between and inside analyses, so that a worker can listen. An analysis that throws, or two that claim one
 * figure, are our own bugs and throw.
 */
export function* buildReport(design: Design, machine: Machine, tools: ReportTools): Generator<void, BuiltReport> {
  const head = { name: design.name, hash: designHash(design), cards: countCards(machine) };
  const ownFindings = documentFindings(design, machine, tools.catalogue);
  yield;
  const merge = (results: ReadonlyMap<string, AnalysisResult>): BuiltReport => ({
    report: {
      design: head,
      figures: mergeFigures(results),
      findings: withWaivers(
        design,
        orderFindings([...ownFindings, ...[...results.values()].flatMap((result) => result.findings)]),
      ),
    },
    pictures: Object.assign({}, ...[...results.values()].map((result) => result.pictures ?? {})),
    ...only(results, 'power'),
    ...only(results, 'cooling'),
    ...only(results, 'cost'),
    ...mergeJobs(results),
  });
  const results = yield* runAnalyses(tools.analyses ?? allAnalyses, machine, tools, ({ results: finished, live }) =>
    tools.afterEach?.(() => merge(finished), live),
  );
  const built = merge(results);
  const { expand } = tools;
  if (!expand) return built;
  const { catalogue } = tools;
  const findings = yield* withRemedies(design, built.report.findings, { expand, tools: { catalogue } });
  return { ...built, report: { ...built.report, findings } };
}

/** One analysis makes it. */
function only<Key extends 'power' | 'cooling' | 'cost'>(
  results: ReadonlyMap<string, AnalysisResult>,
  key: Key,
): Pick<AnalysisResult, Key> | undefined {
  const found = [...results.values()].find((result) => result[key] !== undefined);
  return found && ({ [key]: found[key] } as Pick<AnalysisResult, Key>);
}

/** One analysis draws a job, later ones add to it. */
function mergeJobs(results: ReadonlyMap<string, AnalysisResult>): { readonly jobs?: JobPictures } {
  const jobs: Record<string, JobPicture> = {};
  for (const { jobs: drawn = {} } of results.values())
    for (const [id, picture] of Object.entries(drawn)) {
      // What adds to a job that nobody drew has nothing to add to.
      if (id in jobs || 'tiers' in picture) jobs[id] = { ...jobs[id], ...picture } as JobPicture;
    }
  return Object.keys(jobs).length > 0 ? { jobs } : {};
}

function mergeFigures(results: ReadonlyMap<string, AnalysisResult>): Readonly<Record<FigureId, Figure>> {
  const figures: Record<FigureId, Figure> = {};
  for (const [analysis, result] of results) {
    for (const [id, figure] of Object.entries(result.figures)) {
      if (id in figures) throw new Error(`Figure '${id}' comes from two analyses, the second is '${analysis}'`);
      figures[id] = roundFigure(figure);
    }
  }
  return figures;
}
