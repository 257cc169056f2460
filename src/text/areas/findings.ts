/** Messages of findings, by code; beside each the remedy in words where there is one (`fix.<code>`). */
import type { TextTable } from '../say.ts';
import { fabricFindingTexts } from './findings-fabric.ts';

export const findingTexts = {
  ...fabricFindingTexts,
  'finding.data.cannot-check': {
    en: 'Not stated: {field} of {count} {count|thing|things} ({parts} {parts|part|parts}). Sums that need it show the known part only.',
    zh: '未给出：{count} 个部件（{parts} 种）的{field}。依赖它的合计只显示已知部分。',
  },
  'finding.data.node-sum-differs': {
    en: '{part} states {stated}, the parts drawn in it sum to {sum}. The stated figure counts.',
    zh: '{part} 给出 {stated}，图中部件合计 {sum}。以给出的数值为准。',
  },
  'finding.document.empty': {
    en: 'No card yet. Drag a cabinet from Parts onto the floor, or open an example.',
    zh: '还没有卡。从“部件”拖一个机柜到地面，或打开一个示例。',
  },
  'finding.physical.slot-overlap': {
    en: '{second} stands in units that {first} already takes ({cabinets} {cabinets|cabinet|cabinets}).',
    zh: '{second} 占用了 {first} 已占的机架单位（{cabinets} 个机柜）。',
  },
  'finding.physical.outside-rack': {
    en: '{device} reaches above the top of its cabinet ({cabinets} {cabinets|cabinet|cabinets}).',
    zh: '{device} 超出机柜顶部（{cabinets} 个机柜）。',
  },

  // expand
  'finding.expand.name-unknown': {
    en: 'A rule names something that is not in the design.',
    zh: '规则引用了设计中不存在的名称。',
  },
  'finding.expand.same-missing': {
    en: 'A wire says “same”, but its two ends have no such index in common.',
    zh: '连线要求“相同”索引，但两端没有共同的该索引。',
  },
  'finding.expand.wire-irregular': {
    en: 'This wire follows no rule that can be counted by classes yet; its network has no bandwidth figures.',
    zh: '此连线尚无法按类别计算；该网络没有带宽数值。',
  },
  'finding.expand.deal-averaged': {
    en: 'These links are dealt in no pattern that is followed. They are averaged; figures say what is certain all the same.',
    zh: '这些链路的分配没有可循的规律，已取平均；数值只给出仍能确定的部分。',
  },
  'finding.expand.pattern-averaged': {
    en: 'This pattern is averaged over its groups; figures say what is certain all the same.',
    zh: '此模式按组取平均；数值只给出仍能确定的部分。',
  },
  'finding.expand.number-mismatch': {
    en: 'The numbering has another count of addresses than there are elements.',
    zh: '编号的地址数与元件数不符。',
  },
  'finding.expand.sizes-differ': {
    en: 'Axes of one name have different sizes; the surplus indices stay unjoined.',
    zh: '同名轴的大小不同；多出的索引未连接。',
  },
  'finding.expand.change-lost': { en: 'An exception names a place that is not there.', zh: '例外指向不存在的位置。' },
  'finding.expand.change-averaged': {
    en: 'An exception names single links of a wire that is averaged. It is not followed; what depends on it stays unknown.',
    zh: '例外指向已取平均的连线中的个别链路，未予采用；与之相关的数值仍属未知。',
  },
  'finding.expand.change-unwired': {
    en: 'An exception adds elements that no wiring rule reaches.',
    zh: '例外增加的元件没有连线规则能覆盖。',
  },
  'finding.expand.too-many': {
    en: 'More exceptions than can be followed one by one.',
    zh: '例外过多，无法逐一跟踪。',
  },
  'finding.expand.cabinets-too-many': {
    en: 'There are {cabinets} cabinets, and at most {most} can be followed: what stands in the others is not placed.',
    zh: '共有 {cabinets} 个机柜，最多能跟踪 {most} 个；其余机柜中的设备未安放。',
  },
  'finding.expand.ends-too-many': {
    en: 'The holds that wire “{name}” joins stand in {ends} pairs of kinds of boxes, and at most {most} can be followed. Put the hold into fewer blocks.',
    zh: '连线“{name}”两端的元件分处 {ends} 对不同类别的盒子，最多能跟踪 {most} 对。请把元件放进更少的模块。',
  },
  'finding.expand.block-unknown': {
    en: 'Blocks hold one another in a ring, or a block is not there.',
    zh: '模块相互包含成环，或模块不存在。',
  },
} as const satisfies TextTable;
