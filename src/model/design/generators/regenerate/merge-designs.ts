/** What a generator writes now laid into a design that people have worked on. */
import type { Block, BlockId, Design, Hold, LinkList, Made, Numbering, Row, Supply } from '../../design.ts';
import { withField, withSupply } from '../../edits/record.ts';
import { rowIdsOf } from '../../tree-rows.ts';
import type { Loss } from './loss.ts';
import { merge, same } from './merge.ts';
import { mergeNets } from './merge-wires.ts';

/** A name of the user's that the generator needs now and did not before. */
export function takenName(base: Design, mine: Design, theirs: Design): string | undefined {
  const collides = (kind: 'blocks' | 'holds' | 'nets' | 'lists') =>
    Object.keys(theirs[kind] ?? {}).find((name) => name in (mine[kind] ?? {}) && !(name in (base[kind] ?? {})));
  const supplies = { base: byId(base.supply), mine: byId(mine.supply), theirs: byId(theirs.supply) };
  const supply = Object.keys(supplies.theirs).find((id) => id in supplies.mine && !(id in supplies.base));
  return collides('blocks') ?? collides('holds') ?? collides('nets') ?? collides('lists') ?? supply;
}

/** Adds to `lost` what the user had changed and the generator now writes otherwise. */
export function mergeDesigns(base: Design, mine: Design, theirs: Design, made: Made, lost: Loss[]): Design {
  const record = <Value>(field: 'blocks' | 'holds' | 'lists' | 'number', depth: number) => {
    const merged = merge(base[field] ?? {}, mine[field] ?? {}, theirs[field] ?? {}, field, depth);
    lost.push(...merged.overwritten.map((where): Loss => ({ how: 'overwritten', where })));
    return merged.value as Readonly<Record<string, Value>>;
  };
  const { nets, overwritten } = mergeNets(base.nets, mine.nets, theirs.nets);
  lost.push(...overwritten.map((where): Loss => ({ how: 'overwritten', where })));
  const holds = record<Hold>('holds', 2);
  const blocks = keepUsed(record<Block>('blocks', 4), holds, mine);
  const [entry] = theirs.made ?? [];
  const name = mine.name === base.name ? theirs.name : mine.name;
  let result: Design = { ...mine, name, blocks, holds, nets };
  result = withField(result, 'note', mine.note === base.note ? theirs.note : mine.note);
  result = withField(result, 'number', record<Numbering>('number', 1));
  result = withSupply(result, mergeSupply(base, mine, theirs, lost));
  result = withField(result, 'lists', record<LinkList>('lists', 1));
  result = withField(
    result,
    'made',
    mine.made?.map((one) => (entry && same(one, made) ? entry : one)),
  );
  const rows = mergeRows(base, mine, theirs, made, lost);
  if (rows.length === 0 && !mine.site) return result;
  const assumed = mine.site?.assumed === base.site?.assumed ? theirs.site?.assumed : mine.site?.assumed;
  const { assumed: _was, ...site } = mine.site ?? {};
  return { ...result, site: { ...site, rows, ...(assumed !== undefined && { assumed }) } };
}

/** Supplies are known by their ids; the user's stand in their old order, what is new behind them. */
function mergeSupply(base: Design, mine: Design, theirs: Design, lost: Loss[]): readonly Supply[] {
  if (same(base.supply, mine.supply)) return theirs.supply ?? [];
  const merged = merge(byId(base.supply), byId(mine.supply), byId(theirs.supply), 'supply', 2);
  lost.push(...merged.overwritten.map((where): Loss => ({ how: 'overwritten', where })));
  const supplies = merged.value as Readonly<Record<string, Supply>>;
  const ids = new Set([...(mine.supply ?? []).map(({ id }) => id), ...Object.keys(supplies)]);
  return [...ids].flatMap((id) => supplies[id] ?? []);
}

function byId(supply: readonly Supply[] = []): Readonly<Record<string, Supply>> {
  return Object.fromEntries(supply.map((entry) => [entry.id, entry]));
}

/** Kinds that are written no more, but that something of the user's is still made of. */
function keepUsed(blocks: Readonly<Record<BlockId, Block>>, holds: Readonly<Record<string, Hold>>, mine: Design) {
  const kept: Record<BlockId, Block> = { ...blocks };
  const visit = (record: Readonly<Record<string, Hold>>): void => {
    for (const { block } of Object.values(record)) if (block !== undefined) keep(block);
  };
  const keep = (id: BlockId): void => {
    const block = mine.blocks[id];
    if (id in kept || !block) return;
    kept[id] = block;
    visit(block.holds);
    if (block.like !== undefined) keep(block.like);
  };
  visit(holds);
  for (const block of Object.values(blocks)) {
    visit(block.holds);
    if (block.like !== undefined) keep(block.like);
  }
  return kept;
}

/** Rows of the generator are written anew where its first one stood; the others stay as they are. */
function mergeRows(base: Design, mine: Design, theirs: Design, { by }: Made, lost: Loss[]): readonly Row[] {
  const ofGenerator = ({ site }: Design) => site?.rows.filter((row) => row.by === by) ?? [];
  const [was, is, next] = [ofGenerator(base), ofGenerator(mine), ofGenerator(theirs)];
  const rows = mine.site?.rows ?? [];
  if (same(was, next)) return rows;
  for (const row of is) {
    if (!was.some((other) => same(other, row))) lost.push({ how: 'overwritten', where: `site/${row.id}` });
  }
  const others = rows.filter((row) => row.by !== by);
  const names = new Set(others.flatMap((row) => rowIdsOf(row.id)));
  const collides = next.some((row) => rowIdsOf(row.id).some((id) => names.has(id)));
  const written = collides ? next.map((row) => ({ ...row, id: `${by}-${row.id}` })) : next;
  const at = is[0] ? others.filter((row) => rows.indexOf(row) < rows.indexOf(is[0] as Row)).length : others.length;
  return [...others.slice(0, at), ...written, ...others.slice(at)];
}
