/** Every example at every size: opens fast, fits a link, stands in the hall, says what is assumed, and raises nothing. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { examine } from '../../../../src/cli/engine.ts';
import { canonicalText, fileText } from '../../../../src/model/design/canonical.ts';
import type { Design } from '../../../../src/model/design/design.ts';
import { publishedSets } from '../../../../src/model/design/examples/published-rows.ts';
import { exampleByRef, examples } from '../../../../src/model/design/examples.ts';
import { encodeLink } from '../../../../src/model/design/link.ts';
import { parseDesign, parseDesignText } from '../../../../src/model/design/parse-design.ts';
import { placesOf } from '../../../../src/model/design/tree.ts';
import { parseRun, rowIdsOf } from '../../../../src/model/design/tree-rows.ts';
import { texts } from '../../../../src/text/index.ts';

function open(ref: string): Design {
  const made = exampleByRef(ref);
  if (!made.ok) throw new Error(`${ref}: ${made.reason}`);
  return made.design;
}

const refs = examples.flatMap(({ id, parameters }) => [
  id,
  ...Object.entries(parameters ?? {}).flatMap(([name, { min, max, values }]) =>
    (values ?? Array.from({ length: max - min + 1 }, (_, step) => min + step)).map((n) => `${id}?${name}=${n}`),
  ),
]);

/** Worker and page must not wait for it; the first call pays for compiling the program. */
const openMs = 300;

describe.each(refs)('%s', (ref) => {
  const design = open(ref);
  const { report } = examine(design);

  it('opens quickly and reads back byte for byte', () => {
    const text = fileText(design);
    const started = performance.now();
    const read = parseDesignText(text);
    expect(performance.now() - started).toBeLessThan(openMs);
    expect(read.ok && canonicalText(read.design)).toBe(canonicalText(design));
    expect(parseDesign(design).ok).toBe(true);
  });

  it('fits a share link', () => {
    expect(encodeLink({ design }).length).toBeLessThan(2_000);
  });

  it('raises no error and no warning', () => {
    const serious = report.findings.filter(({ severity }) => severity !== 'info');
    expect(serious.map(({ code, where }) => `${code} ${where}`)).toEqual([]);
  });

  it('stands in the hall: a place for every cabinet', () => {
    const { blocks, site } = design;
    const placed = new Map<string, number>();
    for (const row of site?.rows ?? []) {
      const rows = rowIdsOf(row.id).length;
      for (const entry of parseRun(row.run)) {
        if (entry.kind === 'things') placed.set(entry.name, (placed.get(entry.name) ?? 0) + rows * entry.count);
      }
    }
    const cabinets = Object.entries({ ...holdsOf(design) }).filter(([, block]) => blocks[block]?.is === 'cabinet');
    expect(cabinets.length).toBeGreaterThan(0);
    for (const [hold] of cabinets) expect(placed.get(hold), hold).toBe(placesOf(design, hold));
  });

  it('has words in both languages for what it assumes and for every figure and finding', () => {
    for (const { key } of report.findings.map(({ code }) => ({ key: `finding.${code}` }))) {
      expect(texts, key).toHaveProperty([key]);
    }
    expect(report.design.cards).toBeGreaterThan(0);
  });
});

/** Hold and block of every hold that places one, wherever it stands. */
function holdsOf({ blocks, holds }: Design): Readonly<Record<string, string>> {
  const all = [holds, ...Object.values(blocks).map((block) => block.holds)].flatMap((each) => Object.entries(each));
  return Object.fromEntries(all.flatMap(([name, { block }]) => (block === undefined ? [] : [[name, block]])));
}

describe('the list', () => {
  it('says of each what it is, its story, and what is not published, in both languages', () => {
    for (const { id } of examples) {
      for (const key of [`example.${id}`, `example.${id}.story`, `example.${id}.gap`]) {
        const entry = (texts as Readonly<Record<string, { en: string; zh: string }>>)[key];
        expect(entry?.en.length, key).toBeGreaterThan(5);
        expect(entry?.zh, key).toMatch(/[一-鿿]/);
      }
    }
  });

  it('ships each as a file, which is what opens without parameters', () => {
    for (const { id, file } of examples) expect(readFileSync(`public/${file}`, 'utf8'), id).toBe(fileText(open(id)));
  });

  it('marks as approximate what has an assumed wire, and names sources of every real system', () => {
    const studies = [
      'three-cabinets',
      'clos-1m',
      'dragonfly-a16',
      'h20-server',
      'rtx-pro-6000d-server',
      'supercluster-960',
    ];
    const sourced = new Set(publishedSets.flatMap(({ rows }) => rows.map(({ ref }) => ref.split('?', 1)[0])));
    for (const { id, approximate } of examples) {
      const wires = Object.values(open(id).nets).flatMap((net) => net.wires);
      const assumes = wires.some(({ assumed, each }) => assumed !== undefined && each !== 'cpu' && each !== 'nvs');
      if (assumes && !approximate) expect(id, 'assumed wires of an exact example').toBe('deepseek-mpft');
      expect(sourced.has(id) || studies.includes(id), id).toBe(true);
    }
  });
});
