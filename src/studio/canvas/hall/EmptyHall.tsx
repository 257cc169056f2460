/** An empty hall says what to do next, and does it. */
import { firstExample } from '../../../model/design/examples/first-example.ts';
import { studio } from '../../store/current-studio.ts';
import { Glyph } from '../../theme/glyphs/Glyph.tsx';
import { placeCabinet } from '../acts/place.ts';
import { drawingOf } from '../drawing.ts';
import { useWords } from '../words.ts';

const plainRack = 'generic/rack-48u@1';

function addRack(): void {
  const made = placeCabinet(drawingOf(studio.state().design), { part: plainRack }, { at: [0, 0] });
  if (!made.ok || studio.dispatch(made.edit, 'canvas.step.place')) return;
  const [first] = drawingOf(studio.state().design).plan.cabinets;
  if (first) studio.select([first.address]);
  focusDrawing();
}

function openExample(): void {
  void studio.openExample(firstExample);
  focusDrawing();
}

/** The button goes with the empty hall; the keys then belong to the drawing. */
function focusDrawing(): void {
  document.querySelector<HTMLElement>('[data-region-focus].canvas-region')?.focus();
}

export function EmptyHall() {
  const say = useWords();
  return (
    <div className="hall-empty">
      <Glyph name="cabinet" size="part" />
      <strong>{say('canvas.hall-empty')}</strong>
      <span>{say('canvas.hall-empty-do')}</span>
      <div className="hall-empty-acts" data-over-drawing>
        <button type="button" className="button" data-look="main" onClick={openExample}>
          {say('canvas.hall-open-example')}
        </button>
        <button type="button" className="button" onClick={addRack}>
          {say('canvas.hall-add-rack')}
        </button>
      </div>
    </div>
  );
}
