/** The report in the JSON form that others rely on: fixed order of keys, words instead of text keys, same bytes. */

import { type Language, sayRef } from '../../text/index.ts';
import type { Figure, Finding, PartInput, Report, TextRef, Working } from '../report/report.ts';
import { engineVersion } from '../report/version.ts';

export interface FigureJson {
  /** A number, or the address of the place that is the answer. */
  readonly value: number | string | null;
  readonly unit: string;
  readonly kind: Figure['kind'];
  readonly lower?: number;
  readonly upper?: number;
  readonly convention: string;
  readonly basis: Figure['basis'];
  readonly missing?: readonly string[];
  readonly from?: WorkingJson;
}

export interface WorkingJson {
  readonly label: string;
  readonly formula?: string;
  readonly value?: number | null;
  readonly unit?: string;
  readonly inputs?: readonly (WorkingJson | PartInput)[];
  readonly because?: string;
}

export interface FindingJson {
  readonly code: string;
  readonly severity: Finding['severity'];
  readonly where: readonly string[];
  readonly message: string;
  readonly arithmetic: string;
  readonly fix: string;
  readonly edits: readonly { readonly text: string; readonly edit: unknown }[];
  readonly waived?: Finding['waived'];
}

export interface ReportJson {
  readonly podwright: string;
  readonly design: Report['design'];
  readonly figures: Readonly<Record<string, FigureJson>>;
  readonly findings: readonly FindingJson[];
}

export interface ReportJsonOptions {
  /** Adds to each figure its working, `from`. */
  readonly explain?: boolean;
}

/** Plain data; `reportJsonText` gives the bytes. */
export function reportAsJson(report: Report, language: Language = 'en', options: ReportJsonOptions = {}): ReportJson {
  const figures: Record<string, FigureJson> = {};
  for (const [id, figure] of Object.entries(report.figures)) {
    figures[id] = figureAsJson(figure, language, options.explain === true);
  }
  return {
    podwright: engineVersion,
    design: { name: report.design.name, hash: report.design.hash, cards: report.design.cards },
    figures,
    findings: report.findings.map((finding) => findingAsJson(finding, language)),
  };
}

export function reportJsonText(report: Report, language: Language = 'en', options: ReportJsonOptions = {}): string {
  return `${JSON.stringify(reportAsJson(report, language, options), null, 2)}\n`;
}

export function figureAsJson(figure: Figure, language: Language, explain: boolean): FigureJson {
  const { value, unit, kind, basis, missing, from } = figure;
  // An exact figure is its own bound on both sides; the analysis need not say so.
  const exact = kind === 'exact' && value !== null ? value : undefined;
  const lower = figure.lower ?? exact;
  const upper = figure.upper ?? exact;
  return {
    value: figure.address ?? value,
    unit,
    kind,
    ...(lower === undefined ? {} : { lower }),
    ...(upper === undefined ? {} : { upper }),
    convention: sayRef(language, figure.convention),
    basis,
    ...(missing && missing.length > 0 ? { missing } : {}),
    ...(explain && from ? { from: workingAsJson(from, language) } : {}),
  };
}

function workingAsJson(working: Working, language: Language): WorkingJson {
  const { formula, value, unit, inputs, because } = working;
  return {
    label: sayRef(language, working.label),
    ...(formula === undefined ? {} : { formula }),
    ...(value === undefined ? {} : { value }),
    ...(unit === undefined ? {} : { unit }),
    ...(inputs
      ? { inputs: inputs.map((input) => ('part' in input ? partInputInOrder(input) : workingAsJson(input, language))) }
      : {}),
    ...(because ? { because: sayRef(language, because) } : {}),
  };
}

function partInputInOrder({ part, field, text, basis, source, low, high, note }: PartInput): PartInput {
  return {
    part,
    field,
    text,
    basis,
    source,
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(note === undefined ? {} : { note }),
  };
}

export function findingAsJson(finding: Finding, language: Language): FindingJson {
  const say = (ref: TextRef) => sayRef(language, ref);
  return {
    code: finding.code,
    severity: finding.severity,
    where: finding.where,
    message: say({ key: `finding.${finding.code}`, params: finding.params }),
    arithmetic: finding.arithmetic,
    fix: finding.fix ? say(finding.fix) : '',
    edits: (finding.edits ?? []).map(({ text, edit }) => ({ text: say(text), edit })),
    ...(finding.waived && { waived: finding.waived }),
  };
}
