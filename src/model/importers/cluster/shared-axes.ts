/**
 * The indices that repeated structure gives to nodes. An *axis* numbers parts of classes (the servers, the rails, the
 * planes): every node of a class that has the axis lies in one part. Axes are closed under joins, so that servers and
 * leaf groups that only meet inside scalable units also give the unit.
 */

/** Part of each member of a class, in the order of its members. */
export type Parts = Int32Array;

export interface Axis {
  /** Number of parts. */
  size: number;
  readonly parts: Map<number, Parts>;
}

/** Parts of several classes that belong together, with equal numbers; undefined when they contradict what is known. */
export function addAxis(axes: Axis[], found: ReadonlyMap<number, Parts>): Axis | undefined {
  for (const axis of axes) {
    for (const [own, parts] of found) {
      const known = axis.parts.get(own);
      const renamed = known && renaming(parts, known);
      if (!renamed) continue;
      // The same division of a class: the others must agree under its numbers.
      for (const [other, otherParts] of found) {
        const named = otherParts.map((part) => renamed.get(part) ?? -1);
        if (named.includes(-1)) return undefined;
        const before = axis.parts.get(other);
        if (before?.some((part, place) => part !== named[place])) return undefined;
        axis.parts.set(other, named);
      }
      return axis;
    }
  }
  const axis: Axis = { size: 0, parts: new Map(found) };
  for (const parts of found.values()) for (const part of parts) axis.size = Math.max(axis.size, part + 1);
  axes.push(axis);
  return axis;
}

/** How to rename the parts of one division to get another; undefined when they divide differently. */
function renaming(from: Parts, to: Parts): ReadonlyMap<number, number> | undefined {
  if (from.length !== to.length) return undefined;
  const names = new Map<number, number>();
  const taken = new Map<number, number>();
  for (let place = 0; place < from.length; place++) {
    const [one, other] = [from[place] as number, to[place] as number];
    if ((names.get(one) ?? other) !== other || (taken.get(other) ?? one) !== one) return undefined;
    names.set(one, other);
    taken.set(other, one);
  }
  return names;
}

/** The part of `coarse` that each part of `fine` lies in; undefined when some part lies in several. */
export function coarsening(fine: Axis, coarse: Axis): Int32Array | undefined {
  const map = new Int32Array(fine.size).fill(-1);
  let met = false;
  for (const [own, parts] of fine.parts) {
    const others = coarse.parts.get(own);
    if (!others) continue;
    met = true;
    for (let place = 0; place < parts.length; place++) {
      const part = parts[place] as number;
      if (map[part] === -1) map[part] = others[place] as number;
      else if (map[part] !== others[place]) return undefined;
    }
  }
  return met && !map.includes(-1) ? map : undefined;
}

/** Adds what pairs of axes have in common until nothing new appears; false when it contradicts itself or grows too far. */
export function closeAxes(axes: Axis[], most: number): boolean {
  for (let again = true; again; ) {
    again = false;
    for (const one of axes) {
      for (const other of axes) {
        if (one === other) continue;
        const common = joinOf(one, other);
        if (common && addDerived(axes, common)) again = true;
        if (axes.length > most) return false;
      }
    }
    // What a part determines, every class with that axis has.
    for (const fine of axes) {
      for (const coarse of axes) {
        if (fine === coarse) continue;
        const map = coarsening(fine, coarse);
        if (!map) continue;
        for (const [own, parts] of fine.parts) {
          const derived = parts.map((part) => map[part] as number);
          const known = coarse.parts.get(own);
          if (!known) {
            coarse.parts.set(own, derived);
            again = true;
          } else if (known.some((part, place) => part !== derived[place])) return false;
        }
      }
    }
  }
  return true;
}

/** The finest division that both are finer than, if it says anything and is not one of them. */
function joinOf(one: Axis, other: Axis): ReadonlyMap<number, Parts> | undefined {
  const leader = Array.from({ length: one.size + other.size }, (_, node) => node);
  const find = (node: number): number => {
    let at = node;
    while (leader[at] !== at) {
      leader[at] = leader[leader[at] as number] as number;
      at = leader[at] as number;
    }
    return at;
  };
  let met = false;
  for (const [own, parts] of one.parts) {
    const others = other.parts.get(own);
    if (!others) continue;
    met = true;
    for (let place = 0; place < parts.length; place++) {
      leader[find(one.size + (others[place] as number))] = find(parts[place] as number);
    }
  }
  if (!met) return undefined;
  const numbers = new Map<number, number>();
  const numberOf = (node: number): number => {
    const root = find(node);
    const known = numbers.get(root);
    if (known !== undefined) return known;
    numbers.set(root, numbers.size);
    return numbers.size - 1;
  };
  const found = new Map<number, Parts>();
  for (const [own, parts] of one.parts)
    found.set(
      own,
      parts.map((part) => numberOf(part)),
    );
  for (const [own, parts] of other.parts)
    found.set(
      own,
      parts.map((part) => numberOf(one.size + part)),
    );
  const isNew = numbers.size > 1 && numbers.size < one.size && numbers.size < other.size;
  return isNew ? found : undefined;
}

function addDerived(axes: Axis[], found: ReadonlyMap<number, Parts>): boolean {
  const before = axes.length;
  addAxis(axes, found);
  return axes.length > before;
}
