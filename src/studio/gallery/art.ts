/** A small drawing of a design: its cabinets from the front as the document fills them, or many of them as squares. */
import { createCatalogue } from '../../model/catalogue/catalogue.ts';
import type { Design } from '../../model/design/design.ts';
import { elevationOf } from '../../model/layout/elevation.ts';
import type { PlanCabinet } from '../../model/layout/layout.ts';
import { planOf } from '../../model/layout/plan.ts';
import { holdsOf } from '../../model/layout/walk.ts';
import { roleFinder, type Tint, tintOf } from '../canvas/roles.ts';

export interface Band {
  readonly tint: Tint;
  /** Shares of the cabinet's height, from its top. */
  readonly from: number;
  readonly height: number;
  /** Cards side by side in it, where they are few enough to be seen. */
  readonly cards: number;
}

export interface Tile {
  readonly tint: Tint;
  /** Empty where the squares are too small for contents. */
  readonly bands: readonly Band[];
}

const mostCards = 8;
/** More cabinets than this are drawn without their contents … */
const mostDetailed = 130;
/** … and more than this so that each square stands for several. */
const mostTiles = 480;

export interface Picture {
  readonly tiles: readonly Tile[];
  /** Tiles of each row of the hall, where all rows are alike and none is left out. */
  readonly inRow: number | undefined;
}

export function artOf(design: Design): Picture {
  const catalogue = createCatalogue(design.parts);
  const role = roleFinder(design, catalogue);
  const cabinets = planOf(design, catalogue).cabinets.filter(({ supply, off }) => supply === undefined && !off);
  const known = new Map<string, Tile>();
  const every = Math.max(1, Math.ceil(cabinets.length / mostTiles));
  const tiles = cabinets
    .filter((_, index) => index % every === 0)
    .map((cabinet) => {
      const drawn = known.get(cabinet.kind) ?? tileOf(cabinet);
      known.set(cabinet.kind, drawn);
      return drawn;
    });

  const rows = new Map<string, number>();
  for (const { row } of cabinets) rows.set(row, (rows.get(row) ?? 0) + 1);
  const [inRow, ...others] = new Set(rows.values());
  return { tiles, inRow: every === 1 && others.length === 0 ? inRow : undefined };

  function cardsIn(block: string | undefined): number {
    if (block === undefined) return 0;
    const cards = Object.values(holdsOf(design, block)).filter(({ card }) => card === true);
    const count = cards.reduce((sum, { n }) => sum + [n ?? 1].flat().reduce((all, one) => all * one, 1), 0);
    return count <= mostCards ? count : 0;
  }

  function tileOf(cabinet: PlanCabinet): Tile {
    const tint = tintOf(role(cabinet));
    if (cabinets.length > mostDetailed) return { tint, bands: [] };
    const { slots } = elevationOf(design, catalogue, cabinet.address);
    const used = slots.filter(({ off }) => !off);
    const low = Math.min(...used.map(({ unit }) => unit));
    const high = Math.max(...used.map(({ unit, height }) => unit + height));
    return {
      tint,
      bands: used.map((slot) => ({
        tint: tintOf(role(slot)),
        from: (high - slot.unit - slot.height) / (high - low),
        height: slot.height / (high - low),
        cards: cardsIn(slot.block),
      })),
    };
  }
}

export interface Grid {
  readonly columns: number;
  readonly width: number;
  readonly height: number;
}

export interface Box {
  readonly width: number;
  readonly height: number;
}

/** Whole rows beside each other are worth tiles that are so much smaller. */
const worthOfRows = 0.7;

/** The columns that give the largest tiles of `aspect` (height to width) within a box; whole rows where they may. */
export function gridFor(count: number, box: Box, aspect: number, inRow?: number): Grid {
  const free = largestTiles(count, box, aspect, 1);
  if (inRow === undefined || inRow >= count) return free;
  const whole = largestTiles(count, box, aspect, inRow);
  return whole.width >= free.width * worthOfRows ? whole : free;
}

function largestTiles(count: number, { width, height }: Box, aspect: number, step: number): Grid {
  let best: Grid = { columns: step, width: 0, height: 0 };
  for (let columns = step; columns <= count; columns += step) {
    const rows = Math.ceil(count / columns);
    const tile = Math.min(width / columns, height / rows / aspect);
    if (tile > best.width) best = { columns, width: tile, height: tile * aspect };
  }
  return best;
}
