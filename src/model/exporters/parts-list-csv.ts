import { type Language, say, sayRef, type TextKey } from '../../text/index.ts';
import type { PartsListLine } from '../report/parts-list.ts';
import { round9 } from '../units/round.ts';
import { type Cell, toCsv } from './csv.ts';

type Column = readonly [TextKey, (line: PartsListLine, language: Language) => Cell];

const columns: readonly Column[] = [
  ['bom.column.line', (line) => line.line],
  ['bom.column.level', (line) => line.level],
  ['bom.column.parent', (line) => line.parent],
  ['bom.column.category', (line, language) => sayRef(language, { key: `bom.category.${line.category}` })],
  ['bom.column.maker', (line) => line.maker],
  ['bom.column.model', (line, language) => (line.modelText ? sayRef(language, line.modelText).trim() : line.model)],
  ['bom.column.part', (line) => line.part],
  ['bom.column.part-number', (line) => line.partNumber],
  ['bom.column.description', (line, language) => sayRef(language, line.description)],
  ['bom.column.per-parent', (line) => line.perParent],
  ['bom.column.total', (line) => line.total],
  ['bom.column.included', (line, language) => say(language, line.included ? 'bom.yes' : 'bom.no')],
  ['bom.column.spares', (line) => line.spares],
  ['bom.column.spares-by', (line, language) => line.sparesBy && say(language, `bom.spares-by.${line.sparesBy}`)],
  ['bom.column.price-low', (line) => rounded(line.unitPrice?.low)],
  ['bom.column.price', (line) => rounded(line.unitPrice?.mode)],
  ['bom.column.price-high', (line) => rounded(line.unitPrice?.high)],
  ['bom.column.price-total', (line) => rounded(line.totalUsd)],
  ['bom.column.currency', (line) => line.unitPrice && ['USD', line.unitPrice.date].filter(Boolean).join(' ')],
  [
    'bom.column.price-basis',
    (line, language) => line.unitPrice && sayRef(language, { key: `basis.${line.unitPrice.basis}` }),
  ],
  ['bom.column.price-source', (line) => line.unitPrice?.sources.join(' ')],
  ['bom.column.unit-peak', (line) => rounded(line.unitPeakW)],
  ['bom.column.unit-typical', (line) => rounded(line.unitTypicalW)],
  ['bom.column.total-peak', (line) => rounded(line.totalPeakW)],
  ['bom.column.unit-mass', (line) => rounded(line.unitMassKg)],
  ['bom.column.height', (line) => line.height],
  ['bom.column.lead-time', (line) => line.leadTime],
  ['bom.column.status', (line) => line.status],
  [
    'bom.column.confidence',
    (line, language) => line.confidence && sayRef(language, { key: `basis.${line.confidence}` }),
  ],
  ['bom.column.sources', (line) => line.sources.join(' ')],
  ['bom.column.network', (line) => line.network],
  ['bom.column.counts', (line) => line.counts.join(' ')],
  ['bom.column.notes', (line) => line.notes],
];

/** The bill of materials for a spreadsheet, headings in the language asked for. An unknown value is an empty cell. */
export function partsListCells(lines: readonly PartsListLine[], language: Language): readonly (readonly Cell[])[] {
  const heading = columns.map(([key]) => say(language, key));
  return [heading, ...lines.map((line) => columns.map(([, value]) => value(line, language)))];
}

export function partsListAsCsv(lines: readonly PartsListLine[], language: Language): string {
  return toCsv(partsListCells(lines, language));
}

function rounded(value: number | undefined): number | undefined {
  return value === undefined ? undefined : round9(value);
}
