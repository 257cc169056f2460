/**
 * The drawing in the middle of the page: one focusable region with a virtual cursor, whichever view is shown. It is
 * mounted once by the shell and reads everything from the store.
 */
import { lazy, Suspense, useId, useRef } from 'react';
import { useStudio } from '../store/current-studio.ts';
import type { View } from '../store/state.ts';
import { CabinetView } from './cabinet/CabinetView.tsx';
import { HallView } from './hall/HallView.tsx';
import { useCanvasKeys } from './keys/use-canvas-keys.ts';
import { useCarriedByKeys } from './keys/use-carried-by-keys.ts';
import { TextTwin } from './twin/TextTwin.tsx';
import { useWords } from './words.ts';
import './canvas.css';

const FabricView = lazy(() => import('./fabric/FabricView.tsx').then((module) => ({ default: module.FabricView })));

const WirePanel = lazy(() => import('./wiring/WirePanel.tsx').then((module) => ({ default: module.WirePanel })));

export function Canvas() {
  const view = useStudio((state) => state.view);
  const tool = useStudio((state) => state.tool);
  const say = useWords();
  const region = useRef<HTMLDivElement>(null);
  const id = useId();
  const isDrawing = view === 'hall' || view === 'cabinet';
  useCanvasKeys(region, isDrawing);
  useCarriedByKeys(region);
  return (
    <div className="canvas" data-view={view}>
      <div
        ref={region}
        className="canvas-region"
        role="application"
        aria-label={say('canvas.region')}
        aria-describedby={`${id}-help`}
        aria-activedescendant={isDrawing ? `${id}-here` : undefined}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the drawing is one focusable region with its own cursor
        tabIndex={0}
        data-region-focus
      >
        <p id={`${id}-help`} className="visually-hidden">
          {say('canvas.help')}
        </p>
        {isDrawing && <TextTwin id={`${id}-here`} />}
        <Suspense fallback={<p className="canvas-waiting">{say('canvas.loading')}</p>}>
          <Scene view={view} />
        </Suspense>
      </div>
      {tool === 'wire' && (
        <Suspense fallback={null}>
          <WirePanel />
        </Suspense>
      )}
    </div>
  );
}

function Scene({ view }: { readonly view: View }) {
  switch (view) {
    case 'hall':
      return <HallView />;
    case 'cabinet':
      return <CabinetView />;
    case 'fabric':
      return <FabricView />;
    // The frame shows these two in place of the drawing.
    case 'room':
    case 'table':
      return null;
    default:
      return view satisfies never;
  }
}
