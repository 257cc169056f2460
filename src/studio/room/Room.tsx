/** The 3-D view: the same design and selection, drawn solid. Loaded on first use only. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { createCatalogue } from '../../model/catalogue/catalogue.ts';
import { planOf } from '../../model/layout/plan.ts';
import { useSelectedThings } from '../panels/use-selected.ts';
import { useText } from '../shell/use-text.ts';
import { studio, useStudio } from '../store/current-studio.ts';
import { hallBoxes } from './boxes.ts';
import { HallScene } from './hall-scene.ts';
import './Room.css';

const keySteps: Readonly<Record<string, readonly [turn: number, tilt: number, nearer: number]>> = {
  ArrowLeft: [-0.12, 0, 1],
  ArrowRight: [0.12, 0, 1],
  ArrowUp: [0, -0.08, 1],
  ArrowDown: [0, 0.08, 1],
  '+': [0, 0, 0.88],
  '=': [0, 0, 0.88],
  '-': [0, 0, 1.14],
};

export function Room() {
  const { t } = useText();
  const design = useStudio((state) => state.design);
  const theme = useStudio((state) => state.theme);
  const selection = useSelectedThings();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [scene, setScene] = useState<HallScene | null>(null);
  const [isRefused, setRefused] = useState(false);
  const boxes = useMemo(() => {
    const catalogue = createCatalogue(design.parts);
    return hallBoxes(design, catalogue, planOf(design, catalogue));
  }, [design]);

  useEffect(() => {
    if (!canvas.current || !frame.current) return;
    let made: HallScene;
    try {
      made = new HallScene(canvas.current);
    } catch {
      setRefused(true);
      return;
    }
    setScene(made);
    const watcher = new ResizeObserver(([entry]) => {
      if (entry) made.resize(entry.contentRect.width, entry.contentRect.height, devicePixelRatio);
    });
    watcher.observe(frame.current);
    return () => {
      watcher.disconnect();
      made.dispose();
      setScene(null);
    };
  }, []);
  useEffect(() => scene?.show(boxes, theme), [scene, boxes, theme]);
  useEffect(() => scene?.select(selection), [scene, selection]);

  if (isRefused) return <p className="room-refused">{t('room.no-webgl')}</p>;
  return (
    <div className="room" ref={frame}>
      <div
        className="room-drawing"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the drawing is one focusable region with keys of its own
        tabIndex={0}
        role="application"
        aria-label={t('room.label', { count: boxes.cabinets.length })}
        onKeyDown={(event) => {
          const step = keySteps[event.key];
          if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          scene?.step(...step);
        }}
        onClick={(event) => {
          const { offsetX, offsetY } = event.nativeEvent;
          const address = scene?.pick(offsetX, offsetY);
          studio.select(address ? [address] : []);
        }}
        onDoubleClick={(event) => {
          const { offsetX, offsetY } = event.nativeEvent;
          const address = scene?.pick(offsetX, offsetY);
          if (!address) return;
          studio.enter(address);
          studio.show({ view: 'cabinet' });
        }}
      >
        <canvas ref={canvas} />
      </div>
      <button type="button" className="room-fit" onClick={() => scene?.frameAll()}>
        {t('room.fit')}
      </button>
      <p className="room-help">{t('room.help')}</p>
    </div>
  );
}
