/** The edits an inspector makes, by scope: of the kind, or as an exception of one place. */
import type { Change, Design, HoldName, Path, Wire } from '../../model/design/design.ts';
import type { Container, Edit } from '../../model/design/edits/edit.ts';
import { type Thing, thingAt } from '../../model/layout/walk.ts';
import type { Scope } from '../store/state.ts';

/** The box a thing is in: its block, or the site. */
export function containerOf(design: Design, address: Path): Container {
  const above = address.slice(0, Math.max(0, address.lastIndexOf('/')));
  if (above === '') return 'site';
  return thingAt(design, above)?.block ?? 'site';
}

/** Sets how many of a hold a box has: in its kind, or here only. */
export function countEdit(box: Thing, hold: HoldName, n: number, scope: Scope): Edit {
  if (scope === 'type' && box.block !== undefined) {
    return { kind: 'hold/set', in: box.block, name: hold, set: { n } };
  }
  return { kind: 'change/add', change: { at: box.address, hold: { [hold]: n } } };
}

/** Sets the rate of a wire for all its links, or for those of one place. */
export function rateEdit(
  { netId, wire }: { readonly netId: string; readonly wire: Wire },
  rate: string,
  under: Path | null,
): Edit {
  if (under === null) return { kind: 'wire/set', net: netId, id: wire.id, wire: { ...wire, rate } };
  return { kind: 'change/add', change: { wire: `${netId}.${wire.id}`, under, rate } };
}

/** Exceptions at a place or inside it, with their place in the list. */
export function changesAt(
  design: Design,
  address: Path,
): readonly { readonly index: number; readonly change: Change }[] {
  const inside = (path: Path) => path === address || path.startsWith(`${address}/`);
  // A name is no exception: it changes nothing but what is read.
  return (design.changes ?? []).flatMap((change, index) =>
    !('label' in change) && pathsOf(change).some(inside) ? [{ index, change }] : [],
  );
}

function pathsOf(change: Change): readonly Path[] {
  if ('at' in change) return [change.at];
  if ('under' in change) return [change.under];
  if ('join' in change) return change.join;
  return [change.from, change.to];
}
