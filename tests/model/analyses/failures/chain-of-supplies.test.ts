/** Failures of what feeds and cools, through to cards, job and money. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blastOf, inOrder } from '../../../../src/model/analyses/failures/blast.ts';
import { chainOf } from '../../../../src/model/analyses/failures/chain.ts';
import { failures } from '../../../../src/model/analyses/failures/failures.ts';
import { scenarioOf } from '../../../../src/model/analyses/failures/scenario.ts';
import { scenarioFigures } from '../../../../src/model/analyses/failures/scenario-figures.ts';
import type { Design } from '../../../../src/model/design/design.ts';
import { applyWhatIfs } from '../../../../src/model/expand/what-ifs.ts';
import { keeping, machineOf } from '../../../support/failures.ts';
import { finish } from '../../../support/solve-fabric.ts';
import { designWith, run } from '../../../support/supply-designs.ts';
import { exampleDesign } from '../../../support/topology-of.ts';

const text = readFileSync('tests/golden/failures/two-paths.json', 'utf8');
const supplyOf = (JSON.parse(text) as { supply: readonly Record<string, unknown>[] }).supply;
const pod = designWith(text);
const matrix = exampleDesign('cloudmatrix384');

function failOn(design: Design, ...addresses: readonly string[]) {
  const machine = machineOf(design);
  const applied = applyWhatIfs(design, machine, addresses);
  if (!applied.ok) throw new Error(`${applied.reason} ${applied.detail}`);
  const trial = { failing: applied.value.failing, supplies: applied.value.supplies };
  const scenario = finish(scenarioOf(machine, trial, keeping()));
  return {
    scenario,
    value: (id: string, moment?: 'instant') => scenarioFigures(machine, trial, scenario, moment)[id]?.value,
    stages: chainOf(machine, trial, scenario, applied.value.elements).map(({ stage, text: { key } }) => [stage, key]),
  };
}

/** The document with these fields of its supplies. */
function changed(fields: Readonly<Record<string, Record<string, unknown>>>, also: readonly object[] = []): Design {
  return designWith(text, {
    supply: [...supplyOf.map((one) => ({ ...one, ...fields[one.id as string] })), ...also],
  });
}

describe('eight racks on two paths, both pumps of loop 1 on path A', () => {
  it.each(['ups-a[1]', 'pdu-a[1]'])('%s: 288 cards overheat within seconds, none is dark', (element) => {
    const { scenario, stages, value } = failOn(pod, element);
    expect(value('cards.down')).toBe(288);
    expect(value('cards.down.hot')).toBe(288);
    expect(value('cards.down.dark')).toBe(0);
    expect(value('rideThrough')).toBeGreaterThan(1);
    expect(value('rideThrough')).toBeLessThan(10);
    expect(scenario.supply?.hot).toEqual(['rack[1]', 'rack[2]', 'rack[3]', 'rack[4]']);
    // Before the ride-through ends nothing is lost.
    expect(value('cards.down', 'instant')).toBe(0);
    expect(stages.map(([stage]) => stage)).toEqual(
      expect.arrayContaining(['power', 'cooling', 'elements', 'fabric', 'job']),
    );
  });

  it('path B takes a pump of loop 2: its flow is 0.791 and nobody is lost', () => {
    const { scenario, value } = failOn(pod, 'ups-b[1]');
    expect(value('cards.down')).toBe(0);
    expect(scenario.supply?.cooling.reduced).toEqual([{ at: 'cdu[2]', flow: expect.closeTo(0.7906, 4) }]);
  });

  it('both paths: everything is dark, each card counted once', () => {
    const { value } = failOn(pod, 'ups-a[1]', 'ups-b[1]');
    expect([value('cards.down'), value('cards.down.dark'), value('cards.down.hot')]).toEqual([576, 576, 0]);
  });

  it('a path too weak for all of it trips, and takes the rest', () => {
    const weak = changed({ 'ups-b': { set: { ratedPower: '900 kW' } } });
    const { scenario, value } = failOn(weak, 'ups-a[1]');
    expect(scenario.supply?.power.tripped).toContain('ups-b[1]');
    expect(value('cards.down.dark')).toBe(576);
    expect(value('power.headroom')).toBeLessThan(0);
  });

  it('stands first in the ranking, and in the report', () => {
    const machine = machineOf(pod);
    const { rows, cut } = finish(blastOf(machine, keeping()));
    expect(cut).toEqual([]);
    const lost = inOrder(rows, 'cards').map(({ element, supply }) => [element, supply?.cardsHot ?? 0]);
    expect(lost.slice(0, 3)).toEqual([
      ['cdu[1]', 288],
      ['pdu-a[1]', 288],
      ['ups-a[1]', 288],
    ]);
    const { figures } = run(failures, machine);
    expect(figures['failures.worst.cards']?.value).toBe(288);
    expect(figures['failures.worst.element']?.address).toBe('cdu[1]');
  });

  it('pumps of which nobody draws a supply are taken to run', () => {
    const undrawn = changed({ 'pdu-a': { serves: ['rack'] }, 'pdu-b': { serves: ['rack'] } });
    expect(failOn(undrawn, 'ups-a[1]').value('cards.down')).toBe(0);
  });

  it('a plant takes the loops on it, and the loop warms slower than the cold plates', () => {
    const cooled = changed({}, [{ id: 'plant', kind: 'plant', serves: ['cdu'] }]);
    const { scenario, value } = failOn(cooled, 'plant[1]');
    expect(value('cards.down.hot')).toBe(576);
    expect(scenario.supply?.cooling.lost.map(({ cause }) => cause)).toEqual(['rejection', 'rejection']);
    expect(value('rideThrough')).toBeGreaterThan(failOn(pod, 'cdu[1]').value('rideThrough') as number);
  });
});

