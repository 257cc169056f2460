/** Addresses of edits, checked against the design and put in full form. */
import { type Address, type AddressStep, formatPath, parsePath, stepAt } from '../address.ts';
import type { Design, Path } from '../design.ts';
import { resolveAddress } from '../tree.ts';
import { indicesOfOrdinal } from '../tree-indices.ts';
import { dimensionsOf, kindsOf } from '../tree-kinds.ts';
import { type Refused, refuse } from './refuse.ts';

type Found<Value> = { readonly ok: true; readonly value: Value } | Refused;

/** More places than this are not edited one by one; a range is. */
const mostPlaces = 20_000;

export function resolvePlace(design: Design, text: Path): Found<Path> {
  const read = resolveAddress(design, text);
  const path = read.ok ? parsePath(read.value) : undefined;
  if (!read.ok && read.reason === 'ambiguous') return refuse('ambiguous-place', text, { place: text });
  if (!read.ok) return refuse('no-place', text, { place: text, detail: read.detail ?? text });
  if (!path?.ok) return refuse('no-place', text, { place: text, detail: text });
  return read;
}

/** Single places that addresses name, ranges written out, in the order given, each once. */
export function singlePlaces(design: Design, texts: readonly Path[]): Found<readonly Path[]> {
  const places = new Set<Path>();
  for (const text of texts) {
    const full = resolvePlace(design, text);
    if (!full.ok) return full;
    const read = parsePath(full.value);
    if (!read.ok) continue;
    let paths: readonly (readonly AddressStep[])[] = [[]];
    for (const step of read.value) {
      const singles = singleSteps(design, step);
      paths = paths.flatMap((path) => singles.map((single) => [...path, single]));
      if (paths.length + places.size > mostPlaces) return refuse('too-many-places', text, { most: mostPlaces });
    }
    for (const path of paths) places.add(formatPath(path));
  }
  return { ok: true, value: [...places] };
}

function singleSteps(design: Design, step: AddressStep): readonly AddressStep[] {
  const hold = kindsOf(design).seats.get(step.name)?.[0]?.hold;
  const spans = step.spans ?? [];
  if (hold && dimensionsOf(hold).length > 1) {
    const sizes = spans.map((span) => span.to - span.from + 1);
    const total = Math.min(
      mostPlaces + 1,
      sizes.reduce((product, size) => product * size, 1),
    );
    return Array.from({ length: total }, (_, k) =>
      stepAt(
        step.name,
        indicesOfOrdinal(k, sizes).map((index, axis) => index + (spans[axis]?.from ?? 1) - 1),
      ),
    );
  }
  const indices = new Set<number>();
  for (const { from, to } of spans) for (let k = from; k <= to && indices.size <= mostPlaces; k++) indices.add(k);
  return [...indices].map((index) => stepAt(step.name, [index]));
}

/** A place taken apart: the box it stands in, its hold and index. */
export interface Standing {
  readonly path: Path;
  readonly box: readonly AddressStep[];
  readonly name: string;
  /** From 0, of a hold with one axis; undefined when it has several. */
  readonly index?: number;
}

export function standingOf(path: Path): Standing | undefined {
  const read = parsePath(path);
  const last = read.ok ? read.value.at(-1) : undefined;
  if (!read.ok || !last) return undefined;
  const only = last.spans?.length === 1 ? last.spans[0] : undefined;
  return { path, box: read.value.slice(0, -1), name: last.name, ...(only && { index: only.from - 1 }) };
}

/** Whether an address is that of a standing supply, as `cdm[2]`. */
export function isSupplyName(design: Design, address: Address): string | undefined {
  const name = address.kind === 'element' && address.steps.length === 1 ? address.steps[0]?.name : undefined;
  return name !== undefined && (design.supply ?? []).some((supply) => supply.id === name) ? name : undefined;
}
