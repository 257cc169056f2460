/**
 * What a generator makes, laid beside what a design already has: one new document, for one undoable step. Where a name
 * is taken, all names of what comes in have a letter behind them.
 */
import type { Design } from '../design.ts';
import type { TextRef } from '../parse-design/parse-result.ts';
import { parseDesign } from '../parse-design.ts';
import { suffixed, suffixes } from './insert/suffixed.ts';

export type Laid = { readonly ok: true; readonly design: Design } | { readonly ok: false; readonly message: TextRef };

export function insertDesign(design: Design, fresh: Design): Laid {
  let message: TextRef = { key: 'family.refusal.name-taken', params: { name: fresh.made?.[0]?.by ?? fresh.name } };
  for (const suffix of ['', ...suffixes]) {
    const other = suffixed(fresh, suffix);
    if (isTaken(design, other)) continue;
    const parsed = parseDesign(laidBeside(design, other));
    if (parsed.ok) return { ok: true, design: parsed.design };
    message = parsed.refusal.message;
    // An axis may be called like a hold: the next letter may do. A document that is too large is so with any.
    if (parsed.refusal.reason === 'too-large') break;
  }
  return { ok: false, message };
}

/** Names are one space for holds, kinds, axes and supplies, as addresses are made of them. */
function isTaken(design: Design, other: Design): boolean {
  const [mine, theirs] = [namesOf(design), namesOf(other)];
  const shares = (one: readonly string[], two: readonly string[]) => two.some((name) => one.includes(name));
  return (Object.keys(mine) as (keyof typeof mine)[]).some((kind) => shares(mine[kind], theirs[kind]));
}

function namesOf({ blocks, holds, nets, lists = {}, supply = [], site, made = [] }: Design) {
  return {
    elements: [
      ...Object.keys(holds),
      ...Object.values(blocks).flatMap((block) => Object.keys(block.holds)),
      ...supply.map(({ id }) => id),
    ],
    blocks: Object.keys(blocks),
    nets: Object.keys(nets),
    lists: Object.keys(lists),
    rows: site?.rows.map(({ id }) => id) ?? [],
    made: made.map(({ by }) => by),
  };
}

function laidBeside(design: Design, other: Design): Design {
  const isEmpty = Object.keys(design.holds).length === 0;
  const list = <Entry>(one: readonly Entry[] = [], two: readonly Entry[] = []) => [...one, ...two];
  const record = <Value>(one: Readonly<Record<string, Value>> = {}, two: Readonly<Record<string, Value>> = {}) => ({
    ...one,
    ...two,
  });
  const number = record(design.number, other.number);
  const lists = record(design.lists, other.lists);
  const supply = list(design.supply, other.supply);
  const changes = list(design.changes, other.changes);
  const rows = list(design.site?.rows, other.site?.rows);
  return {
    ...design,
    name: isEmpty ? other.name : design.name,
    blocks: record(design.blocks, other.blocks),
    holds: record(design.holds, other.holds),
    nets: record(design.nets, other.nets),
    ...(Object.keys(number).length > 0 && { number }),
    ...(supply.length > 0 && { supply }),
    ...(rows.length > 0 && { site: { ...design.site, rows } }),
    made: list(design.made, other.made),
    ...(Object.keys(lists).length > 0 && { lists }),
    ...(changes.length > 0 && { changes }),
  };
}
