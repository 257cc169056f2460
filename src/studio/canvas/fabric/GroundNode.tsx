/** The ground of one side of the cut, with its name. */
import type { NodeProps } from 'reactflow';
import type { SideNode } from './fabric-nodes.ts';

export function GroundNode({ data }: NodeProps<SideNode>) {
  return (
    <div className="ground" data-side={data.side}>
      <span>{data.label}</span>
    </div>
  );
}
