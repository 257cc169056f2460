/**
 * The tree of holds as the blocks say it, before changes: every hold at every place of it, once, with its count. What
 * only a variant has stands in it too, so that wires can name it; the boxes without it are exceptions of the places.
 */
import type { BlockId, Design, Hold, HoldName } from '../design/design.ts';
import { axesOf, blockHolds, blockOf, dimensionsOf, partOf, totalOf } from '../design/tree-kinds.ts';
import { placeChanges } from '../design/tree-placed.ts';
import type { BoxShape } from '../machine/machine.ts';
import type { Problems } from './problems.ts';

export interface HoldSite {
  readonly hold: HoldName;
  /** Hold names from the outermost, joined by '/'. */
  readonly key: string;
  /** From the outermost to this one. */
  readonly path: readonly HoldSite[];
  /** One size and one axis name for each index. */
  readonly sizes: readonly number[];
  readonly axes: readonly string[];
  readonly block?: BlockId;
  readonly shape?: BoxShape;
  readonly part?: string;
  readonly card: boolean;
  readonly inside: readonly HoldSite[];
}

export interface HoldTree {
  readonly top: readonly HoldSite[];
  readonly byHold: ReadonlyMap<HoldName, readonly HoldSite[]>;
}

/** Deeper or wider trees come from documents that were never meant to be built. */
const mostDepth = 24;
const mostSites = 20_000;

export function holdTree(design: Design, problems: Problems): HoldTree {
  const byHold = new Map<HoldName, HoldSite[]>();
  let sites = 0;
  const variants = variantsByKey(design);
  const walk = (kinds: Kinds, above: readonly HoldSite[]): readonly HoldSite[] => {
    const here: HoldSite[] = [];
    for (const [name, [hold, ...others]] of kinds) {
      if (++sites > mostSites || above.length >= mostDepth) {
        problems.add('expand.too-many', [name], { most: above.length >= mostDepth ? mostDepth : mostSites });
        break;
      }
      const inside: HoldSite[] = [];
      const path: HoldSite[] = [...above];
      const key = [...above.map((outer) => outer.hold), name].join('/');
      const block = hold.block;
      const part = partOf(design, hold, block);
      const site: HoldSite = {
        hold: name,
        key,
        path,
        sizes: dimensionsOf(hold),
        axes: axisNames(name, hold),
        card: hold.card === true,
        inside,
        ...(block !== undefined && { block }),
        ...(part !== undefined && { part }),
        ...shapeOf(design, block),
      };
      path.push(site);
      here.push(site);
      byHold.set(name, [...(byHold.get(name) ?? []), site]);
      const blocks = [block, ...others.map((other) => other.block), ...(variants.get(key) ?? [])];
      const closes = above.some((outer) => outer.block !== undefined && outer.block === block);
      if (block !== undefined && (closes || !blockOf(design, block))) {
        problems.add('expand.block-unknown', [name], { block });
      } else inside.push(...walk(kindsIn(design, blocks, above), path));
    }
    return here;
  };
  return { top: walk(firstKinds(Object.entries(design.holds)), []), byHold };
}

/** Holds by name, the nominal one first: what a box has, or any of its variants. */
type Kinds = ReadonlyMap<HoldName, readonly [Hold, ...Hold[]]>;

function firstKinds(holds: readonly (readonly [HoldName, Hold])[]): Kinds {
  return new Map(holds.map(([name, hold]) => [name, [hold]]));
}

/** Blocks that changes put in place of others, by the chain of names they stand at. */
function variantsByKey(design: Design): ReadonlyMap<string, ReadonlySet<BlockId>> {
  const variants = new Map<string, Set<BlockId>>();
  for (const { steps, change } of placeChanges(design).all) {
    if (!('block' in change)) continue;
    const key = steps.map((step) => step.name).join('/');
    variants.set(key, (variants.get(key) ?? new Set()).add(change.block));
  }
  return variants;
}

/** The first block counts; of what only others have, the largest, as fewer are said by an exception. */
function kindsIn(design: Design, blocks: readonly (BlockId | undefined)[], above: readonly HoldSite[]): Kinds {
  const [first, ...others] = blocks;
  const kinds = new Map<HoldName, [Hold, ...Hold[]]>(
    Object.entries(blockHolds(design, first)).map(([name, hold]) => [name, [hold]]),
  );
  const own = new Set(kinds.keys());
  const around = new Set([first, ...above.map((outer) => outer.block)]);
  for (const block of new Set(others)) {
    if (block === undefined || around.has(block)) continue;
    for (const [name, hold] of Object.entries(blockHolds(design, block))) {
      // A variant around its own base: the tree of kinds would not end, so the places report it as unwired.
      if (!own.has(name) && hold.block !== undefined && around.has(hold.block)) continue;
      const known = kinds.get(name);
      if (!known) kinds.set(name, [hold]);
      else if (own.has(name) || totalOf(hold) <= totalOf(known[0])) known.push(hold);
      else known.unshift(hold);
    }
  }
  return kinds;
}

/** One name for each index, also where the document gives too few. */
function axisNames(name: HoldName, hold: Hold): readonly string[] {
  const named = axesOf(name, hold);
  return dimensionsOf(hold).map((_, place) => named[place] ?? `${name}.${place + 1}`);
}

export function product(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all * one, 1);
}

export function shapeOf(design: Design, block: BlockId | undefined): { shape?: BoxShape } {
  const shape = blockOf(design, block)?.is;
  return shape === undefined ? {} : { shape };
}
