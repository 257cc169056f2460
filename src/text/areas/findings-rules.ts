import type { TextTable } from '../say.ts';

/** Findings of mass, size, reference and price, each with its smallest remedy. */
export const ruleFindingTexts = {
  'finding.physical.depth': {
    en: '{device} is {size} deep, {cabinet} only {room}.',
    zh: '{device} 深 {size}，而 {cabinet} 仅 {room}。',
  },
  'fix.physical.depth': { en: 'Choose a deeper cabinet.', zh: '选用更深的机柜。' },
  'finding.physical.width': {
    en: '{device} is {size} wide, {cabinet} only {room}.',
    zh: '{device} 宽 {size}，而 {cabinet} 仅 {room}。',
  },
  'fix.physical.width': { en: 'Choose a wider cabinet.', zh: '选用更宽的机柜。' },
  'finding.physical.rack-mass': {
    en: 'Holds {mass}, made for {limit} ({count} {count|cabinet|cabinets}).',
    zh: '柜内 {mass}，允许 {limit}（{count} 个机柜）。',
  },
  'fix.physical.rack-mass': {
    en: 'Take {over} out, or choose a stronger cabinet.',
    zh: '移出 {over}，或选用承重更高的机柜。',
  },
  'finding.physical.floor-load': {
    en: '{mass} on {area}, half of the aisles included, press with {load}; the floor bears {limit} ({count} {count|cabinet|cabinets}).',
    zh: '{mass} 分布在 {area}（含半个通道）上，荷载 {load}；地面允许 {limit}（{count} 个机柜）。',
  },
  'fix.physical.floor-load': { en: 'Spread the load, or strengthen the floor.', zh: '分散荷载，或加固地面。' },
  'finding.physical.point-load': {
    en: '{mass} on four feet press with {load} a foot; a panel bears {limit} ({count} {count|cabinet|cabinets}).',
    zh: '{mass} 由四脚支撑，每脚 {load}；地板块允许 {limit}（{count} 个机柜）。',
  },
  'fix.physical.point-load': { en: 'Put a plate under the feet.', zh: '脚下加垫板。' },
  'finding.document.reference-broken': {
    en: 'No catalogue knows the part {part}.',
    zh: '部件库中没有部件 {part}。',
  },
  'fix.document.reference-broken': {
    en: 'Choose another part, or bring its data along.',
    zh: '选用其他部件，或在文档中附上其数据。',
  },
  'finding.document.field-unread': {
    en: '{field} says “{text}”, which cannot be read. No figure uses it.',
    zh: '{field} 的内容“{text}”无法读取，未用于任何数值。',
  },
  'fix.document.field-unread': { en: 'Write a number with its unit.', zh: '写成带单位的数值。' },
  'finding.data.part-revised': {
    en: '{part} has a newer revision, {latest}.',
    zh: '{part} 有新版本 {latest}。',
  },
  'fix.data.part-revised': { en: 'Use the newer revision.', zh: '改用新版本。' },
  'finding.data.estimate-decides': {
    en: 'Whether {what} suffices rests on an estimate: {range} against {limit}.',
    zh: '{what} 是否够用取决于估计值：{range} 对 {limit}。',
  },
  'fix.data.estimate-decides': {
    en: 'State the liquid share of the parts it cools.',
    zh: '给出其所冷却部件的液冷占比。',
  },
  'finding.cost.price-missing': {
    en: 'No price for {lines} {lines|line|lines} ({count} {count|piece|pieces}). Totals show the known part only.',
    zh: '{lines} 行（{count} 件）没有价格。合计只显示已知部分。',
  },
  'fix.cost.price-missing': { en: 'Add prices to the price book.', zh: '在价格表中补充价格。' },
} as const satisfies TextTable;
