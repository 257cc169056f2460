/** Edits of what is selected: move, duplicate, take away, rename. Pure. */
import type { Design, Hold, HoldName, Path } from '../../../model/design/design.ts';
import type { Edit } from '../../../model/design/edits/edit.ts';
import { formatSlots } from '../../../model/design/slots.ts';
import { countOf } from '../../../model/design/tree.ts';
import type { Elevation, PlanCabinet } from '../../../model/layout/layout.ts';
import { openThing, thingAt } from '../../../model/layout/walk.ts';
import type { Scope } from '../../store/state.ts';
import { type Drawing, elevationIn } from '../drawing.ts';
import { freeRuns, nextFit } from '../geometry/free-slots.ts';
import type { FloorTarget } from '../geometry/snap.ts';
import { newBlockId } from './names.ts';
import { isOnlyOfKind, ownerOf, type Placing, placeCabinet, several, type Why } from './place.ts';
import { isSingle, selectedThings } from './selected.ts';

/** Addresses that stand on the floor, and those inside something. */
export function splitSelection(
  drawing: Drawing,
  selection: readonly Path[],
): { readonly cabinets: readonly PlanCabinet[]; readonly inside: readonly Path[] } {
  const cabinets: PlanCabinet[] = [];
  const inside: Path[] = [];
  for (const address of selectedThings(drawing, selection)) {
    const cabinet = drawing.cabinet(address);
    if (cabinet) cabinets.push(cabinet);
    else if (isSingle(address) && thingAt(drawing.design, address)) inside.push(address);
  }
  return { cabinets, inside };
}

/** To where the first of them was dropped; the others keep their distance, or follow it in the row. */
export function moveCabinets(cabinets: readonly PlanCabinet[], target: FloorTarget): Edit | null {
  const [first] = cabinets;
  if (!first) return null;
  const at = cabinets.map((cabinet) => cabinet.address);
  if (target.kind === 'row') {
    const to = { row: target.row, place: target.place };
    const stays = cabinets.length === 1 && first.row === target.row && first.place === target.place;
    return stays ? null : { kind: 'cabinet/move', at, to };
  }
  const [dx, dy] = [round(target.x - first.x), round(target.y - first.y)];
  if (dx === 0 && dy === 0) return null;
  return several(
    'canvas.step.move',
    cabinets.map(({ address, x, y }): Edit => {
      return { kind: 'cabinet/move', at: [address], to: { at: [round(x + dx), round(y + dy)] } };
    }),
  );
}

const round = (metres: number): number => Math.round(metres * 1e4) / 1e4;

/** Copies of cabinets right behind the last of them, in the direction of the row; `count` copies of each kind. */
export function duplicateCabinets(
  drawing: Drawing,
  cabinets: readonly PlanCabinet[],
  count: number,
  direction: 1 | -1 = 1,
): Edit | null {
  const placed = cabinets.filter((cabinet) => !cabinet.supply);
  const last = placed.reduce<PlanCabinet | undefined>(
    (far, cabinet) => (!far || (cabinet.x - far.x) * direction > 0 ? cabinet : far),
    undefined,
  );
  if (!last) return null;
  const edits: Edit[] = [];
  const inRow = last.row !== '' && !last.unplaced;
  let place = direction === 1 ? last.place + 1 : last.place;
  let x = last.x + last.width * direction;
  for (let copy = 0; copy < count; copy++) {
    for (const cabinet of placed) {
      const to = inRow ? { row: last.row, place } : { at: [x, last.y] as const };
      const made = placeCabinet(drawing, thingOf(cabinet), to);
      if (made.ok) edits.push(made.edit);
      if (direction === 1) place++;
      x += cabinet.width * direction;
    }
  }
  return edits.length === 0 ? null : several('canvas.step.duplicate', edits);
}

const thingOf = (cabinet: PlanCabinet) =>
  cabinet.block !== undefined ? { block: cabinet.block } : cabinet.part !== undefined ? { part: cabinet.part } : {};

interface Seat {
  readonly container: Path | 'site';
  readonly block?: string;
  readonly name: HoldName;
  readonly hold: Hold;
  readonly addresses: readonly Path[];
}

/** What is selected inside boxes, by the hold it belongs to. */
function seatsOf(design: Design, addresses: readonly Path[]): readonly Seat[] {
  const seats = new Map<string, Seat>();
  for (const address of addresses) {
    const thing = thingAt(design, address);
    if (!thing) continue;
    const slash = address.lastIndexOf('/');
    const container = slash < 0 ? 'site' : address.slice(0, slash);
    const box = container === 'site' ? undefined : thingAt(design, container);
    const hold = box ? openThing(design, box).holds[thing.hold] : design.holds[thing.hold];
    if (!hold) continue;
    const key = `${container} ${thing.hold}`;
    const known = seats.get(key);
    seats.set(key, {
      container,
      ...(box?.block !== undefined && { block: box.block }),
      name: thing.hold,
      hold,
      addresses: [...(known?.addresses ?? []), address],
    });
  }
  return [...seats.values()];
}

