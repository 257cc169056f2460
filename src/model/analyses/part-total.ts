/**
 * The sum of one figure over many parts, with unknowns kept unknown: a part that does not state the figure makes the
 * sum unknown and leaves the known part as a lower bound. Zero is a value, unknown is not zero.
 *
 * Ranges: where sources differ, bounds are the sums of lows and of highs, as all cards of a kind are of one make.
 */
import { weakestBasis } from '../catalogue/basis.ts';
import type { Basis, Part, PartRef } from '../catalogue/part.ts';
import { type ReadFigure, readFigure } from '../catalogue/part-figure.ts';
import type { Figure, FigureKind, PartInput, TextRef, Working } from '../report/report.ts';
import { groupThousands, inUnit } from '../units/format.ts';

/** So many of a part, or of a box or element without one. */
export interface CountedPart {
  readonly count: number;
  readonly ref?: PartRef;
  readonly part?: Part;
  /** Hold or block name, for what has no part. */
  readonly name: string;
  readonly address: string;
  /** The maker's word for a whole system: an outcome we cannot derive, so no better than an estimate. */
  readonly claimed?: boolean;
}

interface Term {
  readonly counted: CountedPart;
  readonly field: string;
  readonly figure: ReadFigure;
}

export interface Unstated {
  readonly what: string;
  readonly field: string;
  readonly count: number;
  readonly addresses: readonly string[];
}

export interface PartTotal {
  /** Canonical unit; the known part only. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly ranged: boolean;
  readonly soft: boolean;
  readonly basis: Basis;
  readonly terms: readonly Term[];
  readonly unstated: readonly Unstated[];
}

/** Adds up `field` of everything counted. Bandwidths are added as stated, so they must all be of one direction. */
export function totalOf(field: string, counted: Iterable<CountedPart>): PartTotal {
  const terms = new Map<string, Term>();
  const unstated = new Map<string, Unstated & { readonly addresses: string[] }>();
  for (const one of counted) {
    const figure = readFigure(one.part, field);
    const what = one.ref ?? one.name;
    const known = terms.get(what);
    if (known) terms.set(what, { ...known, counted: { ...known.counted, count: known.counted.count + one.count } });
    else if (figure) terms.set(what, { counted: one, field, figure });
    else {
      const before = unstated.get(what) ?? { what, field, count: 0, addresses: [] };
      before.addresses.push(one.address);
      unstated.set(what, { ...before, count: before.count + one.count });
    }
  }
  const list = [...terms.values()];
  const sum = (pick: (figure: ReadFigure) => number) =>
    list.reduce((total, { counted: { count }, figure }) => total + count * pick(figure), 0);
  return {
    value: sum((figure) => figure.value),
    low: sum((figure) => figure.low),
    high: sum((figure) => figure.high),
    ranged: list.some(({ figure }) => figure.low < figure.high),
    soft: list.some(({ counted, figure }) => counted.claimed || isSoft(figure.basis)),
    basis: weakestBasis(list.map(({ figure }) => figure.basis)),
    terms: list,
    unstated: [...unstated.values()],
  };
}

/** What rests on memory or on no good source is an estimate, whatever the arithmetic. */
export function isSoft(basis: Basis): boolean {
  return basis === 'recalled' || basis === 'estimate';
}

export function kindOfTotal(total: PartTotal): FigureKind {
  if (total.unstated.length > 0) return 'unknown';
  return total.ranged || total.soft ? 'estimate' : 'exact';
}

/** The total as a figure in `unit`, with its working down to the sources. */
export function figureOfTotal(total: PartTotal, unit: string, convention: TextRef, label: TextRef): Figure {
  const kind = kindOfTotal(total);
  const shown = (canonical: number) => inUnit(canonical, unit);
  const value = kind === 'unknown' ? null : shown(total.value);
  const bounds = {
    ...((kind === 'unknown' ? total.terms.length > 0 : total.ranged || kind === 'exact') && {
      lower: shown(total.low),
    }),
    ...(kind !== 'unknown' && (total.ranged || kind === 'exact') && { upper: shown(total.high) }),
  };
  return {
    value,
    unit,
    kind,
    basis: total.basis,
    ...bounds,
    convention,
    ...(kind === 'unknown' && { missing: missingOf(total.unstated) }),
    from: workingOf(total, unit, label, value),
  };
}

/** "huawei/kunpeng-920@1#peakPower × 192" */
export function missingOf(unstated: readonly Unstated[]): readonly string[] {
  return unstated.map(({ what, field, count }) => `${what}#${field} × ${groupThousands(count)}`);
}

function workingOf(total: PartTotal, unit: string, label: TextRef, value: number | null): Working {
  if (value === null && total.terms.length > 0) {
    return {
      label,
      value,
      unit,
      inputs: [knownPart(total, unit)],
      because: { key: 'because.unstated', params: { n: total.unstated.length } },
    };
  }
  const lines = total.terms.map((term) => workingOfTerm(term, unit, 'value'));
  const formula = sumOf(lines);
  const only = lines.length === 1 ? lines[0] : undefined;
  return {
    label,
    ...(formula !== '' && { formula }),
    value,
    unit,
    inputs: only?.inputs ?? lines,
    ...(total.unstated.length > 0 && { because: { key: 'because.unstated', params: { n: total.unstated.length } } }),
  };
}

/** The lower bound of what stays unknown: what is stated, where sources differ at its low end. */
function knownPart(total: PartTotal, unit: string): Working {
  const lines = total.terms.map((term) => workingOfTerm(term, unit, 'low'));
  const key = total.ranged ? 'working.known-low' : 'working.known';
  return { label: { key }, formula: sumOf(lines), value: inUnit(total.low, unit), unit, inputs: lines };
}

/** "384 × 550 W + 48 × 130 W + …" */
function sumOf(lines: readonly Working[]): string {
  const most = 6;
  const formulas = lines.map(({ formula = '' }) => formula);
  return formulas.length > most ? `${formulas.slice(0, most).join(' + ')} + …` : formulas.join(' + ');
}

function workingOfTerm({ counted, field, figure }: Term, unit: string, end: 'value' | 'low'): Working {
  const stated = counted.part?.figures[field];
  const text = (end === 'low' ? stated?.low : undefined) ?? stated?.value ?? '';
  return {
    label: { key: 'working.part', params: { part: counted.part?.name ?? counted.name } },
    formula: counted.count === 1 ? text : `${groupThousands(counted.count)} × ${text}`,
    value: inUnit(counted.count * figure[end], unit),
    unit,
    inputs: counted.part ? [partInput(counted.part, counted.ref ?? counted.name, field)] : [],
  };
}

/** The leaf of a working: what the part states, and who says so. */
export function partInput(part: Part, ref: PartRef, field: string): PartInput {
  const figure = part.figures[field];
  if (!figure) throw new Error(`${ref} has no ${field}`);
  const { value, basis, source, low, high, note } = figure;
  return {
    part: ref,
    field,
    text: value,
    basis,
    source,
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    ...(note !== undefined && { note }),
  };
}
