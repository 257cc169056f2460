/** `podwright check`: findings only; exit status 1 when one of them is an error, so that CI can hold a rule. */
import { findingAsJson } from '../../model/exporters/report-json.ts';
import { readArguments } from '../arguments.ts';
import { defineCommand, done, doneWithErrors } from '../command.ts';
import { examine } from '../engine.ts';
import { printFindings } from '../findings.ts';
import { loadDesign } from '../load-design.ts';
import { writeJson } from '../output.ts';

export const check = defineCommand({
  name: 'check',
  synopsis: 'check <design> [--json]',
  async run(args) {
    const call = readArguments(args, { json: { type: 'boolean' } }, [1, 1]);
    const { findings } = examine(await loadDesign(call.positionals[0] ?? '', call.language)).report;
    if (call.flag('json')) writeJson({ findings: findings.map((finding) => findingAsJson(finding, call.language)) });
    else printFindings(findings, call.language);
    return findings.some((finding) => finding.severity === 'error' && !finding.waived) ? doneWithErrors : done;
  },
});
