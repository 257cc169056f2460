/**
 * What is selected, thing by thing. A finding, a table or a search may select an address that names many
 * (`cc[1..12]`, `node`); the outline, the inspector, the count and every edit work on the things it names, so all agree.
 */
import { stepCovers } from '../../../model/design/address-order.ts';
import type { Design, Path } from '../../../model/design/design.ts';
import { fullSteps } from '../../../model/design/tree-changes.ts';
import { eachThing, type OpenBox, openSite, openThing, type Thing } from '../../../model/layout/walk.ts';
import type { Drawing } from '../drawing.ts';

/** An address of more is left as it is: nobody means a hundred thousand things one by one. */
const mostNamed = 20_000;

/** One thing with all its indices, as the drawing itself selects. */
const single = /^[^/[\].]+\[\d+(,\d+)*\](\/[^/[\].]+\[\d+(,\d+)*\])*$/;

export function isSingle(address: Path): boolean {
  return single.test(address);
}

/** One thing from the outermost on; `node[2]` alone may be in every cabinet. */
function isWhole(design: Design, address: Path): boolean {
  return isSingle(address) && Object.hasOwn(design.holds, address.slice(0, address.indexOf('[')));
}

/** The selection without repeats, each thing by its own address; what names no things (a wire, a row) stays. */
export function selectedThings({ design }: Pick<Drawing, 'design'>, selection: readonly Path[]): readonly Path[] {
  if (selection.every((address) => isWhole(design, address))) return selection;
  const found = new Set<Path>();
  for (const address of selection) for (const one of thingsNamed(design, address)) found.add(one);
  return [...found];
}

function thingsNamed(design: Design, address: Path): readonly Path[] {
  if (isWhole(design, address)) return [address];
  const steps = fullSteps(design, address);
  if (!steps) return [address];
  let boxes: readonly { readonly box: OpenBox; readonly prefix: string }[] = [{ box: openSite(design), prefix: '' }];
  let things: Thing[] = [];
  for (const [level, step] of steps.entries()) {
    things = [];
    for (const { box, prefix } of boxes) {
      const left = mostNamed + 1 - things.length;
      if (left <= 0) return [address];
      eachThing(design, box, prefix, step.name, (thing) => {
        if (!thing.off && stepCovers(step, thing.indices)) things.push(thing);
      });
    }
    if (things.length > mostNamed) return [address];
    if (level + 1 < steps.length)
      boxes = things.map((thing) => ({ box: openThing(design, thing), prefix: `${thing.address}/` }));
  }
  return things.length > 0 ? things.map((thing) => thing.address) : [address];
}
