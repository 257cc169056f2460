import type { TextTable } from '../say.ts';

/** Findings of drawn power and cooling supplies, each with its smallest remedy. */
export const powerFindingTexts = {
  'finding.power.over-rating': {
    en: 'Carries {load} at peak, rated {rated}.',
    zh: '峰值承载 {load}，额定 {rated}。',
  },
  'fix.power.over-rating': {
    en: 'Take {over} of load off it, hold its loads to {share} of their peak, or choose a rating of at least {need}.',
    zh: '减去 {over} 负载，或将其负载限制到峰值的 {share}，或选用额定不低于 {need} 的设备。',
  },
  'finding.power.shelf-overload': {
    en: 'Each shelf carries {load} at peak, rated {rated}.',
    zh: '每个电源框峰值承载 {load}，额定 {rated}。',
  },
  'fix.power.shelf-overload': {
    en: 'Add a shelf, take {over} a shelf off the cabinet, or hold its loads to {share} of their peak.',
    zh: '增加一个电源框，或使每框减少 {over}，或将负载限制到峰值的 {share}。',
  },
  'finding.power.over-continuous': {
    en: 'Carries {load} at peak; continuously it may carry {rated}.',
    zh: '峰值承载 {load}；连续允许 {rated}。',
  },
  'fix.power.over-continuous': {
    en: 'Choose a larger circuit, or take {over} of load off it.',
    zh: '选用更大的回路，或减去 {over} 负载。',
  },
  'finding.power.failover-overload': {
    en: 'After losing {failed} it must carry {load} of {rated} ({share}): it trips.',
    zh: '失去 {failed} 后须承载 {load}，额定 {rated}（{share}）：将跳闸。',
  },
  'fix.power.failover-overload': {
    en: 'Add a device on this path, cap the load by {over}, or split the load evenly.',
    zh: '在该路增加设备，或将负载降低 {over}，或均分负载。',
  },
  'finding.power.failover-continuous': {
    en: 'After losing {failed} it carries {load}; continuously it may carry {rated} ({share}). The breaker holds.',
    zh: '失去 {failed} 后承载 {load}，连续允许 {rated}（{share}）。断路器不会跳闸。',
  },
  'fix.power.failover-continuous': {
    en: 'Choose a larger circuit, or take {over} of load off it.',
    zh: '选用更大的回路，或减去 {over} 负载。',
  },
  'finding.power.redundancy-not-met': {
    en: 'Redundancy is declared, yet losing {failed} alone leaves {count} {count|cabinet|cabinets} dark, {dark} among them.',
    zh: '声明了冗余，但仅失去 {failed} 就会使 {count} 个机柜断电，包括 {dark}。',
  },
  'fix.power.redundancy-not-met': {
    en: 'Give what hangs on it a second way, or declare no redundancy.',
    zh: '为其下游增加第二路，或不声明冗余。',
  },
  'finding.power.same-source': {
    en: 'The {paths} paths of {place} meet in {source}: losing it takes them all.',
    zh: '{place} 的 {paths} 路供电在 {source} 汇合：失去它则全部失去。',
  },
  'fix.power.same-source': {
    en: 'Give the upper supply as many ways, or feed one path from another.',
    zh: '让上级供电具有同样路数，或从另一电源引一路。',
  },
  'finding.power.single-corded': {
    en: '{count} {count|cabinet hangs|cabinets hang} on one path, though {declared} is declared for the design.',
    zh: '设计声明 {declared}，但有 {count} 个机柜只接一路供电。',
  },
  'fix.power.single-corded': {
    en: 'Add a second way or a transfer switch.',
    zh: '增加第二路供电或转换开关。',
  },
  'finding.power.split-uneven': {
    en: '{device}s are split {split} over the paths: after losing {failed} the others cannot carry the cabinet.',
    zh: '{device} 在各路的分配为 {split}：失去 {failed} 后其余无法承载该机柜。',
  },
  'fix.power.split-uneven': { en: 'Split them {even}.', zh: '改为 {even}。' },
  'finding.power.unfed': {
    en: '{count} {count|cabinet hangs|cabinets hang} on no supply, though others of its kind do.',
    zh: '{count} 个机柜未接任何供电，而同类机柜已接。',
  },
  'fix.power.unfed': { en: 'Connect it to a supply.', zh: '将其接到供电设备。' },

  'finding.cooling.over-capacity': {
    en: '{cooler} must take {heat}, rated {rated}.',
    zh: '{cooler} 须带走 {heat}，额定 {rated}。',
  },
  'fix.cooling.over-capacity': {
    en: 'Move {over} of heat to another cooler, or choose a larger one.',
    zh: '将 {over} 热量移到其他冷却单元，或选用更大的单元。',
  },
  'finding.cooling.no-spare-unit': {
    en: '{declared} is declared, yet with one out {cooler} has {left} for {heat}.',
    zh: '声明 {declared}，但失去一台后 {cooler} 仅剩 {left}，需 {heat}。',
  },
  'fix.cooling.no-spare-unit': { en: 'Add a unit, or declare no spare.', zh: '增加一台，或不声明备用。' },
  'finding.cooling.supply-too-warm': {
    en: '{cooler} supplies {supply}; what it cools allows {limit}.',
    zh: '{cooler} 供温 {supply}；被冷却设备允许 {limit}。',
  },
  'fix.cooling.supply-too-warm': {
    en: 'Lower the facility water to {water}, or choose a larger exchanger.',
    zh: '将设施水降至 {water}，或选用更大的换热器。',
  },
  'finding.cooling.air-limit': {
    en: 'A cabinet leaves {air} to the air, more than {limit} ({count} {count|cabinet|cabinets}).',
    zh: '单个机柜向空气散热 {air}，超过 {limit}（{count} 个机柜）。',
  },
  'fix.cooling.air-limit': { en: 'Add a rear door, or cool by liquid.', zh: '加装背门换热器，或改用液冷。' },
  'finding.cooling.method-missing': {
    en: '{part} gives {share} of its heat to liquid, which its cabinet’s cooling does not fit.',
    zh: '{part} 有 {share} 的热量进入液体，与所在机柜的冷却方式不符。',
  },
  'fix.cooling.method-missing': {
    en: 'Put its cabinet on a CDU, or choose an air-cooled part.',
    zh: '将其机柜接入 CDU，或选用风冷部件。',
  },
  'fix.cooling.method-missing-air': {
    en: 'Choose a part made for immersion, or take it out of the tank.',
    zh: '选用适合浸没的部件，或移出浸没槽。',
  },
  'fix.edit.rating': { en: 'Rate {supply} at {rating}', zh: '将 {supply} 额定提高到 {rating}' },
  'fix.edit.every': { en: 'One {supply} for every {every}', zh: '每 {every} 个配一台 {supply}' },
  'fix.edit.more': { en: '{n} of {hold} in each cabinet', zh: '每柜 {n} 个 {hold}' },
  'fix.edit.ways': { en: 'Split over one more path: {split}', zh: '再分一路：{split}' },
  'fix.edit.fewer': { en: 'Only {n} of {hold} in each cabinet', zh: '每柜只放 {n} 个 {hold}' },
  'fix.edit.even': { en: 'Split {split} over the paths of {supply}', zh: '在 {supply} 各路间按 {split} 分配' },
  'fix.edit.units': { en: '{units} units in each {supply}', zh: '每台 {supply} 设 {units} 个单元' },
  'fix.edit.water': { en: 'Facility water of {water}', zh: '设施水温降到 {water}' },
  'step.even-split': { en: 'Split evenly', zh: '均分供电' },
} as const satisfies TextTable;
