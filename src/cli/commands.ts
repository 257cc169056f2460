/** The commands, one line each, in the order of the help text. */
import { answer } from './commands/answer.ts';
import { bench } from './commands/bench.ts';
import { blast } from './commands/blast.ts';
import { bom } from './commands/bom.ts';
import { cables } from './commands/cables.ts';
import { certify } from './commands/certify.ts';
import { check } from './commands/check.ts';
import { compare } from './commands/compare.ts';
import { examples } from './commands/examples.ts';
import { exportCommand } from './commands/export.ts';
import { fail } from './commands/fail.ts';
import { gallery } from './commands/gallery.ts';
import { importCommand } from './commands/import.ts';
import { link } from './commands/link.ts';
import { open } from './commands/open.ts';
import { report } from './commands/report.ts';
import { schema } from './commands/schema.ts';
import { verify } from './commands/verify.ts';

export const commands = [
  examples,
  report,
  check,
  blast,
  fail,
  bom,
  cables,
  link,
  open,
  certify,
  verify,
  compare,
  importCommand,
  exportCommand,
  schema,
  answer,
  gallery,
  bench,
] as const;
