/** The words of a figure id. Figures of all networks share their words, and so do those of all jobs. */
import type { FigureId, TextRef } from '../../model/report/report.ts';

const ofNetwork = /^fabric\.([^.]+)\.(.+)$/;
const ofJob = /^workload\.([^.]+)\.(.+)$/;

export function netOf(id: FigureId): string | null {
  return ofNetwork.exec(id)?.[1] ?? null;
}

/** Text key of the figure's name. */
export function figureName(id: FigureId): TextRef {
  return { key: `figure.${id.replace(ofNetwork, 'fabric.$2').replace(ofJob, 'workload.$2')}` };
}

/** Text key of the one sentence that says what the figure means. */
export function figureMeaning(id: FigureId): TextRef {
  return { key: `${figureName(id).key}.means` };
}
