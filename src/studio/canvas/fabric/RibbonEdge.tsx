/** A bundle of links: its width is the square root of its bandwidth, its pill the number of links. */
import { BaseEdge, EdgeLabelRenderer, type EdgeProps, getBezierPath } from 'reactflow';
import type { RibbonEdgeType } from './fabric-nodes.ts';

export function RibbonEdge(props: EdgeProps<RibbonEdgeType>) {
  const { id, sourceX, sourceY, sourcePosition, targetX, targetY, targetPosition, data } = props;
  if (!data) return null;
  const { beside } = data;
  const path = beside
    ? `M${beside[0]} ${beside[1]}H${beside[2]}`
    : getBezierPath({ sourceX, sourceY, sourcePosition, targetX, targetY, targetPosition })[0];
  // A pill sits where the ribbons have parted, at their upper ends.
  const [across, up] = data.crosses ? [0.07, 0.22] : [0.12, 0.3];
  const [x, y] = beside
    ? [(beside[0] + beside[2]) / 2, beside[1]]
    : [targetX + (sourceX - targetX) * across, targetY + (sourceY - targetY) * up];
  return (
    <>
      <BaseEdge
        id={id}
        path={path}
        className={data.crosses ? 'ribbon ribbon-cut' : 'ribbon'}
        style={{ strokeWidth: data.width }}
        interactionWidth={16}
      />
      {data.label && (
        <EdgeLabelRenderer>
          <span
            className={data.crosses ? 'ribbon-pill ribbon-pill-cut' : 'ribbon-pill'}
            style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
          >
            {data.label}
          </span>
        </EdgeLabelRenderer>
      )}
    </>
  );
}
