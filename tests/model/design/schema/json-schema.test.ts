import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { jsonSchema } from '../../../../src/model/design/schema/json-schema.ts';
import { documentFiles, fileNamed, savedFiles } from '../../../support/design-files.ts';

const schema = jsonSchema();
const reader = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly description?: string;
  readonly additionalProperties?: unknown;
  readonly $ref?: string;
}

describe('the published schema', () => {
  test('is JSON Schema 2020-12 that survives being written', () => {
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' });
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  test('every reference leads somewhere', () => {
    const defs = (schema as { $defs: object }).$defs;
    for (const [, name] of JSON.stringify(schema).matchAll(/"#\/\$defs\/([^"]+)"/g)) {
      expect(Object.keys(defs)).toContain(name);
    }
  });

  test('every field of every kind has a sentence, and unknown fields are refused', () => {
    const bare: string[] = [];
    const walk = (node: Node, place: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [field, property] of Object.entries(node.properties ?? {})) {
        if (!property.description) bare.push(`${place}.${field}`);
      }
      if (node.properties) expect(node.additionalProperties, place).toBe(false);
      for (const [key, inner] of Object.entries(node)) walk(inner as Node, `${place}/${key}`);
    };
    walk(schema as Node, '');
    expect(bare).toEqual([]);
  });

  test.each([...documentFiles, ...savedFiles])('another reader of it accepts $name', (file) => {
    expect(reader.safeParse(JSON.parse(file.text)).error?.issues ?? []).toEqual([]);
  });

  test.each([
    ['another format', { format: 'podwright/9' }],
    ['an unknown field', { extra: 1 }],
    ['text for a number', { holds: { rack: { n: 'one', block: 'rack' } } }],
    ['a wire that goes nowhere', { nets: { 'scale-up': { rate: '1 GB/s', wires: [{ id: 'a', each: 'gpu' }] } } }],
    ['a change of no kind', { changes: [{ at: 'rack[1]' }] }],
  ])('and refuses %s', (_, wrong) => {
    expect(reader.safeParse({ ...JSON.parse(fileNamed('gb200-nvl72').text), ...wrong }).success).toBe(false);
  });
});
