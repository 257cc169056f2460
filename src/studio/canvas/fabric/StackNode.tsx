/** A pile of equal elements, or of equal boxes with what is in them. */
import { Handle, type NodeProps, Position } from 'reactflow';
import type { PieceNode } from './fabric-nodes.ts';
import { mostDrawn } from './fabric-scene.ts';

const shown = [4, 3, 2, 1];

export function StackNode({ data }: NodeProps<PieceNode>) {
  const { piece, title, subtitle, badge, rows, tint, exceptions } = data;
  const depth = Math.min(4, Math.max(0, (piece.times ?? 2) - 1));
  return (
    <div className="stack" data-tint={tint} data-box={piece.box !== null || undefined}>
      {shown
        .filter((layer) => layer <= depth)
        .map((layer) => (
          <span key={layer} className="stack-layer" style={{ translate: `${layer * 4}px ${layer * -4}px` }} />
        ))}
      <div className="stack-face">
        <header>
          <b>{title}</b>
          {badge && <span className="stack-badge">{badge}</span>}
        </header>
        <p>{subtitle}</p>
        {exceptions && <p className="stack-exceptions">{exceptions}</p>}
        {rows.map((row) => (
          <div key={row.id} className="stack-row" data-role={row.role}>
            <span className="stack-row-name">{row.name}</span>
            <span className="stack-cells">
              {Array.from({ length: Math.min(row.each, mostDrawn) }, (_, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the cells are equal and never move.
                <i key={index} />
              ))}
              {row.each > mostDrawn && <em>+{row.each - mostDrawn}</em>}
            </span>
          </div>
        ))}
        {data.inside && <p className="stack-inside">{data.inside}</p>}
      </div>
      <Handle type="source" position={Position.Top} isConnectable={false} />
      <Handle type="target" position={Position.Bottom} isConnectable={false} />
    </div>
  );
}
