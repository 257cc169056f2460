/**
 * The cable schedule as comma-separated text, written while it is made, so that half a million cables need no more
 * memory than their order.
 */
import { csvLine } from './csv-line.ts';
import { type Exporter, oneFile } from './exporter.ts';
import { cableCells, cableColumns } from './schedule/columns.ts';
import { planSchedule } from './schedule/schedule.ts';

const byteOrderMark = '\uFEFF';

export const cablesCsv: Exporter = {
  format: 'cables-csv',
  loses: [
    'hierarchy',
    'rules',
    'cards',
    'inside-of-nodes',
    'power',
    'cooling',
    'prices',
    'latency',
    'exceptions-as-such',
  ],
  write({ design, catalogue, nets }) {
    const planned = planSchedule(design, catalogue, { nets });
    if (!planned.ok) return planned;
    const { value } = planned;
    return oneFile('cables.csv', lines(), [{ code: 'lengths-unknown', params: {} }]);

    function* lines(): Generator<string> {
      yield byteOrderMark + csvLine(cableColumns);
      for (const row of value.rows()) yield csvLine(cableCells(row));
    }
  },
};
