/** The 3-D hall. */
import type { TextTable } from '../say.ts';

export const roomTexts = {
  'room.label': {
    en: 'Hall in 3-D, {count} {count|cabinet|cabinets}. Arrow keys turn the view, plus and minus zoom.',
    zh: '三维机房，{count} 个机柜。方向键转动视角，加减键缩放。',
  },
  'room.fit': { en: 'Show all', zh: '显示全部' },
  'room.help': {
    en: 'Drag turns · right-drag pans · wheel zooms · double-click opens the cabinet',
    zh: '拖动旋转 · 右键拖动平移 · 滚轮缩放 · 双击打开机柜',
  },
  'room.no-webgl': {
    en: 'This browser gives no WebGL, so the hall cannot be drawn solid. The Hall view shows the same design as a plan.',
    zh: '此浏览器不提供 WebGL，无法绘制三维机房。“机房”视图以平面图显示同一设计。',
  },
} as const satisfies TextTable;
