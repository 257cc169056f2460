/** The short form, `-p`: a line for each port, joined or not. */
import type { ImportLog } from '../import-log.ts';
import { shownText } from '../import-report.ts';
import { linesOf } from '../reading/lines.ts';
import type { FoundFabric } from './found-fabric.ts';
import { linkRate } from './link-speed.ts';

const kinds = { SW: 'switch', CA: 'adapter', RT: 'router' } as const;
const letters = { SW: 'S', CA: 'H', RT: 'R' } as const;
type Kind = keyof typeof kinds;
const near = /^(CA|SW|RT)\s+\d{1,6}\s+(\d{1,4})\s+0x([0-9a-fA-F]{1,16})\s+(\d{1,2})x\s+(\S{1,8})\s+(.*)$/;
const far =
  /^-\s+(CA|SW|RT)\s+\d{1,6}\s+(\d{1,4})\s+0x([0-9a-fA-F]{1,16})\s+\(\s*'([^']{0,200})'\s+-\s+'([^']{0,200})'\s*\)$/;

export function readPortList(text: string, fabric: FoundFabric, log: ImportLog): void {
  const add = (kind: Kind, guid: string, description: string, line: number): string => {
    const id = `${letters[kind]}-${guid.toLowerCase().padStart(16, '0')}`;
    const known = fabric.nodes.get(id);
    if (!known) fabric.nodes.set(id, { kind: kinds[kind], guid: id, description, line });
    else if (known.line === 0) known.line = line;
    return id;
  };
  for (const { text: raw, number } of linesOf(text)) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const one = near.exec(line);
    if (!one) {
      log.skip('line', number, { text: shownText(line) });
      continue;
    }
    const rest = (one[6] ?? '').trim();
    const other = far.exec(rest);
    if (!other) {
      add(one[1] as Kind, one[3] ?? '', /^'([^']{0,200})'$/.exec(rest)?.[1] ?? '', number);
      log.skip('open-port', number, { port: one[2] ?? '' });
      continue;
    }
    const node = add(one[1] as Kind, one[3] ?? '', other[4] ?? '', number);
    const peer = add(other[1] as Kind, other[3] ?? '', other[5] ?? '', 0);
    fabric.ports.push({
      node,
      port: Number(one[2]),
      peer,
      peerPort: Number(other[2]),
      peerDescription: other[5] ?? '',
      rate: linkRate(one[4], one[5]),
      line: number,
    });
  }
}
