/**
 * Keeps of the figures of a network what its description proves. Where wires are averaged, or left out because no rule
 * says them, a figure may be certain all the same, certain from one side, or not at all (`machine/fabric.ts`,
 * `AveragedWires` and `Gap`, say which); what is not certain becomes unknown and names the wires.
 */
import type { Gap, MachineFabric, WireCount } from '../../machine/fabric.ts';
import { tierOf } from '../../machine/tiers.ts';
import type { Figure } from '../../report/report.ts';
import { countedFigure, shown, unknownFigure, wiringBasis } from '../figure.ts';

type Figures = Readonly<Record<string, Figure>>;

export function provedFigures(fabric: MachineFabric, figures: Figures): Figures {
  return withGaps(fabric, withAverages(fabric, figures));
}

const averagedLabel = 'working.averaged';
const leftOutLabel = 'working.left-out';

function unknown(figure: Figure, label: string, missing: readonly string[], ends: { lower?: number; upper?: number }) {
  const { unit, convention } = figure;
  const from = figure.from ?? { label: { key: label } };
  const because = { key: label };
  return unknownFigure(figure, [...new Set([...(figure.missing ?? []), ...missing])], ends, {
    unit,
    convention: convention.key,
    from: { ...from, value: null, because },
  });
}

function withAverages(fabric: MachineFabric, figures: Figures): Figures {
  const { averaged, net } = fabric;
  if (!averaged) return figures;
  if (fabric.types.length === 0) return countsOfAverages(fabric, figures);
  const missing = averaged.wires.map((wire) => `${net}.${wire}#wiringPattern`);
  const kept: Record<string, Figure> = {};
  const lose = (figure: Figure, ends: { lower?: number; upper?: number } = {}): Figure =>
    unknown({ ...figure, missing: [] }, averagedLabel, missing, ends);
  for (const [name, figure] of Object.entries(figures)) {
    const { lower, upper } = figure;
    const below = averaged.parts && lower !== undefined ? { lower } : {};
    switch (name) {
      case 'throughput':
      case 'bisection':
        kept[name] = lose(figure, averaged.bounds && upper !== undefined ? { upper } : {});
        break;
      case 'throughput.routed':
        kept[name] = lose(figure);
        break;
      case 'islands':
        kept[name] = averaged.parts ? figure : lose(figure);
        break;
      case 'diameter':
      case 'hops.mean':
        kept[name] = averaged.paths ? sure(fabric, figure) : lose(figure, below);
        break;
      case 'latency.max':
      case 'latency.mean':
        kept[name] =
          figure.kind === 'unknown' && !averaged.parts ? unknown(figure, averagedLabel, missing, {}) : figure;
        break;
      case 'injection':
        // Only averaged wires at cards matter to it: it was judged where it was made.
        kept[name] = figure;
        break;
      case 'oversubscription':
        kept[name] = averaged.sums && !isUneven(fabric, 'between') ? figure : lose(figure);
        break;
      default:
        kept[name] = !averaged.sums && isOfLinks(name) && hasAveraged(fabric, name) ? roughly(figure) : figure;
    }
  }
  return kept;
}

/** Where the description is withheld, its counts still hold means. */
function countsOfAverages(fabric: MachineFabric, figures: Figures): Figures {
  if (fabric.averaged?.sums) return figures;
  return Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [
      name,
      isOfLinks(name) && hasAveraged(fabric, name) ? roughly(figure) : figure,
    ]),
  );
}

/** What was only known from below for want of the pattern, which does not matter to it. */
function sure(fabric: MachineFabric, figure: Figure): Figure {
  const { lower, unit, convention, from } = figure;
  if (figure.kind !== 'unknown' || lower === undefined || !from) return figure;
  return countedFigure(wiringBasis(fabric), lower, { unit, convention: convention.key, from });
}

