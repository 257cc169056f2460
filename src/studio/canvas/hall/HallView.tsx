/** The hall from above: a painting of everything, frames for what is selected or near. */
import { useCallback, useMemo, useRef, useState } from 'react';
import { useStudio } from '../../store/current-studio.ts';
import { type Drawing, drawingOf, placeInside } from '../drawing.ts';
import { mostNodes } from '../flow/budget.ts';
import { Stage } from '../flow/Stage.tsx';
import { type Camera, detailAt, type Level, levelAt, type Rect, unitsPerMetre } from '../geometry/scale.ts';
import type { Detail } from '../interior.ts';
import { ArrayForm } from '../overlay/ArrayForm.tsx';
import { ArrayHandle } from '../overlay/ArrayHandle.tsx';
import { DragLayer } from '../overlay/DragLayer.tsx';
import { MiniMap } from '../overlay/MiniMap.tsx';
import { SelectionBar } from '../overlay/SelectionBar.tsx';
import { ZoomControl } from '../overlay/ZoomControl.tsx';
import type { Brush } from '../paint/brush.ts';
import { paintPins } from '../paint/finding-pins.ts';
import { paintHall } from '../paint/hall-painter.ts';
import { useFindingPins } from '../use-finding-pins.ts';
import { useWords } from '../words.ts';
import { EmptyHall } from './EmptyHall.tsx';
import { FrameNode } from './FrameNode.tsx';
import { boxOf, framesOf } from './frames.ts';
import { HallGestures } from './HallGestures.tsx';
import './hall.css';

/** Breadcrumb above, map, rulers and zoom below. */
const insets = { top: 92, right: 56, bottom: 132, left: 72 };
const nodeTypes = { frame: FrameNode };

export function HallView() {
  const design = useStudio((state) => state.design);
  const selection = useStudio((state) => state.selection);
  const say = useWords();
  const drawing = useMemo(() => drawingOf(design), [design]);
  const pins = useFindingPins(drawing);
  const level = useRef<Level | undefined>(undefined);
  const [inView, setInView] = useState<readonly string[]>([]);
  const [detail, setDetail] = useState<Detail>('plan');

  const paint = useCallback(
    (brush: Brush, camera: Camera) => {
      level.current = levelAt(camera.zoom, level.current);
      const seen = paintHall(brush, { drawing, camera, level: level.current, say });
      paintPins(brush, camera, pins);
      setDetail(detailAt(level.current));
      const near = seen.length <= mostNodes ? seen.map((cabinet) => cabinet.address) : [];
      setInView((before) => (isSame(before, near) ? before : near));
    },
    [drawing, say, pins],
  );

  const nodes = useMemo(() => {
    const near = inView.flatMap((address) => drawing.cabinet(address) ?? []);
    return framesOf(drawing, near, selection, detail);
  }, [drawing, inView, selection, detail]);
  const content = useMemo(() => contentOf(drawing), [drawing]);
  const place = useCallback((address: string) => placeOf(drawing, address, detail), [drawing, detail]);

  return (
    <Stage
      scene="hall"
      content={content}
      mostZoom={1.1}
      insets={insets}
      nodes={nodes}
      nodeTypes={nodeTypes}
      paint={paint}
    >
      <HallGestures drawing={drawing} level={level} />
      {drawing.plan.cabinets.length === 0 && <EmptyHall />}
      <ArrayHandle drawing={drawing} />
      <SelectionBar drawing={drawing} boxOf={place} />
      <MiniMap drawing={drawing} />
      <ZoomControl actualZoom={1} unitsPerMetre={unitsPerMetre} />
      <ArrayForm drawing={drawing} />
      <DragLayer />
    </Stage>
  );
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((address, k) => address === b[k]);

/** An empty hall shows some floor. */
function contentOf({ plan }: Drawing): Rect {
  return boxOf(plan.width === 0 ? { x: 0, y: 0, width: 6, depth: 3.6 } : plan);
}

function placeOf(drawing: Drawing, address: string, detail: Detail): Rect | undefined {
  const cabinet = drawing.cabinet(address);
  if (cabinet) return boxOf(cabinet);
  const around = drawing.cabinetOf(address);
  const inside = around && placeInside(drawing, around, address, detail);
  if (!around) return undefined;
  const box = boxOf(around);
  return inside ? { ...inside, x: box.x + inside.x, y: box.y + inside.y } : box;
}
