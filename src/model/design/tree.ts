/** The door to the tree of a design: boxes and elements with changes applied, kinds, counts, addresses. */
export {
  alike,
  boxAt,
  changesWithin,
  childrenOf,
  countOf,
  hasExceptions,
  placesOf,
} from './tree-box.ts';
export { axesOf, containersOfHold } from './tree-kinds.ts';
export { nthPath, ordinalOf } from './tree-order.ts';
export { resolveAddress } from './tree-resolve.ts';
