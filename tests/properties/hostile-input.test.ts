/**
 * Files and links from strangers: each is refused with a named reason or opens as a valid design; nothing throws,
 * nothing hangs. Time and memory are reported, not asserted: they depend on the machine.
 */
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { canonicalText } from '../../src/model/design/canonical.ts';
import { decodeLink, encodeLink } from '../../src/model/design/link.ts';
import { linkReasons } from '../../src/model/design/parse-design/parse-result.ts';
import { parseDesignText, parseReasons } from '../../src/model/design/parse-design.ts';
import { sayRef } from '../../src/text/index.ts';
import { designOf, documentFiles, savedFiles } from '../support/design-files.ts';
import { largestDesigns } from '../support/largest-designs.ts';
import { diceOf, linkMutationNames, mutationNames, packed, spoil, spoilLink } from '../support/mutate-design.ts';

const seed = 20261121;
const files = [...documentFiles, ...savedFiles];
const links = files.map((file, place) =>
  encodeLink({
    design: designOf(file),
    whatIfs: place % 2 === 0 ? [{ name: 'one', fail: ['cc[1]'] }] : undefined,
    view: place % 3 === 0 ? { view: 'fabric', selection: ['cc[1]'] } : undefined,
  }),
);
const reasons: ReadonlySet<string> = new Set([...parseReasons, ...linkReasons]);

interface Tally {
  cases: number;
  opened: number;
  worstMs: number;
  worstMB: number;
  totalMs: number;
  readonly byReason: Map<string, number>;
}
const tallies = new Map<string, Tally>();

/** Reads once, keeps the figures, and checks what may be relied on. */
function read(kind: string, input: string, isLink: boolean): void {
  const tally = tallies.get(kind) ?? { cases: 0, opened: 0, worstMs: 0, worstMB: 0, totalMs: 0, byReason: new Map() };
  tallies.set(kind, tally);
  const before = memory();
  const start = performance.now();
  const result = isLink ? decodeLink(input) : parseDesignText(input);
  const ms = performance.now() - start;
  tally.cases++;
  tally.totalMs += ms;
  tally.worstMs = Math.max(tally.worstMs, ms);
  tally.worstMB = Math.max(tally.worstMB, (memory() - before) / 1e6);

  if (!result.ok) {
    const { reason, where, message, mend } = result.refusal;
    tally.byReason.set(reason, (tally.byReason.get(reason) ?? 0) + 1);
    expect(reasons).toContain(reason);
    expect(where).not.toBe('');
    for (const language of ['en', 'zh'] as const) {
      for (const ref of [message, mend]) {
        const words = sayRef(language, ref);
        expect(words).not.toBe(ref.key);
        expect(words.length).toBeLessThan(1_500);
      }
    }
    return;
  }
  tally.opened++;
  const design = 'content' in result ? result.content.design : result.design;
  const text = canonicalText(design);
  const again = parseDesignText(text);
  expect(again.ok && canonicalText(again.design)).toBe(text);
}

function memory(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const anyFile = fc.nat({ max: files.length - 1 });
const anyDice = fc.nat();

describe('10,000 spoilt files and links', () => {
  test('5,000 files', () => {
    fc.assert(
      fc.property(anyFile, fc.constantFrom(...mutationNames), anyDice, (file, mutation, number) => {
        read(`file: ${mutation}`, spoil(mutation, files[file]?.text ?? '', diceOf(number)), false);
      }),
      { seed, numRuns: 5_000 },
    );
  }, 120_000);

  test('2,500 links that hold a spoilt file', () => {
    fc.assert(
      fc.property(anyFile, fc.constantFrom(...mutationNames), anyDice, (file, mutation, number) => {
        const text = spoil(mutation, files[file]?.text ?? '', diceOf(number));
        read('link: with a spoilt file', packed(`{"design":${text}}`), true);
      }),
      { seed, numRuns: 2_500 },
    );
  }, 120_000);

  test('2,500 spoilt links', () => {
    fc.assert(
      fc.property(anyFile, anyFile, fc.constantFrom(...linkMutationNames), anyDice, (one, other, mutation, number) => {
        read(`link: ${mutation}`, spoilLink(mutation, links[one] ?? '', links[other] ?? '', diceOf(number)), true);
      }),
      { seed, numRuns: 2_500 },
    );
  }, 120_000);

  test('values of any shape under the names of the format', () => {
    const field = fc.constantFrom(
      ...['format', 'name', 'blocks', 'holds', 'nets', 'site', 'supply', 'changes', 'lists'],
    );
    const value = fc.oneof(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom('podwright/1', 'scale-up', { n: 1 }, [{}]));
    const document = fc.dictionary(field, value).map((rest) => ({ format: 'podwright/1', ...rest }));
    fc.assert(
      fc.property(document, (shape) => read('file: any shape', JSON.stringify(shape), false)),
      { seed, numRuns: 1_000 },
    );
  });

  test.each(Object.entries(largestDesigns))('%s', (name, make) => {
    // Written out once, so that what is measured is the reading.
    read(`largest: ${name}`, Buffer.from(make()).toString(), false);
  });

  test('no prototype was touched by any of it', () => {
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('both outcomes were met for real', () => {
    const all = [...tallies.values()];
    const met = new Set(all.flatMap((tally) => [...tally.byReason.keys()]));
    expect(all.reduce((sum, tally) => sum + tally.cases, 0)).toBeGreaterThanOrEqual(10_000);
    expect(all.reduce((sum, tally) => sum + tally.opened, 0)).toBeGreaterThan(300);
    expect(met.size).toBeGreaterThan(20);
  });
});

afterAll(() => {
  const rows = [...tallies].map(([kind, { cases, opened, worstMs, totalMs, worstMB }]) => ({
    kind,
    cases,
    opened,
    'mean ms': Number((totalMs / cases).toFixed(2)),
    'worst ms': Number(worstMs.toFixed(1)),
    'worst MB': Number(worstMB.toFixed(1)),
  }));
  console.table(rows);
  const counts = new Map<string, number>();
  for (const { byReason } of tallies.values()) {
    for (const [reason, count] of byReason) counts.set(reason, (counts.get(reason) ?? 0) + count);
  }
  console.log(
    [...counts]
      .sort((a, b) => b[1] - a[1])
      .map(([reason, count]) => `${reason} ${count}`)
      .join(', '),
  );
});