describe('CloudMatrix384, as drawn', () => {
  it('a CDU takes its four cabinets', () => {
    const { scenario, value } = failOn(matrix, 'cdu[2]');
    expect([value('cards.down'), value('cards.down.hot')]).toEqual([128, 128]);
    expect(scenario.supply?.hot).toEqual(['cc[5]', 'cc[6]', 'cc[7]', 'cc[8]']);
    // What is assumed in the document makes no exact figure.
    expect(scenarioFiguresOf('cdu[2]')['cards.down']?.kind).toBe('estimate');
  });

  it('one of two feeds takes nothing, both take the cabinet', () => {
    expect(failOn(matrix, 'feed[6]/A').value('cards.down')).toBe(0);
    expect(failOn(matrix, 'feed[6]').value('cards.down.dark')).toBe(32);
    // Not all powers of it are published: no sum is claimed.
    expect(failOn(matrix, 'feed[6]').stages).toContainEqual(['power', 'chain.dark-least']);
    expect(failOn(matrix, 'feed[6]/A', 'feed[6]/B').value('cards.down.dark')).toBe(32);
    expect(failOn(matrix, 'feed[6]/A', 'feed[7]/B').value('cards.down')).toBe(0);
  });

  it('a feed and its cabinet are the cabinet', () => {
    const both = failOn(matrix, 'feed[7]', 'cc[6]');
    expect(both.value('cards.down')).toBe(failOn(matrix, 'cc[6]').value('cards.down'));
  });

  function scenarioFiguresOf(address: string) {
    const machine = machineOf(matrix);
    const applied = applyWhatIfs(matrix, machine, [address]);
    if (!applied.ok) throw new Error(applied.reason);
    const trial = { failing: applied.value.failing, supplies: applied.value.supplies };
    return scenarioFigures(machine, trial, finish(scenarioOf(machine, trial, keeping())));
  }
});

describe('shelves of a cabinet', () => {
  const rack = exampleDesign('gb200-nvl72');
  it('one of them takes nothing, all of them the cabinet', () => {
    expect(failOn(rack, 'rack[1]/shelf[1]').value('cards.down')).toBe(0);
    expect(failOn(rack, 'rack[1]/shelf').value('cards.down.dark')).toBe(72);
  });
});
