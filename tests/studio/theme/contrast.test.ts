/**
 * Every text colour can be read on every ground, in both themes, and what colour tells apart stays apart for eyes with
 * a colour deficiency. Contrast: WCAG 2.2, relative luminance. Distance: CIE76 in Lab. Deficiencies: Machado, Oliveira
 * and Fernandes 2009, severity 1.0.
 */
import { describe, expect, it } from 'vitest';
import { type ColorName, colorOf, failureColorOf, rampOf, type ThemeName } from '../../../src/studio/theme/tokens.ts';

type Triple = readonly [number, number, number];

const themes: readonly ThemeName[] = ['light', 'dark'];
const grounds: readonly ColorName[] = ['panel', 'sunken', 'canvas', 'raised'];
const inks: readonly ColorName[] = [
  ...(['ink1', 'ink2', 'ink3', 'act', 'good', 'near', 'over', 'info', 'unknown', 'cut'] as const),
  ...(['kind-compute', 'kind-switch', 'kind-power', 'kind-cool', 'kind-manage', 'feed-a', 'feed-b'] as const),
];
const onOwnTint: readonly (readonly [ColorName, ColorName])[] = [
  ...(['good', 'near', 'over', 'info', 'cut', 'act'] as const).map((name) => [name, `${name}-soft`] as const),
  ...(['compute', 'switch', 'power', 'cool', 'manage'] as const).map(
    (kind) => [`kind-${kind}`, `kind-${kind}-soft`] as const,
  ),
  ['act-ink', 'act'],
  ['act-ink', 'act-hover'],
  ['ink1', 'act-soft'],
  ['ink2', 'app'],
  ['ink-inverse', 'ink1'],
  ['ink2', 'side-a'],
  ['ink2', 'side-b'],
];
const edges: readonly (readonly [ColorName, ColorName])[] = [
  ['control', 'panel'],
  ['control', 'sunken'],
  ['hot', 'canvas'],
  ['cold', 'canvas'],
];

const channels = (hex: string): Triple =>
  [1, 3, 5].map((at) => {
    const level = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;

const luminance = (hex: string): number => {
  const [red, green, blue] = channels(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const eyes: Readonly<Record<string, readonly Triple[]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function lab(hex: string, eye: string): Triple {
  const seen = channels(hex);
  const [red, green, blue] = (eyes[eye] ?? []).map((row) =>
    Math.min(1, Math.max(0, row[0] * seen[0] + row[1] * seen[1] + row[2] * seen[2])),
  ) as unknown as Triple;
  const root = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = root(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function leastDistance(colors: readonly string[], eye: string): number {
  let least = Number.POSITIVE_INFINITY;
  colors.forEach((one, index) => {
    for (const other of colors.slice(index + 1)) {
      const [a, b] = [lab(one, eye), lab(other, eye)];
      least = Math.min(least, Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]));
    }
  });
  return least;
}

/** Least distances of today; a change of the tokens may raise them, never lower them. */
const leastRails = {
  light: { usual: 26, protan: 21, deutan: 17, tritan: 16 },
  dark: { usual: 22, protan: 14, deutan: 11, tritan: 13 },
};
const leastFailures = { light: 38, dark: 21 };

for (const theme of themes) {
  describe(`the ${theme} theme`, () => {
    it('writes every text colour at 4.5 : 1 or more on every ground', () => {
      const weak = inks.flatMap((ink) =>
        grounds
          .filter((ground) => contrast(colorOf(theme, ink), colorOf(theme, ground)) < 4.5)
          .map((ground) => `${ink} on ${ground}`),
      );
      expect(weak).toEqual([]);
    });

    it('writes every text colour at 4.5 : 1 or more on its own tint', () => {
      const weak = onOwnTint.filter(([ink, tint]) => contrast(colorOf(theme, ink), colorOf(theme, tint)) < 4.5);
      expect(weak).toEqual([]);
    });

    it('draws the edges of controls and water at 3 : 1 or more', () => {
      const weak = edges.filter(([edge, ground]) => contrast(colorOf(theme, edge), colorOf(theme, ground)) < 3);
      expect(weak).toEqual([]);
    });

    for (const eye of ['usual', 'protan', 'deutan', 'tritan'] as const) {
      it(`keeps rails apart for ${eye} eyes`, () => {
        expect(Math.round(leastDistance(rampOf(theme, 'rails'), eye))).toBeGreaterThanOrEqual(leastRails[theme][eye]);
      });

      it(`keeps failure states apart for ${eye} eyes`, () => {
        const states = (['lost', 'slowed', 'exposed', 'untouched', 'dark'] as const).map((state) =>
          failureColorOf(theme, state),
        );
        expect(Math.round(leastDistance(states, eye))).toBeGreaterThanOrEqual(leastFailures[theme]);
      });
    }

    for (const ramp of ['ember', 'tide'] as const) {
      it(`lets the ramp ${ramp} rise or fall evenly in lightness, so that it survives grey printing`, () => {
        const steps = rampOf(theme, ramp).map((hex) => lab(hex, 'usual')[0]);
        const falls = steps.every((step, at) => at === 0 || step < (steps[at - 1] ?? 0));
        const rises = steps.every((step, at) => at === 0 || step > (steps[at - 1] ?? 0));
        expect(falls || rises).toBe(true);
      });
    }
  });
}
