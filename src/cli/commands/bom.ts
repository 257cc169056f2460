/** `podwright bom`: the bill of materials. */
import { buildPartsList } from '../../model/analyses/parts-list/build-parts-list.ts';
import { partsListAsCsv, partsListCells } from '../../model/exporters/parts-list-csv.ts';
import { partsListAsCycloneDx } from '../../model/exporters/parts-list-cyclonedx.ts';
import { partsListAsJson } from '../../model/exporters/parts-list-json.ts';
import { readArguments } from '../arguments.ts';
import { defineCommand, done } from '../command.ts';
import { examine } from '../engine.ts';
import { loadDesign } from '../load-design.ts';
import { writeBytes, writeResult } from '../output.ts';
import { CommandRefusal } from '../refusal.ts';
import { t } from '../words.ts';
import { workbook } from '../workbook.ts';

const formats = ['csv', 'xlsx', 'json', 'cyclonedx'] as const;

export const bom = defineCommand({
  name: 'bom',
  synopsis: 'bom <design> --format csv|xlsx|json|cyclonedx [-o FILE]',
  async run(args) {
    const call = readArguments(args, { format: { type: 'string' }, output: { type: 'string', short: 'o' } }, [1, 1]);
    const asked = call.text('format') ?? 'csv';
    const format = formats.find((known) => known === asked);
    if (format === undefined) {
      throw new CommandRefusal(t(args, 'cli.wrong-format', { found: asked, expected: formats.join(', ') }));
    }
    const { report, machine, catalogue } = examine(await loadDesign(call.positionals[0] ?? '', call.language));
    const lines = buildPartsList(machine, catalogue);
    const file = call.text('output');
    if (format === 'csv') writeResult(partsListAsCsv(lines, call.language), file);
    else if (format === 'json') writeResult(partsListAsJson(lines), file);
    else if (format === 'cyclonedx') writeResult(partsListAsCycloneDx(lines, report.design, call.language), file);
    else writeBytes(await workbook({ name: 'Parts', rows: partsListCells(lines, call.language) }), file);
    return done;
  },
});
