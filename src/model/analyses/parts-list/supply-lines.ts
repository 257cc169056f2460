/**
 * Supplies of the document that are bought as a part. Those without one are places where something will stand: which
 * product and how many of it is not decided, so they are no line yet.
 */
import type { Catalogue } from '../../catalogue/part.ts';
import { readFigure } from '../../catalogue/part-figure.ts';
import type { Machine } from '../../machine/machine.ts';
import { membersAddress } from '../../machine/supplies/supplies.ts';
import type { PartsListLine } from '../../report/parts-list.ts';
import { citationOf } from './citation.ts';

export function supplyLines(machine: Machine, catalogue: Catalogue, firstLine: number): readonly PartsListLine[] {
  let line = firstLine;
  return machine.supplies.list.flatMap((supply): readonly PartsListLine[] => {
    const part = supply.part === undefined ? undefined : machine.parts[supply.part];
    const total = supply.members * supply.ways * (supply.units ?? 1);
    if (!part || supply.part === undefined || total === 0) return [];
    const mass = readFigure(part, 'mass');
    return [
      {
        line: line++,
        level: 1,
        category: part.kind,
        maker: part.maker,
        model: part.name,
        part: supply.part,
        ...(part.partNumber !== undefined && { partNumber: part.partNumber }),
        description: { key: `bom.category.${part.kind}` },
        total,
        included: false,
        ...(mass && { unitMassKg: mass.value }),
        ...(part.status !== undefined && { status: part.status }),
        ...citationOf(part, machine, catalogue),
        notes: supply.assumed ?? part.note ?? '',
        counts: [membersAddress(supply)],
      },
    ];
  });
}
