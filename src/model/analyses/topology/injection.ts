/** What one card can send into a network: its links, and its ports that leave the drawing. */
import { weakestBasis } from '../../catalogue/basis.ts';
import type { MachineFabric, PortShare } from '../../machine/fabric.ts';
import type { Figure, Working } from '../../report/report.ts';
import { type Bundle, bundlesOf } from '../../solvers/ends.ts';
import type { NetworkLimits } from '../../solvers/network-limits.ts';
import { type ParallelLinks, parallelLinks } from '../../solvers/parallel-links.ts';
import { countedFigure, gigabytes, shown, unknownFigure } from '../figure.ts';

/** Cards that can send the same by the same links. */
interface Case {
  /** bit/s, one direction. */
  readonly rate: number;
  cards: number;
  readonly formula: string;
}

const unit = 'GB/s';
const convention = 'convention.injection';

/** The card that can send least; cards that differ are listed in the working. Null where no card has a link. */
export function injectionFigure(fabric: MachineFabric, limits: NetworkLimits): Figure | null {
  const cardTypes = fabric.types.filter(({ card }) => card).map(({ name }) => name);
  const kinds = new Set([...cardTypes, ...fabric.ports.map(({ card }) => card), ...(fabric.beyondRules ?? [])]);
  if (kinds.size === 0) return null;
  const reason = whyUnknown(fabric, limits, kinds);
  const basis = basisOf(fabric);
  if (reason) {
    const because = { key: reason.because };
    const from: Working = { label: { key: 'working.injection' }, value: null, unit, because };
    return unknownFigure({ basis }, [reason.missing], {}, { unit, convention, from });
  }
  const cases = casesOf(fabric, limits).sort((one, other) => one.rate - other.rate);
  // Every card is cut off: none has a link left.
  const least: Case = cases[0] ?? { rate: 0, cards: 0, formula: '0 GB/s' };
  const from: Working = {
    label: { key: 'working.injection' },
    formula: least.formula,
    value: gigabytes(least.rate),
    unit,
    ...(cases.length > 1 && {
      inputs: cases.map(({ rate, cards, formula }) => ({
        label: { key: 'working.cards-alike', params: { n: cards, count: shown(cards) } },
        formula,
        value: gigabytes(rate),
        unit,
      })),
      because: { key: 'because.slowest-card' },
    }),
  };
  return countedFigure({ basis }, gigabytes(least.rate), { unit, convention, from });
}

interface Reason {
  readonly missing: string;
  readonly because: string;
}

function whyUnknown(fabric: MachineFabric, limits: NetworkLimits, kinds: ReadonlySet<string>): Reason | null {
  const { net } = fabric;
  if (limits.division.irregular) return { missing: `${net}#symmetry`, because: 'working.irregular' };
  if (cardsIn(fabric, limits, kinds) === 0) return { missing: `${net}#cards`, because: 'because.no-cards' };
  const uneven = averagedAtCards(fabric);
  if (uneven !== undefined) return { missing: `${net}.${uneven}#wiringPattern`, because: 'because.cards-beyond-rules' };
  if (fabric.beyondRules && fabric.beyondRules.length > 0)
    return { missing: `${net}#wiringPattern`, because: 'because.cards-beyond-rules' };
  const endless = fabric.unlimited?.find((wire) => touchesCards(fabric, wire));
  if (endless !== undefined) return { missing: `${net}.${endless}#rate`, because: 'because.unlimited-link' };
  return null;
}

/** A wire of which cards have only the mean: dealt to them, or by them where changes took some of what they dealt. */
function averagedAtCards({ averaged, rules, types }: MachineFabric): string | undefined {
  const isUneven = (type: number): boolean => averaged?.uneven.includes(type) ?? false;
  return rules.find(({ wire, a, b }) => {
    if (!averaged?.wires.includes(wire)) return false;
    const ends = [a, b].filter((type) => types[type]?.card);
    return ends.some((type) => !averaged.sums || isUneven(type));
  })?.wire;
}

/** Whether a wire without a limit ends at cards. */
export function touchesCards({ wires, types, ports }: MachineFabric, id: string): boolean {
  const cards = new Set([
    ...types.filter(({ card }) => card).map(({ name }) => name),
    ...ports.map(({ card }) => card),
  ]);
  return wires.some(({ wire, from, to }) => wire === id && (cards.has(from) || cards.has(to)));
}

