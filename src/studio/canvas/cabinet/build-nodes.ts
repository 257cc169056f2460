/** Turns the places of the Cabinet view into nodes and edges, with their words. */
import { type Edge, Position } from 'reactflow';
import type { Path } from '../../../model/design/design.ts';
import { nameOf, shortNameOf } from '../../../model/layout/label.ts';
import { holdsOf, thingAt } from '../../../model/layout/walk.ts';
import type { FabricPicture } from '../../../model/report/picture.ts';
import { formatQuantity, quantityParts } from '../../../model/units/format.ts';
import type { Drawing } from '../drawing.ts';
import { mostEdges, mostNodes } from '../flow/budget.ts';
import { unnamed, unspoken } from '../flow/flow-words.ts';
import { freeRuns } from '../geometry/free-slots.ts';
import type { Rect } from '../geometry/scale.ts';
import { addressIn } from '../interior.ts';
import type { Role } from '../roles.ts';
import type { Say } from '../words.ts';
import { type BoardLinks, boardLinks } from './board-links.ts';
import type { CabinetNode, LinkData } from './nodes.tsx';
import { type CabinetScene, type ItemPlace, unitHeight } from './scene.ts';

export interface CabinetElements {
  readonly nodes: readonly CabinetNode[];
  readonly edges: readonly Edge<LinkData>[];
}

/** Slots lower than this many units show name and cells in one line. */
const slimBelow = 3;

export function cabinetElements(
  drawing: Drawing,
  scene: CabinetScene,
  selection: readonly Path[],
  inside: Path | null,
  say: Say,
  pictures: Readonly<Record<string, FabricPicture>> = {},
): CabinetElements {
  const selected = new Set(selection);
  const nodes: CabinetNode[] = [];
  const { cabinet, elevation, rack, board } = scene;
  if (cabinet && elevation && rack) {
    const free = freeRuns(elevation)
      .filter((run) => run.height >= 2)
      .map((run) => ({ ...run, text: say('canvas.free-units', { n: run.height, standard: elevation.standard }) }));
    nodes.push(
      node('rack', `rack ${cabinet.address}`, rack, 0, {
        address: cabinet.address,
        units: elevation.units,
        standard: elevation.standard,
        unitHeight,
        title: `${nameOf(drawing.design, cabinet.address)} · ${say('canvas.front')}`,
        free,
        selected: selected.has(cabinet.address),
      }),
    );
    const bands = new Map(drawing.interior(cabinet).bands.map((band) => [addressIn(cabinet, band), band]));
    for (const place of scene.slots) {
      const { slot, role } = place;
      const cells = bands.get(slot.address)?.cells ?? [];
      const cards = cells.filter((cell) => cell.role === 'card' && !cell.off).length;
      const chips = cells.filter((cell) => cell.role === 'switch' && !cell.off).length;
      nodes.push(
        node('slot', slot.address, inset(place), 1, {
          address: slot.address,
          name: slot.dealt ? nameOf(drawing.design, slot.address) : shortNameOf(drawing.design, slot.address),
          figure: slot.off
            ? say('canvas.off')
            : cards > 0
              ? say('canvas.cards', { n: cards })
              : chips > 0
                ? say('canvas.chips', { n: chips })
                : slot.block === undefined
                  ? (drawing.part(slot.part)?.name ?? '')
                  : cells.length === 0
                    ? say('canvas.empty-box')
                    : '',
          role,
          selected: selected.has(slot.address),
          shown: board?.box === slot.address || (inside?.startsWith(`${slot.address}/`) ?? false),
          off: slot.off,
          floating: slot.floating,
          slim: slot.height < slimBelow,
          cells: cells.length > 64 ? [] : cells,
          dies: drawing.dies(cells.find((cell) => cell.role === 'card')?.part),
        }),
      );
    }
  }
  if (!board) return { nodes: nodes.slice(0, mostNodes), edges: [] };
  const items = board.items.slice(0, Math.max(0, mostNodes - nodes.length - 1));
  const links = boardLinks(
    drawing.design,
    board.box,
    items.map((place) => place.item),
    mostEdges,
  );
  nodes.push(
    node('board', `board ${board.box}`, board, 0, {
      address: board.box,
      title: say('canvas.board', { name: shortNameOf(drawing.design, board.box) }),
      contents: board.captions.map(({ hold, count, role }) => `${count} × ${named(hold, role, say)}`).join(' · '),
      exits: exitWords(links, pictures, say),
      empty:
        board.items.length === 0 ? say('canvas.board-empty', { name: shortNameOf(drawing.design, board.box) }) : '',
      captions: board.captions.map(({ hold, role, count, hidden, x, y }) => ({
        name: hold,
        kind: say(`canvas.role.${role}`),
        count: hidden > 0 ? `${count - hidden} / ${count}` : `× ${count}`,
        x: x - board.x,
        y: y - board.y,
      })),
    }),
  );
  for (const place of items) nodes.push(itemNode(drawing, place, links, selected.has(place.item.address)));
  return { nodes, edges: linkEdges(items, links, selected) };
}

