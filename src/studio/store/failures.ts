/**
 * Failures as they stand on screen: what is tried (the what-ifs of the studio), what follows, the ranked list. A what-if
 * is never an edit: it lives beside the design, goes out in links and can be kept by name on the device. Every edit
 * drops what runs; the ranking begins again once the figures of the edit are there.
 */
import { create } from 'zustand';
import type { FailureOrder, Ranking, RankingProgress, WhatIfAnswer, WorstPairs } from '../../bridge/failures-api.ts';
import type { Design, Path } from '../../model/design/design.ts';
import { createFailuresClient, type FailuresClient } from '../engine/failures-client.ts';
import { studio } from './current-studio.ts';
import type { StudioState } from './state.ts';

export type { FailureOrder, FailureRow, WhatIfAnswer, WhatIfStep } from '../../bridge/failures-api.ts';

export interface SavedWhatIf {
  readonly name: string;
  readonly fail: readonly Path[];
}

export type StoryTrouble =
  | { readonly kind: 'refused'; readonly address: string }
  | { readonly kind: 'failed'; readonly message: string };

export interface FailuresState {
  /** What follows from what is tried; null while nothing is, or before its first answer. */
  readonly answer: WhatIfAnswer | null;
  readonly busy: boolean;
  readonly trouble: StoryTrouble | null;
  readonly order: FailureOrder;
  readonly ranking: Ranking | null;
  /** Design that the ranking is of. */
  readonly rankedDesign: Design | null;
  readonly rankingState: 'none' | 'busy' | 'done' | 'stopped' | 'failed';
  readonly rankingProblem: string;
  readonly progress: RankingProgress | null;
  /** Worst pairs of the design on screen; null until they were asked for. */
  readonly pairs: WorstPairs | null;
  readonly seeksPairs: boolean;
  readonly saved: readonly SavedWhatIf[];
}

const savedKey = 'podwright.what-ifs';
const mostSaved = 50;

export const useFailures = create<FailuresState>()(() => ({
  answer: null,
  busy: false,
  trouble: null,
  order: 'cards',
  ranking: null,
  rankedDesign: null,
  rankingState: 'none',
  rankingProblem: '',
  progress: null,
  pairs: null,
  seeksPairs: false,
  saved: recall(),
}));

/** All addresses that are tried together. */
export function triedIn({ whatIfs }: Pick<StudioState, 'whatIfs'>): readonly Path[] {
  const [only] = whatIfs;
  if (!only) return none;
  return whatIfs.length === 1 ? only.fail : [...new Set(whatIfs.flatMap(({ fail }) => fail))];
}

const none: readonly Path[] = [];

let client: FailuresClient | null = null;

function asked(): FailuresClient {
  client ??= createFailuresClient((progress) => useFailures.setState({ progress }));
  return client;
}

export const failures = {
  /** Tries these together in place of what was tried. */
  tryOut(addresses: readonly Path[]): void {
    const before = triedIn(studio.state());
    if (before.length === addresses.length && before.every((one, k) => one === addresses[k])) return;
    studio.show({ whatIfs: addresses.length === 0 ? [] : [{ fail: [...addresses] }] });
  },
  /** Everything as designed. True when something was tried. */
  restore(): boolean {
    if (triedIn(studio.state()).length === 0) return false;
    failures.tryOut([]);
    studio.select([]);
    return true;
  },
  setOrder(order: FailureOrder): void {
    useFailures.setState({ order });
    void rank();
  },
  rank(): void {
    void rank();
  },
  stopRanking(): void {
    asked().cancel();
    useFailures.setState({ rankingState: 'stopped', progress: null });
  },
  async seekPairs(): Promise<void> {
    const { design } = studio.state();
    useFailures.setState({ seeksPairs: true });
    const outcome = await asked().pairs(design);
    if (studio.state().design !== design) return;
    useFailures.setState({ seeksPairs: false, ...(outcome.ok && { pairs: outcome.pairs }) });
  },
  save(name: string): void {
    const fail = triedIn(studio.state());
    if (fail.length === 0 || name.trim() === '') return;
    keep([{ name: name.trim(), fail }, ...useFailures.getState().saved.filter((one) => one.name !== name.trim())]);
  },
  forget(name: string): void {
    keep(useFailures.getState().saved.filter((one) => one.name !== name));
  },
  /** Follows the studio until the returned function is called. */
  start(): () => void {
    const stop = studio.subscribe(follow);
    void ask();
    if (isRanked(studio.state())) void rank();
    return () => {
      stop();
      client?.dispose();
      client = null;
      useFailures.setState({ answer: null, busy: false, progress: null, rankingState: 'none', rankedDesign: null });
    };
  },
};

