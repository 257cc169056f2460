/** A supply carried from the palette: the cabinet or the box under the pointer says what it would serve. */
import type { SupplyKind } from '../../../model/design/design.ts';
import { studio } from '../../store/current-studio.ts';
import type { Carried } from '../../store/state.ts';
import { setDrag } from '../drag/drag-state.ts';
import { watchCarry } from '../drag/watch-carry.ts';
import { drawingOf } from '../drawing.ts';
import type { Stage } from '../flow/stage-context.ts';
import { cabinetAt } from '../geometry/hit.ts';
import { unitsPerMetre } from '../geometry/scale.ts';
import { boxOf } from '../hall/frames.ts';
import { sayIn } from '../words.ts';
import { dispatchSupply, type SupplyPlacing, supplyOn, targetOf } from './place-supply.ts';

/** `around`: the cabinet that the scene shows, where it shows one only. */
export function carrySupply(carried: Carried, kind: SupplyKind, stage: Stage, around?: string): () => void {
  const drawing = drawingOf(studio.state().design);
  let placing: SupplyPlacing | null = null;
  const leave = (): void => {
    placing = null;
    setDrag(null);
  };
  return watchCarry(stage, {
    over(event) {
      const say = sayIn(studio.state().language);
      const box = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-supply]');
      const [ux, uy] = stage.toDrawing(event.clientX, event.clientY);
      const cabinet =
        around === undefined ? cabinetAt(drawing.index, ux / unitsPerMetre, uy / unitsPerMetre) : undefined;
      placing = supplyOn(drawing, kind, targetOf(drawing, box?.dataset.supply ?? around ?? cabinet?.address));
      const pointer = [event.clientX, event.clientY] as const;
      if (!placing.ok) {
        const title = say('canvas.chip.nowhere', { name: carried.name });
        const detail = say(placing.key, { name: carried.name });
        setDrag({ pointer, chip: { title, detail, refused: true }, refused: true, ghosts: [], targets: [] });
        return;
      }
      const { members, supply, what } = placing;
      const title = say('supply.place.serves', { name: supply.id, what, members, ways: supply.ways ?? 1 });
      const detail =
        supply.every === undefined ? say('supply.place.all') : say('supply.place.every', { every: supply.every });
      // All that it will serve lights up, not only the one under the pointer.
      const served =
        around === undefined ? drawing.plan.cabinets.filter(({ hold }) => hold === what).slice(0, 400) : [];
      setDrag({
        pointer,
        chip: { title, detail, refused: false },
        refused: false,
        ghosts: [],
        targets: served.map(boxOf),
      });
    },
    leave,
    drop() {
      const ready = placing;
      leave();
      if (ready?.ok) dispatchSupply(ready.supply);
    },
  });
}
