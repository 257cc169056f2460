/**
 * Question: what is in the machine, and what are its cards worth together?
 * Formula: plain counts over the places; sums of dense peak rates and of memory over the cards.
 * Exact, unless a part's figure is a range, recalled or an estimate. Cost: one walk over the classes of places.
 */
import type { Part } from '../../catalogue/part.ts';
import type { Machine, Place } from '../../machine/machine.ts';
import type { Figure, TextRef } from '../../report/report.ts';
import { defineAnalysis } from '../analysis.ts';
import { cannotCheck } from '../cannot-check.ts';
import { type CountedPart, figureOfTotal, totalOf, type Unstated } from '../part-total.ts';
import { type Chain, countFigure, walk } from './walk.ts';

const precisions = [
  ['fp64', 'PFLOPS'],
  ['fp32', 'PFLOPS'],
  ['bf16', 'PFLOPS'],
  ['fp8', 'PFLOPS'],
  ['fp4', 'PFLOPS'],
  ['int8', 'POPS'],
] as const;

export const inventory = defineAnalysis({
  id: 'inventory',
  question: 'What is in the machine, and what are its cards worth together?',
  *run(machine) {
    const chains = [...walk(machine.places)];
    yield;
    const partOf = (place: Place) => (place.part === undefined ? undefined : machine.parts[place.part]);
    const cards = chains.filter(({ place }) => place.card);
    const counted = cards.map(({ place }): CountedPart => asCounted(place, machine));
    const cpus = only(chains, ({ place }) => partOf(place)?.kind === 'cpu');
    const figures: Record<string, Figure> = {
      'cards.count': countFigure('cards.count', cards),
      // A node drawn as one part keeps its CPUs inside: none drawn is not none there.
      ...(cpus.length > 0 && { 'cpus.count': countFigure('cpus.count', cpus) }),
      'nodes.count': countFigure(
        'nodes.count',
        only(chains, ({ place }) => place.shape === 'node'),
      ),
      'cabinets.count': countFigure(
        'cabinets.count',
        only(chains, ({ place }) => isCabinet(place, partOf(place))),
      ),
    };
    if (counted.length === 0) return { figures, findings: [] };

    const unstated: Unstated[] = [];
    const add = (id: string, field: string, unit: string, convention: string) => {
      const total = totalOf(field, counted);
      figures[id] = figureOfTotal(total, unit, { key: convention }, label(id));
      unstated.push(...total.unstated);
    };
    add('cards.dies', 'dies', '', 'convention.counted');
    const stated = precisions.filter(([field]) => counted.some(({ part }) => part?.figures[field]));
    // Cards of which no rate at all is known have a compute that is unknown, not absent.
    const shown = stated.length > 0 ? stated : precisions.filter(([field]) => field === 'bf16');
    for (const [field, unit] of shown) add(`compute.${field}`, field, unit, 'convention.dense-peak');
    add('memory.capacity', 'memory', 'TB', 'convention.card-memory');
    add('memory.bandwidth', 'memoryBandwidth', 'TB/s', 'convention.card-memory-bandwidth');
    return { figures, findings: cannotCheck(unstated) };
  },
});

export function isCabinet(place: Place, part: Part | undefined): boolean {
  return place.shape === 'cabinet' || part?.kind === 'cabinet';
}

function asCounted(place: Place, machine: Machine): CountedPart {
  const part = place.part === undefined ? undefined : machine.parts[place.part];
  return {
    count: place.count,
    name: place.hold,
    address: place.address,
    ...(place.part !== undefined && { ref: place.part }),
    ...(part && { part }),
  };
}

function only(chains: readonly Chain[], keep: (chain: Chain) => boolean): readonly Chain[] {
  return chains.filter(keep);
}

function label(id: string): TextRef {
  return { key: `figure.${id}` };
}
