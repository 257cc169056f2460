/**
 * Question: which plan trains this model fastest on these cards, and why did the runner-up lose?
 *
 * Enumerated: tensor ways (divide the heads, at most the scale-up domain), context ways from 32k tokens on, pipeline
 * stages (also uneven, waste under a quarter), expert ways, micro-batch 1 to 8, chunks, recomputation; data ways are
 * the largest count that divides the batch and uses at least `leastUse` of the cards. Rejected in order by weight
 * memory, then by a lower bound of matmul and bubble against the worst of the best so far, then by evaluation.
 * The bound never rejects a plan that would be among the best: it leaves out every other cost.
 * Cost: some thousand plans, microseconds each.
 */
import type { WorkloadContext } from '../context.ts';
import { countShape, type ModelShape } from '../model-shape.ts';
import type { Overlap } from '../profiles/profile.ts';
import type { Precision } from '../system.ts';
import { expertRanks, type TrainingPlan } from '../training/plan.ts';
import { type StepParts, type TrainingStep, trainingStep } from '../training/step.ts';
import { recomputations } from './settle-plan.ts';

export interface SearchGoal {
  readonly cards: number;
  readonly batch: number;
  readonly sequence: number;
  readonly precision: Precision;
  readonly overlap?: Partial<Overlap>;
  /** Share of the cards that a plan must use. */
  readonly leastUse?: number;
  /** How many plans to keep. */
  readonly keep?: number;
  /** Step of the last optimum: plans that cannot beat it by far are not evaluated. */
  readonly knownBestS?: number;
}

export interface FoundPlan {
  readonly plan: TrainingPlan;
  readonly step: TrainingStep;
}

export interface SearchResult {
  /** Fastest first. */
  readonly best: readonly FoundPlan[];
  readonly considered: number;
  readonly evaluated: number;
}

const usualKeep = 8;
const usualUse = 0.9;
const longSequence = 32768;
const mostMicroBatch = 8;
const mostExpertWays = 512;
const mostChunks = 8;
const mostWaste = 1.25;
/** Plans this much slower than a known optimum cannot be among the best that anybody looks at. */
const knownBestMargin = 1.5;

export function searchPlans(context: WorkloadContext, model: ModelShape, goal: SearchGoal): SearchResult {
  const keep = goal.keep ?? usualKeep;
  const found: FoundPlan[] = [];
  let worst = goal.knownBestS === undefined ? Number.POSITIVE_INFINITY : goal.knownBestS * knownBestMargin;
  let considered = 0;
  let evaluated = 0;
  const ways = recomputations(context);
  const matmulS = leastMatmulS(context, model, goal);
  const overhead = 1 + context.profile.overheadShare;
  for (const layout of layouts(context, model, goal)) {
    const perRank = goal.batch / layout.dp;
    const stageLayers = Math.ceil(model.layers / layout.pp);
    const bound =
      (matmulS / (layout.tp * layout.cp * layout.pp * layout.dp)) * ((stageLayers * layout.pp) / model.layers);
    for (let microBatch = 1; microBatch <= Math.min(mostMicroBatch, perRank); microBatch *= 2) {
      if (perRank % microBatch !== 0) continue;
      const microBatches = perRank / microBatch;
      for (const vpp of chunkCounts(layout.pp, stageLayers, microBatches)) {
        considered += ways.length;
        const least = bound * (1 + (layout.pp - 1) / vpp / microBatches) * overhead;
        if (least >= worst) continue;
        // Each later way of recomputing takes longer: the first that fits is the fastest of its kind.
        for (const recompute of ways) {
          const plan: TrainingPlan = { ...layout, vpp, microBatch, recompute };
          const step = trainingStep(context, model, plan);
          evaluated++;
          if (!step.memory.fits) continue;
          if (step.seconds < worst) worst = insert(found, { plan, step }, keep, worst);
          break;
        }
      }
    }
  }
  return { best: found, considered, evaluated };
}

type Layout = Omit<TrainingPlan, 'vpp' | 'microBatch' | 'recompute'>;

