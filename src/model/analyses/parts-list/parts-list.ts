/**
 * Question: what must be bought to build the machine, and how many of each?
 * Formula: quantity = product of the multiplicities down to the part; cables and modules from the exact counts of the
 * wires. By construction the lines add up to the drawing. Cost: one walk over the classes of places.
 */
import { weakestBasis } from '../../catalogue/basis.ts';
import type { Machine } from '../../machine/machine.ts';
import type { PartsListLine } from '../../report/parts-list.ts';
import type { Figure, Working } from '../../report/report.ts';
import { groupThousands } from '../../units/format.ts';
import { defineAnalysis } from '../analysis.ts';
import { buildPartsList } from './build-parts-list.ts';

export const partsList = defineAnalysis({
  id: 'parts-list',
  question: 'What must be bought to build the machine, and how many of each?',
  needs: ['topology'],
  *run(machine: Machine, { catalogue, results }) {
    const lines = buildPartsList(machine, catalogue);
    yield;
    if (lines.length === 0) return { figures: {}, findings: [] };
    const networks = results.topology?.figures ?? {};
    const figures: Record<string, Figure> = {
      'bom.lines': counted('bom.lines', lines.length, String(lines.length)),
      'bom.cables': ofWires('cable', lines, machine, networks),
      'bom.modules': ofWires('module', lines, machine, networks),
    };
    return { figures, findings: [] };
  },
});

interface Counted extends Figure {
  readonly from: Working;
}

/** As certain as the counts of the networks that its lines add up. */
function ofWires(
  category: 'cable' | 'module',
  lines: readonly PartsListLine[],
  { fabrics }: Machine,
  networks: Readonly<Record<string, Figure>>,
): Figure {
  const matching = lines.filter((line) => line.category === category && line.network !== undefined);
  const value = matching.reduce((sum, line) => sum + line.total, 0);
  const formula = matching.length === 0 ? '0' : matching.map((line) => groupThousands(line.total)).join(' + ');
  const counts = fabrics.flatMap(({ net }) => networks[`fabric.${net}.${category}s`] ?? []);
  const basis = weakestBasis(counts.map((count) => count.basis));
  const figure = { ...counted(`bom.${category}s`, value, formula), basis };
  const unknown = counts.filter(({ kind }) => kind === 'unknown');
  if (unknown.length === 0) return counts.every(({ kind }) => kind === 'exact') ? figure : estimate(figure);
  const missing = [...new Set(unknown.flatMap((count) => count.missing ?? []))];
  const ends = counts.map(({ kind, value: own, lower }) => lower ?? (kind === 'exact' ? own : null));
  const lower = ends.every((end) => end !== null) ? { lower: ends.reduce((sum, end) => sum + end, 0) } : {};
  const { lower: _least, upper: _most, ...known } = figure;
  return { ...known, value: null, kind: 'unknown', missing, ...lower, from: { ...figure.from, value: null } };
}

function estimate({ lower: _least, upper: _most, ...figure }: Counted): Figure {
  return { ...figure, kind: 'estimate' };
}

function counted(id: string, value: number, formula: string): Counted {
  return {
    value,
    unit: '',
    kind: 'exact',
    basis: 'published',
    lower: value,
    upper: value,
    convention: { key: 'convention.counted' },
    from: { label: { key: `figure.${id}` }, formula, value, unit: '' },
  };
}
