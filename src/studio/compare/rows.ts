/** Which rows of a comparison stand where, under the conventions that were chosen. Pure. */
import type { ComparedFigure } from '../../model/report/compare/compare.ts';
import type { Figure } from '../../model/report/report.ts';

export interface Conventions {
  readonly bothWays: boolean;
  readonly precision: string;
  readonly load: 'peak' | 'typical';
  readonly basis: 'whole' | 'card' | 'kw';
}

export const groups = ['size', 'compute', 'network', 'power', 'failure', 'money', 'workload'] as const;
export type Group = (typeof groups)[number];

const starts: readonly (readonly [string, Group])[] = [
  ['cards.', 'size'],
  ['cpus.', 'size'],
  ['nodes.', 'size'],
  ['cabinets.', 'size'],
  ['compute.', 'compute'],
  ['memory.', 'compute'],
  ['fabric.', 'network'],
  ['power.', 'power'],
  ['cooling.', 'power'],
  ['failures.', 'failure'],
  ['reliability.', 'failure'],
  ['space.', 'money'],
  ['cost.', 'money'],
  ['bom.', 'money'],
  ['workload.', 'workload'],
];

export function groupOf(id: string): Group | undefined {
  return starts.find(([start]) => id.startsWith(start))?.[1];
}

const share = /\.per-(card|kw)$/;

/** The id of the total of which a row is the share. */
export const totalOf = (id: string): string => id.replace(share, '');

export interface Shown {
  readonly group: Group;
  readonly rows: readonly ComparedFigure[];
}

export function rowsUnder(rows: readonly ComparedFigure[], conventions: Conventions): readonly Shown[] {
  const chosen = rows.filter((row) => isWanted(row, conventions)).map((row) => turned(row, conventions));
  return groups
    .map((group) => ({ group, rows: chosen.filter(({ id }) => groupOf(id) === group) }))
    .filter((one) => one.rows.length > 0);
}

function isWanted({ id, figures }: ComparedFigure, { precision, load, basis }: Conventions): boolean {
  const [, by] = share.exec(id) ?? [];
  if ((by ?? 'whole') !== basis) return false;
  const total = totalOf(id);
  if (total.startsWith('compute.') && total !== `compute.${precision}`) return false;
  if (total.startsWith('power.it.') && total !== `power.it.${load}`) return false;
  // Addresses and figures that no design has are no measure.
  return figures.some((figure) => figure !== null && figure.address === undefined);
}

/** Rates of a network are counted one way; links are alike both ways, so both ways is twice. */
function turned(row: ComparedFigure, { bothWays }: Conventions): ComparedFigure {
  if (!bothWays || !row.id.startsWith('fabric.') || !row.unit.startsWith('GB/s')) return row;
  return { ...row, figures: row.figures.map((figure) => figure && doubled(figure)) };
}

function doubled(figure: Figure): Figure {
  const { value, lower, upper } = figure;
  return {
    ...figure,
    value: value === null ? null : 2 * value,
    ...(lower !== undefined && { lower: 2 * lower }),
    ...(upper !== undefined && { upper: 2 * upper }),
  };
}

/** Precisions that any of the designs states. */
export function precisionsOf(rows: readonly ComparedFigure[]): readonly string[] {
  return rows.flatMap(({ id, figures }) => {
    const [, precision] = /^compute\.(\w+)$/.exec(id) ?? [];
    return precision !== undefined && figures.some((figure) => figure?.value !== null) ? [precision] : [];
  });
}

/** What a bar shows: the figure, or its known part. */
export function lengthOf(figure: Figure | null): number {
  return figure?.value ?? figure?.lower ?? 0;
}

/** "× 2.3" or "÷ 2.3", of two known figures that differ. */
export function ratioOf([left, right]: readonly (Figure | null)[]): string | undefined {
  if (!left?.value || !right?.value || left.value < 0 || right.value < 0) return undefined;
  const ratio = right.value / left.value;
  const digits = 3;
  const written = (value: number) => `${Number(value.toPrecision(digits))}`;
  if (written(ratio) === '1') return undefined;
  return ratio > 1 ? `× ${written(ratio)}` : `÷ ${written(1 / ratio)}`;
}
