/**
 * Checks a certificate: whether its witnesses prove its claims about the design that it holds. Every claim is checked by
 * the symmetry of the wiring sentences, and for up to 20,000 cards also link by link, without any symmetry.
 */
import { type Certificate, parseCertificate } from '../model/design/certificate-form.ts';
import type { Design } from '../model/design/design.ts';
import { designHash } from '../model/design/hash.ts';
import { parseDesign } from '../model/design/parse-design.ts';
import { countOf } from '../model/design/tree.ts';
import { kindsOf } from '../model/design/tree-kinds.ts';
import { isLess, readFraction } from '../model/units/fraction.ts';
import { type Bounds, prove } from './prove.ts';
import { Refusal } from './refusal.ts';

export type Verdict =
  | { readonly holds: true; readonly certificate: Certificate; readonly linkByLink: boolean }
  | { readonly holds: false; readonly reason: Refusal['reason']; readonly what: string };

export const mostLinkByLink = 20_000;

/** Of a file's content, or of its text. Never throws for what it is given. */
export function verify(content: unknown): Verdict {
  try {
    const certificate = parseCertificate(content);
    const parsed = certificate && parseDesign(certificate.design);
    if (!certificate || !parsed?.ok) throw new Refusal('malformed', 'podwright-certificate/1');
    const { design } = parsed;
    if (designHash(design) !== certificate.hash) throw new Refusal('hash', certificate.hash);
    const linkByLink = isSmall(design);
    for (const symmetric of linkByLink ? [true, false] : [true]) check(design, certificate, symmetric);
    return { holds: true, certificate, linkByLink };
  } catch (problem) {
    if (problem instanceof Refusal) return { holds: false, reason: problem.reason, what: problem.what };
    if (problem instanceof RangeError) return { holds: false, reason: 'malformed', what: problem.message };
    throw problem;
  }
}

export function isSmall(design: Design): boolean {
  const cards = [...kindsOf(design).seats].filter(([, seats]) => seats.some(({ hold }) => hold.card));
  return cards.reduce((all, [hold]) => all + countOf(design, hold), 0) <= mostLinkByLink;
}

function check(design: Design, { networks }: Certificate, symmetric: boolean): void {
  for (const network of networks) {
    const { parts, apart } = prove(design, network, symmetric);
    if (apart !== network.apart) throw new Refusal('not-proved', `${network.net}: ${apart}`);
    network.parts.forEach((claim, at) => {
      const proven = parts[at];
      const isProved = (of: 'throughput' | 'bisection') => proven && isWithin(claim[of], proven[of]);
      if (proven?.islands !== claim.islands || !isProved('throughput') || !isProved('bisection'))
        throw new Refusal('not-proved', `${network.net}: ${claim.card}`);
    });
  }
}

/** A claim may be weaker than what is proved, never stronger. */
function isWithin(claim: { readonly lower: string; readonly upper: string }, { lower, upper }: Bounds): boolean {
  const [low, high] = [readFraction(claim.lower), readFraction(claim.upper)];
  return low !== undefined && high !== undefined && !isLess(lower, low) && !isLess(high, upper);
}
