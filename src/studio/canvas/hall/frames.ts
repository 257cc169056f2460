/** Which things of the hall are elements of the page: the selection always, and all in view when they are few. */
import type { Path } from '../../../model/design/design.ts';
import { nameOf } from '../../../model/layout/label.ts';
import type { PlanCabinet } from '../../../model/layout/layout.ts';
import { type Drawing, placeInside } from '../drawing.ts';
import { mostNodes } from '../flow/budget.ts';
import { unitsPerMetre } from '../geometry/scale.ts';
import type { Detail } from '../interior.ts';
import { type FrameNodeType, frameNode } from './FrameNode.tsx';

export function framesOf(
  drawing: Drawing,
  visible: readonly PlanCabinet[],
  selection: readonly Path[],
  detail: Detail,
): FrameNodeType[] {
  const selected = new Set(selection);
  const nodes: FrameNodeType[] = [];
  const made = new Set<Path>();
  const add = (cabinet: PlanCabinet): void => {
    if (made.has(cabinet.address) || nodes.length >= mostNodes) return;
    made.add(cabinet.address);
    const isSelected = selected.has(cabinet.address);
    const { address, turn } = cabinet;
    nodes.push(
      frameNode(
        { address, name: nameOf(drawing.design, address), selected: isSelected, turn },
        boxOf(cabinet),
        isSelected ? 2 : 1,
      ),
    );
  };
  for (const address of selection.slice(0, mostNodes)) {
    const cabinet = drawing.cabinet(address);
    if (cabinet) add(cabinet);
    else addInside(drawing, address, detail, nodes, made);
  }
  if (visible.length + nodes.length <= mostNodes) for (const cabinet of visible) add(cabinet);
  return nodes;
}

function addInside(drawing: Drawing, address: Path, detail: Detail, nodes: FrameNodeType[], made: Set<Path>): void {
  const cabinet = drawing.cabinetOf(address);
  const place = cabinet && placeInside(drawing, cabinet, address, detail);
  if (!cabinet || !place || made.has(address) || nodes.length >= mostNodes) return;
  made.add(address);
  const box = {
    x: cabinet.x * unitsPerMetre + place.x,
    y: cabinet.y * unitsPerMetre + place.y,
    width: place.width,
    height: place.height,
  };
  nodes.push(frameNode({ address, name: nameOf(drawing.design, address), selected: true, turn: 0 }, box, 3));
}

export function boxOf({ x, y, width, depth }: Pick<PlanCabinet, 'x' | 'y' | 'width' | 'depth'>) {
  return {
    x: x * unitsPerMetre,
    y: y * unitsPerMetre,
    width: width * unitsPerMetre,
    height: depth * unitsPerMetre,
  };
}
