import type { TextTable } from '../say.ts';

/** The menu of what lies under the pointer. */
export const menuTexts = {
  'menu.label': { en: 'What can be done here', zh: '此处可做的操作' },
  'menu.wire': { en: 'Wire it', zh: '连线' },
  'menu.new-wire': { en: 'New wire', zh: '新建连线' },
  'menu.rename-kind': { en: 'Rename all {n} called {name}', zh: '重命名全部 {n} 个 {name}' },
  'menu.alike': { en: 'Select all of this kind', zh: '选择所有同类' },
  'menu.copy': { en: 'Copy', zh: '复制' },
  'menu.cut': { en: 'Cut', zh: '剪切' },
  'menu.paste': { en: 'Paste', zh: '粘贴' },
  'menu.rotate': { en: 'Rotate by a quarter', zh: '旋转 90°' },
  'menu.in-hall': { en: 'Show in the hall', zh: '在机房中显示' },
} as const satisfies TextTable;
