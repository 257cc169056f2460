/** `podwright blast`: every single failure by class, worst first. */
import { type BlastOrder, type BlastRow, blastOf, inOrder } from '../../model/analyses/failures/blast.ts';
import { scenarioFigures } from '../../model/analyses/failures/scenario-figures.ts';
import { type WorstSets, worstSets } from '../../model/analyses/failures/worst-sets.ts';
import { createCatalogue } from '../../model/catalogue/catalogue.ts';
import type { Design } from '../../model/design/design.ts';
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
import { note, table, writeJson } from '../output.ts';
import { CommandRefusal } from '../refusal.ts';
import { finish, keeper } from '../work.ts';

const orders: readonly BlastOrder[] = ['cards', 'throughput'];

export const blast = defineCommand({
  name: 'blast',
  synopsis: 'blast <design> [--order cards|throughput] [--pairs | --worst <k>] [--json]',
  async run(args) {
    const call = readArguments(
      args,
      {
        json: { type: 'boolean' },
        order: { type: 'string' },
        pairs: { type: 'boolean' },
        worst: { type: 'string' },
      },
      [1, 1],
    );
    const { language } = call;
    const order = orders.find((one) => one === (call.text('order') ?? 'cards'));
    if (!order)
      throw new CommandRefusal(
        sayRef(language, { key: 'cli.blast.order', params: { found: call.text('order') ?? '' } }),
      );
    const design = await loadDesign(call.positionals[0] ?? '', language);
    const machine = expand(design, createCatalogue(design.parts));
    const together = sizeOfSets(call.flag('pairs'), call.text('worst'), language);
    if (together !== null) {
      printSets(
        design,
        machine,
        finish(worstSets(machine, together, keeper())),
        order,
        together,
        call.flag('json'),
        language,
      );
      return done;
    }
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

/** How many fail together; null for one. */
function sizeOfSets(pairs: boolean, worst: string | undefined, language: Language): number | null {
  if (worst === undefined) return pairs ? 2 : null;
  const size = Number(worst);
  if (pairs || !Number.isInteger(size) || size < 1 || size > mostTogether)
    throw new CommandRefusal(
      sayRef(language, { key: 'cli.blast.worst', params: { found: worst, most: mostTogether } }),
    );
  return size;
}

const mostTogether = 6;

function printSets(
  design: Design,
  machine: Machine,
  { rows, whole, cards }: WorstSets,
  order: BlastOrder,
  together: number,
  json: boolean,
  language: Language,
): void {
  const sorted = inOrder(rows, order);
  if (json) {
    writeJson({
      design: { name: design.name, hash: designHash(design) },
      order,
      together,
      // Of the worst set: cards down at least and at most; equal where every set was tried.
      worst: { exact: whole, cards },
      failures: sorted.map((row) => ({
        elements: row.elements,
        class: row.names.join(' + '),
        ...(row.count !== null && { count: row.count }),
        figures: figuresJson(scenarioFigures(machine, row, row), language),
      })),
    });
    return;
  }
  const words = (name: string) => sayRef(language, { key: `cli.column.${name}` });
  const net = sorted[0]?.effect.networks[0]?.fabric.net ?? '';
  table(
    [words('element'), words('count'), words('cards-down'), `${net} ${words('throughput-left')}`],
    sorted.slice(0, mostLines).map((row) => {
      const figures = scenarioFigures(machine, row, row);
      return [
        row.element,
        row.count === null ? '' : String(row.count),
        shortText(figures['cards.down'], language),
        shortText(figures[`${net}.throughput.left`], language),
      ];
    }),
    [1, 2, 3],
  );
  if (sorted.length > mostLines)
    note(`${sayRef(language, { key: 'cli.blast.more', params: { n: sorted.length - mostLines } })}\n`);
  const key = whole ? 'cli.blast.whole' : 'cli.blast.bounded';
  note(`${sayRef(language, { key, params: { n: sorted.length, lower: cards.lower, upper: cards.upper } })}\n`);
}

/** Lines for people; the JSON has all. */
const mostLines = 100;

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
