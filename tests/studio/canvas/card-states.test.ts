/** How things on the drawing stand under what is tried. */
import { expect, it } from 'vitest';
import { failStates } from '../../../src/studio/canvas/lens-failures/card-states.ts';

const states = failStates({
  elements: ['cc[1]/node[2]', 'sw[1..2]/device[1,2]'],
  figures: {},
  steps: [],
  dark: ['cc[3]'],
  hot: ['cc[4]'],
  darkW: 0,
  slowed: [{ address: 'cc[5]/node[1]/npu[1]', share: 0.5 }],
  everyCard: 1,
});

it.each([
  ['cc[1]/node[2]/npu[3]', { kind: 'lost' }],
  ['cc[1]/node[1]', { kind: 'up' }],
  ['cc[1]', { kind: 'up' }],
  ['sw[2]/device[1,2]/l2[1]', { kind: 'lost' }],
  ['sw[3]/device[1,2]', { kind: 'up' }],
  ['cc[3]/node[4]/npu[1]', { kind: 'dark' }],
  ['cc[4]/node[4]/npu[1]', { kind: 'lost' }],
  ['cc[5]/node[1]/npu[1]', { kind: 'slowed', share: 0.5 }],
])('%s', (address, state) => {
  expect(states.of(address)).toEqual(state);
});

it('nothing is tried: everything is up', () => {
  expect(failStates(null).of('cc[1]')).toEqual({ kind: 'up' });
});
