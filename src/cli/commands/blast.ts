/** `podwright blast`: every single failure by class, worst first. */
import { type BlastOrder, type BlastRow, blastOf, inOrder } from '../../model/analyses/failures/blast.ts';
import { scenarioFigures } from '../../model/analyses/failures/scenario-figures.ts';
import { createCatalogue } from '../../model/catalogue/catalogue.ts';
import { designHash } from '../../model/design/hash.ts';
import { expand } from '../../model/expand/expand.ts';
import type { Machine } from '../../model/machine/machine.ts';
import type { Figure } from '../../model/report/report.ts';
import { type Language, sayRef } from '../../text/index.ts';
import { readArguments } from '../arguments.ts';
import { defineCommand, done } from '../command.ts';
import { figuresJson } from '../failure-json.ts';
import { figureText } from '../figure-text.ts';
import { loadDesign } from '../load-design.ts';
import { table, writeJson } from '../output.ts';
import { CommandRefusal } from '../refusal.ts';
import { finish, keeper } from '../work.ts';

const orders: readonly BlastOrder[] = ['cards', 'throughput'];

export const blast = defineCommand({
  name: 'blast',
  synopsis: 'blast <design> [--order cards|throughput] [--json]',
  async run(args) {
    const call = readArguments(args, { json: { type: 'boolean' }, order: { type: 'string' } }, [1, 1]);
    const { language } = call;
    const order = orders.find((one) => one === (call.text('order') ?? 'cards'));
    if (!order)
      throw new CommandRefusal(
        sayRef(language, { key: 'cli.blast.order', params: { found: call.text('order') ?? '' } }),
      );
    const design = await loadDesign(call.positionals[0] ?? '', language);
    const machine = expand(design, createCatalogue(design.parts));
    const rows = inOrder(finish(blastOf(machine, keeper())).rows, order);
    if (call.flag('json')) {
      writeJson({
        design: { name: design.name, hash: designHash(design) },
        order,
        failures: rows.map((row) => ({
          element: row.element,
          class: row.name,
          count: row.count,
          domain: row.domain,
          figures: figuresJson(scenarioFigures(machine, row, row), language),
        })),
      });
      return done;
    }
    printTable(machine, rows, language);
    return done;
  },
});

function printTable(machine: Machine, rows: readonly BlastRow[], language: Language): void {
  const nets = [...new Set(rows.flatMap(({ effect }) => effect.networks.map(({ fabric }) => fabric.net)))];
  const shares = ['throughput.left', 'mean.left', 'bisection.left'] as const;
  const words = (name: string) => sayRef(language, { key: `cli.column.${name}` });
  const counts = ['count', 'cards-down', 'cards-slowed'].map(words);
  const head = [
    words('element'),
    ...counts,
    ...nets.flatMap((net) => shares.map((share) => `${net} ${words(share.replace('.', '-'))}`)),
    words('domain'),
  ];
  const lines = rows.map((row) => {
    const figures = scenarioFigures(machine, row, row);
    const text = (id: string) => shortText(figures[id], language);
    return [
      row.element,
      String(row.count),
      text('cards.down'),
      text('cards.slowed'),
      ...nets.flatMap((net) => shares.map((share) => text(`${net}.${share}`))),
      row.domain ? '·' : '',
    ];
  });
  table(
    head,
    lines,
    head.map((_, column) => column).filter((column) => column > 0 && column < head.length - 1),
  );
}

/** Six digits are enough in a table; the JSON has all. */
function shortText(figure: Figure | undefined, language: Language): string {
  if (!figure) return '';
  const round = (value: number | undefined) => (value === undefined ? undefined : Number(value.toPrecision(6)));
  const { lower, upper, value } = figure;
  const short = { ...figure, unit: '', value: value === null ? null : (round(value) ?? null) };
  return figureText(
    {
      ...short,
      ...(lower !== undefined && { lower: round(lower) as number }),
      ...(upper !== undefined && { upper: round(upper) as number }),
    },
    language,
  );
}
