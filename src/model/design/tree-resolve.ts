/** Addresses as people write them, checked against the design and put in full form. */

import type { Result } from '../units/result.ts';
import {
  type Address,
  type AddressProblem,
  type AddressStep,
  formatAddress,
  formatPath,
  handJoined,
  parseAddress,
} from './address.ts';
import type { Design, Path } from './design.ts';
import { fullChains, type Steps } from './tree-chain.ts';
import { axesOf, kindsOf, ownHold } from './tree-kinds.ts';
import { numberedOrdinals, numberingOf } from './tree-number.ts';
import { nthPath } from './tree-order.ts';
import { rowIdsOf } from './tree-rows.ts';
import { reachBelow, siteReach, sizesAt } from './tree-spot.ts';

export const resolveProblems = [
  'no-element',
  'no-index',
  'wrong-indices',
  'ambiguous',
  'no-row',
  'no-net',
  'no-wire',
  'no-axis',
] as const;
export type ResolveProblem = AddressProblem | (typeof resolveProblems)[number];

type Resolved<Value> = Result<Value, ResolveProblem>;

/**
 * The full form: skipped levels filled in where there is only one, elements with a through number by their place in the
 * tree, missing indices spelled as ranges.
 */
export function resolveAddress(design: Design, text: string): Resolved<Path> {
  const read = parseAddress(text);
  if (!read.ok) return read;
  const full = resolve(design, read.value);
  return full.ok ? { ok: true, value: formatAddress(full.value) } : full;
}

function resolve(design: Design, address: Address): Resolved<Address> {
  switch (address.kind) {
    case 'element': {
      const [first] = address.steps;
      if (address.steps.length === 1 && first && isSupply(design, first.name)) return { ok: true, value: address };
      const steps = resolveSteps(design, address.steps);
      return steps.ok ? { ok: true, value: { kind: 'element', steps: steps.value } } : steps;
    }
    case 'supply': {
      const [first] = address.steps;
      if (address.steps.length === 1 && first && isSupply(design, first.name)) return { ok: true, value: address };
      // 'cab[1]/A' may also be a hold with a name of one letter.
      return resolve(design, { kind: 'element', steps: [...address.steps, { name: address.way }] });
    }
    case 'row': {
      const isThere = (design.site?.rows ?? []).some(
        (row) => row.id === address.row || rowIdsOf(row.id).includes(address.row),
      );
      return isThere ? { ok: true, value: address } : refuse('no-row', address.row);
    }
    case 'wire':
    case 'link': {
      const net = netOf(design, address.net);
      if (!net) return refuse('no-net', address.net);
      const isThere =
        address.wire === handJoined
          ? design.changes?.some((change) => 'join' in change && change.net === address.net)
          : net.wires.some((wire) => wire.id === address.wire);
      if (!isThere) return refuse('no-wire', address.wire);
      if (address.kind === 'wire') return { ok: true, value: address };
      const from = resolveSteps(design, address.from);
      if (!from.ok) return from;
      const to = resolveSteps(design, address.to);
      if (!to.ok) return to;
      return { ok: true, value: { ...address, from: from.value, to: to.value } };
    }
    case 'axis': {
      if (!netOf(design, address.net)) return refuse('no-net', address.net);
      for (const [name, seats] of kindsOf(design).seats) {
        const numbered = design.number && Object.hasOwn(design.number, name) ? design.number[name]?.axis : undefined;
        if (seats.some((seat) => axesOf(name, seat.hold).includes(address.axis)) || numbered?.includes(address.axis)) {
          return { ok: true, value: address };
        }
      }
      return refuse('no-axis', address.axis);
    }
    default:
      return address satisfies never;
  }
}

function netOf(design: Design, id: string) {
  return Object.hasOwn(design.nets, id) ? design.nets[id] : undefined;
}

function isSupply(design: Design, id: string): boolean {
  return (design.supply ?? []).some((supply) => supply.id === id) && !Object.hasOwn(design.holds, id);
}

/** A path of boxes and elements in full form. */
export function resolveSteps(design: Design, steps: Steps): Resolved<Steps> {
  const ordinals = numberedOrdinals(design, steps);
  if (ordinals) {
    const [ordinal = 0] = ordinals;
    if (ordinals.length > 1) return { ok: true, value: steps };
    const path = nthPath(design, steps[0]?.name ?? '', ordinal);
    const read = path === undefined ? undefined : parseAddress(path);
    return read?.ok && read.value.kind === 'element'
      ? { ok: true, value: read.value.steps }
      : refuse('no-index', formatPath(steps));
  }
  const numbering = numberingOf(design, steps);
  if (numbering) return refuse('no-index', `${formatPath(steps)}, ${numbering.join('×')}`);
  const spelled = walk(design, steps);
  if (spelled.ok || spelled.reason !== 'no-element') return spelled;
  const chains = fullChains(design, steps);
  if (chains.length > 1) return refuse('ambiguous', formatPath(steps));
  if (chains[0]) return walk(design, chains[0]);
  const isKnown = steps.every((step) => kindsOf(design).seats.has(step.name));
  return isKnown ? refuse('ambiguous', formatPath(steps)) : spelled;
}

/** Follows spelled levels: place by place while they name one each, by kinds below a range. */
function walk(design: Design, steps: Steps): Resolved<Steps> {
  const full: AddressStep[] = [];
  let reach = siteReach(design);
  for (const step of steps) {
    const hold = ownHold(reach.holds, step.name);
    if (!hold) return refuse('no-element', step.name);
    const sizes = sizesAt(design, reach, step.name, hold);
    const spans = step.spans ?? sizes.map((size) => ({ from: 1, to: size }));
    if (sizes.length > 1 && spans.length !== sizes.length) return refuse('wrong-indices', formatPath([step]));
    const fits = spans.every((span, k) => span.to <= (sizes[sizes.length > 1 ? k : 0] ?? 0));
    // A tuple within the sizes can still lie beyond a count that a change lowered.
    const next = fits ? reachBelow(design, reach, step.name, hold, spans) : undefined;
    if (!next) return refuse('no-index', `${formatPath([step])}, ${sizes.join('×')}`);
    full.push({ name: step.name, spans });
    reach = next;
  }
  return { ok: true, value: full };
}

function refuse(reason: ResolveProblem, detail: string): { ok: false; reason: ResolveProblem; detail: string } {
  return { ok: false, reason, detail: detail.slice(0, 80) };
}
