/** Inflates in small steps and stops as soon as the output passes the limit: a bomb never reaches memory. */
import { Inflate } from 'fflate';
import { limits } from '../limits.ts';

export type Inflated =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: 'damaged' }
  | { readonly ok: false; readonly reason: 'too-large'; readonly bytes: number; readonly allowed: number };

/** Deflate grows at most 1,032 times, so one step makes half a megabyte at most. */
const stepBytes = 512;

export function inflateWithin(packed: Uint8Array): Inflated {
  const pieces: Uint8Array[] = [];
  let total = 0;
  const stream = new Inflate((piece) => {
    pieces.push(piece);
    total += piece.length;
  });
  try {
    for (let from = 0; from === 0 || from < packed.length; from += stepBytes) {
      const to = Math.min(from + stepBytes, packed.length);
      stream.push(packed.subarray(from, to), to === packed.length);
      const allowed = Math.min(limits.inflatedBytes, limits.inflatedFreeBytes + to * limits.inflatedRatio);
      if (total > allowed) return { ok: false, reason: 'too-large', bytes: total, allowed };
    }
  } catch {
    return { ok: false, reason: 'damaged' };
  }
  const bytes = new Uint8Array(total);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return { ok: true, bytes };
}
