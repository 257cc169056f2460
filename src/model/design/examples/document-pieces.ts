/** Pieces that several examples share: servers of eight GPUs with the NVLink switches between them, rows of racks, names. */
import type { Block, Net, Row } from '../design.ts';

/** Eight GPUs on four NVSwitch chips of the third generation, 5 + 5 + 4 + 4 links each. */
export function nvlink4Server(gpu: string, part?: string): Block {
  return {
    is: 'node',
    ...(part !== undefined && { part }),
    holds: {
      gpu: { n: 8, axis: 'rail', part: gpu, card: true },
      nvs5: { n: 2, part: 'nvidia/nvswitch3@1' },
      nvs4: { n: 2, part: 'nvidia/nvswitch3@1' },
    },
  };
}

/** Eight GPUs on two NVSwitch chips of the fourth generation, nine links to each. */
export function nvlink5Server(gpu: string, part?: string): Block {
  return {
    is: 'node',
    ...(part !== undefined && { part }),
    holds: {
      gpu: { n: 8, axis: 'rail', part: gpu, card: true },
      nvs: { n: 2, part: 'nvidia/nvswitch4@1' },
    },
  };
}

export function nvlink5Net(box: string): Net {
  return {
    name: 'NVLink',
    rate: '50 GB/s',
    medium: 'board',
    wires: [{ id: 'nv', each: 'gpu', to: 'nvs', same: [box], links: 9 }],
  };
}

/** Rows of 16 racks, longer ones in a larger hall so that it stays as wide as deep; racks of switches dealt over the rows. */
export function rackRows(racks: number, netRacks: number): readonly Row[] {
  const perRow = racks <= 128 ? 16 : 32;
  const rows = Math.ceil(racks / perRow);
  return Array.from({ length: rows }, (_, k) => {
    const here = Math.min(perRow, racks - k * perRow);
    const net = Math.floor(netRacks / rows) + (k < netRacks % rows ? 1 : 0);
    return { id: String(k + 1), run: [times('rack', here), ...(net > 0 ? [times('net', net)] : [])] };
  });
}

/** 16384 as '16,384', for names. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

function times(name: string, n: number): string {
  return n === 1 ? name : `${name}*${n}`;
}
