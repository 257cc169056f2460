/** One network by tiers: stacks, bundles, and the cut painted on them. Nothing here is computed but places. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import {
  Background,
  BackgroundVariant,
  Controls,
  type EdgeTypes,
  type NodeTypes,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from 'reactflow';
import { createCatalogue } from '../../../model/catalogue/catalogue.ts';
import type { FabricPicture } from '../../../model/report/picture.ts';
import { formatQuantity } from '../../../model/units/format.ts';
import { mainNet } from '../../shell/instruments.ts';
import { useText } from '../../shell/use-text.ts';
import { studio, useStudio } from '../../store/current-studio.ts';
import { selectedThings } from '../acts/selected.ts';
import { asPlainGroup, useFlowWords } from '../flow/flow-words.ts';
import { edgesOf, nodesOf } from './fabric-nodes.ts';
import { fabricScene } from './fabric-scene.ts';
import { GroundNode } from './GroundNode.tsx';
import { liesOn, memberOfPiece } from './piece-address.ts';
import { RibbonEdge } from './RibbonEdge.tsx';
import { StackNode } from './StackNode.tsx';
import 'reactflow/dist/base.css';
import './fabric.css';

const nodeTypes: NodeTypes = { stack: StackNode, ground: GroundNode };
const edgeTypes: EdgeTypes = { ribbon: RibbonEdge };

/** Of more selected things only the first are looked for: they lie on few piles. */
const mostLit = 500;

/** A wire itself, or links of it (`scale-up.up:cc[1]/…~…`). */
const isWireSelected = (selection: readonly string[], wire: string): boolean =>
  selection.some((address) => address === wire || address.startsWith(`${wire}:`));

export function FabricView() {
  const { t } = useText();
  const answer = useStudio((state) => state.answer);
  const wanted = useStudio((state) => state.net);
  const pictures = answer?.pictures ?? {};
  const nets = Object.keys(pictures);
  // The same choice as the breadcrumb and the strip: one network everywhere.
  const main = answer && mainNet(answer.report, wanted);
  const net = wanted !== null && pictures[wanted] ? wanted : (main ?? nets[0]);
  const picture = net === undefined ? undefined : pictures[net];
  if (!answer) return <p className="fabric-empty">{t('fabric.waiting')}</p>;
  if (!picture || net === undefined) return <p className="fabric-empty">{t('fabric.none')}</p>;
  const islands = answer.report.figures[`fabric.${net}.islands`]?.value ?? 1;
  return (
    <div className="fabric">
      {nets.length > 1 && (
        <div className="fabric-nets" role="radiogroup" aria-label={t('fabric.nets')}>
          {nets.map((id) => (
            // biome-ignore lint/a11y/useSemanticElements: a segmented switch, drawn as buttons.
            <button
              key={id}
              type="button"
              role="radio"
              aria-checked={id === net}
              onClick={() => studio.show({ net: id })}
            >
              {pictures[id]?.name || id}
            </button>
          ))}
        </div>
      )}
      <ReactFlowProvider>
        <FabricDrawing key={net} picture={picture} />
      </ReactFlowProvider>
      <CutNote picture={picture} islands={islands} />
    </div>
  );
}

