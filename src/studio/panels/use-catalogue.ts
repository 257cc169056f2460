/** The catalogue of the open design: our parts and those the design brings along. */
import { useMemo } from 'react';
import { createCatalogue } from '../../model/catalogue/catalogue.ts';
import type { Catalogue } from '../../model/catalogue/part.ts';
import { useStudio } from '../store/current-studio.ts';

export function useCatalogue(): Catalogue {
  const own = useStudio((state) => state.design.parts);
  return useMemo(() => createCatalogue(own), [own]);
}
