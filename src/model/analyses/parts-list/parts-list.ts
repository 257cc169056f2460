/**
 * Question: what must be bought to build the machine, and how many of each?
 * Formula: quantity = product of the multiplicities down to the part; cables and modules from the exact counts of the
 * wires. By construction the lines add up to the drawing. Cost: one walk over the classes of places.
 */
import { weakestBasis } from '../../catalogue/basis.ts';
import type { Basis } from '../../catalogue/part.ts';
import type { Machine } from '../../machine/machine.ts';
import type { PartsListLine } from '../../report/parts-list.ts';
import type { Figure } from '../../report/report.ts';
import { groupThousands } from '../../units/format.ts';
import { defineAnalysis } from '../analysis.ts';
import { isFirm } from '../figure.ts';
import { buildPartsList } from './build-parts-list.ts';

export const partsList = defineAnalysis({
  id: 'parts-list',
  question: 'What must be bought to build the machine, and how many of each?',
  *run(machine: Machine, { catalogue }) {
    const lines = buildPartsList(machine, catalogue);
    yield;
    if (lines.length === 0) return { figures: {}, findings: [] };
    const figures: Record<string, Figure> = {
      'bom.lines': counted('bom.lines', lines.length, String(lines.length)),
      'bom.cables': ofWires('bom.cables', lines, 'cable', machine),
      'bom.modules': ofWires('bom.modules', lines, 'module', machine),
    };
    return { figures, findings: [] };
  },
});

function ofWires(id: string, lines: readonly PartsListLine[], category: 'cable' | 'module', machine: Machine): Figure {
  const matching = lines.filter((line) => line.category === category && line.network !== undefined);
  const value = matching.reduce((sum, line) => sum + line.total, 0);
  const formula = matching.length === 0 ? '0' : matching.map((line) => groupThousands(line.total)).join(' + ');
  const wires = new Set(matching.flatMap((line) => line.counts));
  const basis = weakestBasis(
    machine.fabrics.flatMap((fabric) =>
      fabric.wires.flatMap(({ wire, assumed, cagesBasis }): readonly Basis[] => {
        if (!wires.has(`${fabric.net}.${wire}`)) return [];
        return assumed !== undefined ? ['estimate'] : category === 'module' ? [cagesBasis ?? 'published'] : [];
      }),
    ),
  );
  const figure = counted(id, value, formula);
  return { ...figure, basis, kind: isFirm({ basis }) ? 'exact' : 'estimate' };
}

function counted(id: string, value: number, formula: string): Figure {
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
