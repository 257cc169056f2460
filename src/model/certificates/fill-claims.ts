/** Claims are what an independent check of the witnesses finds proved, in the worst of the ways it goes. */
import type { Certificate, CertifiedNetwork } from '../design/certificate-form.ts';
import type { Design } from '../design/design.ts';
import { type Fraction, isLess, writeFraction } from '../units/fraction.ts';

interface Bounds {
  readonly lower: Fraction;
  readonly upper: Fraction;
}

/** What is proved of one network; throws where a witness proves nothing. */
export type Prove = (
  design: Design,
  network: CertifiedNetwork,
  symmetric: boolean,
) => {
  readonly parts: readonly { readonly islands: number; readonly throughput: Bounds; readonly bisection: Bounds }[];
  readonly apart: number;
};

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
      networks.push(
        filled(
          network,
          ways.map((symmetric) => prove(design, network, symmetric)),
        ),
      );
    } catch (problem) {
      if (!(problem instanceof Error)) throw problem;
      refused.push({ net: network.net, problem });
    }
  }
  return { certificate: { ...made, networks }, refused };
}

function filled(network: CertifiedNetwork, found: readonly ReturnType<Prove>[]): CertifiedNetwork {
  const parts = network.parts.map((part, at) => {
    const claim = (of: 'throughput' | 'bisection') => {
      const bounds = found.map(({ parts: own }) => own[at]?.[of] as Bounds);
      const lower = bounds.reduce(
        (one, { lower: other }) => (isLess(other, one) ? other : one),
        (bounds[0] as Bounds).lower,
      );
      const upper = bounds.reduce(
        (one, { upper: other }) => (isLess(one, other) ? other : one),
        (bounds[0] as Bounds).upper,
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
