/** Fabrics built straight in the form of the machine, for tests. Rates are plain numbers: the solvers know no unit. */
import type {
  Dimension,
  Fabric,
  FabricEdit,
  Level,
  LinkRule,
  Relation,
  VertexType,
} from '../../src/model/machine/fabric.ts';
import { relation } from '../../src/model/machine/relation.ts';

type At = readonly (readonly [number, number])[];

const set = (name: string, size: number): Level => ({ name, size, kind: 'set' });
const ring = (name: string, size: number): Level => ({ name, size, kind: 'ring' });
const line = (name: string, size: number): Level => ({ name, size, kind: 'line' });
const dimension = (name: string, ...levels: Level[]): Dimension => ({ name, levels });
const under = (name: string, master: number, depth: number, ...levels: Level[]): Dimension => ({
  name,
  levels,
  under: { dimension: master, depth },
});

export function vertexType(name: string, at: At, card = false): VertexType {
  const coordinates = at.flatMap(([index, depth]) =>
    Array.from({ length: depth }, (_, level) => ({ dimension: index, depth: level + 1 })),
  );
  return { name, at, card, coordinates };
}

export function rule(
  wire: string,
  a: number,
  b: number,
  capacity: number,
  relations: Record<number, Relation> = {},
): LinkRule {
  return { wire, a, b, capacity, links: 1, relations };
}

export function fabric(
  name: string,
  dimensions: readonly Dimension[],
  types: readonly VertexType[],
  rules: readonly LinkRule[],
  edits: readonly FabricEdit[] = [],
): Fabric {
  return {
    net: 'scale-up',
    name,
    dimensions,
    types,
    rules,
    edits,
    faith: 'exact',
    basis: 'published',
    assumptions: [],
    wires: rules.map((own) => ({
      wire: own.wire,
      from: types[own.a]?.name ?? '',
      to: types[own.b]?.name ?? '',
      tier: types[own.a]?.card || types[own.b]?.card ? 'access' : 'trunk',
      links: 0,
      cables: 0,
      modules: 0,
      rate: own.capacity,
      medium: null,
    })),
  };
}

export function withEdits(base: Fabric, edits: readonly FabricEdit[]): Fabric {
  return { ...base, edits: [...base.edits, ...edits] };
}

/** Cards on one tier of switches, each card to each switch. */
export function star(n: number, planes: number, capacity = 1): Fabric {
  return fabric(
    `star ${n}x${planes}`,
    [dimension('place', set('card', n)), dimension('plane', set('plane', planes))],
    [vertexType('card', [[0, 1]], true), vertexType('switch', [[1, 1]])],
    [rule('link', 0, 1, capacity)],
  );
}

/** Folded Clos of three tiers: place = pod > edge > host, plane = agg > core. */
export function fatTree(k: number, hosts = k / 2, pods = k): Fabric {
  return fabric(
    `fat tree ${k}`,
    [
      dimension('place', set('pod', pods), set('edge', k / 2), set('host', hosts)),
      dimension('plane', set('agg', k / 2), set('core', k / 2)),
    ],
    [
      vertexType('host', [[0, 3]], true),
      vertexType('edge', [[0, 2]]),
      vertexType('agg', [
        [0, 1],
        [1, 1],
      ]),
      vertexType('core', [[1, 2]]),
    ],
    [rule('host', 0, 1, 1), rule('inner', 1, 2, 1), rule('outer', 2, 3, 1)],
  );
}

/** The form of CloudMatrix384: nodes with one first-level switch for each plane. */
export function twoTier(
  nodes: number,
  cards: number,
  planes: number,
  l2: number,
  cardRate: number,
  rate: number,
): Fabric {
  return fabric(
    `two-tier ${nodes}x${cards}x${planes}x${l2}`,
    [
      dimension('place', set('node', nodes), set('card', cards)),
      dimension('plane', set('plane', planes), set('l2', l2)),
    ],
    [
      vertexType('card', [[0, 2]], true),
      vertexType('l1', [
        [0, 1],
        [1, 1],
      ]),
      vertexType('l2', [[1, 2]]),
    ],
    [rule('card', 0, 1, cardRate), rule('up', 1, 2, rate)],
  );
}

