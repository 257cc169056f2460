import { describe, expect, test } from 'vitest';
import { canonicalText, fileText } from '../../../src/model/design/canonical.ts';
import type { Design } from '../../../src/model/design/design.ts';
import { jsonSchema } from '../../../src/model/design/schema/json-schema.ts';
import { designOf, documentFiles, fileNamed, savedFiles } from '../../support/design-files.ts';

const files = [...documentFiles, ...savedFiles];

describe('canonical text', () => {
  test.each(files)('$name: the same JSON without blanks, nothing lost, nothing moved', (file) => {
    expect(canonicalText(designOf(file))).toBe(JSON.stringify(JSON.parse(file.text)));
  });

  test('fields have the order of the format wherever an edit put them, records that of the user', () => {
    const design = {
      nets: { 'scale-out': { wires: [], rate: '1 GB/s' }, 'scale-up': { wires: [], rate: '2 GB/s', name: 'B' } },
      holds: { z: { part: 'a/b@1', n: 1 }, a: { card: true, n: 2, axis: 'x' } },
      blocks: {},
      name: 'turned',
      format: 'podwright/1',
    } as const satisfies Design;
    expect(canonicalText(design)).toBe(
      '{"format":"podwright/1","name":"turned","blocks":{},' +
        '"holds":{"z":{"n":1,"part":"a/b@1"},"a":{"n":2,"axis":"x","card":true}},' +
        '"nets":{"scale-out":{"rate":"1 GB/s","wires":[]},"scale-up":{"name":"B","rate":"2 GB/s","wires":[]}}}',
    );
  });

  test('a field without a value is left out', () => {
    const design: Design = { ...designOf(fileNamed('gb200-nvl72')), note: undefined as unknown as string };
    expect(canonicalText(design)).toBe(canonicalText(designOf(fileNamed('gb200-nvl72'))));
  });

  test('every field of the published schema has its place, so that none is lost in writing', () => {
    const first = designOf(fileNamed('podwright-1-first'));
    // The frozen first document has every field but those that came later.
    const design: Design = { ...first, changes: [...(first.changes ?? []), { at: 'cc[1]', label: 'North' }] };
    const written = new Set(JSON.stringify(JSON.parse(canonicalText(design))).match(/"[^"]+"(?=:)/g));
    for (const field of fieldsOf(jsonSchema())) {
      if (field !== 'migrations') expect(written, field).toContain(`"${field}"`);
    }
  });
});

describe('file text', () => {
  test.each(files)('$name: read and written again gives the same bytes', (file) => {
    expect(fileText(designOf(file))).toBe(file.text);
  });

  test('holds the same JSON as the canonical text', () => {
    for (const file of files) {
      const design = designOf(file);
      expect(JSON.stringify(JSON.parse(fileText(design)))).toBe(canonicalText(design));
    }
  });

  test('a changed count changes one line, an added change adds one', () => {
    const design = designOf(fileNamed('three-cabinets'));
    const lines = fileText(design).split('\n');
    const { cab } = design.holds;
    const stretched = fileText({ ...design, holds: { ...design.holds, cab: { ...cab, n: 4 } } }).split('\n');
    expect(stretched.filter((line, place) => line !== lines[place])).toHaveLength(1);
    const last = { at: 'cab[3]/tray[1]', off: true } as const;
    const longer = fileText({ ...design, changes: [last, ...(design.changes ?? [])] }).split('\n');
    expect(longer).toHaveLength(lines.length + 1);
  });

  test('a line is at most 160 characters unless a single text is longer', () => {
    for (const file of files) {
      for (const line of fileText(designOf(file)).split('\n')) {
        if (line.length > 160) expect(line).toMatch(/^\s*("[^"]*": )?"[^"]*",?$/);
      }
    }
  });
});

function fieldsOf(schema: object): readonly string[] {
  const found: string[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('properties' in node) found.push(...Object.keys(node.properties as object));
    for (const inner of Object.values(node)) walk(inner);
  };
  walk(schema);
  return found;
}
