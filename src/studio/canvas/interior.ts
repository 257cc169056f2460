/**
 * What is drawn inside a cabinet on the plan: its slots as bands from top to bottom, in them one cell for each card or
 * chip. Worked out once for each kind of cabinet and drawn thousands of times. Drawing units from the cabinet's corner.
 */
import type { Catalogue } from '../../model/catalogue/part.ts';
import type { Design } from '../../model/design/design.ts';
import { elevationOfThing } from '../../model/layout/elevation.ts';
import type { ElevationSlot, PlanCabinet } from '../../model/layout/layout.ts';
import { eachThing, openThing, type Thing, thingAt } from '../../model/layout/walk.ts';
import { cellsIn } from './geometry/grid.ts';
import { type Rect, unitsPerMetre } from './geometry/scale.ts';
import type { Role, Roled } from './roles.ts';

export interface Cell extends Rect {
  /** Behind the cabinet's address ('/node[1]'), or a whole address for what is only dealt into it. */
  readonly path: string;
  readonly dealt: boolean;
  readonly role: Role;
  readonly part?: string;
  readonly off: boolean;
}

export interface Band extends Cell {
  readonly unit: number;
  readonly high: number;
  readonly block?: string;
  /** What acts in it, as cells; empty when the band is one thing itself. */
  readonly cells: readonly Cell[];
}

export interface Interior {
  readonly bands: readonly Band[];
  readonly cards: number;
  readonly switches: number;
  readonly units: number;
}

/** How a cabinet is drawn: what is in it, close together; or its front, each thing at its own units. */
export type Detail = 'plan' | 'front';

/** Room for the name above, and the rim around the slots. */
export const headUnits = 20;
export const rimUnits = 6;
const bandGap = 3;
const cellGap = 2.5;
/** More bands than this stand in columns. */
const bandsPerColumn = 40;
const mostCells = 192;

export function interiorOf(
  design: Design,
  catalogue: Catalogue,
  role: (thing: Roled) => Role,
  cabinet: PlanCabinet,
  detail: Detail,
): Interior {
  const thing = thingAt(design, cabinet.address);
  if (!thing) return { bands: [], cards: 0, switches: 0, units: 0 };
  const elevation = elevationOfThing(design, catalogue, thing);
  const body: Rect = {
    x: rimUnits,
    y: headUnits,
    width: cabinet.width * unitsPerMetre - 2 * rimUnits,
    height: cabinet.depth * unitsPerMetre - headUnits - rimUnits,
  };
  const slots = [...elevation.slots].sort((a, b) => b.unit - a.unit);
  const places = detail === 'plan' ? bandPlaces(slots, body) : frontPlaces(slots, elevation.units, body);
  let [cards, switches] = [0, 0];
  const bands = slots.map((slot, k): Band => {
    const rect = places[k] as Rect;
    const own = role(slot);
    const inside = slot.block === undefined ? [] : leavesOf(design, slot.address, role);
    for (const leaf of inside) {
      if (leaf.off || slot.off) continue;
      if (leaf.role === 'card') cards++;
      if (leaf.role === 'switch') switches++;
    }
    if (inside.length === 0 && !slot.off) {
      if (own === 'card') cards++;
      if (own === 'switch' && slot.block === undefined) switches++;
    }
    const pathOf = (address: string) => (slot.dealt ? address : address.slice(cabinet.address.length));
    const shown = shownOf(inside);
    const room = detail === 'plan' ? inset(rect, 0, 0) : belowName(rect);
    const shape = own === 'switch' ? 3 : 1.15;
    const cells = cellsIn(room, shown.length, cellGap, shape).map(
      (cell, n): Cell => ({
        ...cell,
        path: pathOf(shown[n]?.address ?? ''),
        dealt: slot.dealt,
        role: shown[n]?.role ?? own,
        ...(shown[n]?.part !== undefined && { part: shown[n].part }),
        off: shown[n]?.off ?? false,
      }),
    );
    return {
      ...rect,
      path: pathOf(slot.address),
      dealt: slot.dealt,
      role: own,
      off: slot.off,
      unit: slot.unit,
      high: slot.height,
      ...(slot.block !== undefined && { block: slot.block }),
      cells,
    };
  });
  return { bands, cards, switches, units: elevation.units };
}

