/** Every source that a figure of the report rests on, once, with when it was read. */
import type { Catalogue, Source } from '../../model/catalogue/part.ts';
import type { Report } from '../../model/report/report.ts';
import { inputsOf } from '../panels/working.ts';

export interface Cited extends Source {
  readonly id: string;
}

export function sourcesOf(report: Report, catalogue: Catalogue): readonly Cited[] {
  const ids = new Set(
    Object.values(report.figures).flatMap(({ from }) =>
      from ? inputsOf(from).flatMap(({ source }) => [...source]) : [],
    ),
  );
  return [...ids].sort().flatMap((id) => {
    const source = catalogue.source(id);
    return source ? [{ id, ...source }] : [];
  });
}
