/** Connections between instances: in words, or as edges between slices of instances and their components. */
import type { ImportLog } from '../import-log.ts';
import { shownText } from '../import-report.ts';
import { type YamlValue, yamlField, yamlItems, yamlNumber, yamlText } from '../reading/yaml-value.ts';
import { edgePairs } from './device.ts';
import { linkRates } from './link-rates.ts';
import { sliceOf } from './slices.ts';

export interface ConnectionEnd {
  readonly instance: string;
  readonly index: number;
  readonly component: string;
  readonly number: number;
}

export interface Connection {
  readonly ends: readonly [ConnectionEnd, ConnectionEnd];
  readonly rate: number | undefined;
  readonly line: number;
}

const words =
  /^([^.]{1,100})\.(\d{1,6})\.([^.]{1,100})\.(\d{1,6})\.([^.]{1,100})\.([^.]{1,100})\.(\d{1,6})\.([^.]{1,100})\.(\d{1,6})$/;

export function readConnections(root: YamlValue, log: ImportLog): readonly Connection[] {
  const rates = linkRates(root);
  const found: Connection[] = [];
  for (const item of yamlItems(yamlField(root, 'connections'))) {
    const match = words.exec(yamlText(item) ?? '');
    if (!match) {
      log.skip('line', item.line, { text: shownText(yamlText(item) ?? '') });
      continue;
    }
    const [, a = '', i, ca = '', m, link = '', b = '', j, cb = '', n] = match;
    const ends = [
      { instance: a, index: Number(i), component: ca, number: Number(m) },
      { instance: b, index: Number(j), component: cb, number: Number(n) },
    ] as const;
    found.push({ ends, rate: rates.get(link), line: item.line });
  }
  const counts = new Map<string, number>();
  for (const one of yamlItems(yamlField(root, 'instances'))) {
    counts.set(yamlText(yamlField(one, 'name')) ?? '', yamlNumber(yamlField(one, 'count')) ?? 1);
  }
  for (const edge of yamlItems(yamlField(root, 'edges'))) {
    const [near = [], far = []] = ['ep1', 'ep2'].map((end) => endsOf(yamlField(edge, end), counts, edge.line));
    const link = yamlText(yamlField(edge, 'link')) ?? '';
    for (const ends of edgePairs(near, far, edge)) found.push({ ends, rate: rates.get(link), line: edge.line });
  }
  return found;
}

function endsOf(
  end: YamlValue | undefined,
  counts: ReadonlyMap<string, number>,
  line: number,
): readonly ConnectionEnd[] {
  const text = yamlText(yamlField(end, 'instance')) ?? '';
  const instance = sliceOf(text, counts.get(text.split('[')[0] ?? '') ?? 1, line);
  const component = sliceOf(yamlText(yamlField(end, 'component')) ?? '', 1, line);
  return instance.numbers.flatMap((index) =>
    component.numbers.map((number) => ({ instance: instance.name, index, component: component.name, number })),
  );
}
