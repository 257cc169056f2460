/** The published counts and sums of the systems that ship as examples, beside what the engine makes of the drawings. */
import type { Design } from '../model/design/design.ts';
import { type PublishedRow, publishedSets } from '../model/design/examples/published-rows.ts';
import { exampleByRef, isExampleRef } from '../model/design/examples.ts';
import { familyByRef } from '../model/design/families.ts';
import type { Place } from '../model/machine/machine.ts';
import { round9 } from '../model/units/round.ts';
import { type Examined, examine } from './engine.ts';

export interface StructureRow extends PublishedRow {
  readonly id: string;
  readonly sources: readonly string[];
  /** Null where the engine has no value. */
  readonly ours: number | null;
  /** Ours over published less 1, per cent. */
  readonly differencePct: number | null;
  /** Ours says the same as the source, within what the source rounds. */
  readonly holds: boolean;
}

export function structureGallery(): readonly StructureRow[] {
  const examined = new Map<string, Examined | undefined>();
  return publishedSets.flatMap(({ id, sources, rows }) =>
    rows.map((row, index) => {
      const design = examined.has(row.ref) ? undefined : designOf(row.ref);
      if (!examined.has(row.ref)) examined.set(row.ref, design && examine(design));
      const ours = rowValue(row, examined.get(row.ref));
      const share = ours === null ? null : ours / row.published - 1;
      return {
        ...row,
        id: `${id}/${index + 1}`,
        sources,
        ours: ours === null ? null : round9(ours),
        differencePct: share === null ? null : round9(share * 100),
        holds: share !== null && Math.abs(share) <= (row.rounding ?? 1e-9),
      };
    }),
  );
}

/** Undefined for a family that does not exist with these parameters: a published graph may be impossible. */
function designOf(ref: string): Design | undefined {
  const made = isExampleRef(ref) ? exampleByRef(ref) : familyByRef(ref);
  return made.ok ? made.design : undefined;
}

function rowValue({ measure }: PublishedRow, examined: Examined | undefined): number | null {
  if (!examined) return null;
  const isProduct = measure.includes(' × ');
  let total = isProduct ? 1 : 0;
  for (const term of measure.split(isProduct ? ' × ' : ' + ')) {
    const value = measureOf(term, examined);
    if (value === null) return null;
    total = isProduct ? total * value : total + value;
  }
  return total;
}

function measureOf(measure: string, { report, machine }: Examined): number | null {
  const [, net, wire, field] = /^wire:([^.]+)\.(.+)\/(links|cables|modules)$/.exec(measure) ?? [];
  if (field !== undefined) {
    const wires = machine.fabrics.find((fabric) => fabric.net === net)?.wires.filter((one) => one.wire === wire) ?? [];
    return wires.reduce((sum, one) => sum + one[field as 'links' | 'cables' | 'modules'], 0);
  }
  if (measure.startsWith('hold:')) return placesOfHold(machine.places, measure.slice('hold:'.length));
  const value = report.figures[measure]?.value;
  return typeof value === 'number' ? value : null;
}

function placesOfHold(places: readonly Place[], hold: string): number {
  return places.reduce(
    (sum, place) => sum + (place.hold === hold ? place.count : 0) + placesOfHold(place.inside, hold),
    0,
  );
}