/** The same with cabinets above the nodes. */
export function cabinets(
  cabs: number,
  nodes: number,
  cards: number,
  planes: number,
  l2: number,
  cardRate: number,
  rate: number,
): Fabric {
  return fabric(
    `cabinets ${cabs}x${nodes}x${cards}`,
    [
      dimension('place', set('cabinet', cabs), set('node', nodes), set('card', cards)),
      dimension('plane', set('plane', planes), set('l2', l2)),
    ],
    [
      vertexType('card', [[0, 3]], true),
      vertexType('l1', [
        [0, 2],
        [1, 1],
      ]),
      vertexType('l2', [[1, 2]]),
    ],
    [rule('card', 0, 1, cardRate), rule('up', 1, 2, rate)],
  );
}

/** Rails over the whole network; `inside` is the rate to the server's own switch. */
export function rail(
  groups: number,
  servers: number,
  gpus: number,
  spines: number,
  inside: number,
  up: number,
): Fabric {
  return fabric(
    `rail ${groups}x${servers}x${gpus}`,
    [
      dimension('place', set('group', groups), set('server', servers)),
      dimension('rail', set('rail', gpus)),
      dimension('spine', set('spine', spines)),
    ],
    [
      vertexType(
        'gpu',
        [
          [0, 2],
          [1, 1],
        ],
        true,
      ),
      vertexType('nvswitch', [[0, 2]]),
      vertexType('leaf', [
        [0, 1],
        [1, 1],
      ]),
      vertexType('spine', [[2, 1]]),
    ],
    [...(inside > 0 ? [rule('inside', 0, 1, inside)] : []), rule('down', 0, 2, 1), rule('up', 2, 3, up)],
  );
}

/** Rails local to their group. */
export function nestedRail(
  groups: number,
  servers: number,
  gpus: number,
  spines: number,
  inside: number,
  up: number,
): Fabric {
  return fabric(
    `nested rail ${groups}x${servers}x${gpus}`,
    [
      dimension('group', set('group', groups)),
      under('server', 0, 1, set('group', groups), set('server', servers)),
      under('rail', 0, 1, set('group', groups), set('rail', gpus)),
      dimension('spine', set('spine', spines)),
    ],
    [
      vertexType(
        'gpu',
        [
          [0, 1],
          [1, 2],
          [2, 2],
        ],
        true,
      ),
      vertexType('nvswitch', [
        [0, 1],
        [1, 2],
      ]),
      vertexType('leaf', [
        [0, 1],
        [2, 2],
      ]),
      vertexType('spine', [[3, 1]]),
    ],
    [rule('inside', 0, 1, inside), rule('down', 0, 2, 1), rule('up', 2, 3, up)],
  );
}

function cube(
  name: string,
  levels: readonly Level[],
  rates: readonly number[],
  then: 'neighbour' | 'different',
): Fabric {
  const at: At = levels.map((_, index) => [index, 1]);
  return fabric(
    `${name} ${levels.map((level) => level.size).join('x')}`,
    levels.map((level) => dimension(level.name, level)),
    [vertexType('card', at, true)],
    levels.map((level, axis) =>
      rule(
        level.name,
        0,
        0,
        rates[axis] ?? 1,
        Object.fromEntries(levels.map((_, other) => [other, other === axis ? relation(0, then) : { equal: 1 }])),
      ),
    ),
  );
}

const letters = 'xyzuvw';

export function torus(...sides: number[]): Fabric {
  return cube(
    'torus',
    sides.map((side, index) => ring(letters[index] ?? 'x', side)),
    [],
    'neighbour',
  );
}

/** A torus without wrap. */
export function grid(...sides: number[]): Fabric {
  return cube(
    'mesh',
    sides.map((side, index) => line(letters[index] ?? 'x', side)),
    [],
    'neighbour',
  );
}

export function fullMesh(sides: readonly number[], rates: readonly number[] = []): Fabric {
  return cube(
    'full mesh',
    sides.map((side, index) => set(letters[index] ?? 'x', side)),
    rates,
    'different',
  );
}

