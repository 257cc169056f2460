/**
 * A generated document with other names throughout, so that it can stand beside one of the same family: every hold,
 * kind, network, list, row and supply has the suffix behind it, and everything that refers to one follows. The generator
 * signs with the suffix too (`fat-tree-b`), which is all that running it again has to know.
 */
import type { Block, Change, Design, Hold, Net, Wire } from '../../design.ts';
import { renameHold } from '../../edits/rename-hold.ts';

/** `-b` to `-z`: a second one of a kind is called b. */
export const suffixes: readonly string[] = Array.from({ length: 25 }, (_, k) => `-${String.fromCharCode(98 + k)}`);

export function suffixed(design: Design, suffix: string): Design {
  if (suffix === '') return design;
  const own = holdNamesOf(design);
  const renamed = own.reduce((before, from) => withRenamedHold(before, from, `${from}${suffix}`), design);
  const end = <Text extends string | undefined>(text: Text) => (text === undefined ? text : `${text}${suffix}`);
  const keyed = <Value>(record: Readonly<Record<string, Value>>, change: (value: Value) => Value) =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [`${key}${suffix}`, change(value)]));
  const holds = (record: Readonly<Record<string, Hold>>) =>
    Object.fromEntries(
      Object.entries(record).map(([name, hold]) => [
        name,
        hold.block === undefined ? hold : { ...hold, block: `${hold.block}${suffix}` },
      ]),
    );
  const block = (value: Block): Block => ({
    ...value,
    ...(value.like !== undefined && { like: `${value.like}${suffix}` }),
    holds: holds(value.holds),
  });
  const wire = (value: Wire): Wire => ('list' in value ? { ...value, list: `${value.list}${suffix}` } : value);
  const net = (value: Net): Net => ({ ...value, wires: value.wires.map(wire) });
  const signed = <Entry extends { readonly by?: string }>(entry: Entry): Entry =>
    entry.by === undefined ? entry : { ...entry, by: `${entry.by}${suffix}` };
  const ids = new Set((renamed.supply ?? []).map(({ id }) => id));
  const { lists, supply, site, made, changes } = renamed;
  return {
    ...renamed,
    blocks: keyed(renamed.blocks, block),
    holds: holds(renamed.holds),
    nets: keyed(renamed.nets, net),
    ...(lists && { lists: keyed(lists, (list) => list) }),
    ...(supply && {
      supply: supply.map((entry) => ({
        ...signed(entry),
        id: `${entry.id}${suffix}`,
        serves: entry.serves.map((served) => (ids.has(served) ? `${served}${suffix}` : served)),
      })),
    }),
    ...(site && { site: { ...site, rows: site.rows.map((row) => ({ ...signed(row), id: `${row.id}${suffix}` })) } }),
    ...(made && {
      made: made.map((entry) => ({
        ...signed(entry),
        blocks: entry.blocks.map((id) => end(id)),
        nets: entry.nets.map((id) => end(id)),
      })),
    }),
    ...(changes && { changes: changes.map((change) => suffixedChange(signed(change), suffix)) }),
  };
}

/** The design with a hold called otherwise; as it is where that cannot be. */
export function withRenamedHold(design: Design, from: string, to: string): Design {
  const renamed = renameHold(design, { kind: 'hold/rename', from, to });
  return renamed.ok ? renamed.design : design;
}

function holdNamesOf({ blocks, holds }: Design): readonly string[] {
  const inside = Object.values(blocks).flatMap((block) => Object.keys(block.holds));
  return [...new Set([...Object.keys(holds), ...inside])];
}

/** Places have followed their holds; what is left are kinds, networks and rows. */
function suffixedChange(change: Change, suffix: string): Change {
  const ref = (text: string) => text.replace('.', `${suffix}.`);
  if ('block' in change) return { ...change, block: `${change.block}${suffix}` };
  if ('wire' in change) return { ...change, wire: ref(change.wire) };
  if ('cut' in change) return { ...change, cut: ref(change.cut) };
  if ('cable' in change) return { ...change, cable: ref(change.cable) };
  if ('join' in change) return { ...change, net: `${change.net}${suffix}` };
  if ('move' in change && 'row' in change.move) {
    return { ...change, move: { ...change.move, row: `${change.move.row}${suffix}` } };
  }
  return change;
}
