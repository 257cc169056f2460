/** What the painters need of a canvas and a theme: colours, text in screen sizes, rounded boxes. */
import { type ColorName, colorOf, type ThemeName, tokens } from '../../theme/tokens.ts';

export interface Brush {
  readonly ctx: CanvasRenderingContext2D;
  readonly theme: ThemeName;
  /** CSS px. */
  readonly width: number;
  readonly height: number;
  color(name: ColorName): string;
}

const quoted = (faces: readonly string[]): string =>
  faces.map((face) => (face.includes(' ') ? `"${face}"` : face)).join(',');
const narrow = quoted(tokens.font.narrow.$value);
const ui = quoted(tokens.font.ui.$value);

/** Begins a picture: clears, and makes one unit one CSS px. */
export function brushFor(canvas: HTMLCanvasElement, theme: ThemeName, width: number, height: number): Brush | null {
  const ctx = canvas.getContext('2d');
  if (!ctx) return null;
  const ratio = Math.min(2, window.devicePixelRatio || 1);
  const [pixelsX, pixelsY] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== pixelsX || canvas.height !== pixelsY) {
    canvas.width = pixelsX;
    canvas.height = pixelsY;
  }
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.clearRect(0, 0, width, height);
  return { ctx, theme, width, height, color: (name) => colorOf(theme, name) };
}

export interface TextLook {
  readonly size: number;
  readonly weight?: 400 | 500 | 600;
  readonly color: ColorName;
  readonly align?: CanvasTextAlign;
  readonly face?: 'narrow' | 'ui';
  /** Longer text is left out: a name cut in half says nothing. */
  readonly within?: number;
}

/** Writes at a baseline; false when it did not fit. */
export function write(brush: Brush, text: string, x: number, y: number, look: TextLook): boolean {
  const { ctx } = brush;
  const font = `${look.weight ?? 400} ${look.size}px ${look.face === 'ui' ? ui : narrow}`;
  if (ctx.font !== font) ctx.font = font;
  if (look.within !== undefined && ctx.measureText(text).width > look.within) return false;
  ctx.textAlign = look.align ?? 'left';
  ctx.fillStyle = brush.color(look.color);
  ctx.fillText(text, x, y);
  return true;
}

export function roundRect(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
): void {
  ctx.beginPath();
  ctx.roundRect(x, y, Math.max(0, width), Math.max(0, height), Math.max(0, Math.min(radius, width / 2, height / 2)));
}

/** A label on a rounded ground, around a middle. */
export function pill(
  brush: Brush,
  text: string,
  x: number,
  y: number,
  look: TextLook & { readonly ground: ColorName; readonly edge?: ColorName },
): void {
  const { ctx } = brush;
  ctx.font = `${look.weight ?? 500} ${look.size}px ${narrow}`;
  const width = ctx.measureText(text).width + 16;
  const height = look.size + 8;
  roundRect(ctx, x - width / 2, y - height / 2, width, height, height / 2);
  ctx.fillStyle = brush.color(look.ground);
  ctx.fill();
  if (look.edge) {
    ctx.strokeStyle = brush.color(look.edge);
    ctx.lineWidth = 1;
    ctx.stroke();
  }
  write(brush, text, x, y + look.size * 0.36, { ...look, align: 'center', weight: look.weight ?? 500 });
}
