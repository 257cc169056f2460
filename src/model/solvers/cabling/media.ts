/** What can join two ports: reach, stock lengths, prices and watts of each medium, by the lanes of the port. */

export interface Medium {
  readonly id: string;
  readonly reachM: number;
  /** Rising. */
  readonly stockM: readonly number[];
  /** Of the module at each end; 0 where cable and ends are one piece. */
  readonly moduleUsd: number;
  /** Of the cable, or of the fibres of one link: fixed and for each metre. */
  readonly cableUsd: number;
  readonly cableUsdPerM: number;
  readonly wattsPerEnd: number;
}

const mpoM = [1, 2, 3, 5, 7, 10, 15, 20, 25, 30, 40, 50, 60, 70, 80, 100, 120, 150, 200, 250, 300, 400, 500];

const steps = (from: number, to: number, step: number) =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step);

function copper(id: string, reachM: number, stockM: readonly number[], cableUsd: number, wattsPerEnd: number): Medium {
  return { id, reachM, stockM, moduleUsd: 0, cableUsd, cableUsdPerM: 0, wattsPerEnd };
}

/** `fibres`: bundles of fibre for one link, each with a fixed price and one for each metre. */
function optics(
  id: string,
  reachM: number,
  moduleUsd: number,
  wattsPerEnd: number,
  fibres: number,
  [fixedUsd, usdPerM]: readonly [number, number],
): Medium {
  return {
    id,
    reachM,
    stockM: mpoM,
    moduleUsd,
    cableUsd: fibres * fixedUsd,
    cableUsdPerM: fibres * usdPerM,
    wattsPerEnd,
  };
}

/** Prices and short reaches are engineering estimates of 2026; optical reaches from the makers' data sheets. */
export const mediaByLane = {
  '100G-400': [
    copper('dac-112g', 2, steps(0.5, 2, 0.5), 120, 0.1),
    copper('acc-112g', 5, steps(2, 5, 1), 250, 1),
    optics('400g-sr4', 50, 400, 8, 1, [40, 1.2]),
    optics('400g-dr4', 500, 700, 9, 1, [40, 1]),
  ],
  '100G-800': [
    copper('dac-112g', 2, steps(0.5, 2, 0.5), 180, 0.1),
    copper('acc-112g', 5, steps(2, 5, 1), 350, 1.5),
    copper('aec-112g', 7, steps(2, 7, 1), 550, 10),
    optics('800g-2xsr4', 50, 700, 15, 2, [40, 1.2]),
    optics('800g-2xdr4', 500, 1250, 17, 2, [40, 1]),
    optics('800g-2xfr4', 2000, 1700, 16.5, 2, [20, 0.4]),
  ],
  '200G-1600': [
    copper('acc-224g', 2, steps(0.5, 2, 0.5), 500, 2.5),
    copper('aec-224g', 3, steps(1, 3, 0.5), 900, 16),
    optics('1600g-dr8', 500, 2400, 27, 2, [40, 1]),
  ],
} as const satisfies Record<string, readonly Medium[]>;

/** Rate of a lane and of the port, Gbit/s. */
export type LaneName = keyof typeof mediaByLane;
