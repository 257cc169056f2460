/** An empty hall says what to do next. */
import { Glyph } from '../../theme/glyphs/Glyph.tsx';
import { useWords } from '../words.ts';

export function EmptyHall() {
  const say = useWords();
  return (
    <div className="hall-empty">
      <Glyph name="cabinet" size="part" />
      <strong>{say('canvas.hall-empty')}</strong>
      <span>{say('canvas.hall-empty-do')}</span>
    </div>
  );
}
