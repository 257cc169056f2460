/**
 * The elements of a design by kind, read without unrolling anything: one kind for each chain of holds, with the indices
 * that tell its elements apart. Whether one of them is there, and lies at a place, is asked element by element.
 */
import { createCatalogue } from '../catalogue/catalogue.ts';
import { type AddressStep, type IndexSpan, parsePath } from './address.ts';
import { stepCovers } from './address-order.ts';
import type { Axis, Design, Hold, HoldName, Path } from './design.ts';
import { boxAt, countOf } from './tree.ts';
import { fullSteps } from './tree-changes.ts';
import { axesOf, blockHolds, dimensionsOf, type Holds, kindsOf, partOf } from './tree-kinds.ts';
import { nthPath } from './tree-order.ts';
import { placeChanges } from './tree-placed.ts';

/** One index of an element. */
export interface ElementColumn {
  /** Equal for kinds that share the hold. */
  readonly key: string;
  readonly axis: Axis;
  /** Place of its hold on the way down the tree; -1 for an index of a through number. */
  readonly level: number;
  /** As many as any box has of it. */
  readonly size: number;
}

export interface ElementKind {
  readonly chain: readonly HoldName[];
  readonly columns: readonly ElementColumn[];
  readonly card: boolean;
  /** Cards, switches and NICs pass traffic on; a CPU, an appliance, a box of several parts does not. */
  readonly carries: boolean;
  /** Sizes of its through number. */
  readonly number?: readonly number[];
}

/** One element: 0-based values of the columns, and the 1-based indices of its address level by level. */
export interface Element {
  readonly kind: ElementKind;
  readonly values: readonly number[];
  readonly levels: readonly (readonly number[])[];
}

/** An address with ranges, spelled out; with `number` it is a through number. */
export interface Place {
  readonly steps: readonly AddressStep[];
  readonly number?: HoldName;
}

const deepest = 24;

export function elementKinds(design: Design): readonly ElementKind[] {
  const kinds: (Omit<ElementKind, 'carries'> & { readonly hold: Hold })[] = [];
  const walk = (holds: Holds, above: readonly HoldName[], columns: readonly ElementColumn[]): void => {
    for (const [name, hold] of Object.entries(holds)) {
      const chain = [...above, name];
      const own = [...columns, ...columnsOf(design, name, hold, chain)];
      const number = design.number && Object.hasOwn(design.number, name) ? design.number[name] : undefined;
      const counted = number?.n.map((size, at) => {
        return { key: `#${name}:${at}`, axis: number.axis[at] ?? name, level: -1, size };
      });
      const card = hold.card === true;
      kinds.push({ chain, columns: counted ?? own, card, hold, ...(number && { number: number.n }) });
      if (hold.block !== undefined && chain.length < deepest) walk(blockHolds(design, hold.block), chain, own);
    }
  };
  walk(design.holds, [], []);
  const catalogue = createCatalogue(design.parts);
  const partOfHold = (hold: Hold) => partOf(design, hold, hold.block);
  const cardParts = new Set(kinds.filter(({ card }) => card).map(({ hold }) => partOfHold(hold)));
  return kinds.map(({ hold, ...kind }) => {
    const part = partOfHold(hold);
    const known = part === undefined ? undefined : (catalogue.part(part) ?? design.parts?.[part])?.kind;
    // Without figures a thing that others are wired to is taken for a switch; a spare card is not.
    const isPlain = hold.block === undefined && (part === undefined || (!known && !cardParts.has(part)));
    return { ...kind, carries: kind.card || known === 'switch' || known === 'nic' || isPlain };
  });
}

function columnsOf(design: Design, name: HoldName, hold: Hold, chain: readonly HoldName[]): ElementColumn[] {
  const [, ...inner] = dimensionsOf(hold);
  const rest = Math.max(
    1,
    inner.reduce((product, size) => product * size, 1),
  );
  const most = Math.max(placeChanges(design).largest.get(name) ?? 0, kindsOf(design).largest.get(name) ?? 0);
  return [Math.ceil(most / rest), ...inner].map((size, at) => {
    return { key: `${chain.join('/')}:${at}`, axis: axesOf(name, hold)[at] ?? name, level: chain.length - 1, size };
  });
}

/** Null when there is no such element, because a count is smaller or a change has taken it away. */
export function elementAt(design: Design, kind: ElementKind, values: readonly number[]): Element | null {
  if (values.some((value, at) => value >= (kind.columns[at]?.size ?? 0))) return null;
  const levels = levelsOf(design, kind, values);
  if (!levels) return null;
  const element = { kind, values, levels };
  if (placeChanges(design).all.length === 0 && !kind.number) return element;
  const box = boxAt(design, addressOf(element));
  return box && !box.off ? element : null;
}

export function addressOf({ kind, levels }: Element): Path {
  return kind.chain.map((name, level) => `${name}[${levels[level]?.join(',')}]`).join('/');
}

function levelsOf(design: Design, kind: ElementKind, values: readonly number[]): number[][] | null {
  const { chain, columns, number } = kind;
  if (!number) {
    const levels: number[][] = chain.map(() => []);
    columns.forEach(({ level }, at) => {
      levels[level]?.push((values[at] as number) + 1);
    });
    return levels;
  }
  const ordinal = values.reduce((all, value, at) => all * (number[at] as number) + value, 0);
  const path = nthPath(design, chain.at(-1) as HoldName, ordinal);
  const read = path === undefined ? undefined : parsePath(path);
  return read?.ok ? read.value.map(({ spans = [] }) => spans.map(({ from }) => from)) : null;
}

/** Undefined for text that is no path. */
export function placeOf(design: Design, text: Path): Place | undefined {
  const read = parsePath(text);
  if (!read.ok) return undefined;
  const [step, ...below] = read.value;
  const name = step?.name ?? '';
  const sizes = design.number && Object.hasOwn(design.number, name) ? design.number[name]?.n : undefined;
  const isNumber =
    below.length === 0 && sizes !== undefined && sizes.length > 1 && step?.spans?.length === sizes.length;
  return isNumber ? { steps: read.value, number: name } : { steps: fullSteps(design, text) ?? read.value };
}

/** Whether an element is at a place, or inside it. */
export function isWithinPlace({ steps, number }: Place, { kind, values, levels }: Element): boolean {
  const [first] = steps;
  if (number !== undefined && first)
    return (
      kind.chain.at(-1) === number &&
      kind.number !== undefined &&
      stepCovers(
        first,
        values.map((value) => value + 1),
      )
    );
  if (steps.length > kind.chain.length) return false;
  return steps.every((step, level) => step.name === kind.chain[level] && stepCovers(step, levels[level] ?? []));
}

/** What a place says of the columns of a kind: ranges from 1, none where all values are meant. */
export function spansOf({ steps, number }: Place, { chain, columns }: ElementKind): readonly (readonly IndexSpan[])[] {
  const isOf = number === undefined ? steps[0]?.name === chain[0] : steps[0]?.name === chain.at(-1);
  return columns.map((column) => {
    const spans = (isOf && steps[Math.max(0, column.level)]?.spans) || [];
    const peers = columns.filter(({ level }) => level === column.level);
    return peers.length === 1 ? spans : spans.slice(peers.indexOf(column)).slice(0, 1);
  });
}

/** All cards of a design, those of every hold. */
export function cardCount(design: Design): number {
  const cards = [...kindsOf(design).seats].filter(([, seats]) => seats.some(({ hold }) => hold.card));
  return cards.reduce((all, [hold]) => all + countOf(design, hold), 0);
}
