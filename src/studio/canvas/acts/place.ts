/** The edit that places what is carried: a cabinet on the floor, a tray in a cabinet, a card on a board. Pure. */
import type { Block, BlockId, Design, Hold, HoldName, Path } from '../../../model/design/design.ts';
import type { Edit } from '../../../model/design/edits/edit.ts';
import { formatSlots, parseSlots } from '../../../model/design/slots.ts';
import { alike } from '../../../model/design/tree.ts';
import { unitsHigh } from '../../../model/layout/elevation.ts';
import type { Elevation } from '../../../model/layout/layout.ts';
import { holdsOf, thingAt } from '../../../model/layout/walk.ts';
import type { TextKey } from '../../../text/index.ts';
import type { Scope } from '../../store/state.ts';
import type { Drawing } from '../drawing.ts';
import { elevationIn } from '../drawing.ts';
import { nextFit } from '../geometry/free-slots.ts';
import { baseName, newBlockId, newHoldName } from './names.ts';

/** What the palette lends, or what stands somewhere already. */
export interface Placeable {
  readonly block?: BlockId;
  readonly part?: string;
}

export type Placing = { readonly ok: true; readonly edit: Edit } | { readonly ok: false; readonly why: Why };

export interface Why {
  readonly key: TextKey;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type FloorPlace = { readonly row: string; readonly place: number } | { readonly at: readonly [number, number] };

export type PlaceableKind = 'cabinet' | 'slot' | 'element' | 'other';

/** Where a thing belongs: on the floor, in a cabinet's slot, or on a board. */
export function kindOfPlaceable(drawing: Drawing, thing: Placeable): PlaceableKind {
  if (thing.block !== undefined) {
    const shape = drawing.design.blocks[thing.block]?.is;
    return shape === 'cabinet' ? 'cabinet' : shape === 'group' || shape === undefined ? 'other' : 'slot';
  }
  switch (drawing.part(thing.part)?.kind) {
    case 'cabinet':
      return 'cabinet';
    case 'node':
    case 'shelf':
    case 'appliance':
    case 'power':
    case 'cooling':
      return 'slot';
    case 'accelerator':
    case 'cpu':
    case 'switch':
    case 'nic':
      return 'element';
    default:
      return 'other';
  }
}

/** Rack units the thing needs; 1 when nothing states it. */
export function heightOf(drawing: Drawing, thing: Placeable): number {
  const { design } = drawing;
  const part = thing.part ?? (thing.block === undefined ? undefined : design.blocks[thing.block]?.part);
  const stated = unitsHigh(drawing.part(part));
  if (stated !== undefined || thing.block === undefined) return stated ?? 1;
  // Boxes of this kind that sit somewhere already say how high they are.
  for (const block of Object.values(design.blocks)) {
    for (const hold of Object.values(block.holds)) {
      if (hold.block !== thing.block || hold.at === undefined) continue;
      const read = parseSlots(hold.at, 1);
      if (read.ok) return read.value.height;
    }
  }
  return 1;
}

/** One or more cabinets of a kind on the floor. A bare cabinet becomes a kind of its own, so that it can be filled. */
export function placeCabinet(drawing: Drawing, thing: Placeable, to: FloorPlace, count = 1): Placing {
  const { design } = drawing;
  const more = count > 1 ? { count } : {};
  if (thing.block !== undefined) {
    const hold = topHoldOf(design, thing.block) ?? newHoldName(design, thing.block);
    return { ok: true, edit: { kind: 'cabinet/place', block: thing.block, hold, ...to, ...more } };
  }
  const { part } = thing;
  if (part === undefined) return { ok: false, why: { key: 'canvas.why.not-here' } };
  const bare = Object.entries(design.blocks).find(
    ([id, block]) => block.is === 'cabinet' && block.part === part && Object.keys(holdsOf(design, id)).length === 0,
  );
  if (bare) return placeCabinet(drawing, { block: bare[0] }, to, count);
  const base = baseName(drawing.part(part));
  const hold = newHoldName(design, base);
  const id = newBlockId(design, hold);
  const block: Block = { is: 'cabinet', part, holds: {} };
  const title = 'canvas.step.place';
  return {
    ok: true,
    edit: {
      kind: 'several',
      title,
      edits: [
        { kind: 'block/add', id, block },
        { kind: 'cabinet/place', block: id, hold, ...to, ...more },
      ],
    },
  };
}

/** The hold of the site whose boxes are of this kind. */
function topHoldOf(design: Design, block: BlockId): HoldName | undefined {
  return Object.entries(design.holds).find(([, hold]) => hold.block === block)?.[0];
}

/** A thing in a cabinet, its lowest unit at `unit`. With scope 'type', in all cabinets of that kind. */
export function placeInSlot(drawing: Drawing, thing: Placeable, cabinet: Path, unit: number, scope: Scope): Placing {
  const refused = refuseInSlot(drawing, thing);
  if (refused) return { ok: false, why: refused };
  const elevation = elevationIn(drawing, cabinet);
  const height = heightOf(drawing, thing);
  const made = asHold(drawing, thing);
  const opened = openContainer(drawing, cabinet);
  const existing = Object.entries(opened.holds).find(
    ([, hold]) => isSame(hold, made.hold) && typeof hold.n === 'number' && hold.in === undefined,
  );
  const standard = elevation.standard;
  let name: HoldName;
  let hold: Hold;
  if (existing) {
    const [own, before] = existing;
    const starts = elevation.slots.filter((slot) => slot.hold === own && !slot.dealt).map((slot) => slot.unit);
    name = own;
    hold = {
      ...before,
      n: starts.length + 1,
      at: formatSlots({ standard, starts: [...starts, unit], height }),
    };
  } else {
    name = newHoldName(drawing.design, made.name);
    hold = { ...made.hold, at: formatSlots({ standard, starts: [unit], height }) };
  }
  return putHold(drawing, opened, cabinet, name, hold, existing !== undefined, scope, made.edits);
}

/** Cards, processors and network adapters sit on boards; a switch may be a box of its own. */
export function refuseInSlot(drawing: Drawing, thing: Placeable): Why | undefined {
  const part = thing.block === undefined ? drawing.part(thing.part) : undefined;
  const onlyOnBoards = part?.kind === 'accelerator' || part?.kind === 'cpu' || part?.kind === 'nic';
  return onlyOnBoards ? { key: 'canvas.why.needs-board', params: { name: part.name } } : undefined;
}

/** Whole boxes stand in cabinets; a tray or a group may still hold nodes. */
function refuseOnBoard(drawing: Drawing, thing: Placeable, container: Container): Why | undefined {
  const { blocks } = drawing.design;
  const shape = container.block === undefined ? undefined : blocks[container.block]?.is;
  const part = drawing.part(thing.part);
  const isNode = thing.block === undefined ? part?.kind === 'node' : blocks[thing.block]?.is === 'node';
  const isRacked = part?.kind === 'shelf' || part?.kind === 'appliance' || part?.kind === 'cooling';
  if (!isRacked && !(isNode && (shape === 'node' || shape === 'board'))) return undefined;
  return { key: 'canvas.why.board-takes', params: { name: part?.name ?? thing.block ?? '' } };
}

/** The lowest free place that is high enough, or why there is none. */
export function firstFreeUnit(drawing: Drawing, elevation: Elevation, thing: Placeable): number | Why {
  const refused = refuseInSlot(drawing, thing);
  if (refused) return refused;
  const height = heightOf(drawing, thing);
  const unit = nextFit(elevation, height);
  if (unit !== undefined) return unit;
  return { key: 'canvas.why.full', params: { units: height } };
}

/** An element or a small box on a board: one more of the same, or the first. */
export function placeOnBoard(drawing: Drawing, thing: Placeable, box: Path, scope: Scope): Placing {
  const made = asHold(drawing, thing);
  const opened = openContainer(drawing, box);
  const refused = refuseOnBoard(drawing, thing, opened);
  if (refused) return { ok: false, why: refused };
  const existing = Object.entries(opened.holds).find(
    ([, hold]) => isSame(hold, made.hold) && typeof hold.n === 'number' && hold.in === undefined,
  );
  if (existing) {
    const [name, before] = existing;
    const count = opened.counts[name] ?? (before.n as number);
    return putHold(drawing, opened, box, name, { ...before, n: count + 1 }, true, scope, made.edits);
  }
  const name = newHoldName(drawing.design, made.name);
  return putHold(drawing, opened, box, name, made.hold, false, scope, made.edits);
}

interface Container {
  readonly block?: BlockId;
  readonly part?: string;
  /** The hold of the site, when the box stands there and has no kind of its own. */
  readonly topHold?: HoldName;
  readonly holds: Readonly<Record<HoldName, Hold>>;
  readonly counts: Readonly<Record<HoldName, number>>;
}

function openContainer(drawing: Drawing, path: Path): Container {
  const { design } = drawing;
  const thing = thingAt(design, path);
  if (!thing) return { holds: {}, counts: {} };
  const holds = thing.block === undefined ? {} : holdsOf(design, thing.block);
  const counts: Record<HoldName, number> = {};
  for (const { steps, saying } of thing.pending) if (steps.length === 0) Object.assign(counts, saying.counts);
  return {
    ...(thing.block !== undefined && { block: thing.block }),
    ...(thing.part !== undefined && { part: thing.part }),
    ...(!path.includes('/') && { topHold: thing.hold }),
    holds,
    counts,
  };
}

const isSame = (a: Hold, b: Hold): boolean =>
  a.block === b.block && (a.block !== undefined || (a.part === b.part && a.card === b.card));

/** The hold a thing becomes. A node is a box, so that it can be opened and filled. */
function asHold(drawing: Drawing, thing: Placeable): { name: string; hold: Hold; edits: readonly Edit[] } {
  const { design } = drawing;
  if (thing.block !== undefined) return { name: thing.block, hold: { n: 1, block: thing.block }, edits: [] };
  const part = drawing.part(thing.part);
  const name = baseName(part);
  if (part?.kind === 'node') {
    const known = Object.entries(design.blocks).find(([, block]) => block.part === thing.part && block.is === 'node');
    if (known) return { name: known[0], hold: { n: 1, block: known[0] }, edits: [] };
    const id = newBlockId(design, name);
    const block: Block = { is: 'node', ...(thing.part !== undefined && { part: thing.part }), holds: {} };
    return { name: id, hold: { n: 1, block: id }, edits: [{ kind: 'block/add', id, block }] };
  }
  const hold: Hold = {
    n: 1,
    ...(thing.part !== undefined && { part: thing.part }),
    ...(part?.kind === 'accelerator' && { card: true as const }),
  };
  return { name, hold, edits: [] };
}

/** Writes a hold into the kind of a box, or into a kind made for this one place. */
function putHold(
  drawing: Drawing,
  container: Container,
  path: Path,
  name: HoldName,
  hold: Hold,
  existed: boolean,
  scope: Scope,
  before: readonly Edit[],
): Placing {
  const { design } = drawing;
  const edits: Edit[] = [...before];
  if (container.block === undefined) {
    if (container.topHold === undefined) return { ok: false, why: { key: 'canvas.why.no-inside' } };
    const id = newBlockId(design, container.topHold);
    const block: Block = {
      is: 'cabinet',
      ...(container.part !== undefined && { part: container.part }),
      holds: { [name]: hold },
    };
    edits.push({ kind: 'block/add', id, block });
    if (scope === 'one' && alike(design, path) > 1) {
      edits.push({ kind: 'change/add', change: { at: path, block: id } });
    } else edits.push({ kind: 'hold/set', in: 'site', name: container.topHold, set: { block: id } });
  } else if (scope === 'one' && !isOnlyOfKind(design, path, container.block)) {
    const added = before.flatMap((edit) => (edit.kind === 'block/add' ? [edit.id] : []));
    const id = newBlockId(design, container.block, added);
    edits.push({ kind: 'block/variant', at: path, id, holds: { [name]: hold } });
  } else if (existed) {
    // The only one may itself be a variant: then what it has from others is set in it alone.
    const owner = scope === 'one' ? container.block : ownerOf(design, container.block, name);
    edits.push({ kind: 'hold/set', in: owner, name, set: hold });
  } else edits.push({ kind: 'hold/add', in: container.block, name, hold });
  return { ok: true, edit: several('canvas.step.place', edits) };
}

/** Whether a change of the kind changes this box alone: then it needs no variant, also with scope 'one'. */
export function isOnlyOfKind(design: Design, path: Path, block: BlockId): boolean {
  return alike(design, path) === 1 && !Object.values(design.blocks).some(({ like }) => like === block);
}

/** The block along `like` that defines a hold. */
export function ownerOf(design: Design, block: BlockId, name: HoldName): BlockId {
  const seen = new Set<BlockId>();
  for (let id: BlockId | undefined = block; id !== undefined && !seen.has(id); id = design.blocks[id]?.like) {
    seen.add(id);
    if (design.blocks[id]?.holds[name]) return id;
  }
  return block;
}

export function several(title: TextKey, edits: readonly Edit[]): Edit {
  const [only] = edits;
  return edits.length === 1 && only ? only : { kind: 'several', title, edits };
}
