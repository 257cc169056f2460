/**
 * Checks a certificate: whether its witnesses prove its claims about the design that it holds. Every claim is checked by
 * the symmetry of the wiring sentences, and for up to 20,000 cards also link by link, without any symmetry.
 */
import {
  type Certificate,
  type ProvenBounds,
  parseCertificate,
  Refusal,
  type Verdict,
} from '../model/design/certificate-form.ts';
import type { Design } from '../model/design/design.ts';
import { cardCount } from '../model/design/element-kinds.ts';
import { designHash } from '../model/design/hash.ts';
import { parseDesign } from '../model/design/parse-design.ts';
import { isLess, readFraction } from '../model/exact/fraction.ts';
import { prove } from './prove.ts';

export const mostLinkByLink = 20_000;

/** Of what a file holds. Never throws for what it is given. */
export function verify(content: unknown): Verdict {
  try {
    const certificate = parseCertificate(content);
    const parsed = certificate && parseDesign(certificate.design);
    if (!certificate || !parsed?.ok) throw new Refusal('malformed', 'podwright-certificate/1');
    if (designHash(parsed.design) !== certificate.hash) throw new Refusal('hash', certificate.hash);
    const linkByLink = isSmall(parsed.design);
    for (const network of certificate.networks) {
      const done = check(parsed.design, network, true);
      if (linkByLink && !done) check(parsed.design, network, false);
    }
    return { holds: true, certificate, linkByLink };
  } catch (problem) {
    if (problem instanceof Refusal) return { holds: false, reason: problem.reason, what: problem.what };
    if (problem instanceof RangeError) return { holds: false, reason: 'malformed', what: problem.message };
    throw problem;
  }
}

export function isSmall(design: Design): boolean {
  return cardCount(design) <= mostLinkByLink;
}

/** Whether this was link by link already, because nothing in the network is alike. */
function check(design: Design, network: Certificate['networks'][number], symmetric: boolean): boolean {
  const { parts, apart, linkByLink } = prove(design, network, symmetric);
  const isProved = (claim: { lower: string; upper: string }, { lower, upper }: ProvenBounds): boolean => {
    const [low, high] = [readFraction(claim.lower), readFraction(claim.upper)];
    return low !== undefined && high !== undefined && !isLess(lower, low) && !isLess(high, upper);
  };
  const holds = network.parts.every(({ islands, throughput, bisection }, at) => {
    const own = parts[at];
    return own?.islands === islands && isProved(throughput, own.throughput) && isProved(bisection, own.bisection);
  });
  if (!holds || apart !== network.apart) throw new Refusal('not-proved', network.net);
  return linkByLink;
}
