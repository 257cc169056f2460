/** Names of parts of no maker in particular; names of products are the same in every language. */
import type { TextTable } from '../say.ts';

export const genericPartTexts = {
  'part-name.appliance': { en: 'Appliance', zh: '一体机' },
  'part-name.card': { en: 'Card', zh: '加速卡' },
  'part-name.cpu': { en: 'CPU', zh: 'CPU' },
  'part-name.nic-400g': { en: 'NIC, 400 Gb/s', zh: '网卡，400 Gb/s' },
  'part-name.node-2u': { en: 'Node, 2 U, empty', zh: '节点，2 U，空' },
  'part-name.node-4u': { en: 'Node, 4 U, empty', zh: '节点，4 U，空' },
  'part-name.node-8u': { en: 'Node, 8 U, empty', zh: '节点，8 U，空' },
  'part-name.npu-a': { en: 'NPU A', zh: 'NPU A' },
  'part-name.npu-b': { en: 'NPU B', zh: 'NPU B' },
  'part-name.power-shelf': { en: 'Power shelf', zh: '供电框' },
  'part-name.rack-42u': { en: 'Rack, 42 U', zh: '机柜，42 U' },
  'part-name.rack-48u': { en: 'Rack, 48 U', zh: '机柜，48 U' },
  'part-name.switch-128': { en: 'Switch, 128 ports', zh: '交换机，128 端口' },
  'part-name.switch-160': { en: 'Switch, 160 ports', zh: '交换机，160 端口' },
  'part-name.switch-32': { en: 'Switch, 32 ports', zh: '交换机，32 端口' },
  'part-name.switch-64': { en: 'Switch, 64 ports', zh: '交换机，64 端口' },
  'part-name.switch-a': { en: 'Switch A', zh: '交换机 A' },
  'part-name.switch-b': { en: 'Switch B', zh: '交换机 B' },
} as const satisfies TextTable;
