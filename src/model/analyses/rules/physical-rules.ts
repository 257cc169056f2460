/** Rules of mass and size that need no positions: what a cabinet holds, and how it presses on the floor. */
import type { Part } from '../../catalogue/part.ts';
import { type ReadFigure, readFigure } from '../../catalogue/part-figure.ts';
import type { Machine, Place } from '../../machine/machine.ts';
import type { Finding } from '../../report/report.ts';
import { exceeds } from '../../solvers/limit.ts';
import { defaultUnevenness, floorLoad } from '../../solvers/space/floor-load.ts';
import { groupThousands } from '../../units/format.ts';
import { roundTo } from '../../units/round.ts';
import { type BodyRule, bodiesOf } from '../body-sum.ts';
import { cabinetsOf } from '../cabinet-max.ts';
import { totalOf } from '../part-total.ts';

const mass: BodyRule = { field: 'mass', isNothing: () => false, boxCounts: true };
const shown = (value: number, digits = 4) => groupThousands(roundTo(value, digits));

export function physicalRules(machine: Machine): readonly Finding[] {
  return cabinetsOf(machine.places, machine).flatMap((place) => {
    const part = place.part === undefined ? undefined : machine.parts[place.part];
    return part ? [...sizes(machine, place, part), ...loads(machine, place, part)] : [];
  });
}

/** physical.depth, physical.width: outside against outside; room for connectors and rails is not known. */
function sizes(machine: Machine, cabinet: Place, part: Part): readonly Finding[] {
  const findings = new Map<string, Finding>();
  const visit = (places: readonly Place[]): void => {
    for (const place of places) {
      const own = place.part === undefined ? undefined : machine.parts[place.part];
      for (const field of ['depth', 'width'] as const) {
        const [device, room] = [lengthOf(own, field), lengthOf(part, field)];
        if (!own || device === undefined || room === undefined || !exceeds(device.low, room.high)) continue;
        findings.set(`${place.hold} ${field}`, {
          code: `physical.${field}`,
          severity: 'error',
          where: [place.address],
          params: {
            device: own.name,
            cabinet: part.name,
            size: `${shown(device.low * 1000)} mm`,
            room: `${shown(room.high * 1000)} mm`,
          },
          arithmetic: `${shown(device.low * 1000)} > ${shown(room.high * 1000)} mm`,
          fix: { key: `fix.physical.${field}` },
        });
      }
      visit(place.inside);
    }
  };
  visit(cabinet.inside);
  return [...findings.values()];
}

function lengthOf(part: Part | undefined, field: 'width' | 'depth'): ReadFigure | undefined {
  return readFigure(part, field);
}

/** Panels of raised floors bear this on a small spot, N (1,250 lb, recalled); a cabinet stands on four feet. */
const panelN = 5560;
const feet = 4;
/** Half of the aisles in front and behind share a cabinet's weight, m. */
const aislesM = 1.2;

/** physical.rack-mass, physical.floor-load, physical.point-load. Known masses only: what fires is certain. */
function loads(machine: Machine, place: Place, part: Part): readonly Finding[] {
  const total = totalOf(mass.field, bodiesOf(place, 1, machine, mass));
  if (total.terms.length === 0) return [];
  const kg = total.low;
  const findings: Finding[] = [];
  const params = { count: place.count, mass: `${shown(kg)} kg` };
  const payload = readFigure(part, 'payload');
  const own = readFigure(part, 'mass');
  // A filled cabinet's own mass holds the cabinet itself, which its payload does not count.
  if (payload && !own && exceeds(kg, payload.high)) {
    findings.push({
      code: 'physical.rack-mass',
      severity: 'error',
      where: [place.address],
      params: { ...params, limit: `${shown(payload.high)} kg` },
      arithmetic: `${shown(kg)} > ${shown(payload.high)} kg`,
      fix: { key: 'fix.physical.rack-mass', params: { over: `${shown(kg - payload.high)} kg` } },
    });
  }
  const [width, depth] = [lengthOf(part, 'width'), lengthOf(part, 'depth')];
  if (!width || !depth) return findings;
  const spreadM2 = width.value * (depth.value + aislesM);
  const load = floorLoad({
    massKg: kg,
    footprintM2: width.value * depth.value,
    spreadM2,
    feet,
    unevenness: defaultUnevenness,
  });
  const floor = machine.supplies.operation.floorPa;
  if (floor && exceeds(load.spreadPa, floor.value)) {
    const pressure = `${shown(load.spreadPa / 1000)} kN/m²`;
    findings.push({
      code: 'physical.floor-load',
      severity: 'error',
      where: [place.address],
      params: { ...params, load: pressure, limit: `${shown(floor.value / 1000)} kN/m²`, area: `${shown(spreadM2)} m²` },
      arithmetic: `${shown(kg)} kg × 9.807 / ${shown(spreadM2)} m² = ${pressure} > ${shown(floor.value / 1000)} kN/m²`,
      fix: { key: 'fix.physical.floor-load' },
    });
  }
  if (exceeds(load.footN, panelN)) {
    findings.push({
      code: 'physical.point-load',
      severity: 'warning',
      where: [place.address],
      params: { ...params, load: `${shown(load.footN / 1000)} kN`, limit: `${shown(panelN / 1000)} kN` },
      arithmetic: `${shown(kg)} kg × 9.807 / ${feet} × ${defaultUnevenness} = ${shown(load.footN / 1000)} > ${shown(panelN / 1000)} kN`,
      fix: { key: 'fix.physical.point-load' },
    });
  }
  return findings;
}
