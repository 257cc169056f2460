/** Why a figure of a network is not known: what its description averages or leaves out. */
import type { TextTable } from '../say.ts';

export const proofTexts = {
  'working.averaged': {
    en: 'Links that do not divide evenly are taken at their mean; this depends on which element has which',
    zh: '无法均分的链路按平均值计；该值取决于各链路的具体去向',
  },
  'working.left-out': {
    en: 'Wires that no rule says are not solved; without them the network is not whole',
    zh: '没有规则的连线不参与求解；缺少它们网络就不完整',
  },
  'working.counted-in-part': { en: 'Counted so far: {counted}', zh: '已计入：{counted}' },
} as const satisfies TextTable;
