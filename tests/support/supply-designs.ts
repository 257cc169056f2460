/** Designs with drawn supplies for the models of power and cooling: an example, changed in one way each. */
import { readFileSync } from 'node:fs';
import type { Analysis, AnalysisResult } from '../../src/model/analyses/analysis.ts';
import { createCatalogue } from '../../src/model/catalogue/catalogue.ts';
import type { Part } from '../../src/model/catalogue/part.ts';
import type { Design } from '../../src/model/design/design.ts';
import { parseDesign } from '../../src/model/design/parse-design.ts';
import { expand } from '../../src/model/expand/expand.ts';
import type { Machine } from '../../src/model/machine/machine.ts';

export function exampleText(id: string): string {
  return readFileSync(`public/examples/${id}.json`, 'utf8');
}

export function goldenText(id: string): string {
  return readFileSync(`tests/golden/documents/${id}.json`, 'utf8');
}

type Loose = Record<string, unknown>;

/** The document with these fields in place of its own. */
export function designWith(text: string, fields: Loose = {}): Design {
  const parsed = parseDesign({ ...(JSON.parse(text) as Loose), ...fields });
  if (!parsed.ok) throw new Error(`${parsed.refusal.reason} ${JSON.stringify(parsed.refusal)}`);
  return parsed.design;
}

export function machineWith(text: string, fields: Loose = {}): Machine {
  const design = designWith(text, fields);
  return expand(design, createCatalogue(design.parts));
}

export function run(analysis: Analysis, machine: Machine, own: Readonly<Record<string, Part>> = {}): AnalysisResult {
  const steps = analysis.run(machine, {
    catalogue: createCatalogue(own),
    results: {},
    remember: (_key, make) => make(),
  });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const user = (value: string) => ({ value, basis: 'user' as const, source: ['me'] });

export function part(kind: Part['kind'], figures: Readonly<Record<string, string>>): Part {
  return {
    kind,
    name: kind,
    maker: 'me',
    figures: Object.fromEntries(Object.entries(figures).map(([field, text]) => [field, user(text)])),
  };
}

/** Racks of eight shelves of six supplies, as in an NVL72, of a stated power. */
export function shelfRacks(racks: number, power: string, fields: Loose = {}): Loose {
  return {
    parts: { 'me/rack@1': part('cabinet', { peakPower: power, mass: '1360 kg', width: '600 mm', depth: '1068 mm' }) },
    blocks: {
      rack: {
        is: 'cabinet',
        part: 'me/rack@1',
        holds: {
          card: { n: 72, part: 'generic/card@1', card: true },
          shelf: { n: 8, part: 'ocp/orv3-hpr-5.5kw@1' },
        },
      },
    },
    holds: { rack: { n: racks, block: 'rack' } },
    nets: {},
    site: { rows: [{ id: 'A', run: [`rack*${racks}`] }] },
    ...fields,
  };
}

export const emptyText = JSON.stringify({ format: 'podwright/1', name: 'Made', blocks: {}, holds: {}, nets: {} });
