/**
 * A row for each cable: both ends down to cabinet, unit, device and port. Written while it is listed, so that half a
 * million cables need no more memory than their elements. Lengths are only those the document gives: none is invented.
 */
import type { Medium } from '../design/design.ts';
import { formatQuantity, inUnit } from '../units/format.ts';
import { parseTrusted } from '../units/quantity.ts';
import { round9 } from '../units/round.ts';
import { type Cell, csvLine } from './csv-line.ts';
import type { JoinedPair, LinkEnd } from './enumerate-links.ts';
import { planLinks } from './enumerate-links.ts';
import { type Exporter, oneFile } from './exporter.ts';
import { placesInHall } from './places-in-hall.ts';

const end = (letter: string): readonly string[] =>
  ['hall', 'row', 'rack', 'u', 'device', 'slot', 'port', 'lane', 'connector', 'module'].map(
    (name) => `${letter}_${name}`,
  );

/** The columns of a cable schedule, in order; those no model fills yet are there and empty. */
export const cableColumns: readonly string[] = [
  'id',
  'network',
  'plane',
  'rail',
  'tier',
  ...end('a'),
  ...end('z'),
  'media',
  'part_number',
  'rate',
  'links',
  'route_m',
  'slack_m',
  'ordered_m',
  'reach_m',
  'bundle',
  'tray_path',
  'colour',
  'label_a',
  'label_z',
  'phase',
  'install_order',
  'status',
  'length_basis',
];

const byteOrderMark = '\uFEFF';

export const cablesCsv: Exporter = {
  format: 'cables-csv',
  loses: [
    'hierarchy',
    'rules',
    'cards',
    'inside-of-nodes',
    'power',
    'cooling',
    'prices',
    'latency',
    'exceptions-as-such',
  ],
  write({ design, catalogue, nets }) {
    const planned = planLinks(design, nets ? { nets } : {});
    if (!planned.ok) return planned;
    const plan = planned.value;
    const placeOf = placesInHall(design, catalogue);
    return oneFile('cables.csv', lines(), [{ code: 'lengths-unknown', params: {} }]);

    function* lines(): Generator<string> {
      yield byteOrderMark + csvLine(cableColumns);
      const ports = new Int32Array(plan.rows);
      let number = 0;
      for (const cable of cablesOf(plan.pairs())) yield csvLine(row(cable, ++number, ports));
    }

    function row({ pair, links, ends, medium, length }: Cable, number: number, ports: Int32Array): readonly Cell[] {
      const a = endOf({ end: pair.a, links }, ports);
      const far = ends.map((one) => endOf(one, ports));
      const z = {
        cells: a.cells.map((_, column) => together(far.map(({ cells }) => cells[column] ?? ''))),
        rack: together(far.map(({ rack }) => rack)),
        label: far.map(({ label }) => label).join('; '),
      };
      const last = ends[0]?.end;
      return [
        `C${String(number).padStart(6, '0')}`,
        pair.net,
        axisValue(pair, 'plane'),
        axisValue(pair, 'rail'),
        `${pair.a.set.hold}–${typeof last === 'string' ? last : (last?.set.hold ?? '')}`,
        ...a.cells,
        ...z.cells,
        medium,
        typeof medium === 'string' ? catalogue.part(medium)?.partNumber : undefined,
        formatQuantity(inUnit(pair.rate, 'GB/s'), 'GB/s', 9),
        links,
        undefined,
        undefined,
        length === undefined ? undefined : round9(parseTrusted(length, 'length')),
        undefined,
        a.rack !== '' && z.rack !== '' ? `${a.rack}~${z.rack}` : undefined,
        undefined,
        undefined,
        a.label,
        z.label,
        undefined,
        undefined,
        'planned',
        length === undefined ? 'unknown' : 'user',
      ];
    }

    function endOf({ end: at, links }: CableEnd, ports: Int32Array) {
      if (typeof at === 'string') return { cells: ['', '', '', '', at, '', '', '', '', ''], rack: '', label: at };
      const { row: standingRow, cabinet, unit, device, slot } = placeOf(at.set.address(at.row));
      const first = takePorts(at, links, ports);
      const port = at.port ?? (links === 1 ? `${first}` : `${first}–${first + links - 1}`);
      const isNamed = plan.isNamed(at.set, at.row);
      const name = isNamed ? plan.nameOf(at.set, at.row) : device;
      const inner = isNamed ? '' : slot;
      return {
        cells: ['', standingRow, cabinet, unit, name, inner, port, '', '', ''],
        rack: cabinet,
        label: `${name}${inner === '' ? '' : `/${inner}`}:${port}`,
      };
    }
  },
};

