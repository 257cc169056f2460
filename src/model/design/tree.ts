/** The door to the tree of a design: boxes and elements with changes applied, kinds, counts, addresses. */
export {
  alike,
  type BoxView,
  boxAt,
  type ChildView,
  changesWithin,
  childrenOf,
  countOf,
  type HoldView,
  hasExceptions,
  placesOf,
} from './tree-box.ts';
export { axesOf, blockHolds, type Container, containersOfHold, dimensionsOf, totalOf } from './tree-kinds.ts';
export { nthPath, ordinalOf } from './tree-order.ts';
export { type ResolveProblem, resolveAddress } from './tree-resolve.ts';
