/** The tree of holds as the blocks say it, before changes: every hold at every place of it, once, with its count. */
import type { BlockId, Design, Hold, HoldName } from '../design/design.ts';
import { axesOf, blockHolds, blockOf, dimensionsOf, partOf } from '../design/tree-kinds.ts';
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
  const walk = (holds: Readonly<Record<HoldName, Hold>>, above: readonly HoldSite[]): readonly HoldSite[] => {
    const here: HoldSite[] = [];
    for (const [name, hold] of Object.entries(holds)) {
      if (++sites > mostSites || above.length >= mostDepth) {
        problems.add('expand.too-many', [name], { most: above.length >= mostDepth ? mostDepth : mostSites });
        break;
      }
      const inside: HoldSite[] = [];
      const path: HoldSite[] = [...above];
      const block = hold.block;
      const part = partOf(design, hold, block);
      const site: HoldSite = {
        hold: name,
        key: [...above.map((outer) => outer.hold), name].join('/'),
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
      if (block === undefined) continue;
      const closes = above.some((outer) => outer.block === block);
      if (closes || !blockOf(design, block)) problems.add('expand.block-unknown', [name], { block });
      else inside.push(...walk(blockHolds(design, block), path));
    }
    return here;
  };
  return { top: walk(design.holds, []), byHold };
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
