/**
 * Everything that stands on the floor, by hold, in tree order: what rows call 'the k-th cc'. Cabinets that are a part and
 * not a block escape the bound of the document, so no more than that bound are listed.
 */
import type { Catalogue } from '../catalogue/part.ts';
import type { Design, Hold, HoldName } from '../design/design.ts';
import { limits } from '../design/limits.ts';
import { eachThing, type OpenBox, openSite, openThing, type Thing } from './walk.ts';

export interface Floor {
  /** Cabinets, and other things that a row names. */
  readonly standing: ReadonlyMap<HoldName, readonly Thing[]>;
  /** Boxes and elements that no cabinet holds and no row names. */
  readonly loose: readonly Thing[];
}

/** Loose elements beyond this are not drawn one by one: a family of cards without boxes can have a million. */
export const looseLimit = 2000;

export function floorOf(design: Design, catalogue: Catalogue, named: ReadonlySet<HoldName>): Floor {
  const standing = new Map<HoldName, Thing[]>();
  const loose: Thing[] = [];
  const isCabinetPart = new Map<string, boolean>();
  const isCabinet = (thing: Thing): boolean => {
    if (thing.shape !== undefined) return thing.shape === 'cabinet';
    if (thing.part === undefined) return false;
    let known = isCabinetPart.get(thing.part);
    if (known === undefined) {
      known = catalogue.part(thing.part)?.kind === 'cabinet';
      isCabinetPart.set(thing.part, known);
    }
    return known;
  };
  let left: number = limits.standing;
  /** Whether nothing of a hold can stand by itself, as no row names it and no change makes another kind of it. */
  const isLoose = (box: OpenBox, name: HoldName, { block, part }: Hold): boolean =>
    !named.has(name) &&
    block === undefined &&
    (part === undefined || catalogue.part(part)?.kind !== 'cabinet') &&
    !box.pending.some(({ steps }) => steps[0]?.name === name);
  const walk = (box: OpenBox, prefix: string): void => {
    for (const [name, hold] of Object.entries(box.holds)) {
      if (hold.in !== undefined) continue;
      const list = standing.get(name) ?? [];
      const visit = (thing: Thing): void => {
        if (thing.shape === 'group') walk(openThing(design, thing), `${thing.address}/`);
        else if (named.has(name) || isCabinet(thing)) {
          if (left-- > 0) list.push(thing);
        } else if (loose.length < looseLimit) loose.push(thing);
      };
      const most = isLoose(box, name, hold) ? looseLimit - loose.length : limits.standing;
      eachThing(design, box, prefix, name, visit, most);
      if (list.length > 0) standing.set(name, list);
    }
  };
  walk(openSite(design), '');
  return { standing, loose };
}
