/** `podwright examples`: what opens without a file. */
import { cardCount } from '../../model/analyses/card-count.ts';
import { createCatalogue } from '../../model/catalogue/catalogue.ts';
import { exampleByRef, examples as shipped } from '../../model/design/examples.ts';
import { expand } from '../../model/expand/expand.ts';
import { sayRef } from '../../text/index.ts';
import { readArguments } from '../arguments.ts';
import { defineCommand, done } from '../command.ts';
import { table, writeJson } from '../output.ts';

export const examples = defineCommand({
  name: 'examples',
  synopsis: 'examples [--json]',
  run(args) {
    const call = readArguments(args, { json: { type: 'boolean' } }, [0, 0]);
    const rows = shipped.map((example) => {
      const made = exampleByRef(example.id);
      if (!made.ok) throw new Error(`The shipped example '${example.id}' does not open`);
      return {
        id: example.id,
        name: made.design.name,
        cards: cardCount(expand(made.design, createCatalogue(made.design.parts))),
        approximate: example.approximate,
        parameters: example.parameters ?? {},
      };
    });
    if (call.flag('json')) writeJson(rows);
    else {
      const words = (key: string) => sayRef(call.language, { key });
      table(
        [words('cli.column.id'), words('cli.column.name'), words('cli.column.cards'), ''],
        rows.map((row) => [
          row.id,
          row.name,
          String(row.cards),
          words(row.approximate ? 'cli.approximate' : 'cli.exact'),
        ]),
        [2],
      );
    }
    return done;
  },
});
