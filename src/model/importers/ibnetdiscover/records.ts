/** The full form: a record for each node, a line for each of its joined ports. */
import type { ImportLog } from '../import-log.ts';
import { shownText } from '../import-report.ts';
import { linesOf } from '../reading/lines.ts';
import type { FoundFabric, FoundNode } from './found-fabric.ts';
import { rateInComment } from './link-speed.ts';

const kinds = { Switch: 'switch', Ca: 'adapter', Rt: 'router' } as const;
const record = /^(Switch|Ca|Rt)\s+(\d{1,4})\s+"([^"\s]{1,80})"\s*(?:#\s*"([^"]{0,200})"(.*))?$/;
const port =
  /^\[(\d{1,4})\](?:\[ext \d{1,4}\])?(?:\([0-9a-fA-F]+\))?\s*"([^"\s]{1,80})"\[(\d{1,4})\](?:\[ext \d{1,4}\])?(?:\([0-9a-fA-F]+\))?\s*(?:#(.*))?$/;
/** Facts that stand before a record, headings, and comments. */
const fact = /^(\w{1,20})=0x([0-9a-fA-F]{1,20})/;
const heading = /^(?:Non-)?Chassis\b|^\s*$|^#/;
const toolMessage = /^(?:ib\w+|src\/\w+\.c|\w+\.c)\s*:|^ib(?:warn|panic|error)/i;

export function readRecords(text: string, fabric: FoundFabric, log: ImportLog): void {
  let facts = new Map<string, string>();
  let current: FoundNode | undefined;
  for (const { text: raw, number } of linesOf(text)) {
    const line = raw.trim();
    if (heading.test(line)) continue;
    const known = fact.exec(line);
    if (known?.[1]) {
      if (known[1] === 'vendid') facts = new Map();
      facts.set(known[1], known[2] ?? '');
      current = undefined;
      continue;
    }
    const head = record.exec(line);
    if (head) {
      current = openRecord(head, facts, number, fabric, log);
      facts = new Map();
      continue;
    }
    const joined = port.exec(line);
    if (!joined) {
      if (toolMessage.test(line)) log.skip('tool-message', number, { text: shownText(line) });
      else log.skip('line', number, { text: shownText(line) });
    } else if (!current) log.skip('port-without-record', number, { text: shownText(line) });
    else {
      const comment = joined[4] ?? '';
      fabric.ports.push({
        node: current.guid,
        port: Number(joined[1]),
        peer: joined[2] ?? '',
        peerPort: Number(joined[3]),
        peerDescription: /"([^"]{0,200})"/.exec(comment)?.[1] ?? '',
        rate: rateInComment(comment),
        line: number,
      });
    }
  }
}

function openRecord(
  head: RegExpExecArray,
  facts: ReadonlyMap<string, string>,
  line: number,
  { nodes }: FoundFabric,
  log: ImportLog,
): FoundNode {
  const guid = head[3] ?? '';
  const description = (head[4] ?? '').trim();
  const known = nodes.get(guid);
  if (known) {
    log.repair('record-twice', line, { name: guid });
    return known;
  }
  if (description === '') log.repair('no-description', line, { name: guid });
  const systemGuid = facts.get('sysimgguid');
  const node: FoundNode = {
    kind: kinds[head[1] as keyof typeof kinds],
    guid,
    description,
    line,
    ...(systemGuid !== undefined && { systemGuid }),
  };
  nodes.set(guid, node);
  return node;
}
