/**
 * One document of each released format, frozen: never edited, only added to. Whatever was written once opens for
 * ever; and no migration exists that no document has been through.
 */
import { describe, expect, test } from 'vitest';
import { fileText } from '../../src/model/design/canonical.ts';
import type { Migration } from '../../src/model/design/migrations/migration.ts';
import { migrate, migrations } from '../../src/model/design/migrations/migrations.ts';
import { parseDesignText } from '../../src/model/design/parse-design.ts';
import { savedFiles } from '../support/design-files.ts';

/** Names of migrations that these documents make run. */
function namesRun(texts: readonly string[], known: readonly Migration[]): readonly string[] {
  return texts.flatMap((text) => {
    const result = migrate(JSON.parse(text), known);
    return result.ok ? result.applied : [];
  });
}

describe('every saved version', () => {
  test.each(savedFiles)('$name opens', (file) => {
    const result = parseDesignText(file.text);
    expect(result.ok ? 'opened' : result.refusal).toBe('opened');
  });

  test('the first format is still today’s: it is written back as it was read', () => {
    const first = savedFiles.find((file) => file.name === 'podwright-1-first');
    const result = parseDesignText(first?.text ?? '');
    expect(migrations).toHaveLength(0);
    expect(result.ok && fileText(result.design)).toBe(first?.text);
  });
});

test('every migration was run by a saved version', () => {
  const run = namesRun(
    savedFiles.map((file) => file.text),
    migrations,
  );
  expect(migrations.map((migration) => migration.name).filter((name) => !run.includes(name))).toEqual([]);
});

test('a migration that no saved version needs would be noticed', () => {
  const unneeded: Migration = { name: '2030-01-unneeded', run: (document) => document };
  const text = JSON.stringify({ migrations: ['2030-01-unneeded'] });
  expect(namesRun([text], [unneeded])).toEqual([]);
  expect(namesRun(['{}'], [unneeded])).toEqual(['2030-01-unneeded']);
});
