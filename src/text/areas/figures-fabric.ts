import type { TextTable } from '../say.ts';

/** Figures of one network; the id of the network is left out of the key and comes as the parameter `net`. */
export const fabricFigureTexts = {
  'figure.fabric.injection': { en: 'Injection per card', zh: '单卡注入带宽' },
  'figure.fabric.injection.means': {
    en: 'What one card can send into this network.',
    zh: '一张卡能向该网络发送的带宽。',
  },
  'figure.fabric.throughput': { en: 'All-to-all per card', zh: '单卡全互连吞吐' },
  'figure.fabric.throughput.means': {
    en: 'What each card can send when every card sends to every other at once, with the best possible routing.',
    zh: '所有卡同时向其他所有卡发送、采用最优路由时，每张卡可达的带宽。',
  },
  'figure.fabric.throughput.routed': { en: 'All-to-all per card, routed', zh: '单卡全互连吞吐（按路由）' },
  'figure.fabric.throughput.routed.means': {
    en: 'The same as carried by equal-cost shortest paths with perfect hashing.',
    zh: '同上，但按等价最短路径转发、哈希理想均匀时的数值。',
  },
  'figure.fabric.throughput.matching': { en: 'Worst permutation per card', zh: '最差置换下单卡吞吐' },
  'figure.fabric.throughput.matching.means': {
    en: 'What each card can send when all send to far partners, each to one.',
    zh: '每张卡只向一个远端伙伴发送时，每张卡可达的带宽。',
  },
  'figure.fabric.throughput.ring': { en: 'Ring per card', zh: '环形通信单卡吞吐' },
  'figure.fabric.throughput.ring.means': {
    en: 'What each card can send when each sends to the next of one ring.',
    zh: '所有卡排成一环、各发给下一张卡时，每张卡可达的带宽。',
  },
  'figure.fabric.disjoint-paths': { en: 'Separate paths', zh: '不相交路径数' },
  'figure.fabric.disjoint-paths.means': {
    en: 'Fewest paths without a common link between any two cards.',
    zh: '任意两张卡之间互不共用链路的路径数的最小值。',
  },
  'figure.fabric.bisection': { en: 'Bisection, one way', zh: '对分带宽，单向' },
  'figure.fabric.bisection.means': {
    en: 'The least bandwidth between any two halves of the cards, in one direction.',
    zh: '把卡任意平分为两半，两半之间单向带宽的最小值。',
  },
  'figure.fabric.islands': { en: 'Islands', zh: '孤岛数' },
  'figure.fabric.islands.means': {
    en: 'Parts that the network falls into by design; its figures are those of the worst one.',
    zh: '网络按设计分成的独立部分数；其余数据取最差的一个。',
  },
  'figure.fabric.oversubscription': { en: 'Taper', zh: '收敛比' },
  'figure.fabric.oversubscription.means': {
    en: 'Capacity from the cards against capacity upwards, at the worst tier; 1 never blocks.',
    zh: '最差一层上，下行容量与上行容量之比；1 表示无阻塞。',
  },
  'figure.fabric.diameter': { en: 'Longest path', zh: '最长路径' },
  'figure.fabric.diameter.means': {
    en: 'Links on the longest shortest path between two cards.',
    zh: '两张卡之间最短路径的最大链路数。',
  },
  'figure.fabric.hops.mean': { en: 'Mean path', zh: '平均跳数' },
  'figure.fabric.hops.mean.means': {
    en: 'Links on the shortest path between two cards, mean over all pairs.',
    zh: '所有卡对之间最短路径链路数的平均值。',
  },
  'figure.fabric.latency.max': { en: 'Longest latency', zh: '最大时延' },
  'figure.fabric.latency.max.means': {
    en: 'One way between the two farthest cards, empty network, small message.',
    zh: '最远两张卡之间的单向时延，网络空载、小消息。',
  },
  'figure.fabric.latency.mean': { en: 'Mean latency', zh: '平均时延' },
  'figure.fabric.latency.mean.means': {
    en: 'One way, empty network, small message, mean over all pairs of cards.',
    zh: '所有卡对的平均单向时延，网络空载、小消息。',
  },
  'figure.fabric.switches': { en: 'Switches', zh: '交换芯片数' },
  'figure.fabric.switches.means': {
    en: 'Switch chips of this network, or boxes where the box is the chip.',
    zh: '该网络的交换芯片数；以整机计的按整机计。',
  },
  'figure.fabric.switches.tier1': { en: 'Switches, tier 1', zh: '第 1 层交换' },
  'figure.fabric.switches.tier1.means': { en: 'Switches that touch cards.', zh: '直接连接卡的交换芯片数。' },
  'figure.fabric.switches.tier2': { en: 'Switches, tier 2', zh: '第 2 层交换' },
  'figure.fabric.switches.tier2.means': {
    en: 'Switches one tier above those that touch cards.',
    zh: '第 1 层之上一层的交换芯片数。',
  },
  'figure.fabric.switches.tier3': { en: 'Switches, tier 3', zh: '第 3 层交换' },
  'figure.fabric.switches.tier3.means': {
    en: 'Switches two tiers above those that touch cards.',
    zh: '第 1 层之上两层的交换芯片数。',
  },
  'figure.fabric.links.access': { en: 'Access links', zh: '接入链路' },
  'figure.fabric.links.access.means': {
    en: 'Links with an end at a card, parallel links counted each.',
    zh: '一端为卡的链路数，并行链路逐条计数。',
  },
  'figure.fabric.links.trunk': { en: 'Trunk links', zh: '交换间链路' },
  'figure.fabric.links.trunk.means': {
    en: 'Links between switches, parallel links counted each.',
    zh: '交换与交换之间的链路数，并行链路逐条计数。',
  },
  'figure.fabric.links.host': { en: 'Host links', zh: '主机链路' },
  'figure.fabric.links.host.means': {
    en: 'Links with an end at a processor, adapter or appliance and none at a card.',
    zh: '一端为处理器、网卡或管理设备且不连卡的链路数。',
  },
  'figure.fabric.cables': { en: 'Cables', zh: '线缆数' },
  'figure.fabric.cables.means': {
    en: 'Physical cables of this network; traces of boards and backplanes are none.',
    zh: '该网络的实体线缆数；板上与背板走线不计。',
  },
  'figure.fabric.modules': { en: 'Optical modules', zh: '光模块数' },
  'figure.fabric.modules.means': {
    en: 'Pluggable optical modules of this network.',
    zh: '该网络的可插拔光模块数。',
  },

  'convention.injection': {
    en: 'one direction, per card; adapters of a node shared evenly by its cards',
    zh: '单向，按单卡；节点网卡由节点内各卡均分',
  },
  'convention.throughput': {
    en: 'one direction, per card, every ordered pair of cards at once, best routing',
    zh: '单向，按单卡，所有有序卡对同时通信，最优路由',
  },
  'convention.throughput-routed': {
    en: 'one direction, per card, every ordered pair at once, equal-cost shortest paths weighted by capacity, perfect hashing',
    zh: '单向，按单卡，所有有序卡对同时通信，等价最短路径按容量加权，哈希理想均匀',
  },
  'convention.throughput-matching': {
    en: 'one direction, per card, each card sends to one far partner',
    zh: '单向，按单卡，每张卡只发给一个远端伙伴',
  },
  'convention.throughput-ring': {
    en: 'one direction, per card, each card sends to the next of one ring',
    zh: '单向，按单卡，各卡依次发给环上的下一张卡',
  },
  'convention.bisection': {
    en: 'one direction, cards split in halves, switches on either side',
    zh: '单向，卡分成两半，交换可归任一侧',
  },
  'convention.islands': { en: 'parts by design, not by failure', zh: '按设计划分，不含故障造成的分裂' },
  'convention.oversubscription': {
    en: 'capacity from the cards : capacity upwards, worst tier',
    zh: '下行容量 : 上行容量，取最差一层',
  },
  'convention.hops': { en: 'links between two cards, shortest path', zh: '两卡之间最短路径的链路数' },
  'convention.hops-mean': {
    en: 'links between two cards, shortest path, mean over all pairs',
    zh: '两卡之间最短路径的链路数，对所有卡对取平均',
  },
  'convention.latency': { en: 'one way, empty network, small message', zh: '单向，空载，小消息' },
  'convention.links': { en: 'parallel links counted each', zh: '并行链路逐条计数' },
  'convention.switches': {
    en: 'switch chips, or boxes where the box is the chip; tier 1 touches cards',
    zh: '交换芯片，整机计者按整机；第 1 层直接连卡',
  },
  'convention.cables': {
    en: 'breakouts count one, shared cables one, traces of boards and backplanes none',
    zh: '分支线缆计一根，合用线缆计一根，板上与背板走线不计',
  },
  'convention.modules': {
    en: 'pluggable modules, near end only for links that leave the drawing',
    zh: '可插拔模块；通向图外的链路只计近端',
  },
} as const satisfies TextTable;
