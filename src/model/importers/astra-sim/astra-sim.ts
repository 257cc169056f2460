/**
 * ASTRA-sim's analytical network: parallel lists topology, npus_count, bandwidth (GB/s), latency (ns), one entry for
 * each dimension (astra-sim/astra-sim, examples/network/analytical). Written as rules: no link is spelled out.
 */
import type { Design, Hold, Wire } from '../../design/design.ts';
import type { ImportLog } from '../import-log.ts';
import { shownText, stop } from '../import-report.ts';
import type { Importer } from '../importer.ts';
import { rateText } from '../reading/rates.ts';
import { parseYaml } from '../reading/yaml.ts';
import { type YamlValue, yamlField, yamlItems, yamlNumber, yamlText } from '../reading/yaml-value.ts';

interface Dimension {
  readonly shape: 'Ring' | 'Switch' | 'FullyConnected';
  readonly size: number;
  /** GB/s */
  readonly bandwidth: number;
  readonly axis: string;
}

const shapes = ['Ring', 'Switch', 'FullyConnected'] as const;
const mostDimensions = 7;

export const astraSim: Importer = {
  format: 'astra-sim',
  recognises: (_name, head) => /^topology\s*:/m.test(head) && /^npus_count\s*:/m.test(head),
  read([file], log) {
    const dimensions = readDimensions(parseYaml(file.text), log);
    const design = designOf(file.name.replace(/\.ya?ml$/i, ''), dimensions);
    const cards = dimensions.reduce((all, { size }) => all * size, 1);
    const switches = dimensions.reduce((sum, { shape, size }) => sum + (shape === 'Switch' ? cards / size : 0), 0);
    log.guess('bandwidth-is-one-way', undefined, {});
    return { design, counts: { cards, ...(switches > 0 && { switches }), links: countLinks(dimensions, cards) } };
  },
};

function readDimensions(root: YamlValue, log: ImportLog): readonly Dimension[] {
  const lists = ['topology', 'npus_count', 'bandwidth'].map((name) => yamlField(root, name));
  const [names, counts, rates] = lists.map(yamlItems);
  const line = lists[0]?.line ?? 1;
  if (!names || !counts || !rates || names.length === 0)
    return stop('not-this-format', { expected: 'topology: […]', found: '–' }, line);
  if (names.length !== counts.length || names.length !== rates.length || names.length > mostDimensions) {
    return stop(
      'bad-value',
      { expected: `${names.length} (1..${mostDimensions})`, found: `${counts.length}, ${rates.length}` },
      line,
    );
  }
  if (yamlField(root, 'latency')) log.skip('latency', yamlField(root, 'latency')?.line, { text: 'latency' });
  return names.map((name, place): Dimension => {
    const shape = shapes.find((one) => one === yamlText(name));
    const size = yamlNumber(counts[place]);
    const bandwidth = yamlNumber(rates[place]);
    if (!shape)
      return stop('bad-value', { expected: shapes.join(', '), found: shownText(yamlText(name) ?? '') }, name.line);
    if (size === undefined || !Number.isInteger(size) || size < 1 || size > 1_000_000) {
      return stop(
        'bad-value',
        { expected: '1..1000000', found: shownText(yamlText(counts[place]) ?? '') },
        counts[place]?.line ?? line,
      );
    }
    if (bandwidth === undefined || bandwidth <= 0 || bandwidth > 1e6) {
      return stop(
        'bad-value',
        { expected: 'GB/s', found: shownText(yamlText(rates[place]) ?? '') },
        rates[place]?.line ?? line,
      );
    }
    return { shape, size, bandwidth, axis: `d${place + 1}` };
  });
}

/** The first dimension is the fastest to count: neighbours in it are numbered next to one another. */
function designOf(name: string, dimensions: readonly Dimension[]): Design {
  const outer = [...dimensions].reverse();
  const indices = (of: readonly Dimension[]): Pick<Hold, 'n' | 'axis'> =>
    of.length === 0
      ? { n: 1 }
      : of.length === 1 && of[0]
        ? { n: of[0].size, axis: of[0].axis }
        : { n: of.map(({ size }) => size), axis: of.map(({ axis }) => axis) };
  const holds: Record<string, Hold> = { npu: { ...indices(outer), card: true } };
  const wires: Wire[] = [];
  for (const dimension of dimensions) {
    const { shape, axis, bandwidth, size } = dimension;
    const base = { id: axis, each: 'npu', links: 1, rate: rateText(bandwidth * 8e9) };
    if (size < 2) continue;
    if (shape === 'Ring') wires.push({ ...base, ring: axis });
    else if (shape === 'FullyConnected') wires.push({ ...base, mesh: axis });
    else {
      const others = outer.filter((one) => one !== dimension);
      holds[`sw-${axis}`] = indices(others);
      wires.push({ ...base, to: `sw-${axis}`, ...(others.length > 0 && { same: others.map((one) => one.axis) }) });
    }
  }
  const rate = rateText((dimensions[0]?.bandwidth ?? 1) * 8e9);
  return { format: 'podwright/1', name, blocks: {}, holds, nets: { 'scale-up': { rate, wires } } };
}

function countLinks(dimensions: readonly Dimension[], cards: number): number {
  return dimensions.reduce((sum, { shape, size }) => {
    if (size < 2) return sum;
    if (shape === 'Switch') return sum + cards;
    if (shape === 'Ring') return sum + (size === 2 ? cards / 2 : cards);
    return sum + (cards * (size - 1)) / 2;
  }, 0);
}
