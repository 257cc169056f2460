import type { Design, Hold } from '../design.ts';
import { limits } from '../limits.ts';
import { axesOf, blockOf, dimensionsOf, totalOf } from '../tree-kinds.ts';
import { type Refused, refuse } from './refuse.ts';

/** Whether the counts, axes and kind of a hold can stand. */
export function refuseHold(design: Design, name: string, hold: Hold): Refused | undefined {
  const wrong = dimensionsOf(hold).find((n) => !Number.isInteger(n) || n < 1 || n > limits.count);
  if (wrong !== undefined || dimensionsOf(hold).length === 0) return refuse('bad-count', name, { n: wrong ?? 0 });
  if (totalOf(hold) > limits.count) return refuse('bad-count', name, { n: totalOf(hold) });
  const [indices, axes] = [dimensionsOf(hold).length, axesOf(name, hold).length];
  if (indices !== axes) return refuse('indices-and-axes', name, { hold: name, indices, axes });
  if (hold.block !== undefined && !blockOf(design, hold.block)) return refuse('no-block', name, { block: hold.block });
  return undefined;
}
