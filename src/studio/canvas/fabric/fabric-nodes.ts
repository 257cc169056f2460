/** The scene as React Flow's nodes and edges, with words put in. Sizes come from the scene: nothing is measured. */
import { type Edge, type Node, Position } from 'reactflow';
import type { Bundle, FabricPicture } from '../../../model/report/picture.ts';
import { formatQuantity } from '../../../model/units/format.ts';
import type { Words } from '../../shell/use-text.ts';
import { unspoken } from '../flow/flow-words.ts';
import { type FabricScene, type Frame, type Piece, type Ribbon, ribbonWidth, type Side } from './fabric-scene.ts';

interface BoxRow {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly each: number;
  /** Other rows of the box that it has links to. */
  readonly joined: readonly string[];
}

export interface PieceData extends Record<string, unknown> {
  readonly piece: Piece;
  readonly title: string;
  readonly subtitle: string;
  readonly badge: string | null;
  readonly exceptions: string | null;
  readonly inside: string | null;
  readonly tint: 'compute' | 'switch';
  readonly rows: readonly BoxRow[];
  /** Where ribbons end on it, 0 left to 1 right, so that they do not run into one point. */
  readonly ends: readonly { readonly id: string; readonly type: 'source' | 'target'; readonly at: number }[];
}
export type PieceNode = Node<PieceData, 'stack'>;
export type SideNode = Node<{ readonly side: Side; readonly label: string }, 'ground'>;
export type RibbonEdgeType = Edge<
  {
    readonly crosses: boolean;
    readonly width: number;
    readonly label: string | null;
    /** Between pieces of one row: a line from side to side, as x, y and x. */
    readonly beside: readonly [number, number, number] | null;
  },
  'ribbon'
>;

type PartName = (ref: string | undefined) => string | undefined;

export function nodesOf(
  picture: FabricPicture,
  scene: FabricScene,
  words: Words,
  partName: PartName,
): readonly (PieceNode | SideNode)[] {
  const grounds: SideNode[] = scene.grounds
    ? (['a', 'b'] as const).map((side) => groundNode(side, scene.grounds?.[side] ?? scene.frame, scene, words))
    : [];
  return [...grounds, ...scene.pieces.map((piece) => pieceNode(picture, scene, piece, words, partName))];
}

function groundNode(side: Side, frame: Frame, scene: FabricScene, { t }: Words): SideNode {
  const cards = scene.pieces
    .filter((piece) => piece.side === side)
    .flatMap((piece) => piece.members.map((member, index) => (member.stack.role === 'card' ? piece.counts[index] : 0)))
    .reduce<number>((sum, count) => sum + (count ?? 0), 0);
  return {
    id: `side-${side}`,
    type: 'ground',
    position: { x: frame.x, y: frame.y },
    width: frame.width,
    height: frame.height,
    measured: { width: frame.width, height: frame.height },
    data: { side, label: t(side === 'a' ? 'fabric.side-a' : 'fabric.side-b', { cards: formatQuantity(cards, '') }) },
    selectable: false,
    draggable: false,
    focusable: false,
    domAttributes: unspoken,
    zIndex: -1,
  };
}

function pieceNode(
  picture: FabricPicture,
  scene: FabricScene,
  piece: Piece,
  { t }: Words,
  partName: PartName,
): PieceNode {
  const [first] = piece.members;
  const nameOf = (id: string) => id.toUpperCase();
  // One box that the cut parts shows on each side what of it lies there; of many boxes, what is in a whole one.
  const isParted =
    piece.box !== null &&
    piece.times === null &&
    piece.side !== null &&
    piece.members.every(({ each }, index) => (piece.counts[index] ?? 0) <= each);
  const here = piece.members
    .map((member, index) => ({ ...member, count: piece.counts[index] ?? 0 }))
    .filter(({ count }) => !isParted || count > 0);
  const counts = here.map(({ stack, count }) => `${formatQuantity(count, '')} ${nameOf(stack.id)}`).join(' · ');
  const wires = picture.bundles.filter((bundle) =>
    [bundle.from, bundle.to].every((id) => piece.box !== null && here.some((m) => m.stack.id === id)),
  );
  const isBox = piece.box !== null;
  // The picture counts them over all planes: a pile of one plane shows its share, or nothing when it does not divide.
  const planes = piece.plane === null ? 1 : (first?.stack.planes?.count ?? 1);
  const exceptions = piece.members.reduce((sum, member) => sum + member.stack.exceptions, 0) / planes;
  const ends = endsOf(piece, scene);
  return {
    id: piece.id,
    type: 'stack',
    position: { x: piece.x, y: piece.y },
    width: piece.width,
    height: piece.height,
    measured: { width: piece.width, height: piece.height },
    handles: ends.map(({ id, type, at }) => ({
      id,
      type,
      position: type === 'source' ? Position.Top : Position.Bottom,
      x: piece.width * at - 3,
      y: type === 'source' ? -3 : piece.height - 3,
      width: 6,
      height: 6,
    })),
    data: {
      piece,
      title: isBox
        ? nameOf(piece.box)
        : piece.plane === null
          ? nameOf(first?.stack.id ?? '')
          : t('fabric.plane', { axis: first?.stack.planes?.axis ?? '', n: piece.plane }),
      subtitle: isBox ? counts : (partName(first?.stack.part) ?? nameOf(first?.stack.id ?? '')),
      badge: piece.times === null ? null : `×${formatQuantity(piece.times, '')}`,
      // Which half of a painted cut holds them the picture does not say.
      exceptions:
        piece.side === null && exceptions > 0 && Number.isInteger(exceptions)
          ? t('fabric.differ', { n: formatQuantity(exceptions, '') })
          : null,
      inside:
        wires.length === 0
          ? null
          : wires
              .map((wire) =>
                t('fabric.inside-wire', {
                  from: nameOf(wire.from),
                  to: nameOf(wire.to),
                  rate: formatQuantity(wire.rate, 'GB/s'),
                  links: formatQuantity(shareOf(piece, wire), ''),
                }),
              )
              .join(' · '),
      tint: piece.members.some((member) => member.stack.role === 'card') ? 'compute' : 'switch',
      rows: isBox
        ? here.map(({ stack, each, count }) => ({
            id: stack.id,
            name: `${formatQuantity(isParted ? count : each, '')} ${nameOf(stack.id)}`,
            role: stack.role,
            each: isParted ? count : each,
            joined: wires.flatMap((wire) =>
              wire.to === stack.id ? [wire.from] : wire.from === stack.id ? [wire.to] : [],
            ),
          }))
        : [],
      ends,
    },
    draggable: false,
    domAttributes: unspoken,
  };
}

