/** A studio with CloudMatrix384 on screen and a report made by hand, for tests of the views. */

import cloudMatrix from '../../../public/examples/cloudmatrix384.json' with { type: 'json' };
import type { Answer } from '../../../src/bridge/engine-api.ts';
import type { Design } from '../../../src/model/design/design.ts';
import type { Figure, FigureKind, Finding } from '../../../src/model/report/report.ts';
import { createStudioStore } from '../../../src/studio/store/create-studio-store.ts';
import { provideStudio } from '../../../src/studio/store/current-studio.ts';
import type { StudioSlice } from '../../../src/studio/store/state.ts';
import type { StudioApi } from '../../../src/studio/store/studio-api.ts';
import type { Language } from '../../../src/text/index.ts';

export const design = cloudMatrix as unknown as Design;

export function figure(value: number | null, unit: string, kind: FigureKind, more: Partial<Figure> = {}): Figure {
  return { value, unit, kind, basis: 'published', convention: { key: 'convention.counted' }, ...more };
}

export const warning: Finding = {
  code: 'part.unknown',
  severity: 'warning',
  where: ['cc[5]'],
  params: {},
  arithmetic: '',
};

export function answerOf(
  figures: Readonly<Record<string, Figure>>,
  more: { readonly revision?: number; readonly findings?: readonly Finding[] } = {},
): Answer {
  return {
    revision: more.revision ?? 1,
    report: {
      design: { name: 'CloudMatrix384', hash: '0123456789abcdef', cards: 384 },
      figures,
      findings: more.findings ?? [],
    },
    pictures: {
      'scale-up': {
        net: 'scale-up',
        name: 'UB',
        stacks: [],
        bundles: [],
        cut: { capacity: 75264, exact: true, sides: {}, crossing: [{ wire: 'up', links: 2688, capacity: 75264 }] },
      },
    },
    milliseconds: 12,
    partial: false,
  };
}

export const cloudMatrixFigures = {
  'cards.count': figure(384, '', 'exact'),
  'cards.dies': figure(768, '', 'exact'),
  'nodes.count': figure(48, '', 'exact'),
  'cabinets.count': figure(16, '', 'exact'),
  'compute.bf16': figure(288.768, 'PFLOPS', 'estimate', { basis: 'recalled', lower: 288.768, upper: 307.2 }),
  'fabric.scale-up.injection': figure(392, 'GB/s', 'exact'),
  'fabric.scale-up.throughput': figure(392, 'GB/s', 'exact', { lower: 392, upper: 392 }),
  'fabric.scale-up.bisection': figure(75264, 'GB/s', 'exact', { lower: 75264, upper: 75264 }),
  'fabric.scale-up.oversubscription': figure(1, 'ratio', 'exact', {
    convention: { key: 'convention.oversubscription' },
  }),
  'fabric.scale-up.diameter': figure(4, 'hops', 'exact'),
  'power.it.peak': figure(null, 'kW', 'unknown', { lower: 499, missing: ['a', 'b', 'c'] }),
};

/** Puts a studio on the stage in the state wanted; calls of `api` that it does not name do nothing. */
export function stage(
  state: Partial<StudioSlice> = {},
  api: Partial<StudioApi> = {},
  language: Language = 'en',
): StudioSlice {
  const store = createStudioStore({ design, own: true, language, theme: 'light' }, { newId: () => 'id' });
  store.setState(state);
  // What a page without a browser renders is the first state, so the wanted one must be it.
  const initial = store.getState();
  store.getInitialState = () => initial;
  provideStudio({ store, api: { ...initial, state: store.getState, ...api } as StudioApi });
  return initial;
}
