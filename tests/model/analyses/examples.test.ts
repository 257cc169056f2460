/** The shipped examples through expand and the analyses that count, weigh and list. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inventory } from '../../../src/model/analyses/inventory/inventory.ts';
import { buildPartsList } from '../../../src/model/analyses/parts-list/build-parts-list.ts';
import { partsList } from '../../../src/model/analyses/parts-list/parts-list.ts';
import { power } from '../../../src/model/analyses/power/power.ts';
import { space } from '../../../src/model/analyses/space/space.ts';
import { createCatalogue } from '../../../src/model/catalogue/catalogue.ts';
import { parseDesignText } from '../../../src/model/design/parse-design.ts';
import { expand } from '../../../src/model/expand/expand.ts';
import type { Machine, Place } from '../../../src/model/machine/machine.ts';
import type { Figure, PartInput, Working } from '../../../src/model/report/report.ts';
import { texts } from '../../../src/text/index.ts';
import { resultOf } from './hand-made-machines.ts';

const catalogue = createCatalogue();

function machineOf(example: string): Machine {
  const parsed = parseDesignText(readFileSync(`public/examples/${example}.json`, 'utf8'));
  if (!parsed.ok) throw new Error(`${example}: ${parsed.refusal.reason}`);
  return expand(parsed.design, catalogue);
}

function figuresOf(machine: Machine): Readonly<Record<string, Figure>> {
  return Object.assign({}, ...[inventory, power, space, partsList].map((one) => resultOf(one, machine).figures));
}

function flat(places: readonly Place[]): readonly Place[] {
  return places.flatMap((place) => [place, ...flat(place.inside)]);
}

function leavesOf(node: Working | PartInput): readonly PartInput[] {
  return 'part' in node ? [node] : (node.inputs ?? []).flatMap(leavesOf);
}

/** Value or, where it is unknown, null. */
const expected: Readonly<Record<string, Readonly<Record<string, number | null>>>> = {
  cloudmatrix384: {
    'cards.count': 384,
    'cards.dies': 768,
    'cpus.count': 192,
    'nodes.count': 48,
    'cabinets.count': 16,
    'compute.bf16': 288.768,
    'compute.int8': 577.536,
    'memory.capacity': 49.152,
    'power.it.peak': null,
    'space.weight': null,
  },
  'gb200-nvl72': {
    'cards.count': 72,
    'cards.dies': 144,
    'cpus.count': 36,
    'nodes.count': 18,
    'cabinets.count': 1,
    'compute.fp4': 720,
    'power.it.peak': 120,
    'space.weight': 1360,
  },
  'dgx-h100-superpod': {
    'cards.count': 1016,
    'cards.dies': null,
    'nodes.count': 127,
    'cabinets.count': 38,
    'compute.bf16': 1004.824,
    'memory.capacity': 81.28,
    'power.it.peak': null,
  },
  'three-cabinets': {
    'cards.count': 135,
    'nodes.count': 0,
    'cabinets.count': 3,
    'compute.bf16': null,
    'power.it.peak': null,
  },
};

describe.each(Object.entries(expected))('%s', (example, values) => {
  const machine = machineOf(example);
  const figures = figuresOf(machine);
  const lines = buildPartsList(machine, catalogue);

  it('gives the expected figures', () => {
    for (const [id, value] of Object.entries(values)) {
      if (value === null) expect(figures[id], id).toMatchObject({ value: null, kind: 'unknown' });
      else expect(figures[id]?.value, id).toBeCloseTo(value, 9);
    }
  });

  it('gives bounds around every value, and says what is missing where there is none', () => {
    for (const [id, { kind, value, lower, upper, missing }] of Object.entries(figures)) {
      expect(kind === 'unknown', id).toBe(value === null);
      expect(kind === 'unknown', id).toBe(missing !== undefined);
      if (value === null) continue;
      expect(lower ?? value, id).toBeLessThanOrEqual(value);
      expect(upper ?? value, id).toBeGreaterThanOrEqual(value);
      if (kind === 'exact') expect([lower, upper], id).toEqual([value, value]);
    }
  });

  it('traces every figure of parts to a source that is known', () => {
    for (const [id, { from, basis }] of Object.entries(figures)) {
      if (!from) throw new Error(`${id} has no working`);
      for (const input of leavesOf(from)) {
        expect(machine.parts[input.part]?.figures[input.field]?.value, id).toBe(input.text);
        expect(
          input.source.every((source) => catalogue.source(source) !== undefined),
          id,
        ).toBe(true);
        if (input.basis === 'estimate') expect(basis, id).toBe('estimate');
      }
    }
  });

  it('has words for every figure and convention', () => {
    for (const [id, { convention, from }] of Object.entries(figures)) {
      for (const key of [`figure.${id}`, `figure.${id}.means`, convention.key, from?.label.key]) {
        expect(texts).toHaveProperty([key ?? '']);
      }
    }
  });

  it('has a parts list that adds up to the drawing', () => {
    const bodies = flat(machine.places).filter(({ shape }) => shape !== 'group');
    const wires = machine.fabrics.flatMap((fabric) => fabric.wires);
    const sum = (category: 'cable' | 'module') =>
      lines
        .filter((line) => line.category === category && line.network !== undefined)
        .reduce((all, { total }) => all + total, 0);
    const counted = lines.filter(({ network }) => network === undefined);
    expect(counted.reduce((all, { total }) => all + total, 0)).toBe(bodies.reduce((all, { count }) => all + count, 0));
    expect(counted.flatMap(({ counts }) => counts).sort()).toEqual(bodies.map(({ address }) => address).sort());
    expect(sum('cable')).toBe(wires.reduce((all, { cables }) => all + cables, 0));
    expect(sum('module')).toBe(wires.reduce((all, { modules }) => all + modules, 0));
    expect(figures['bom.cables']?.value).toBe(sum('cable'));
    expect(figures['bom.lines']?.value).toBe(lines.length);
    expect(lines.map(({ line }) => line)).toEqual(lines.map((_, index) => index + 1));
    for (const { line, parent = 0 } of lines) expect(parent).toBeLessThan(line);
  });

  it('raises no error and no warning', () => {
    for (const analysis of [inventory, power, space, partsList]) {
      expect(resultOf(analysis, machine).findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    }
  });
});

describe('the parts list of CloudMatrix384', () => {
  it('has the published cables and modules of its scale-up network', () => {
    const lines = buildPartsList(machineOf('cloudmatrix384'), catalogue);
    const total = (category: string) =>
      lines.find((line) => line.category === category && line.network?.startsWith('scale-up'))?.total;
    expect(total('cable')).toBe(2688);
    expect(total('module')).toBe(5376);
  });
});
