/** `podwright link`: the share link of a design, for any studio that has this version or a later one. */
import { encodeLink } from '../../model/design/link.ts';
import { readArguments } from '../arguments.ts';
import { defineCommand, done } from '../command.ts';
import { loadDesign } from '../load-design.ts';

export const link = defineCommand({
  name: 'link',
  synopsis: 'link <design>',
  async run(args) {
    const call = readArguments(args, {}, [1, 1]);
    const design = await loadDesign(call.positionals[0] ?? '', call.language);
    process.stdout.write(`${encodeLink({ design })}\n`);
    return done;
  },
});
