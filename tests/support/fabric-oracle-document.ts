/**
 * What a small design means, element by element and link by link, straight from the words of the document model: no
 * classes, no coordinates, no shared code with `expand`. Slow on purpose; for comparing only.
 */
import { parsePath } from '../../src/model/design/address.ts';
import type { Design, Hold, Net, Wire } from '../../src/model/design/design.ts';
import { parseRate } from '../../src/model/units/quantity.ts';

export interface ExplicitElement {
  /** Full address; through numbers where the hold has them. */
  readonly address: string;
  /** Full address down the tree. */
  readonly treeAddress: string;
  readonly hold: string;
  readonly card: boolean;
  readonly part: string | undefined;
  readonly indices: readonly NamedIndex[];
  readonly isThere: boolean;
  /** Whether the counts of its boxes reach it; it may be off all the same. */
  readonly isCounted: boolean;
}

interface NamedIndex {
  readonly axis: string;
  readonly value: number;
  readonly size: number;
  readonly hold: string;
  /** Instance of the box that has this hold. */
  readonly inside: string;
  /** Hold names down to this one. */
  readonly site: string;
}

export interface ExplicitLink {
  readonly wire: string;
  readonly a: ExplicitElement;
  readonly b: ExplicitElement;
  links: number;
  rate: number;
}

const asList = <Value>(value: Value | readonly Value[]): readonly Value[] =>
  Array.isArray(value) ? (value as readonly Value[]) : [value as Value];

function holdsOf(design: Design, block: string): Record<string, Hold> {
  const own = design.blocks[block];
  return own ? { ...(own.like === undefined ? {} : holdsOf(design, own.like)), ...own.holds } : {};
}

/** Whether the path of a change names this place: 'exact', or a place above it: 'above'. */
function names(path: string, place: readonly (readonly [string, readonly number[]])[]): 'exact' | 'above' | 'no' {
  const read = parsePath(path);
  if (!read.ok || read.value.length > place.length) return 'no';
  const fits = read.value.every(({ name, spans }, level) => {
    const [hold, indices] = place[level] as (typeof place)[number];
    if (name !== hold) return false;
    if (!spans) return true;
    if (indices.length === 1)
      return spans.some(({ from, to }) => (indices[0] as number) >= from && (indices[0] as number) <= to);
    return indices.every((index, axis) => index >= (spans[axis]?.from ?? 0) && index <= (spans[axis]?.to ?? -1));
  });
  if (!fits) return 'no';
  return read.value.length === place.length ? 'exact' : 'above';
}

