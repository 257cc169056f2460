/** Which devices of a job stand in which cabinet, and which group each of them is of. Pure. */
import { parseAddress } from '../../../model/design/address.ts';
import type { PlanCabinet } from '../../../model/layout/layout.ts';
import type { JobGroup } from '../../../model/report/job-picture.ts';

export interface Stretch {
  /** First rank of the job in this cabinet, and how many; none where the job is not. */
  readonly first: number;
  readonly count: number;
}

export interface CardsIn {
  readonly cabinet: PlanCabinet;
  readonly cards: number;
}

/**
 * Ranks go through the cabinets in the order of their addresses, as the cards are counted. `on`: full address of the
 * job's place; absent: everywhere.
 */
export function stretchesOf(
  cabinets: readonly CardsIn[],
  on: string | undefined,
  devices: number,
  devicesPerCard: number,
): ReadonlyMap<string, Stretch> {
  const stretches = new Map<string, Stretch>();
  let first = 0;
  for (const { cabinet, cards } of [...cabinets].sort((a, b) =>
    compareAddresses(a.cabinet.address, b.cabinet.address),
  )) {
    if (cards === 0 || (on !== undefined && !overlaps(on, cabinet.address))) continue;
    const count = Math.min(cards * devicesPerCard, devices - first);
    if (count <= 0) break;
    stretches.set(cabinet.address, { first, count });
    first += count;
  }
  return stretches;
}

/** Pipelines are told by their stage; of all others, members of one group have one number. */
export function groupOf({ id, ranks, stride }: Pick<JobGroup, 'id' | 'ranks' | 'stride'>, rank: number): number {
  if (id === 'pipeline') return Math.floor(rank / stride);
  return Math.floor(rank / (stride * ranks)) * stride + (rank % stride);
}

type Step = readonly [name: string, spans: readonly { readonly from: number; readonly to: number }[]];

function stepsOf(address: string): readonly Step[] {
  const read = parseAddress(address);
  if (!read.ok || read.value.kind !== 'element') return [];
  return read.value.steps.map(({ name, spans = [] }) => [name, spans] as const);
}

/** Whether one is in the other as far as both go. */
export function overlaps(on: string, cabinet: string): boolean {
  const own = stepsOf(cabinet);
  return stepsOf(on).every(([name, spans], level) => {
    const step = own[level];
    if (!step) return true;
    if (step[0] !== name) return false;
    const [at] = step[1];
    return spans.length === 0 || !at || spans.some(({ from, to }) => at.from <= to && from <= at.to);
  });
}

function compareAddresses(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

/** The smallest place from this cabinet on that holds so many cards: `rack[3..6]`, else whole boxes around them. */
export function placeFrom(cabinets: readonly CardsIn[], from: string, cards: number): string | null {
  const [, before = '', name = '', index = '1'] = /^((?:.*\/)?)([^/[]+)\[(\d+)\]$/.exec(from) ?? [];
  if (name === '') return null;
  const start = Number(index);
  const inside = new Map<number, number>();
  for (const { cabinet, cards: held } of cabinets) {
    if (held === 0 || !cabinet.address.startsWith(`${before}${name}[`)) continue;
    const own = Number(/\[(\d+)\]/.exec(cabinet.address.slice(before.length + name.length))?.[1]);
    if (Number.isInteger(own)) inside.set(own, (inside.get(own) ?? 0) + held);
  }
  let found = 0;
  for (let at = start; inside.has(at); at++) {
    found += inside.get(at) ?? 0;
    if (found >= cards) return `${before}${name}[${at === start ? start : `${start}..${at}`}]`;
  }
  return before === '' ? null : placeFrom(cabinets, before.slice(0, -1), cards);
}
