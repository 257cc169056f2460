/**
 * The order of keys in a written document. Fields have the order below, records the order in which the user made
 * them. Every table is complete by type: a new field of the document is a compile error here.
 */
import type { Part, PartFigure } from '../../catalogue/part.ts';
import type {
  Block,
  Change,
  DealtLinks,
  Design,
  Hold,
  LinkList,
  Made,
  Net,
  Numbering,
  Row,
  RowPlace,
  Site,
  SplitMedium,
  Supply,
  Wire,
  WirePattern,
} from '../design.ts';

export type Form =
  | { readonly kind: 'as-it-is' }
  | { readonly kind: 'fields'; readonly fields: Readonly<Record<string, Form>> }
  /** Records keep their order; lists theirs. */
  | { readonly kind: 'each'; readonly of: Form };

type FieldsOf<Value> = Value extends unknown ? keyof Value : never;
type Order<Value> = Readonly<Record<Extract<FieldsOf<Value>, string>, Form>>;

const plain: Form = { kind: 'as-it-is' };

function fields<Value>(order: Order<Value>): Form {
  return { kind: 'fields', fields: order };
}

function each(of: Form): Form {
  return { kind: 'each', of };
}

/** A new thing with keys in order; fields without a value are left out, as JSON does. */
export function inOrder(value: unknown, form: Form): unknown {
  if (form.kind === 'as-it-is' || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return form.kind === 'each' ? value.map((item) => inOrder(item, form.of)) : value;
  const source = value as Readonly<Record<string, unknown>>;
  const result: Record<string, unknown> = {};
  if (form.kind === 'each') {
    for (const key of Object.keys(source)) {
      if (source[key] !== undefined) result[key] = inOrder(source[key], form.of);
    }
    return result;
  }
  for (const [key, inner] of Object.entries(form.fields)) {
    if (Object.hasOwn(source, key) && source[key] !== undefined) result[key] = inOrder(source[key], inner);
  }
  return result;
}

const splitMedium: Record<keyof SplitMedium, Form> = {
  inside: plain,
  // biome-ignore lint/suspicious/noThenProperty: a field of the published format; documents are never awaited
  then: plain,
  else: plain,
  via: plain,
};
const medium: Form = { kind: 'fields', fields: splitMedium };
// biome-ignore lint/suspicious/noThenProperty: as above
splitMedium.then = medium;
splitMedium.else = medium;

const hold = fields<Hold>({
  n: plain,
  axis: plain,
  block: plain,
  part: plain,
  card: plain,
  at: plain,
  in: plain,
  note: plain,
  assumed: plain,
});

const block = fields<Block>({ is: plain, part: plain, like: plain, holds: each(hold) });

const wire = fields<Wire>({
  id: plain,
  each: plain,
  to: plain,
  same: plain,
  pick: plain,
  mesh: plain,
  ring: plain,
  line: plain,
  pattern: fields<WirePattern>({
    name: plain,
    between: plain,
    ports: plain,
    arrangement: plain,
    degree: plain,
    seed: plain,
  }),
  list: plain,
  links: fields<DealtLinks>({ total: plain, deal: plain, restart: plain }),
  rate: plain,
  medium,
  perCable: plain,
  edge: plain,
  note: plain,
  assumed: plain,
});

const net = fields<Net>({ name: plain, rate: plain, medium, note: plain, wires: each(wire) });

const supply = fields<Supply>({
  id: plain,
  kind: plain,
  part: plain,
  serves: plain,
  every: plain,
  ways: plain,
  scheme: plain,
  mode: plain,
  need: plain,
  units: plain,
  set: plain,
  inRack: plain,
  by: plain,
  assumed: plain,
});

const row = fields<Row>({ id: plain, at: plain, turn: plain, run: plain, by: plain });

const change = fields<Change>({
  wire: plain,
  under: plain,
  cut: plain,
  cable: plain,
  at: plain,
  from: plain,
  to: plain,
  join: plain,
  net: plain,
  off: plain,
  block: plain,
  part: plain,
  hold: plain,
  label: plain,
  move: fields<RowPlace>({ row: plain, place: plain }),
  rate: plain,
  links: plain,
  length: plain,
  medium,
  note: plain,
  by: plain,
});

const part = fields<Part>({
  kind: plain,
  name: plain,
  maker: plain,
  partNumber: plain,
  status: plain,
  note: plain,
  figures: each(
    fields<PartFigure>({ value: plain, basis: plain, source: plain, low: plain, high: plain, note: plain }),
  ),
});

/** Jobs are records to the type, with fields of their own in the schema; the order is that of the schema. */
const job: Form = {
  kind: 'fields',
  fields: Object.fromEntries(
    (
      'id on cards model kind precision overhead tp pp vpp dp cp ep batch microBatch sequence output recompute zero ' +
      'limit checkpoint stopsPerDay'
    )
      .split(' ')
      .map((key) => [key, plain]),
  ),
};

export const designForm = fields<Design>({
  format: plain,
  name: plain,
  note: plain,
  migrations: plain,
  parts: each(part),
  blocks: each(block),
  holds: each(hold),
  number: each(fields<Numbering>({ axis: plain, n: plain })),
  nets: each(net),
  supply: each(supply),
  site: fields<Site>({ hall: plain, assumed: plain, rows: each(row) }),
  facility: plain,
  jobs: each(job),
  intent: plain,
  prices: plain,
  waivers: plain,
  made: each(fields<Made>({ by: plain, with: plain, blocks: plain, holds: plain, nets: plain })),
  lists: each(fields<LinkList>({ nodes: plain, links: plain })),
  changes: each(change),
});
