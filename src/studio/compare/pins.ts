/** What was pinned to compare: designs as they were at that moment. Kept as long as the page lives. */
import { create } from 'zustand';
import type { Design } from '../../model/design/design.ts';
import { loadExample } from '../../model/design/examples/load-example.ts';
import { fewestDesigns, mostDesigns } from '../../model/report/compare/compare.ts';
import type { StudioState } from '../store/state.ts';

export interface Pin {
  readonly id: string;
  readonly design: Design;
  /** The example it is, unchanged; else the revision of the user's design. */
  readonly from: { readonly example: string } | { readonly revision: number };
}

export const usePins = create<{ readonly pins: readonly Pin[] }>()(() => ({ pins: [] }));

/** The same design twice says nothing. */
export function pin(made: Omit<Pin, 'id'>): void {
  usePins.setState(({ pins }) => {
    if (pins.length >= mostDesigns || pins.some(({ design }) => design === made.design)) return { pins };
    const id = `${1 + Math.max(0, ...pins.map((one) => Number(one.id)))}`;
    return { pins: [...pins, { ...made, id }] };
  });
}

export function unpin(id: string): void {
  usePins.setState(({ pins }) => ({ pins: pins.filter((one) => one.id !== id) }));
}

export function pinCurrent({ design, origin, revision, done }: StudioState): void {
  pin({ design, from: origin.kind === 'example' && done.length === 0 ? { example: origin.ref } : { revision } });
}

export async function pinExample(ref: string): Promise<void> {
  const made = await loadExample(ref);
  if (made.ok) pin({ design: made.design, from: { example: ref } });
}

/** A comparison of one is none: the first of these that is not pinned yet joins it. */
const companions = ['cloudmatrix384', 'nvl72-x8'];

export async function beginPins(state: StudioState): Promise<void> {
  if (usePins.getState().pins.length >= fewestDesigns) return;
  pinCurrent(state);
  for (const ref of companions) {
    if (usePins.getState().pins.length < fewestDesigns) await pinExample(ref);
  }
}
