/** Messages of findings about networks, by code, and the remedy in words (`fix.<code>`). */
import type { TextTable } from '../say.ts';

export const fabricFindingTexts = {
  'finding.fabric.card-unreachable': {
    en: '{shown} {cards|card has|cards have} no path to the others in {net}.',
    zh: '{net} 中有 {shown} 张卡没有到其他卡的路径。',
  },
  'fix.fabric.card-unreachable': {
    en: 'Link these cards to a switch of {net}, or take the exception away that cuts them off.',
    zh: '把这些卡连到 {net} 的交换，或取消切断它们的例外。',
  },
  'finding.fabric.card-unwired': {
    en: '{shown} {cards|card is|cards are} in no network.',
    zh: '有 {shown} 张卡未接入任何网络。',
  },
  'fix.fabric.card-unwired': {
    en: 'Draw a wire from them to a switch or to one another.',
    zh: '从这些卡画一条连线到交换，或互相连接。',
  },
  'finding.fabric.split': {
    en: '{net} falls apart: {shown} {cards|card hangs|cards hang} together without the rest.',
    zh: '{net} 已分裂：有 {shown} 张卡自成一体，与其余部分不连通。',
  },
  'fix.fabric.split': {
    en: 'Join the parts of {net}, or take the exception away that parts them.',
    zh: '连接 {net} 的各部分，或取消造成分裂的例外。',
  },
  'finding.fabric.islands': {
    en: '{net} is in {shown} groups of cards, and nothing leads from one group to another.',
    zh: '{net} 的卡分为 {shown} 组，组与组之间没有任何连接。',
  },
  'fix.fabric.islands': {
    en: 'Take the wire tool and join a card or switch of one group with one of another, or leave them apart if that is meant.',
    zh: '用连线工具把一组中的卡或交换与另一组相连；若本意如此，可保持分开。',
  },
  'finding.fabric.dangling-link': {
    en: 'A cable of {net} from {from} to {to} joins nothing: one of its ends is not there.',
    zh: '{net} 中一根从 {from} 到 {to} 的线缆未连接任何设备：有一端不存在。',
  },
  'fix.fabric.dangling-link': {
    en: 'Connect the cable or delete it.',
    zh: '接好该线缆或将其删除。',
  },
  'finding.fabric.ports-overused': {
    en: '{hold} needs {used} ports in {net}, {part} has {ports} ({count} {count|device|devices}).',
    zh: '{hold} 在 {net} 中需要 {used} 个端口，而 {part} 只有 {ports} 个（{count} 台设备）。',
  },
  'fix.fabric.ports-overused': {
    en: 'Drop {n} {n|link|links} a device, take a larger part, or add a switch.',
    zh: '每台设备减少 {n} 条链路，或换用更大的部件，或增加交换。',
  },
  'finding.fabric.rate-mismatch': {
    en: 'Links of wire {wire} run at {link} GB/s, a port of {hold} ({part}) at {port} GB/s.',
    zh: '连线 {wire} 的链路速率为 {link} GB/s，而 {hold}（{part}）的端口为 {port} GB/s。',
  },
  'fix.fabric.rate-mismatch': {
    en: 'Set the rate to {rate} GB/s, or take a part with faster ports.',
    zh: '把速率设为 {rate} GB/s，或换用端口更快的部件。',
  },
} as const satisfies TextTable;
