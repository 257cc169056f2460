/** One failure, with the arithmetic by hand. Numbers have 9 significant digits. */
import { describe, expect, it } from 'vitest';
import { outputsOf, refusalOf } from './ask.ts';

describe('a lost element of a fabric at the edges', () => {
  it('takes a whole server off the network where there is one rail, but no card down', () => {
    expect(outputsOf('rail-leaf', { servers: 4, rails: 1 })).toEqual({
      cards_lost: 0,
      cards_own_nic_lost: 4,
      servers_touched: 4,
      server_scaleout_left: 0,
      pod_injection_left: 0,
    });
  });

  it('cuts the cards of a node off where it has a single L1 chip', () => {
    const plane = { planes: 1, l2_per_plane: 4, nodes: 10, cards_per_node: 8 };
    expect(outputsOf('plane-chip', { ...plane, chip: 'L1' })).toMatchObject({
      cards_lost: 8,
      cards_slowed: 0,
      system_uplink_left: 0.9,
    });
    expect(outputsOf('plane-chip', { ...plane, chip: 'L2' })).toMatchObject({
      cards_lost: 0,
      cards_slowed: 80,
      node_uplink_left: 0.75,
      throughput_static_plane_split: 0.75,
    });
  });

  it('slows no NVL72 card before the first chip', () => {
    expect(outputsOf('nvl72-switch', { chips: 0 })).toEqual({
      cards_slowed: 0,
      nvlink_left: 1,
      card_GBps_one_way: 900,
    });
    expect(outputsOf('nvl72-switch', { chips: 9 })).toEqual({
      cards_slowed: 72,
      nvlink_left: 0.5,
      card_GBps_one_way: 450,
    });
    expect(refusalOf('nvl72-switch', { chips: 19 })).toEqual(['whole', 'inputs.chips']);
  });

  it('has no taper left without spines, and loses one when the case does not say how many', () => {
    const tree = { spines: 4, uplinks_per_leaf: 8, down_per_leaf: 8 };
    expect(outputsOf('spine-lost', { ...tree, lost: 4 })).toEqual({
      uplink_left: 0,
      links_per_leaf_left: 0,
      taper_after: null,
    });
    expect(outputsOf('spine-lost', tree)).toEqual({
      uplink_left: 0.75,
      links_per_leaf_left: 6,
      taper_after: 1.33333333,
    });
  });

  it('slows no rack whose survivors carry it', () => {
    expect(outputsOf('capped-rack', { rack_kW: 100, survivor_kW: 120, rack_cards: 8, job_cards: 64 })).toEqual({
      cap_kW: 100,
      speed: 1,
      cards_slowed: 0,
      job_goodput_left: 1,
      cards_idle_equivalent: 0,
    });
  });
});

describe('one failure, all consequences', () => {
  const pod = {
    ups_kW: 1150,
    rack_kW: 132,
    pump_kW: 6,
    pump_feeds: { loop1: ['A', 'B'], loop2: ['A', 'B'] },
    rise_K: 10,
    rise_max_K: 15,
    allow_K: 15,
    card_kW: 1.2,
    hours_lost: 0.44,
    hours_down: 6,
    usd_per_card_h: 3.2,
  };
  const untouched = { tripped: [], cards_down: 0, cards_slowed: 0, job: 'untouched', job_speed: 1, usd_per_event: 0 };

  it('does nothing when nothing fails', () => {
    expect(outputsOf('chain', { ...pod, failed: [] })).toMatchObject(untouched);
  });

  it('slows all cards to (0.790569 · 1.1)^0.8 where 11 K are allowed, for its share of card-hours', () => {
    // 0.869626^0.8 = 0.894294; 576 · 0.105706 · 6 h · 3.2 USD = 1,169.03
    const inputs = { ...pod, failed: ['pduA'], rack_kW: 120, rise_max_K: 11 };
    const found = outputsOf('chain', inputs) as Record<string, number>;
    expect(found).toMatchObject({ tripped: [], cards_down: 0, cards_slowed: 576, job: 'slowed', ride_through_s: null });
    expect(found.job_speed).toBeCloseTo((Math.sqrt(1.25 / 2) * 1.1) ** 0.8, 8);
    expect(found.usd_per_event).toBeCloseTo(576 * (1 - (Math.sqrt(1.25 / 2) * 1.1) ** 0.8) * 6 * 3.2, 4);
  });

  it('is untouched by exactly the rise that is allowed: 10 / 0.790569 = 12.6491106 K', () => {
    const rise = 10 / Math.sqrt(1.25 / 2);
    expect(outputsOf('chain', { ...pod, failed: ['upsA'], rise_max_K: rise })).toMatchObject(untouched);
  });

  it('stops the job for one slow loop beside a hot one: 576 · 0.44 + 288 · 6 card-hours', () => {
    const pump_feeds = { loop1: ['A', 'A'], loop2: ['A', 'B'] };
    expect(outputsOf('chain', { ...pod, failed: ['upsA'], rise_max_K: 11, pump_feeds })).toMatchObject({
      cards_hot: 288,
      cards_slowed: 288,
      cards_down: 288,
      job: 'stopped',
      usd_per_event: 6340.608,
      ride_through_s: 5.37375,
    });
  });

  it('heats no card that is dark already', () => {
    const pump_feeds = { loop1: ['A'], loop2: ['A'] };
    expect(outputsOf('chain', { ...pod, failed: ['gridA', 'gridB'], pump_feeds })).toMatchObject({
      cards_dark: 576,
      cards_hot: 0,
      cards_down: 576,
      ride_through_s: null,
    });
  });

  it('reads the pumps from the path that feeds them: 8 · 136.787565/0.99 = 1105.35406 kW, and 12 kW of pumps over 0.99', () => {
    // 1,094.30052 kW of racks leave the PDU, 1,106.30052 with the two pumps; /0.99 leaves the UPS: 1,117.47528.
    expect(outputsOf('chain', { ...pod, failed: ['upsA'], ups_kW: 1117.4753 })).toMatchObject({ job: 'untouched' });
    expect(outputsOf('chain', { ...pod, failed: ['upsA'], ups_kW: 1117.475 })).toMatchObject({
      tripped: ['upsB'],
      cards_dark: 576,
    });
  });

  it('can lose a loop, a rack, or the supplies of one side of a rack', () => {
    expect(outputsOf('chain', { ...pod, failed: ['loop2'] })).toMatchObject({ cards_hot: 288, job: 'stopped' });
    expect(outputsOf('chain', { ...pod, failed: ['rack3'] })).toMatchObject({ cards_dark: 72, job: 'stopped' });
    expect(outputsOf('chain', { ...pod, failed: ['rack3/psuA'] })).toMatchObject(untouched);
  });
});

describe('a year of losses at the edges', () => {
  const none = { cards_lost: 0, part_usd: 0, labour_usd: 0, stops_job: 0 };

  it('slows nobody unless told, and costs the default of 6.2 USD a card-hour: 2 events · 1 card · 3 h', () => {
    const inputs = { n: 2, per_year: 1, ...none, cards_lost: 1, hours_down: 3, job_cards: 0, hours_lost_per_stop: 0 };
    expect(outputsOf('annual-loss', inputs)).toEqual({
      events: 2,
      capacity_usd: 37.2,
      job_usd: 0,
      slow_usd: 0,
      repair_usd: 0,
      total_usd: 37.2,
    });
  });
});
