/** The supplies over the plan and the coolers under the rows: boxes that can be pressed, under the camera of the scene. */
import { memo, useCallback, useRef } from 'react';
import { studio, useStudio } from '../../store/current-studio.ts';
import { Glyph, type GlyphName } from '../../theme/glyphs/Glyph.tsx';
import { useOnMove, useStage } from '../flow/stage-context.ts';
import { unitsPerMetre } from '../geometry/scale.ts';
import { useWords } from '../words.ts';
import { kilowattText, knownText } from './cell-load.ts';
import { boxSize, coolerBox, type Loop, type SupplyBox } from './feed-scene.ts';
import type { PowerScene } from './paint-power.ts';

/** More are told by the panel. */
const mostBoxes = 60;

const glyphs: Readonly<Record<string, GlyphName>> = {
  ups: 'ups',
  pdu: 'pdu',
  rpp: 'pdu',
  feed: 'feed',
  shelf: 'power-shelf',
  busbar: 'busbar',
  busway: 'busbar',
};

export const FeedBoxes = memo(function FeedBoxes({ scene }: { readonly scene: PowerScene }) {
  const stage = useStage();
  const layer = useRef<HTMLDivElement>(null);
  const follow = useCallback(() => {
    const { x, y, zoom } = stage.camera();
    if (layer.current) layer.current.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`;
  }, [stage]);
  useOnMove(follow);
  const { boxes, loops } = scene.feeds;
  return (
    <div ref={layer} className="feed-boxes">
      {boxes.slice(0, mostBoxes).map((box) => (
        <Supply key={`${box.supply}/${box.way}`} scene={scene} box={box} />
      ))}
      {loops
        .filter(({ box }) => box !== null)
        .slice(0, mostBoxes)
        .map((loop) => (
          <Cooler key={`${loop.name} ${loop.x0}`} loop={loop} />
        ))}
    </div>
  );
});

const place = (x: number, y: number, width: number, height: number) => ({
  left: x * unitsPerMetre,
  top: y * unitsPerMetre,
  width: width * unitsPerMetre,
  height: height * unitsPerMetre,
});

function Supply({ scene, box }: { readonly scene: PowerScene; readonly box: SupplyBox }) {
  const say = useWords();
  const supply = scene.power.supplies[box.supply];
  const way = supply?.ways[box.way];
  const id = supply?.id ?? '';
  const isSelected = useStudio((state) => state.selection.includes(id));
  if (!supply || !way) return null;
  const { continuousShare, kind, members, ratedW } = supply;
  const load = knownText(way.loadW, way.isComplete);
  const rated = ratedW === null ? null : ratedW * continuousShare;
  const words =
    rated === null ? say('power.box.no-rating', { load }) : say('power.box.of', { load, rated: kilowattText(rated) });
  const worst =
    way.worstLost === undefined
      ? undefined
      : say('power.box.worst', { load: kilowattText(way.worstW), lost: way.worstLost });
  const isOver = rated !== null && way.worstW > rated * (1 + 1e-9);
  return (
    <button
      type="button"
      className="feed-box"
      data-over-drawing
      data-supply={id}
      data-way={supply.ways.length > 1 ? box.way : undefined}
      data-selected={isSelected || undefined}
      data-over={isOver || undefined}
      title={[words, worst].filter(Boolean).join(' · ')}
      aria-label={say('power.box.select', { name: `${id} ${way.name}` })}
      style={{ ...place(box.x, box.y, boxSize.width, boxSize.height), scale: String(scene.feeds.scale) }}
      onClick={() => studio.select([id])}
    >
      <span className="feed-box-head">
        <Glyph name={glyphs[kind] ?? 'bolt'} />
        <strong>
          {id} {way.name}
        </strong>
        {members > 1 && <small>× {members}</small>}
        {isOver && <Glyph name="warn" />}
      </span>
      <span className="feed-box-load">{words}</span>
      <Meter share={rated === null ? null : way.worstW / rated} now={rated === null ? null : way.loadW / rated} />
    </button>
  );
}

/** Full: now; pale: after the worst loss. */
function Meter({ share, now }: { readonly share: number | null; readonly now: number | null }) {
  if (share === null || now === null) return <span className="feed-meter" data-unknown />;
  const percent = (value: number) => `${Math.min(100, 100 * value)}%`;
  return (
    <span className="feed-meter">
      <span className="feed-meter-worst" style={{ width: percent(share) }} />
      <span className="feed-meter-now" style={{ width: percent(now) }} />
    </span>
  );
}

function Cooler({ loop }: { readonly loop: Loop }) {
  const say = useWords();
  const { box, cooler, name } = loop;
  const id = name.replace(/\[.*$/, '');
  const isSelected = useStudio((state) => state.selection.includes(id));
  if (!box) return null;
  const heat = knownText(cooler.heatW.value, cooler.isComplete);
  const flow = Math.round(cooler.flow).toLocaleString('en');
  const words =
    cooler.ratedW === null
      ? say('power.box.loop-unrated', { heat, flow })
      : say('power.box.loop', { heat, rated: kilowattText(cooler.ratedW), flow });
  return (
    <button
      type="button"
      className="feed-box"
      data-over-drawing
      data-supply={id}
      data-look="cool"
      data-selected={isSelected || undefined}
      title={words}
      aria-label={say('power.box.select', { name })}
      style={place(box.x, box.y, coolerBox.width, coolerBox.height)}
      onClick={() => studio.select([id])}
    >
      <span className="feed-box-head">
        <Glyph name="cdu" />
        <strong>{name}</strong>
      </span>
      <span className="feed-box-load">{words}</span>
    </button>
  );
}
