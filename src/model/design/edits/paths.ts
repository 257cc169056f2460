/** Every address in a document, rewritten at once: when cabinets change places, exceptions stay with their cabinet. */
import { type AddressStep, formatPath, type IndexSpan, parsePath } from '../address.ts';
import { joinSpans } from '../address-order.ts';
import type { Change, Design, Hold, Path, Supply } from '../design.ts';
import type { Steps } from '../tree-chain.ts';
import { fullSteps } from '../tree-changes.ts';
import { numberedOrdinals } from '../tree-number.ts';
import { nthPath } from '../tree-order.ts';
import { dropServed, withoutStanding } from './drop-supplies.ts';
import { mapped, mappedList, sameList, withChanges, withField, withSupply } from './record.ts';
import { type Done, done } from './refuse.ts';

/** Where a place is afterwards: the same steps when nothing moves, null when it is gone. Steps are in full form. */
export type Rewrite = (steps: Steps) => Steps | null;
/** The same for text: null is gone. */
export type RewriteText = (path: Path) => Path | null;

/** The full form of a path of the document, a single through number as its place in the tree. */
export function stepsInTree(design: Design, path: Path): Steps | undefined {
  const read = parsePath(path);
  if (!read.ok) return undefined;
  const ordinals = numberedOrdinals(design, read.value);
  if (!ordinals) return fullSteps(design, path);
  const [ordinal, ...more] = ordinals;
  if (ordinal === undefined || more.length > 0) return undefined;
  const place = nthPath(design, read.value[0]?.name ?? '', ordinal);
  const full = place === undefined ? undefined : parsePath(place);
  return full?.ok ? full.value : undefined;
}

/** Rewrites by places in the tree. Text that no rewrite concerns stays as it was written. */
export function rewritePlaces(design: Design, rewrite: Rewrite): Done {
  return rewritePaths(design, (path) => {
    const steps = stepsInTree(design, path);
    if (!steps) return path;
    const next = rewrite(steps);
    return next === null ? null : next === steps ? path : formatPath(next);
  });
}

export function rewritePaths(design: Design, rewrite: RewriteText): Done {
  const dropped: Change[] = [];
  const also: string[] = [];
  let result = design;
  if (design.changes) {
    const changes = design.changes.flatMap((change) => {
      const next = rewriteChange(change, rewrite);
      if (next === null) dropped.push(change);
      return next === null ? [] : [next];
    });
    result = withChanges(result, sameList(design.changes, changes));
  }
  const rehold = (hold: Hold, name: string): Hold => {
    const place = hold.in === undefined || !isPlace(hold.in) ? hold.in : rewrite(hold.in);
    if (place === hold.in) return hold;
    const { in: _gone, ...rest } = hold;
    if (typeof place === 'string') return { ...rest, in: place };
    also.push(name);
    return rest;
  };
  const holds = mapped(design.holds, rehold);
  const blocks = mapped(design.blocks, (block) => {
    const inside = mapped(block.holds, rehold);
    return inside === block.holds ? block : { ...block, holds: inside };
  });
  if (holds !== design.holds || blocks !== design.blocks) result = { ...result, holds, blocks };
  if (design.supply) {
    const served = rewriteServed(design.supply, rewrite);
    const lost = served.filter((entry, k) => entry !== design.supply?.[k] && entry.serves.length === 0);
    const unfed = new Set(lost.map((entry) => entry.id));
    result = withSupply(result, unfed.size === 0 ? served : served.filter((entry) => !unfed.has(entry.id)));
    const above = dropServed(withoutStanding(result, unfed), unfed);
    result = above.design;
    also.push(...unfed, ...(above.also ?? []));
  }
  if (design.jobs) {
    const jobs = mappedList(design.jobs, (job) => {
      if (typeof job.on !== 'string') return job;
      const on = rewrite(job.on);
      if (on === job.on) return job;
      const { on: _gone, ...rest } = job;
      if (on === null) also.push(String(job.id));
      return on === null ? rest : { ...rest, on };
    });
    result = withField(result, 'jobs', jobs);
  }
  return done(result, { dropped, also });
}

