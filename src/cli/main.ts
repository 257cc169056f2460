/** Front door of the command line: finds the command, prints what it gives, turns refusals into one line. */
import { commands } from './commands.ts';
import { CommandRefusal } from './refusal.ts';
import { t } from './words.ts';

// Who reads only the beginning, as `head` does, closes the pipe: that is no error.
process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
  if (problem.code !== 'EPIPE') throw problem;
  process.exit();
});

/** Returns the exit status: 0 done, 1 done with errors in the design, 2 the call or its input could not be read. */
export async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(usage(args));
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) {
    process.stderr.write(`podwright: ${t(rest, 'cli.unknown-command', { name })}\n`);
    return 2;
  }
  try {
    return await command.run(rest);
  } catch (problem) {
    if (!(problem instanceof CommandRefusal)) throw problem;
    process.stderr.write(`podwright ${name}: ${problem.message}\n`);
    return 2;
  }
}

function usage(args: readonly string[]): string {
  const width = Math.max(...commands.map((command) => command.synopsis.length));
  const lines = commands.map(
    (command) => `  podwright ${command.synopsis.padEnd(width)}  ${t(args, `cli.${command.name}.does`)}`,
  );
  return `${t(args, 'cli.usage')}\n${lines.join('\n')}\n\n${t(args, 'cli.design-is')}\n`;
}
