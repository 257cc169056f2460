import { expect, it } from 'vitest';
import { podwright } from '../support/podwright.ts';

interface Row {
  readonly id: string;
  readonly quantity: string;
  readonly published: number;
  readonly ours: number | null;
  readonly differencePct: number | null;
  readonly source: string;
}

it('puts counts of systems beside runs of jobs, each with its source, missed ones too', () => {
  const { rows } = JSON.parse(podwright(['gallery', '--json']).stdout) as { readonly rows: readonly Row[] };
  const structure = rows.filter(({ quantity }) => quantity === 'structure');
  expect(structure.length).toBeGreaterThan(200);
  expect(rows.length).toBeGreaterThan(structure.length);
  for (const { id, source } of structure) expect(source.length, id).toBeGreaterThan(5);
  expect(structure.find(({ id }) => id === 'colossus/1')).toMatchObject({
    published: 100_000,
    ours: 100_352,
    differencePct: 0.352,
  });
});

it('says what a slider with few steps allows', () => {
  const { status, stderr } = podwright(['report', 'atlas-950?cards=2048']);
  expect(status).not.toBe(0);
  expect(stderr).toContain('1024, 8192');
});
