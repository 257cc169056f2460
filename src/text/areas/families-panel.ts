/** The palette of generators: cards of families, their parameters, what they give and what a new run keeps. */
import type { TextTable } from '../say.ts';

export const familyPanelTexts = {
  'generators.palette': { en: 'What the palette shows', zh: '部件库显示内容' },
  'generators.parts': { en: 'Parts', zh: '部件' },
  'generators.title': { en: 'Generators', zh: '生成器' },
  'generators.list': { en: 'Fabrics that size themselves', zh: '自动确定规模的网络' },
  'generators.made': { en: 'In this design', zh: '本设计中' },
  'generators.made-by': { en: 'made from {n} {n|parameter|parameters}', zh: '由 {n} 个参数生成' },
  'generators.hint': {
    en: 'A generator counts its own switches, links and spare ports, and says what fixed each.',
    zh: '生成器自行确定交换机、链路和空闲端口的数量，并说明每个数量由何决定。',
  },
  'generators.back': { en: 'All generators', zh: '全部生成器' },
  'generators.shape': { en: 'Shape', zh: '形状' },
  'generators.follows': { en: 'automatic', zh: '自动' },
  'generators.default': { en: 'Back to the default', zh: '恢复默认值' },
  'generators.why': { en: 'What fixed each count', zh: '各数量由何决定' },
  'generators.no-why': {
    en: 'A published system: its counts are those of its maker at the sizes offered here.',
    zh: '已公开的系统：其数量为厂商在所列规模下公布的数量。',
  },
  'generators.nothing': { en: 'Nothing fits', zh: '无可行方案' },
  'generators.nearest': { en: 'Nearest that fits', zh: '最接近的可行方案' },
  'generators.insert': { en: 'Add to the design', zh: '加入设计' },
  'generators.edits': { en: 'Your edits on top', zh: '在其上的手动修改' },
  'generators.edits-kept': { en: '{n} kept', zh: '保留 {n} 项' },
  'generators.edits-none': {
    en: 'None yet. What you change by hand stays when the shape changes.',
    zh: '尚无。改变形状时，手动修改会保留。',
  },
  'generators.edits-more': { en: 'and {n} more', zh: '以及另外 {n} 项' },
  'generators.lost': { en: 'Lost with the last change of shape', zh: '上次改变形状时丢失' },
  'generators.lost-said': {
    en: '{n} of your edits lost {n|its|their} place. The generator panel lists them.',
    zh: '{n} 项手动修改失去了位置，生成器面板中列出了它们。',
  },
  'generators.unknown': {
    en: 'No generator of this version is called {id}: it cannot be run again.',
    zh: '此版本没有名为 {id} 的生成器，无法重新生成。',
  },
  'step.family-insert': { en: 'Add a generated fabric', zh: '加入生成的网络' },
  'step.family-run': { en: 'Change the shape of a generated fabric', zh: '改变生成网络的形状' },
  'family.parameter.su': { en: 'Scalable units', zh: '可扩展单元数' },
} as const satisfies TextTable;
