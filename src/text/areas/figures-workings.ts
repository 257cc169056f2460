/** Words in the workings of network figures; formulas carry the numbers. */
import type { TextTable } from '../say.ts';

export const fabricWorkingTexts = {
  'working.sum': { en: 'Sum', zh: '合计' },
  'working.injection': { en: 'Links of one card times their rate', zh: '单卡链路数 × 速率' },
  'working.cards-alike': { en: '{count} {n|card|cards}', zh: '{count} 张卡' },
  'because.no-cards': { en: 'No card is left in this network.', zh: '该网络中已没有卡。' },
  'because.cards-beyond-rules': {
    en: 'Cards have links of which only a mean or nothing is known.',
    zh: '卡的部分链路仅知其平均值或完全未知。',
  },
  'because.unlimited-link': {
    en: 'The links of the cards have no limit of their own.',
    zh: '卡的链路未设自身上限。',
  },
  'because.slowest-card': {
    en: 'Cards differ; the one that can send least counts.',
    zh: '各卡不同，取可发送最少的卡。',
  },
  'working.throughput': { en: 'All pairs of {count} cards at once', zh: '{count} 张卡两两同时通信' },
  'working.routing-found': { en: 'A routing that carries this much', zh: '已找到可达到该值的路由' },
  'working.no-routing-above': {
    en: 'Link lengths under which no routing carries more',
    zh: '由链路长度证明任何路由都不超过该值',
  },
  'working.routed': { en: 'As routed against the best routing', zh: '按路由与最优路由之比' },
  'working.bisection': { en: 'Links across the cut of {halves} cards', zh: '把卡分为 {halves} 的对分割线上的链路' },
  'working.crossing': { en: 'Wire {wire}', zh: '连线 {wire}' },
  'working.cut-found': { en: 'A split into halves with this cut', zh: '已找到带宽为该值的对分割线' },
  'working.no-cut-below': { en: 'No split into halves cuts less', zh: '任何对分割线的带宽都不小于该值' },
  'working.irregular': {
    en: 'Too little is alike in this network to bound it in time',
    zh: '该网络几乎没有对称性，无法及时给出界限',
  },
  'working.islands': { en: 'Islands times their cards', zh: '孤岛数 × 每岛卡数' },
  'working.taper': { en: 'Down to up of one switch of tier {tier}', zh: '第 {tier} 层单台交换的下行与上行' },
  'working.farthest': { en: 'Between the two cards farthest apart', zh: '相距最远的两张卡之间' },
  'working.mean-path': { en: 'Mean over all pairs of cards', zh: '对所有卡对取平均' },
  'working.latency-max': {
    en: 'Switches passed between the two cards farthest apart',
    zh: '最远两张卡之间经过的交换',
  },
  'working.latency-mean': { en: 'Switches passed, mean over all pairs of cards', zh: '经过的交换，对所有卡对取平均' },
  'because.latency-model': {
    en: 'Switches on the shortest path only: cables, cards and software come on top.',
    zh: '只计最短路径上的交换；线缆、卡与软件的时延另计。',
  },
} as const satisfies TextTable;
