/** How much room the window gives: decides which frame is drawn (`tokens.json`, breakpoint). */
import { useSyncExternalStore } from 'react';
import { tokens } from '../theme/tokens.ts';

export type Room = 'full' | 'medium' | 'small' | 'phone';

const { full, medium, small } = tokens.breakpoint;

export function roomFor(width: number): Room {
  if (width >= full) return 'full';
  if (width >= medium) return 'medium';
  return width >= small ? 'small' : 'phone';
}

const listen = (changed: () => void): (() => void) => {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
};

const currentRoom = () => roomFor(window.innerWidth);

export function useRoom(): Room {
  return useSyncExternalStore(listen, currentRoom, currentRoom);
}

const isWide = () => window.innerWidth >= tokens.breakpoint.wide;

/** Room enough to write the word beside a mark. */
export function useWide(): boolean {
  return useSyncExternalStore(listen, isWide, isWide);
}
