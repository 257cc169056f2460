import type { TextTable } from '../say.ts';
import { fabricFigureTexts } from './figures-fabric.ts';
import { partTexts } from './figures-parts.ts';
import { fabricWorkingTexts } from './figures-workings.ts';

/** Names, meanings and conventions of figures. A figure's name is `figure.<id>`, its meaning `figure.<id>.means`. */
const ownFigureTexts = {
  'figure.cards.count': { en: 'Cards', zh: '卡数' },
  'figure.cards.count.means': {
    en: 'Accelerator packages in the design.',
    zh: '设计中的加速卡(封装)总数。',
  },
  'figure.cards.dies': { en: 'Compute dies', zh: '计算裸片' },
  'figure.cards.dies.means': {
    en: 'Compute dies in all cards; software may see each die as a device.',
    zh: '所有卡中的计算裸片总数；软件可能把每个裸片看作一个设备。',
  },
  'figure.cpus.count': { en: 'CPUs', zh: 'CPU 数' },
  'figure.cpus.count.means': { en: 'Host processors drawn in the design.', zh: '设计中画出的主机处理器数量。' },
  'figure.nodes.count': { en: 'Nodes', zh: '节点数' },
  'figure.nodes.count.means': {
    en: 'Boxes that each run one host system.',
    zh: '各自运行一套主机系统的机箱数量。',
  },
  'figure.cabinets.count': { en: 'Cabinets', zh: '机柜数' },
  'figure.cabinets.count.means': {
    en: 'Cabinets of every kind, for compute and for switches.',
    zh: '各类机柜总数，含计算柜与交换柜。',
  },
  'figure.compute.fp64': { en: 'Compute, FP64 dense', zh: '算力，FP64 稠密' },
  'figure.compute.fp64.means': {
    en: 'Dense FP64 peak of all cards together.',
    zh: '全部卡的 FP64 稠密峰值之和。',
  },
  'figure.compute.fp32': { en: 'Compute, FP32 dense', zh: '算力，FP32 稠密' },
  'figure.compute.fp32.means': {
    en: 'Dense FP32 peak of all cards together.',
    zh: '全部卡的 FP32 稠密峰值之和。',
  },
  'figure.compute.bf16': { en: 'Compute, BF16 dense', zh: '算力，BF16 稠密' },
  'figure.compute.bf16.means': {
    en: 'Dense BF16 peak of all cards together.',
    zh: '全部卡的 BF16 稠密峰值之和。',
  },
  'figure.compute.fp8': { en: 'Compute, FP8 dense', zh: '算力，FP8 稠密' },
  'figure.compute.fp8.means': { en: 'Dense FP8 peak of all cards together.', zh: '全部卡的 FP8 稠密峰值之和。' },
  'figure.compute.fp4': { en: 'Compute, FP4 dense', zh: '算力，FP4 稠密' },
  'figure.compute.fp4.means': { en: 'Dense FP4 peak of all cards together.', zh: '全部卡的 FP4 稠密峰值之和。' },
  'figure.compute.int8': { en: 'Compute, INT8 dense', zh: '算力，INT8 稠密' },
  'figure.compute.int8.means': {
    en: 'Dense INT8 peak of all cards together.',
    zh: '全部卡的 INT8 稠密峰值之和。',
  },
  'figure.memory.capacity': { en: 'Card memory', zh: '卡内存容量' },
  'figure.memory.capacity.means': {
    en: 'Memory on all cards together, without host memory.',
    zh: '全部卡上内存之和，不含主机内存。',
  },
  'figure.memory.bandwidth': { en: 'Memory bandwidth', zh: '内存带宽' },
  'figure.memory.bandwidth.means': {
    en: 'Bandwidth of all cards to their own memory together.',
    zh: '全部卡访问自身内存的带宽之和。',
  },
  'figure.power.it.peak': { en: 'IT power, peak', zh: 'IT 功率，峰值' },
  'figure.power.it.peak.means': {
    en: 'What cards, processors, switches, adapters and modules draw when all peak at once.',
    zh: '所有卡、处理器、交换、网卡与光模块同时达到峰值时的功耗。',
  },
  'figure.power.cabinet.max': { en: 'Fullest cabinet, peak power', zh: '单柜最大峰值功率' },
  'figure.power.cabinet.max.means': {
    en: 'Peak power of the cabinet that draws the most.',
    zh: '功耗最高的机柜的峰值功率。',
  },
  'figure.space.floor': { en: 'Floor under cabinets', zh: '机柜占地' },
  'figure.space.floor.means': {
    en: 'Width times depth of all cabinets, without aisles.',
    zh: '所有机柜宽乘深之和，不含通道。',
  },
  'figure.space.weight': { en: 'Weight', zh: '总重量' },
  'figure.space.weight.means': { en: 'Mass of all boxes and parts drawn.', zh: '画出的全部机箱与部件的质量。' },
  'figure.space.weight.cabinet.max': { en: 'Heaviest cabinet', zh: '最重机柜' },
  'figure.space.weight.cabinet.max.means': {
    en: 'Mass of the heaviest cabinet with all that stands in it.',
    zh: '最重机柜连同柜内全部设备的质量。',
  },
  'figure.bom.lines': { en: 'Parts list lines', zh: '物料清单行数' },
  'figure.bom.lines.means': { en: 'Lines of the bill of materials.', zh: '物料清单的行数。' },
  'figure.bom.cables': { en: 'Cables', zh: '线缆数' },
  'figure.bom.cables.means': {
    en: 'Physical cables of all networks; traces of boards and backplanes are none.',
    zh: '所有网络的实体线缆数；板上与背板走线不计。',
  },
  'figure.bom.modules': { en: 'Optical modules', zh: '光模块数' },
  'figure.bom.modules.means': { en: 'Pluggable optical modules of all networks.', zh: '所有网络的可插拔光模块数。' },

  'convention.counted': { en: 'counted in the design as drawn', zh: '按所画设计计数' },
  'convention.dense-peak': {
    en: 'dense peak, sum of all cards, no sparsity',
    zh: '稠密峰值，全部卡之和，不计稀疏',
  },
  'convention.card-memory': {
    en: 'memory on the cards, decimal terabytes',
    zh: '卡上内存，十进制 TB',
  },
  'convention.card-memory-bandwidth': {
    en: 'cards to their own memory, reads and writes together',
    zh: '卡到自身内存，读写合计',
  },
  'convention.it-peak': {
    en: 'all parts at peak together; a box that states its own peak stands for what is in it; without power conversion and cooling',
    zh: '所有部件同时达到峰值；自带峰值数据的机箱代表其内部全部部件；不含供电转换与散热',
  },
  'convention.cabinet-peak': {
    en: 'the cabinet with the most, with what stands in it; without power conversion and cooling',
    zh: '功耗最高的机柜，含柜内设备；不含供电转换与散热',
  },
  'convention.weight': { en: 'boxes and parts, without cables and coolant', zh: '机箱与部件，不含线缆与冷却液' },
  'convention.cabinet-weight': {
    en: 'the heaviest cabinet with what stands in it, without cables and coolant',
    zh: '最重机柜及柜内设备，不含线缆与冷却液',
  },
  'convention.floor': { en: 'footprint of the cabinets, without aisles', zh: '机柜投影面积，不含通道' },

  'working.part': { en: '{part}', zh: '{part}' },
  'working.known': { en: 'What is known', zh: '已知部分' },
  'working.known-low': { en: 'What is known, where sources differ at the low end', zh: '已知部分，来源不一处取下限' },
  'because.unstated': {
    en: 'The sum stays unknown: {n} {n|part does|parts do} not state this figure. What is known is a lower bound.',
    zh: '有 {n} 种部件未给出该数据，故总和未知；已知部分为下限。',
  },
  'basis.published': { en: 'published', zh: '公开发布' },
  'basis.derived': { en: 'derived', zh: '推导' },
  'basis.user': { en: 'typed by the user', zh: '用户填写' },
  'basis.recalled': { en: 'recalled, not re-read', zh: '凭记忆，未复核' },
  'basis.estimate': { en: 'estimate', zh: '估计' },
} as const satisfies TextTable;

export const figureTexts = {
  ...ownFigureTexts,
  ...fabricFigureTexts,
  ...fabricWorkingTexts,
  ...partTexts,
} as const satisfies TextTable;