/** Far ends of averaged wires: cards, or switches with links down as well as up. */
function isUneven(fabric: MachineFabric, where: 'card' | 'between'): boolean {
  const uneven = fabric.averaged?.uneven ?? [];
  if (where === 'card') return uneven.some((type) => fabric.types[type]?.card);
  const tiers = tierOf(fabric);
  return uneven.some((type) => {
    const own = tiers[type] ?? -1;
    const others = fabric.rules.flatMap(({ a, b }) => (a === type ? [b] : b === type ? [a] : []));
    const steps = others.map((other) => (tiers[other] ?? -1) - own);
    return steps.some((step) => step > 0) && steps.some((step) => step < 0);
  });
}

const countNames = ['links.access', 'links.trunk', 'links.host', 'cables', 'modules'];

function isOfLinks(name: string): boolean {
  return countNames.includes(name);
}

/** Whether averaged links enter a count. */
function hasAveraged({ averaged, wires }: MachineFabric, name: string): boolean {
  return wires.some(
    ({ wire, tier }) => averaged?.wires.includes(wire) && (!name.startsWith('links.') || name === `links.${tier}`),
  );
}

function roughly(figure: Figure): Figure {
  return figure.kind === 'exact' ? { ...figure, kind: 'estimate', basis: 'estimate' } : figure;
}

function withGaps(fabric: MachineFabric, figures: Figures): Figures {
  const { gaps = [] } = fabric;
  if (gaps.length === 0) return figures;
  const kept: Record<string, Figure> = { ...hidden(fabric, gaps), ...figures };
  for (const [name, figure] of Object.entries(figures)) {
    const lacking = gaps.filter((gap) =>
      isOfLinks(name) ? concernsLinks(gap, name) : isOfElements(name) && gap.elements !== 'all',
    );
    if (lacking.length === 0) continue;
    const isMore = lacking.every((gap) => (isOfLinks(name) ? gap.links : gap.elements) === 'some');
    const lower = isMore && figure.value !== null ? { lower: figure.value } : {};
    const counted = figure.value === null ? '?' : shown(figure.value);
    const from = { label: { key: 'working.counted-in-part', params: { counted } } };
    kept[name] = unknown({ ...figure, from }, leftOutLabel, missingAt(lacking), lower);
  }
  return kept;
}

function isOfElements(name: string): boolean {
  return name === 'switches' || name.startsWith('switches.');
}

function concernsLinks({ links, tier }: Gap, name: string): boolean {
  return links !== 'all' && (tier === undefined || !name.startsWith('links.') || name === `links.${tier}`);
}

function missingAt(gaps: readonly Gap[]): readonly string[] {
  return [...new Set(gaps.map(({ where }) => `${where}#wiringPattern`))];
}

/** Figures of what the network carries, where its description is withheld. */
function hidden(fabric: MachineFabric, gaps: readonly Gap[]): Figures {
  const hiding = gaps.filter(({ hides }) => hides);
  const hasCards = fabric.elements.some(({ role }) => role === 'card') || fabric.ports.length > 0;
  if (hiding.length === 0 || !hasCards) return {};
  const missing = missingAt(hiding);
  const from = { label: { key: leftOutLabel }, value: null };
  const figure = (unit: string, convention: string): Figure =>
    unknownFigure(fabric, missing, {}, { unit, convention, from });
  const upper: WireCount['tier'] = 'trunk';
  return {
    injection: figure('GB/s', 'convention.injection'),
    throughput: figure('GB/s', 'convention.throughput'),
    'throughput.routed': figure('GB/s', 'convention.throughput-routed'),
    bisection: figure('GB/s', 'convention.bisection'),
    islands: figure('', 'convention.islands'),
    ...(fabric.wires.some(({ tier }) => tier === upper) && {
      oversubscription: figure('ratio', 'convention.oversubscription'),
    }),
    diameter: figure('hops', 'convention.hops'),
    'hops.mean': figure('hops', 'convention.hops-mean'),
    'latency.max': figure('µs', 'convention.latency'),
    'latency.mean': figure('µs', 'convention.latency'),
  };
}
