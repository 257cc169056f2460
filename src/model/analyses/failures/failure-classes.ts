/**
 * Every single failure by class. Candidates are one place of each group that exceptions leave alike and one link of each
 * orbit; candidates whose damage has equal texts in every network give isomorphic networks and are one class, so that
 * counts are exact and nothing is solved twice.
 */
import { type Damage, damageOf, withDamage } from '../../machine/damage.ts';
import type { Failing } from '../../machine/failing.ts';
import { failingBoxes } from '../../machine/failing-boxes.ts';
import type { Machine } from '../../machine/machine.ts';
import type { NetworkLimits } from '../../solvers/network-limits.ts';
import { pinEdits } from '../../solvers/symmetry/pins.ts';
import { structureOf } from '../../solvers/symmetry/read-fabric.ts';
import { carries } from './effect.ts';
import { failingLinks } from './failing-links.ts';
import { className, isDomain } from './failure-class.ts';

export interface FailureClass {
  /** One of the class. */
  readonly failing: Failing;
  readonly damage: Damage;
  readonly name: string;
  readonly count: number;
  readonly domain: boolean;
}

export interface FailureClasses {
  readonly classes: readonly FailureClass[];
  /** Names of levels of which not all places were looked at. */
  readonly cut: readonly string[];
}

/** `limits` by network, null for those that carry nothing. `most`: exceptions read, of all candidates together. */
export function* failureClasses(
  machine: Machine,
  limits: readonly (NetworkLimits | null)[],
  most = Number.POSITIVE_INFINITY,
): Generator<void, FailureClasses> {
  const { fabrics } = machine;
  const boxes = yield* failingBoxes(fabrics);
  const candidates = [...boxes.groups];
  const cut = new Set(boxes.cut);
  for (const [index, fabric] of fabrics.entries()) {
    const own = limits[index];
    if (!own || !carries(fabric)) continue;
    const links = yield* failingLinks(fabric, own.division.base);
    candidates.push(...links.groups);
    if (!links.whole) for (const { wire } of fabric.wires) cut.add(`${fabric.net}.${wire}`);
  }
  const classes = new Map<string, FailureClass & { count: number }>();
  let left = most;
  for (const { failing, count } of candidates) {
    if (left < 0) {
      cut.add(className(failing));
      continue;
    }
    const found = damageOf(fabrics, [failing]);
    if (!found.ok) continue;
    const name = className(failing);
    const text = fabrics
      .map((fabric, index) => {
        const edits = found.damage[index] ?? [];
        if (edits.length > 0) left -= fabric.edits.length + edits.length;
        return edits.length === 0 ? '' : pinEdits(structureOf(withDamage(fabric, edits)), false).text;
      })
      .join('\n\n');
    const key = `${name}\n${text}`;
    const known = classes.get(key);
    if (known) known.count += count;
    else classes.set(key, { failing, damage: found.damage, name, count, domain: isDomain(machine, failing) });
    yield;
  }
  return { classes: [...classes.values()], cut: [...cut] };
}
