/** The lens of one drawing, worked out while it is on; null while it is off or there is nothing to show. */
import { useMemo } from 'react';
import { useStudio } from '../../store/current-studio.ts';
import type { Drawing } from '../drawing.ts';
import { feedScene } from './feed-scene.ts';
import { usePowerLens } from './lens-state.ts';
import type { PowerScene } from './paint-power.ts';
import { standsOf } from './stands.ts';

export function usePowerScene(drawing: Drawing): PowerScene | null {
  const isOn = useStudio((state) => state.lens === 'power');
  const power = useStudio((state) => state.answer?.power);
  const cooling = useStudio((state) => state.answer?.cooling);
  const profile = usePowerLens((state) => state.profile);
  const placed = useMemo(() => {
    if (!isOn || !power) return null;
    const stands = standsOf(drawing.plan, power);
    return { stands, feeds: feedScene(drawing.plan, stands, power, cooling) };
  }, [isOn, drawing, power, cooling]);
  return useMemo(
    () => (placed && power ? { drawing, power, cooling, ...placed, profile } : null),
    [drawing, power, cooling, placed, profile],
  );
}
