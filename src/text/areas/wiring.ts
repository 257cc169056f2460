/** The wire tool. */
import type { TextTable } from '../say.ts';

export const wiringTexts = {
  'wiring.title': { en: 'New wire', zh: '新连线' },
  'wiring.pick-near': {
    en: 'Click the first thing on the drawing, then the second; or choose both here.',
    zh: '先在图上点击第一个部件，再点击第二个；也可在此选择。',
  },
  'wiring.pick-sentence': {
    en: 'Choose what to join, then keep it. Click two other things to begin again.',
    zh: '选择连接方式后保留；点选另外两个部件可重新开始。',
  },
  'wiring.pick-far': { en: 'Now click the second thing.', zh: '现在点击第二个部件。' },
  'wiring.not-this': {
    en: '{address} is a box and carries no link itself. Go inside (double-click) and click a card or a switch.',
    zh: '{address} 是容器，本身不承载链路。请双击进入，再点击卡或交换机。',
  },
  'wiring.choose': { en: 'Choose', zh: '请选择' },
  'wiring.each': { en: 'Each', zh: '每个' },
  'wiring.to': { en: 'To', zh: '连到' },
  'wiring.sentence': { en: 'Which ones', zh: '连接哪些' },
  'wiring.every': { en: 'every {each} to every {to}', zh: '每个 {each} 连到每个 {to}' },
  'wiring.every-same': {
    en: 'every {each} to every {to} of the same {same}',
    zh: '每个 {each} 连到相同 {same} 的每个 {to}',
  },
  'wiring.mesh': { en: 'every {each} to all others along {axis}', zh: '每个 {each} 沿 {axis} 与其余全部互连' },
  'wiring.ring': {
    en: 'each {each} to the next along {axis}, round in a ring',
    zh: '每个 {each} 沿 {axis} 连到下一个，首尾成环',
  },
  'wiring.line': {
    en: 'each {each} to the next along {axis}, open ends',
    zh: '每个 {each} 沿 {axis} 连到下一个，两端断开',
  },
  'wiring.outside': { en: 'each {each} to the outside', zh: '每个 {each} 连到外部' },
  'wiring.only-these': { en: 'only {from} and {to}', zh: '仅 {from} 与 {to}' },
  'wiring.links': { en: 'Links per pair', zh: '每对链路数' },
  'wiring.rate': { en: 'Rate of a link, one way', zh: '单链路单向速率' },
  'wiring.net': { en: 'Network', zh: '网络' },
  'wiring.new-net': { en: '{id} (new)', zh: '{id}（新建）' },
  'wiring.medium': { en: 'Medium', zh: '介质' },
  'wiring.medium.by-net': { en: 'as the network', zh: '同网络' },
  'wiring.medium.board': { en: 'board', zh: '板上走线' },
  'wiring.medium.backplane': { en: 'backplane', zh: '背板' },
  'wiring.medium.copper': { en: 'copper', zh: '铜缆' },
  'wiring.medium.optics': { en: 'optics', zh: '光缆' },
  'wiring.medium.twisted-pair': { en: 'twisted pair', zh: '双绞线' },
  'wiring.counting': { en: 'Counting…', zh: '正在计数…' },
  'wiring.makes': { en: 'Makes {links} {n|link|links}.', zh: '共 {links} 条链路。' },
  'wiring.ports': {
    en: 'Takes {near} ports of each {each} and {far} ports of each {to}.',
    zh: '占用每个 {each} 的 {near} 个端口、每个 {to} 的 {far} 个端口。',
  },
  'wiring.ports-one': { en: 'Takes {ports} ports of each {each}.', zh: '占用每个 {each} 的 {ports} 个端口。' },
  'wiring.keep': { en: 'Add the wire', zh: '添加连线' },
  'wiring.cancel': { en: 'Cancel', zh: '取消' },
} as const satisfies TextTable;
