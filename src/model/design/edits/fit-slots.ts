/** Whether what a hold says about its slots fits its box: enough of them, none taken twice, none above the top. */
import type { BlockId, Design, Hold, HoldName } from '../design.ts';
import {
  formatSlots,
  parseSlots,
  partOfBlock,
  type Slots,
  slotHeight,
  statedHeight,
  statedRoom,
  usualRoom,
} from '../slots.ts';
import { indicesOfOrdinal } from '../tree-indices.ts';
import { blockOf, dimensionsOf, totalOf } from '../tree-kinds.ts';
import type { EditContext } from './edit.ts';
import { type Refused, refuse } from './refuse.ts';

/** A hold with the count it has in the box that is checked. */
type Counted = Hold & { readonly count?: number };

interface Filled {
  readonly name: HoldName;
  readonly slots: Slots;
  readonly dimensions: readonly number[];
}

/**
 * The reason why one hold does not fit among the others of a box of this block; undefined when it does, or says
 * nothing about slots.
 */
export function refuseSlots(
  design: Design,
  block: BlockId | undefined,
  holds: Readonly<Record<HoldName, Counted>>,
  name: HoldName,
  context: EditContext,
): Refused | undefined {
  const hold = holds[name];
  if (hold?.at === undefined || hold.in !== undefined) return undefined;
  const look = context.part ?? (() => undefined);
  const count = hold.count ?? totalOf(hold);
  const read = parseSlots(hold.at, count, statedHeight(design, hold, look));
  if (!read.ok && read.reason !== 'too-few') {
    return refuse('bad-slots', name, { text: hold.at, detail: read.detail ?? hold.at });
  }
  const isCabinet = blockOf(design, block)?.is === 'cabinet';
  const room = isCabinet ? (statedRoom(design, partOfBlock(design, block), look) ?? usualRoom) : undefined;
  const others = Object.entries(holds)
    .filter(([other]) => other !== name)
    .flatMap(([other, kind]): Filled[] => {
      const filled = slotsOf(design, kind, look);
      return filled ? [{ name: other, slots: filled, dimensions: dimensionsOf(kind) }] : [];
    });
  if (!read.ok) {
    const had = Number(read.detail ?? 0);
    const text = withMore(design, hold, had, count, others, room, look);
    return refuse('too-few-slots', name, { hold: name, slots: had, count, free: text ?? '–' });
  }
  const own: Filled = { name, slots: read.value, dimensions: dimensionsOf(hold) };
  return refuseAboveTop(own, others, room) ?? refuseOverlap(own, others, room);
}

function slotsOf(design: Design, hold: Counted, look: NonNullable<EditContext['part']>): Slots | undefined {
  if (hold.at === undefined || hold.in !== undefined) return undefined;
  const count = hold.count ?? totalOf(hold);
  const height = statedHeight(design, hold, look);
  const read = parseSlots(hold.at, count, height);
  if (read.ok) return read.value;
  const fewer = read.reason === 'too-few' ? parseSlots(hold.at, Number(read.detail ?? 0), height) : undefined;
  return fewer?.ok ? fewer.value : undefined;
}

function refuseAboveTop(own: Filled, others: readonly Filled[], room: number | undefined): Refused | undefined {
  const { standard, starts, height } = own.slots;
  if (room === undefined || standard === 'bay') return undefined;
  const k = starts.findIndex((start) => start + height - 1 > room);
  if (k < 0) return undefined;
  const start = starts[k] ?? 0;
  return refuse('above-top', labelOf(own, k), {
    thing: labelOf(own, k),
    start,
    height,
    top: start + height - 1,
    room,
    free: nearestFree(own, k, others, room),
  });
}

/** Fills the units one by one, so that the cost is that of the units and not of the pairs. */
function refuseOverlap(own: Filled, others: readonly Filled[], room: number | undefined): Refused | undefined {
  const taken = takenBy(others, own.slots);
  for (const [k, start] of own.slots.starts.entries()) {
    for (let unit = start; unit < start + own.slots.height; unit++) {
      const other = taken.get(unit);
      if (!other) {
        taken.set(unit, { filled: own, k });
        continue;
      }
      return refuse('slots-overlap', labelOf(own, k), {
        a: labelOf(own, k),
        aSlots: spanText(own, k),
        b: labelOf(other.filled, other.k),
        bSlots: spanText(other.filled, other.k),
        free: nearestFree(own, k, others, room),
      });
    }
  }
  return undefined;
}

type Taken = Map<number, { readonly filled: Filled; readonly k: number }>;

/** Bays and units are counted apart. */
function takenBy(others: readonly Filled[], slots: Slots): Taken {
  const taken: Taken = new Map();
  for (const filled of others) {
    if ((filled.slots.standard === 'bay') !== (slots.standard === 'bay')) continue;
    for (const [k, start] of filled.slots.starts.entries()) {
      for (let unit = start; unit < start + filled.slots.height; unit++) taken.set(unit, { filled, k });
    }
  }
  return taken;
}

/** The nearest place for the k-th element that is free, as slots; '–' when the box is full. */
function nearestFree(own: Filled, k: number, others: readonly Filled[], room: number | undefined): string {
  const { starts, height, standard } = own.slots;
  const wanted = starts[k] ?? 1;
  const taken = takenBy(others, own.slots);
  for (const [other, start] of starts.entries()) {
    if (other === k) continue;
    for (let unit = start; unit < start + height; unit++) taken.set(unit, { filled: own, k: other });
  }
  const top = room ?? Math.max(usualRoom, ...starts) + height;
  for (let distance = 0; distance <= top; distance++) {
    for (const start of [wanted - distance, wanted + distance]) {
      if (start >= 1 && start + height - 1 <= top && isFree(taken, start, height)) {
        return formatSlots({ standard, starts: [start], height: 1 });
      }
    }
  }
  return '–';
}

function isFree(taken: Taken, start: number, height: number): boolean {
  for (let unit = start; unit < start + height; unit++) if (taken.has(unit)) return false;
  return true;
}

/** The slots of a hold with as many free ones behind as it lacks; undefined when they do not exist. */
function withMore(
  design: Design,
  hold: Hold,
  had: number,
  count: number,
  others: readonly Filled[],
  room: number | undefined,
  look: NonNullable<EditContext['part']>,
): string | undefined {
  const read = parseSlots(hold.at ?? '', had, statedHeight(design, hold, look));
  if (!read.ok || room === undefined || count > room) return undefined;
  const height = slotHeight(design, hold, look);
  const starts = [...read.value.starts];
  const taken = takenBy(others, read.value);
  for (const start of starts)
    for (let unit = start; unit < start + height; unit++)
      taken.set(unit, { filled: { name: '', slots: read.value, dimensions: [] }, k: 0 });
  for (let start = 1; start + height - 1 <= room && starts.length < count; start++) {
    if (!isFree(taken, start, height)) continue;
    starts.push(start);
    start += height - 1;
  }
  return starts.length < count ? undefined : formatSlots({ ...read.value, starts });
}

function labelOf({ name, dimensions }: Filled, k: number): string {
  return `${name}[${indicesOfOrdinal(k, dimensions).join(',')}]`;
}

/** 'U12–14' */
function spanText({ slots: { standard, starts, height } }: Filled, k: number): string {
  const start = starts[k] ?? 0;
  const mark = standard === 'bay' ? 'bay ' : standard;
  return height === 1 ? `${mark}${start}` : `${mark}${start}–${start + height - 1}`;
}
