/** What one cabinet draws in the profile on show, and how near its limit it is. Pure. */
import type { CabinetPower } from '../../../model/report/power-picture.ts';
import type { Profile } from './lens-state.ts';

export interface CellLoad {
  /** W. */
  readonly loadW: number;
  /** False: at least this much. */
  readonly isComplete: boolean;
  readonly limitW: number | null;
  /** Of the limit; null where that is unknown. */
  readonly share: number | null;
}

/** Limits are met, not broken, by what equals them. */
const forgiven = 1 + 1e-9;

export function cellLoad(cabinet: CabinetPower, profile: Profile, capShare: number): CellLoad {
  const { isComplete, limitW } = cabinet;
  const loadW = loadOf(cabinet, profile, capShare);
  return { loadW, isComplete, limitW, share: limitW === null || limitW <= 0 ? null : loadW / limitW };
}

function loadOf({ idleW, peakW, typicalW }: CabinetPower, profile: Profile, capShare: number): number {
  switch (profile) {
    case 'peak':
      return peakW.value;
    case 'typical':
      return typicalW;
    case 'idle':
      return idleW;
    case 'capped':
      return peakW.value * capShare;
    default:
      return profile satisfies never;
  }
}

export const isOver = (share: number | null): boolean => share !== null && share > forgiven;

/** Step of a ramp of so many colours; above 100 % the last. */
export function stepOf(share: number, steps: number): number {
  return Math.max(0, Math.min(steps - 1, Math.floor(share * (steps - 1e-9))));
}

/** Whether dark ink reads better than light on this ground (relative luminance of WCAG 2.2). */
export function wantsDarkInk(color: string): boolean {
  const channel = (at: number) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5) > 0.179;
}

/** A sum that lacks a part is at least what is known; nothing known is no zero. */
export function knownText(watts: number, isComplete: boolean): string {
  if (isComplete) return kilowattText(watts);
  return watts > 0 ? `≥ ${kilowattText(watts)}` : '?';
}

/** "132", "31.5", "1,290": four digits are enough on a drawing. */
export function kilowattText(watts: number): string {
  const kilowatts = watts / 1000;
  const digits = kilowatts >= 100 ? 0 : kilowatts >= 10 ? 1 : 2;
  return Number(kilowatts.toFixed(digits)).toLocaleString('en');
}
