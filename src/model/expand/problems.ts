/** Collects what could not be expanded; each text once, so that a rule met for every network is reported once. */
import type { ExpandCode, ExpandProblem } from '../machine/machine.ts';

export interface Problems {
  add(code: ExpandCode, where: readonly string[], params?: ExpandProblem['params']): void;
  list(): readonly ExpandProblem[];
}

/** Figures stand, as bounds where the fabric says so. */
const onlyInfo: ReadonlySet<ExpandCode> = new Set<ExpandCode>([
  'expand.deal-averaged',
  'expand.pattern-averaged',
  'expand.sizes-differ',
  'expand.change-averaged',
]);

export function collectProblems(): Problems {
  const found = new Map<string, ExpandProblem>();
  return {
    add(code, where, params = {}) {
      const severity = onlyInfo.has(code) ? 'info' : 'error';
      const key = JSON.stringify([code, where, params]);
      if (!found.has(key)) found.set(key, { code, severity, where, params });
    },
    list: () => [...found.values()],
  };
}
