import { describe, expect, test } from 'vitest';
import type { Migration } from '../../../../src/model/design/migrations/migration.ts';
import { migrate, migrations } from '../../../../src/model/design/migrations/migrations.ts';
import { parseDesign } from '../../../../src/model/design/parse-design.ts';
import { fileNamed } from '../../../support/design-files.ts';

const rename: Migration = {
  name: '2030-01-rename-a',
  run: ({ a, ...rest }) => ({ ...rest, b: a }),
};
const double: Migration = { name: '2030-02-double-b', run: (document) => ({ ...document, b: Number(document.b) * 2 }) };

describe('migrate', () => {
  test('runs what a file has not been through, oldest first, and says so', () => {
    const result = migrate({ a: 3 }, [rename, double]);
    expect(result).toEqual({
      ok: true,
      document: { b: 6, migrations: ['2030-01-rename-a', '2030-02-double-b'] },
      applied: ['2030-01-rename-a', '2030-02-double-b'],
    });
  });

  test('runs only what is missing, also when two people added one each', () => {
    const result = migrate({ b: 3, migrations: ['2030-01-rename-a'] }, [rename, double]);
    expect(result).toMatchObject({ ok: true, document: { b: 6 }, applied: ['2030-02-double-b'] });
  });

  test('leaves a file of today alone', () => {
    const document = { b: 3, migrations: ['2030-01-rename-a', '2030-02-double-b'] };
    expect(migrate(document, [rename, double])).toEqual({ ok: true, document, applied: [] });
  });

  test('lists the names it does not know', () => {
    const result = migrate({ migrations: ['2030-01-rename-a', '2031-05-new', '2031-06-newer'] }, [rename]);
    expect(result).toEqual({ ok: false, unknown: ['2031-05-new', '2031-06-newer'] });
  });
});

test('names are months and words, each once, oldest first', () => {
  const names = migrations.map((migration) => migration.name);
  for (const name of names) expect(name).toMatch(/^\d{4}-\d{2}-[a-z0-9-]+$/);
  expect(names).toEqual([...new Set(names)].sort());
});

test('a file that has been through an unknown migration is refused as newer, and says which', () => {
  const document = { ...JSON.parse(fileNamed('gb200-nvl72').text), migrations: ['2099-01-from-the-future'] };
  const result = parseDesign(document);
  expect(!result.ok && result.refusal).toMatchObject({
    reason: 'newer-format',
    where: 'migrations',
    found: '"2099-01-from-the-future"',
  });
});
