/** A family or example with sliders: parameters in, a whole document out. The same parameters give the same document. */
import type { Result } from '../../units/result.ts';
import type { Design } from '../design.ts';

/** A whole number between two ends. */
export interface Parameter {
  readonly min: number;
  readonly max: number;
  readonly default: number;
}

export type Parameters = Readonly<Record<string, number>>;

export type GeneratorProblem = 'unknown-parameter' | 'bad-parameter';

export interface Generator {
  readonly id: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** Parameters that are not given have their default. */
  make(given: Parameters): Result<Design, GeneratorProblem>;
}

/** Wraps the making of a document with the reading of its parameters; `make` gets every one, in range. */
export function defineGenerator<Name extends string>(
  id: string,
  parameters: Readonly<Record<Name, Parameter>>,
  make: (values: Readonly<Record<Name, number>>) => Design,
): Generator {
  return {
    id,
    parameters,
    make(given) {
      const values: Record<string, number> = {};
      for (const [name, parameter] of Object.entries<Parameter>(parameters)) values[name] = parameter.default;
      for (const [name, value] of Object.entries(given)) {
        const parameter = Object.hasOwn(parameters, name) ? parameters[name as Name] : undefined;
        if (!parameter) return { ok: false, reason: 'unknown-parameter', detail: name };
        if (!Number.isInteger(value) || value < parameter.min || value > parameter.max) {
          return { ok: false, reason: 'bad-parameter', detail: name };
        }
        values[name] = value;
      }
      return { ok: true, value: make(values as Readonly<Record<Name, number>>) };
    },
  };
}
