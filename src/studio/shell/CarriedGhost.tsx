/** What the pointer carries, as long as it is not over the drawing, which shows its own ghost where it would land. */
import { useEffect, useRef } from 'react';
import { useStudio } from '../store/current-studio.ts';
import './CarriedGhost.css';

export function CarriedGhost() {
  const carried = useStudio((state) => state.carried);
  const ghost = useRef<HTMLDivElement>(null);
  const isShown = carried?.by === 'pointer';
  useEffect(() => {
    if (!isShown) return;
    const moved = (event: PointerEvent) => {
      const element = ghost.current;
      if (!element) return;
      const below = document.elementFromPoint(event.clientX, event.clientY);
      element.hidden = below?.closest('[data-region="canvas"]') !== null;
      element.style.translate = `${event.clientX}px ${event.clientY}px`;
    };
    window.addEventListener('pointermove', moved);
    return () => window.removeEventListener('pointermove', moved);
  }, [isShown]);
  if (!isShown) return null;
  return (
    <div ref={ghost} className="carried" hidden aria-hidden="true">
      {carried.name}
    </div>
  );
}
