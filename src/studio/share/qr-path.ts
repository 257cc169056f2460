/** A text as a QR code: its dark squares as one path, a unit a square. Undefined where it is too long for any code. */
import qrcode from 'qrcode-generator';

export interface QrPath {
  readonly path: string;
  /** Squares along a side, without the quiet zone. */
  readonly side: number;
}

/** The weakest correction: links are long, and a screen is clean. */
const correction = 'L';

export function qrPath(text: string): QrPath | undefined {
  const code = qrcode(0, correction);
  code.addData(text, 'Byte');
  try {
    code.make();
  } catch {
    return undefined;
  }
  const side = code.getModuleCount();
  const rows = Array.from({ length: side }, (_, row) => rowPath(row, side, (column) => code.isDark(row, column)));
  return { path: rows.join(''), side };
}

/** Neighbours of a row are drawn as one bar. */
function rowPath(row: number, side: number, isDark: (column: number) => boolean): string {
  let path = '';
  for (let column = 0; column < side; column++) {
    if (!isDark(column)) continue;
    const start = column;
    while (column < side && isDark(column)) column++;
    path += `M${start} ${row}h${column - start}v1h-${column - start}z`;
  }
  return path;
}
