/** What cards can send into a network as far as its rules and ports tell, and what the rates at its wires rest on. */
import type { Basis } from '../catalogue/part.ts';
import type { Design, NetId } from '../design/design.ts';
import { isWithoutLimit } from '../design/generators/parts/card-link.ts';
import type { MachineFabric, Role } from '../machine/fabric.ts';
import type { HoldSite, HoldTree } from './hold-sites.ts';
import type { NetSide } from './net-side.ts';
import { boxOfNic } from './nic-shares.ts';
import type { Exception } from './places.ts';
import type { ChangedStub } from './wire-counts.ts';
import type { NetWiring } from './wire-joins.ts';

interface Ends {
  readonly design: Design;
  readonly tree: HoldTree;
  readonly roleOf: (site: HoldSite) => Role;
  readonly exceptions: readonly Exception[];
  readonly wiring: NetWiring;
  readonly main: NetSide;
  readonly stubs: readonly ChangedStub[];
  /** Whether the network has no description, so that ports are all that is known of its cards. */
  readonly isHidden: boolean;
}

export function cardEnds(ends: Ends): Pick<MachineFabric, 'unlimited' | 'beyondRules'> {
  const { joins } = ends.wiring;
  const unlimited = [...new Set(joins.flatMap(({ id, wire }) => (isWithoutLimit(wire) ? [id] : [])))];
  const beyondRules = [...new Set(cardsBeyondRules(ends))];
  return {
    ...(unlimited.length > 0 && { unlimited }),
    ...(beyondRules.length > 0 && { beyondRules }),
  };
}

/** Holds of cards of which neither the rules nor the ports before changes say what one can send. */
function* cardsBeyondRules({
  design,
  tree,
  roleOf,
  exceptions,
  wiring,
  main,
  stubs,
  isHidden,
}: Ends): Generator<string> {
  const cardsAt = (site: HoldSite): readonly string[] => {
    if (roleOf(site) === 'card') return [site.hold];
    return roleOf(site) === 'nic' ? (boxOfNic(tree, site)?.cards ?? []).map(({ hold }) => hold) : [];
  };
  for (const { from, to } of wiring.irregular) {
    for (const hold of new Set([from, to])) yield* (tree.byHold.get(hold) ?? []).flatMap(cardsAt);
  }
  for (const { a, b } of main.described.unsaid) yield* [a, b].flatMap(cardsAt);
  // Ports are those before changes. What is gone as a whole takes its ports with it.
  for (const { stub, regions } of stubs) {
    if (regions.length > 0) yield* cardsAt(stub.a);
    if (roleOf(stub.a) === 'nic' && exceptions.some((one) => isInside(one, boxOfNic(tree, stub.a)?.box)))
      yield* cardsAt(stub.a);
  }
  if (isHidden && (design.changes ?? []).some(changesLinks)) {
    for (const { source } of main.rules) yield* [source.join.a, source.join.b].flatMap(cardsAt);
  }
}

function changesLinks(change: NonNullable<Design['changes']>[number]): boolean {
  return (
    'off' in change || 'block' in change || 'hold' in change || 'wire' in change || 'cut' in change || 'join' in change
  );
}

/** Whether an exception changes what is in a box, and not the box itself. */
function isInside({ at, ...exception }: Exception, box: HoldSite | undefined): boolean {
  if (!box) return false;
  const isWhole = exception.kind === 'off' && at.length <= box.path.length;
  const isBeside = at.some(({ name }, depth) => depth < box.path.length && name !== box.path[depth]?.hold);
  const isCount = exception.kind === 'count' && at.length < box.path.length;
  return !isWhole && !isBeside && !isCount;
}

/** Weakest first: a wire that is assumed, a rate that the user typed over the wire's own, what the document says. */
export function basisOfRates(
  { changes = [] }: Design,
  net: NetId,
  assumed: readonly string[],
  wires: readonly string[],
): Basis {
  if (assumed.length > 0) return 'estimate';
  const own = new Set(wires.map((id) => `${net}.${id}`));
  const isTyped = changes.some(
    (change) => 'wire' in change && change.rate !== undefined && change.by === undefined && own.has(change.wire),
  );
  return isTyped ? 'user' : 'published';
}
