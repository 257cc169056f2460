/** Keeps failures up to date while something is tried or their lens is on. Draws nothing. */
import { useEffect } from 'react';
import { failures } from '../store/failures.ts';

export function FailuresKeeper() {
  useEffect(failures.start, []);
  return null;
}
