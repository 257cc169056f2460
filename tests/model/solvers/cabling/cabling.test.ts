import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseMedium } from '../../../../src/model/solvers/cabling/choose-medium.ts';
import { mediaByLane } from '../../../../src/model/solvers/cabling/media.ts';
import { moduleCount } from '../../../../src/model/solvers/cabling/modules.ts';
import { runBetweenCabinets, runInCabinet } from '../../../../src/model/solvers/cabling/route.ts';

describe('a cable', () => {
  it('needs the depth of the cabinet between its faces, and follows a drawn tray', () => {
    expect(runInCabinet([0, 0, 1], [0, 0, 1], undefined, 1.2).runM).toBeCloseTo(1.8, 12);
    expect(runBetweenCabinets([0, 0, 2.7], [3, 4, 2.7], undefined, 20).runM).toBeCloseTo(20.6, 12);
    expect(runBetweenCabinets([0, 0, 2.7], [3, 4, 2.7], { trayM: 3.7, dressM: 0 }).runM).toBeCloseTo(9, 12);
  });

  it('is long enough, within reach, and no other medium is cheaper', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(mediaByLane)),
        fc.double({ min: 0.1, max: 600, noNaN: true }),
        (media, neededM) => {
          const chosen = chooseMedium(media, neededM);
          const offers = media.flatMap((medium) => chooseMedium([medium], neededM) ?? []);
          if (!chosen) {
            expect(offers).toEqual([]);
            return;
          }
          expect(chosen.stockM).toBeGreaterThanOrEqual(neededM * (1 - 1e-8));
          expect(chosen.stockM).toBeLessThanOrEqual(chosen.medium.reachM * (1 + 1e-8));
          expect(chosen.usd).toBe(Math.min(...offers.map(({ usd }) => usd)));
        },
      ),
    );
  });

  it('costs modules and fibres at the stock length: 2 · 700 + 2 · (40 + 1.2 · 25) USD', () => {
    expect(chooseMedium(mediaByLane['100G-800'], 20.68)).toMatchObject({ stockM: 25, usd: 1540 });
  });
});

describe('modules', () => {
  it('are counted for each device: 31 ends take 16 twin-port modules', () => {
    expect(moduleCount([{ count: 1, opticalEnds: 31 }], 2)).toBe(16);
    expect(moduleCount([{ count: 2, opticalEnds: 31 }], 2)).toBe(32);
  });
});
