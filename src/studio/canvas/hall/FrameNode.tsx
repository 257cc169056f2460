/** The frame of one thing over the painting: what is selected, hovered or has a finding; the painter draws the rest. */

import { memo } from 'react';
import type { Node, NodeProps } from 'reactflow';
import { unspoken } from '../flow/flow-words.ts';

export interface FrameData extends Record<string, unknown> {
  readonly address: string;
  readonly name: string;
  readonly selected: boolean;
  readonly turn: number;
}
export type FrameNodeType = Node<FrameData, 'frame'>;

export const FrameNode = memo(function FrameNode({ data }: NodeProps<FrameNodeType>) {
  return (
    <div
      className="frame-node"
      data-address={data.address}
      data-selected={data.selected || undefined}
      title={data.name === data.address ? data.address : `${data.name} · ${data.address}`}
      style={data.turn === 0 ? undefined : { rotate: `${data.turn}deg` }}
    />
  );
});

/** Everything is given, so React Flow never mounts a node to measure it. */
export function frameNode(
  data: FrameData,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  layer: number,
): FrameNodeType {
  const { width, height } = box;
  return {
    id: data.address,
    type: 'frame',
    position: { x: box.x, y: box.y },
    data,
    width,
    height,
    measured: { width, height },
    handles: [],
    draggable: false,
    selectable: false,
    focusable: false,
    domAttributes: unspoken,
    // React Flow lets the pointer through what it does not drag or select itself; we do both ourselves.
    style: { pointerEvents: 'all' },
    zIndex: layer,
  };
}