/** Everything that is there or was there before changes, in tree order. */
export function explicitElements(design: Design): ExplicitElement[] {
  const elements: ExplicitElement[] = [];
  const changes = design.changes ?? [];
  const walk = (
    holds: Record<string, Hold>,
    counts: Readonly<Record<string, number>>,
    place: readonly (readonly [string, readonly number[]])[],
    indices: readonly NamedIndex[],
    above: boolean,
    counted: boolean,
  ): void => {
    for (const [name, hold] of Object.entries(holds)) {
      const sizes = asList(hold.n);
      const nominal = sizes.reduce((all, one) => all * one, 1);
      const count = counts[name] ?? nominal;
      const inner = sizes.slice(1).reduce((all, one) => all * one, 1);
      for (let k = 0; k < Math.max(count, nominal); k++) {
        let rest = k;
        const own = sizes.map((_, axis) => {
          const below = sizes.slice(axis + 1).reduce((all, one) => all * one, 1);
          const value = Math.floor(rest / below);
          rest -= value * below;
          return value + 1;
        });
        if (inner === 0) continue;
        const here = [...place, [name, own] as const];
        const address = here.map(([hold2, at]) => `${hold2}[${at.join(',')}]`).join('/');
        const inside = place.map(([hold2, at]) => `${hold2}[${at.join(',')}]`).join('/');
        const site = here.map(([hold2]) => hold2).join('/');
        const mine = own.map((value, axis) => ({
          axis: asList(hold.axis ?? name)[axis] as string,
          value,
          // Another count here is a ring of that many.
          size: sizes.length === 1 ? count : (sizes[axis] as number),
          hold: name,
          inside,
          site,
        }));
        let isThere = above && k < count;
        let block = hold.block;
        let part = hold.part;
        let below: Record<string, number> = {};
        for (const change of changes) {
          if (!('at' in change) || names(change.at, here) !== 'exact') continue;
          if ('off' in change) isThere = false;
          if ('block' in change) block = change.block;
          if ('part' in change) part = change.part;
          if ('hold' in change) below = { ...below, ...change.hold };
        }
        const all = [...indices, ...mine];
        elements.push({
          address,
          treeAddress: address,
          hold: name,
          card: hold.card === true,
          part: part ?? (block === undefined ? undefined : design.blocks[block]?.part),
          indices: all,
          isThere,
          isCounted: counted && k < count,
        });
        if (block !== undefined) walk(holdsOf(design, block), below, here, all, isThere, counted && k < count);
      }
    }
  };
  walk(design.holds as Record<string, Hold>, {}, [], [], true, true);
  return elements.map((element) => {
    const numbering = design.number?.[element.hold];
    if (!numbering) return element;
    // In tree order, as other counts leave it; what is off keeps its number.
    let rest = elements.filter((other) => other.hold === element.hold && other.isCounted).indexOf(element);
    if (rest < 0) return element;
    const values: number[] = [];
    for (let axis = numbering.n.length - 1; axis >= 0; axis--) {
      const size = numbering.n[axis] as number;
      values[axis] = rest % size;
      rest = Math.floor(rest / size);
    }
    const indices = numbering.axis.map((axis, place) => ({
      axis,
      value: (values[place] as number) + 1,
      size: numbering.n[place] as number,
      hold: element.hold,
      inside: '',
      site: `#${element.hold}`,
    }));
    const address = `${element.hold}[${indices.map(({ value }) => value).join(',')}]`;
    return { ...element, address, indices };
  });
}

/** "Same": the instance of a shared box, the index of a shared hold in the same box, or an equal index by name. */
function isSame(a: ExplicitElement, b: ExplicitElement, name: string): boolean {
  const boxA = a.indices.filter((one) => one.hold === name);
  const boxB = b.indices.filter((one) => one.hold === name);
  if (boxA[0] && boxB[0] && boxA[0].site === boxB[0].site) {
    return boxA[0].inside === boxB[0].inside && boxA.every((one, place) => one.value === boxB[place]?.value);
  }
  const nearAll = a.indices.filter((one) => one.axis === name);
  const farAll = b.indices.filter((one) => one.axis === name);
  const shared = nearAll.filter((one) => farAll.some((other) => other.site === one.site));
  if (shared.length > 0) {
    const near = shared[0] as NamedIndex;
    const far = farAll.find((other) => other.site === near.site) as NamedIndex;
    if (near.inside !== far.inside) return false;
    return shared.every((one) => farAll.find((other) => other.site === one.site)?.value === one.value);
  }
  return (
    nearAll.length > 0 &&
    nearAll.length === farAll.length &&
    nearAll.every((one, place) => one.value === farAll[place]?.value)
  );
}

/** Position along an axis, its digits put together. */
function along(element: ExplicitElement, axis: string): { value: number; size: number } {
  let value = 0;
  let size = 1;
  for (const one of element.indices) {
    if (one.axis !== axis) continue;
    value = value * one.size + one.value - 1;
    size *= one.size;
  }
  return { value, size };
}

function equalBut(a: ExplicitElement, b: ExplicitElement, axis: string): boolean {
  return a.indices.every((one, place) => one.axis === axis || one.value === b.indices[place]?.value);
}

/** Links of one network between elements that are there, cables joined by hand included. */
export function explicitLinks(design: Design, netId: string): ExplicitLink[] {
  const net = design.nets[netId] as Net;
  const elements = explicitElements(design);
  const found: ExplicitLink[] = [];
  for (const wire of net.wires) found.push(...linksOfWire(wire, net, elements));
  for (const change of design.changes ?? []) applyChange(change, netId, net, elements, found);
  return found.filter(({ a, b, links }) => a.isThere && b.isThere && links > 0);
}

