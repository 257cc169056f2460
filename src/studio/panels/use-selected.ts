/** The selection thing by thing, as the drawing lights it up. */
import { useMemo } from 'react';
import type { Path } from '../../model/design/design.ts';
import { selectedThings } from '../canvas/acts/selected.ts';
import { useStudio } from '../store/current-studio.ts';

export function useSelectedThings(): readonly Path[] {
  const design = useStudio((state) => state.design);
  const selection = useStudio((state) => state.selection);
  return useMemo(() => selectedThings({ design }, selection), [design, selection]);
}
