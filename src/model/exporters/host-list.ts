/** Host names as Slurm writes lists of them: "srv[1101-1108,1120],head". */
import { compareAddresses } from '../design/address-order.ts';

export function compressHosts(names: readonly string[]): string {
  const groups = new Map<string, { readonly digits: number; readonly numbers: number[] }>();
  const plain: string[] = [];
  for (const name of [...names].sort(compareAddresses)) {
    const match = /^(.*?)(0*)(\d{1,15})$/.exec(name);
    if (!match) {
      plain.push(name);
      continue;
    }
    // Padded numbers keep their width: node01 and node1 are two hosts.
    const [, prefix = '', zeros = '', digits = ''] = match;
    const width = zeros === '' ? 0 : zeros.length + digits.length;
    const key = `${width} ${prefix}`;
    const group = groups.get(key) ?? { digits: width, numbers: [] };
    groups.set(key, group);
    group.numbers.push(Number(zeros + digits));
  }
  const lists = [...groups].map(([key, { digits, numbers }]) => {
    const prefix = key.slice(key.indexOf(' ') + 1);
    const shown = (number: number) => String(number).padStart(digits, '0');
    const ranges = rangesOf(numbers).map(([from, to]) => (from === to ? shown(from) : `${shown(from)}-${shown(to)}`));
    return ranges.length === 1 && numbers.length === 1 ? prefix + ranges[0] : `${prefix}[${ranges.join(',')}]`;
  });
  return [...lists, ...plain].join(',');
}

function rangesOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((x, y) => x - y)) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}
