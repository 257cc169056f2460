/** The words of a figure id. A network's figures share their words: `fabric.scale-up.bisection` and its likes. */
import type { FigureId, TextRef } from '../../model/report/report.ts';

const ofNetwork = /^fabric\.([^.]+)\.(.+)$/;

export function netOf(id: FigureId): string | null {
  return ofNetwork.exec(id)?.[1] ?? null;
}

/** Text key of the figure's name. */
export function figureName(id: FigureId): TextRef {
  return { key: `figure.${id.replace(ofNetwork, 'fabric.$2')}` };
}

/** Text key of the one sentence that says what the figure means. */
export function figureMeaning(id: FigureId): TextRef {
  return { key: `${figureName(id).key}.means` };
}
