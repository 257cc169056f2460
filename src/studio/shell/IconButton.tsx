/** A button that is only a drawing: its name and key are its tooltip and its spoken name. */
import { Glyph, type GlyphName } from '../theme/glyphs/Glyph.tsx';
import { keyLabel } from './key-label.ts';

export interface IconButtonProps {
  readonly glyph: GlyphName;
  readonly label: string;
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly onClick: () => void;
}

export function IconButton({ glyph, label, keys, disabled = false, pressed, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      className="button"
      data-look="icon"
      aria-label={label}
      aria-pressed={pressed}
      aria-keyshortcuts={keys?.replace('Ctrl', 'Control')}
      title={keys ? `${label} (${keyLabel(keys)})` : label}
      disabled={disabled}
      onClick={onClick}
    >
      <Glyph name={glyph} />
    </button>
  );
}
