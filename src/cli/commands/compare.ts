/** `podwright compare`: figures of two to six designs side by side, and the parts whose numbers differ. */
import { buildPartsList } from '../../model/analyses/parts-list/build-parts-list.ts';
import { figureAsJson } from '../../model/exporters/report-json.ts';
import {
  type ComparedFigure,
  type Comparison,
  compareDesigns,
  fewestDesigns,
  mostDesigns,
} from '../../model/report/compare/compare.ts';
import { engineVersion } from '../../model/report/version.ts';
import { type Language, sayRef } from '../../text/index.ts';
import { readArguments } from '../arguments.ts';
import { defineCommand, done } from '../command.ts';
import { examine } from '../engine.ts';
import { figureText, signOf } from '../figure-text.ts';
import { loadDesign } from '../load-design.ts';
import { print, table, writeJson } from '../output.ts';

export const compare = defineCommand({
  name: 'compare',
  synopsis: 'compare <a> <b> [… up to 6] [--json]',
  async run(args) {
    const call = readArguments(args, { json: { type: 'boolean' } }, [fewestDesigns, mostDesigns]);
    const compared = [];
    for (const ref of call.positionals) {
      const { report, machine, catalogue } = examine(await loadDesign(ref, call.language));
      compared.push({ report, partsList: buildPartsList(machine, catalogue) });
    }
    const comparison = compareDesigns(compared);
    if (call.flag('json')) writeJson(asJson(comparison, call.language));
    else printSideBySide(comparison, call.language);
    return done;
  },
});

/** The better one of each row bears a star. */
function printSideBySide({ designs, rows, parts }: Comparison, language: Language): void {
  const words = (key: string) => sayRef(language, { key });
  const names = designs.map(({ name, hash }) => `${name} ${hash}`);
  const flushRight = designs.map((_, index) => index + 1);
  table(
    [words('cli.column.figure'), ...names, words('compare.better')],
    rows.map((row) => [
      row.id,
      ...row.figures.map((figure, at) => cell(figure, at === row.winner, language)),
      verdict(row, language, designs),
    ]),
    flushRight,
  );
  print(`\n${parts.length === 0 ? `${words('compare.same-everywhere')}\n` : ''}`);
  if (parts.length === 0) return;
  table(
    [words('compare.parts'), ...names],
    parts.map(({ name, nameText, totals }) => [
      nameText ? sayRef(language, nameText) : name,
      ...totals.map((total) => total.toLocaleString('en-US')),
    ]),
    flushRight,
  );
}

function cell(figure: ComparedFigure['figures'][number], better: boolean, language: Language): string {
  return figure ? `${better ? '* ' : ''}${figureText(figure, language)} ${signOf(figure)}` : '–';
}

function verdict({ winner, noWinner }: ComparedFigure, language: Language, designs: Comparison['designs']): string {
  if (winner !== undefined) return designs[winner]?.name ?? '';
  return sayRef(language, { key: `compare.no-winner.${noWinner}` });
}

function asJson({ designs, rows, parts }: Comparison, language: Language) {
  return {
    podwright: engineVersion,
    designs,
    figures: Object.fromEntries(
      rows.map(({ id, unit, figures, direction, winner, noWinner }) => [
        id,
        {
          unit,
          ...(direction ? { better: direction } : {}),
          winner: winner ?? null,
          ...(noWinner ? { noWinner } : {}),
          values: figures.map((figure) => (figure ? figureAsJson(figure, language, false) : null)),
        },
      ]),
    ),
    parts: parts.map(({ category, name, nameText, totals }) => ({
      category,
      name: nameText ? sayRef(language, nameText) : name,
      totals,
    })),
  };
}
