/**
 * The wiring sentences of a network as relations of indices: which kinds of elements a wire joins, and which columns of
 * the two ends are equal, different or next to each other. Exceptions of places and links are not applied here.
 */
import type { DealtLinks, Design, Net, QuantityText } from './design.ts';
import { type ElementColumn, type ElementKind, elementKinds, type Place, placeOf } from './element-kinds.ts';

/** One sentence for one pair of kinds. */
export interface WireSentence {
  readonly wire: string;
  readonly a: number;
  readonly b: number;
  /** By column of b: the column of a that is equal, or -1. */
  readonly equal: readonly number[];
  /** Columns in which the two ends differ, or are next to each other. */
  readonly along: { readonly how: string; readonly columns: readonly number[] } | null;
  readonly pick: ReadonlyMap<number, number>;
  readonly links: number;
  /** Links dealt round robin, and the columns of a that count its turns. */
  readonly deal: { readonly links: DealtLinks; readonly turns: readonly number[] } | null;
  /** Of one link. */
  readonly rate: QuantityText;
  /** Of cables joined by hand. */
  readonly ends: readonly [Place, Place] | null;
}

export interface Wiring {
  readonly kinds: readonly ElementKind[];
  readonly sentences: readonly WireSentence[];
  /** A wire that is no relation of indices: a pattern or a list. */
  readonly unsaid?: string;
}

export function wireSentences(design: Design, id: string, net: Net): Wiring {
  const kinds = elementKinds(design);
  const sentences: WireSentence[] = [];
  const named = (hold: string | undefined): number[] =>
    kinds.flatMap((kind, at) => (kind.chain.at(-1) === hold && kind.carries ? [at] : []));
  const plain = { along: null, pick: new Map<number, number>(), deal: null, ends: null };
  for (const wire of net.wires) {
    if ('edge' in wire) continue;
    if (!('to' in wire || 'mesh' in wire || 'ring' in wire || 'line' in wire))
      return { kinds, sentences: [], unsaid: wire.id };
    const rate = wire.rate ?? net.rate;
    const dealt = typeof wire.links === 'object' ? wire.links : null;
    const own = {
      ...plain,
      wire: wire.id,
      rate,
      links: typeof wire.links === 'object' ? wire.links.total : (wire.links ?? 1),
    };
    for (const a of named(wire.each)) {
      const near = kinds[a] as ElementKind;
      if (!('to' in wire)) {
        const [how, axis] =
          'mesh' in wire ? ['mesh', wire.mesh] : 'ring' in wire ? ['ring', wire.ring] : ['line', wire.line];
        const columns = columnsOn(near, axis as string);
        const equal = near.columns.map((_, at) => (columns.includes(at) ? -1 : at));
        if (columns.length > 0) sentences.push({ ...own, a, b: a, equal, along: { how: how as string, columns } });
        continue;
      }
      for (const b of named(wire.to)) {
        const equal = equalColumns(near, kinds[b] as ElementKind, wire.same ?? []);
        if (!equal) continue;
        const again = dealt?.restart === undefined ? [] : (equalColumns(near, near, [dealt.restart]) ?? []);
        const turns = near.columns.flatMap((_, at) => (equal.includes(at) || (again[at] ?? -1) >= 0 ? [] : [at]));
        const pick = new Map<number, number>();
        for (const [axis, index] of Object.entries(wire.pick ?? {}))
          for (const at of columnsOn(kinds[b] as ElementKind, axis)) pick.set(at, index - 1);
        sentences.push({ ...own, a, b, equal, pick, deal: dealt && { links: dealt, turns } });
      }
    }
  }
  for (const change of design.changes ?? []) {
    if (!('join' in change) || change.net !== id) continue;
    const ends = [placeOf(design, change.join[0]), placeOf(design, change.join[1])] as const;
    const [from, to] = ends;
    if (!from || !to) continue;
    for (const a of named(from.steps.at(-1)?.name))
      for (const b of named(to.steps.at(-1)?.name)) {
        const equal = (kinds[b] as ElementKind).columns.map(() => -1);
        sentences.push({ ...plain, wire: '+', a, b, equal, links: change.links, rate: net.rate, ends: [from, to] });
      }
  }
  return { kinds, sentences };
}

function columnsOn({ columns }: ElementKind, axis: string): number[] {
  return columns.flatMap((column, at) => (column.axis === axis ? [at] : []));
}

/** What `same` means: the same box with all above it; that index of a shared hold with all above; an equal index. */
function equalColumns(a: ElementKind, b: ElementKind, same: readonly string[]): number[] | null {
  const equal = b.columns.map(() => -1);
  const mate = ({ key }: ElementColumn): number => a.columns.findIndex((own) => own.key === key);
  const tie = (wanted: (column: ElementColumn) => boolean): boolean => {
    b.columns.forEach((column, at) => {
      if (mate(column) >= 0 && wanted(column)) equal[at] = mate(column);
    });
    return b.columns.some((column) => mate(column) >= 0 && wanted(column));
  };
  for (const name of same) {
    const last = a.chain.findIndex(
      (own, at) => own === name && a.chain.slice(0, at + 1).every((hold, k) => hold === b.chain[k]),
    );
    if (last >= 0 && tie(({ level }) => level >= 0 && level <= last)) continue;
    const [near, far] = [columnsOn(a, name), columnsOn(b, name)];
    const shared = far.map((at) => b.columns[at] as ElementColumn).filter((column) => mate(column) >= 0);
    const outermost = Math.min(...shared.map(({ level }) => level));
    if (shared.length > 0) tie(({ axis, level }) => axis === name || (level >= 0 && level < outermost));
    else if (near.length === 0 || near.length !== far.length) return null;
    else for (const [k, at] of far.entries()) equal[at] = near[k] as number;
  }
  return equal;
}

/** Columns that sentences compare with one another have one domain of values, as axes of one name have. */
export interface Domains {
  /** By kind and column. */
  readonly of: readonly (readonly number[])[];
  /** By domain: how many values there are, at most. */
  readonly sizes: readonly number[];
}

export function domainsOf({ kinds, sentences }: Wiring): Domains {
  const column = (kind: number, at: number): string => kinds[kind]?.columns[at]?.key as string;
  const root = new Map(kinds.flatMap(({ columns }) => columns.map(({ key }) => [key, key] as const)));
  for (const { a, b, equal } of sentences)
    for (const [j, i] of equal.entries()) {
      const [from, into] = [root.get(column(b, j)), root.get(column(a, i)) as string];
      for (const [key, own] of root) if (i >= 0 && own === from) root.set(key, into);
    }
  const names = [...new Set(root.values())];
  const of = kinds.map(({ columns }) => columns.map(({ key }) => names.indexOf(root.get(key) as string)));
  const sizes = names.map(() => 0);
  for (const [kind, { columns }] of kinds.entries())
    for (const [at, { size }] of columns.entries()) {
      const own = of[kind]?.[at] as number;
      sizes[own] = Math.max(sizes[own] as number, size);
    }
  return { of, sizes };
}
