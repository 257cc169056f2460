/** `podwright import`: a foreign file as a design file; what was read, left out, guessed and mended on standard error. */
import { fileText } from '../../model/design/canonical.ts';
import { importFiles } from '../../model/importers/import-files.ts';
import { type ImportFormat, importFormats } from '../../model/importers/import-report.ts';
import { say } from '../../text/index.ts';
import { readArguments } from '../arguments.ts';
import { defineCommand, done } from '../command.ts';
import { readForeignFile } from '../foreign-file.ts';
import { importRefusalText, importReportText } from '../import-report.ts';
import { note, writeResult } from '../output.ts';
import { CommandRefusal } from '../refusal.ts';
import { t } from '../words.ts';

export const importCommand = defineCommand({
  name: 'import',
  synopsis: 'import <file> [<file> …] [--as FORMAT] [--rules] [-o FILE]',
  run(args) {
    const call = readArguments(
      args,
      { as: { type: 'string' }, rules: { type: 'boolean' }, output: { type: 'string', short: 'o' } },
      [1, 20],
    );
    const as = call.text('as');
    if (as !== undefined && !isFormat(as)) {
      throw new CommandRefusal(t(args, 'cli.import.unknown', { found: as, expected: importFormats.join(', ') }));
    }
    const files = call.positionals.map((path) => readForeignFile(path, call.language));
    const read = importFiles(files, as === undefined ? {} : { as });
    if (!read.ok) throw new CommandRefusal(importRefusalText(call.positionals[0] ?? '', read.refusal, call.language));
    const { design, report, suggestion } = read;
    note(importReportText(report, call.language));
    const rules = call.flag('rules');
    if (suggestion && !rules) {
      const { wires, links } = suggestion;
      note(`${say(call.language, 'import.suggestion', { wires, links })}\n`);
    } else if (rules && !suggestion) throw new CommandRefusal(t(args, 'import.no-suggestion'));
    writeResult(fileText(rules && suggestion ? suggestion.design : design), call.text('output'));
    return done;
  },
});

function isFormat(text: string): text is ImportFormat {
  return (importFormats as readonly string[]).includes(text);
}
