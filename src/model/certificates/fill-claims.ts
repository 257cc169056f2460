/** Claims are what an independent check of the witnesses finds proved, in the worst of the ways it goes. */
import type { Certificate, CertifiedNetwork, ProvenBounds, ProvenNetwork } from '../design/certificate-form.ts';
import type { Design } from '../design/design.ts';
import { isLess, writeFraction } from '../exact/fraction.ts';

/** What is proved of one network; throws where a witness proves nothing. */
export type Prove = (design: Design, network: CertifiedNetwork, symmetric: boolean) => ProvenNetwork;

export interface Filled {
  readonly certificate: Certificate;
  /** Networks whose witnesses were not accepted, with the reason. */
  readonly refused: readonly { readonly net: string; readonly problem: Error }[];
}

export function fillClaims(design: Design, made: Certificate, ways: readonly boolean[], prove: Prove): Filled {
  const networks: CertifiedNetwork[] = [];
  const refused: { net: string; problem: Error }[] = [];
  for (const network of made.networks) {
    try {
      const found: ProvenNetwork[] = [];
      for (const symmetric of ways)
        if (!found.some(({ linkByLink }) => linkByLink)) found.push(prove(design, network, symmetric));
      networks.push(filled(network, found));
    } catch (problem) {
      if (!(problem instanceof Error)) throw problem;
      refused.push({ net: network.net, problem });
    }
  }
  return { certificate: { ...made, networks }, refused };
}

function filled(network: CertifiedNetwork, found: readonly ProvenNetwork[]): CertifiedNetwork {
  const parts = network.parts.map((part, at) => {
    const claim = (of: 'throughput' | 'bisection') => {
      const bounds = found.map(({ parts: own }) => own[at]?.[of] as ProvenBounds);
      const lower = bounds.reduce(
        (one, { lower: other }) => (isLess(other, one) ? other : one),
        (bounds[0] as ProvenBounds).lower,
      );
      const upper = bounds.reduce(
        (one, { upper: other }) => (isLess(one, other) ? other : one),
        (bounds[0] as ProvenBounds).upper,
      );
      return { lower: writeFraction(lower), upper: writeFraction(upper) };
    };
    return {
      ...part,
      throughput: { ...part.throughput, ...claim('throughput') },
      bisection: { ...part.bisection, ...claim('bisection') },
    };
  });
  return { ...network, parts };
}
