/** What the palette of generators does to a design: lays a family into it, and runs again what it has. */
import type { Change, Design, Made } from '../../model/design/design.ts';
import type { FamilyParameter, Given } from '../../model/design/families.ts';

/** Only what differs from the defaults, so that a later default is a later default. */
export function withValue(given: Given, name: string, text: string | null): Given {
  const { [name]: _was, ...rest } = given;
  return text === null || text.trim() === '' ? rest : { ...rest, [name]: text.trim() };
}

/** What a field shows while nothing was typed; empty where the value follows from the others. */
export function defaultText(parameter: FamilyParameter): string {
  const { default: preset } = parameter;
  if (preset === null) return '';
  return Array.isArray(preset) ? preset.join('x') : String(preset);
}

/** Ends of a slider, for numbers that people try out by dragging; undefined where a field says it better. */
export function sliderOf(
  parameter: FamilyParameter,
): { readonly min: number; readonly max: number; readonly step: number } | undefined {
  if (parameter.kind === 'ratio') return { min: parameter.min, max: Math.min(parameter.max, 8), step: 0.5 };
  if (parameter.kind === 'whole' && parameter.default !== null && parameter.max <= 64) {
    return { min: parameter.min, max: Math.min(parameter.max, 16), step: 1 };
  }
  return undefined;
}

/** Exceptions that people made, which a new run keeps. */
export function editsOnTop(design: Design): readonly Change[] {
  return (design.changes ?? []).filter((change) => change.by === undefined);
}

/** The entry of the same signature in another state of the design. */
export function sameMade(design: Design, by: string): Made | undefined {
  return design.made?.find((made) => made.by === by);
}
