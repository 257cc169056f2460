/** A file, or a link, dropped anywhere on the window opens as a new design. */
import { useEffect } from 'react';
import { studio } from '../store/current-studio.ts';

export function useFileDrop(): void {
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault();
    const dropped = (event: DragEvent) => {
      event.preventDefault();
      if (event.dataTransfer) void studio.openDrop(event.dataTransfer);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', dropped);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', dropped);
    };
  }, []);
}