/** A hold is called as its design calls it; what it is, in the language of the page, unless that is the same word. */
function named(hold: string, role: Role, say: Say): string {
  const kind = say(`canvas.role.${role}`);
  return kind.toLowerCase() === hold.toLowerCase() ? hold : say('canvas.named', { name: hold, kind });
}

/** What each element of the board has towards the rest of a network: links by rate, from the engine's picture. */
function exitWords(
  { exits }: BoardLinks,
  pictures: Readonly<Record<string, FabricPicture>>,
  say: Say,
): readonly string[] {
  return exits.flatMap(({ wire, hold, to }) => {
    const [net = '', id = ''] = wire.split('.');
    const picture = pictures[net];
    const bundle = picture?.bundles.find((each) => each.wire === id && [each.from, each.to].includes(hold));
    const stack = picture?.stacks.find((each) => each.id === hold);
    if (!bundle || !stack || stack.count === 0) return [];
    const n = bundle.links / stack.count;
    const rate = `${quantityParts(bundle.rate, 'GB/s').number} GB/s`;
    // The picture counts over all of them: where some differ, none need have the mean.
    if (Number.isInteger(n) && stack.exceptions === 0) return [say('canvas.ports-up', { from: hold, to, n, rate })];
    const mean = formatQuantity(n, '', 4);
    return [say('canvas.ports-up-mean', { from: hold, to, n: mean, links: bundle.links, of: stack.count, rate })];
  });
}

function node<Kind extends NonNullable<CabinetNode['type']>>(
  type: Kind,
  id: string,
  rect: Rect,
  zIndex: number,
  data: Extract<CabinetNode, { type?: Kind }>['data'],
): CabinetNode {
  const { width, height } = rect;
  return {
    id,
    type,
    position: { x: rect.x, y: rect.y },
    data,
    width,
    height,
    measured: { width, height },
    // Edges know their own paths; React Flow only wants to find a handle on either side.
    handles: [
      { id: null, type: 'source', position: Position.Bottom, x: width / 2, y: height, width: 1, height: 1 },
      { id: null, type: 'target', position: Position.Top, x: width / 2, y: 0, width: 1, height: 1 },
    ],
    draggable: false,
    selectable: false,
    focusable: false,
    domAttributes: unspoken,
    // React Flow lets the pointer through what it does not drag or select itself; we do both ourselves.
    style: { pointerEvents: 'all' },
    zIndex,
  } as unknown as CabinetNode;
}

const inset = (rect: Rect): Rect => ({ x: rect.x + 3, y: rect.y + 1, width: rect.width - 6, height: rect.height - 2 });

