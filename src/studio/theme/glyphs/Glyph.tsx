/** A drawing of ours at text size. It says nothing by itself: the control or the text beside it has the words. */
import type { GlyphPaths } from './glyph-paths.ts';
import { type InterfaceGlyphName, interfaceGlyphs } from './interface-glyphs.ts';
import { type PartGlyphName, partGlyphs } from './part-glyphs.ts';

export type GlyphName = InterfaceGlyphName | PartGlyphName;

const glyphs: Readonly<Record<GlyphName, GlyphPaths>> = { ...partGlyphs, ...interfaceGlyphs };

export function Glyph({ name, size = 'icon' }: { readonly name: GlyphName; readonly size?: 'icon' | 'part' }) {
  const { line, solid } = glyphs[name];
  return (
    <svg className={size === 'part' ? 'glyph glyph-part' : 'glyph'} viewBox="0 0 24 24" aria-hidden="true">
      {line && <path d={line} />}
      {solid && <path className="glyph-solid" d={solid} />}
    </svg>
  );
}
