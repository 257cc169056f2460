/** The hall in the corner: where one is in it, and a way to go elsewhere. */
import { useCallback, useEffect, useRef } from 'react';
import { useStudio } from '../../store/current-studio.ts';
import type { Drawing } from '../drawing.ts';
import { useOnMove, useStage } from '../flow/stage-context.ts';
import { boxAround } from '../geometry/hit.ts';
import { unitsPerMetre } from '../geometry/scale.ts';
import { brushFor } from '../paint/brush.ts';
import { solidColor } from '../roles.ts';
import { useWords } from '../words.ts';
import './overlay.css';

const [width, height] = [132, 60];
const mostSingle = 300;

export function MiniMap({ drawing }: { readonly drawing: Drawing }) {
  const stage = useStage();
  const say = useWords();
  const theme = useStudio((state) => state.theme);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { plan } = drawing;
  const scale = Math.min(width / Math.max(0.1, plan.width), height / Math.max(0.1, plan.depth)) * 0.92;
  const left = (width - plan.width * scale) / 2 - plan.x * scale;
  const top = (height - plan.depth * scale) / 2 - plan.y * scale;

  const paint = useCallback(() => {
    const brush = canvas.current && brushFor(canvas.current, theme, width, height);
    if (!brush) return;
    const { ctx } = brush;
    ctx.globalAlpha = 0.55;
    // A few cabinets are drawn one by one with gaps, a whole hall as its runs.
    const boxes =
      plan.cabinets.length > mostSingle
        ? drawing.runs
        : plan.cabinets.flatMap((cabinet) =>
            cabinet.off ? [] : [{ ...boxAround(cabinet), role: drawing.roleOfCabinet(cabinet) }],
          );
    for (const { x0, y0, x1, y1, role } of boxes) {
      const color = brush.color(solidColor(role));
      if (ctx.fillStyle !== color) ctx.fillStyle = color;
      const gap = plan.cabinets.length <= mostSingle && (x1 - x0) * scale > 4 ? 1 : 0;
      ctx.fillRect(
        x0 * scale + left,
        y0 * scale + top,
        Math.max(0.7, (x1 - x0) * scale - gap),
        Math.max(0.7, (y1 - y0) * scale - gap),
      );
    }
    ctx.globalAlpha = 1;
    const { x, y, zoom } = stage.camera();
    const size = stage.size();
    const perUnit = scale / unitsPerMetre;
    ctx.strokeStyle = brush.color('act');
    ctx.lineWidth = 1.5;
    const clamp = (value: number, most: number) => Math.min(most - 0.75, Math.max(0.75, value));
    const x0 = clamp((-x / zoom) * perUnit + left, width);
    const y0 = clamp((-y / zoom) * perUnit + top, height);
    const x1 = clamp(((size.width - x) / zoom) * perUnit + left, width);
    const y1 = clamp(((size.height - y) / zoom) * perUnit + top, height);
    ctx.strokeRect(x0, y0, Math.max(2, x1 - x0), Math.max(2, y1 - y0));
  }, [stage, theme, plan, drawing, scale, left, top]);
  useOnMove(paint);

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const go = (event: PointerEvent): void => {
      if (event.buttons !== 1) return;
      const box = element.getBoundingClientRect();
      const metresX = (event.clientX - box.left - left) / scale;
      const metresY = (event.clientY - box.top - top) / scale;
      const { zoom } = stage.camera();
      const size = stage.size();
      stage.look({
        x: size.width / 2 - metresX * unitsPerMetre * zoom,
        y: size.height / 2 - metresY * unitsPerMetre * zoom,
        zoom,
      });
    };
    element.addEventListener('pointerdown', go);
    element.addEventListener('pointermove', go);
    return () => {
      element.removeEventListener('pointerdown', go);
      element.removeEventListener('pointermove', go);
    };
  }, [stage, scale, left, top]);

  if (plan.cabinets.length < 2) return null;
  return (
    <div className="mini-map floating" data-over-drawing>
      <canvas ref={canvas} style={{ width, height }} role="img" aria-label={say('canvas.map')} />
    </div>
  );
}
