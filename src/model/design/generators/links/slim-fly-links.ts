/**
 * Links of Slim Fly: the graphs of McKay, Miller and Siran (1998) in the construction of Hafner (2004), as Besta and
 * Hoefler use them (SC 2014). Routers (s, x, y), s of {0, 1}, x and y of the field of q = 4w + delta elements, delta of
 * {-1, 0, 1}:
 *
 *   (0, x, y) - (0, x, y')  when y - y' is in X        (1, m, c) - (1, m, c')  when c - c' is in X'
 *   (0, x, y) - (1, m, c)   when y = m x + c
 *
 * With z primitive: delta 1: X the even and X' the odd powers of z. delta 0: exponents 0, 2 … q - 2 and 1, 3 … q - 1.
 * delta -1: X has exponents 0, 2 … 2w - 2 and 2w - 1, 2w + 1 … 4w - 3, X' those times z. Degree (3q - delta) / 2,
 * diameter 2.
 */
import { type Field, fieldOf, primePower } from './galois-field.ts';

export function deltaOf(q: number): -1 | 0 | 1 | undefined {
  if (!primePower(q) || q < 3) return undefined;
  return ([0, 1, undefined, -1] as const)[q % 4];
}

/** Flat pairs; router (s, x, y) is (s q + x) q + y. */
export function slimFlyLinks(q: number): Uint32Array {
  const field = fieldOf(q);
  const [near, far] = generatingSets(field);
  const pairs: number[] = [];
  for (const [side, set] of [near, far].entries()) {
    for (let x = 0; x < q; x++) {
      const first = (side * q + x) * q;
      for (let y = 0; y < q; y++) {
        for (const step of set) {
          const other = field.add(y, step);
          if (other > y) pairs.push(first + y, first + other);
        }
      }
    }
  }
  for (let x = 0; x < q; x++) {
    for (let m = 0; m < q; m++) {
      const shift = field.multiply(m, x);
      for (let c = 0; c < q; c++) pairs.push(x * q + field.add(shift, c), (q + m) * q + c);
    }
  }
  return Uint32Array.from(pairs);
}

function generatingSets({ q, multiply, primitive }: Field): readonly [readonly number[], readonly number[]] {
  const powers: number[] = [1];
  for (let exponent = 1; exponent < q; exponent++) powers.push(multiply(powers[exponent - 1] as number, primitive));
  const every = (from: number, to: number) => powers.filter((_, at) => at >= from && at <= to && (at - from) % 2 === 0);
  const delta = deltaOf(q);
  const w = Math.floor((q + 1) / 4);
  const near = delta === -1 ? [...every(0, 2 * w - 2), ...every(2 * w - 1, 4 * w - 3)] : every(0, q - 2);
  return [near, near.map((element) => multiply(element, primitive))];
}
