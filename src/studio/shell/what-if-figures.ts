/** The figures of the strip under what is tried: those of the design, with what is lost taken off. Pure. */
import type { Figure, FigureId, Report } from '../../model/report/report.ts';
import type { WhatIfAnswer } from '../store/failures.ts';

/** Figures that change; all others stay as the report has them. */
export function whatIfFigures(
  { figures }: Report,
  { darkW, figures: after }: WhatIfAnswer,
): Readonly<Record<FigureId, Figure>> {
  const changed: Record<FigureId, Figure> = {};
  const [cards, down] = [figures['cards.count'], after['cards.down']];
  if (cards?.value && down && down.value !== null) {
    const [lost, most] = [down.lower ?? down.value, down.upper ?? down.value];
    const all = cards.value;
    changed['cards.count'] = withBounds(
      { ...down, unit: cards.unit, convention: cards.convention },
      all - most,
      all - lost,
    );
    const [least, greatest] = [(all - most) / all, (all - lost) / all];
    for (const [id, figure] of Object.entries(figures)) {
      if (!/^(compute|memory)\.[^.]+$|^cards\.dies$/.test(id) || figure.value === null || most === 0) continue;
      // Every card as the mean card: exact only where all are of one kind, which is not known here.
      const [low, high] = [figure.lower ?? figure.value, figure.upper ?? figure.value];
      const left = withBounds({ ...figure, kind: 'estimate' }, low * least, high * greatest);
      // Of a range the value may be either end: it keeps its place, so that the change shown is that of the cards.
      changed[id] = { ...left, value: digits(figure.value * least) };
    }
  }
  for (const [id, left] of Object.entries(after)) {
    const found = /^(.+)\.(throughput|bisection)\.left$/.exec(id);
    const before = found && figures[`fabric.${found[1]}.${found[2]}`];
    if (!found || !before || before.value === null) continue;
    const target = `fabric.${found[1]}.${found[2]}`;
    if (left.value === null) changed[target] = { ...before, value: null, kind: 'unknown', missing: left.missing ?? [] };
    else changed[target] = product(before, left);
  }
  const power = figures['power.it.peak'];
  if (power && power.value !== null && darkW > 0 && power.unit === 'kW') {
    const off = darkW / 1000;
    const low = Math.max(0, (power.lower ?? power.value) - off);
    changed['power.it.peak'] = withBounds(
      { ...power, kind: 'estimate', value: power.value - off },
      low,
      (power.upper ?? power.value) - off,
    );
  }
  return changed;
}

const weakness = { exact: 0, bounded: 1, estimate: 2, unknown: 3 } as const;

function product(before: Figure, left: Figure): Figure {
  const [low, high] = [before.lower ?? before.value ?? 0, before.upper ?? before.value ?? 0];
  const [least, most] = [left.lower ?? left.value ?? 0, left.upper ?? left.value ?? 0];
  const weaker = weakness[left.kind] > weakness[before.kind] ? left.kind : before.kind;
  return withBounds({ ...before, kind: weaker }, low * least, high * most);
}

function withBounds(figure: Figure, lower: number, upper: number): Figure {
  const meets = upper - lower <= 1e-9 * Math.abs(upper);
  const [low, high] = [digits(lower), digits(upper)];
  if (meets) return { ...figure, value: high, lower: high, upper: high };
  return { ...figure, value: low, lower: low, upper: high, kind: figure.kind === 'exact' ? 'bounded' : figure.kind };
}

function digits(value: number): number {
  return Number(value.toPrecision(9));
}

/** How bad a change is: pale amber beyond 1 %, pale vermilion beyond 10 %. */
export function badnessOf(before: number, after: number, moreIsBetter: boolean): 'over' | 'near' | undefined {
  if (!moreIsBetter || before <= 0) return undefined;
  const loss = 1 - after / before;
  return loss > 0.1 ? 'over' : loss > 0.01 ? 'near' : undefined;
}
