/** The hash that names a design in reports and links. */
import { strToU8 } from 'fflate';
import { sha256 } from '../algorithms/sha256.ts';
import { canonicalText } from './canonical.ts';
import type { Design } from './design.ts';

/** First 16 hex digits of the SHA-256 of the canonical text in UTF-8; the same in browser and Node. */
export function designHash(design: Design): string {
  return hashText(canonicalText(design));
}

export function hashText(text: string): string {
  const digest = sha256(strToU8(text));
  let digits = '';
  for (const byte of digest.subarray(0, 8)) digits += byte.toString(16).padStart(2, '0');
  return digits;
}
