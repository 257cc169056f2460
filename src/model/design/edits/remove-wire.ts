import type { Design } from '../design.ts';
import { dropWires } from './drop-vanished.ts';
import type { Edit, EditResult } from './edit.ts';
import { done, refuse } from './refuse.ts';
import { findWire } from './wires.ts';

/** The changes that speak of it go with it. */
export function removeWire(design: Design, { net, id }: Extract<Edit, { kind: 'wire/remove' }>): EditResult {
  const ref = `${net}.${id}`;
  if (!Object.hasOwn(design.nets, net)) return refuse('no-net', net, { net });
  if (!findWire(design, ref)) return refuse('no-wire', ref, { wire: ref });
  const gone = dropWires(design, new Set([ref]));
  // The wire itself is what was asked for; only what went with it is told.
  return done(gone.design, gone.dropped ? { dropped: gone.dropped } : {});
}
