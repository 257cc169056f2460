/** Follows the pointer during a drag: what it is, where it would stand, what it adds, or why not. */
import { useDrag } from '../drag/drag-state.ts';
import { useStage } from '../flow/stage-context.ts';
import './overlay.css';

const offset = 18;

export function DragChip() {
  const { chip, pointer } = useDrag();
  const stage = useStage();
  if (!chip) return null;
  const box = stage.element()?.getBoundingClientRect();
  const { width, height } = stage.size();
  const [x, y] = pointer
    ? [pointer[0] - (box?.left ?? 0) + offset, pointer[1] - (box?.top ?? 0) + offset]
    : [width / 2 - 120, height - 140];
  return (
    <div
      className="drag-chip"
      data-over-drawing
      data-refused={chip.refused || undefined}
      style={{ transform: `translate(${Math.min(x, width - 336)}px, ${Math.min(y, height - 70)}px)` }}
    >
      <strong>{chip.title}</strong>
      {chip.detail !== undefined && <span>{chip.detail}</span>}
    </div>
  );
}
