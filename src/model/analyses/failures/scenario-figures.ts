/** The figures of failures with all that follows: those of the networks, and of power, cooling, job and money. */
import type { Machine } from '../../machine/machine.ts';
import type { Figure } from '../../report/report.ts';
import { inUnit } from '../../units/format.ts';
import { countedFigure, shown, unknownFigure } from '../figure.ts';
import { effectFigures, rangeFigure } from './effect-figures.ts';
import { eventCost } from './event-cost.ts';
import { cardsOfScenario, type Scenario, type Trial } from './scenario.ts';

type Figures = Record<string, Figure>;
const sure = { basis: 'published' } as const;
/** Rests on drawn supplies, their ratings and our defaults. */
const modelled = { basis: 'estimate' } as const;

export function scenarioFigures(
  machine: Machine,
  trial: Trial,
  scenario: Scenario,
  moment: 'instant' | 'settled' = 'settled',
): Readonly<Figures> {
  const figures: Figures = { ...effectFigures(moment === 'settled' ? scenario.effect : scenario.instant) };
  const cards = cardsOfScenario(scenario, moment);
  const { supply } = scenario;
  const words = (key: string, unit = '', formula?: string) => ({
    unit,
    convention: `convention.failures.${key}`,
    from: { label: { key: `working.failures.${key}` }, ...(formula !== undefined && { formula }) },
  });
  if (supply) {
    const basis = isAssumed(machine, trial) ? modelled : sure;
    const sum = [cards.dark, cards.hot, cards.dead, cards.cutOff.upper].map(shown).join(' + ');
    figures['cards.down'] = rangeFigure(basis, cards.down, words('cards-down', '', sum));
    figures['cards.down.dark'] = countedFigure(basis, cards.dark, words('cards-dark'));
    figures['cards.down.hot'] = countedFigure(basis, cards.hot, words('cards-hot'));
    figures['cards.down.dead'] = countedFigure(sure, cards.dead, words('cards-dead'));
    figures['cards.slowed'] = rangeFigure(basis, cards.slowed, words('cards-slowed'));
    if (supply.rideThroughS !== null)
      figures.rideThrough = countedFigure(modelled, supply.rideThroughS, words('ride-through', 's'));
    const { headroom } = supply.power;
    if (headroom) {
      const margin = inUnit(headroom.marginW, 'kW');
      figures['power.headroom'] = countedFigure(modelled, margin, words('headroom', 'kW', headroom.at));
    }
  }
  const cost = eventCost(machine, trial, scenario);
  const job = (state: string) => countedFigure(sure, Number(cost.job === state), words(`jobs-${state}`));
  for (const state of ['stopped', 'slowed', 'untouched']) figures[`jobs.${state}`] = job(state);
  if (cost.rate) {
    figures.perYear = countedFigure(modelled, cost.rate.perYear, words('per-year'));
    figures.repairH = countedFigure(modelled, cost.rate.repairH, words('repair', 'h'));
  }
  const price = `${shown(cost.usdPerCardHour)} USD/h`;
  figures.usdPerEvent =
    cost.usdPerEvent === null
      ? unknownFigure(modelled, cost.missing, { lower: cost.usdAtLeast }, words('usd-per-event', 'USD', price))
      : countedFigure(modelled, cost.usdPerEvent, words('usd-per-event', 'USD', price));
  return figures;
}

/** What hangs on a supply is as firm as its drawing: `assumed` says that nobody published it. */
function isAssumed({ supplies: { list } }: Machine, { supplies }: Trial): boolean {
  return supplies.length === 0 || supplies.some(({ supply }) => list[supply]?.assumed !== undefined);
}
