/**
 * A family run again with other parameters, in a design that people have worked on. What the generator wrote is written
 * anew; what the user added or changed stays, unless the generator now says otherwise there; exceptions keep their place
 * where it still is. Whatever was lost is listed. Nothing is changed when the result could not be opened.
 *
 *   base: what these parameters gave last time · mine: the design · theirs: what the new parameters give
 */
import type { Design, Made } from '../design.ts';
import { withChanges } from '../edits/record.ts';
import type { TextRef } from '../parse-design/parse-result.ts';
import { parseDesign } from '../parse-design.ts';
import type { Explanation, Family, Given } from './family.ts';
import { withRenamedHold } from './insert/suffixed.ts';
import type { Loss } from './regenerate/loss.ts';
import { mergeDesigns, takenName } from './regenerate/merge-designs.ts';
import { dropUnplaced, settleChanges } from './regenerate/settle-changes.ts';

export type { Loss } from './regenerate/loss.ts';

/** Changes of the parameters it was made with; null gives a parameter back its default. */
export type NewParameters = Readonly<Record<string, string | number | null>>;

export type Regenerated =
  | {
      readonly ok: true;
      readonly design: Design;
      readonly explanations: readonly Explanation[];
      readonly lost: readonly Loss[];
    }
  | {
      readonly ok: false;
      readonly message: TextRef;
      readonly nearest: readonly Given[];
    };

/** What can be run again: a family, or an example with sliders. */
export type Runnable = Pick<Family, 'make'>;

/** `made`: the entry of `design.made` that is run again, of this family. */
export function runAgain(family: Runnable, design: Design, made: Made, parameters: NewParameters): Regenerated {
  const given: Record<string, string | number> = { ...made.with };
  for (const [name, value] of Object.entries(parameters)) {
    if (value === null) delete given[name];
    else given[name] = value;
  }
  const fresh = family.make(given);
  if (!fresh.ok) return { ok: false, message: fresh.message, nearest: fresh.nearest };
  const before = family.make(made.with);
  const names = before.ok ? renamedHolds(before.design, made) : [];
  const called = (one: Design) => names.reduce((each, [from, to]) => withRenamedHold(each, from, to), one);
  const theirs = called(fresh.design);
  const base = before.ok ? called(before.design) : asWritten(design, made);

  const taken = takenName(base, design, theirs);
  if (taken !== undefined) return refused({ key: 'family.refusal.name-taken', params: { name: taken } });

  const lost: Loss[] = [];
  const merged = mergeDesigns(base, design, theirs, made, lost);
  const settled = settleChanges(design, merged, made, lost);
  if ('key' in settled) return refused(settled);
  const ours = (theirs.changes ?? []).filter(({ by }) => by === made.by);
  const opened = parseDesign(withChanges(settled, [...ours, ...(settled.changes ?? [])]));
  if (!opened.ok) return refused(opened.refusal.message);
  const kept = dropUnplaced(design, opened.design, made, lost);
  const final = kept === opened.design ? opened : parseDesign(kept);
  if (!final.ok) return refused(final.refusal.message);
  return { ok: true, design: final.design, explanations: fresh.explanations, lost };
}

/** What the user calls otherwise: renaming a hold renames it in `made` too, in its old place. */
function renamedHolds(base: Design, { holds }: Made): readonly (readonly [from: string, to: string])[] {
  const written = base.made?.[0]?.holds ?? [];
  if (written.length !== holds.length) return [];
  return written.flatMap((from, k) => {
    const to = holds[k];
    return to === undefined || to === from ? [] : [[from, to] as const];
  });
}

function refused(message: TextRef): Regenerated {
  return { ok: false, message, nearest: [] };
}

/** Where the old parameters make nothing any more: all that it wrote counts as unchanged. */
function asWritten(design: Design, { by, blocks, holds, nets }: Made): Design {
  const supply = design.supply?.filter((entry) => entry.by === by) ?? [];
  const pick = <Value>(record: Readonly<Record<string, Value>>, names: readonly string[]) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => names.includes(name)));
  const rows = design.site?.rows.filter((row) => row.by === by) ?? [];
  return {
    format: 'podwright/1',
    name: design.name,
    blocks: pick(design.blocks, blocks),
    holds: pick(design.holds, holds),
    nets: pick(design.nets, nets),
    ...(design.number && { number: pick(design.number, holds) }),
    ...(supply.length > 0 && { supply }),
    ...(rows.length > 0 && { site: { rows } }),
  };
}