/** With scope 'one' a thing is switched off where it is; with 'type' its kind holds one less. */
export function removeInside(drawing: Drawing, addresses: readonly Path[], scope: Scope): Edit | null {
  const { design } = drawing;
  const edits: Edit[] = [];
  const done = new Set<string>();
  for (const seat of seatsOf(design, addresses)) {
    const owner = seat.block === undefined ? 'site' : ownerOf(design, seat.block, seat.name);
    const count = typeof seat.hold.n === 'number' ? seat.hold.n : undefined;
    const isAll = count !== undefined && seat.addresses.length >= count;
    if (scope === 'one' || (count === undefined && !isAll)) {
      for (const at of seat.addresses) edits.push({ kind: 'change/add', change: { at, off: true } });
      continue;
    }
    // Selected in several boxes of one kind: the kind changes once.
    if (done.has(`${owner} ${seat.name}`)) continue;
    done.add(`${owner} ${seat.name}`);
    if (isAll) edits.push({ kind: 'hold/remove', in: owner, name: seat.name });
    else {
      const n = (count ?? 1) - seat.addresses.length;
      edits.push({ kind: 'hold/set', in: owner, name: seat.name, set: { n, ...slotsWithout(drawing, seat) } });
    }
  }
  return edits.length === 0 ? null : several('canvas.step.remove', edits);
}

/** The slots of a hold without those of the selected ones. */
function slotsWithout(drawing: Drawing, seat: Seat): { at?: string } {
  if (seat.hold.at === undefined || seat.container === 'site') return {};
  const gone = new Set(seat.addresses);
  const { slots, standard } = elevationIn(drawing, seat.container);
  const own = slots.filter((slot) => slot.hold === seat.name && !slot.dealt);
  const starts = own.filter((slot) => !gone.has(slot.address)).map((slot) => slot.unit);
  const height = own[0]?.height ?? 1;
  return { at: formatSlots({ standard, starts, height }) };
}

/** One slot of a cabinet to another unit. */
export function moveInCabinet(drawing: Drawing, cabinet: Path, address: Path, unit: number, scope: Scope): Edit | null {
  const { design } = drawing;
  const { slots, standard } = elevationIn(drawing, cabinet);
  const moving = slots.find((slot) => slot.address === address);
  if (!moving || moving.unit === unit) return null;
  const own = slots.filter((slot) => slot.hold === moving.hold && slot.dealt === moving.dealt);
  const starts = own.map((slot) => (slot.address === address ? unit : slot.unit));
  const at = formatSlots({ standard, starts, height: moving.height });
  const [seat] = seatsOf(design, [address]);
  if (!seat) return null;
  if (moving.dealt) return null;
  if (seat.block === undefined) return null;
  if (scope === 'one' && !isOnlyOfKind(design, cabinet, seat.block)) {
    const id = newBlockId(design, seat.block);
    return { kind: 'block/variant', at: cabinet, id, holds: { [seat.name]: { ...seat.hold, at } } };
  }
  const owner = scope === 'one' ? seat.block : ownerOf(design, seat.block, seat.name);
  return { kind: 'hold/set', in: owner, name: seat.name, set: { at } };
}

/** One more of each selected thing: in the next free units of its cabinet, or on its board. */
export function duplicateInside(drawing: Drawing, addresses: readonly Path[], count: number): Placing | null {
  const { design } = drawing;
  const edits: Edit[] = [];
  for (const seat of seatsOf(design, addresses.slice(0, 1))) {
    if (typeof seat.hold.n !== 'number') return { ok: false, why: { key: 'canvas.why.axes' } };
    const owner = seat.block === undefined ? 'site' : ownerOf(design, seat.block, seat.name);
    const set: { n: number; at?: string } = { n: seat.hold.n + count };
    if (seat.hold.at !== undefined && seat.container !== 'site') {
      const elevation = elevationIn(drawing, seat.container);
      const own = elevation.slots.filter((slot) => slot.hold === seat.name && !slot.dealt);
      const height = own[0]?.height ?? 1;
      const starts = own.map((slot) => slot.unit);
      let grown = elevation;
      for (let k = 0; k < count; k++) {
        const unit = nextFit(grown, height, (own.at(-1)?.unit ?? 0) + height) ?? nextFit(grown, height);
        if (unit === undefined) return { ok: false, why: whyFewer(elevation, height, count, k) };
        starts.push(unit);
        const [sample] = own;
        if (sample) grown = { ...grown, slots: [...grown.slots, { ...sample, address: `new${k}`, unit }] };
      }
      set.at = formatSlots({ standard: elevation.standard, starts, height });
    }
    edits.push({ kind: 'hold/set', in: owner, name: seat.name, set });
  }
  return edits.length === 0 ? null : { ok: true, edit: several('canvas.step.duplicate', edits) };
}

/** The kind's holds that a name may be given to: its own hold. */
export function renameEdit(design: Design, address: Path, to: string): Edit | null {
  const thing = thingAt(design, address);
  if (!thing || to === thing.hold || to === '') return null;
  return { kind: 'hold/rename', from: thing.hold, to };
}

/** How many of the copies fit, with the arithmetic. */
function whyFewer(elevation: Elevation, height: number, n: number, fit: number): Why {
  if (n === 1) return { key: 'canvas.why.full', params: { units: height } };
  const free = freeRuns(elevation).reduce((sum, run) => sum + run.height, 0);
  return { key: 'canvas.why.copies', params: { n, needs: n * height, free, fit, standard: elevation.standard } };
}

/** A name is of a hold: everything of it has the same, with its number behind. */
export function namedLike(design: Design, address: Path): { readonly name: HoldName; readonly n: number } {
  const name = holdNameOf(design, address) ?? '';
  return { name, n: countOf(design, name) };
}

export function holdNameOf(design: Design, address: Path): HoldName | undefined {
  return thingAt(design, address)?.hold;
}
