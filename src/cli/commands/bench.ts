/** `podwright bench`: the speed table of this machine. */
import { readArguments } from '../arguments.ts';
import { timeEdits } from '../bench/edit-times.ts';
import { defineCommand, done } from '../command.ts';
import { note, print, table, writeJson } from '../output.ts';
import { t } from '../words.ts';

export const bench = defineCommand({
  name: 'bench',
  synopsis: 'bench [--json]',
  run(args) {
    const call = readArguments(args, { json: { type: 'boolean' } }, [0, 0]);
    const rows = [];
    for (const row of timeEdits()) {
      rows.push(row);
      if (process.stderr.isTTY) note(`${row.case}\n`);
    }
    if (call.flag('json')) {
      writeJson({ node: process.version, edits: rows });
      return done;
    }
    print(`${t(args, 'cli.bench.title', { node: process.version })}\n\n`);
    const ms = (value: number) => value.toFixed(1);
    table(
      [
        t(args, 'cli.bench.case'),
        t(args, 'cli.bench.edits'),
        t(args, 'cli.bench.cold'),
        t(args, 'cli.bench.median'),
        t(args, 'cli.bench.p95'),
        t(args, 'cli.bench.worst'),
      ],
      rows.map((row) => [
        row.case,
        String(row.edits),
        ms(row.firstMs),
        ms(row.medianMs),
        ms(row.p95Ms),
        ms(row.worstMs),
      ]),
      [1, 2, 3, 4, 5],
    );
    return done;
  },
});
