/** Every analysis, in the order in which they run and in which their figures stand in the report. */
import type { Analysis } from './analysis.ts';

export const analyses: readonly Analysis[] = [];
