/** One drawing on the 24 by 24 grid, as path data. */
export interface GlyphPaths {
  readonly line?: string;
  readonly solid?: string;
}