/** Whether text is a place and not the bare name of a hold or supply. */
function isPlace(text: string): boolean {
  return text.includes('[') || text.includes('/');
}

/** A supply that loses all it served is left with nothing to serve. */
function rewriteServed(supply: readonly Supply[], rewrite: RewriteText): readonly Supply[] {
  return mappedList(supply, (entry) => {
    const serves = entry.serves.flatMap((text) => {
      const place = isPlace(text) ? rewrite(text) : text;
      return place === null ? [] : [place];
    });
    return sameList(entry.serves, serves) === entry.serves ? entry : { ...entry, serves };
  });
}

/** The change at its new place; itself when nothing moves, null when a place of it is gone. */
export function rewriteChange(change: Change, rewrite: RewriteText): Change | null {
  if ('at' in change) {
    const at = rewrite(change.at);
    return at === null ? null : at === change.at ? change : { ...change, at };
  }
  if ('under' in change) {
    const under = rewrite(change.under);
    return under === null ? null : under === change.under ? change : { ...change, under };
  }
  if ('join' in change) {
    const ends = [rewrite(change.join[0]), rewrite(change.join[1])] as const;
    if (ends[0] === null || ends[1] === null) return null;
    return ends[0] === change.join[0] && ends[1] === change.join[1] ? change : { ...change, join: [ends[0], ends[1]] };
  }
  const from = rewrite(change.from);
  const to = rewrite(change.to);
  if (from === null || to === null) return null;
  return from === change.from && to === change.to ? change : { ...change, from, to };
}

/** How the elements of one hold of one axis are counted afterwards: index to index (from 0), null when gone. */
export interface Renumbering {
  readonly to: (index: number) => number | null;
  /** Indices at which the distance between old and new may change. */
  readonly cuts: readonly number[];
}

/** Out with `taken`, then `count` new ones in before place `at` of those that stay; `moved` go there instead. */
export function shifted(taken: readonly number[], at: number, count: number, moved = false): Renumbering {
  const order = new Map(taken.map((index, rank) => [index, rank]));
  const sorted = [...taken].sort((a, b) => a - b);
  // The old index of the one that stands behind the gap afterwards.
  let behind = at;
  for (const index of sorted) if (index <= behind) behind++;
  return {
    to: (index) => {
      const rank = order.get(index);
      if (rank !== undefined) return moved ? at + rank : null;
      let before = 0;
      for (const gone of sorted) if (gone < index) before++;
      const place = index - before;
      return place >= at ? place + count : place;
    },
    cuts: [...sorted, ...sorted.map((index) => index + 1), behind],
  };
}

/** The step with its indices counted anew; null when none is left. */
export function renumberedStep(step: AddressStep, { to, cuts }: Renumbering): AddressStep | null {
  if (!step.spans) return step;
  const spans: IndexSpan[] = [];
  for (const { from, to: last } of step.spans) {
    const starts = [from - 1, ...cuts.filter((cut) => cut > from - 1 && cut < last)].sort((a, b) => a - b);
    starts.forEach((start, k) => {
      const end = (starts[k + 1] ?? last) - 1;
      const [first, final] = [to(start), to(end)];
      if (first !== null && final !== null && end >= start) spans.push({ from: first + 1, to: final + 1 });
    });
  }
  if (spans.length === 0) return null;
  const isSame = spans.length === step.spans.length && spans.every((span, k) => isEqual(span, step.spans?.[k]));
  return isSame ? step : { name: step.name, spans: joinSpans(spans) };
}

function isEqual(a: IndexSpan, b: IndexSpan | undefined): boolean {
  return a.from === b?.from && a.to === b.to;
}

/** Renumbers one hold of one box, given by the steps that lead to it. */
export function renumberHold(box: Steps, name: string, numbering: Renumbering): Rewrite {
  const prefix = formatPath(box);
  return (steps) => {
    const step = steps[box.length];
    if (step?.name !== name || formatPath(steps.slice(0, box.length)) !== prefix) return steps;
    const next = renumberedStep(step, numbering);
    if (next === null || next === step) return next === null ? null : steps;
    return [...steps.slice(0, box.length), next, ...steps.slice(box.length + 1)];
  };
}
