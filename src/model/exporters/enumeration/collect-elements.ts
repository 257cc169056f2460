/** Walks the boxes of a design, changes applied, and lists the elements of the holds that are asked for. */

import { formatPath, stepAt } from '../../design/address.ts';
import type { BlockId, Design, Hold, HoldName } from '../../design/design.ts';
import { indicesOfOrdinal } from '../../design/tree-indices.ts';
import { axesOf, blockHolds, dimensionsOf, type Holds, partOf } from '../../design/tree-kinds.ts';
import { placeChanges, sayingAt } from '../../design/tree-placed.ts';
import type { Result } from '../../units/result.ts';
import { buildSet, type Column, type ElementSet, type SetBuilder } from './element-set.ts';

const deepest = 24;

interface Box {
  readonly holds: Holds;
  readonly counts: Readonly<Record<HoldName, number>>;
  readonly names: readonly HoldName[];
  readonly columns: readonly Column[];
  readonly levels: readonly (readonly number[])[];
  /** Full form of its address; only made where something is changed. */
  readonly path: string;
  readonly oddSizes: ReadonlyMap<number, number> | undefined;
  readonly isThere: boolean;
  readonly isCounted: boolean;
}

/** `most`: elements listed at most, those that are not there included. */
export function collectElements(
  design: Design,
  wanted: ReadonlySet<HoldName>,
  most: number,
): Result<readonly ElementSet[], 'too-many-elements'> {
  const changes = placeChanges(design);
  const builders = new Map<string, { builder: SetBuilder; hold: HoldName }>();
  const counted = new Map<HoldName, number>();
  const leads = leadingBlocks(design, wanted);
  let listed = 0;
  let visited = 0;

  const walk = (box: Box): boolean => {
    for (const [name, hold] of Object.entries(box.holds)) {
      const names = [...box.names, name];
      const chain = names.join('/');
      const isTouched = changes.touched.has(chain);
      if (!wanted.has(name) && !isTouched && (hold.block === undefined || !leads.has(hold.block))) continue;
      const sizes = dimensionsOf(hold);
      const nominal = sizes.reduce((all, one) => all * one, 1);
      const count = Object.hasOwn(box.counts, name) ? (box.counts[name] ?? nominal) : nominal;
      if (sizes.slice(1).includes(0)) continue;
      const level = names.length - 1;
      const columns = [...box.columns, ...columnsOf(chain, name, hold, level)];
      const oddSizes =
        count !== nominal && sizes.length === 1 ? new Map([...(box.oddSizes ?? []), [level, count]]) : box.oddSizes;
      const entry = wanted.has(name) ? entryOf(names, columns, hold) : undefined;

      for (let k = 0; k < Math.max(count, nominal); k++) {
        if (++visited > most * 2) return false;
        const indices = indicesOfOrdinal(k, sizes);
        const levels = [...box.levels, indices];
        const path = isTouched ? `${box.path === '' ? '' : `${box.path}/`}${formatPath([stepAt(name, indices)])}` : '';
        const saying = isTouched ? sayingAt(design, chain, path, levels) : undefined;
        const block = saying?.block ?? hold.block;
        const isCounted = box.isCounted && k < count;
        const isThere = box.isThere && k < count && saying?.off !== true;
        if (entry) {
          if (++listed > most) return false;
          const ordinal = counted.get(name) ?? 0;
          if (isCounted) counted.set(name, ordinal + 1);
          const part = saying?.part ?? partOf(design, hold, block);
          entry.builder.add(levels, { isThere, ordinal: isCounted ? ordinal : -1, part, oddSizes });
        }
        if (block === undefined || names.length >= deepest || (!isTouched && !leads.has(block))) continue;
        const inside = {
          holds: blockHolds(design, block),
          counts: saying?.counts ?? {},
          names,
          columns,
          levels,
          path,
          oddSizes,
          isThere,
          isCounted,
        };
        if (!walk(inside)) return false;
      }
    }
    return true;
  };

  const entryOf = (names: readonly HoldName[], columns: readonly Column[], hold: Hold) => {
    const key = columns.map((column) => column.key).join(' ');
    const known = builders.get(key);
    if (known) return known;
    const head = { names, columns, card: hold.card === true, ...(hold.block !== undefined && { block: hold.block }) };
    const made = { builder: buildSet(head), hold: names.at(-1) ?? '' };
    builders.set(key, made);
    return made;
  };

  const whole = walk({
    holds: design.holds,
    counts: {},
    names: [],
    columns: [],
    levels: [],
    path: '',
    oddSizes: undefined,
    isThere: true,
    isCounted: true,
  });
  if (!whole) return { ok: false, reason: 'too-many-elements', detail: String(most) };
  let base = 0;
  const sets = [...builders.values()].map(({ builder, hold }) => {
    const numbering = design.number && Object.hasOwn(design.number, hold) ? design.number[hold] : undefined;
    const set = builder.close(base, numbering);
    base += set.rows;
    return set;
  });
  return { ok: true, value: sets };
}

function columnsOf(chain: string, name: HoldName, hold: Hold, level: number): readonly Column[] {
  const axes = axesOf(name, hold);
  return dimensionsOf(hold).map((size, place) => ({
    key: `${chain}:${place}`,
    hold: name,
    axis: axes[place] ?? name,
    level,
    size,
  }));
}

/** Blocks that have a wanted hold somewhere inside, so that the others need no visit. */
function leadingBlocks(design: Design, wanted: ReadonlySet<HoldName>): ReadonlySet<BlockId> {
  const leads = new Set<BlockId>();
  for (let before = -1; before !== leads.size; ) {
    before = leads.size;
    for (const id of Object.keys(design.blocks)) {
      const holds = Object.entries(blockHolds(design, id));
      if (holds.some(([name, { block }]) => wanted.has(name) || (block !== undefined && leads.has(block))))
        leads.add(id);
    }
  }
  return leads;
}
