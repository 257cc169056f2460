/**
 * What React Flow says of itself to a screen reader, in our words: its own are English, and it calls itself an
 * application although it lies within ours.
 */
import { useMemo } from 'react';
import type { AriaLabelConfig } from 'reactflow';
import { useWords } from '../words.ts';

export function useFlowWords(): Partial<AriaLabelConfig> {
  const say = useWords();
  return useMemo(
    () => ({
      'node.a11yDescription.default': say('canvas.flow.node'),
      'node.a11yDescription.keyboardDisabled': say('canvas.flow.node'),
      // We announce moves ourselves, with names and metres.
      'node.a11yDescription.ariaLiveMessage': () => '',
      'edge.a11yDescription.default': say('canvas.flow.edge'),
      'controls.ariaLabel': say('canvas.flow.controls'),
      'controls.zoomIn.ariaLabel': say('canvas.zoom-in'),
      'controls.zoomOut.ariaLabel': say('canvas.zoom-out'),
      'controls.fitView.ariaLabel': say('canvas.fit'),
      'controls.interactive.ariaLabel': say('canvas.flow.controls'),
      'minimap.ariaLabel': say('canvas.map'),
      'handle.ariaLabel': say('canvas.flow.handle'),
    }),
    [say],
  );
}

/** For the `ref` of a React Flow: the region around it is the application, and one is enough. */
export function asPlainGroup(element: HTMLElement | null): void {
  element?.setAttribute('role', 'presentation');
}

/** For nodes and edges: no English word for what they are. */
export const unspoken = { 'aria-roledescription': undefined } as const;

/** For edges that are only looked at: without it React Flow names them “Edge from … to …”. */
export const unnamed = { ...unspoken, 'aria-label': undefined } as const;
