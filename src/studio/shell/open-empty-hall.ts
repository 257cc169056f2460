/** A design with nothing in it yet, for who builds from the palette. The design on screen stays stored. */
import { studio } from '../store/current-studio.ts';

export function openEmptyHall(name: string): void {
  studio.openDesign(
    { format: 'podwright/1', name, blocks: {}, holds: {}, nets: {} },
    { own: true, origin: { kind: 'new' }, shown: { view: 'hall', inside: null, selection: [] } },
  );
}
