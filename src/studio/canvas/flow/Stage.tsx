/**
 * One scene: a painter below, React Flow above it with the few things that are elements, both under one camera. Wheel
 * and pinch zoom at the pointer, a trackpad pans, the middle button and Space drag the scene.
 */

import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import {
  type Edge,
  type EdgeTypes,
  type Node,
  type NodeTypes,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useStoreApi,
} from 'reactflow';
import 'reactflow/dist/base.css';
import { useStudio } from '../../store/current-studio.ts';
import { tokens } from '../../theme/tokens.ts';
import { recallCamera, rememberCamera } from '../camera.ts';
import { type Camera, cameraFor, type Insets, leastZoom, maxZoom, minZoom, type Rect } from '../geometry/scale.ts';
import { type Brush, brushFor } from '../paint/brush.ts';
import { mostEdges, mostNodes, withinBudget } from './budget.ts';
import { asPlainGroup, useFlowWords } from './flow-words.ts';
import { offerStage, type Stage as StageApi, StageProvider } from './stage-context.ts';
import { useWheel } from './use-wheel.ts';
import './Stage.css';

export interface StageProps {
  /** Names the camera that is kept for this scene. */
  readonly scene: string;
  /** What "fit all" shows, drawing units. */
  readonly content: Rect;
  /** Fitting never magnifies beyond this. */
  readonly mostZoom: number;
  /** What floats over the drawing, to be kept clear when fitting. */
  readonly insets: Insets;
  readonly nodes: readonly Node[];
  readonly edges?: readonly Edge[];
  readonly nodeTypes: NodeTypes;
  readonly edgeTypes?: EdgeTypes;
  readonly paint?: (brush: Brush, camera: Camera) => void;
  readonly children?: ReactNode;
}

const noEdges: Edge[] = [];

export function Stage(props: StageProps) {
  return (
    <ReactFlowProvider>
      <Scene {...props} />
    </ReactFlowProvider>
  );
}

function Scene(props: StageProps) {
  const { nodes, edges, nodeTypes, edgeTypes, children } = props;
  const element = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const stage = useStageApi(props, element, canvas);
  const tool = useStudio((state) => state.tool);
  const flowWords = useFlowWords();
  useWheel(element, stage);
  return (
    <StageProvider value={stage}>
      <div ref={element} className="stage" data-tool={tool}>
        <canvas ref={canvas} className="stage-painting" />
        <ReactFlow
          ref={asPlainGroup}
          ariaLabelConfig={flowWords}
          nodes={withinBudget(nodes, mostNodes, 'nodes')}
          edges={withinBudget(edges ?? noEdges, mostEdges, 'edges')}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          minZoom={minZoom}
          maxZoom={maxZoom}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          zoomOnScroll={false}
          zoomOnDoubleClick={false}
          panOnScroll={false}
          panOnDrag={tool === 'hand' ? [0, 1] : [1]}
          panActivationKeyCode="Space"
          selectionKeyCode={null}
          deleteKeyCode={null}
          multiSelectionKeyCode={null}
          disableKeyboardA11y
          attributionPosition="bottom-center"
        />
        {children}
      </div>
    </StageProvider>
  );
}

function useStageApi(
  props: StageProps,
  element: React.RefObject<HTMLDivElement | null>,
  canvas: React.RefObject<HTMLCanvasElement | null>,
): StageApi {
  const flow = useReactFlow();
  const store = useStoreApi();
  const latest = useRef(props);
  latest.current = props;
  const theme = useStudio((state) => state.theme);
  const painter = useRef({ theme, frame: 0, size: { width: 0, height: 0 }, listeners: new Set<() => void>() });
  painter.current.theme = theme;

  const stage = useMemo<StageApi>(() => {
    const own = painter.current;
    const paintNow = (): void => {
      own.frame = 0;
      const { paint } = latest.current;
      if (!paint || !canvas.current || own.size.width === 0) return;
      const brush = brushFor(canvas.current, own.theme, own.size.width, own.size.height);
      if (brush) paint(brush, api.camera());
    };
    const api: StageApi = {
      camera: () => {
        const [x, y, zoom] = store.getState().transform;
        return { x, y, zoom };
      },
      size: () => own.size,
      leastZoom: () => leastZoom(latest.current.content, own.size, latest.current.insets),
      look(camera, travel = false) {
        const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
        void flow.setViewport({ ...camera }, { duration: travel && !still ? tokens.motion.travel.ms : 0 });
      },
      zoomBy: (factor) => api.zoomTo(api.camera().zoom * factor),
      zoomTo(wanted) {
        const { x, y, zoom } = api.camera();
        const next = Math.min(maxZoom, Math.max(api.leastZoom(), wanted));
        const [midX, midY] = [own.size.width / 2, own.size.height / 2];
        api.look({ x: midX - ((midX - x) / zoom) * next, y: midY - ((midY - y) / zoom) * next, zoom: next }, true);
      },
      fit(box = latest.current.content) {
        if (own.size.width > 0)
          api.look(cameraFor(box, own.size, latest.current.insets, latest.current.mostZoom), true);
      },
      refresh() {
        if (own.frame === 0) own.frame = requestAnimationFrame(paintNow);
      },
      onMove(listener) {
        own.listeners.add(listener);
        return () => own.listeners.delete(listener);
      },
      toDrawing(clientX, clientY) {
        const box = element.current?.getBoundingClientRect();
        const { x, y, zoom } = api.camera();
        return [(clientX - (box?.left ?? 0) - x) / zoom, (clientY - (box?.top ?? 0) - y) / zoom];
      },
      element: () => element.current,
    };
    return api;
  }, [flow, store, canvas, element]);

  // The camera: kept for this scene of this document, else everything in view as soon as the size is known.
  const opened = useStudio((state) => state.opened);
  const scene = `${opened} ${props.scene}`;
  useEffect(() => {
    const own = painter.current;
    const box = element.current;
    if (!box) return;
    let placed = false;
    const moved = (): void => {
      const camera = stage.camera();
      if (placed) rememberCamera(scene, camera);
      box.style.setProperty('--zoom', String(camera.zoom));
      for (const listener of own.listeners) listener();
      stage.refresh();
    };
    const resized = new ResizeObserver(() => {
      own.size = { width: box.clientWidth, height: box.clientHeight };
      if (own.size.width === 0) return;
      if (!placed) {
        placed = true;
        const { content, mostZoom, insets } = latest.current;
        stage.look(recallCamera(scene) ?? cameraFor(content, own.size, insets, mostZoom));
      }
      moved();
    });
    resized.observe(box);
    let last = store.getState().transform;
    const stop = store.subscribe((state) => {
      if (state.transform === last) return;
      last = state.transform;
      moved();
    });
    return () => {
      resized.disconnect();
      stop();
      cancelAnimationFrame(own.frame);
      own.frame = 0;
    };
  }, [scene, stage, store, element]);

  useEffect(() => offerStage(stage), [stage]);

  // Whatever made this render may have changed the picture.
  useEffect(() => stage.refresh());
  return stage;
}