function FabricDrawing({ picture }: { readonly picture: FabricPicture }) {
  const words = useText();
  const flowWords = useFlowWords();
  const paintCut = useStudio((state) => state.paintCut);
  const own = useStudio((state) => state.design.parts);
  const design = useStudio((state) => state.design);
  const selection = useStudio((state) => state.selection);
  const things = useMemo(() => selectedThings({ design }, selection).slice(0, mostLit), [design, selection]);
  // A pile of the side of the cut that was pressed, where both sides hold its like.
  const [picked, setPicked] = useState<{ readonly piece: string; readonly address: string } | null>(null);
  const theme = useStudio((state) => state.theme);
  const scene = useMemo(() => fabricScene(picture, paintCut), [picture, paintCut]);
  const catalogue = useMemo(() => createCatalogue(own), [own]);
  const { fitBounds } = useReactFlow();
  // Painting the cut moves the pieces: show all of it again. An edit that keeps the frame keeps the camera.
  const { x, y, width, height } = scene.frame;
  const showAll = useCallback(() => {
    // Room above for the switch of networks, below for the note of the cut.
    void fitBounds({ x, y: y - height * 0.14, width, height: height * 1.34 }, { padding: 0.06 });
  }, [fitBounds, x, y, width, height]);
  useEffect(() => {
    showAll();
  }, [showAll]);
  const nodes = useMemo(
    () =>
      nodesOf(picture, scene, words, (ref) => (ref === undefined ? undefined : catalogue.part(ref)?.name)).map(
        (node) => ({
          ...node,
          selected:
            node.type === 'stack' &&
            (picked !== null && selection.length === 1 && selection[0] === picked.address
              ? node.id === picked.piece
              : things.some((address) => liesOn(design, node.data.piece, address))),
        }),
      ),
    [picture, scene, words, catalogue, design, things, selection, picked],
  );
  const edges = useMemo(
    () =>
      edgesOf(scene, words).map((edge) => ({
        ...edge,
        selected: isWireSelected(selection, `${picture.net}.${edge.id.slice(0, edge.id.indexOf('|'))}`),
      })),
    [scene, words, selection, picture.net],
  );
  const pickNode = (node: (typeof nodes)[number]): void => {
    const address = node.type === 'stack' ? memberOfPiece(design, node.data.piece) : undefined;
    if (address === undefined) return;
    setPicked({ piece: node.id, address });
    studio.select([address]);
  };
  const pickEdge = (edge: (typeof edges)[number]): void =>
    studio.select([`${picture.net}.${edge.id.slice(0, edge.id.indexOf('|'))}`]);
  return (
    <ReactFlow
      ref={asPlainGroup}
      ariaLabelConfig={flowWords}
      nodes={[...nodes]}
      edges={[...edges]}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      colorMode={theme}
      onInit={showAll}
      minZoom={0.1}
      maxZoom={3}
      nodesConnectable={false}
      nodesDraggable={false}
      deleteKeyCode={null}
      attributionPosition="bottom-left"
      zoomOnDoubleClick={false}
      onNodeClick={(_event, node) => pickNode(node)}
      onNodeContextMenu={(_event, node) => pickNode(node)}
      onNodeDoubleClick={(_event, node) => {
        const address = node.type === 'stack' ? memberOfPiece(design, node.data.piece) : undefined;
        if (address === undefined || !address.includes('/')) return;
        studio.enter(address.slice(0, address.lastIndexOf('/')));
        studio.show({ view: 'cabinet' });
      }}
      onEdgeClick={(_event, edge) => pickEdge(edge)}
      onEdgeContextMenu={(_event, edge) => pickEdge(edge)}
      onPaneClick={() => studio.select([])}
    >
      <Background variant={BackgroundVariant.Lines} gap={64} color="var(--grid)" />
      <Controls showInteractive={false} position="bottom-right" />
    </ReactFlow>
  );
}

/** Below the drawing: the switch that paints the cut, and the cut as a sum. */
function CutNote({ picture, islands }: { readonly picture: FabricPicture; readonly islands: number }) {
  const { t } = useText();
  const paintCut = useStudio((state) => state.paintCut);
  const { cut } = picture;
  const hasCards = picture.stacks.some((stack) => stack.role === 'card' && stack.count > 0);
  if (!cut) {
    const reason = !hasCards ? 'fabric.no-cards' : picture.bundles.length === 0 ? 'fabric.leads-out' : 'fabric.no-cut';
    return <p className="fabric-cut">{t(reason)}</p>;
  }
  const rateOf = new Map(picture.bundles.map((bundle) => [bundle.wire, bundle.rate]));
  const sum = cut.crossing
    .filter((entry) => entry.links > 0)
    .map(
      (entry) =>
        `${formatQuantity(entry.links, '')} × ${formatQuantity(rateOf.get(entry.wire) ?? entry.capacity / entry.links, 'GB/s')}`,
    )
    .join(' + ');
  return (
    <div className="fabric-cut">
      <label>
        <input
          type="checkbox"
          checked={paintCut}
          onChange={(event) => studio.show({ paintCut: event.target.checked })}
        />
        {t('fabric.paint')}
      </label>
      <b>{t(cut.exact ? 'fabric.cut-exact' : 'fabric.cut-found')}</b>
      {islands > 1 && <span>{t('fabric.worst-island', { islands: formatQuantity(islands, '') })}</span>}
      <code>
        {sum} = {formatQuantity(cut.capacity, 'GB/s')}
      </code>
    </div>
  );
}