/** Switches in a full mesh along each side, `p` cards on each. */
export function hyperx(sides: readonly number[], p: number, cardRate = 1): Fabric {
  const last = sides.length;
  const at: At = sides.map((_, index) => [index, 1]);
  return fabric(
    `hyperx ${sides.join('x')} p=${p}`,
    [
      ...sides.map((side, index) => dimension(letters[index] ?? 'x', set(letters[index] ?? 'x', side))),
      dimension('card', set('card', p)),
    ],
    [vertexType('card', [...at, [last, 1]], true), vertexType('switch', at)],
    [
      rule('card', 0, 1, cardRate),
      ...sides.map((_, axis) =>
        rule(
          letters[axis] ?? 'x',
          1,
          1,
          1,
          Object.fromEntries(
            sides.map((__, other) => [other, other === axis ? relation(0, 'different') : { equal: 1 }]),
          ),
        ),
      ),
    ],
  );
}

/** Boards of a x b cards in a mesh; the edge cards of a row of boards meet in a switch of that row, columns likewise. */
export function hammingMesh(rows: number, columns: number, a: number, b: number): Fabric {
  // Boards of 2 x 2: every card is on the edge in both directions.
  return fabric(
    `hamming mesh ${rows}x${columns} of ${a}x${b}`,
    [
      dimension('row', set('row', rows)),
      dimension('column', set('column', columns)),
      dimension('i', line('i', a)),
      dimension('j', line('j', b)),
    ],
    [
      vertexType(
        'card',
        [
          [0, 1],
          [1, 1],
          [2, 1],
          [3, 1],
        ],
        true,
      ),
      vertexType('rowSwitch', [
        [0, 1],
        [2, 1],
      ]),
      vertexType('columnSwitch', [
        [1, 1],
        [3, 1],
      ]),
    ],
    [
      rule('i', 0, 0, 1, { 0: { equal: 1 }, 1: { equal: 1 }, 2: relation(0, 'neighbour'), 3: { equal: 1 } }),
      rule('j', 0, 0, 1, { 0: { equal: 1 }, 1: { equal: 1 }, 2: { equal: 1 }, 3: relation(0, 'neighbour') }),
      rule('along', 0, 1, 1),
      rule('across', 0, 2, 1),
    ],
  );
}

/** Groups of routers, both in full mesh. */
export function groups(count: number, routers: number, p: number, local: number, global: number): Fabric {
  return fabric(
    `groups ${count}x${routers}x${p}`,
    [dimension('place', set('group', count), set('router', routers), set('port', p))],
    [vertexType('card', [[0, 3]], true), vertexType('router', [[0, 2]])],
    [
      rule('card', 0, 1, 1),
      rule('local', 1, 1, local, { 0: relation(1, 'different') }),
      rule('global', 1, 1, global, { 0: relation(0, 'different') }),
    ],
  );
}

/** A ring of cards in each node, nodes joined by planes: a ring level below a set level. */
export function ringNodes(nodes: number, cards: number, planes: number, inner: number, up: number): Fabric {
  return fabric(
    `ring nodes ${nodes}x${cards}`,
    [dimension('place', set('node', nodes), ring('card', cards)), dimension('plane', set('plane', planes))],
    [vertexType('card', [[0, 2]], true), vertexType('switch', [[1, 1]])],
    [rule('inner', 0, 0, inner, { 0: relation(1, 'neighbour') }), rule('up', 0, 1, up)],
  );
}

/** Cabinets with boards crossed by positions, both local to the cabinet, and planes of switches above. */
export function nestedAtlas(
  cabs: number,
  boards: number,
  npus: number,
  planes: number,
  hrs: number,
  rates: readonly number[],
): Fabric {
  const [x = 1, y = 2, up = 3, top = 4] = rates;
  return fabric(
    `nested atlas ${cabs}x${boards}x${npus}`,
    [
      dimension('place', set('cabinet', cabs)),
      under('board', 0, 1, set('cabinet', cabs), set('board', boards)),
      under('npu', 0, 1, set('cabinet', cabs), set('npu', npus)),
      dimension('plane', set('plane', planes), set('hrs', hrs)),
    ],
    [
      vertexType(
        'npu',
        [
          [0, 1],
          [1, 2],
          [2, 2],
        ],
        true,
      ),
      vertexType('lrs', [
        [0, 1],
        [3, 1],
      ]),
      vertexType('hrs', [[3, 2]]),
    ],
    [
      rule('x', 0, 0, x, { 0: { equal: 1 }, 1: { equal: 2 }, 2: relation(1, 'different') }),
      rule('y', 0, 0, y, { 0: { equal: 1 }, 1: relation(1, 'different'), 2: { equal: 2 } }),
      rule('up', 0, 1, up),
      rule('top', 1, 2, top),
    ],
  );
}
