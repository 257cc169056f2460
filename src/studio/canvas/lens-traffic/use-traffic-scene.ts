/** The lens of one drawing, worked out while it is on; null while it is off or no job runs. */
import { useMemo } from 'react';
import type { JobGroup, JobPicture } from '../../../model/report/job-picture.ts';
import { useStudio } from '../../store/current-studio.ts';
import type { Drawing } from '../drawing.ts';
import { standsOf } from '../lens-power/stands.ts';
import { useTrafficLens } from './lens-state.ts';
import { type CardsIn, type Stretch, stretchesOf } from './ranks.ts';

export interface TrafficScene {
  readonly drawing: Drawing;
  readonly job: string;
  readonly picture: JobPicture;
  readonly cabinets: readonly CardsIn[];
  readonly stretches: ReadonlyMap<string, Stretch>;
  readonly group: JobGroup | undefined;
}

export function useTrafficScene(drawing: Drawing): TrafficScene | null {
  const isOn = useStudio((state) => state.lens === 'traffic');
  const power = useStudio((state) => state.answer?.power);
  const jobs = useStudio((state) => state.answer?.jobs);
  const stated = useStudio((state) => state.design.jobs);
  const wanted = useTrafficLens((state) => state.job);
  const kind = useTrafficLens((state) => state.group);
  const cabinets = useMemo((): readonly CardsIn[] => {
    if (!isOn || !power) return [];
    return [...standsOf(drawing.plan, power).values()].map(({ cabinet, kind: of }) => ({
      cabinet,
      cards: power.cabinets[of]?.cards ?? 0,
    }));
  }, [isOn, drawing, power]);
  return useMemo(() => {
    if (!isOn) return null;
    const own = stated?.find(({ id }) => id === wanted) ?? stated?.[0];
    const id = own === undefined ? undefined : String(own.id);
    const picture = id === undefined ? undefined : jobs?.[id];
    if (id === undefined || !picture) return null;
    const on = typeof own?.on === 'string' ? own.on : undefined;
    const group = picture.groups.find((one) => one.id === kind) ?? picture.groups.at(-1);
    // What the plan leaves idle is of no group.
    const stretches = stretchesOf(cabinets, on, picture.used, picture.devicesPerCard);
    return { drawing, job: id, picture, cabinets, stretches, group };
  }, [isOn, drawing, cabinets, jobs, stated, wanted, kind]);
}
