/** `podwright link`: the share link of a design, for any studio that has this version or a later one. */

import { limits } from '../../model/design/limits.ts';
import { encodeLink } from '../../model/design/link.ts';
import { readArguments } from '../arguments.ts';
import { defineCommand, done } from '../command.ts';
import { loadDesign } from '../load-design.ts';
import { note, print } from '../output.ts';
import { CommandRefusal } from '../refusal.ts';
import { t } from '../words.ts';

export const link = defineCommand({
  name: 'link',
  synopsis: 'link <design> [--studio ADDRESS]',
  async run(args) {
    const call = readArguments(args, { studio: { type: 'string' } }, [1, 1]);
    const address = studioAddress(call.text('studio'), args);
    const design = await loadDesign(call.positionals[0] ?? '', call.language);
    const fragment = encodeLink({ design });
    const { linkOfferedCharacters: most } = limits;
    if (fragment.length > most) note(`${t(args, 'cli.link.long', { found: fragment.length, most })}\n`);
    print(`${address}${fragment}\n`);
    return done;
  },
});

/** Where the link opens; the link itself is the same everywhere and needs none. */
function studioAddress(given: string | undefined, args: readonly string[]): string {
  if (given === undefined) return '';
  const read = URL.canParse(given) ? new URL(given) : undefined;
  if (read?.protocol !== 'https:' && read?.protocol !== 'http:') {
    throw new CommandRefusal(t(args, 'cli.link.bad-studio', { found: given.slice(0, 200) }));
  }
  read.hash = '';
  return read.href;
}
