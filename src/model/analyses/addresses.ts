/** Addresses of the members that stand for a class. */
import { elementAddress } from '../machine/coordinates.ts';
import type { MachineFabric, VertexType } from '../machine/fabric.ts';
import type { Base } from '../solvers/symmetry/quotient.ts';
import { anchorOfSpots } from '../solvers/symmetry/read-fabric.ts';
import { memberOf } from '../solvers/symmetry/refine.ts';
import type { Spot } from '../solvers/symmetry/structure.ts';

export function addressOfSpots(fabric: MachineFabric, kind: number, spots: readonly Spot[]): string {
  return elementAddress(fabric.types[kind] as VertexType, anchorOfSpots(fabric, kind, spots));
}

/** One member of a class of the base quotient. */
export function addressOfClass(fabric: MachineFabric, { symmetry, quotient }: Base, index: number): string {
  return addressOfSpots(fabric, quotient.kind[index] as number, memberOf(symmetry, symmetry.classes, index));
}
