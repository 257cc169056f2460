/** Questions about supplies and shelves. */

import { exceeds } from '../../solvers/limit.ts';
import { conversionChain } from '../../solvers/power/conversion-chain.ts';
import { type EfficiencyCurveName, efficiencyCurves } from '../../solvers/power/efficiency-curve.ts';
import { psuGroupInput, type ShelfVerdict, shelfFailover, usableShelfW } from '../../solvers/power/psu-group.ts';
import { choice, list } from '../inputs/composites.ts';
import { withDefault } from '../inputs/field.ts';
import { amount, between, efficiency, positive, whole } from '../inputs/numbers.ts';
import { defineQuestion, mustNotExceed } from '../question.ts';

export const curveNames = Object.keys(efficiencyCurves) as EfficiencyCurveName[];

export const psuInput = defineQuestion({
  id: 'psu-input',
  inputs: {
    curve: withDefault(choice(curveNames), 'orv3'),
    psu_W: positive,
    psus_live: whole(1),
    load_W: amount,
  },
  answer({ curve, load_W, psu_W, psus_live }) {
    const group = { curve: efficiencyCurves[curve], unitW: psu_W, live: psus_live };
    const { efficiency: eta, inputW, loadShare, lossW } = psuGroupInput(group, load_W);
    return { load_fraction: loadShare, efficiency: eta, input_W: inputW, loss_W: lossW };
  },
});

const verdicts: Readonly<Record<ShelfVerdict, string>> = {
  carries: 'carries',
  'inside-pulse': 'overloaded, inside pulse rating',
  overloaded: 'overloaded',
};

/** Of the ORv3 HPR supply. */
const orv3Pulse = 1.6;

export const shelfFailoverQuestion = defineQuestion({
  id: 'shelf-failover',
  inputs: {
    shelves: whole(1),
    shelf_kW: positive,
    shelves_on_lost_feed: whole(0),
    shelves_already_failed: withDefault(whole(0), 0),
    rack_kW: amount,
    pulse: withDefault(between(1, 10), orv3Pulse),
  },
  check: ({ shelves, shelves_already_failed: out, shelves_on_lost_feed: lost }) =>
    mustNotExceed('shelves_on_lost_feed', lost, 'shelves', shelves) ??
    mustNotExceed('shelves_already_failed', out, 'shelves - inputs.shelves_on_lost_feed', shelves - lost),
  answer({ pulse, rack_kW, shelf_kW, shelves, shelves_already_failed, shelves_on_lost_feed }) {
    const after = shelfFailover({
      shelves,
      shelfW: shelf_kW * 1000,
      onLostFeed: shelves_on_lost_feed,
      alreadyOut: shelves_already_failed,
      loadW: rack_kW * 1000,
      pulse,
    });
    return {
      installed_kW: after.installedW / 1000,
      survivor_kW: after.survivorW / 1000,
      survivor_load: after.survivorLoad,
      headroom_kW: after.headroomW / 1000,
      verdict: verdicts[after.verdict],
    };
  },
});

export const psuRedundancy = defineQuestion({
  id: 'psu-redundancy',
  inputs: { psus: whole(1), spare: whole(0), psu_kW: positive, load_kW: amount },
  check: ({ psus, spare }) => mustNotExceed('spare', spare, 'psus', psus),
  answer({ load_kW, psu_kW, psus, spare }) {
    const usable = usableShelfW(psus, spare, psu_kW * 1000) / 1000;
    return { usable_kW: usable, survives: !exceeds(load_kW, usable) };
  },
});

export const chainEfficiency = defineQuestion({
  id: 'chain-efficiency',
  inputs: { it_kW: amount, etas: list(efficiency, 0, 100) },
  answer({ etas, it_kW }) {
    const chain = conversionChain(it_kW * 1000, etas);
    return { efficiency: chain.efficiency, grid_kW: chain.inputW / 1000, loss_kW: chain.lossW / 1000 };
  },
});
