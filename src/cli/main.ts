/** Front door of the command line: finds the command, prints what it gives, turns refusals into one line. */

import { frameTexts } from '../text/frame.ts';
import { addTexts, visibleLine } from '../text/index.ts';
import { laterTexts } from '../text/later.ts';
import { commands } from './commands.ts';
import { note, print } from './output.ts';
import { CommandRefusal } from './refusal.ts';
import { t } from './words.ts';

addTexts({ ...frameTexts, ...laterTexts });

// Who reads only the beginning, as `head` does, closes the pipe: that is no error.
process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
  if (problem.code !== 'EPIPE') throw problem;
  process.exit();
});

/** Returns the exit status: 0 done, 1 done with errors in the design, 2 the call or its input could not be read. */
export async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined) {
    note(`podwright: ${t(args, 'cli.no-command')}\n`);
    return 2;
  }
  if (name === 'help' || name === '--help' || name === '-h') {
    print(usage(args));
    return 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) {
    note(`podwright: ${t(rest, 'cli.unknown-command', { name })}\n`);
    return 2;
  }
  try {
    return await command.run(rest);
  } catch (problem) {
    note(`podwright ${name}: ${messageOf(problem, rest)}\n`);
    return 2;
  }
}

/** One line, whatever went wrong; the stack of a fault of ours only for who asks for it. */
function messageOf(problem: unknown, args: readonly string[]): string {
  if (problem instanceof CommandRefusal) return visibleLine(problem.message);
  const { code, path, message } = problem as NodeJS.ErrnoException;
  if (code !== undefined && path !== undefined) return t(args, 'cli.file-problem', { name: path, found: code });
  if (process.env.PODWRIGHT_TRACE && problem instanceof Error) return problem.stack ?? message;
  return t(args, 'cli.our-fault', { found: String(message).split('\n')[0] ?? '' });
}

function usage(args: readonly string[]): string {
  const width = Math.max(...commands.map((command) => command.synopsis.length));
  const lines = commands.map(
    (command) => `  podwright ${command.synopsis.padEnd(width)}  ${t(args, `cli.${command.name}.does`)}`,
  );
  return `${t(args, 'cli.usage')}\n${lines.join('\n')}\n\n${t(args, 'cli.design-is')}\n`;
}
