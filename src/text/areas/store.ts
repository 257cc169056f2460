import type { TextTable } from '../say.ts';

/** Messages of the store, the engine's client and the storage. */
export const storeTexts = {
  'store.import-stopped': { en: 'Reading {name} was stopped.', zh: '已停止读取 {name}。' },
  'store.undo': { en: 'Undo', zh: '撤销' },
  'store.changes-dropped': {
    en: '{n} {n|exception|exceptions} {n|was|were} dropped: the place is gone, or a newer exception says otherwise.',
    zh: '{n} 处例外已移除：所在位置不复存在，或较新的例外另有规定。',
  },
  'store.also': { en: 'Changed or gone with it: {names}.', zh: '随之更改或移除：{names}。' },
  'store.also-many': {
    en: 'Changed or gone with it: {names} and more, {n} in all.',
    zh: '随之更改或移除：{names} 等，共 {n} 项。',
  },
  'refusal.document.read-only': {
    en: 'Another tab is editing this design. Take it over to change it here.',
    zh: '另一个标签页正在编辑此设计。接管后才能在这里修改。',
  },
  'store.no-parts-list': {
    en: 'The engine could not make the parts list. Your design is safe.',
    zh: '计算引擎未能生成物料清单。设计未受影响。',
  },
  'store.engine-restarted': {
    en: 'The engine stopped and was started again. Your design is safe; figures follow.',
    zh: '计算引擎已停止并重新启动。设计未受影响，数值即将更新。',
  },
  'store.engine-failed': {
    en: 'The engine cannot compute this design. Your design is safe; the last figures stay, marked as old.',
    zh: '计算引擎无法计算此设计。设计未受影响，保留上一次的数值并标为旧值。',
  },
  'store.engine-retry': { en: 'Start again', zh: '重新启动' },
  'store.recovered': {
    en: 'Your last {n} {n|change|changes} to this design {n|was|were} restored. Keep {n|it|them}, or discard {n|it|them} and go back to the design as last kept.',
    zh: '已恢复您对此设计的最近 {n} 步修改。可以保留，也可以放弃并退回上次保留的设计。',
  },
  'store.keep': { en: 'Keep', zh: '保留' },
  'store.discard': { en: 'Discard', zh: '放弃' },
  'store.taken-over': {
    en: 'Another tab took this design over. Here it can be read.',
    zh: '另一个标签页接管了此设计。这里只能查看。',
  },
  'store.free-again': {
    en: 'The other tab let go of this design. You can edit it here again.',
    zh: '另一个标签页已释放此设计，现在可以在这里编辑。',
  },
  'store.save-file': { en: 'Save as file', zh: '另存为文件' },
  'store.blocked.quota': {
    en: 'This device has no room left. The design stays in this tab only: save it as a file.',
    zh: '此设备存储空间已满。设计只保留在当前标签页中，请另存为文件。',
  },
  'store.blocked.blocked': {
    en: 'This browser does not let the page store anything. The design stays in this tab only: save it as a file.',
    zh: '浏览器不允许本页存储数据。设计只保留在当前标签页中，请另存为文件。',
  },
  'store.blocked.newer': {
    en: 'A newer version of the studio has used this device. Reload the page to store designs again; until then save them as files.',
    zh: '此设备已使用过更新版本的设计台。请重新加载页面后再存储，在此之前请另存为文件。',
  },
  'store.blocked.failed': {
    en: 'The design could not be stored on this device. It stays in this tab only: save it as a file.',
    zh: '设计未能存入此设备，只保留在当前标签页中，请另存为文件。',
  },
  'store.not-opened.gone': { en: 'This design is no longer on this device.', zh: '此设备上已没有这个设计。' },
  'store.not-opened.damaged': {
    en: 'The stored design cannot be read. Nothing was changed.',
    zh: '存储的设计无法读取。未作任何更改。',
  },
  'store.not-opened.quota': { en: 'This device has no room left.', zh: '此设备存储空间已满。' },
  'store.not-opened.blocked': {
    en: 'This browser does not let the page read what is stored.',
    zh: '浏览器不允许本页读取存储的数据。',
  },
  'store.not-opened.newer': {
    en: 'A newer version of the studio has used this device. Reload the page.',
    zh: '此设备已使用过更新版本的设计台。请重新加载页面。',
  },
  'store.not-opened.failed': { en: 'The stored designs could not be read.', zh: '无法读取存储的设计。' },
  'store.link-opened': {
    en: 'Opened from a link as a new, unsaved design.',
    zh: '已从链接打开为未保存的新设计。',
  },
  'store.file-opened': {
    en: 'Opened {name} as a new, unsaved design.',
    zh: '已将 {name} 打开为未保存的新设计。',
  },
  'store.opened-kept': {
    en: 'Opened {name}. Your edited design {kept} is kept on this device.',
    zh: '已打开 {name}。编辑过的设计 {kept} 仍保留在此设备上。',
  },
  'store.opened-unkept': {
    en: 'Opened {name}. Your edited design {kept} could not be stored on this device: go back and save it as a file.',
    zh: '已打开 {name}。编辑过的设计 {kept} 未能存入此设备：请返回并另存为文件。',
  },
  'store.back': { en: 'Back to your design', zh: '返回我的设计' },
  'store.same-figures': {
    en: 'Same figures as the sender saw.',
    zh: '数值与发送者所见一致。',
  },
  'store.other-figures': {
    en: 'The sender saw other figures: made with another version of the engine.',
    zh: '发送者所见的数值不同：由另一版本的计算引擎得出。',
  },
  'store.file-too-large': {
    en: '{name} has {size} MB; a design file may have {limit} MB. The open design stays.',
    zh: '{name} 为 {size} MB，设计文件最大 {limit} MB。当前设计保持不变。',
  },
  'store.file-unreadable': {
    en: '{name} could not be read from the disk. The open design stays.',
    zh: '无法从磁盘读取 {name}。当前设计保持不变。',
  },
  'store.nothing-to-open': {
    en: 'Nothing here to open: drop a design file or a link.',
    zh: '没有可打开的内容：请拖入设计文件或链接。',
  },
  'store.only-first-file': {
    en: 'Several files were dropped; only {name} was opened.',
    zh: '拖入了多个文件，仅打开了 {name}。',
  },
} as const satisfies TextTable;
