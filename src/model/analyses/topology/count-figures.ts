/** Switches, links, cables and modules of one network, as the machine counted them. */
import { weakestBasis } from '../../catalogue/basis.ts';
import type { ElementCount, MachineFabric, WireCount } from '../../machine/fabric.ts';
import type { Figure, Working } from '../../report/report.ts';
import { countedFigure, isFirm, shown } from '../figure.ts';

/** How many stand there is the design's own word; which tier they are of rests on the wires at them. */
const drawn = { basis: 'published' } as const;

export function countFigures(fabric: MachineFabric): Record<string, Figure> {
  const switches = fabric.elements.filter(({ role }) => role === 'switch');
  const figures: Record<string, Figure> = { switches: sumOfElements(switches, drawn) };
  for (const tier of [1, 2, 3]) {
    const own = switches.filter((element) => element.tier === tier);
    if (own.length > 0) figures[`switches.tier${tier}`] = sumOfElements(own, tierBasis(fabric, own));
  }
  const cards = new Set(fabric.elements.filter(({ role }) => role === 'card').map(({ hold }) => hold));
  const chips = new Set(switches.map(({ hold }) => hold));
  /** A stub counts by the end that is drawn. */
  const tierOf = ({ tier, from }: WireCount): WireCount['tier'] => {
    if (tier !== 'stub') return tier;
    return cards.has(from) ? 'access' : chips.has(from) ? 'stub' : 'host';
  };
  for (const tier of ['access', 'trunk', 'host'] as const) {
    const own = fabric.wires.filter((wire) => tierOf(wire) === tier);
    figures[`links.${tier}`] = sumOfWires(own, (wire) => wire.links, 'convention.links');
  }
  figures.cables = sumOfWires(fabric.wires, (wire) => wire.cables, 'convention.cables');
  figures.modules = modules(fabric.wires);
  return figures;
}

/** Rests on the cages too, where several ports share one. */
function modules(wires: readonly WireCount[]): Figure {
  const figure = sumOfWires(wires, (wire) => wire.modules, 'convention.modules');
  const basis = weakestBasis([figure.basis, ...wires.map(({ cagesBasis }) => cagesBasis ?? 'published')]);
  return isFirm({ basis }) ? { ...figure, basis } : { ...figure, basis, kind: 'estimate' };
}

function tierBasis({ wires }: MachineFabric, elements: readonly ElementCount[]): Pick<Figure, 'basis'> {
  const holds = new Set(elements.map(({ hold }) => hold));
  return wiresBasis(wires.filter(({ from, to }) => holds.has(from) || holds.has(to)));
}

function wiresBasis(wires: readonly WireCount[]): Pick<Figure, 'basis'> {
  return { basis: wires.some(({ assumed }) => assumed !== undefined) ? 'estimate' : 'published' };
}

function sumOfElements(elements: readonly ElementCount[], basis: Pick<Figure, 'basis'>): Figure {
  const value = elements.reduce((sum, { count }) => sum + count, 0);
  const from: Working = {
    label: { key: 'working.sum' },
    formula: elements.map(({ count, hold }) => `${shown(count)} ${hold}`).join(' + ') || '0',
    value,
    unit: '',
  };
  return countedFigure(basis, value, { unit: '', convention: 'convention.switches', from });
}

function sumOfWires(wires: readonly WireCount[], pick: (wire: WireCount) => number, convention: string): Figure {
  const used = wires.filter((wire) => pick(wire) > 0);
  const value = used.reduce((sum, wire) => sum + pick(wire), 0);
  const from: Working = {
    label: { key: 'working.sum' },
    formula: used.map((wire) => `${shown(pick(wire))} ${wire.wire}`).join(' + ') || '0',
    value,
    unit: '',
  };
  // Links that were averaged over a group are no whole number: then the count is no count.
  const basis = Number.isInteger(value) ? wiresBasis(used) : ({ basis: 'estimate' } as const);
  return countedFigure(basis, value, { unit: '', convention, from });
}
