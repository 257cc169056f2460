/** A pile of equal elements, or of equal boxes with what is in them. */
import { useEffect } from 'react';
import { Handle, type NodeProps, Position, useUpdateNodeInternals } from 'reactflow';
import { BoxInside } from './BoxInside.tsx';
import type { PieceNode } from './fabric-nodes.ts';

const shown = [4, 3, 2, 1];

export function StackNode({ id, data }: NodeProps<PieceNode>) {
  const { piece, title, subtitle, badge, rows, tint, exceptions, ends } = data;
  const updateInternals = useUpdateNodeInternals();
  // Handles come and go with the wires; edges find them only after this.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `ends` is what the handles are made of
  useEffect(() => updateInternals(id), [id, ends, updateInternals]);
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
        {rows.length > 0 && <BoxInside rows={rows} width={piece.width} />}
        {data.inside && <p className="stack-inside">{data.inside}</p>}
      </div>
      {ends.map(({ id, type, at }) => (
        <Handle
          key={id + type}
          id={id}
          type={type}
          position={type === 'source' ? Position.Top : Position.Bottom}
          isConnectable={false}
          style={{ left: `${at * 100}%` }}
        />
      ))}
    </div>
  );
}
