/** The front of one cabinet, and beside it the board of the box that was entered or selected. */
import { useCallback, useMemo } from 'react';
import { nameOf } from '../../../model/layout/label.ts';
import { useStudio } from '../../store/current-studio.ts';
import { useFailures } from '../../store/failures.ts';
import { selectedThings } from '../acts/selected.ts';
import { drawingOf } from '../drawing.ts';
import { Stage } from '../flow/Stage.tsx';
import { type Camera, cabinetUnits, type Rect } from '../geometry/scale.ts';
import { failStates } from '../lens-failures/card-states.ts';
import { FailureLegend } from '../lens-failures/FailureLegend.tsx';
import { markFailures } from '../lens-failures/mark-nodes.ts';
import { CabinetPower } from '../lens-power/CabinetPower.tsx';
import { ArrayForm } from '../overlay/ArrayForm.tsx';
import { DragLayer } from '../overlay/DragLayer.tsx';
import { SelectionBar } from '../overlay/SelectionBar.tsx';
import { ZoomControl } from '../overlay/ZoomControl.tsx';
import type { Brush } from '../paint/brush.ts';
import { useWords } from '../words.ts';
import { cabinetElements } from './build-nodes.ts';
import { CabinetGestures } from './CabinetGestures.tsx';
import { cabinetEdgeTypes, cabinetNodeTypes } from './nodes.tsx';
import { paintRack } from './paint-rack.ts';
import { ShowBoard } from './ShowBoard.tsx';
import { cabinetScene, cabinetSceneScale, rackWidth } from './scene.ts';
import './cabinet.css';

/** 100 % is the size that a cabinet has in the hall at 100 %. */
const actualZoom = cabinetUnits / rackWidth;

const insets = { top: 68, right: 40, bottom: 72, left: 72 };

export function CabinetView() {
  const design = useStudio((state) => state.design);
  const inside = useStudio((state) => state.inside);
  const addresses = useStudio((state) => state.selection);
  const pictures = useStudio((state) => state.answer?.pictures);
  const say = useWords();
  const drawing = useMemo(() => drawingOf(design), [design]);
  const selection = useMemo(() => selectedThings(drawing, addresses), [drawing, addresses]);
  const scene = useMemo(() => cabinetScene(drawing, inside, selection), [drawing, inside, selection]);
  const drawn = useMemo(
    () => cabinetElements(drawing, scene, selection, inside, say, pictures),
    [drawing, scene, selection, inside, say, pictures],
  );
  const isFailing = useStudio((state) => state.lens === 'failures');
  const failed = useFailures((state) => state.answer);
  const elements = useMemo(
    () => (isFailing ? markFailures(drawn, failStates(failed), scene.cabinet) : drawn),
    [drawn, failed, isFailing, scene],
  );
  const places = useMemo(() => {
    const found = new Map<string, Rect>();
    for (const place of scene.slots) found.set(place.slot.address, place);
    for (const place of scene.board?.items ?? []) found.set(place.item.address, place);
    if (scene.cabinet && scene.rack) found.set(scene.cabinet.address, scene.rack);
    return found;
  }, [scene]);
  const boxOf = useCallback((address: string) => places.get(address), [places]);
  const paint = useCallback(
    (brush: Brush, camera: Camera) => {
      paintRack(brush, camera, scene);
    },
    [scene],
  );
  return (
    <Stage
      scene={`cabinet ${scene.cabinet?.address ?? inside ?? ''}`}
      key={scene.cabinet?.address ?? inside ?? ''}
      content={scene.content}
      mostZoom={1.25}
      insets={insets}
      nodes={elements.nodes}
      edges={elements.edges}
      nodeTypes={cabinetNodeTypes}
      edgeTypes={cabinetEdgeTypes}
      paint={paint}
    >
      <ShowBoard board={scene.board} box={inside ?? undefined} />
      <CabinetGestures drawing={drawing} scene={scene} />
      {scene.cabinet === null && scene.board === null && <p className="cabinet-none">{say('canvas.hall-empty')}</p>}
      {scene.cabinet && scene.slots.length === 0 && (
        <p className="cabinet-empty floating">
          {say('canvas.cabinet-empty', { name: nameOf(design, scene.cabinet.address) })}
        </p>
      )}
      {isFailing && <FailureLegend />}
      <CabinetPower drawing={drawing} cabinet={scene.cabinet?.address} />
      <SelectionBar drawing={drawing} boxOf={boxOf} />
      <ZoomControl actualZoom={actualZoom} unitsPerMetre={cabinetSceneScale} />
      <ArrayForm drawing={drawing} />
      <DragLayer />
    </Stage>
  );
}