function* layouts(context: WorkloadContext, model: ModelShape, goal: SearchGoal): Generator<Layout> {
  const c = countShape(model);
  const domain = context.system.tiers[0]?.cards ?? 1;
  const { card } = context.system;
  const leastUse = goal.leastUse ?? usualUse;
  const routed = c.moeLayers * (model.moe?.experts ?? 0) * c.expert;
  const bytesPerParameter = 2 + context.profile.gradientBytes;
  const expertWays = model.moe ? divisors(model.moe.experts, mostExpertWays) : [1];
  for (const tp of tensorWays(model, domain))
    for (const cp of goal.sequence >= longSequence ? [1, 2, 4, 8, 16, 32] : [1])
      for (let pp = 1; pp <= Math.min(model.layers, Math.floor(goal.cards / (tp * cp))); pp++) {
        const stageLayers = Math.ceil(model.layers / pp);
        // Stage counts that leave a stage empty repeat a smaller count.
        if (Math.ceil(model.layers / stageLayers) !== pp || (stageLayers * pp) / model.layers > mostWaste) continue;
        const dp = dataWays(goal, tp * cp * pp, leastUse);
        if (dp === 0) continue;
        for (const ep of expertWays) {
          if (expertRanks({ tp, cp, dp }) % ep !== 0) continue;
          const held = (c.total - routed) / (tp * pp) + routed / (ep * pp * (ep === 1 ? tp : 1));
          if (bytesPerParameter * held > card.memoryBytes) continue;
          yield {
            tp,
            pp,
            cp,
            dp,
            ep,
            batch: goal.batch,
            sequence: goal.sequence,
            precision: goal.precision,
            sequenceParallel: tp > 1,
            zero: 1,
            balancedStages: true,
            balancedRouting: false,
            ...(goal.overlap && { overlap: goal.overlap }),
          };
        }
      }
}

function tensorWays(model: ModelShape, domain: number): readonly number[] {
  const splitsKeys = (ways: number) => model.mla !== undefined || ways <= model.kvHeads || ways % model.kvHeads === 0;
  return [1, 2, 4, 8, 16, 32, 64].filter((ways) => ways <= domain && model.heads % ways === 0 && splitsKeys(ways));
}

/** The largest count that divides the batch and leaves at most the allowed share of cards idle; 0 when none does. */
function dataWays(goal: SearchGoal, modelWays: number, leastUse: number): number {
  let ways = Math.min(goal.batch, Math.floor(goal.cards / modelWays));
  while (ways > 0 && goal.batch % ways !== 0) ways--;
  return ways * modelWays >= goal.cards * leastUse ? ways : 0;
}

function chunkCounts(pp: number, stageLayers: number, microBatches: number): readonly number[] {
  if (pp === 1 || microBatches % pp !== 0) return [1];
  return divisors(stageLayers, mostChunks);
}

function divisors(whole: number, most: number): readonly number[] {
  const found: number[] = [];
  for (let divisor = 1; divisor <= Math.min(whole, most); divisor++) if (whole % divisor === 0) found.push(divisor);
  return found;
}

/** Matmuls of a whole step at the sustained rate with every tile full: no plan is faster. */
function leastMatmulS(context: WorkloadContext, model: ModelShape, goal: SearchGoal): number {
  const c = countShape(model);
  const rate = context.rates.matmul[goal.precision] ?? context.rates.peakBf16;
  return (6 * goal.batch * goal.sequence * (c.active - c.embedding)) / rate;
}

/** Keeps the list sorted and short; the bound that a further plan must beat. */
function insert(found: FoundPlan[], entry: FoundPlan, keep: number, bound: number): number {
  const at = found.findIndex(({ step }) => entry.step.seconds < step.seconds);
  found.splice(at < 0 ? found.length : at, 0, entry);
  if (found.length > keep) found.pop();
  return found.length === keep ? (found.at(-1)?.step.seconds ?? bound) : bound;
}

/** Where a plan loses against another: seconds per part, largest loss first. */
export function whyLost(
  winner: TrainingStep,
  loser: TrainingStep,
): readonly { readonly part: keyof StepParts; readonly seconds: number }[] {
  const parts = Object.keys(winner.parts) as (keyof StepParts)[];
  return parts
    .map((part) => ({ part, seconds: loser.parts[part] - winner.parts[part] }))
    .filter(({ seconds }) => seconds !== 0)
    .sort((a, b) => b.seconds - a.seconds);
}
