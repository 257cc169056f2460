/** How things on the drawing stand under what is tried: lost, dark, slowed to a share, or as before. Pure. */
import type { Path } from '../../../model/design/design.ts';
import type { WhatIfAnswer } from '../../store/failures.ts';

export type FailState =
  | { readonly kind: 'lost' }
  /** Without power. */
  | { readonly kind: 'dark' }
  | { readonly kind: 'slowed'; readonly share: number }
  | { readonly kind: 'up' };

export interface FailStates {
  of(address: Path): FailState;
}

const up: FailState = { kind: 'up' };

export function failStates(answer: WhatIfAnswer | null): FailStates {
  if (!answer) return { of: () => up };
  const lost = new Set([...answer.elements.flatMap(spelled), ...answer.hot]);
  const dark = new Set(answer.dark);
  const slowed = new Map(answer.slowed.map(({ address, share }) => [address, share]));
  return {
    of(address) {
      for (let path = address; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('/')))) {
        if (dark.has(path)) return { kind: 'dark' };
        if (lost.has(path)) return { kind: 'lost' };
      }
      const share = shareOf(slowed, address);
      return share < 1 ? { kind: 'slowed', share } : up;
    },
  };

  function shareOf(known: ReadonlyMap<string, number>, address: Path): number {
    for (let path = address; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('/')))) {
      const share = known.get(path);
      if (share !== undefined) return share;
    }
    return answer?.everyCard ?? 1;
  }
}

/** Ranges beyond this many members are drawn by their cabinets only. */
const mostSpelled = 2_000;

/** `cc[1..3]/node[2]` names three. */
function spelled(address: Path): readonly Path[] {
  let paths = [''];
  for (const step of address.split('/')) {
    const [, name = step, inside] = /^([^[]+)\[([^\]]*)\]$/.exec(step) ?? [];
    const ends =
      inside === undefined || !inside.includes('..')
        ? [step]
        : inside.split(',').flatMap((span) => {
            const [from = 1, to = from] = span.split('..').map(Number);
            return Array.from({ length: Math.min(mostSpelled, to - from + 1) }, (_, k) => `${name}[${from + k}]`);
          });
    paths = paths.flatMap((above) => ends.map((end) => (above === '' ? end : `${above}/${end}`)));
    if (paths.length > mostSpelled) return paths.slice(0, mostSpelled);
  }
  return paths;
}
