/**
 * Questions about one lost element of a regular fabric, in closed form. Cards are down when no path is left to any other
 * card of their supernode, slowed when up with less than nominal injection.
 */
import { choice } from '../inputs/composites.ts';
import { withDefault } from '../inputs/field.ts';
import { positive, whole } from '../inputs/numbers.ts';
import { defineQuestion, mustNotExceed } from '../question.ts';

/** One leaf switch is one rail of every server of the pod; the servers' own network keeps their cards up. */
export const railLeaf = defineQuestion({
  id: 'rail-leaf',
  inputs: { servers: whole(1), rails: whole(1) },
  answer({ rails, servers }) {
    const left = (rails - 1) / rails;
    return {
      cards_lost: 0,
      cards_own_nic_lost: servers,
      servers_touched: servers,
      server_scaleout_left: left,
      pod_injection_left: left,
    };
  },
});

/**
 * Each node has one L1 chip a plane, each linked to every L2 chip of its plane. `throughput_static_plane_split`: traffic
 * dealt evenly to the planes whatever they still carry, so that the wounded plane limits.
 */
export const planeChip = defineQuestion({
  id: 'plane-chip',
  inputs: {
    planes: whole(1),
    l2_per_plane: whole(1),
    nodes: whole(1),
    cards_per_node: whole(1),
    chip: choice(['L1', 'L2']),
  },
  answer({ cards_per_node, chip, l2_per_plane, nodes, planes }) {
    const planesLeft = (planes - 1) / planes;
    if (chip === 'L1') {
      const isCutOff = planes === 1;
      return {
        cards_lost: isCutOff ? cards_per_node : 0,
        cards_slowed: isCutOff ? 0 : cards_per_node,
        card_bandwidth_left: planesLeft,
        node_uplink_left: planesLeft,
        system_uplink_left: (nodes * planes - 1) / (nodes * planes),
        throughput_static_plane_split: planesLeft,
      };
    }
    const uplinksLeft = (planes * l2_per_plane - 1) / (planes * l2_per_plane);
    return {
      cards_lost: 0,
      cards_slowed: nodes * cards_per_node,
      card_bandwidth_left: 1,
      node_uplink_left: uplinksLeft,
      system_uplink_left: uplinksLeft,
      throughput_static_plane_split: (l2_per_plane - 1) / l2_per_plane,
    };
  },
});

/** GB200 NVL72: 72 cards, one link of 50 GB/s from each to each of 18 switch chips. */
const nvl72 = { cards: 72, chips: 18, linkGBps: 50 } as const;

export const nvl72Switch = defineQuestion({
  id: 'nvl72-switch',
  inputs: { chips: whole(0, nvl72.chips) },
  answer({ chips }) {
    const left = nvl72.chips - chips;
    const isSlowed = chips > 0 && left > 0;
    return {
      cards_slowed: isSlowed ? nvl72.cards : 0,
      nvlink_left: left / nvl72.chips,
      card_GBps_one_way: left * nvl72.linkGBps,
    };
  },
});

/** Where uplinks do not divide evenly over the spines, `links_per_leaf_left` is the mean over the leaves. */
export const spineLost = defineQuestion({
  id: 'spine-lost',
  inputs: {
    spines: whole(1),
    lost: withDefault(whole(0), 1),
    uplinks_per_leaf: positive,
    down_per_leaf: positive,
  },
  check: ({ lost, spines }) => mustNotExceed('lost', lost, 'spines', spines),
  answer({ down_per_leaf, lost, spines, uplinks_per_leaf }) {
    const uplinksLeft = (uplinks_per_leaf * (spines - lost)) / spines;
    return {
      uplink_left: (spines - lost) / spines,
      links_per_leaf_left: uplinksLeft,
      taper_after: down_per_leaf / uplinksLeft,
    };
  },
});
