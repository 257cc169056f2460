/** Slurm's topology.conf: switches with switches or nodes (tree), or blocks of nodes (topology.conf(5), SchedMD/slurm). */
import { newCluster } from '../cluster/cluster.ts';
import { shownText, stop } from '../import-report.ts';
import type { Importer } from '../importer.ts';
import { expandHosts } from '../reading/host-list.ts';
import { linesOf } from '../reading/lines.ts';
import { addBlock, addSwitch, nodesAreCards, noteUndefined, schedulerCluster } from './scheduler-cluster.ts';

const isTree = /^\s*SwitchName\s*=/im;
const isBlock = /^\s*(?:BlockName|BlockSizes)\s*=/im;

export const slurmTree: Importer = {
  format: 'slurm-tree',
  recognises: (_name, head) => isTree.test(head),
  read([file], log) {
    const scheduler = schedulerCluster(newCluster('slurm'), log);
    let found = false;
    for (const { fields, line } of records(file.text)) {
      const name = fields.get('switchname');
      if (name === undefined) {
        log.skip('line', line, { text: shownText([...fields.keys()].join(' ')) });
        continue;
      }
      found = true;
      if (fields.has('linkspeed')) log.skip('link-speed', line, { text: shownText(fields.get('linkspeed') ?? '') });
      // "switch.2.[1-6]" may also name several switches of equal content.
      for (const own of expandHosts(name, line)) {
        addSwitch(scheduler, own, list(fields.get('switches'), line), list(fields.get('nodes'), line), line);
      }
    }
    noteUndefined(scheduler);
    if (!found) stop('not-this-format', { expected: 'slurm-tree', found: shownText(file.text.trim()) });
    return { cluster: scheduler.cluster, cardsAssumed: nodesAreCards };
  },
};

export const slurmBlock: Importer = {
  format: 'slurm-block',
  recognises: (_name, head) => isBlock.test(head),
  read([file], log) {
    const scheduler = schedulerCluster(newCluster('slurm'), log);
    let found = false;
    for (const { fields, line } of records(file.text)) {
      const name = fields.get('blockname');
      if (fields.has('blocksizes')) log.skip('block-sizes', line, { text: shownText(fields.get('blocksizes') ?? '') });
      else if (name === undefined) log.skip('line', line, { text: shownText([...fields.keys()].join(' ')) });
      else {
        found = true;
        addBlock(scheduler, name, list(fields.get('nodes'), line), line);
      }
    }
    if (!found) stop('not-this-format', { expected: 'slurm-block', found: shownText(file.text.trim()) });
    return { cluster: scheduler.cluster, cardsAssumed: nodesAreCards };
  },
};

function list(text: string | undefined, line: number): readonly string[] {
  return text === undefined || text === '' ? [] : expandHosts(text, line);
}

interface ConfRecord {
  /** Keys in small letters. */
  readonly fields: ReadonlyMap<string, string>;
  readonly line: number;
}

function* records(text: string): Generator<ConfRecord> {
  let open = '';
  let start = 0;
  for (const { text: raw, number } of linesOf(text)) {
    const plain = raw.replace(/#.*$/, '');
    if (open === '') start = number;
    if (plain.endsWith('\\')) {
      open += `${plain.slice(0, -1)} `;
      if (open.length > 1_000_000) stop('line-too-long', { expected: 1_000_000, found: open.length }, start);
      continue;
    }
    const whole = (open + plain).trim();
    open = '';
    if (whole === '') continue;
    const fields = new Map<string, string>();
    for (const word of whole.split(/\s+/)) {
      const equals = word.indexOf('=');
      if (equals <= 0) fields.set(word.toLowerCase(), '');
      else fields.set(word.slice(0, equals).toLowerCase(), word.slice(equals + 1));
    }
    yield { fields, line: start };
  }
}
