/** Questions about what a failure costs: capped racks, the whole chain, a year's loss. */

import { shutOffHeadRatio } from '../../solvers/cooling/pumps.ts';
import { defaultLoop } from '../../solvers/cooling/ride-through.ts';
import { defaultCardHourUsd, failureLoss } from '../../solvers/cost/failure-loss.ts';
import { capExponents, cappedSpeed } from '../../solvers/power/profiles.ts';
import { consequences } from '../../solvers/reliability/consequences.ts';
import { choice, list, record } from '../inputs/composites.ts';
import { withDefault } from '../inputs/field.ts';
import { amount, between, positive, share, whole } from '../inputs/numbers.ts';
import { trippedIds } from '../power/two-path-supply.ts';
import { defineQuestion, mustNotExceed } from '../question.ts';
import { cooledPod, podElements, podEvent } from './cooled-pod.ts';

const alpha = withDefault(between(0, 3), capExponents.training);
const usdPerCardHour = withDefault(amount, defaultCardHourUsd);

export const cappedRack = defineQuestion({
  id: 'capped-rack',
  inputs: { rack_kW: positive, survivor_kW: amount, alpha, rack_cards: whole(0), job_cards: whole(0) },
  check: ({ job_cards, rack_cards }) => mustNotExceed('rack_cards', rack_cards, 'job_cards', job_cards),
  answer({ alpha: exponent, job_cards, rack_cards, rack_kW, survivor_kW }) {
    const capW = Math.min(rack_kW, survivor_kW);
    const speed = cappedSpeed(capW, rack_kW, exponent);
    return {
      cap_kW: capW,
      speed,
      cards_slowed: speed < 1 && capW > 0 ? rack_cards : 0,
      job_goodput_left: speed,
      cards_idle_equivalent: job_cards * (1 - speed),
    };
  },
});

const pumpFeeds = list(choice(['A', 'B']), 1, 100);

export const chain = defineQuestion({
  id: 'chain',
  inputs: {
    failed: list(choice(podElements), 0, podElements.length),
    ups_kW: positive,
    rack_kW: amount,
    pump_kW: amount,
    pump_feeds: record({ loop1: pumpFeeds, loop2: pumpFeeds }),
    r: withDefault(between(1, 100), shutOffHeadRatio),
    rise_K: withDefault(positive, 10),
    rise_max_K: positive,
    alpha,
    allow_K: withDefault(amount, defaultLoop.allowK),
    card_kW: positive,
    hours_lost: amount,
    hours_down: amount,
    usd_per_card_h: usdPerCardHour,
  },
  answer(inputs) {
    const scene = {
      ...cooledPod({
        upsW: inputs.ups_kW * 1000,
        rackW: inputs.rack_kW * 1000,
        pumpW: inputs.pump_kW * 1000,
        pumpFeeds: [inputs.pump_feeds.loop1, inputs.pump_feeds.loop2],
        headRatio: inputs.r,
        designRiseK: inputs.rise_K,
        allowedRiseK: inputs.rise_max_K,
      }),
      alpha: inputs.alpha,
      cardW: inputs.card_kW * 1000,
      allowK: inputs.allow_K,
      hoursLost: inputs.hours_lost,
      hoursDown: inputs.hours_down,
      usdPerCardHour: inputs.usd_per_card_h,
    };
    const result = consequences(scene, podEvent(scene.network, inputs.failed));
    return {
      tripped: trippedIds(scene.network, result.supply.tripped),
      cards_dark: result.cardsDark,
      cards_hot: result.cardsHot,
      cards_down: result.cardsDown,
      cards_slowed: result.cardsSlowed,
      ride_through_s: result.rideThroughS,
      job: result.job,
      job_speed: result.jobSpeed,
      usd_per_event: result.usdPerEvent,
    };
  },
});

export const annualLoss = defineQuestion({
  id: 'annual-loss',
  inputs: {
    n: amount,
    per_year: amount,
    stops_job: share,
    cards_lost: amount,
    hours_down: amount,
    job_cards: amount,
    hours_lost_per_stop: amount,
    cards_slowed: withDefault(amount, 0),
    slow_fraction: withDefault(share, 0),
    part_usd: amount,
    labour_usd: amount,
    usd_per_card_h: usdPerCardHour,
  },
  answer(inputs) {
    const loss = failureLoss({
      count: inputs.n,
      perYear: inputs.per_year,
      stopShare: inputs.stops_job,
      cardsDown: inputs.cards_lost,
      hoursDown: inputs.hours_down,
      jobCards: inputs.job_cards,
      hoursLostPerStop: inputs.hours_lost_per_stop,
      cardsSlowed: inputs.cards_slowed,
      slowShare: inputs.slow_fraction,
      partUsd: inputs.part_usd,
      labourUsd: inputs.labour_usd,
      usdPerCardHour: inputs.usd_per_card_h,
    });
    return {
      events: loss.events,
      capacity_usd: loss.capacityUsd,
      job_usd: loss.jobUsd,
      slow_usd: loss.slowUsd,
      repair_usd: loss.repairUsd,
      total_usd: loss.totalUsd,
    };
  },
});
