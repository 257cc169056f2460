/**
 * The field of q = p^m elements. Element e stands for the polynomial whose coefficients are the digits of e in base p,
 * reduced by the first irreducible polynomial of degree m in counting order; for m = 1 plain arithmetic modulo p.
 */

export interface Field {
  readonly q: number;
  readonly add: (a: number, b: number) => number;
  readonly multiply: (a: number, b: number) => number;
  /** Its powers are all elements but zero; the smallest one. */
  readonly primitive: number;
}

/** Base and exponent of a prime power; undefined for other numbers. */
export function primePower(q: number): { readonly p: number; readonly m: number } | undefined {
  if (!Number.isInteger(q) || q < 2) return undefined;
  let p = 2;
  while (q % p !== 0) p = p * p > q ? q : p + 1;
  let m = 0;
  for (let rest = q; rest > 1; rest /= p) {
    if (rest % p !== 0) return undefined;
    m++;
  }
  return { p, m };
}

/** Throws for what is no prime power. */
export function fieldOf(q: number): Field {
  const power = primePower(q);
  if (!power) throw new RangeError(`${q} is no prime power`);
  const { p, m } = power;
  const add = (a: number, b: number): number => {
    let [x, y, sum] = [a, b, 0];
    for (let weight = 1; weight < q; weight *= p) {
      sum += (((x % p) + (y % p)) % p) * weight;
      x = Math.floor(x / p);
      y = Math.floor(y / p);
    }
    return sum;
  };
  const scale = (a: number, by: number): number => {
    let product = 0;
    for (let times = 0; times < by; times++) product = add(product, a);
    return product;
  };
  const multiplyBy = (leading: number) => (a: number, b: number) => {
    // Horner over the digits of b; x^m is `leading`, what the irreducible polynomial makes of it.
    let product = 0;
    for (let weight = q / p; weight >= 1; weight /= p) {
      const top = Math.floor(product / (q / p));
      product = add((product % (q / p)) * p, scale(leading, top));
      product = add(product, scale(a, Math.floor(b / weight) % p));
    }
    return product;
  };
  const candidates = m === 1 ? [0] : Array.from({ length: q }, (_, leading) => leading);
  for (const leading of candidates) {
    const multiply = m === 1 ? (a: number, b: number) => (a * b) % p : multiplyBy(leading);
    const primitive = primitiveOf(q, multiply);
    if (primitive !== undefined) return { q, add, multiply, primitive };
  }
  throw new Error(`no field of ${q} elements found`);
}

/** An element of order q - 1; there is one exactly when the product makes a field. */
function primitiveOf(q: number, multiply: (a: number, b: number) => number): number | undefined {
  for (let element = 1; element < q; element++) {
    let power = element;
    let order = 1;
    while (power !== 1 && power !== 0 && order < q) {
      power = multiply(power, element);
      order++;
    }
    if (power === 1 && order === q - 1) return element;
  }
  return undefined;
}
