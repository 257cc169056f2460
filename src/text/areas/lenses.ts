import type { TextTable } from '../say.ts';

/** What colour means on the drawing. */
export const lensTexts = {
  'region.lenses': { en: 'Lens: what colour means', zh: '透镜：颜色的含义' },
  'lens.design': { en: 'Design', zh: '设计' },
  'lens.failures': { en: 'Failures', zh: '失效' },
  'lens.power': { en: 'Power & cooling', zh: '供电与散热' },
  'lens.traffic': { en: 'Traffic', zh: '流量' },
  'lens.cables': { en: 'Cables', zh: '线缆' },
  'lens.cost': { en: 'Cost', zh: '费用' },
  'lens.design.short': { en: 'Design', zh: '设计' },
  'lens.failures.short': { en: 'Failures', zh: '失效' },
  'lens.power.short': { en: 'Power', zh: '供电' },
  'lens.traffic.short': { en: 'Traffic', zh: '流量' },
  'lens.cables.short': { en: 'Cables', zh: '线缆' },
  'lens.cost.short': { en: 'Cost', zh: '费用' },
} as const satisfies TextTable;
