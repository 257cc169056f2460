/** The figures of failures, by the ids of the contract: those of a network have its id in front. */
import type { Fabric } from '../../machine/fabric.ts';
import type { Figure, Working } from '../../report/report.ts';
import type { Bounds } from '../../solvers/throughput.ts';
import { boundedFigure, countedFigure, gigabytes, isFirm, shown, unknownFigure } from '../figure.ts';
import { cardsDown, cardsSlowed, type Effect, type NetworkEffect, slowedIn } from './effect.ts';

type Figures = Record<string, Figure>;

const published = { basis: 'published' } as const;

export function effectFigures(effect: Effect): Figures {
  const figures: Figures = {};
  const down = cardsDown(effect);
  const label = (key: string): Working => ({ label: { key } });
  const parts = (convention: string): { unit: string; convention: string; from: Working } => ({
    unit: '',
    convention: `convention.failures.${convention}`,
    from: label(`working.failures.${convention}`),
  });
  figures['cards.down'] = rangeFigure(published, down, parts('cards-down'));
  figures['cards.down.dead'] = countedFigure(published, down.dead, parts('cards-dead'));
  figures['cards.down.cut-off'] = rangeFigure(
    published,
    { lower: down.lower - down.dead, upper: down.cutOff },
    parts('cards-cut-off'),
  );
  figures['cards.slowed'] = rangeFigure(published, cardsSlowed(effect), parts('cards-slowed'));
  for (const network of effect.networks)
    for (const [name, figure] of Object.entries(networkFigures(effect, network)))
      figures[`${network.fabric.net}.${name}`] = figure;
  return figures;
}

function networkFigures(effect: Effect, network: NetworkEffect): Figures {
  const { fabric, cards, rates, islands } = network;
  const slowed = slowedIn(effect, network);
  const shareOf = (convention: string, key: string, formula?: string) => ({
    unit: 'ratio',
    convention: `convention.failures.${convention}`,
    from: { label: { key: `working.failures.${key}` }, ...(formula !== undefined && { formula }) },
  });
  const { up } = cards;
  const figures: Figures = {};
  if (cards.followed) {
    figures['cards.up'] = countedFigure(published, up, {
      unit: '',
      convention: 'convention.failures.cards-up',
      from: {
        label: { key: 'working.failures.cards-up' },
        formula: `${shown(cards.before)} − ${shown(cards.before - up - cards.cutOff)} − ${shown(cards.cutOff)}`,
      },
    });
    figures['cards.slowed'] = countedFigure(published, slowed.cards, {
      unit: '',
      convention: 'convention.failures.cards-slowed',
      from: { label: { key: 'working.failures.cards-slowed' } },
    });
    figures.islands = countedFigure(published, islands, {
      unit: '',
      convention: 'convention.islands',
      from: { label: { key: 'working.islands' } },
    });
    figures['injection.left'] = countedFigure(fabric, slowed.least, shareOf('injection-left', 'injection-left'));
  }
  if (cards.before < 2) return figures;
  if (!rates) {
    const missing = [`${fabric.net}#symmetry`];
    for (const [name, key] of ratios) figures[name] = unknownFigure(fabric, missing, {}, shareOf(key, 'unknown'));
    return figures;
  }
  const { throughput, routed, mean, bisection, bisectionLeft } = rates;
  const cut = `${shown(gigabytes(bisectionLeft.lower))} ≤ B ≤ ${shown(gigabytes(bisectionLeft.upper))} GB/s`;
  figures['throughput.left'] = boundedShare(fabric, throughput, shareOf('throughput-left', 'before-after'));
  figures['throughput.left.routed'] = boundedShare(fabric, routed, shareOf('throughput-left-routed', 'before-after'));
  figures['mean.left'] = boundedShare(fabric, mean, shareOf('mean-left', 'mean-left'));
  figures['bisection.left'] = boundedShare(fabric, bisection, shareOf('bisection-left', 'before-after', cut));
  return figures;
}

const ratios = [
  ['throughput.left', 'throughput-left'],
  ['throughput.left.routed', 'throughput-left-routed'],
  ['mean.left', 'mean-left'],
  ['bisection.left', 'bisection-left'],
] as const;

function boundedShare(
  fabric: Pick<Fabric, 'basis'>,
  { lower, upper }: Bounds,
  parts: { readonly unit: string; readonly convention: string; readonly from: Working },
): Figure {
  return boundedFigure(fabric, lower, upper, parts);
}

/** A count between two ends. */
export function rangeFigure(
  fabric: Pick<Fabric, 'basis'>,
  { lower, upper }: Bounds,
  parts: { readonly unit: string; readonly convention: string; readonly from: Working },
): Figure {
  if (lower === upper) return countedFigure(fabric, lower, parts);
  const kind = isFirm(fabric) ? 'bounded' : 'estimate';
  return {
    value: lower,
    unit: parts.unit,
    kind,
    basis: fabric.basis,
    lower,
    upper,
    convention: { key: parts.convention },
    from: parts.from,
  };
}
