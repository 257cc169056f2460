/** `podwright report`: all figures and findings of a design. */
import { reportAsJson } from '../../model/exporters/report-json.ts';
import { sayRef, visibleLine } from '../../text/index.ts';
import { readArguments } from '../arguments.ts';
import { defineCommand, done } from '../command.ts';
import { examine } from '../engine.ts';
import { figureText, signOf } from '../figure-text.ts';
import { printFindings } from '../findings.ts';
import { loadDesign } from '../load-design.ts';
import { print, table, writeJson } from '../output.ts';

export const report = defineCommand({
  name: 'report',
  synopsis: 'report <design> [--json] [--explain]',
  async run(args) {
    const call = readArguments(args, { json: { type: 'boolean' }, explain: { type: 'boolean' } }, [1, 1]);
    const design = await loadDesign(call.positionals[0] ?? '', call.language);
    const examined = examine(design).report;
    if (call.flag('json') || call.flag('explain')) {
      writeJson(reportAsJson(examined, call.language, { explain: call.flag('explain') }));
      return done;
    }
    const words = (key: string) => sayRef(call.language, { key });
    print(`${visibleLine(examined.design.name)}  ${examined.design.hash}\n\n`);
    table(
      [words('cli.column.figure'), words('cli.column.value'), '', words('cli.column.convention')],
      Object.entries(examined.figures).map(([id, figure]) => [
        id,
        figureText(figure, call.language),
        signOf(figure),
        sayRef(call.language, figure.convention),
      ]),
      [1],
    );
    print('\n');
    printFindings(examined.findings, call.language);
    return done;
  },
});
