/** The hall from above: a painting of everything, frames for what is selected or near. */
import { useCallback, useMemo, useRef, useState } from 'react';
import { useRoom } from '../../shell/use-room.ts';
import { useStudio } from '../../store/current-studio.ts';
import { useFailures } from '../../store/failures.ts';
import { selectedThings } from '../acts/selected.ts';
import { type Drawing, drawingOf, placeInside } from '../drawing.ts';
import { mostNodes } from '../flow/budget.ts';
import { Stage } from '../flow/Stage.tsx';
import { type Box, cabinetsIn } from '../geometry/hit.ts';
import { type Camera, detailAt, type Level, levelAt, type Rect, unitsPerMetre } from '../geometry/scale.ts';
import type { Detail } from '../interior.ts';
import { failStates } from '../lens-failures/card-states.ts';
import { FailureLegend } from '../lens-failures/FailureLegend.tsx';
import { paintFailures } from '../lens-failures/paint-failures.ts';
import { PowerLayer } from '../lens-power/PowerLayer.tsx';
import { paintPower } from '../lens-power/paint-power.ts';
import { usePowerScene } from '../lens-power/use-power-scene.ts';
import { paintTraffic } from '../lens-traffic/paint-traffic.ts';
import { TrafficLayer } from '../lens-traffic/TrafficLayer.tsx';
import { useTrafficScene } from '../lens-traffic/use-traffic-scene.ts';
import { ArrayForm } from '../overlay/ArrayForm.tsx';
import { ArrayHandle } from '../overlay/ArrayHandle.tsx';
import { DragLayer } from '../overlay/DragLayer.tsx';
import { MiniMap } from '../overlay/MiniMap.tsx';
import { SelectionBar } from '../overlay/SelectionBar.tsx';
import { ZoomControl } from '../overlay/ZoomControl.tsx';
import type { Brush } from '../paint/brush.ts';
import { paintPins } from '../paint/finding-pins.ts';
import { paintHall, visibleBox } from '../paint/hall-painter.ts';
import { paintSelected } from '../paint/selection-painter.ts';
import { useFindingPins } from '../use-finding-pins.ts';
import { useWords } from '../words.ts';
import { EmptyHall } from './EmptyHall.tsx';
import { FrameNode } from './FrameNode.tsx';
import { boxOf, framesOf } from './frames.ts';
import { HallGestures } from './HallGestures.tsx';
import './hall.css';

/** Breadcrumb above, map, rulers and zoom below. */
const insets = { top: 92, right: 56, bottom: 132, left: 72 };
/** A phone has no map, and no room to give away. */
const phoneInsets = { top: 60, right: 16, bottom: 64, left: 52 };
/** When more are in view, only what is selected has a frame; with a quarter of a screen around it fits the budget. */
const mostFramed = 160;
const nodeTypes = { frame: FrameNode };

export function HallView() {
  const design = useStudio((state) => state.design);
  const say = useWords();
  const room = useRoom();
  const drawing = useMemo(() => drawingOf(design), [design]);
  const addresses = useStudio((state) => state.selection);
  const selection = useMemo(() => selectedThings(drawing, addresses), [drawing, addresses]);
  const pins = useFindingPins(drawing);
  const powerScene = usePowerScene(drawing);
  const trafficScene = useTrafficScene(drawing);
  const level = useRef<Level | undefined>(undefined);
  const [inView, setInView] = useState<readonly string[]>([]);
  const [detail, setDetail] = useState<Detail>('plan');
  const covered = useRef<Box>(nowhere);
  // Another plan has other cabinets in the same view.
  const framedPlan = useRef(drawing);
  if (framedPlan.current !== drawing) {
    framedPlan.current = drawing;
    covered.current = nowhere;
  }

  const isFailing = useStudio((state) => state.lens === 'failures');
  const failed = useFailures((state) => state.answer);
  const failures = useMemo(
    () => (isFailing ? { answer: failed, states: failStates(failed) } : null),
    [isFailing, failed],
  );

  const beyondFrames = useMemo(
    () => (selection.length > mostNodes ? selection.flatMap((at) => placeOf(drawing, at, detail) ?? []) : []),
    [drawing, selection, detail],
  );

  const paint = useCallback(
    (brush: Brush, camera: Camera) => {
      level.current = levelAt(camera.zoom, level.current);
      const seen = paintHall(brush, { drawing, camera, level: level.current, say, noRuler: powerScene !== null });
      if (powerScene) paintPower(brush, camera, powerScene, say);
      if (trafficScene) paintTraffic(brush, camera, trafficScene);
      if (failures) paintFailures(brush, drawing, camera, level.current, failures);
      paintSelected(brush, camera, beyondFrames);
      paintPins(brush, camera, pins);
      setDetail(detailAt(level.current));
      // Frames are made for some more than is in view, so that a pan does not make them anew with each frame.
      const view = visibleBox(camera, brush.width, brush.height);
      const isNear = seen.length <= mostFramed;
      if (isNear && isWithin(view, covered.current)) return;
      covered.current = isNear ? widened(view) : nowhere;
      const framed = isNear ? cabinetsIn(drawing.index, covered.current, 'touched').slice(0, mostNodes) : [];
      const near = framed.map((cabinet) => cabinet.address);
      setInView((before) => (isSame(before, near) ? before : near));
    },
    [drawing, say, pins, beyondFrames, powerScene, trafficScene, failures],
  );

  const nodes = useMemo(() => {
    const near = inView.flatMap((address) => drawing.cabinet(address) ?? []);
    return framesOf(drawing, near, selection, detail);
  }, [drawing, inView, selection, detail]);
  const content = useMemo(() => {
    const feeds = powerScene?.feeds;
    return feeds && drawing.plan.width > 0 ? boxOf(feeds) : contentOf(drawing);
  }, [drawing, powerScene]);
  const place = useCallback((address: string) => placeOf(drawing, address, detail), [drawing, detail]);

  return (
    <Stage
      scene="hall"
      content={content}
      mostZoom={1.1}
      insets={room === 'phone' ? phoneInsets : insets}
      nodes={nodes}
      nodeTypes={nodeTypes}
      paint={paint}
    >
      <HallGestures drawing={drawing} level={level} />
      {drawing.plan.cabinets.length === 0 && <EmptyHall />}
      <ArrayHandle drawing={drawing} />
      <SelectionBar drawing={drawing} boxOf={place} />
      {powerScene ? <PowerLayer scene={powerScene} /> : !failures && !trafficScene && <MiniMap drawing={drawing} />}
      <ZoomControl actualZoom={1} unitsPerMetre={unitsPerMetre} />
      {failures && <FailureLegend />}
      {trafficScene && <TrafficLayer scene={trafficScene} />}
      <ArrayForm drawing={drawing} />
      <DragLayer />
    </Stage>
  );
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((address, k) => address === b[k]);

const nowhere: Box = { x0: 0, y0: 0, x1: 0, y1: 0 };

const isWithin = (inner: Box, outer: Box): boolean =>
  inner.x0 >= outer.x0 && inner.y0 >= outer.y0 && inner.x1 <= outer.x1 && inner.y1 <= outer.y1;

/** By a quarter of the screen on each side. */
function widened({ x0, y0, x1, y1 }: Box): Box {
  const [dx, dy] = [(x1 - x0) / 4, (y1 - y0) / 4];
  return { x0: x0 - dx, y0: y0 - dy, x1: x1 + dx, y1: y1 + dy };
}

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
