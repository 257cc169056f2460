import { expect, it } from 'vitest';
import { examples as shipped } from '../../../src/model/design/examples.ts';
import { examples } from '../../../src/studio/shell/examples.ts';

it('offers every example that is shipped, with its sliders', () => {
  expect(examples.map(({ id }) => id).sort()).toEqual(shipped.map(({ id }) => id).sort());
  expect(examples.find(({ id }) => id === 'dgx-h100-superpod')?.slider?.values).toEqual([1, 2, 3, 4]);
});

it('names what an example has when nothing is chosen, and only the steps that exist', () => {
  const slider = examples.find(({ id }) => id === 'dgx-b200-superpod')?.slider;
  expect(slider).toMatchObject({ parameter: 'su', values: [2, 4, 8, 16, 32, 64], standard: 16 });
});
