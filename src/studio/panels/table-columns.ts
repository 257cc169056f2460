/** Columns of the cable schedule on screen: what each shows, and which are there at first. */
import type { CableEndRow, CableRow } from '../../bridge/files-api.ts';
import { formatQuantity, inUnit } from '../../model/units/format.ts';
import type { Words } from '../shell/use-text.ts';

export interface CableColumn {
  readonly id: (typeof cableColumnIds)[number];
  readonly number?: true;
  readonly mono?: true;
  cell(row: CableRow, words: Words): string;
}

export const cableColumnIds = [
  'id',
  'network',
  'plane',
  'rail',
  'tier',
  'a',
  'a-port',
  'z',
  'z-port',
  'medium',
  'part-number',
  'rate',
  'links',
  'route',
  'slack',
  'order',
  'reach',
  'bundle',
  'basis',
  'reason',
  'label-a',
  'label-z',
] as const;

export const firstColumns: readonly CableColumn['id'][] = [
  'id',
  'network',
  'plane',
  'a',
  'a-port',
  'z',
  'z-port',
  'medium',
  'rate',
  'route',
  'slack',
  'order',
  'basis',
];

const counted = (value: number | undefined): string => (value === undefined ? '' : String(value));
const metres = (value: number | undefined): string => (value === undefined ? '?' : value.toFixed(2));

const place = ({ row, rack, unit, device }: CableEndRow): string =>
  [row, rack, unit === '' ? '' : `U${unit}`, device === rack ? '' : device.slice(device.lastIndexOf('/') + 1)]
    .filter((word) => word !== '')
    .join(' · ');

/** Ends of a breakout: one word where they agree. */
const all = (words: readonly string[]): string =>
  words.every((word) => word === words[0]) ? (words[0] ?? '') : words.join('; ');

/** A class of media has words, a chosen medium or a part its id. */
function mediumWords(medium: string | undefined, { ref }: Words): string {
  if (medium === undefined) return '';
  const key = `wiring.medium.${medium}`;
  const words = ref({ key });
  return words === key ? medium : words;
}

const cells: Readonly<Record<CableColumn['id'], CableColumn['cell']>> = {
  id: ({ id }) => id,
  network: ({ network }) => network,
  plane: ({ plane }) => counted(plane),
  rail: ({ rail }) => counted(rail),
  tier: ({ tier }) => tier,
  a: ({ a }) => place(a),
  'a-port': ({ a }) => [a.slot, a.port].filter(Boolean).join(' : '),
  z: ({ z }) => all(z.map(place)),
  'z-port': ({ z }) => all(z.map((end) => [end.slot, end.port].filter(Boolean).join(' : '))),
  medium: ({ medium }, words) => mediumWords(medium, words),
  'part-number': ({ partNumber }) => partNumber ?? '',
  rate: ({ rate, links }) => `${formatQuantity(inUnit(rate * links, 'GB/s'), 'GB/s', 4)}`,
  links: ({ links }) => counted(links),
  route: ({ routeM }) => metres(routeM),
  slack: ({ slackM, orderedM }) => (slackM === undefined && orderedM !== undefined ? '' : metres(slackM)),
  order: ({ orderedM }) => (orderedM === undefined ? '?' : String(Math.round(orderedM * 100) / 100)),
  reach: ({ reachM }) => (reachM === undefined ? '?' : String(reachM)),
  bundle: ({ bundle }) => bundle ?? '',
  basis: ({ basis }, { t }) => t(`cables.basis.${basis}`),
  reason: ({ reason }, { t }) => t(`cables.reason.${reason}`),
  'label-a': ({ a }) => a.label,
  'label-z': ({ z }) => z.map(({ label }) => label).join('; '),
};

const numbers: ReadonlySet<string> = new Set(['plane', 'rail', 'rate', 'links', 'route', 'slack', 'order', 'reach']);
const monos: ReadonlySet<string> = new Set(['id', 'a', 'a-port', 'z', 'z-port', 'label-a', 'label-z', 'bundle']);

export const cableTableColumns: readonly CableColumn[] = cableColumnIds.map((id) => ({
  id,
  cell: cells[id],
  ...(numbers.has(id) && { number: true }),
  ...(monos.has(id) && { mono: true }),
}));
