/** `podwright open`: the design file of a share link, in canonical text: the very bytes that were linked. */
import { canonicalText } from '../../model/design/canonical.ts';
import { readArguments } from '../arguments.ts';
import { defineCommand, done } from '../command.ts';
import { openLink } from '../load-design.ts';
import { print, writeResult } from '../output.ts';

export const open = defineCommand({
  name: 'open',
  synopsis: 'open <link>',
  run(args) {
    const call = readArguments(args, {}, [1, 1]);
    writeResult(canonicalText(openLink(call.positionals[0] ?? '', call.language)), undefined);
    // Elsewhere the bytes are those that were linked and hashed; a terminal wants its prompt on a line of its own.
    if (process.stdout.isTTY) print('\n');
    return done;
  },
});
