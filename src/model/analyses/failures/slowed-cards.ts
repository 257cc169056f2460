/** Which cards send less than before, by address: for drawing them. Read from the description, nothing is solved. */

import { anchorOf, elementAddress } from '../../machine/coordinates.ts';
import { withDamage } from '../../machine/damage.ts';
import type { MachineFabric } from '../../machine/fabric.ts';
import type { Machine } from '../../machine/machine.ts';
import { indexSizes } from '../../machine/named-nodes.ts';
import { bundlesOf } from '../../solvers/ends.ts';
import { classOf } from '../../solvers/symmetry/find-class.ts';
import { symmetryOf } from '../../solvers/symmetry/links.ts';
import { pinEdits } from '../../solvers/symmetry/pins.ts';
import { baseOf } from '../../solvers/symmetry/quotient.ts';
import { spotReader, structureOf } from '../../solvers/symmetry/read-fabric.ts';
import { carries } from './effect.ts';
import type { Scenario } from './scenario.ts';

export interface SlowedCards {
  readonly slowed: readonly { readonly address: string; readonly share: number }[];
  /** Of every card up where there are too many to name. */
  readonly everyCard: number;
}

/** Cards that are looked at one by one. */
const mostCards = 20_000;

export function* slowedCards(
  { fabrics }: Pick<Machine, 'fabrics'>,
  { damage, effect, supply }: Scenario,
): Generator<void, SlowedCards> {
  const shares = new Map<string, number>();
  let everyCard = 1;
  for (const [index, fabric] of fabrics.entries()) {
    const edits = damage[index] ?? [];
    const own = effect.networks.find((network) => network.fabric === fabric);
    if (edits.length === 0 || !own || !carries(fabric) || own.cards.slowed === 0) continue;
    const cards = fabric.types.reduce((sum, type) => sum + (type.card ? sizeOf(fabric, type) : 0), 0);
    if (cards > mostCards) {
      // Named one by one they would fill the memory; where all of them are slowed alike it can still be said.
      if (own.cards.slowed === own.cards.up) {
        everyCard = Math.min(everyCard, own.cards.injection);
      }
      continue;
    }
    const damaged = withDamage(fabric, edits);
    const [before, after] = [fabric, damaged].map(injections) as [Injections, Injections];
    yield;
    const spots = spotReader(fabric);
    for (const [kind, type] of fabric.types.entries()) {
      if (!type.card) continue;
      const sizes = indexSizes(fabric.dimensions, type);
      const count = sizes.reduce((all, size) => all * size, 1);
      for (let k = 0; k < count; k++) {
        const anchor = anchorOf(fabric.dimensions, type, tupleOf(k, sizes));
        const at = spots(anchor);
        const [was, now] = [before(kind, at), after(kind, at)];
        if (now === null || !was || now >= was * (1 - 1e-12)) continue;
        const address = elementAddress(type, anchor);
        shares.set(address, Math.min(shares.get(address) ?? 1, now / was));
        if (k % 256 === 255) yield;
      }
    }
  }
  const throttled = supply && supply.slowed.length > 0 ? supply.slowed : [];
  for (const address of throttled) shares.set(address, Math.min(shares.get(address) ?? 1, supply?.speed ?? 1));
  return { slowed: [...shares].map(([address, share]) => ({ address, share })), everyCard };
}

function sizeOf(fabric: MachineFabric, type: MachineFabric['types'][number]): number {
  return indexSizes(fabric.dimensions, type).reduce((all, size) => all * size, 1);
}

type Injections = (kind: number, at: ReturnType<ReturnType<typeof spotReader>>) => number | null;

function injections(fabric: MachineFabric): Injections {
  const base = baseOf(symmetryOf(pinEdits(structureOf(fabric))));
  const rates = bundlesOf(base).map((own) => own.reduce((sum, { pairs, capacity }) => sum + pairs * capacity, 0));
  return (kind, at) => {
    const found = classOf(base.symmetry, kind, at);
    return found < 0 ? null : (rates[found] ?? null);
  };
}

function tupleOf(k: number, sizes: readonly number[]): number[] {
  const indices: number[] = [];
  let rest = k;
  for (let place = sizes.length - 1; place >= 0; place--) {
    const size = sizes[place] as number;
    indices[place] = rest % size;
    rest = Math.floor(rest / size);
  }
  return indices;
}
