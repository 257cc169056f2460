/** Which rows of a long list are on screen: rows of one height in a box that scrolls. */
import { type RefObject, useCallback, useEffect, useState } from 'react';

export interface RowWindow {
  readonly first: number;
  readonly last: number;
}

const around = 8;

export function useWindow(box: RefObject<HTMLElement | null>, rowHeight: number, count: number): RowWindow {
  const [seen, setSeen] = useState({ top: 0, height: 800 });
  const look = useCallback(() => {
    const element = box.current;
    if (element) setSeen({ top: element.scrollTop, height: element.clientHeight });
  }, [box]);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box, look]);
  return {
    first: Math.max(0, Math.floor(seen.top / rowHeight) - around),
    last: Math.min(count, Math.ceil((seen.top + seen.height) / rowHeight) + around),
  };
}
