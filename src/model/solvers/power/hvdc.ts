/**
 * Question: how do efficiency figures change when the rectifier leaves the rack (800 V direct current)?
 *
 * With supplies in the rack their loss is part of the IT power measured at the rack's AC inlet; with the rectifier
 * outside, the same loss belongs to the facility and PUE rises although the total may fall. TUE = total / compute does
 * not depend on where the boundary is drawn, so it is the figure to compare.
 */
import { conversionChain } from './conversion-chain.ts';

export type ItBoundary = 'rack-input-ac' | 'rack-input-dc';

export interface PowerPath {
  /** What chips and boards draw, without fans, pumps and supplies. */
  readonly computeW: number;
  /** Efficiencies inside the rack, from its input to the boards. */
  readonly inRack: readonly number[];
  /** Efficiencies between the facility's meter and the rack's input. */
  readonly upstream: readonly number[];
  /** Cooling and the rest, W. */
  readonly overheadW: number;
}

export interface BoundaryFigures {
  readonly boundary: ItBoundary;
  readonly itW: number;
  readonly totalW: number;
  readonly pue: number;
  readonly itue: number;
  readonly tue: number;
}

export function boundaryFigures(path: PowerPath, boundary: ItBoundary): BoundaryFigures {
  const itW = conversionChain(path.computeW, path.inRack).inputW;
  const totalW = conversionChain(itW, path.upstream).inputW + path.overheadW;
  return {
    boundary,
    itW,
    totalW,
    pue: totalW / itW,
    itue: itW / path.computeW,
    tue: totalW / path.computeW,
  };
}
