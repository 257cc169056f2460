/** Zoom buttons, the zoom in per cent, and the scale bar. */
import { useCallback, useRef, useState } from 'react';
import { Glyph, type GlyphName } from '../../theme/glyphs/Glyph.tsx';
import { useOnMove, useStage } from '../flow/stage-context.ts';
import { scaleBar } from '../geometry/scale.ts';
import { useWords } from '../words.ts';
import './overlay.css';

const wantedBar = 120;
const step = 1.25;

export function ZoomControl({
  actualZoom,
  unitsPerMetre,
}: {
  readonly actualZoom: number;
  /** Drawing units of a metre in this scene. */
  readonly unitsPerMetre: number;
}) {
  const stage = useStage();
  const say = useWords();
  const bar = useRef<HTMLDivElement>(null);
  const label = useRef<HTMLSpanElement>(null);
  const [percent, setPercent] = useState(100);
  const follow = useCallback(() => {
    const { zoom } = stage.camera();
    setPercent(Math.round((zoom / actualZoom) * 100));
    const { millimetres, pixels } = scaleBar((zoom * unitsPerMetre) / 160, wantedBar);
    if (bar.current) bar.current.style.width = `${pixels}px`;
    if (label.current) label.current.textContent = lengthText(millimetres);
  }, [stage, actualZoom, unitsPerMetre]);
  useOnMove(follow);
  const button = (text: Parameters<typeof say>[0], glyph: GlyphName, run: () => void) => (
    <button type="button" className="button" data-look="icon" aria-label={say(text)} title={say(text)} onClick={run}>
      <Glyph name={glyph} />
    </button>
  );
  return (
    <div className="zoom-corner" data-over-drawing>
      <div className="scale-bar" aria-hidden="true">
        <div ref={bar} />
        <span ref={label} />
      </div>
      <div className="zoom-control floating">
        {button('canvas.zoom-out', 'minus', () => stage.zoomBy(1 / step))}
        <button
          type="button"
          className="button zoom-percent"
          aria-label={say('canvas.zoom-actual')}
          title={say('canvas.zoom-actual')}
          onClick={() => stage.zoomTo(actualZoom)}
        >
          {percent} %
        </button>
        {button('canvas.zoom-in', 'plus', () => stage.zoomBy(step))}
        {button('canvas.fit', 'fit', () => stage.fit())}
      </div>
    </div>
  );
}

export const lengthText = (millimetres: number): string =>
  millimetres >= 1000 ? `${(millimetres / 1000).toLocaleString('en')} m` : `${millimetres} mm`;
