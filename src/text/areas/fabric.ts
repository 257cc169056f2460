/** The Fabric view. */
import type { TextTable } from '../say.ts';

export const fabricTexts = {
  'fabric.waiting': { en: 'The networks are being analysed.', zh: '正在分析网络。' },
  'fabric.none': {
    en: 'No network with cards yet. Press W in the Cabinet view and join a card to a switch.',
    zh: '尚无连接卡的网络。请在“机柜”视图中按 W，把卡连到交换机。',
  },
  'fabric.nets': { en: 'Network', zh: '网络' },
  'fabric.paint': { en: 'Paint the cut (P)', zh: '显示割线（P）' },
  'fabric.cut-exact': { en: 'Smallest cut into two halves', zh: '对半的最小割' },
  'fabric.cut-found': { en: 'Best cut found, an upper bound', zh: '已找到的最好割，为上界' },
  'fabric.no-cut': { en: 'No cut: the network has fewer than two cards.', zh: '无割线：网络中不足两张卡。' },
  'fabric.no-cards': {
    en: 'No card is in this network; its ports lead out of the drawing.',
    zh: '该网络中没有卡；其端口通向图外。',
  },
  'fabric.leads-out': {
    en: 'The ports of these cards lead out of the drawing; nothing here joins them.',
    zh: '这些卡的端口通向图外；图内没有连接它们的设备。',
  },
  'fabric.worst-island': { en: 'of the worst of {islands} islands', zh: '取 {islands} 个孤岛中最差者' },
  'fabric.links-together': { en: '{links} links in all', zh: '共 {links} 条' },
  'fabric.side-a': { en: 'Side A · {cards} cards', zh: 'A 侧 · {cards} 卡' },
  'fabric.side-b': { en: 'Side B · {cards} cards', zh: 'B 侧 · {cards} 卡' },
  'fabric.plane': { en: '{axis} {n}', zh: '{axis} {n}' },
  'fabric.differ': { en: '{n} differ', zh: '{n} 个例外' },
  'fabric.inside-wire': { en: '{from}–{to}: {links} links of {rate}', zh: '{from}–{to}：{links} 条 {rate} 链路' },
  'fabric.links': { en: '{links} {n|link|links}', zh: '{links} 条' },
  'fabric.ribbon': {
    en: 'Wire {wire}, {links} links of {rate} one way',
    zh: '连线 {wire}，{links} 条单向 {rate} 的链路',
  },
} as const satisfies TextTable;
