/** Names: none twice, none that would be read as something else. */
import type { Design } from '../design.ts';
import { likeChain } from '../tree-kinds.ts';
import { rowIdsOf } from '../tree-rows.ts';
import type { Names } from './names.ts';
import { type ParseRefusal, refusal, shown } from './parse-result.ts';

/** `site/A` is the address of a row, and 'site' names the top level in edits. */
const taken = 'site';

export function* checkNames(design: Design, names: Names): Generator<ParseRefusal> {
  /** Which block family defines a hold: a variant overrides the holds of what it is like, and nobody else may. */
  const families = new Map<string, string>();
  for (const name of Object.keys(design.holds)) {
    if (name === taken) yield refusal('bad-name', ['holds', name], { found: shown(name) });
    families.set(name, '');
  }
  for (const [id, block] of Object.entries(design.blocks)) {
    if (id === taken) yield refusal('bad-name', ['blocks', id], { found: shown(id) });
    const family = likeChain(design, id).at(-1) ?? id;
    for (const name of Object.keys(block.holds)) {
      const path = ['blocks', id, 'holds', name];
      if (name === taken) yield refusal('bad-name', path, { found: shown(name) });
      const other = families.get(name);
      if (other !== undefined && other !== family) yield twice(path, name);
      families.set(name, family);
    }
  }
  yield* eachOnce(design.supply ?? [], 'supply');
  for (const [place, supply] of (design.supply ?? []).entries()) {
    if (names.holds.has(supply.id)) yield twice(['supply', place, 'id'], supply.id);
  }
  for (const [id, net] of Object.entries(design.nets)) {
    const seen = new Set<string>();
    for (const [place, wire] of net.wires.entries()) {
      if (seen.has(wire.id)) yield twice(['nets', id, 'wires', place, 'id'], wire.id);
      seen.add(wire.id);
    }
  }
  const rows = new Set<string>();
  for (const [place, row] of (design.site?.rows ?? []).entries()) {
    for (const name of rowIdsOf(row.id)) {
      if (rows.has(name)) yield twice(['site', 'rows', place, 'id'], name);
      rows.add(name);
    }
  }
  yield* eachOnce(design.jobs ?? [], 'jobs');
}

function* eachOnce(list: readonly { readonly id?: unknown }[], field: string): Generator<ParseRefusal> {
  const seen = new Set<unknown>();
  for (const [place, { id }] of list.entries()) {
    if (seen.has(id)) yield twice([field, place, 'id'], String(id));
    seen.add(id);
  }
}

function twice(path: readonly PropertyKey[], name: string): ParseRefusal {
  return refusal('duplicate-name', path, { found: shown(name) });
}