function isRanked({ lens }: StudioState): boolean {
  return lens === 'failures';
}

function follow(state: StudioState, before: StudioState): void {
  const isEdited = state.design !== before.design;
  if (isEdited) {
    client?.cancel();
    useFailures.setState({ pairs: null, seeksPairs: false });
  }
  // In this lens what is pressed fails.
  if (state.lens === 'failures' && before.lens === 'failures' && state.selection !== before.selection) {
    failures.tryOut(state.selection);
  }
  if (isEdited || state.whatIfs !== before.whatIfs) void ask();
  const isNewLens = state.lens !== before.lens && isRanked(state);
  const isAnswered = state.answer !== before.answer && state.answer?.partial === false;
  if (isRanked(state) && (isNewLens || isAnswered)) {
    const { rankedDesign, rankingState } = useFailures.getState();
    if (rankedDesign !== state.design && !(rankingState === 'stopped' && !isAnswered)) void rank();
  }
}

async function ask(): Promise<void> {
  const { design, whatIfs } = studio.state();
  const addresses = triedIn({ whatIfs });
  if (addresses.length === 0) {
    useFailures.setState({ answer: null, busy: false, trouble: null });
    return;
  }
  useFailures.setState({ busy: true });
  const outcome = await asked().tryOut(design, addresses);
  const now = studio.state();
  if (now.design !== design || now.whatIfs !== whatIfs) return;
  if (outcome.ok) useFailures.setState({ answer: outcome.answer, busy: false, trouble: null });
  else if (outcome.reason === 'refused') {
    const trouble = { kind: 'refused', address: outcome.address } as const;
    useFailures.setState({ answer: null, busy: false, trouble });
  } else if (outcome.reason === 'failed') {
    useFailures.setState({ answer: null, busy: false, trouble: { kind: 'failed', message: outcome.message } });
  }
}

async function rank(): Promise<void> {
  const { design } = studio.state();
  const { order } = useFailures.getState();
  useFailures.setState({ rankingState: 'busy', rankedDesign: design, progress: null });
  const outcome = await asked().rank(design, order);
  if (studio.state().design !== design) return;
  if (outcome.ok) useFailures.setState({ ranking: outcome.ranking, rankingState: 'done', progress: null });
  else if (outcome.reason === 'failed') {
    useFailures.setState({ rankingState: 'failed', rankingProblem: outcome.message, progress: null });
  }
}

function keep(saved: readonly SavedWhatIf[]): void {
  const kept = saved.slice(0, mostSaved);
  useFailures.setState({ saved: kept });
  try {
    localStorage.setItem(savedKey, JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing for us still shows them until the page is left.
  }
}

function recall(): readonly SavedWhatIf[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(savedKey) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isSaved).slice(0, mostSaved) : [];
  } catch {
    return [];
  }
}

function isSaved(one: unknown): one is SavedWhatIf {
  if (typeof one !== 'object' || one === null) return false;
  const { name, fail } = one as Partial<SavedWhatIf>;
  return typeof name === 'string' && Array.isArray(fail) && fail.every((address) => typeof address === 'string');
}
