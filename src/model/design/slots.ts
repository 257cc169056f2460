/**
 * The slots of a hold, `at`: 'U9..18, U28..35', 'U5+8' (from 5 every 8, as many as there are), 'U5..28, U37+8' (the
 * stride is the height of all), 'OU3', 'bay 1..80'. Units count from 1 at the bottom; an element fills `height` units
 * from its start upwards.
 */
import type { Part, PartRef } from '../catalogue/part.ts';
import { parseQuantity } from '../units/quantity.ts';
import type { Result } from '../units/result.ts';
import type { Design, Hold } from './design.ts';
import { limits } from './limits.ts';
import { blockOf, likeChain, partOf } from './tree-kinds.ts';

export type SlotStandard = 'U' | 'OU' | 'bay';

export interface Slots {
  readonly standard: SlotStandard;
  /** Lowest unit of each element, in tree order. */
  readonly starts: readonly number[];
  /** Units that one element fills. */
  readonly height: number;
}

export const slotProblems = ['empty', 'bad-slots', 'mixed-standards', 'bad-range', 'too-few', 'too-high'] as const;
export type SlotProblem = (typeof slotProblems)[number];

/** What the catalogue answers; the whole of it is not needed here. */
export type PartLookup = (ref: PartRef) => Part | undefined;

/** A cabinet whose part states no units: the usual 48 U of present AI cabinets. */
export const usualRoom = 48;

const standards: ReadonlyMap<string, SlotStandard> = new Map([
  ['u', 'U'],
  ['ou', 'OU'],
  ['bay', 'bay'],
]);
const piecePattern = /^(OU|U|bay)?\s*(\d{1,6})(?:\s*\.\.\s*(?:OU|U|bay)?\s*(\d{1,6})|\s*\+\s*(\d{1,6}))?$/i;

interface Piece {
  readonly from: number;
  readonly to?: number;
  readonly stride?: number;
}

/**
 * Start units of `count` elements. Without `height` an element is as high as the stride, else 1. More slots than
 * elements are fine: the lowest-named are used first. Too few slots are a problem; the detail is the number there is.
 */
export function parseSlots(text: string, count: number, height?: number): Result<Slots, SlotProblem> {
  const read = readPieces(text);
  if (!read.ok) return read;
  const { standard, pieces } = read.value;
  const high = height ?? pieces.find((piece) => piece.stride !== undefined)?.stride ?? 1;
  const starts: number[] = [];
  for (const { from, to, stride } of pieces) {
    const step = stride ?? high;
    const last = to === undefined ? (stride === undefined ? from : Number.POSITIVE_INFINITY) : to - high + 1;
    for (let start = from; start <= last && starts.length < count; start += step) {
      const top = start + high - 1;
      if (top > limits.slot) return { ok: false, reason: 'too-high', detail: String(top) };
      starts.push(start);
    }
  }
  if (starts.length < count) return { ok: false, reason: 'too-few', detail: String(starts.length) };
  return { ok: true, value: { standard, starts, height: high } };
}

function readPieces(text: string): Result<{ standard: SlotStandard; pieces: readonly Piece[] }, SlotProblem> {
  if (text.trim() === '') return { ok: false, reason: 'empty' };
  let standard: SlotStandard | undefined;
  const pieces: Piece[] = [];
  for (const piece of text.split(',')) {
    const match = piecePattern.exec(piece.trim());
    const named = standards.get(match?.[1]?.toLowerCase() ?? '');
    standard ??= named;
    if (!match) return { ok: false, reason: 'bad-slots', detail: piece.trim().slice(0, 40) };
    if (named !== undefined && named !== standard) {
      return { ok: false, reason: 'mixed-standards', detail: piece.trim().slice(0, 40) };
    }
    const [from, to, stride] = [Number(match[2]), optional(match[3]), optional(match[4])];
    if (from < 1 || (to !== undefined && to < from) || stride === 0) {
      return { ok: false, reason: 'bad-range', detail: piece.trim().slice(0, 40) };
    }
    pieces.push({ from, ...(to !== undefined && { to }), ...(stride !== undefined && { stride }) });
  }
  return { ok: true, value: { standard: standard ?? 'U', pieces } };
}

const optional = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

/** Text that `parseSlots` reads back as the same starts and height, in few characters. */
export function formatSlots({ standard, starts, height }: Slots): string {
  const mark = standard === 'bay' ? 'bay ' : standard;
  const runs = touchingRuns(starts, height);
  return runs
    .map(({ from, to }, k) => {
      // The stride of the last run tells the height of all.
      if (height > 1 && k === runs.length - 1) return `${mark}${from}+${height}`;
      return from === to ? `${mark}${from}` : `${mark}${from}..${to}`;
    })
    .join(', ');
}

/** Neighbouring elements that touch, from the lowest unit to the highest they fill. */
function touchingRuns(starts: readonly number[], height: number): readonly { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const start of starts) {
    const last = runs.at(-1);
    if (last && start === last.to + 1) last.to = start + height - 1;
    else runs.push({ from: start, to: start + height - 1 });
  }
  return runs;
}

/** Units that one element of a hold fills: its part's figure `height`, else the stride of its slots, else 1. */
export function slotHeight(design: Design, hold: Hold, part: PartLookup = () => undefined): number {
  return statedHeight(design, hold, part) ?? strideOf(hold.at) ?? 1;
}

/** What the part says; undefined when no part states it, so that the slots decide. */
export function statedHeight(design: Design, hold: Hold, part: PartLookup): number | undefined {
  const ref = partOf(design, hold, hold.block);
  return ref === undefined ? undefined : slotFigure(design.parts?.[ref] ?? part(ref), 'height');
}

/** Slots inside a cabinet kind, by its part; undefined when no part states it. */
export function statedRoom(design: Design, partRef: PartRef | undefined, part: PartLookup): number | undefined {
  return partRef === undefined ? undefined : slotFigure(design.parts?.[partRef] ?? part(partRef), 'units');
}

/** The part of a cabinet kind: its own, or that of what it is like. */
export function partOfBlock(design: Design, id: string | undefined): PartRef | undefined {
  return likeChain(design, id)
    .map((entry) => blockOf(design, entry)?.part)
    .find((ref) => ref !== undefined);
}

function strideOf(at: string | undefined): number | undefined {
  const read = at === undefined ? undefined : readPieces(at);
  return read?.ok ? read.value.pieces.find((piece) => piece.stride !== undefined)?.stride : undefined;
}

function slotFigure(part: Part | undefined, figure: 'height' | 'units'): number | undefined {
  const text = part?.figures[figure]?.value;
  const read = text === undefined ? undefined : parseQuantity(text);
  if (!read?.ok || (read.value.dimension !== 'rack-units' && read.value.dimension !== 'open-units')) return undefined;
  return Math.ceil(read.value.value);
}
