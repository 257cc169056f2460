/** `podwright schema`: JSON Schema of the design file. */
import { jsonSchema } from '../../model/design/schema/json-schema.ts';
import { readArguments } from '../arguments.ts';
import { defineCommand, done } from '../command.ts';
import { writeJson } from '../output.ts';

export const schema = defineCommand({
  name: 'schema',
  synopsis: 'schema',
  run(args) {
    readArguments(args, {}, [0, 0]);
    writeJson(jsonSchema());
    return done;
  },
});
