/**
 * Failures that are tried: addresses as people write them, looked up in the design, as damage of its machine. Neither
 * the design nor the machine is touched.
 */
import { type Address, parseAddress } from '../design/address.ts';
import type { Design } from '../design/design.ts';
import { resolveAddress } from '../design/tree.ts';
import type { ResolveProblem } from '../design/tree-resolve.ts';
import { type Damage, type DamageReason, damageOf } from '../machine/damage.ts';
import type { Failing } from '../machine/failing.ts';
import type { Machine } from '../machine/machine.ts';
import { mostNodes } from '../machine/named-nodes.ts';
import type { SupplyFailing } from '../machine/supplies/supplies.ts';
import type { Result } from '../units/result.ts';
import { dealtInto, placesInRow, singlePlaces } from './what-if-places.ts';

export const whatIfProblems = [
  /** A whole wire: it has no part of its own. */
  'no-failure',
  'nothing-there',
  'too-many',
] as const;
export type WhatIfProblem = ResolveProblem | (typeof whatIfProblems)[number] | DamageReason;

export interface AppliedWhatIfs {
  readonly damage: Damage;
  readonly failing: readonly Failing[];
  readonly supplies: readonly SupplyFailing[];
  /** Addresses in full, in the order given, each once. */
  readonly elements: readonly string[];
}

/** `detail` of a refusal is the address. `damagedMachine` makes the machine that is left. */
export function applyWhatIfs(
  design: Design,
  machine: Machine,
  addresses: readonly string[],
): Result<AppliedWhatIfs, WhatIfProblem> {
  const elements = new Set<string>();
  const named: Named[] = [];
  const supplies: SupplyFailing[] = [];
  for (const text of addresses) {
    const full = resolveAddress(design, text);
    if (!full.ok) return { ok: false, reason: full.reason, detail: text };
    if (elements.has(full.value)) continue;
    elements.add(full.value);
    const read = parseAddress(full.value);
    const members = read.ok ? membersOf(machine, read.value) : null;
    if (members) {
      if (members.length === 0) return { ok: false, reason: 'no-index', detail: text };
      supplies.push(...members);
      continue;
    }
    const found = read.ok ? failingOf(design, read.value) : null;
    if (!found) return { ok: false, reason: 'no-failure', detail: text };
    if (found.length > mostNodes) return { ok: false, reason: 'too-many', detail: text };
    named.push(...found.map((one) => ({ ...one, text })));
  }
  const together = bundled(named);
  const failing = together.map((one) => one.failing);
  const found = damageOf(machine.fabrics, failing);
  if (found.ok) return { ok: true, value: { damage: found.damage, failing, supplies, elements: [...elements] } };
  const text = together.find((one) => one.failing === found.failing)?.text ?? '';
  return { ok: false, reason: found.reason, detail: text };
}

interface Found {
  readonly failing: Failing;
  /** Which of the parallel links, when one is named. */
  readonly parallel?: number;
}

interface Named extends Found {
  /** As it was written. */
  readonly text: string;
}

/** Members of a supply; null where the address names none, empty where there is no such member or way. */
function membersOf({ supplies: { list } }: Machine, address: Address): readonly SupplyFailing[] | null {
  if (address.kind !== 'supply' && address.kind !== 'element') return null;
  const [step, ...more] = address.steps;
  const supply = list.findIndex(({ id }) => id === step?.name);
  const drawn = list[supply];
  if (!step || !drawn || more.length > 0) return null;
  const way = address.kind === 'supply' ? address.way.charCodeAt(0) - 'A'.charCodeAt(0) : undefined;
  const spans = step.spans ?? [{ from: 1, to: drawn.members }];
  const isThere = spans.every(({ from, to }) => from >= 1 && to <= drawn.members) && (way ?? 0) < drawn.ways;
  if (!isThere || drawn.members === 0) return [];
  return spans.flatMap(({ from, to }) =>
    Array.from(
      { length: to - from + 1 },
      (_, k): SupplyFailing => ({
        supply,
        member: from + k,
        ...(way !== undefined && { way }),
      }),
    ),
  );
}

/** Null for what cannot fail in a network. */
function failingOf(design: Design, address: Address): readonly Found[] | null {
  const boxes = (places: ReturnType<typeof singlePlaces>): readonly Found[] =>
    places
      .flatMap((place) => [place, ...dealtInto(design, place)])
      .map((steps) => ({ failing: { kind: 'box', steps } }));
  switch (address.kind) {
    case 'element':
      return boxes(singlePlaces(design, address.steps));
    case 'row':
      return boxes(placesInRow(design, address.row));
    case 'axis': {
      const { net, axis } = address;
      const values = address.spans.flatMap(({ from, to }) =>
        Array.from({ length: Math.min(to - from + 1, mostNodes + 1) }, (_, k) => from - 1 + k),
      );
      return values.map((value) => ({ failing: { kind: 'axis', net, axis, value } }));
    }
    case 'link': {
      const { net, wire, parallel } = address;
      const far = singlePlaces(design, address.to);
      return singlePlaces(design, address.from).flatMap((a) =>
        far.map((b) =>
          parallel === undefined
            ? { failing: { kind: 'link', net, wire, a, b } }
            : { failing: { kind: 'link', net, wire, a, b, count: 1 }, parallel },
        ),
      );
    }
    case 'supply':
    case 'wire':
      return null;
    default:
      return address satisfies never;
  }
}

/** Several links of one bundle are one cut of as many; the same link twice is one, and all of them are all. */
function bundled(named: readonly Named[]): readonly Named[] {
  const bundles = new Map<string, { at: number; parallels: Set<number> | null }>();
  const kept: Named[] = [];
  for (const one of named) {
    const { failing, parallel } = one;
    if (failing.kind !== 'link') {
      kept.push(one);
      continue;
    }
    const { count: _, ...all } = failing;
    const ends = [JSON.stringify(failing.a), JSON.stringify(failing.b)].sort();
    const key = [failing.net, failing.wire, ...ends].join(' ');
    const bundle = bundles.get(key) ?? { at: kept.length, parallels: new Set<number>() };
    bundles.set(key, bundle);
    if (parallel === undefined) bundle.parallels = null;
    else bundle.parallels?.add(parallel);
    kept[bundle.at] = { ...one, failing: bundle.parallels ? { ...all, count: bundle.parallels.size } : all };
  }
  return kept;
}
