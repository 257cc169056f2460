/** Failures: what they do to the networks, in figures. */
import type { TextTable } from '../say.ts';

export const failureTexts = {
  'convention.failures.cards-down': {
    en: 'dark, hot or dead, or with no path to any other card of their supernode',
    zh: '断电、过热、失效，或与本超节点其他卡均无通路',
  },
  'convention.failures.cards-dead': { en: 'failed themselves or with their box', zh: '自身或随所在机箱失效' },
  'convention.failures.cards-cut-off': {
    en: 'not failed, but without a path to the larger part of their supernode',
    zh: '未失效，但与超节点主体失去通路',
  },
  'convention.failures.cards-slowed': { en: 'up, injection below nominal', zh: '在线，注入带宽低于标称' },
  'convention.failures.cards-up': { en: 'neither dead nor cut off', zh: '未失效且未断连' },
  'convention.failures.injection-left': {
    en: 'lowest injection of an up card, after / nominal',
    zh: '在线卡中最低注入带宽，故障后／标称',
  },
  'convention.failures.throughput-left': {
    en: 'all-to-all among up cards, per card, best routing, after / before; the slowest pair counts',
    zh: '在线卡间全互连，按单卡，最优路由，故障后／故障前；取最慢的卡对',
  },
  'convention.failures.throughput-left-routed': {
    en: 'the same by equal-cost shortest paths with perfect hashing, after / before',
    zh: '同上，等价最短路径、哈希理想均匀，故障后／故障前',
  },
  'convention.failures.mean-left': {
    en: 'share of the all-to-all demand before that up cards can still carry, no pair above its own; may starve one pair to feed two',
    zh: '在线卡仍可承载的故障前全互连需求占比，任何卡对不超过其原需求；可能牺牲一对以满足两对',
  },
  'convention.failures.bisection-left': {
    en: 'one direction, halves chosen anew among up cards, after / before',
    zh: '单向，在在线卡中重新平分，故障后／故障前',
  },
  'convention.failures.worst-element': {
    en: 'worst single failure: cards down, then throughput left, then address',
    zh: '最坏的单点故障：先比失效卡数，再比剩余吞吐，再比地址',
  },
  'convention.failures.worst-element-throughput': {
    en: 'worst single failure by throughput left, then cards down, then address',
    zh: '按剩余吞吐最坏的单点故障，再比失效卡数，再比地址',
  },
  'working.failures.cards-down': { en: 'Cards dead and cut off', zh: '失效与断连的卡' },
  'working.failures.cards-dead': { en: 'Cards that failed', zh: '失效的卡' },
  'working.failures.cards-cut-off': { en: 'Cards cut off', zh: '断连的卡' },
  'working.failures.cards-slowed': { en: 'Cards that send less than before', zh: '发送带宽下降的卡' },
  'working.failures.cards-up': {
    en: 'Cards before, less those dead and cut off',
    zh: '故障前的卡，减去失效与断连的卡',
  },
  'working.failures.injection-left': { en: 'Slowest up card against itself before', zh: '最慢的在线卡与其故障前之比' },
  'working.failures.before-after': {
    en: 'The network after, against the network before',
    zh: '故障后的网络与故障前之比',
  },
  'working.failures.mean-left': { en: 'Mean over all pairs of up cards', zh: '所有在线卡对的平均' },
  'working.failures.unknown': {
    en: 'This network has too little symmetry, or wiring that is only averaged',
    zh: '该网络对称性不足，或布线仅按平均处理',
  },
  'working.failures.classes': {
    en: 'Worst of {classes} {n|class|classes} of single failures',
    zh: '{classes} 类单点故障中最坏者',
  },
  'working.matching': {
    en: 'Any permutation carries the lower; some longest matching no more than the upper',
    zh: '任何置换都可达下限；某个最长匹配不超过上限',
  },
  'working.ring': {
    en: 'Any permutation, or a ring along links, carries the lower; no card sends more than the upper',
    zh: '任何置换或沿链路的环可达下限；任何卡都不超过上限',
  },
  'working.disjoint-paths': {
    en: 'Least number of links that separate two cards',
    zh: '分隔两张卡所需的最少链路数',
  },
  'convention.disjoint-paths': {
    en: 'paths of a pair of cards without a common link, the fewest of all pairs',
    zh: '一对卡之间互不共用链路的路径数，取所有卡对的最小值',
  },
  'figure.failures.worst.element': { en: 'Worst single failure', zh: '最坏单点故障' },
  'figure.failures.worst.element.means': {
    en: 'The part whose loss takes most cards down; of equals, the one that leaves least throughput.',
    zh: '失去后使最多卡失效的部件；相同时取剩余吞吐最少者。',
  },
  'figure.failures.worst.cards': { en: 'Cards down at worst', zh: '最坏时失效的卡' },
  'figure.failures.worst.cards.means': {
    en: 'Cards dead or cut off after the worst single failure.',
    zh: '最坏单点故障后失效或断连的卡数。',
  },
  'figure.failures.worst.throughput-left': { en: 'Throughput left at worst', zh: '最坏时剩余吞吐' },
  'figure.failures.worst.throughput-left.means': {
    en: 'Share of all-to-all throughput per card that the worst single failure leaves.',
    zh: '最坏单点故障后单卡全互连吞吐的剩余比例。',
  },
  'figure.failures.by-throughput.element': { en: 'Failure that costs most throughput', zh: '吞吐损失最大的故障' },
  'figure.failures.by-throughput.element.means': {
    en: 'The part whose loss leaves least throughput per card.',
    zh: '失去后单卡剩余吞吐最少的部件。',
  },
  'figure.failures.by-throughput.cards': { en: 'Cards down with it', zh: '随之失效的卡' },
  'figure.failures.by-throughput.cards.means': {
    en: 'Cards dead or cut off after that failure.',
    zh: '该故障后失效或断连的卡数。',
  },
  'figure.failures.by-throughput.throughput-left': { en: 'Least throughput left', zh: '最少剩余吞吐' },
  'figure.failures.by-throughput.throughput-left.means': {
    en: 'The least share of throughput per card that any single failure leaves.',
    zh: '任一单点故障后单卡吞吐剩余比例的最小值。',
  },
} as const satisfies TextTable;
