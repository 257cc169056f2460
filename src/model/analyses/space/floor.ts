/** Floor under the cabinets: width × depth of each, without aisles. */
import { weakestBasis } from '../../catalogue/basis.ts';
import type { Basis, Part } from '../../catalogue/part.ts';
import { readFigure } from '../../catalogue/part-figure.ts';
import type { Machine, Place } from '../../machine/machine.ts';
import type { Figure, Working } from '../../report/report.ts';
import { groupThousands } from '../../units/format.ts';
import { cabinetsOf } from '../cabinet-max.ts';
import { isSoft, missingOf, partInput, type Unstated } from '../part-total.ts';

interface Footprint {
  readonly place: Place;
  readonly low: number;
  readonly value: number;
  readonly high: number;
  readonly bases: readonly Basis[];
  readonly working: Working;
}

/** Undefined when the design has no cabinet. */
export function floorOf(machine: Machine): { figure: Figure; unstated: readonly Unstated[] } | undefined {
  const cabinets = cabinetsOf(machine.places, machine);
  if (cabinets.length === 0) return undefined;
  const known: Footprint[] = [];
  const unstated = new Map<string, Unstated>();
  for (const place of cabinets) {
    const footprint = footprintOf(place, place.part === undefined ? undefined : machine.parts[place.part]);
    if (footprint) known.push(footprint);
    else {
      const what = place.part ?? place.block ?? place.hold;
      const { count = 0, addresses = [] } = unstated.get(what) ?? {};
      unstated.set(what, {
        what,
        field: 'width',
        count: count + place.count,
        addresses: [...addresses, place.address],
      });
    }
  }
  return { figure: figureOf(known, [...unstated.values()]), unstated: [...unstated.values()] };
}

function footprintOf(place: Place, part: Part | undefined): Footprint | undefined {
  const width = readFigure(part, 'width');
  const depth = readFigure(part, 'depth');
  if (!part || !width || !depth) return undefined;
  const value = place.count * width.value * depth.value;
  const texts = ['width', 'depth'].map((field) => part.figures[field]?.value ?? '');
  return {
    place,
    value,
    low: place.count * width.low * depth.low,
    high: place.count * width.high * depth.high,
    bases: [width.basis, depth.basis],
    working: {
      label: { key: 'working.part', params: { part: part.name } },
      formula: [...(place.count === 1 ? [] : [groupThousands(place.count)]), ...texts].join(' × '),
      value,
      unit: 'm²',
      inputs: ['width', 'depth'].map((field) => partInput(part, place.part ?? place.hold, field)),
    },
  };
}

function figureOf(known: readonly Footprint[], unstated: readonly Unstated[]): Figure {
  const sum = (pick: (footprint: Footprint) => number) => known.reduce((total, one) => total + pick(one), 0);
  const low = sum((one) => one.low);
  const high = sum((one) => one.high);
  const value = sum((one) => one.value);
  const bases = known.flatMap((one) => one.bases);
  const isUnknown = unstated.length > 0;
  const isRange = low < high;
  const from: Working = {
    label: { key: 'figure.space.floor' },
    formula: known.map(({ working }) => working.formula ?? '').join(' + '),
    value: isUnknown ? null : value,
    unit: 'm²',
    inputs: known.map(({ working }) => working),
  };
  const common = { unit: 'm²', basis: weakestBasis(bases), convention: { key: 'convention.floor' }, from } as const;
  if (isUnknown) {
    const missing = missingOf(unstated);
    return { ...common, value: null, kind: 'unknown', missing, ...(known.length > 0 && { lower: low }) };
  }
  const isEstimate = isRange || bases.some(isSoft);
  const bounds = isRange || !isEstimate ? { lower: low, upper: high } : {};
  return { ...common, value, kind: isEstimate ? 'estimate' : 'exact', ...bounds };
}
