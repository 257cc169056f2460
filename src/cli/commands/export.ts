/** `podwright export`: the design in another format; what that format cannot hold is said on standard error. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createCatalogue } from '../../model/catalogue/catalogue.ts';
import type { Exported } from '../../model/exporters/exporter.ts';
import { exporters } from '../../model/exporters/exporters.ts';
import { say, sayRef } from '../../text/index.ts';
import { readArguments } from '../arguments.ts';
import { defineCommand, done } from '../command.ts';
import { loadDesign } from '../load-design.ts';
import { note } from '../output.ts';
import { CommandRefusal } from '../refusal.ts';
import { t } from '../words.ts';
import { writePieces } from '../write-pieces.ts';

export const exportCommand = defineCommand({
  name: 'export',
  synopsis: 'export <design> --as FORMAT [--net NETWORK] [-o FILE]',
  async run(args) {
    const call = readArguments(
      args,
      { as: { type: 'string' }, net: { type: 'string' }, output: { type: 'string', short: 'o' } },
      [1, 1],
    );
    const as = call.text('as') ?? '';
    const exporter = exporters.find(({ format }) => format === as);
    if (!exporter) {
      const expected = exporters.map(({ format }) => format).join(', ');
      throw new CommandRefusal(t(args, 'cli.import.unknown', { found: as, expected }));
    }
    const design = await loadDesign(call.positionals[0] ?? '', call.language);
    const net = call.text('net');
    if (net !== undefined && !Object.hasOwn(design.nets, net)) {
      const expected = Object.keys(design.nets).join(', ');
      throw new CommandRefusal(t(args, 'cli.export.no-net', { found: net, expected }));
    }
    const catalogue = createCatalogue(design.parts);
    const made = exporter.write({ design, catalogue, ...(net !== undefined && { nets: [net] }) });
    if (!made.ok) {
      throw new CommandRefusal(
        sayRef(call.language, { key: `export.refused.${made.reason}`, params: { detail: made.detail ?? '' } }),
      );
    }
    write(made.value, call.text('output'), t(args, 'cli.export.folder', { format: as }));
    const facts = exporter.loses.map((key) => say(call.language, `export.loses.${key}`)).join(', ');
    note(`${say(call.language, 'export.loses', { format: as, facts })}\n`);
    for (const { code, params } of made.value.notes) {
      note(`${sayRef(call.language, { key: `export.note.${code}`, params })}\n`);
    }
    return done;
  },
});

/** One file to the named one or to standard output; several into a folder. */
function write({ files }: Exported, output: string | undefined, needsFolder: string): void {
  const [first, ...more] = files;
  if (more.length === 0) {
    writePieces(first.pieces, output);
    return;
  }
  if (output === undefined) throw new CommandRefusal(needsFolder);
  mkdirSync(output, { recursive: true });
  for (const file of files) writePieces(file.pieces, join(output, file.name));
}
