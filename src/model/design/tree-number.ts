/** Through numbers, `hrs[4,16]`: all elements of a hold counted in tree order, by the axes of `number`. */
import type { Design } from './design.ts';
import type { Steps } from './tree-chain.ts';
import { indicesOfOrdinal, ordinalOfIndices } from './tree-indices.ts';
import { dimensionsOf, ownHold } from './tree-kinds.ts';

/** Numbered elements that one address may name. */
const mostNumbered = 4096;

/**
 * Sizes of the numbering that an address is written in; undefined when it goes down the tree. What the site itself holds
 * under as many indices has its own address already, and keeps it: what is printed must be read back.
 */
export function numberingOf(design: Design, steps: Steps): readonly number[] | undefined {
  const [step, ...more] = steps;
  if (!step?.spans || more.length > 0 || !design.number || !Object.hasOwn(design.number, step.name)) return undefined;
  const n = design.number[step.name]?.n;
  if (!n || (n.length > 1 && n.length !== step.spans.length)) return undefined;
  const top = ownHold(design.holds, step.name);
  return top && dimensionsOf(top).length === n.length ? undefined : n;
}

/** Places in tree order, from 0, that a numbered address names; undefined when it is none, or reaches beyond the numbers. */
export function numberedOrdinals(design: Design, steps: Steps): readonly number[] | undefined {
  const n = numberingOf(design, steps);
  const spans = steps[0]?.spans;
  if (!n || !spans) return undefined;
  // With one axis the spans are alternatives, else one for each axis.
  const isList = n.length === 1;
  if (spans.some((span, axis) => span.to > (n[isList ? 0 : axis] ?? 0))) return undefined;
  const sizes = spans.map((span) => span.to - span.from + 1);
  const total = isList
    ? sizes.reduce((sum, size) => sum + size, 0)
    : sizes.reduce((product, size) => product * size, 1);
  if (total > mostNumbered) return undefined;
  if (isList) {
    const ordinals = spans.flatMap(({ from }, k) =>
      Array.from({ length: sizes[k] ?? 0 }, (_, next) => from - 1 + next),
    );
    return [...new Set(ordinals)];
  }
  return Array.from({ length: total }, (_, k) =>
    ordinalOfIndices(
      indicesOfOrdinal(k, sizes).map((index, axis) => index + (spans[axis]?.from ?? 1) - 1),
      n,
    ),
  );
}