/** A rim within a band, less what its name takes above or at the left. */
function inset(rect: Rect, above: number, left: number): Rect {
  const pad = Math.min(3, rect.height / 8);
  return {
    x: rect.x + 3 + left,
    y: rect.y + pad + above,
    width: rect.width - 6 - left,
    height: rect.height - 2 * pad - above,
  };
}

/** High bands have their name above the cells, flat ones beside them. */
const belowName = (rect: Rect): Rect =>
  rect.height >= 12 ? inset(rect, Math.min(5, rect.height * 0.22), 0) : inset(rect, 0, rect.width * 0.36);

function frontPlaces(slots: readonly ElevationSlot[], units: number, body: Rect): Rect[] {
  const perUnit = body.height / Math.max(1, units);
  const gap = Math.min(0.5, perUnit / 8);
  return slots.map(({ unit, height }) => ({
    x: body.x,
    y: body.y + (units - (unit - 1) - height) * perUnit + gap / 2,
    width: body.width,
    height: height * perUnit - gap,
  }));
}

/** Slots as high as their units say, with nothing between them: the plan shows what is there, not what is free. */
function bandPlaces(slots: readonly ElevationSlot[], body: Rect): Rect[] {
  const columns = Math.max(1, Math.ceil(slots.length / bandsPerColumn));
  const perColumn = Math.ceil(slots.length / columns);
  const width = (body.width - bandGap * (columns - 1)) / columns;
  const places: Rect[] = [];
  for (let column = 0; column < columns; column++) {
    const own = slots.slice(column * perColumn, (column + 1) * perColumn);
    const total = own.reduce((sum, slot) => sum + slot.height, 0);
    const gap = Math.min(bandGap, body.height / Math.max(1, own.length) / 5);
    const perUnit = (body.height - gap * (own.length - 1)) / Math.max(1, total);
    let y = body.y;
    for (const slot of own) {
      const height = perUnit * slot.height;
      places.push({ x: body.x + column * (width + bandGap), y, width, height });
      y += height + gap;
    }
  }
  return places;
}

interface Leaf {
  readonly address: string;
  readonly part?: string;
  readonly role: Role;
  readonly off: boolean;
}

/** Elements of a box and of the boxes in it. */
function leavesOf(design: Design, address: string, role: (thing: Roled) => Role): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const walk = (box: Thing, off: boolean): void => {
    const open = openThing(design, box);
    for (const [name, hold] of Object.entries(open.holds)) {
      if (hold.in !== undefined) continue;
      const visit = (thing: Thing): void => {
        if (thing.block !== undefined) walk(thing, off || thing.off);
        else {
          const part = thing.part === undefined ? {} : { part: thing.part };
          leaves.push({ address: thing.address, ...part, role: role(thing), off: off || thing.off });
        }
      };
      eachThing(design, open, `${box.address}/`, name, visit, mostCells);
    }
  };
  const box = thingAt(design, address);
  if (box) walk(box, false);
  return leaves;
}

/** A box with cards shows its cards, one with switches its chips, any other all it has. */
function shownOf(leaves: readonly Leaf[]): readonly Leaf[] {
  for (const wanted of ['card', 'switch'] as const) {
    const found = leaves.filter((leaf) => leaf.role === wanted);
    if (found.length > 0) return found.slice(0, mostCells);
  }
  return leaves.slice(0, mostCells);
}

/** The cell or band at a point of the cabinet (drawing units from its corner), outermost first. */
export function pathInside(interior: Interior, x: number, y: number): readonly Cell[] {
  const holds = (rect: Rect) => x >= rect.x && y >= rect.y && x < rect.x + rect.width && y < rect.y + rect.height;
  const band = interior.bands.find(holds);
  if (!band) return [];
  const cell = band.cells.find(holds);
  return cell ? [band, cell] : [band];
}

export const addressIn = (cabinet: { readonly address: string }, cell: Cell): string =>
  cell.dealt ? cell.path : cabinet.address + cell.path;