function itemNode(drawing: Drawing, place: ItemPlace, links: BoardLinks, selected: boolean): CabinetNode {
  const { item, role } = place;
  const part = drawing.part(item.part);
  const memory = part?.figures.memory?.value;
  const lines: string[] = [];
  if (role === 'card' && memory !== undefined) lines.push(memory.replace(/ both ways$| one way$/, ''));
  if (role !== 'card' && role !== 'switch' && part) lines.push(part.name);
  return node('item', item.address, place, 2, {
    address: item.address,
    name:
      role === 'card'
        ? indexText(item.indices)
        : role === 'switch'
          ? switchName(links, place, axisOf(drawing, item))
          : shortNameOf(drawing.design, item.address),
    role,
    dies: drawing.dies(item.part),
    lines,
    plane: role === 'switch' ? planeOfItem(links, place) : 0,
    up: role === 'switch' && links.exits.some((exit) => exit.hold === item.hold),
    selected,
    off: item.off,
  });
}

/** The axis that a thing of a board is counted along. */
function axisOf(drawing: Drawing, { address, hold }: ItemPlace['item']): string {
  const box = thingAt(drawing.design, address.slice(0, Math.max(0, address.lastIndexOf('/'))));
  const axis = box?.block === undefined ? undefined : holdsOf(drawing.design, box.block)[hold]?.axis;
  return (typeof axis === 'string' ? axis : axis?.[0]) ?? hold;
}

const indexText = (indices: readonly number[]): string => indices.join('.');

/** Switches that are counted along planes or rails are named and coloured by it. */
function planeOfItem(links: BoardLinks, place: ItemPlace): number {
  const link = links.links.find((each) => each.plane > 0);
  return link ? (place.item.indices.at(0) ?? 0) : 0;
}

const letters: Readonly<Record<string, string>> = { plane: 'P', rail: 'R' };

function switchName(links: BoardLinks, place: ItemPlace, axis: string): string {
  const index = indexText(place.item.indices);
  // Of a plane or a rail: its letter. Else the name stands at the left of the row.
  const letter = planeOfItem(links, place) > 0 ? letters[axis] : undefined;
  return letter === undefined ? index : `${letter}${index}`;
}

function linkEdges(
  items: readonly ItemPlace[],
  { links }: BoardLinks,
  selected: ReadonlySet<Path>,
): readonly Edge<LinkData>[] {
  return links.map((link, k) => {
    const from = items[link.from] as ItemPlace;
    const to = items[link.to] as ItemPlace;
    const lit = selected.has(from.item.address) || selected.has(to.item.address) || selected.has(link.wire);
    return {
      id: `${link.wire} ${k}`,
      type: 'link',
      source: from.item.address,
      target: to.item.address,
      data: { path: pathBetween(from, to), plane: link.plane, lit },
      zIndex: lit ? 2 : 1,
      selectable: false,
      focusable: false,
      // Lines are looked at; the wires of a thing are told in its inspector and in the outline.
      ariaRole: 'presentation',
      domAttributes: unnamed,
    };
  });
}

/** From the lower edge of the upper to the upper edge of the lower; things in one line are joined by an arc above. */
export function pathBetween(a: Rect, b: Rect): string {
  const [ax, bx] = [a.x + a.width / 2, b.x + b.width / 2];
  if (Math.abs(a.y - b.y) < 1) {
    const lift = Math.min(56, 14 + Math.abs(ax - bx) * 0.16);
    return `M${ax} ${a.y}C${ax} ${a.y - lift} ${bx} ${b.y - lift} ${bx} ${b.y}`;
  }
  const [upper, lower] = a.y < b.y ? [a, b] : [b, a];
  const [ux, lx] = [upper.x + upper.width / 2, lower.x + lower.width / 2];
  const [y0, y1] = [upper.y + upper.height, lower.y];
  const bend = Math.max(12, (y1 - y0) * 0.55);
  return `M${ux} ${y0}C${ux} ${y0 + bend} ${lx} ${y1 - bend} ${lx} ${y1}`;
}
