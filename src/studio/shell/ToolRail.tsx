/** The tools of the drawing: one holds, its key beside it. */
import { actOnCanvas } from '../canvas/acts/canvas-acts.ts';
import { studio, useStudio } from '../store/current-studio.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import { useText } from './use-text.ts';
import './ToolRail.css';

const tools = [
  ['select', 'V'],
  ['hand', 'H'],
  ['wire', 'W'],
] as const;

export function ToolRail() {
  const { t } = useText();
  const current = useStudio((state) => state.tool);
  const canCopy = useStudio((state) => state.selection.length > 0);
  return (
    <div className="tool-rail floating" role="toolbar" aria-label={t('region.tools')} aria-orientation="vertical">
      {tools.map(([tool, key]) => (
        <button
          key={tool}
          type="button"
          className="button"
          data-look="icon"
          aria-pressed={current === tool}
          aria-label={t(`command.tool.${tool}`)}
          title={`${t(`command.tool.${tool}`)} (${key})`}
          onClick={() => studio.show({ tool })}
        >
          <Glyph name={tool} />
          <kbd>{key}</kbd>
        </button>
      ))}
      <button
        type="button"
        className="button"
        data-look="icon"
        aria-label={t('command.array')}
        title={`${t('command.array')} (D)`}
        disabled={!canCopy}
        onClick={() => actOnCanvas('array')}
      >
        <Glyph name="array" />
        <kbd>D</kbd>
      </button>
    </div>
  );
}
