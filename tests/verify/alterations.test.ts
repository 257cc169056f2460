/** One altered number, anywhere in a certificate: it is not accepted unless what it then claims is proved and true. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Certificate } from '../../src/model/design/certificate-form.ts';
import { type Fraction, isLess, readFraction } from '../../src/model/exact/fraction.ts';
import { verify } from '../../src/verify/verify.ts';
import { certified, designOf } from './certified.ts';

type Path = readonly (string | number)[];

/** Every number: as such, or in a text (claims, addresses, rates). The place of a number in a text ends its path. */
function numbersIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'number') return [path];
  if (typeof value === 'string') return [...value.matchAll(/\d+/g)].map((_, at) => [...path, at]);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    numbersIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function altered(value: unknown, path: Path, change: (own: bigint) => bigint): unknown {
  if (typeof value === 'number') return Number(change(BigInt(value)));
  if (typeof value === 'string') {
    let at = 0;
    return value.replaceAll(/\d+/g, (digits) => (at++ === path[0] ? String(change(BigInt(digits))) : digits));
  }
  const [key, ...rest] = path;
  const copy: Record<string | number, unknown> = Array.isArray(value)
    ? ([...value] as unknown as Record<number, unknown>)
    : { ...(value as Record<string, unknown>) };
  copy[key as string] = altered(copy[key as string], rest, change);
  return copy;
}

const subjects = [
  designOf('two-tier?nodes=4&cards=3&planes=2&l2=2'),
  designOf('fat-tree?k=4'),
  designOf('torus?sides=4x4'),
  designOf('cloudmatrix384'),
].map((design) => certified(design));

interface Claims {
  readonly counts: string;
  readonly bounds: readonly (readonly [Fraction, Fraction])[];
}

function claimsOf({ networks }: Certificate): Claims {
  const parts = networks.flatMap(({ parts: own }) => own);
  return {
    counts: JSON.stringify(
      networks.map(({ net, apart, parts: own }) => [net, apart, own.map(({ cards, islands }) => [cards, islands])]),
    ),
    bounds: parts.flatMap(({ throughput, bisection }) =>
      [throughput, bisection].map(
        ({ lower, upper }) => [readFraction(lower) as Fraction, readFraction(upper) as Fraction] as const,
      ),
    ),
  };
}

describe('an altered certificate', () => {
  it('is rejected in 1,000 random cases, or still proves a true claim', () => {
    const places = subjects.map((certificate) => numbersIn(certificate));
    let accepted = 0;
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(),
        fc.constantFrom<(own: bigint) => bigint>(
          (own) => own + 1n,
          (own) => (own > 0n ? own - 1n : 7n),
          (own) => own * 2n + 1n,
          (own) => (own === 0n ? 3n : 0n),
          (own) => own + own / 3n + 1n,
        ),
        (which, where, change) => {
          // Most cases on the small fabrics, where a check takes milliseconds.
          const subject = which % 10 === 0 ? 3 : which % 3;
          const paths = places[subject] as Path[];
          const original = subjects[subject] as Certificate;
          const changed = altered(original, paths[where % paths.length] as Path, change) as Certificate;
          if (JSON.stringify(changed) === JSON.stringify(original)) return;
          const verdict = verify(changed);
          if (!verdict.holds) return;
          accepted++;
          // The originals are exact, so their claims are the truth.
          const truth = claimsOf(original);
          const claims = claimsOf(verdict.certificate);
          expect(claims.counts).toBe(truth.counts);
          claims.bounds.forEach(([lower, upper], at) => {
            const [low, high] = truth.bounds[at] as readonly [Fraction, Fraction];
            expect(isLess(high, lower), 'a lower bound above the truth').toBe(false);
            expect(isLess(upper, low), 'an upper bound below the truth').toBe(false);
          });
        },
      ),
      { numRuns: 1000, seed: 20261122 },
    );
    expect(accepted).toBeLessThan(500);
  }, 180_000);

  it('never passes with a stronger claim, whatever the amount', () => {
    for (const certificate of subjects) {
      for (const of of ['throughput', 'bisection'] as const) {
        for (const [end, more] of [
          ['lower', 1n],
          ['upper', -1n],
        ] as const) {
          const changed = structuredClone(certificate);
          const part = changed.networks[0]?.parts[0] as Certificate['networks'][number]['parts'][number];
          const { n, d } = readFraction(part[of][end]) as Fraction;
          part[of][end] = `${n * 1_000_000_000_000n + more}/${d * 1_000_000_000_000n}`;
          expect(verify(changed)).toMatchObject({ holds: false, reason: 'not-proved' });
        }
      }
    }
  }, 60_000);

  it('of another design, of no form, or of no design at all is refused with a reason', () => {
    const [certificate] = subjects as [Certificate];
    const other = { ...(certificate.design as object), name: 'another' };
    expect(verify({ ...certificate, design: other })).toMatchObject({ holds: false, reason: 'hash' });
    expect(verify({ ...certificate, networks: 7 })).toMatchObject({ holds: false, reason: 'malformed' });
    expect(verify({ ...certificate, design: null })).toMatchObject({ holds: false, reason: 'malformed' });
    for (const nonsense of [null, 7, 'text', [], {}]) expect(verify(nonsense)).toMatchObject({ holds: false });
  });
});
