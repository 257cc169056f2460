/**
 * Writes a long text while it is made. Straight to the file: `process.stdout.write` would keep in memory whatever the
 * reader at the other end of a pipe has not taken yet.
 */
import { closeSync, openSync, writeSync } from 'node:fs';

/** Characters gathered before they are written. */
const chunk = 1 << 16;

/** To a file when the call names one, else to standard output. A reader that leaves ends the writing. */
export function writePieces(pieces: Iterable<string>, path: string | undefined): void {
  const file = path === undefined ? 1 : openSync(path, 'w');
  let gathered = '';
  for (const piece of pieces) {
    gathered += piece;
    if (gathered.length < chunk) continue;
    if (!writeAll(file, gathered)) return;
    gathered = '';
  }
  writeAll(file, gathered);
  if (path !== undefined) closeSync(file);
}

/** False when nobody reads any more. */
function writeAll(file: number, text: string): boolean {
  const bytes = Buffer.from(text, 'utf8');
  for (let from = 0; from < bytes.length; ) {
    try {
      from += writeSync(file, bytes, from);
    } catch (problem) {
      const { code } = problem as NodeJS.ErrnoException;
      if (code === 'EPIPE') return false;
      if (code !== 'EAGAIN') throw problem;
      waitForReader();
    }
  }
  return true;
}

/** A pipe may be full for a moment. */
function waitForReader(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
}
