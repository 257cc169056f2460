/** `podwright cables`: the cable schedule, written while it is made. */
import { createCatalogue } from '../../model/catalogue/catalogue.ts';
import { cablesAsJson } from '../../model/exporters/cables-json.ts';
import { csvLine } from '../../model/exporters/csv-line.ts';
import { cableCells, cableColumns } from '../../model/exporters/schedule/columns.ts';
import { type CableRow, planSchedule } from '../../model/exporters/schedule/schedule.ts';
import { mostSheetRows } from '../../model/exporters/sheet.ts';
import { sayRef } from '../../text/index.ts';
import { readArguments } from '../arguments.ts';
import { defineCommand, done } from '../command.ts';
import { loadDesign } from '../load-design.ts';
import { writeBytes } from '../output.ts';
import { CommandRefusal } from '../refusal.ts';
import { t } from '../words.ts';
import { workbook } from '../workbook.ts';
import { writePieces } from '../write-pieces.ts';

const formats = ['csv', 'xlsx', 'json'] as const;
const byteOrderMark = '\uFEFF';

export const cables = defineCommand({
  name: 'cables',
  synopsis: 'cables <design> --format csv|xlsx|json [-o FILE]',
  async run(args) {
    const call = readArguments(args, { format: { type: 'string' }, output: { type: 'string', short: 'o' } }, [1, 1]);
    const asked = call.text('format') ?? 'csv';
    const format = formats.find((known) => known === asked);
    if (format === undefined) {
      throw new CommandRefusal(t(args, 'cli.wrong-format', { found: asked, expected: formats.join(', ') }));
    }
    const ref = call.positionals[0] ?? '';
    const design = await loadDesign(ref, call.language);
    const planned = planSchedule(design, createCatalogue(design.parts));
    if (!planned.ok) {
      const params = { detail: planned.detail ?? '' };
      throw new CommandRefusal(`${ref}: ${sayRef(call.language, { key: `export.refused.${planned.reason}`, params })}`);
    }
    const file = call.text('output');
    if (format === 'xlsx') {
      const rows = [cableColumns, ...Array.from(planned.value.rows(), cableCells)];
      if (rows.length > mostSheetRows) {
        throw new CommandRefusal(t(args, 'cli.sheet-too-long', { rows: rows.length - 1, most: mostSheetRows - 1 }));
      }
      writeBytes(await workbook({ name: 'Cables', rows }), file);
    } else writePieces(format === 'csv' ? csvPieces(planned.value.rows()) : cablesAsJson(planned.value.rows()), file);
    return done;
  },
});

function* csvPieces(rows: Iterable<CableRow>): Generator<string> {
  yield byteOrderMark + csvLine(cableColumns);
  for (const row of rows) yield csvLine(cableCells(row));
}