/** Cards that are there; cards of a description of their own are counted with the elements. */
function cardsIn({ types, elements }: MachineFabric, { division }: NetworkLimits, kinds: ReadonlySet<string>): number {
  const { quotient } = division.base;
  let cards = 0;
  for (let index = 0; index < quotient.count; index++) {
    if (types[quotient.kind[index] as number]?.card) cards += quotient.size[index] as number;
  }
  if (cards > 0) return cards;
  const counted = elements.filter(({ hold }) => kinds.has(hold));
  // Cards that share adapters without a link of their own are no elements of the network: they are there by their ports.
  if (counted.length === 0) return types.some(({ card }) => card) ? 0 : kinds.size;
  return counted.reduce((sum, { count }) => sum + count, 0);
}

/** The rates rest on the wires of the document; a port that leaves the drawing may be assumed on its own. */
function basisOf({ basis, ports, wires }: MachineFabric): MachineFabric['basis'] {
  const stubs = stubsOf({ wires });
  const soft = ports.some(({ wire, assumed }) => assumed !== undefined && stubs.has(wire));
  return soft ? weakestBasis([basis, 'estimate']) : basis;
}

function stubsOf({ wires }: Pick<MachineFabric, 'wires'>): ReadonlySet<string> {
  return new Set(wires.filter(({ tier }) => tier === 'stub').map(({ wire }) => wire));
}

function casesOf(fabric: MachineFabric, { division }: NetworkLimits): Case[] {
  const { quotient } = division.base;
  const bundles = bundlesOf(division.base);
  const linksOf = parallelLinks(fabric);
  const cutOff = new Set(division.cutOff.map(({ kind }) => kind));
  const stubs = stubsOf(fabric);
  const found = new Map<string, Case>();
  const add = (own: readonly Bundle[], ports: readonly PortShare[], cards: number): void => {
    const one = caseOf(own, ports, linksOf);
    const key = `${one.formula} = ${one.rate}`;
    const known = found.get(key);
    if (known) known.cards += cards;
    else found.set(key, { ...one, cards });
  };
  const joined = new Set<string>();
  fabric.types.forEach((type, kind) => {
    if (!type.card) return;
    joined.add(type.name);
    const ports = fabric.ports.filter(({ card, wire }) => card === type.name && stubs.has(wire));
    for (let index = 0; index < quotient.count; index++) {
      const own = bundles[index] as readonly Bundle[];
      if (quotient.kind[index] !== kind) continue;
      if (own.length === 0 && cutOff.has(kind)) continue;
      add(own, ports, quotient.size[index] as number);
    }
  });
  // Cards that no rule joins: all they have are ports that leave the drawing, their own or shared ones.
  for (const name of new Set(fabric.ports.map(({ card }) => card))) {
    if (joined.has(name)) continue;
    const counts = fabric.elements.filter(({ hold }) => hold === name).map(({ count }) => count);
    const cards = counts.reduce((sum, count) => sum + count, 0);
    const ports = fabric.ports.filter(({ card }) => card === name);
    if (cards > 0 || counts.length === 0) add([], ports, cards);
  }
  return [...found.values()];
}

function caseOf(own: readonly Bundle[], ports: readonly PortShare[], linksOf: ParallelLinks): Omit<Case, 'cards'> {
  const rate =
    own.reduce((sum, { pairs, capacity }) => sum + pairs * capacity, 0) +
    ports.reduce((sum, port) => sum + port.links * port.rate, 0);
  const terms = [
    ...own.map(({ rule, pairs, capacity }) => timesRate(pairs, capacity, linksOf(rule, capacity).fewest)),
    ...ports.map((port) => `${shown(port.links)} × ${shown(gigabytes(port.rate))} GB/s`),
  ];
  return { rate, formula: terms.length > 0 ? terms.join(' + ') : '0 GB/s' };
}

/** "4 × 50 GB/s": all parallel links of some pairs, by the rate of one. */
export function timesRate(pairs: number, capacity: number, parallel: number): string {
  return `${shown(pairs * parallel)} × ${shown(gigabytes(capacity / parallel))} GB/s`;
}
