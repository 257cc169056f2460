/** The elements of the Cabinet view. They hold no state: everything comes with their data. */

import { memo } from 'react';
import { BaseEdge, type Edge, type EdgeProps, Handle, type Node, type NodeProps, Position } from 'reactflow';
import { Glyph, type GlyphName } from '../../theme/glyphs/Glyph.tsx';
import type { FailState } from '../lens-failures/card-states.ts';
import { type Role, tintOf } from '../roles.ts';

export interface RackData extends Record<string, unknown> {
  readonly address: string;
  readonly units: number;
  readonly standard: string;
  readonly unitHeight: number;
  readonly title: string;
  readonly free: readonly { readonly unit: number; readonly height: number; readonly text: string }[];
  readonly selected: boolean;
}
export interface SlotData extends Record<string, unknown> {
  readonly address: string;
  readonly name: string;
  readonly figure: string;
  readonly role: Role;
  readonly selected: boolean;
  readonly shown: boolean;
  readonly off: boolean;
  readonly floating: boolean;
  readonly slim: boolean;
  /** `fail`: how it stands under what is tried, while the lens of failures is on. */
  readonly cells: readonly { readonly role: Role; readonly off: boolean; readonly fail?: FailState }[];
  readonly dies: number;
}
export interface BoardData extends Record<string, unknown> {
  readonly address: string;
  readonly title: string;
  readonly contents: string;
  readonly exits: readonly string[];
  readonly empty: string;
  readonly captions: readonly {
    readonly name: string;
    readonly kind: string;
    readonly count: string;
    readonly x: number;
    readonly y: number;
  }[];
}
export interface ItemData extends Record<string, unknown> {
  readonly address: string;
  readonly name: string;
  readonly role: Role;
  readonly dies: number;
  readonly lines: readonly string[];
  readonly plane: number;
  readonly up: boolean;
  readonly selected: boolean;
  readonly off: boolean;
}

export type CabinetNode =
  | Node<RackData, 'rack'>
  | Node<SlotData, 'slot'>
  | Node<BoardData, 'board'>
  | Node<ItemData, 'item'>;

const RackNode = memo(function RackNode({ data }: NodeProps<Node<RackData, 'rack'>>) {
  const { units, unitHeight, free, title } = data;
  const marks = Array.from({ length: units }, (_, k) => k + 1).filter((unit) => unit === 1 || unit % 4 === 0);
  const y = (unit: number) => (units - unit) * unitHeight;
  return (
    <div
      className="rack-node"
      data-address={data.address}
      data-selected={data.selected || undefined}
      title={data.address}
    >
      {marks.map((unit) => (
        <span key={unit} className="rack-mark" style={{ top: y(unit), height: unitHeight }}>
          {unit}
        </span>
      ))}
      {free.map(({ unit, height, text }) => (
        <span key={unit} className="rack-free" style={{ top: y(unit + height - 1), height: height * unitHeight }}>
          {text}
        </span>
      ))}
      <span className="rack-title">{title}</span>
    </div>
  );
});

const SlotNode = memo(function SlotNode({ data }: NodeProps<Node<SlotData, 'slot'>>) {
  const { cells, dies, slim } = data;
  return (
    <div
      className="slot-node"
      data-address={data.address}
      data-kind={tintOf(data.role)}
      data-selected={data.selected || undefined}
      data-shown={data.shown || undefined}
      data-off={data.off || undefined}
      data-loose={data.floating || undefined}
      data-slim={slim || undefined}
      title={data.address}
    >
      <span className="slot-head">
        <strong>{data.name}</strong>
        <small>{data.figure}</small>
      </span>
      {cells.length > 0 && (
        <span className="slot-cells" style={{ gridTemplateColumns: `repeat(${columnsOf(cells.length, slim)}, 1fr)` }}>
          {cells.map((cell, k) => (
            <i
              // biome-ignore lint/suspicious/noArrayIndexKey: cells are places and never change order
              key={k}
              data-kind={tintOf(cell.role)}
              data-off={cell.off || undefined}
              data-fail={cell.fail?.kind}
              style={cell.fail?.kind === 'slowed' ? shareLeft(cell.fail.share) : undefined}
            >
              {!slim &&
                cell.role === 'card' &&
                dies > 1 &&
                Array.from({ length: dies }, (_, die) => die).map((die) => <b key={die} />)}
            </i>
          ))}
        </span>
      )}
    </div>
  );
});

