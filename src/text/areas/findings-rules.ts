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
  'finding.physical.position-overlap': {
    en: '{first} and {second} stand in each other.',
    zh: '{first} 与 {second} 位置重叠。',
  },
  'fix.physical.position-overlap': { en: 'Move one by {by}.', zh: '将其中一个移开 {by}。' },
  'finding.physical.aisle': {
    en: 'The aisle between rows {first} and {second} is {gap} wide; {least} is the least.',
    zh: '{first} 排与 {second} 排之间通道宽 {gap}，至少需 {least}。',
  },
  'fix.physical.aisle': { en: 'Move one row by {by}.', zh: '将其中一排移开 {by}。' },
  'finding.physical.door-swing': {
    en: '{count} {count|cabinet has|cabinets have} only {gap} before the front; a door needs {door}.',
    zh: '{count} 个机柜前方仅 {gap}，开门需 {door}。',
  },
  'fix.physical.door-swing': {
    en: 'Sliding or split doors, or more room.',
    zh: '改用推拉门或对开门，或留出更多空间。',
  },
  'finding.physical.top-heavy': {
    en: 'What stands in it has its centre of mass at {centre} of the height, above {limit} ({count} {count|cabinet|cabinets}).',
    zh: '柜内设备重心位于高度的 {centre}，超过 {limit}（{count} 个机柜）。',
  },
  'fix.physical.top-heavy': { en: 'Put the heavier devices lower.', zh: '将较重的设备移到下方。' },
  'finding.power.swing-storage': {
    en: 'Load swings by {swing}; the grid allows {limit}. {needed} would flatten it, {present} is there.',
    zh: '负载波动 {swing}，电网允许 {limit}；平抑需 {needed}，现有 {present}。',
  },
  'fix.power.swing-storage': {
    en: 'Add {missing} of storage, or hold a power floor.',
    zh: '增加 {missing} 储能，或保持功率下限。',
  },
  'finding.cooling.ride-short': {
    en: '{cooler} keeps its loop below the limit for {ride} without cooling; the backup needs {start}.',
    zh: '{cooler} 失去冷却后可维持 {ride}，备用启动需 {start}。',
  },
  'fix.cooling.ride-short': {
    en: 'Pumps on the UPS, or a buffer of {volume} more.',
    zh: '水泵接入 UPS，或再加 {volume} 缓冲。',
  },
} as const satisfies TextTable;
