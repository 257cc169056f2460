/**
 * A family: parameters in, a small parametric document out, with the reason of every count. The same parameters give
 * the same bytes on every machine. What fits nothing is refused with why, and the nearest thing that does fit.
 */
import type { Block, BlockId, Change, Design, Hold, HoldName, LinkList, ListId, Net, NetId, Row } from '../design.ts';
import type { TextRef } from '../parse-design/parse-result.ts';
import { parseDesign } from '../parse-design.ts';
import { type FamilyParameters, type Given, readParameter, type ValuesOf, writtenValue } from './family-parameter.ts';

export type { Given } from './family-parameter.ts';

/** What fixed a count, as arithmetic anyone can follow: "⌈1024 ÷ 32⌉ = 32". */
export interface Explanation {
  /** Words: `family.count.<count>`. */
  readonly count: string;
  readonly value: number;
  readonly because: TextRef;
  readonly arithmetic: string;
}

/** The document without what every family writes alike. */
export interface Sketch {
  readonly name: string;
  readonly blocks: Readonly<Record<BlockId, Block>>;
  readonly holds: Readonly<Record<HoldName, Hold>>;
  readonly nets: Readonly<Record<NetId, Net>>;
  readonly rows: readonly Row[];
  readonly lists?: Readonly<Record<ListId, LinkList>>;
  readonly changes?: readonly Change[];
  readonly why: readonly Explanation[];
}

export interface Misfit {
  readonly misfit: TextRef;
  /** Changes of the given parameters that do fit, nearest first. */
  readonly nearest: readonly Given[];
}

export const familyProblems = [
  'unknown-family',
  'bad-text',
  'unknown-parameter',
  'bad-value',
  'misfit',
  'too-large',
] as const;
export type FamilyProblem = (typeof familyProblems)[number];

export type FamilyResult =
  | { readonly ok: true; readonly design: Design; readonly explanations: readonly Explanation[] }
  | {
      readonly ok: false;
      readonly reason: FamilyProblem;
      readonly message: TextRef;
      /** Whole sets of parameters that fit. */
      readonly nearest: readonly Given[];
    };

export interface Family {
  readonly id: string;
  readonly parameters: FamilyParameters;
  /** Parameters that are not given have their default. */
  make(given: Given): FamilyResult;
}

export function defineFamily<const Parameters extends FamilyParameters>(
  id: string,
  parameters: Parameters,
  make: (values: ValuesOf<Parameters>) => Sketch | Misfit,
): Family {
  return {
    id,
    parameters,
    make(given) {
      const read = readGiven(id, parameters, given);
      if (!read.ok) return read;
      const sketch = make(read.values as ValuesOf<Parameters>);
      if ('misfit' in sketch) {
        const nearest = sketch.nearest.map((change) => ({ ...given, ...change }));
        return refuse('misfit', sketch.misfit, nearest);
      }
      const parsed = parseDesign(documentOf(id, sketch, read.written));
      if (parsed.ok) return { ok: true, design: parsed.design, explanations: sketch.why };
      return refuse('too-large', parsed.refusal.message);
    },
  };
}

type Read =
  | {
      readonly ok: true;
      readonly values: Readonly<Record<string, unknown>>;
      /** Defaults too, so that a later version with other defaults makes the same; not what follows from others. */
      readonly written: Given;
    }
  | Extract<FamilyResult, { ok: false }>;

function readGiven(id: string, parameters: FamilyParameters, given: Given): Read {
  const values: Record<string, unknown> = {};
  const written: Record<string, string | number> = {};
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(parameters, name)) {
      return refuse('unknown-parameter', {
        key: 'refusal.unknown-parameter',
        params: { id, name: name.slice(0, 40), known: Object.keys(parameters).join(', ') },
      });
    }
  }
  for (const [name, parameter] of Object.entries(parameters)) {
    const text = Object.hasOwn(given, name) ? given[name] : undefined;
    const value = text === undefined ? parameter.default : readParameter(parameter, String(text));
    if (value === undefined) {
      const { kind } = parameter;
      const params = {
        id,
        name,
        value: String(text).slice(0, 40),
        ...('min' in parameter && { min: parameter.min, max: parameter.max }),
        ...('most' in parameter && { most: parameter.most }),
        ...('options' in parameter && { options: parameter.options.join(', ') }),
      };
      return refuse('bad-value', { key: `family.refusal.${kind}`, params });
    }
    values[name] = value;
    if (value !== null) written[name] = writtenValue(value);
  }
  return { ok: true, values, written };
}

export function refuse(
  reason: FamilyProblem,
  message: TextRef,
  nearest: readonly Given[] = [],
): Extract<FamilyResult, { ok: false }> {
  return { ok: false, reason, message, nearest };
}

export function misfit(key: string, params: TextRef['params'], nearest: readonly Given[]): Misfit {
  return { misfit: { key: `family.misfit.${key}`, params }, nearest };
}

/** `count` and `key` name words: `family.count.<count>`, `family.because.<key>`. */
export function why(
  count: string,
  value: number,
  arithmetic: string,
  key: string,
  params: TextRef['params'] = {},
): Explanation {
  return { count, value, because: { key: `family.because.${key}`, params }, arithmetic };
}

function documentOf(by: string, { name, blocks, holds, nets, rows, lists, changes }: Sketch, written: Given): Design {
  return {
    format: 'podwright/1',
    name,
    blocks,
    holds,
    nets,
    ...(rows.length > 0 && { site: { rows: rows.map((row) => ({ ...row, by })) } }),
    made: [
      { by, with: written, blocks: Object.keys(blocks), holds: holdNames(blocks, holds), nets: Object.keys(nets) },
    ],
    ...(lists && { lists }),
    ...(changes && changes.length > 0 && { changes: changes.map((change) => ({ ...change, by })) }),
  };
}

/** All holds it wrote, those in its blocks too. */
function holdNames(blocks: Sketch['blocks'], holds: Sketch['holds']): readonly HoldName[] {
  return [...Object.keys(holds), ...Object.values(blocks).flatMap((block) => Object.keys(block.holds))];
}
