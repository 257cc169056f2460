/** PUE, WUE, hours of free cooling and the facility's peak, from a solved year and the drawn supplies. */
import type { Machine } from '../../machine/machine.ts';
import type { Figure, Working } from '../../report/report.ts';
import { groupThousands, inUnit } from '../../units/format.ts';
import { roundTo } from '../../units/round.ts';
import type { AnalysisTools } from '../analysis.ts';
import { type PowerStates, powerStates } from '../drawn-supply/power-states.ts';
import { missingOf } from '../part-total.ts';
import { rangedFigure, unknownValue } from '../ranged-figure.ts';
import type { SiteHeat } from './heat-figures.ts';
import { keyOfYear, type SiteQuestion, siteOf, solveYear, type YearOfSite } from './year.ts';

/** Of a climate summary; a real weather file would replace it. */
const pueBand = 0.02;
const part = (share: number) => roundTo(share, 3).toFixed(3);

export function yearFigures(
  machine: Machine,
  heat: SiteHeat,
  remember: AnalysisTools['remember'],
): Record<string, Figure> {
  const isKnown = heat.unstated.length === 0;
  const share = isKnown && heat.peak.value > 0 ? heat.liquid.value / heat.peak.value : undefined;
  const question = siteOf(machine.supplies.operation, share);
  const year = question.ok ? remember(keyOfYear(question), () => solveYear(question)) : undefined;
  return { ...annual(question, year), 'power.facility.peak': facilityPeak(machine, heat, question, year) };
}

function annual(question: SiteQuestion, solved: YearOfSite | undefined): Record<string, Figure> {
  const words = (id: string, unit: string, from?: Partial<Working>) => ({
    unit,
    convention: { key: `convention.${id}`, params: { climate: solved?.climate ?? '', plant: solved?.plant ?? '' } },
    from: { label: { key: `figure.${id}` }, unit, ...from },
  });
  if (!solved || !question.ok) {
    const missing = question.ok ? [] : question.missing;
    const unknown = (id: string, unit: string) =>
      unknownValue(missing, {}, { ...words(id, unit), convention: { key: `convention.${id}.unknown` } });
    return {
      'cooling.pue': unknownValue(
        missing,
        { lower: 1 },
        { ...words('cooling.pue', ''), convention: { key: 'convention.cooling.pue.unknown' } },
      ),
      'cooling.wue': unknown('cooling.wue', 'L/kWh'),
    };
  }
  const { year } = solved;
  const { airHandlers, chiller, electrical, fans, misc, pumps } = year.parts;
  const model = { bases: ['estimate'], isModel: true } as const;
  const pueFrom = {
    formula: `1 + ${part(chiller)} + ${part(fans)} + ${part(pumps)} + ${part(airHandlers)} + ${part(electrical)} + ${part(misc)}`,
    value: year.pue,
    because: { key: 'because.pue', params: { climate: solved.climate, plant: solved.plant } },
  };
  const free = year.freeHours;
  return {
    'cooling.pue': rangedFigure(
      { value: year.pue, low: Math.max(1, year.pue - pueBand), high: year.pue + pueBand, ...model },
      words('cooling.pue', '', pueFrom),
    ),
    'cooling.wue': rangedFigure(
      { value: year.wueLPerKWh, low: year.wueLPerKWh, high: year.wueLPerKWh, ...model },
      words('cooling.wue', 'L/kWh', { value: year.wueLPerKWh }),
    ),
    'cooling.hours.free': rangedFigure(
      { value: free, low: free, high: free, ...model },
      words('cooling.hours.free', 'h', { value: free }),
    ),
  };
}

function facilityPeak(
  machine: Machine,
  heat: SiteHeat,
  question: SiteQuestion,
  solved: YearOfSite | undefined,
): Figure {
  const states = powerStates(machine);
  const rackLossW = rackLoss(machine, states);
  const kilowatts = (watts: number) => inUnit(watts, 'kW');
  const words = (from: Partial<Working>) => ({
    unit: 'kW',
    convention: { key: 'convention.facility-peak' },
    from: { label: { key: 'figure.power.facility.peak' }, unit: 'kW', ...from },
  });
  const { peak } = heat;
  const isItKnown = peak.unstated.length === 0;
  if (!solved || !question.ok || !isItKnown) {
    const lower = peak.low > 0 ? kilowatts(peak.low) : undefined;
    const missing = [...missingOf(peak.unstated), ...(question.ok ? [] : question.missing)];
    return unknownValue(missing, { lower, bases: [peak.basis] }, words({}));
  }
  const { electrical, misc } = solved.year.parts;
  const factor = 1 + electrical + misc + solved.worstHourShare;
  const at = (watts: number, loss: number) => kilowatts((watts + loss) * factor);
  const shown = (watts: number) => groupThousands(roundTo(kilowatts(watts), 6));
  return rangedFigure(
    {
      value: at(peak.value, rackLossW),
      low: at(peak.low, rackLossW),
      high: at(peak.high, rackLossW),
      bases: [peak.basis],
      isModel: true,
    },
    words({
      formula: `(${shown(peak.value)} + ${shown(rackLossW)}) kW × (1 + ${part(electrical)} + ${part(misc)} + ${part(solved.worstHourShare)})`,
      value: at(peak.value, rackLossW),
      because: { key: 'because.facility-peak', params: { climate: solved.climate, plant: solved.plant } },
    }),
  );
}

/** W lost in shelves and supplies that stand in cabinets: part of the IT power at the cabinet's inlet. */
function rackLoss(machine: Machine, { parts }: PowerStates): number {
  let watts = 0;
  for (const { count, drawn, normal } of parts) {
    drawn.sources.forEach(({ count: members, device, supply }, node) => {
      const isInside = device !== undefined || machine.supplies.list[supply ?? -1]?.inRack === true;
      if (isInside) watts += ((normal.inW[node] as number) - (normal.outW[node] as number)) * members * count;
    });
  }
  return watts;
}
