/** The bill of materials: asked for again with each revision; the old lines stay until the new ones are here. */
import { useEffect, useState } from 'react';
import type { PartsListLine } from '../../model/report/parts-list.ts';
import { studio, useStudio } from '../store/current-studio.ts';

export function usePartsLines(): readonly PartsListLine[] | 'none' | null {
  const revision = useStudio((state) => state.revision);
  const [lines, setLines] = useState<readonly PartsListLine[] | 'none' | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision has new lines
  useEffect(() => {
    let isCurrent = true;
    studio.partsList().then(
      (made) => isCurrent && setLines(made),
      () => isCurrent && setLines('none'),
    );
    return () => {
      isCurrent = false;
    };
  }, [revision]);
  return lines;
}
