/** Through numbers, `hrs[4,16]`: all elements of a hold counted in tree order, by the axes of `number`. */
import type { Design } from './design.ts';
import type { Steps } from './tree-chain.ts';
import { indicesOfOrdinal, ordinalOfIndices } from './tree-indices.ts';

/** Numbered elements that one address may name. */
const mostNumbered = 4096;

/** Places in tree order, from 0, that a numbered address names; undefined when it is no numbered address. */
export function numberedOrdinals(design: Design, steps: Steps): readonly number[] | undefined {
  const [step, ...more] = steps;
  if (!step?.spans || more.length > 0 || !design.number || !Object.hasOwn(design.number, step.name)) return undefined;
  const numbering = design.number[step.name];
  if (!numbering || step.spans.length !== numbering.n.length || numbering.n.length < 2) return undefined;
  const { spans } = step;
  if (spans.some((span, axis) => span.to > (numbering.n[axis] ?? 0))) return undefined;
  const sizes = spans.map((span) => span.to - span.from + 1);
  const total = sizes.reduce((product, size) => product * size, 1);
  if (total > mostNumbered) return undefined;
  return Array.from({ length: total }, (_, k) =>
    ordinalOfIndices(
      indicesOfOrdinal(k, sizes).map((index, axis) => index + (spans[axis]?.from ?? 1) - 1),
      numbering.n,
    ),
  );
}
