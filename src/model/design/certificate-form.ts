/**
 * The form of a certificate file, `podwright-certificate/1`: a design, and for each of its networks witnesses of what it
 * can carry. Places are addresses with ranges ("cc[1..4]/node/npu"); an exact number is text ("392" or "1568/3").
 */
import * as z from 'zod/mini';
import type { Fraction } from '../exact/fraction.ts';

const whole = z.int().check(z.minimum(0), z.maximum(Number.MAX_SAFE_INTEGER));
const exact = z.string().check(z.regex(/^\d{1,400}(\/[1-9]\d{0,399})?$/));
const path = z.string().check(z.maxLength(4000));
const lengths = z.array(whole).check(z.maxLength(100_000));
/** bit/s, one direction. */
const bounds = { lower: exact, upper: exact };
const route = z.strictObject({
  from: path,
  weight: whole,
  /** One for each sort of links. */
  lengths,
  /** A star: it serves the cards no farther than this. Absent: all cards. */
  within: z.optional(whole),
});

export const certificateForm = z.strictObject({
  format: z.literal('podwright-certificate/1'),
  /** Of the design, as reports have it. */
  hash: z.string(),
  design: z.unknown(),
  networks: z.array(
    z.strictObject({
      net: z.string(),
      /** Sorts of links; of several that fit the last is meant. '+' are cables joined by hand. */
      links: z.array(z.strictObject({ wire: z.string(), from: path, to: path })).check(z.maxLength(100_000)),
      /** Islands, one entry for equal ones; `card` is in one of them. */
      parts: z.array(
        z.strictObject({
          card: path,
          cards: whole,
          islands: whole,
          /** Per card, all pairs at once. `pieces`: into how many a card's traffic to another is cut. */
          throughput: z.strictObject({ ...bounds, pieces: whole, routes: z.array(route), lengths }),
          /** `first`: what stands on the first side of the cut; of several places that fit the last is meant. */
          bisection: z.strictObject({
            ...bounds,
            pieces: whole,
            routes: z.array(route),
            sides: z.array(z.strictObject({ at: path, first: z.boolean() })),
          }),
        }),
      ),
      /** Cards in none of them. */
      apart: whole,
    }),
  ),
});

export type Certificate = z.infer<typeof certificateForm>;
export type CertifiedNetwork = Certificate['networks'][number];
export type CertifiedPart = CertifiedNetwork['parts'][number];
export type CertifiedRoute = z.infer<typeof route>;

/** JSON Schema of certificate files, for programs of other people. */
export function certificateSchema(): unknown {
  return { title: 'Podwright certificate', ...z.toJSONSchema(certificateForm) };
}

/** Undefined for what is no certificate. */
export function parseCertificate(data: unknown): Certificate | undefined {
  const read = certificateForm.safeParse(data);
  return read.success ? read.data : undefined;
}

/** What the witnesses of a network prove, as a checker found it: bit/s, one direction. */
export interface ProvenNetwork {
  readonly parts: readonly ProvenPart[];
  /** Cards in none of them. */
  readonly apart: number;
  /** No two elements were taken together. */
  readonly linkByLink: boolean;
}

/** Islands of one size, each bound the worst of them all. */
export interface ProvenPart {
  readonly islands: number;
  readonly throughput: ProvenBounds;
  readonly bisection: ProvenBounds;
}

export interface ProvenBounds {
  readonly lower: Fraction;
  readonly upper: Fraction;
}

/** Why a certificate is not believed, and what that speaks of. */
export class Refusal extends Error {
  readonly reason: 'malformed' | 'hash' | 'unsupported' | 'too-large' | 'not-proved';
  readonly what: string;
  constructor(reason: Refusal['reason'], what: string) {
    super(`${reason}: ${what}`);
    this.reason = reason;
    this.what = what.slice(0, 80);
  }
}

/** What a check of a certificate found; `linkByLink`: also without any symmetry. */
export type Verdict =
  | { readonly holds: true; readonly certificate: Certificate; readonly linkByLink: boolean }
  | { readonly holds: false; readonly reason: Refusal['reason']; readonly what: string };
