/**
 * What feeds and cools the machine, as the models read it: the supplies of the document with what they serve counted,
 * and the cabinets in site order, equal neighbours together, so that "one for every 8 in site order" costs what the
 * rows cost and not what the cabinets cost.
 */
import type { PartRef } from '../../catalogue/part.ts';
import type { Dimension } from '../../units/unit-table.ts';
import type { Place } from '../machine.ts';
import type { Operation } from './operation.ts';

export type PowerKind =
  | 'grid'
  | 'generator'
  | 'transformer'
  | 'ups'
  | 'pdu'
  | 'rpp'
  | 'busway'
  | 'feed'
  | 'shelf'
  | 'busbar';
export type CoolingKind = 'plant' | 'cdu' | 'cdm' | 'door';

export interface Supply {
  readonly id: string;
  readonly kind: PowerKind | CoolingKind;
  readonly domain: 'power' | 'cooling';
  readonly part?: PartRef;
  /** Members of each way; the ways stand side by side (A, B). */
  readonly members: number;
  readonly ways: number;
  /** Things that one member serves; Infinity: one member serves all. */
  readonly every: number;
  readonly scheme?: '2N' | 'N+1' | 'N';
  readonly mode: 'share' | 'transfer';
  /** Live ways that what hangs below must have. */
  readonly need: number;
  /** Equal devices in one member. */
  readonly units?: number;
  readonly set: Readonly<Record<string, SetQuantity>>;
  readonly inRack: boolean;
  readonly assumed?: string;
  /** Other supplies that hang below, members `from` to `to` of each (1-based). What it serves of boxes: `line`. */
  readonly feeds: readonly { readonly supply: number; readonly from: number; readonly to: number }[];
}

/** A quantity typed into the document. */
export interface SetQuantity {
  readonly text: string;
  /** In the canonical unit of its dimension. */
  readonly value: number;
  readonly dimension: Dimension;
}

/** Cabinets, or boxes outside of cabinets that are served, which are equal neighbours in site order. */
export interface LineRun {
  readonly place: Place;
  /** Address of the box around them with a slash, or ''. */
  readonly above: string;
  /** Indices of one axis, one span; of several axes, one span for each. */
  readonly spans: readonly { readonly from: number; readonly to: number }[];
  readonly count: number;
  /** What of one of them a supply serves: itself (its own hold, 1), or that many of a hold inside. */
  readonly served: readonly Served[];
}

export interface Served {
  /** Place in the list of supplies. */
  readonly supply: number;
  readonly hold: string;
  /** A fraction where the thing served is a group around it: of a pod of 8 racks each is an eighth. */
  readonly count: number;
}

/** What fails: one member of a supply; without a way (from 0), all its ways. */
export interface SupplyFailing {
  /** Place in the list of supplies. */
  readonly supply: number;
  /** 1-based. */
  readonly member: number;
  readonly way?: number;
}

export interface Supplies {
  readonly list: readonly Supply[];
  readonly line: readonly LineRun[];
  readonly operation: Operation;
}

/** Of a machine for which nothing is drawn. */
export const noSupplies: Supplies = { list: [], line: [], operation: { prices: [], unread: [] } };

/** 1-based: `feed[3]/B`, `cdu[2]`. */
export function memberAddress({ id, ways }: Pick<Supply, 'id' | 'ways'>, member: number, way = 0): string {
  return ways > 1 ? `${id}[${member}]/${wayName(way)}` : `${id}[${member}]`;
}

/** All members of a supply, or of one way: `feed[1..16]/A`. */
export function membersAddress({ id, members, ways }: Supply, way?: number): string {
  const all = members === 1 ? `${id}[1]` : `${id}[1..${members}]`;
  return way === undefined || ways === 1 ? all : `${all}/${wayName(way)}`;
}

export function wayName(way: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + way);
}

/** The address of a run, as ranges. */
export function runAddress({ above, place, spans }: Pick<LineRun, 'above' | 'place' | 'spans'>): string {
  return `${above}${place.hold}[${spans.map(({ from, to }) => (from === to ? from : `${from}..${to}`)).join()}]`;
}

/** The k-th of a run, from 0. */
export function addressInRun({ above, place, spans }: LineRun, k: number): string {
  const indices: number[] = [];
  let rest = k;
  for (const { from, to } of [...spans].reverse()) {
    const size = to - from + 1;
    indices.unshift(from + (rest % size));
    rest = Math.floor(rest / size);
  }
  return `${above}${place.hold}[${indices.join()}]`;
}
