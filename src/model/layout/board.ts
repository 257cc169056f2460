/** What a box holds, one by one: cards, chips and processors of a tray, as they are drawn on its board. */

import type { Catalogue } from '../catalogue/part.ts';
import type { Design, Path } from '../design/design.ts';
import type { Board, BoardItem } from './layout.ts';
import { eachThing, openThing, type Thing, thingAt } from './walk.ts';

/** Of one hold; boards have a handful, but a document may say a million. */
const mostItems = 512;

export function boardOf(design: Design, _catalogue: Catalogue, boxPath: Path): Board {
  const box = thingAt(design, boxPath);
  return box ? boardOfThing(design, box) : { address: boxPath, items: [] };
}

export function boardOfThing(design: Design, box: Thing): Board {
  const items: BoardItem[] = [];
  const open = openThing(design, box);
  for (const [name, hold] of Object.entries(open.holds)) {
    if (hold.in !== undefined) continue;
    eachThing(
      design,
      open,
      `${box.address}/`,
      name,
      (thing) =>
        items.push({
          address: thing.address,
          hold: name,
          ...(thing.block !== undefined && { block: thing.block }),
          ...(thing.part !== undefined && { part: thing.part }),
          card: thing.card,
          indices: thing.indices,
          off: thing.off,
        }),
      mostItems,
    );
  }
  return { address: box.address, items };
}
