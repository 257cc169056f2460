/** A part carried from the palette over the Cabinet view: into units of the cabinet, or onto the board. */
import { useEffect, useRef } from 'react';
import { boardOf } from '../../../model/layout/board.ts';
import { shortNameOf } from '../../../model/layout/label.ts';
import { sayRef } from '../../../text/index.ts';
import { studio, useStudio } from '../../store/current-studio.ts';
import type { Carried } from '../../store/state.ts';
import { heightOf, kindOfPlaceable, placeOnBoard } from '../acts/place.ts';
import { setDrag } from '../drag/drag-state.ts';
import { type SlotSession, slotSession } from '../drag/slot-session.ts';
import { watchCarry } from '../drag/watch-carry.ts';
import { type Drawing, drawingOf } from '../drawing.ts';
import type { Stage } from '../flow/stage-context.ts';
import { carrySupply } from '../lens-power/carry-supply.ts';
import { sayIn } from '../words.ts';
import { type CabinetScene, cabinetScene, unitHeight } from './scene.ts';

export function useCarriedOverCabinet(scene: CabinetScene, stage: Stage): void {
  const carried = useStudio((state) => state.carried);
  const shown = useRef(scene);
  shown.current = scene;
  useEffect(() => {
    if (carried?.by !== 'pointer') return;
    const { supply } = carried;
    const around = shown.current.cabinet?.address;
    if (supply !== undefined) return carrySupply(carried, supply, stage, around);
    // The scene as it is when the carry begins: the board must not change under the pointer.
    const { design, inside, selection } = studio.state();
    const drawing = drawingOf(design);
    const before = shown.current.board
      ? cabinetScene(drawing, inside, selection.length > 0 ? selection : [shown.current.board.box])
      : shown.current;
    return carry(carried, drawing, before, stage);
  }, [carried, stage]);
}

type Over = 'slots' | 'board' | null;

function carry(carried: Carried, drawing: Drawing, scene: CabinetScene, stage: Stage): () => void {
  const say = sayIn(studio.state().language);
  const kind = kindOfPlaceable(drawing, carried);
  const height = heightOf(drawing, carried) * unitHeight;
  let session: SlotSession | null = null;
  let board: ReturnType<typeof boardSession> | null = null;
  let over: Over = null;

  const sideOf = (x: number, y: number): Over => {
    const { rack, board: place } = scene;
    const holds = (rect: { x: number; y: number; width: number; height: number }, rim: number) =>
      x >= rect.x - rim && y >= rect.y - rim && x < rect.x + rect.width + rim && y < rect.y + rect.height + rim;
    if (rack && holds(rack, 40)) return 'slots';
    return place && holds(place, 0) ? 'board' : null;
  };

  const leave = (): void => {
    session?.cancel();
    session = null;
    board?.cancel();
    board = null;
    over = null;
    setDrag(null);
  };

  return watchCarry(stage, {
    over(event) {
      const [x, y] = stage.toDrawing(event.clientX, event.clientY);
      const page = [event.clientX, event.clientY] as const;
      const side = sideOf(x, y);
      if (side !== over) leave();
      over = side;
      const title = say('canvas.chip.nowhere', { name: carried.name });
      if (kind === 'cabinet') {
        setDrag({ pointer: page, chip: { title, detail: say('canvas.why.needs-floor'), refused: true } });
      } else if (side === 'slots') {
        session ??= slotSession(drawing, scene, { thing: carried, name: carried.name, grab: height / 2 });
        session.move([x, y], page);
      } else if (side === 'board' && scene.board) {
        board ??= boardSession(drawing, carried, scene.board.box);
        board.move(page, scene.board);
      } else setDrag({ pointer: page, chip: { title, detail: say('canvas.why.not-here'), refused: true } });
    },
    leave,
    drop() {
      if (session) session.drop();
      else if (board) board.drop();
      else setDrag(null);
      session = null;
      board = null;
    },
  });
}

/** Onto the board: it takes its place among its like, so there is nothing to aim at. */
function boardSession(drawing: Drawing, carried: Carried, box: string) {
  const { language, scope } = studio.state();
  const say = sayIn(language);
  const made = placeOnBoard(drawing, carried, box, scope);
  const title = say('canvas.chip.board', { name: carried.name, box: shortNameOf(drawing.design, box) });
  let detail = '';
  let ok = false;
  if (made.ok) {
    studio.openGesture('canvas.step.place');
    const refusal = studio.amend(made.edit);
    if (refusal) {
      studio.cancelGesture();
      detail = sayRef(language, {
        key: `refusal.${refusal.code}`,
        params: { where: refusal.where, ...refusal.params },
      });
    } else ok = true;
  } else detail = say(made.why.key, made.why.params);
  return {
    move(pointer: readonly [number, number], rect: { x: number; y: number; width: number; height: number }): void {
      setDrag({ pointer, chip: { title, ...(detail && { detail }), refused: !ok }, refused: !ok, targets: [rect] });
    },
    drop(): void {
      setDrag(null);
      if (!ok) return;
      const { design } = studio.state();
      studio.closeGesture();
      const before = new Set(boardOf(drawing.design, drawing.catalogue, box).items.map((item) => item.address));
      const added = boardOf(design, drawing.catalogue, box).items.filter((item) => !before.has(item.address));
      if (added.length > 0) studio.select(added.map((item) => item.address));
    },
    cancel(): void {
      setDrag(null);
      if (studio.state().gesture) studio.cancelGesture();
    },
  };
}