/** Links of a wire inside this pile: those of its share of the elements. */
function shareOf(piece: Piece, wire: Bundle): number {
  const index = piece.members.findIndex((member) => member.stack.id === wire.from);
  const total = piece.members[index]?.stack.count ?? 0;
  return total > 0 ? Math.round((wire.links * (piece.counts[index] ?? 0)) / total) : wire.links;
}

/** The ribbons of a piece side by side, in the order of where they go. */
function endsOf(piece: Piece, scene: FabricScene): PieceData['ends'] {
  const places = new Map(scene.pieces.map((other) => [other.id, other.x + other.width / 2]));
  return (['source', 'target'] as const).flatMap((type) => {
    const own = scene.ribbons.filter((ribbon) => (type === 'source' ? ribbon.from : ribbon.to) === piece.id);
    const goal = (ribbon: Ribbon) => places.get(type === 'source' ? ribbon.to : ribbon.from) ?? 0;
    return own
      .toSorted((a, b) => goal(a) - goal(b) || a.id.localeCompare(b.id))
      .map((ribbon, index) => ({ id: ribbon.id, type, at: (index + 1) / (own.length + 1) }));
  });
}

export function edgesOf(scene: FabricScene, words: Words): readonly RibbonEdgeType[] {
  const capacityOf = (ribbon: Ribbon) => ribbon.capacity ?? ribbon.bundle.links * ribbon.bundle.rate;
  const widest = Math.max(0, ...scene.ribbons.map(capacityOf));
  return scene.ribbons.map((ribbon) => ({
    id: ribbon.id,
    type: 'ribbon',
    source: ribbon.from,
    sourceHandle: ribbon.id,
    target: ribbon.to,
    targetHandle: ribbon.id,
    zIndex: ribbon.crosses ? 1 : 0,
    domAttributes: unspoken,
    data: {
      crosses: ribbon.crosses,
      beside: besideOf(ribbon, scene),
      width: ribbonWidth(capacityOf(ribbon), widest),
      label: labelOf(ribbon, scene, words),
    },
    ariaLabel: words.t('fabric.ribbon', {
      wire: ribbon.wire,
      links: formatQuantity(ribbon.links ?? ribbon.bundle.links, ''),
      rate: formatQuantity(ribbon.bundle.rate, 'GB/s'),
    }),
  }));
}

/** Pieces of one row have no upper and lower: their ribbons go from side to side, below each other. */
function besideOf(ribbon: Ribbon, scene: FabricScene): readonly [number, number, number] | null {
  const [a, b] = [ribbon.from, ribbon.to].map((id) => scene.pieces.find((piece) => piece.id === id));
  if (!a || !b || a === b || a.y >= b.y + b.height || b.y >= a.y + a.height) return null;
  const [left, right] = a.x < b.x ? [a, b] : [b, a];
  if (left.x + left.width >= right.x) return null;
  const ends = new Set([a.id, b.id]);
  const alike = scene.ribbons.filter((other) => ends.has(other.from) && ends.has(other.to));
  const top = Math.max(a.y, b.y);
  const height = Math.min(a.y + a.height, b.y + b.height) - top;
  const y = top + (height * (alike.indexOf(ribbon) + 1)) / (alike.length + 1);
  return [left.x + left.width, y, right.x];
}

/** With the cut painted only what crosses is counted; links that do not divide stand once, all together. */
function labelOf(ribbon: Ribbon, scene: FabricScene, { t }: Words): string | null {
  if (scene.grounds !== null && !ribbon.crosses) return null;
  if (ribbon.links !== null) return t('fabric.links', { n: ribbon.links, links: formatQuantity(ribbon.links, '') });
  if (ribbon.together === null) return null;
  return t('fabric.links-together', { links: formatQuantity(ribbon.together, '') });
}
