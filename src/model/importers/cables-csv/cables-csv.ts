/**
 * Cable schedules: our own columns, NetBox's bulk import (side_a_device, side_a_name, …), or any table with a from and
 * a to. A row is a cable; devices with a slot or port behind them are nodes with ports.
 */
import type { NetId } from '../../design/design.ts';
import { type Cluster, newCluster } from '../cluster/cluster.ts';
import { graphNet } from '../cluster/graph-facts.ts';
import { guessCards } from '../cluster/guess-cards.ts';
import type { ImportLog } from '../import-log.ts';
import { shownText, stop } from '../import-report.ts';
import type { Importer } from '../importer.ts';
import { csvRows, plainCell } from '../reading/csv.ts';
import { wholeNumber } from '../reading/lines.ts';
import { readRate } from '../reading/rates.ts';

/** Headings in small letters, without marks, that mean the same. */
const meanings = {
  deviceA: ['adevice', 'sideadevice', 'fromdevice', 'from', 'source', 'sourcedevice', 'devicea', 'aend', 'localdevice'],
  slotA: ['aslot', 'atrayslot', 'fromslot', 'sourceslot'],
  portA: ['aport', 'sideaname', 'fromport', 'sourceport', 'porta', 'localport', 'localinterface'],
  deviceB: [
    'zdevice',
    'sidebdevice',
    'todevice',
    'to',
    'target',
    'destination',
    'targetdevice',
    'deviceb',
    'zend',
    'remotedevice',
    'bdevice',
  ],
  slotB: ['zslot', 'ztrayslot', 'toslot', 'targetslot', 'bslot'],
  portB: ['zport', 'sidebname', 'toport', 'targetport', 'portb', 'remoteport', 'remoteinterface', 'bport'],
  network: ['network'],
  rate: ['rate', 'speed', 'bandwidth'],
  links: ['links', 'lanes', 'lanesbreakout'],
} as const;
type Meaning = keyof typeof meanings;

function columnsOf(cells: readonly string[]): Partial<Record<Meaning, number>> {
  const plain = cells.map((cell) => cell.toLowerCase().replace(/[^a-z]/g, ''));
  const columns: Partial<Record<Meaning, number>> = {};
  for (const meaning of Object.keys(meanings) as Meaning[]) {
    const at = plain.findIndex((cell) => (meanings[meaning] as readonly string[]).includes(cell));
    if (at >= 0) columns[meaning] = at;
  }
  return columns;
}

function firstLine(head: string): readonly string[] {
  const [line = ''] = head.split(/\r?\n/, 1);
  return line.split(/[,;\t]/).map((cell) => cell.replace(/"/g, ''));
}

export const cablesCsv: Importer = {
  format: 'cables-csv',
  recognises: (_name, head) => {
    const columns = columnsOf(firstLine(head));
    return (
      columns.deviceA !== undefined &&
      columns.deviceB !== undefined &&
      (columns.portA !== undefined || columns.slotA !== undefined)
    );
  },
  read([file], log) {
    const cluster = newCluster(file.name.replace(/\.csv$/i, ''));
    let columns: Partial<Record<Meaning, number>> | undefined;
    let cables = 0;
    for (const { cells, line } of csvRows(file.text)) {
      if (!columns) {
        columns = columnsOf(cells);
        if (columns.deviceA === undefined || columns.deviceB === undefined) {
          stop('not-this-format', { expected: 'a_device, z_device', found: shownText(cells.join(',')) }, line);
        }
        continue;
      }
      if (readRow(cluster, columns, cells, line, log)) cables++;
    }
    if (cables === 0) stop('nothing-found');
    return { cluster, ...guessCards(cluster, log) };
  },
};

function readRow(
  cluster: Cluster,
  columns: Partial<Record<Meaning, number>>,
  cells: readonly string[],
  line: number,
  log: ImportLog,
): boolean {
  const cell = (meaning: Meaning): string => {
    const at = columns[meaning];
    return at === undefined ? '' : plainCell(cells[at]);
  };
  const a = nodeName(cell('deviceA'), cell('slotA'));
  const far = farEnds(cell('deviceB'), cell('slotB'), cell('portB'));
  if (a === '' || far.some(({ name }) => name === '')) {
    log.skip('cable-end', line, { cable: shownText(cells[0] ?? '') });
    return false;
  }
  const text = cell('rate');
  const rate = text === '' ? undefined : readRate(text);
  if (text !== '' && rate === undefined) log.skip('capacity', line, { text: shownText(text) });
  const net: NetId = graphNet(cell('network')) ?? 'scale-out';
  // The links of a breakout cable are spread over its ends.
  const links = Math.max(far.length, wholeNumber(cell('links')) || 1);
  far.forEach(({ name, port }, place) => {
    if (name === 'outside') log.skip('leaves-drawing', line, { name: a });
    else if (name === a) log.skip('self-link', line, { name: a });
    else {
      const own = Math.floor(links / far.length) + (place < links % far.length ? 1 : 0);
      const portA = far.length === 1 ? cell('portA') || undefined : undefined;
      const [near, other] = [cluster.node(a, 'device', line), cluster.node(name, 'device', line)];
      cluster.link(near, other, { net, rate, links: own, portA, portB: port }, line);
    }
  });
  return true;
}

interface FarEnd {
  readonly name: string;
  readonly port: string | undefined;
}

/** "l2[1]; l2[2]": the ends of a breakout, in the same order in every column. */
function farEnds(device: string, slot: string, port: string): readonly FarEnd[] {
  const lists = [device, slot, port].map((text) => text.split(';').map((piece) => piece.trim()));
  const count = Math.min(64, Math.max(...lists.map((list) => list.length)));
  const at = (list: readonly string[] | undefined, place: number) => list?.[list.length === 1 ? 0 : place] ?? '';
  return Array.from({ length: count }, (_, place) => ({
    name: nodeName(at(lists[0], place), at(lists[1], place)),
    port: at(lists[2], place) || undefined,
  }));
}

function nodeName(device: string, slot: string): string {
  return slot === '' ? device : `${device}/${slot}`;
}
