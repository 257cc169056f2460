/** Designs side by side. */
import type { TextTable } from '../say.ts';

export const compareTexts = {
  'convention.compare.per-card': {
    en: 'the total, shared by all cards; convention as of the total',
    zh: '总量按卡平均；口径同总量',
  },
  'convention.compare.per-kw': {
    en: 'the total over IT power, all parts at peak; convention as of the total',
    zh: '总量除以 IT 峰值功率；口径同总量',
  },
  'compare.parts': { en: 'Parts whose numbers differ', zh: '数量不同的部件' },
  'compare.part': { en: 'part', zh: '部件' },
  'compare.better': { en: 'better', zh: '更优' },
  'compare.same-everywhere': { en: 'No part differs.', zh: '部件数量均相同。' },
  'compare.no-winner.no-direction': {
    en: '–',
    zh: '–',
  },
  'compare.no-winner.absent': { en: 'does not apply to all', zh: '并非都适用' },
  'compare.no-winner.unknown': { en: 'not known of all', zh: '并非都已知' },
  'compare.no-winner.other-convention': { en: 'conventions differ', zh: '口径不同' },
  'compare.no-winner.other-islands': { en: 'islands of different size', zh: '互连分块不同' },
  'compare.no-winner.open': { en: 'intervals overlap', zh: '区间重叠' },
  'compare.no-winner.equal': { en: 'equal', zh: '相同' },
} as const satisfies TextTable;