const shareLeft = (share: number) => ({ '--share-left': `${100 * share}%` }) as React.CSSProperties;

const columnsOf = (n: number, slim: boolean): number => (slim ? n : n <= 4 ? n : Math.ceil(n / Math.ceil(n / 8 + 1)));

const BoardNode = memo(function BoardNode({ data }: NodeProps<Node<BoardData, 'board'>>) {
  return (
    <div className="board-node" data-board={data.address}>
      <strong className="board-title">{data.title}</strong>
      <span className="board-contents">{data.contents}</span>
      <span className="board-exits">{data.exits.join(' · ')}</span>
      {data.empty !== '' && <span className="board-empty">{data.empty}</span>}
      {data.captions.map((caption) => (
        <span key={caption.name} className="board-caption" style={{ left: caption.x, top: caption.y }}>
          <b>{caption.name}</b>
          {caption.name !== caption.kind && <i>{caption.kind}</i>}
          {caption.count}
        </span>
      ))}
    </div>
  );
});

const glyphOf: Readonly<Record<Role, GlyphName>> = {
  card: 'card',
  compute: 'compute-tray',
  switch: 'switch-chip',
  power: 'power-shelf',
  cool: 'cdu',
  cpu: 'cpu',
  nic: 'nic',
  manage: 'storage',
};

const ItemNode = memo(function ItemNode({ data }: NodeProps<Node<ItemData, 'item'>>) {
  const { role, dies, lines, plane } = data;
  return (
    <div
      className="item-node"
      data-address={data.address}
      data-role={role}
      data-kind={tintOf(role)}
      data-selected={data.selected || undefined}
      data-off={data.off || undefined}
      title={data.address}
      style={plane > 0 ? ({ '--plane': `var(--rail-${(plane - 1) % 8})` } as React.CSSProperties) : undefined}
      data-plane={plane > 0 || undefined}
    >
      {data.up && <span className="item-up" aria-hidden="true" />}
      {role === 'card' ? (
        <>
          <strong>{data.name}</strong>
          <span className="item-dies">
            {Array.from({ length: Math.max(1, dies) }, (_, die) => die).map((die) => (
              <b key={die} />
            ))}
          </span>
        </>
      ) : (
        <>
          <Glyph name={glyphOf[role]} size="part" />
          <strong>{data.name}</strong>
        </>
      )}
      {lines.map((line) => (
        <small key={line}>{line}</small>
      ))}
      <Handle type="source" position={Position.Bottom} isConnectable={false} />
      <Handle type="target" position={Position.Top} isConnectable={false} />
    </div>
  );
});

export interface LinkData extends Record<string, unknown> {
  readonly path: string;
  readonly plane: number;
  readonly lit: boolean;
}

const LinkEdge = memo(function LinkEdge({ id, data }: EdgeProps<Edge<LinkData, 'link'>>) {
  if (!data) return null;
  const style = data.lit
    ? { stroke: data.plane > 0 ? `var(--rail-${(data.plane - 1) % 8})` : 'var(--act)', strokeWidth: 2.4 }
    : { stroke: 'var(--ink3)', strokeWidth: 0.8, opacity: 0.28 };
  return <BaseEdge id={id} path={data.path} style={style} interactionWidth={0} />;
});

export const cabinetNodeTypes = { rack: RackNode, slot: SlotNode, board: BoardNode, item: ItemNode };
export const cabinetEdgeTypes = { link: LinkEdge };
