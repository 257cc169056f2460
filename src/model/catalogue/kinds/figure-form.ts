/** What a figure of a part may say: its dimensions, and whether a bandwidth must name its direction. */
import type { Dimension } from '../../units/unit-table.ts';

export interface FigureForm {
  readonly dimensions: readonly Dimension[];
  /** A card's or port's bandwidth without "one way" or "both ways" is refused. */
  readonly directed?: true;
}

export type FigureForms = Readonly<Record<string, FigureForm>>;

function form(...dimensions: Dimension[]): FigureForm {
  return { dimensions };
}

export const forms = {
  power: form('power'),
  ratio: form('ratio'),
  mass: form('mass'),
  length: form('length'),
  area: form('area'),
  money: form('money'),
  time: form('time'),
  count: form('count'),
  memory: form('memory'),
  compute: form('compute'),
  operations: form('operations'),
  flow: form('flow'),
  temperatureDifference: form('temperature-difference'),
  /** Reads and writes together: memory has no direction. */
  memoryRate: form('rate'),
  rate: { dimensions: ['rate'], directed: true },
  height: form('rack-units', 'open-units', 'length'),
  slots: form('rack-units', 'open-units'),
} as const satisfies FigureForms;

/** Figures of anything that stands in a place, draws power and is bought. */
export const bodyFigures = {
  peakPower: forms.power,
  typicalPower: forms.power,
  idlePower: forms.power,
  /** Share of the heat that leaves in liquid. */
  liquidShare: forms.ratio,
  mass: forms.mass,
  /** In units of a cabinet's slots for what stands in one ("8 U"), in length for a cabinet. */
  height: forms.height,
  width: forms.length,
  depth: forms.length,
  price: forms.money,
} as const satisfies FigureForms;
