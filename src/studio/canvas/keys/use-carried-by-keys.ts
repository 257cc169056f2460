/** When the palette lends a part to the keys, the drawing takes the focus and shows where it would stand. */
import { type RefObject, useEffect } from 'react';
import { useStudio } from '../../store/current-studio.ts';
import { beginCarry } from './carry-keys.ts';

export function useCarriedByKeys(region: RefObject<HTMLElement | null>): void {
  const carried = useStudio((state) => state.carried);
  useEffect(() => {
    if (carried?.by !== 'keys') return;
    region.current?.focus();
    beginCarry(carried);
  }, [carried, region]);
}