/** Ends of a breakout cable: one word where they agree, else each in its order. */
function together(cells: readonly string[]): string {
  return cells.every((cell) => cell === cells[0]) ? (cells[0] ?? '') : cells.join('; ');
}

/** Ports are counted from 1 in the order of the document, all networks together. */
function takePorts({ set, row }: LinkEnd, links: number, ports: Int32Array): number {
  const at = set.base + row;
  const first = (ports[at] as number) + 1;
  ports[at] = first + links - 1;
  return first;
}

interface CableEnd {
  readonly end: LinkEnd | string;
  readonly links: number;
}

interface Cable {
  /** The first pair it serves: its A end is that of all of them. */
  readonly pair: JoinedPair;
  readonly links: number;
  /** Z ends; several where the cable breaks out. */
  readonly ends: readonly CableEnd[];
  readonly medium: Exclude<Medium, object> | undefined;
  readonly length: string | undefined;
}

/**
 * Links of one element share cables, `perCable` each, in the order they are listed; where both ends are of one hold a
 * cable joins one pair. Traces of boards and backplanes are no cables.
 */
function* cablesOf(pairs: Iterable<JoinedPair>): Generator<Cable> {
  let open:
    | { pair: JoinedPair; links: number; ends: CableEnd[]; medium: Cable['medium']; length: Cable['length'] }
    | undefined;
  for (const pair of pairs) {
    const medium = mediumOf(pair);
    const isMirrored = typeof pair.b !== 'string' && pair.b.set === pair.a.set;
    const goesOn =
      open !== undefined &&
      !isMirrored &&
      open.pair.net === pair.net &&
      open.pair.wire === pair.wire &&
      open.pair.a.set === pair.a.set &&
      open.pair.a.row === pair.a.row &&
      typeof open.pair.b === typeof pair.b &&
      (typeof pair.b === 'string' || (typeof open.pair.b !== 'string' && open.pair.b.set === pair.b.set)) &&
      open.medium === medium;
    if (open && !goesOn) {
      yield open;
      open = undefined;
    }
    if (medium === 'board' || medium === 'backplane') continue;
    for (let left = pair.links; left > 0; ) {
      if (open && open.links >= pair.perCable) {
        yield open;
        open = undefined;
      }
      open ??= { pair, links: 0, ends: [], medium, length: pair.length };
      const taken = Math.min(left, pair.perCable - open.links);
      open.links += taken;
      open.ends.push({ end: pair.b, links: taken });
      left -= taken;
    }
    if (isMirrored && open) {
      yield open;
      open = undefined;
    }
  }
  if (open) yield open;
}

/** A medium that depends on a box: whether both ends are in the same one. */
function mediumOf({ medium, a, b }: JoinedPair): Exclude<Medium, object> | undefined {
  let found = medium;
  while (typeof found === 'object') {
    const box = found.inside;
    found =
      typeof b !== 'string' && boxOf(a, box) !== undefined && boxOf(a, box) === boxOf(b, box) ? found.then : found.else;
  }
  return found;
}

function boxOf({ set, row }: LinkEnd, hold: string): string | undefined {
  const level = set.names.indexOf(hold);
  if (level < 0) return undefined;
  const columns = set.columns.flatMap((column, place) => (column.level <= level ? [set.index(row, place)] : []));
  return `${set.names.slice(0, level + 1).join('/')} ${columns.join(' ')}`;
}

/** The index of an axis at either end. */
function axisValue({ a, b }: JoinedPair, axis: string): number | undefined {
  for (const at of [a, b]) {
    if (typeof at === 'string') continue;
    const place = at.set.written.findIndex((column) => column.axis === axis);
    if (place >= 0) return at.set.value(at.row, place);
  }
  return undefined;
}
