/**
 * How the frame stands on this device: widths, what is open, which dialogue is up. Nothing of it belongs to a design.
 * Widths and open panels are remembered on the device; the rest lives as long as the page.
 */
import { create } from 'zustand';
import type { FigureId } from '../../model/report/report.ts';
import { tokens } from '../theme/tokens.ts';

export type Side = 'left' | 'right';
/** `lens`: what the lens says of the whole design; there while a lens is on that says something. */
export type LeftTab = 'lens' | 'parts' | 'outline';
export type DialogName = 'find' | 'keys' | 'share' | 'rename' | 'history' | 'export';

/** A popover over the drawing, and the rectangle of what it speaks of. */
export type Popover =
  | { readonly kind: 'figure'; readonly id: FigureId; readonly at: Anchor }
  | { readonly kind: 'checks'; readonly at: Anchor };
export type Anchor = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

interface Remembered {
  readonly left: number;
  readonly right: number;
  readonly leftOpen: boolean;
  readonly rightOpen: boolean;
  readonly leftTab: LeftTab;
}

/** Where the menu is asked for, pixels of the page, and who has the focus again afterwards. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
  readonly opener: Element | null;
}

export interface FrameState extends Remembered {
  /** Where the left panel has no room of its own: which of its tabs lies over the drawing. */
  readonly overlay: LeftTab | null;
  readonly dialog: DialogName | null;
  readonly popover: Popover | null;
  readonly menu: MenuPlace | null;
}

const key = 'podwright.frame';
const initial: Remembered = {
  left: tokens.size.palette,
  right: tokens.size.inspector,
  leftOpen: true,
  rightOpen: true,
  leftTab: 'parts',
};

export const useFrame = create<FrameState>()(() => ({
  ...initial,
  ...recall(),
  overlay: null,
  dialog: null,
  popover: null,
  menu: null,
}));

export const frame = {
  resize(side: Side, width: number): void {
    const { 'panel-min': least, 'panel-max': most } = tokens.size;
    const bounded = Math.min(most, Math.max(least, Math.round(width)));
    useFrame.setState(side === 'left' ? { left: bounded, leftOpen: true } : { right: bounded, rightOpen: true });
  },
  resetWidth(side: Side): void {
    frame.resize(side, initial[side]);
  },
  toggle(side: Side): void {
    useFrame.setState((state) => (side === 'left' ? { leftOpen: !state.leftOpen } : { rightOpen: !state.rightOpen }));
  },
  toggleBoth(): void {
    useFrame.setState(({ leftOpen, rightOpen }) => {
      const open = !(leftOpen || rightOpen);
      return { leftOpen: open, rightOpen: open };
    });
  },
  showTab(leftTab: LeftTab): void {
    useFrame.setState({ leftTab, leftOpen: true, overlay: leftTab });
  },
  /** The tab that is shown where the panel is open; opens nothing. */
  preferTab(leftTab: LeftTab): void {
    useFrame.setState({ leftTab });
  },
  closeOverlay(): void {
    useFrame.setState({ overlay: null });
  },
  open(dialog: DialogName | null): void {
    useFrame.setState({ dialog });
  },
  menu(menu: MenuPlace | null): void {
    useFrame.setState({ menu });
  },
  pop(popover: Popover | null): void {
    useFrame.setState({ popover });
  },
};

function recall(): Partial<Remembered> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const fits = (name: keyof Remembered) => typeof (kept as Remembered)[name] === typeof initial[name];
    return Object.fromEntries(
      (Object.keys(initial) as (keyof Remembered)[]).filter(fits).map((name) => [name, (kept as Remembered)[name]]),
    );
  } catch {
    return {};
  }
}

useFrame.subscribe(({ left, right, leftOpen, rightOpen, leftTab }) => {
  try {
    localStorage.setItem(key, JSON.stringify({ left, right, leftOpen, rightOpen, leftTab }));
  } catch {
    // A browser that keeps nothing for us still shows the frame; it only forgets its widths.
  }
});
