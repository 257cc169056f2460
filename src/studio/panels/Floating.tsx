/**
 * A panel over the drawing that speaks of one thing: above it where there is room, below it otherwise, a whole page on
 * a phone. Esc or a press outside closes it, and the focus goes back to where it came from.
 */
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Anchor } from '../shell/frame.ts';
import { useRoom } from '../shell/use-room.ts';
import { tokens } from '../theme/tokens.ts';
import './Floating.css';

export interface FloatingProps {
  readonly anchor: Anchor;
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const margin = tokens.space[3];

export function Floating({ anchor, label, onClose, children }: FloatingProps) {
  const page = useRoom() === 'phone';
  const box = useRef<HTMLElement>(null);
  const [place, setPlace] = useState<Record<string, number>>({ left: anchor.left, top: margin });

  useLayoutEffect(() => {
    const settle = () => {
      const width = box.current?.offsetWidth ?? 0;
      const left = Math.max(margin, Math.min(anchor.left, window.innerWidth - width - margin));
      const above = anchor.top > window.innerHeight / 2;
      setPlace(
        above
          ? { left, bottom: window.innerHeight - anchor.top + margin, maxHeight: anchor.top - 2 * margin }
          : { left, top: anchor.bottom + margin, maxHeight: window.innerHeight - anchor.bottom - 2 * margin },
      );
    };
    settle();
    window.addEventListener('resize', settle);
    return () => window.removeEventListener('resize', settle);
  }, [anchor]);

  useEffect(() => {
    const opener = document.activeElement;
    box.current?.focus();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  useEffect(() => {
    const pressed = (event: PointerEvent) => {
      const target = event.target as Element | null;
      const own = target && (box.current?.contains(target) || target.closest('[aria-haspopup="dialog"]'));
      if (!own) onClose();
    };
    window.addEventListener('pointerdown', pressed, { capture: true });
    return () => window.removeEventListener('pointerdown', pressed, { capture: true });
  }, [onClose]);

  return (
    <section
      ref={box}
      className="floating-panel"
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      data-page={page}
      style={page ? undefined : place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      {children}
    </section>
  );
}
