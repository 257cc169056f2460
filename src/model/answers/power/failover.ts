/** Questions about failover on two paths. */
import { minimalCutSets } from '../../solvers/power/cut-sets.ts';
import { solveSupply } from '../../solvers/power/solve-supply.ts';
import { choice, list } from '../inputs/composites.ts';
import { amount, positive } from '../inputs/numbers.ts';
import { defineQuestion } from '../question.ts';
import { pathElements, pathNames, rackId, trippedIds, twoPathSupply } from './two-path-supply.ts';

const racks = 4;
const rackElements = Array.from({ length: racks }, (_, rack) => pathNames.map((path) => `${rackId(rack)}/psu${path}`));
const elements = [...pathElements, ...rackElements.flat()];

export const failoverCascade = defineQuestion({
  id: 'failover-cascade',
  inputs: { ups_kW: positive, rack_kW: amount, failed: list(choice(elements), 0, elements.length) },
  answer({ failed, rack_kW, ups_kW }) {
    const network = twoPathSupply({ upsW: ups_kW * 1000, racks, rackW: rack_kW * 1000 });
    const state = solveSupply(
      network,
      failed.map((id) => network.nodeIndex.get(id) as number),
    );
    return {
      tripped: trippedIds(network, state.tripped),
      racks_dark: state.dark.length,
      dark_kW: state.dark.length * rack_kW,
      upsB_out_kW: (state.outW[network.nodeIndex.get('upsB') as number] as number) / 1000,
    };
  },
});

export const minimalCutSetsQuestion = defineQuestion({
  id: 'minimal-cut-sets',
  inputs: { ups_kW: positive, rack_kW: amount },
  answer({ rack_kW, ups_kW }) {
    const network = twoPathSupply({ upsW: ups_kW * 1000, racks, rackW: rack_kW * 1000 });
    const among = pathElements.map((id) => network.nodeIndex.get(id) as number);
    const cuts = minimalCutSets(network, { load: 0, maxOrder: 2, among });
    return {
      order1: cuts.filter((cut) => cut.length === 1).length,
      order2: cuts.filter((cut) => cut.length === 2).length,
    };
  },
});
