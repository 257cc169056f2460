/** Makes the relation of a link rule in one dimension. */
import type { Relation } from './fabric.ts';

/** Equal down to depth `equal`; `next` says what holds of the level below, nothing where there is none. */
export function relation(equal: number, next?: Relation['then']): Relation {
  if (next === undefined) return { equal };
  // biome-ignore lint/suspicious/noThenProperty: the field reads as a sentence; descriptions are never awaited
  return { equal, then: next };
}
