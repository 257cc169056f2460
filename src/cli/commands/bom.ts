/** `podwright bom`: the bill of materials. */
import { buildPartsList } from '../../model/analyses/parts-list/build-parts-list.ts';
import { partsListAsCsv } from '../../model/exporters/parts-list-csv.ts';
import { partsListAsJson } from '../../model/exporters/parts-list-json.ts';
import { readArguments } from '../arguments.ts';
import { defineCommand, done } from '../command.ts';
import { examine } from '../engine.ts';
import { loadDesign } from '../load-design.ts';
import { writeResult } from '../output.ts';
import { CommandRefusal } from '../refusal.ts';
import { t } from '../words.ts';

export const bom = defineCommand({
  name: 'bom',
  synopsis: 'bom <design> --format csv|json [-o FILE]',
  async run(args) {
    const call = readArguments(args, { format: { type: 'string' }, output: { type: 'string', short: 'o' } }, [1, 1]);
    const format = call.text('format') ?? 'csv';
    if (format !== 'csv' && format !== 'json') {
      throw new CommandRefusal(t(args, 'cli.wrong-format', { found: format, expected: 'csv, json' }));
    }
    const { machine, catalogue } = examine(await loadDesign(call.positionals[0] ?? '', call.language));
    const lines = buildPartsList(machine, catalogue);
    const content = format === 'csv' ? partsListAsCsv(lines, call.language) : partsListAsJson(lines);
    writeResult(content, call.text('output'));
    return done;
  },
});
