/** The code's path is a code: its finders stand where ISO/IEC 18004 puts them, and it holds as much as that says. */
import { describe, expect, it } from 'vitest';
import { qrPath } from '../../../src/studio/share/qr-path.ts';

/** Squares of the path, as a phone would see them. */
function squaresOf({ path, side }: { readonly path: string; readonly side: number }): readonly (readonly boolean[])[] {
  const dark = Array.from({ length: side }, () => Array.from({ length: side }, () => false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let column = 0; column < Number(width); column++) (dark[Number(y)] as boolean[])[Number(x) + column] = true;
  }
  return dark;
}

describe('a QR code', () => {
  it('has a finder at three corners, its ring unbroken, and none at the fourth', () => {
    const code = qrPath('https://example.org/#p1.abc');
    if (!code) throw new Error('no code');
    const dark = squaresOf(code);
    const isFinder = (top: number, left: number) =>
      [0, 1, 2, 3, 4, 5, 6].every((row) =>
        [0, 1, 2, 3, 4, 5, 6].every((column) => {
          const ring = Math.max(Math.abs(row - 3), Math.abs(column - 3));
          return dark[top + row]?.[left + column] === (ring !== 2);
        }),
      );
    const far = code.side - 7;
    expect([isFinder(0, 0), isFinder(0, far), isFinder(far, 0), isFinder(far, far)]).toEqual([true, true, true, false]);
  });
  it('grows with its text by four squares a step, and is refused when no code holds it', () => {
    const sides = [20, 500, 2000].map((length) => qrPath('x'.repeat(length))?.side ?? 0);
    expect(sides.map((side) => (side - 17) % 4)).toEqual([0, 0, 0]);
    expect([...sides].sort((a, b) => a - b)).toEqual(sides);
    expect(qrPath('x'.repeat(2953))?.side).toBe(177);
    expect(qrPath('x'.repeat(2954))).toBeUndefined();
  });
});
