import { describe, expect, it } from 'vitest';
import { coreRates } from '../../../../src/model/solvers/workload/silicon/attention.ts';
import { matmulS } from '../../../../src/model/solvers/workload/silicon/matmul.ts';
import { siliconTables } from '../../../../src/model/solvers/workload/silicon/silicon-tables.ts';
import { card, contextOf, twoTiers } from './machines.ts';

const { rates } = contextOf(twoTiers(8));

describe('a matmul', () => {
  it('reaches the sustained share when it is large', () => {
    const n = 32768;
    const reached = (2 * n ** 3) / matmulS(rates, 'bf16', n, n, n);
    expect(reached / (rates.matmul.bf16 ?? 0)).toBeGreaterThan(0.97);
    expect(reached / (rates.matmul.bf16 ?? 0)).toBeLessThanOrEqual(1);
  });

  it('waits for its last wave: one tile more than the units costs a wave', () => {
    const k = 8192;
    const full = matmulS(rates, 'bf16', 256, 128 * 132, k);
    const over = matmulS(rates, 'bf16', 256, 128 * 132 + 128, k);
    expect(over / full).toBeGreaterThan(1.03);
  });

  it('is never faster than its bytes', () => {
    const [m, n, k] = [1, 8192, 8192];
    expect(matmulS(rates, 'bf16', m, n, k)).toBeGreaterThanOrEqual((2 * (m * k + n * k + m * n)) / rates.memory);
  });

  it('takes the time of its parts when groups outnumber the streams', () => {
    const four = matmulS(rates, 'bf16', 2048, 2048, 4096, 4);
    expect(matmulS(rates, 'bf16', 2048, 2048, 4096, 8)).toBeCloseTo(2 * four, 12);
  });

  it('of nothing takes no time', () => {
    expect(matmulS(rates, 'bf16', 0, 1, 1)).toBe(0);
  });
});

describe('the attention core', () => {
  it('reaches half of its rate at the half length', () => {
    const half = rates.attention?.halfLength ?? 0;
    const far = coreRates(rates, 1e9, 128).forward;
    expect(coreRates(rates, half, 128).forward / far).toBeCloseTo(0.5, 6);
  });

  it('is slower on narrow heads', () => {
    expect(coreRates(rates, 4096, 64).forward).toBeLessThan(coreRates(rates, 4096, 128).forward);
  });
});

describe('the rates of a card', () => {
  it('fall with the cube root of the dynamic power', () => {
    const capped = contextOf(twoTiers(8, { card: { ...card, powerShare: 0.6 } })).rates;
    expect((capped.matmul.bf16 ?? 0) / (rates.matmul.bf16 ?? 1)).toBeCloseTo(Math.cbrt(0.5), 9);
  });

  it('are unknown for a precision that the card lacks', () => {
    expect(rates.matmul.fp4).toBeUndefined();
  });

  it('rest on a source, chip by chip', () => {
    for (const chip of siliconTables) {
      expect(chip.source.length, chip.id).toBeGreaterThan(10);
      for (const share of Object.values(chip.sustained)) {
        expect(share, chip.id).toBeGreaterThan(0.3);
        expect(share, chip.id).toBeLessThanOrEqual(0.95);
      }
    }
  });
});
