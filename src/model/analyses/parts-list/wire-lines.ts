/** Cables and modules of every wire: the counts are those of the fabric, so they reconcile by construction. */
import type { Catalogue, Part } from '../../catalogue/part.ts';
import { readFigure } from '../../catalogue/part-figure.ts';
import type { MachineFabric, WireCount } from '../../machine/fabric.ts';
import type { Machine } from '../../machine/machine.ts';
import type { PartsListLine } from '../../report/parts-list.ts';
import type { TextRef } from '../../report/report.ts';
import { formatQuantity } from '../../units/format.ts';
import { citationOf } from './citation.ts';

export function wireLines(machine: Machine, catalogue: Catalogue, firstLine: number): readonly PartsListLine[] {
  let line = firstLine;
  return machine.fabrics.flatMap((fabric) =>
    fabric.wires.flatMap((wire) => [
      ...(wire.cables > 0 ? [lineOf('cable', fabric, wire, line++, machine, catalogue)] : []),
      ...(wire.modules > 0 ? [lineOf('module', fabric, wire, line++, machine, catalogue)] : []),
    ]),
  );
}

function lineOf(
  category: 'cable' | 'module',
  fabric: MachineFabric,
  wire: WireCount,
  line: number,
  machine: Machine,
  catalogue: Catalogue,
): PartsListLine {
  const pinned = wire.medium === null ? undefined : machine.parts[wire.medium];
  const part: Part | undefined = pinned?.kind === category ? pinned : undefined;
  const total = category === 'cable' ? wire.cables : wire.modules;
  const peak = readFigure(part, 'peakPower');
  const perCable = wire.cables > 0 ? wire.links / wire.cables : 1;
  // Cables that carry different numbers of links have no one rate.
  const rate = Number.isInteger(perCable) ? formatQuantity(wire.rate * perCable, 'b/s', 4) : '';
  return {
    line,
    level: 1,
    category,
    maker: part?.maker ?? '',
    model: part?.name ?? [wire.medium ?? '', rate].filter((word) => word !== '').join(' '),
    ...(!part && mediumClasses.has(wire.medium) && { modelText: byMedium(`${wire.medium}`, rate) }),
    ...(part && wire.medium !== null && { part: wire.medium }),
    ...(part?.partNumber !== undefined && { partNumber: part.partNumber }),
    description: {
      key: wire.tier === 'stub' ? `bom.${category}.stub` : `bom.${category}.wire`,
      params: { from: wire.from, to: wire.to, wire: wire.wire },
    },
    total,
    included: false,
    // No total: what a box or a full switch states for its peak holds its modules already.
    ...(peak && { unitPeakW: peak.value }),
    ...(part?.status !== undefined && { status: part.status }),
    ...citationOf(part, machine, catalogue),
    ...(isRough(fabric, wire) && { confidence: 'estimate' as const }),
    network: fabric.name === fabric.net ? fabric.net : `${fabric.net} ${fabric.name}`,
    notes: wire.assumed ?? part?.note ?? '',
    counts: [`${fabric.net}.${wire.wire}`],
  };
}

/** Whether its links are means over a group, or some of the network's are left out. */
function isRough({ net, averaged, gaps = [] }: MachineFabric, { wire }: WireCount): boolean {
  const isMean = averaged !== undefined && !averaged.sums && averaged.wires.includes(wire);
  return isMean || gaps.some(({ links, where }) => links !== 'all' && (where === net || where === `${net}.${wire}`));
}

const mediumClasses = new Set<string | null>(['board', 'backplane', 'copper', 'optics', 'twisted-pair']);

const byMedium = (medium: string, rate: string): TextRef => ({
  key: 'bom.by-medium',
  params: { medium: `@wiring.medium.${medium}`, rate },
});
