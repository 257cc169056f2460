/** A family or example with sliders: parameters in, a whole document out. The same parameters give the same document. */
import type { Result } from '../../units/result.ts';
import type { Design } from '../design.ts';

/** A whole number between two ends, or one of a few. */
export interface Parameter {
  readonly min: number;
  readonly max: number;
  readonly default: number;
  /** All that is allowed, where not every number between the ends is. */
  readonly values?: readonly number[];
}

export function isAllowed({ min, max, values }: Parameter, value: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max && (values?.includes(value) ?? true);
}

export type Parameters = Readonly<Record<string, number>>;

export type GeneratorProblem = 'unknown-parameter' | 'bad-parameter';

export interface Generator {
  readonly id: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** Parameters that are not given have their default. */
  make(given: Parameters): Result<Design, GeneratorProblem>;
}

/**
 * Wraps the making of a document with the reading of its parameters; `make` gets every one, as allowed. The document
 * says by what and with what it was made, and what in it was written by it.
 */
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
        if (!isAllowed(parameter, value)) return { ok: false, reason: 'bad-parameter', detail: name };
        values[name] = value;
      }
      return { ok: true, value: signed(id, values, make(values as Readonly<Record<Name, number>>)) };
    },
  };
}

function signed(by: string, values: Parameters, design: Design): Design {
  const { blocks, holds, nets, supply, site, changes } = design;
  const inBlocks = Object.values(blocks).flatMap((block) => Object.keys(block.holds));
  const mark = <Entry extends object>(entry: Entry): Entry & { readonly by: string } => ({ ...entry, by });
  return {
    ...design,
    ...(supply && { supply: supply.map(mark) }),
    ...(site && { site: { ...site, rows: site.rows.map(mark) } }),
    made: [
      {
        by,
        with: values,
        blocks: Object.keys(blocks),
        holds: [...new Set([...Object.keys(holds), ...inBlocks])],
        nets: Object.keys(nets),
      },
    ],
    ...(changes && { changes: changes.map(mark) }),
  };
}
