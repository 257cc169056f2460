import type { NodeKind } from '../cluster/cluster.ts';
import { importLimits } from '../import-limits.ts';
import type { ImportLog } from '../import-log.ts';
import { shownText, stop } from '../import-report.ts';
import { type YamlValue, yamlField, yamlItems, yamlNumber, yamlText } from '../reading/yaml-value.ts';
import { linkRates } from './link-rates.ts';
import { sliceOf } from './slices.ts';

export interface Component {
  readonly name: string;
  readonly kind: NodeKind;
  count: number;
}

export interface InnerConnection {
  readonly ends: readonly [InnerEnd, InnerEnd];
  readonly rate: number | undefined;
  readonly net: string;
  readonly line: number;
}

interface InnerEnd {
  readonly component: string;
  readonly number: number;
}

export interface Device {
  readonly name: string;
  readonly components: readonly Component[];
  readonly connections: readonly InnerConnection[];
  readonly line: number;
}

const kinds: Readonly<Record<string, NodeKind>> = {
  xpu: 'card',
  npu: 'card',
  gpu: 'card',
  cpu: 'cpu',
  nic: 'nic',
  switch: 'switch',
};
const scaleUp = /nvl|xgmi|ualink|scale.?up|^su|^ub/i;
/** Devices are expanded for every instance of them. */
const mostInner = 20_000;

/**
 * The one component of a box that is only that and its ports: a switch of one chip, a card with its links. A box with
 * network adapters of their own is more than that.
 */
export function onlyComponent({ components }: Device): Component | undefined {
  const inner = components.filter(({ name }) => !/port/i.test(name));
  return inner.length === 1 && inner[0]?.count === 1 && inner[0].kind !== 'nic' ? inner[0] : undefined;
}

export function readDevice(item: YamlValue, log: ImportLog): Device {
  const name = yamlText(yamlField(item, 'name')) ?? '';
  const components = yamlItems(yamlField(item, 'components')).map((one): Component => {
    const own = yamlText(yamlField(one, 'name')) ?? '';
    const type = (yamlText(yamlField(one, 'type')) ?? yamlText(yamlField(one, 'choice')) ?? '').toLowerCase();
    const isChip = /sw|asic|switch/i.test(own);
    const count = yamlNumber(yamlField(one, 'count')) ?? 0;
    if (!Number.isInteger(count) || count < 0 || count > mostInner) {
      stop('bad-value', { expected: `0..${mostInner}`, found: String(count) }, one.line);
    }
    return {
      name: own,
      kind: (Object.hasOwn(kinds, type) && kinds[type]) || (isChip ? 'switch' : isPort(own) ? 'nic' : 'device'),
      count,
    };
  });
  const rates = linkRates(item);
  const connections: InnerConnection[] = [];
  const add = (a: InnerEnd, b: InnerEnd, link: string, line: number): void => {
    if (connections.length >= mostInner) stop('too-many', { expected: mostInner, found: connections.length }, line);
    const net = scaleUp.test(link) ? 'scale-up' : 'scale-up-inside';
    connections.push({ ends: [a, b], rate: rates.get(link), net, line });
  };
  for (const one of yamlItems(yamlField(item, 'connections'))) {
    const words = (yamlText(one) ?? '').split('.');
    const [a, m, link, b, n] = words;
    if (words.length !== 5 || !isIndex(m) || !isIndex(n))
      log.skip('line', one.line, { text: shownText(words.join('.')) });
    else
      add({ component: a ?? '', number: Number(m) }, { component: b ?? '', number: Number(n) }, link ?? '', one.line);
  }
  const countOf = (wanted: string) => components.find((one) => one.name === wanted)?.count ?? 0;
  for (const edge of yamlItems(yamlField(item, 'edges'))) {
    const slices = ['ep1', 'ep2'].map((end) => {
      const text = yamlText(yamlField(yamlField(edge, end), 'component')) ?? '';
      const { name: own, numbers } = sliceOf(text, countOf(text.split('[')[0] ?? ''), edge.line);
      return numbers.map((number): InnerEnd => ({ component: own, number }));
    });
    const link = yamlText(yamlField(edge, 'link')) ?? '';
    for (const [a, b] of edgePairs(slices[0] ?? [], slices[1] ?? [], edge)) add(a, b, link, edge.line);
  }
  for (const { ends } of connections) {
    for (const { component, number } of ends) {
      const known = components.find((one) => one.name === component);
      if (known && number >= known.count) known.count = number + 1;
    }
  }
  return { name, components, connections, line: item.line };
}

function isIndex(text: string | undefined): boolean {
  return /^\d{1,5}$/.test(text ?? '');
}

function isPort(name: string): boolean {
  return /port|nic|eth/i.test(name);
}

/** Every one to every one, or in order one to one, or round a ring. */
export function edgePairs<End>(
  near: readonly End[],
  far: readonly End[],
  edge: YamlValue,
): readonly (readonly [End, End])[] {
  const scheme =
    yamlText(yamlField(edge, 'scheme')) ??
    (yamlText(yamlField(edge, 'many2many')) === 'true' ? 'many2many' : 'one2one');
  if (near.length * far.length > importLimits.links)
    stop('too-many', { expected: importLimits.links, found: near.length * far.length }, edge.line);
  switch (scheme) {
    case 'many2many':
      return near.flatMap((a) => far.map((b) => [a, b] as const));
    case 'ring':
      return near.map((a, place) => [a, near[(place + 1) % near.length] as End] as const);
    case 'one2one':
      if (near.length !== far.length)
        stop('bad-value', { expected: String(near.length), found: String(far.length) }, edge.line);
      return near.map((a, place) => [a, far[place] as End] as const);
    default:
      return stop('bad-value', { expected: 'one2one, many2many, ring', found: shownText(scheme) }, edge.line);
  }
}
