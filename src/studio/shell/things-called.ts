/** Things of the drawing by the name that stands on them, by the name of their kind, or by their part. Few, outermost first. */
import type { Design, Path } from '../../model/design/design.ts';
import { shortNameOf } from '../../model/layout/label.ts';
import { eachThing, type OpenBox, openSite, openThing, type Thing } from '../../model/layout/walk.ts';

const most = 6;
/** Names are read one by one up to here; behind it the kinds of a hold still answer. */
const mostRead = 4000;

export function thingsCalled(design: Design, search: string): readonly Thing[] {
  const wanted = search.toLowerCase();
  const found: Thing[] = [];
  let read = 0;
  let boxes: readonly { readonly box: OpenBox; readonly prefix: Path }[] = [{ box: openSite(design), prefix: '' }];
  while (boxes.length > 0 && found.length < most && read < mostRead) {
    const inner: { readonly box: OpenBox; readonly prefix: Path }[] = [];
    for (const { box, prefix } of boxes) {
      for (const name of Object.keys(box.holds)) {
        let ofHold = 0;
        eachThing(
          design,
          box,
          prefix,
          name,
          (thing) => {
            read += 1;
            if (thing.off) return;
            const isKind = ofHold === 0 && isCalled(thing, wanted) && !found.some((one) => one.hold === thing.hold);
            if (shortNameOf(design, thing.address).toLowerCase().startsWith(wanted) || isKind) {
              ofHold += 1;
              if (found.length < most) found.push(thing);
            }
            if (thing.block !== undefined) inner.push({ box: openThing(design, thing), prefix: `${thing.address}/` });
          },
          Math.max(1, mostRead - read),
        );
        if (read >= mostRead) break;
      }
      if (read >= mostRead) break;
    }
    boxes = inner;
  }
  return found;
}

/** A short word would be in most parts. */
const shortest = 3;

function isCalled({ block, part = '' }: Thing, wanted: string): boolean {
  if (wanted.length < shortest) return false;
  return block?.toLowerCase() === wanted || part.toLowerCase().includes(wanted);
}