function linksOfWire(wire: Wire, net: Net, elements: readonly ExplicitElement[]): ExplicitLink[] {
  const rate = parseRate(wire.rate ?? net.rate);
  const from = elements.filter((one) => one.hold === wire.each);
  const links: ExplicitLink[] = [];
  const add = (a: ExplicitElement, b: ExplicitElement, count: number): void => {
    // A pair that was dealt none may still be given some by a change.
    links.push({ wire: wire.id, a, b, links: count, rate });
  };
  if ('to' in wire) {
    const to = elements.filter((one) => one.hold === wire.to);
    const picked = (b: ExplicitElement) =>
      Object.entries(wire.pick ?? {}).every(([axis, index]) => along(b, axis).value === index - 1);
    const met = (a: ExplicitElement) => to.filter((b) => (wire.same ?? []).every((name) => isSame(a, b, name)));
    for (const a of from) {
      // Dealt over what is picked alone.
      const targets = met(a).filter(picked);
      if (typeof wire.links !== 'object') {
        for (const b of targets) add(a, b, wire.links ?? 1);
        continue;
      }
      // Dealt in order: those before it that share its targets, since the last restart, took their turns first.
      const { total, restart } = wire.links;
      const peers = from.filter(
        (other) => met(other)[0] === met(a)[0] && (restart === undefined || isSame(a, other, restart)),
      );
      const turn = peers.indexOf(a);
      const shares = targets.map(() => Math.floor(total / targets.length));
      for (let k = 0; k < total % targets.length; k++) {
        const place = (turn * (total % targets.length) + k) % targets.length;
        shares[place] = (shares[place] as number) + 1;
      }
      targets.forEach((b, place) => {
        add(a, b, shares[place] as number);
      });
    }
    return links;
  }
  const parallel = typeof wire.links === 'number' ? wire.links : 1;
  for (const [place, a] of from.entries()) {
    for (const b of from.slice(place + 1)) {
      if ('mesh' in wire && equalBut(a, b, wire.mesh)) add(a, b, parallel);
      const axis = 'ring' in wire ? wire.ring : 'line' in wire ? wire.line : undefined;
      if (axis === undefined || !equalBut(a, b, axis)) continue;
      const { value, size } = along(a, axis);
      const step = Math.abs(value - along(b, axis).value);
      if (step === 1 || ('ring' in wire && step === size - 1 && step > 0)) add(a, b, parallel);
    }
  }
  return links;
}

function placeOf(element: ExplicitElement): readonly (readonly [string, readonly number[]])[] {
  return element.treeAddress.split('/').map((piece) => {
    const [name = '', list = ''] = piece.slice(0, -1).split('[');
    return [name, list.split(',').map(Number)] as const;
  });
}

function lies(path: string, element: ExplicitElement): boolean {
  return path === element.address || names(path, placeOf(element)) !== 'no';
}

function applyChange(
  change: NonNullable<Design['changes']>[number],
  netId: string,
  net: Net,
  elements: readonly ExplicitElement[],
  found: ExplicitLink[],
): void {
  if ('wire' in change && change.wire.startsWith(`${netId}.`)) {
    for (const link of found) {
      if (`${netId}.${link.wire}` !== change.wire || !(lies(change.under, link.a) || lies(change.under, link.b)))
        continue;
      if (change.rate !== undefined) link.rate = parseRate(change.rate);
      if (change.links !== undefined) link.links = change.links;
    }
  } else if ('cut' in change && change.cut.startsWith(`${netId}.`)) {
    for (const link of found) {
      if (`${netId}.${link.wire}` !== change.cut) continue;
      const straight = lies(change.from, link.a) && lies(change.to, link.b);
      if (straight || (lies(change.to, link.a) && lies(change.from, link.b))) {
        link.links = Math.max(0, link.links - (change.links ?? Number.POSITIVE_INFINITY));
      }
    }
  } else if ('join' in change && change.net === netId) {
    const [from, to] = change.join;
    for (const a of elements.filter((one) => isExactly(from, one))) {
      for (const b of elements.filter((one) => isExactly(to, one))) {
        if (a !== b) found.push({ wire: '+', a, b, links: change.links, rate: parseRate(net.rate) });
      }
    }
  }
}

function isExactly(path: string, element: ExplicitElement): boolean {
  return path === element.address || names(path, placeOf(element)) === 'exact';
}
