/** Whoever enters a box wants to see it: where its board is not all on screen, everything is shown again. */
import { useEffect, useRef } from 'react';
import { useStage } from '../flow/stage-context.ts';
import type { Camera, Rect } from '../geometry/scale.ts';

export function ShowBoard({ board, box }: { readonly board: Rect | null; readonly box: string | undefined }) {
  const stage = useStage();
  const seen = useRef(box);
  useEffect(() => {
    if (seen.current === box) return;
    seen.current = box;
    if (board && !isOnScreen(board, stage.camera(), stage.size())) stage.fit();
  }, [stage, board, box]);
  return null;
}

export function isOnScreen(
  rect: Rect,
  { x, y, zoom }: Camera,
  screen: { readonly width: number; readonly height: number },
): boolean {
  const [left, top] = [rect.x * zoom + x, rect.y * zoom + y];
  const [right, bottom] = [left + rect.width * zoom, top + rect.height * zoom];
  return left >= 0 && top >= 0 && right <= screen.width && bottom <= screen.height;
}
