/** Calls the command line as a user does: through its launcher, in a process of its own. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const launcher = fileURLToPath(new URL('../../src/cli/podwright.mjs', import.meta.url));
/** The first call may have to build the program. */
const patienceMs = 120_000;

export interface Called {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function podwright(args: readonly string[], input?: string): Called {
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...args], {
    encoding: 'utf8',
    timeout: patienceMs,
    maxBuffer: 64 * 2 ** 20,
    ...(input !== undefined && { input }),
  });
  return { status, stdout, stderr };
}

/** The output of a call that must succeed. */
export function outputOf(args: readonly string[], input?: string): string {
  const { status, stdout, stderr } = podwright(args, input);
  if (status !== 0) throw new Error(`podwright ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}
