/**
 * From the picture of one network to what is drawn of it: stacks in rows by tier, cards at the bottom, boxes that
 * hold several stacks folded into one piece, planes side by side, and with the cut painted each piece on its side.
 * Pure geometry in canvas units.
 */
import type { Bundle, CutPicture, FabricPicture, Stack } from '../../../model/report/picture.ts';

export type Side = 'a' | 'b';

/** What a piece shows of one stack: so many in each of the piece's boxes. */
export interface Member {
  readonly stack: Stack;
  readonly each: number;
}

export interface Piece {
  readonly id: string;
  readonly side: Side | null;
  /** 1-based plane, when the stack's planes stand side by side. */
  readonly plane: number | null;
  /** Hold of the box that is folded here, when the members stand in one. */
  readonly box: string | null;
  /** Boxes (or elements without a box) that lie on this pile; null when a box is cut in two. */
  readonly times: number | null;
  /** Elements of each member on this piece, in the order of `members`. */
  readonly counts: readonly number[];
  /** Lowest tier last, as drawn. */
  readonly members: readonly Member[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Ribbon {
  readonly id: string;
  readonly wire: string;
  /** Lower and upper piece. */
  readonly from: string;
  readonly to: string;
  readonly crosses: boolean;
  /** Null when the picture does not say how the links divide. */
  readonly links: number | null;
  /** On the first of ribbons whose links do not divide: how many they are in all. */
  readonly together: number | null;
  /** GB/s, one direction; null as above. */
  readonly capacity: number | null;
  readonly bundle: Bundle;
}

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface FabricScene {
  readonly pieces: readonly Piece[];
  readonly ribbons: readonly Ribbon[];
  /** Grounds of the two sides of the cut, when it is painted. */
  readonly grounds: { readonly a: Frame; readonly b: Frame } | null;
  readonly frame: Frame;
}

const stackSize = { width: 132, height: 108 };
/** From one row of a box to the next: room for the fine lines between them. */
export const boxRow = 92;
const boxHead = 40;
const gap = { x: 36, y: 150, sides: 72 };
/** More planes than this are one pile; more things in a box than this are counted instead of drawn. */
export const mostPlanes = 8;
export const mostDrawn = 16;
const margin = 36;

interface Group {
  readonly box: string | null;
  readonly members: readonly Member[];
  readonly tier: number;
}

export function fabricScene(picture: FabricPicture, paintCut: boolean): FabricScene {
  const rows = rowsOf(groupsOf(picture));
  const cut = paintCut && picture.cut ? withSwitchesOnA(picture, picture.cut) : undefined;
  const pieces = placeRows(rows, cut);
  const frame = around(pieces);
  return { pieces, ribbons: ribbonsOf(picture, pieces, cut), grounds: cut ? groundsOf(pieces, frame) : null, frame };
}

/** Which half is called A is free: the one with more switches, whose ground then carries the upper tiers. */
function withSwitchesOnA(picture: FabricPicture, cut: CutPicture): CutPicture {
  const switches = picture.stacks.filter((stack) => stack.role !== 'card').map((stack) => cut.sides[stack.id]);
  const sum = (side: Side) => switches.reduce((total, share) => total + (share?.[side] ?? 0), 0);
  if (sum('a') >= sum('b')) return cut;
  const sides = Object.entries(cut.sides).map(([id, { a, b }]) => [id, { a: b, b: a }] as const);
  return { ...cut, sides: Object.fromEntries(sides) };
}

/** Stacks that stand in equal boxes, as many in each, are one piece: a node with its cards and its switches. */
function groupsOf(picture: FabricPicture): readonly Group[] {
  const drawn = picture.stacks.filter((stack) => stack.tier >= 0 && stack.count > 0);
  const byBox = new Map<string, Stack[]>();
  const groups: Group[] = [];
  for (const stack of drawn) {
    const { boxes } = stack;
    if (boxes && boxes.each <= 64 && boxes.count > 1) {
      const key = `${boxes.hold}|${boxes.count}`;
      byBox.set(key, [...(byBox.get(key) ?? []), stack]);
    } else groups.push({ box: null, tier: stack.tier, members: [{ stack, each: stack.planes?.each ?? stack.count }] });
  }
  for (const stacks of byBox.values()) {
    const holdsCards = stacks.some((stack) => stack.role === 'card');
    if (holdsCards) {
      const members = [...stacks].sort((a, b) => b.tier - a.tier);
      const tier = Math.min(...stacks.map((stack) => stack.tier));
      groups.push({
        box: stacks[0]?.boxes?.hold ?? null,
        tier,
        members: members.map((stack) => ({ stack, each: stack.boxes?.each ?? 1 })),
      });
    } else {
      for (const stack of stacks) {
        groups.push({ box: null, tier: stack.tier, members: [{ stack, each: stack.planes?.each ?? stack.count }] });
      }
    }
  }
  return groups;
}

function rowsOf(groups: readonly Group[]): readonly (readonly Group[])[] {
  const tiers = [...new Set(groups.map((group) => group.tier))].sort((a, b) => b - a);
  return tiers.map((tier) => groups.filter((group) => group.tier === tier));
}

function placeRows(rows: readonly (readonly Group[])[], cut: CutPicture | undefined): readonly Piece[] {
  const rough = rows.map((row) => row.flatMap((group) => splitGroup(group, cut)));
  const widthOf = (pieces: readonly RoughPiece[]) =>
    pieces.reduce((sum, piece) => sum + piece.width, 0) + Math.max(0, pieces.length - 1) * gap.x;
  const half = (row: readonly RoughPiece[], side: Side | null) => row.filter((piece) => piece.side === side);
  // A row whose pieces are all on one side may use the whole width.
  const isShared = (row: readonly RoughPiece[]) => half(row, 'a').length > 0 && half(row, 'b').length > 0;
  const halves = rough.filter(isShared).flatMap((row) => [widthOf(half(row, 'a')), widthOf(half(row, 'b'))]);
  const wholes = rough.filter((row) => !isShared(row)).map(widthOf);
  const fullWidth = Math.max(0, ...wholes, cut ? Math.max(0, ...halves) * 2 + gap.sides : 0);
  const sideWidth = (fullWidth - gap.sides) / 2;
  const placed: Piece[] = [];
  let y = 0;
  for (const row of rough) {
    const height = Math.max(...row.map((piece) => piece.height));
    const put = (pieces: readonly RoughPiece[], left: number, width: number) => {
      let x = left + (width - widthOf(pieces)) / 2;
      for (const piece of pieces) {
        placed.push({ ...piece, x, y: y + (height - piece.height) / 2 });
        x += piece.width + gap.x;
      }
    };
    const [a, b] = [half(row, 'a'), half(row, 'b')];
    if (!cut) put(row, 0, fullWidth);
    else if (b.length === 0) put(a, 0, fullWidth);
    else if (a.length === 0) put(b, 0, fullWidth);
    else {
      put(a, 0, sideWidth);
      put(b, sideWidth + gap.sides, sideWidth);
    }
    y += height + gap.y;
  }
  return placed;
}

type RoughPiece = Omit<Piece, 'x' | 'y'>;

function splitGroup(group: Group, cut: CutPicture | undefined): readonly RoughPiece[] {
  const sides: readonly (Side | null)[] = cut ? ['a', 'b'] : [null];
  return sides.flatMap((side) => {
    const counts = group.members.map(({ stack }) => {
      const share = cut?.sides[stack.id];
      return side === null ? stack.count : (share?.[side] ?? (side === 'a' ? stack.count : 0));
    });
    if (counts.every((count) => count === 0)) return [];
    return group.box === null ? stackPieces(group, side, counts) : [boxPiece(group, group.box, side, counts)];
  });
}

function boxPiece(group: Group, box: string, side: Side | null, counts: readonly number[]): RoughPiece {
  const shares = group.members.map((member, index) => (counts[index] ?? 0) / member.each);
  const times = shares.every((share) => share === shares[0] && Number.isInteger(share)) ? (shares[0] ?? null) : null;
  const widest = Math.max(...group.members.map((member) => Math.min(member.each, mostDrawn)));
  return {
    id: [group.members.map((member) => member.stack.id).join('+'), side ?? ''].join('|'),
    side,
    plane: null,
    box,
    times,
    counts,
    members: group.members,
    width: Math.max(260, widest * 46 + 32),
    height: boxHead + 34 + (group.members.length - 1) * boxRow + 62,
  };
}

function stackPieces(group: Group, side: Side | null, counts: readonly number[]): readonly RoughPiece[] {
  const [member] = group.members;
  const [count = 0] = counts;
  if (!member) return [];
  const { planes } = member.stack;
  const sideBySide = planes && planes.count <= mostPlanes && count % planes.count === 0 ? planes.count : 1;
  return Array.from({ length: sideBySide }, (_, index) => ({
    id: [member.stack.id, side ?? '', sideBySide > 1 ? index + 1 : ''].join('|'),
    side,
    plane: sideBySide > 1 ? index + 1 : null,
    box: null,
    times: count / sideBySide,
    counts: [count / sideBySide],
    members: group.members,
    ...stackSize,
  }));
}

function ribbonsOf(picture: FabricPicture, pieces: readonly Piece[], cut: CutPicture | undefined): readonly Ribbon[] {
  const holding = (stack: string) =>
    pieces.filter((piece) => piece.members.some((member) => member.stack.id === stack));
  return picture.bundles.flatMap((bundle) => {
    const [from, to] = [holding(bundle.from), holding(bundle.to)];
    const crossing = cut?.crossing.find((entry) => entry.wire === bundle.wire)?.links ?? 0;
    const sidesOf = (list: readonly Piece[]) => new Set(list.map((piece) => piece.side));
    const oneSided = sidesOf(from).size === 1 || sidesOf(to).size === 1;
    // A wire inside one folded box is drawn in the box; only when every end of it is there.
    const isInside = from.length > 0 && from.every((piece) => to.includes(piece));
    // Among themselves each pair counts once.
    const isFarEnd = (lower: Piece, upper: Piece) =>
      bundle.from === bundle.to ? upper.id > lower.id : upper !== lower;
    const pairs = from.flatMap((lower) =>
      to.filter((upper) => isFarEnd(lower, upper)).map((upper) => ({ lower, upper })),
    );
    const straight =
      isInside && bundle.from !== bundle.to ? [] : pairs.filter(({ lower, upper }) => lower.side === upper.side);
    const across = pairs.filter(({ lower, upper }) => lower.side !== upper.side);
    const share = (links: number, among: number) => (among > 0 && links % among === 0 ? links / among : null);
    const ribbon = (
      lower: Piece,
      upper: Piece,
      crosses: boolean,
      links: number | null,
      together: number | null,
    ): Ribbon => ({
      id: `${bundle.wire}|${lower.id}|${upper.id}`,
      wire: bundle.wire,
      from: lower.y >= upper.y ? lower.id : upper.id,
      to: lower.y >= upper.y ? upper.id : lower.id,
      crosses,
      links,
      together,
      capacity: links === null ? null : links * bundle.rate,
      bundle,
    });
    const straightLinks = cut && !oneSided ? null : share(bundle.links - crossing, straight.length);
    return [
      ...straight.map(({ lower, upper }) => ribbon(lower, upper, false, straightLinks, null)),
      ...(crossing > 0
        ? across.map(({ lower, upper }, index) => {
            const links = share(crossing, across.length);
            return ribbon(lower, upper, true, links, links === null && index === 0 ? crossing : null);
          })
        : []),
    ];
  });
}

function around(pieces: readonly Piece[]): Frame {
  if (pieces.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const left = Math.min(...pieces.map((piece) => piece.x)) - margin;
  const top = Math.min(...pieces.map((piece) => piece.y)) - margin;
  const right = Math.max(...pieces.map((piece) => piece.x + piece.width)) + margin;
  const bottom = Math.max(...pieces.map((piece) => piece.y + piece.height)) + margin;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Side A is the whole ground; side B lies on it from its highest piece down. */
function groundsOf(pieces: readonly Piece[], frame: Frame): { readonly a: Frame; readonly b: Frame } {
  const b = pieces.filter((piece) => piece.side === 'b');
  const a: Frame = { ...frame, height: frame.height + margin };
  if (b.length === 0) return { a, b: { ...a, width: 0 } };
  const left = Math.min(...b.map((piece) => piece.x)) - gap.sides / 2;
  const top = Math.min(...b.map((piece) => piece.y)) - margin;
  return { a, b: { x: left, y: top, width: a.x + a.width - left, height: a.y + a.height - top } };
}

/** Canvas units: the square root of bandwidth, between 1.5 and 14. `widest` in GB/s. */
export function ribbonWidth(capacity: number, widest: number): number {
  if (!(widest > 0)) return 1.5;
  return Math.max(1.5, 14 * Math.sqrt(Math.min(1, capacity / widest)));
}
