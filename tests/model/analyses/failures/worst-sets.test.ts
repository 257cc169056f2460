/** Several failures together, against trying every set one by one. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cardsOfScenario, scenarioOf } from '../../../../src/model/analyses/failures/scenario.ts';
import { worstSets } from '../../../../src/model/analyses/failures/worst-sets.ts';
import type { Design } from '../../../../src/model/design/design.ts';
import { applyWhatIfs } from '../../../../src/model/expand/what-ifs.ts';
import { keeping, machineOf } from '../../../support/failures.ts';
import { finish } from '../../../support/solve-fabric.ts';
import { designWith } from '../../../support/supply-designs.ts';
import { exampleDesign, parsed } from '../../../support/topology-of.ts';

const pod = designWith(readFileSync('tests/golden/failures/two-paths.json', 'utf8'));

/** Three nodes on two leaf switches, one of them with a card less, on two feeds and a cooler for two nodes. */
const small = parsed({
  format: 'podwright/1',
  name: 'small',
  blocks: {
    node: {
      is: 'cabinet',
      holds: { npu: { n: 2, part: 'generic/npu-a@1', card: true }, chip: { n: 2, part: 'generic/switch-a@1' } },
    },
  },
  holds: { node: { n: 3, block: 'node' }, leaf: { n: 2, part: 'generic/switch-a@1' } },
  nets: {
    'scale-up': {
      rate: '100 GB/s',
      wires: [
        { id: 'in', each: 'npu', to: 'chip', same: ['node'] },
        { id: 'out', each: 'chip', to: 'leaf' },
      ],
    },
  },
  supply: [
    { id: 'feed', kind: 'feed', serves: ['node'], every: 1, ways: 2 },
    { id: 'cdu', kind: 'cdu', serves: ['node'], every: 2 },
  ],
  site: { rows: [{ id: 'A', run: ['node*3'] }] },
  changes: [{ at: 'node[3]/npu[2]', off: true }],
});

const elements = [
  ...[1, 2, 3].flatMap((node) => [1, 2].map((chip) => `node[${node}]/chip[${chip}]`)),
  ...['node[1]/npu[1]', 'node[1]/npu[2]', 'node[2]/npu[1]', 'node[2]/npu[2]', 'node[3]/npu[1]'],
  ...['leaf[1]', 'leaf[2]', 'cdu[1]', 'cdu[2]'],
  ...[1, 2, 3].flatMap((node) => [`feed[${node}]/A`, `feed[${node}]/B`]),
];

function cardsDownOf(design: Design, addresses: readonly string[]): number {
  const machine = machineOf(design);
  const applied = applyWhatIfs(design, machine, addresses);
  if (!applied.ok) throw new Error(`${applied.reason} ${applied.detail}`);
  const { failing, supplies } = applied.value;
  return cardsOfScenario(finish(scenarioOf(machine, { failing, supplies }, keeping(), { only: 'throughput' }))).down
    .lower;
}

/** A part that goes with a cooler of the same set does not fail beside it. */
function isTaken(set: readonly string[]): boolean {
  const under = (cdu: string, nodes: RegExp) => set.includes(cdu) && set.some((one) => nodes.test(one));
  return under('cdu[1]', /^node\[[12]\]/) || under('cdu[2]', /^node\[3\]/);
}

function* setsOf(size: number, from = 0): Generator<readonly string[]> {
  if (size === 0) yield [];
  else
    for (let at = from; at < elements.length; at++)
      for (const rest of setsOf(size - 1, at + 1)) yield [elements[at] as string, ...rest];
}

const noLinks = { among: (name: string) => !name.startsWith('scale-up.') };

describe('against brute force', () => {
  it('pairs: as many of each damage as there are', () => {
    const brute = new Map<number, number>();
    for (const set of setsOf(2)) {
      if (isTaken(set)) continue;
      const down = cardsDownOf(small, set);
      brute.set(down, (brute.get(down) ?? 0) + 1);
    }
    const { rows, whole } = finish(worstSets(machineOf(small), 2, keeping(), noLinks));
    const found = new Map<number, number>();
    for (const row of rows) {
      const down = cardsOfScenario(row).down.lower;
      found.set(down, (found.get(down) ?? 0) + (row.count ?? Number.NaN));
    }
    expect(whole).toBe(true);
    expect([...found].sort()).toEqual([...brute].sort());
  });

  it('three together: the worst is the worst', () => {
    let worst = 0;
    for (const set of setsOf(3)) worst = Math.max(worst, cardsDownOf(small, set));
    const { cards, rows, whole } = finish(worstSets(machineOf(small), 3, keeping(), noLinks));
    expect(whole).toBe(true);
    expect(cards).toEqual({ lower: worst, upper: worst });
    expect(cardsDownOf(small, rows[0]?.elements ?? [])).toBe(worst);
  });

  it('beyond the budget it says between what the worst lies, and finds no more than there is', () => {
    const { cards, whole } = finish(worstSets(machineOf(small), 3, keeping(), { ...noLinks, most: 5 }));
    const all = finish(worstSets(machineOf(small), 3, keeping(), noLinks));
    expect(whole).toBe(false);
    expect(cards.lower).toBeLessThanOrEqual(all.cards.lower);
    expect(cards.upper).toBeGreaterThanOrEqual(all.cards.upper);
  });
});

describe('damage is not subadditive', () => {
  it('two paths that take nothing alone take everything together', () => {
    const only = {
      among: (name: string) => name === 'pdu-b' || name === 'ups-b' || name === 'pdu-a' || name === 'ups-a',
    };
    const { rows } = finish(worstSets(machineOf(pod), 2, keeping(), only));
    const paths = rows.find(({ names }) => names.join() === 'ups-a,ups-b');
    expect(paths && cardsOfScenario(paths).dark).toBe(576);
  });
});

describe('CloudMatrix384', () => {
  it('has 39,993,096 pairs of cards, chips, nodes and links', () => {
    const classes = new Set(['cc/node', 'cc/node/npu', 'cc/node/l1', 'sw/device/l2', 'scale-up.card', 'scale-up.up']);
    const among = (name: string) => classes.has(name);
    const { rows, whole } = finish(worstSets(machineOf(exampleDesign('cloudmatrix384')), 2, keeping(), { among }));
    expect(whole).toBe(true);
    expect(rows.reduce((sum, { count }) => sum + (count ?? Number.NaN), 0)).toBe(39_993_096);
    expect(rows[0] && cardsOfScenario(rows[0]).down.lower).toBe(16);
  });
});
