/** What pointers do in the Cabinet view: select, go in, move a tray to other units, take what the palette lends. */
import { useEffect } from 'react';
import type { Path } from '../../../model/design/design.ts';
import { studio, useStudio } from '../../store/current-studio.ts';
import { enterThing } from '../acts/navigate.ts';
import { selectedThings } from '../acts/selected.ts';
import { setDrag } from '../drag/drag-state.ts';
import { followPointer } from '../drag/follow-pointer.ts';
import { slotSession } from '../drag/slot-session.ts';
import type { Drawing } from '../drawing.ts';
import { type Stage, useStage } from '../flow/stage-context.ts';
import { marqueeOf } from '../geometry/hit.ts';
import { isOverlay } from '../hall/HallGestures.tsx';
import type { CabinetScene } from './scene.ts';
import { useCarriedOverCabinet } from './use-carried.ts';

export function CabinetGestures({ drawing, scene }: { readonly drawing: Drawing; readonly scene: CabinetScene }) {
  const stage = useStage();
  const tool = useStudio((state) => state.tool);
  useCarriedOverCabinet(scene, stage);
  useEffect(() => {
    const element = stage.element();
    if (!element) return;
    const down = (event: PointerEvent): void => {
      if (event.button !== 0 || isOverlay(event.target) || tool === 'hand') return;
      press(event, drawing, scene, stage);
    };
    const open = (event: MouseEvent): void => {
      const address = addressUnder(event.target);
      if (address !== null && !isOverlay(event.target) && address !== scene.cabinet?.address)
        enterThing(drawing, address);
    };
    const menu = (event: MouseEvent): void => {
      if (isOverlay(event.target) || (event.clientX === 0 && event.clientY === 0)) return;
      const address = addressUnder(event.target);
      const isSelected = address !== null && selectedThings(drawing, studio.state().selection).includes(address);
      if (!isSelected) studio.select(address === null ? [] : [address]);
    };
    element.addEventListener('contextmenu', menu);
    element.addEventListener('pointerdown', down);
    element.addEventListener('dblclick', open);
    return () => {
      element.removeEventListener('contextmenu', menu);
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('dblclick', open);
    };
  }, [stage, drawing, scene, tool]);
  return null;
}

const addressUnder = (target: EventTarget | null): Path | null =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-address]')?.dataset.address ?? null) : null;

function press(event: PointerEvent, drawing: Drawing, scene: CabinetScene, stage: Stage): void {
  const address = addressUnder(event.target);
  const click = (up: PointerEvent): void => {
    if (address === null) {
      if (!up.shiftKey && !up.altKey) studio.select([]);
    } else if (up.altKey) studio.select([address], 'remove');
    else if (up.shiftKey) studio.select([address], studio.state().selection.includes(address) ? 'remove' : 'add');
    else studio.select([address]);
  };
  const slot = scene.slots.find((place) => place.slot.address === address);
  if (slot && scene.cabinet && scene.elevation && !event.shiftKey && studio.state().tool !== 'wire') {
    const [, y] = stage.toDrawing(event.clientX, event.clientY);
    let session: ReturnType<typeof slotSession> | null = null;
    followPointer(event, {
      start() {
        if (address !== null) studio.select([address]);
        session = slotSession(drawing, scene, { slot: slot.slot, grab: y - slot.y });
      },
      move(moved) {
        session?.move(stage.toDrawing(moved.clientX, moved.clientY), [moved.clientX, moved.clientY]);
      },
      drop: () => session?.drop(),
      cancel: () => session?.cancel(),
      click,
    });
    return;
  }
  followPointer(event, marquee(event, scene, stage, click));
}

function marquee(down: PointerEvent, scene: CabinetScene, stage: Stage, click: (event: PointerEvent) => void) {
  const from = stage.toDrawing(down.clientX, down.clientY);
  const places = [
    ...scene.slots.map((place) => ({ address: place.slot.address, rect: place })),
    ...(scene.board?.items ?? []).map((place) => ({ address: place.item.address, rect: place })),
  ];
  return {
    move(event: PointerEvent): void {
      const { box } = marqueeOf(from, stage.toDrawing(event.clientX, event.clientY));
      setDrag({ marquee: { x: box.x0, y: box.y0, width: box.x1 - box.x0, height: box.y1 - box.y0 } });
    },
    drop(event: PointerEvent): void {
      setDrag(null);
      const { box, how } = marqueeOf(from, stage.toDrawing(event.clientX, event.clientY));
      const found = places.filter(({ rect }) => {
        const [x1, y1] = [rect.x + rect.width, rect.y + rect.height];
        return how === 'enclosed'
          ? rect.x >= box.x0 && rect.y >= box.y0 && x1 <= box.x1 && y1 <= box.y1
          : rect.x < box.x1 && rect.y < box.y1 && x1 > box.x0 && y1 > box.y0;
      });
      studio.select(
        found.map(({ address }) => address),
        event.altKey ? 'remove' : event.shiftKey ? 'add' : 'replace',
      );
    },
    cancel: () => setDrag(null),
    click,
  };
}
