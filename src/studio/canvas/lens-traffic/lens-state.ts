/** What the viewer asks the Traffic lens to show; it belongs to no design. */
import { create } from 'zustand';
import type { GroupKind } from '../../../model/report/job-picture.ts';

interface TrafficLens {
  /** Absent: the first job. */
  readonly job: string | null;
  readonly group: GroupKind | null;
  /** The time of the job before it was last carried elsewhere. */
  readonly before: { readonly job: string; readonly seconds: number } | null;
}

export const useTrafficLens = create<TrafficLens>()(() => ({ job: null, group: null, before: null }));

export const showJob = (job: string | null): void => useTrafficLens.setState({ job, group: null, before: null });
export const showGroup = (group: GroupKind): void => useTrafficLens.setState({ group });
export const rememberBefore = (before: TrafficLens['before']): void => useTrafficLens.setState({ before });
