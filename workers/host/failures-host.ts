/** Rankings and what-ifs, each the latest of its kind; what is stale drops out at its next slice. */
import type {
  FailureOrder,
  FailureRow,
  FailuresApi,
  RankingProgress,
  WhatIfAnswer,
  WhatIfOutcome,
  WorstPairs,
} from '../../src/bridge/failures-api.ts';
import { blastOf, inOrder } from '../../src/model/analyses/failures/blast.ts';
import { chainOf } from '../../src/model/analyses/failures/chain.ts';
import { scenarioOf } from '../../src/model/analyses/failures/scenario.ts';
import { scenarioFigures } from '../../src/model/analyses/failures/scenario-figures.ts';
import { slowedCards } from '../../src/model/analyses/failures/slowed-cards.ts';
import { worstSets } from '../../src/model/analyses/failures/worst-sets.ts';
import { createCatalogue } from '../../src/model/catalogue/catalogue.ts';
import type { Design } from '../../src/model/design/design.ts';
import { expand } from '../../src/model/expand/expand.ts';
import { applyWhatIfs } from '../../src/model/expand/what-ifs.ts';
import type { Machine } from '../../src/model/machine/machine.ts';
import { roundFigure } from '../../src/model/report/round.ts';
import type { Memory } from './memory.ts';
import { runInSlices, type SliceTools } from './slices.ts';

export interface FailuresTools extends SliceTools {
  readonly memory: Memory;
}

/** Pairs that are listed, the worst of them. */
const mostPairs = 40;

/** Progress is told no oftener than this. */
const tellEveryMs = 100;

export function createFailuresHost({ memory, ...slices }: FailuresTools): FailuresApi {
  const latest = { rank: 0, tryOut: 0, pairs: 0 };
  let hear: (progress: RankingProgress) => void = () => {};
  // The machine of the newest design: what-ifs of one design come one after another.
  const machines = new Map<string, Machine>();

  function machineOf(design: Design): Machine {
    const key = JSON.stringify(design);
    const known = machines.get(key);
    if (known) return known;
    machines.clear();
    const machine = expand(design, createCatalogue(design.parts));
    machines.set(key, machine);
    return machine;
  }

  function* ranking(design: Design, order: FailureOrder) {
    const machine = machineOf(design);
    let told = slices.now();
    const { rows, cut } = yield* blastOf(machine, memory, (done, all) => {
      if (slices.now() - told < tellEveryMs) return;
      told = slices.now();
      hear({ done, all });
    });
    const sorted = inOrder(rows, order).map((row): FailureRow => {
      const { element, name, count, domain } = row;
      return { element, name, count, domain, figures: rounded(scenarioFigures(machine, row, row)) };
    });
    return { rows: sorted, cut };
  }

  function* whatIf(design: Design, addresses: readonly string[]): Generator<void, WhatIfOutcome> {
    const started = slices.now();
    const machine = machineOf(design);
    yield;
    const applied = applyWhatIfs(design, machine, addresses);
    if (!applied.ok) return { ok: false, reason: 'refused', why: applied.reason, address: applied.detail ?? '' };
    const { elements, failing, supplies } = applied.value;
    const trial = { failing, supplies };
    const scenario = yield* scenarioOf(machine, trial, memory);
    const answer: WhatIfAnswer = {
      elements,
      figures: rounded(scenarioFigures(machine, trial, scenario)),
      steps: chainOf(machine, trial, scenario, elements),
      dark: scenario.supply?.dark ?? [],
      hot: scenario.supply?.hot ?? [],
      darkW: scenario.supply?.darkW ?? 0,
      ...(yield* slowedCards(machine, scenario)),
    };
    return { ok: true, answer, milliseconds: slices.now() - started };
  }

  function* pairsOf(design: Design): Generator<void, WorstPairs> {
    const machine = machineOf(design);
    const { cards, rows, whole } = yield* worstSets(machine, 2, memory);
    return {
      rows: rows.slice(0, mostPairs).map((row) => ({
        elements: row.elements,
        count: row.count,
        down: rounded(scenarioFigures(machine, row, row))['cards.down'],
      })),
      exact: whole,
      most: cards.upper,
    };
  }

  return {
    async rank(design, order) {
      const ticket = ++latest.rank;
      const started = slices.now();
      try {
        const outcome = await runInSlices(ranking(design, order), () => latest.rank === ticket, slices);
        if (!outcome.done) return { ok: false, reason: 'superseded' };
        return { ok: true, ranking: outcome.result, milliseconds: slices.now() - started };
      } catch (problem) {
        return { ok: false, reason: 'failed', message: wordsOf(problem) };
      }
    },
    hearProgress(listener) {
      hear = listener;
      return Promise.resolve();
    },
    async tryOut(design, addresses) {
      const ticket = ++latest.tryOut;
      try {
        const outcome = await runInSlices(whatIf(design, addresses), () => latest.tryOut === ticket, slices);
        return outcome.done ? outcome.result : { ok: false, reason: 'superseded' };
      } catch (problem) {
        return { ok: false, reason: 'failed', message: wordsOf(problem) };
      }
    },
    async pairs(design) {
      const ticket = ++latest.pairs;
      try {
        const outcome = await runInSlices(pairsOf(design), () => latest.pairs === ticket, slices);
        return outcome.done ? { ok: true, pairs: outcome.result } : { ok: false, reason: 'superseded' };
      } catch (problem) {
        return { ok: false, reason: 'failed', message: wordsOf(problem) };
      }
    },
    cancel() {
      latest.rank++;
      latest.tryOut++;
      latest.pairs++;
      return Promise.resolve();
    },
  };
}

function rounded(figures: FailureRow['figures']): FailureRow['figures'] {
  return Object.fromEntries(Object.entries(figures).map(([id, figure]) => [id, roundFigure(figure)]));
}

function wordsOf(problem: unknown): string {
  return problem instanceof Error ? `${problem.name}: ${problem.message}` : String(problem);
}
