/** Parts lists and cable schedules leave through the real launcher in every format, and agree. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { textInside } from '../../src/cli/workbook.ts';
import { outputOf, podwright } from '../support/podwright.ts';
import { readCsv } from '../support/read-csv.ts';

const folder = mkdtempSync(join(tmpdir(), 'podwright-tables-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const patience = 120_000;

describe('podwright cables', () => {
  it(
    'lists 2,688 UB cables of CloudMatrix384 as CSV and JSON, as many as its figure says',
    () => {
      const csv = readCsv(outputOf(['cables', 'cloudmatrix384']));
      const json = JSON.parse(outputOf(['cables', 'cloudmatrix384', '--format', 'json']));
      const { figures } = JSON.parse(outputOf(['report', 'cloudmatrix384', '--json']));
      const ub = csv.filter(({ network }) => network === 'scale-up');
      expect(ub.length).toBe(2688);
      expect(ub.length).toBe(figures['fabric.scale-up.cables'].value);
      expect(csv.length).toBe(figures['bom.cables'].value);
      expect(json.map(({ id }: { id: string }) => id)).toEqual(csv.map(({ id }) => id));
    },
    patience,
  );

  it(
    'is in order of network, plane, rail and natural order of both ends',
    () => {
      const csv = readCsv(outputOf(['cables', 'cloudmatrix384']));
      const ub = csv.filter(({ network }) => network === 'scale-up');
      const planes = ub.map(({ plane }) => Number(plane));
      expect(planes).toEqual([...planes].sort((a, b) => a - b));
      const first = ub.filter(({ plane }) => plane === '1').map(({ a_rack }) => Number(/\d+/.exec(a_rack ?? '')?.[0]));
      expect(first).toEqual([...first].sort((a, b) => a - b));
    },
    patience,
  );

  it(
    'writes the same sheet each time, and no text of it is a formula',
    () => {
      const file = join(folder, 'cables.xlsx');
      podwright(['cables', 'three-cabinets', '--format', 'xlsx', '-o', file]);
      const once = readFileSync(file);
      podwright(['cables', 'three-cabinets', '--format', 'xlsx', '-o', file]);
      expect(readFileSync(file).equals(once)).toBe(true);
      const sheet = textInside(once, 'xl/worksheets/sheet1.xml');
      expect(sheet.match(/<row /g)?.length).toBe(readCsv(outputOf(['cables', 'three-cabinets'])).length + 1);
      expect(sheet).not.toContain('<f>');
    },
    patience,
  );

  it(
    'refuses a format it does not write, with those it does',
    () => {
      const { status, stderr } = podwright(['cables', 'three-cabinets', '--format', 'pdf']);
      expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
      expect(stderr).toContain('csv, xlsx, json');
    },
    patience,
  );
});

describe('podwright bom', () => {
  it(
    'has the same lines as CSV, XLSX and CycloneDX',
    () => {
      const csv = readCsv(outputOf(['bom', 'cloudmatrix384']));
      const file = join(folder, 'parts.xlsx');
      podwright(['bom', 'cloudmatrix384', '--format', 'xlsx', '-o', file]);
      const sheet = textInside(readFileSync(file), 'xl/worksheets/sheet1.xml');
      expect(sheet.match(/<row /g)?.length).toBe(csv.length + 1);

      const bom = JSON.parse(outputOf(['bom', 'cloudmatrix384', '--format', 'cyclonedx']));
      expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
      const all = bom.components.flatMap(withInside);
      expect(all.length).toBe(csv.length);
      expect(new Set(all.map((one: Component) => one['bom-ref'])).size).toBe(all.length);
      const cards = all.filter(({ properties }: Component) =>
        properties.some(({ name, value }) => name === 'podwright:category' && value === 'accelerator'),
      );
      expect(cards.map((card: Component) => propertyOf(card, 'quantity'))).toEqual(['384']);
    },
    patience,
  );
});

interface Component {
  readonly 'bom-ref': string;
  readonly properties: readonly { readonly name: string; readonly value: string }[];
  readonly components?: readonly Component[];
}

const withInside = (one: Component): Component[] => [one, ...(one.components ?? []).flatMap(withInside)];
const propertyOf = ({ properties }: Component, name: string) =>
  properties.find((property) => property.name === `podwright:${name}`)?.value;
