import type { TextTable } from '../say.ts';

/** Why a file or a link was not read, and what to do. `expected` and `found` are in the notation of JSON. */
export const parseRefusalTexts = {
  'parse.not-json': {
    en: 'This is not a Podwright design (it is not JSON): expected {expected}, found {found}.',
    zh: '这不是 Podwright 设计（不是有效的 JSON）：此处应为 {expected}，实际为 {found}。',
  },
  'parse.end-of-text': { en: 'the end of the text', zh: '文本结尾' },
  'parse.whole-document': { en: 'the whole of it', zh: '整个内容' },
  'parse.a-value': {
    en: 'a value (text in quotes, a number, an object or a list)',
    zh: '一个值（带引号的文本、数字、对象或列表）',
  },
  'parse.a-value-or-end': { en: 'a value, or ] at the end of the list', zh: '一个值，或列表结尾的 ]' },
  'parse.a-name': { en: 'the name of a field, in quotes', zh: '带引号的字段名' },
  'parse.a-name-or-end': { en: 'the name of a field in quotes, or }', zh: '带引号的字段名，或 }' },
  'parse.comma-or-list-end': { en: 'a comma, or ] at the end of the list', zh: '逗号，或列表结尾的 ]' },
  'parse.comma-or-object-end': { en: 'a comma, or } at the end of the object', zh: '逗号，或对象结尾的 }' },
  'parse.an-escape': { en: 'one of the escapes \\n \\t \\" \\\\ \\u0000', zh: '转义符 \\n \\t \\" \\\\ \\u0000 之一' },
  'parse.a-number': { en: 'a number', zh: '数字' },
  'parse.a-text': { en: 'a text in quotes', zh: '带引号的文本' },
  'parse.an-object': { en: 'an object {…}', zh: '对象 {…}' },
  'parse.a-list': { en: 'a list […]', zh: '列表 […]' },
  'parse.a-number-or-list': { en: 'a number or a list of numbers', zh: '数字或数字列表' },
  'parse.a-text-or-list': { en: 'a text in quotes or a list of texts', zh: '带引号的文本或文本列表' },
  'parse.mend.not-json': {
    en: 'Correct the text at this place, or open the file as it was saved.',
    zh: '请更正此处的文本，或打开原先保存的文件。',
  },
  'parse.too-large': {
    en: 'Too large at {where}: {found}; the limit is {expected}.',
    zh: '{where} 处过大：{found}；上限为 {expected}。',
  },
  'parse.mend.too-large': { en: 'Shorten it, or split the design.', zh: '请缩短内容，或拆分设计。' },
  'parse.too-deep': {
    en: 'Nested too deeply at {where}; the limit is {expected} levels.',
    zh: '{where} 处嵌套过深；上限为 {expected} 层。',
  },
  'parse.mend.too-deep': {
    en: 'A design never needs that many levels: the file was probably not written by Podwright.',
    zh: '设计不需要这么多层级：该文件可能并非由 Podwright 写出。',
  },
  'parse.too-many': {
    en: 'Too many entries at {where}; the limit is {expected}.',
    zh: '{where} 处条目过多；上限为 {expected}。',
  },
  'parse.mend.too-many': {
    en: 'Say it with counts and rules instead of entry by entry.',
    zh: '请用数量和规则表达，而不要逐条列出。',
  },
  'parse.not-a-design': {
    en: 'This is not a Podwright design: {where} should be {expected}, found {found}.',
    zh: '这不是 Podwright 设计：{where} 应为 {expected}，实际为 {found}。',
  },
  'parse.mend.not-a-design': {
    en: 'Open a file that Podwright saved, or import the file from its own format.',
    zh: '请打开由 Podwright 保存的文件，或按其原有格式导入。',
  },
  'parse.newer-format': {
    en: 'This design was saved by a newer version. Not understood: {found}.',
    zh: '此设计由较新的版本保存。无法理解：{found}。',
  },
  'parse.mend.newer-format': {
    en: 'Update Podwright; the file stays as it is.',
    zh: '请更新 Podwright；文件保持原样。',
  },
  'parse.unknown-field': { en: '{where} is not a field of a design.', zh: '{where} 不是设计中的字段。' },
  'parse.mend.unknown-field': {
    en: 'Remove it, or correct its spelling; `podwright schema` lists all fields.',
    zh: '请删除或更正拼写；`podwright schema` 列出全部字段。',
  },
  'parse.missing-field': { en: '{where} is missing; expected {expected}.', zh: '缺少 {where}；应为 {expected}。' },
  'parse.mend.missing-field': { en: 'Add it.', zh: '请补上。' },
  'parse.wrong-type': {
    en: '{where} should be {expected}, found {found}.',
    zh: '{where} 应为 {expected}，实际为 {found}。',
  },
  'parse.mend.wrong-type': { en: 'Correct the value.', zh: '请更正该值。' },
  'parse.out-of-range': {
    en: '{where} should be {expected}, found {found}.',
    zh: '{where} 应为 {expected}，实际为 {found}。',
  },
  'parse.mend.out-of-range': { en: 'Choose a value within the range.', zh: '请取范围内的值。' },
  'parse.bad-name': { en: '{where} cannot be called {found}.', zh: '{where} 不能命名为 {found}。' },
  'parse.mend.bad-name': {
    en: 'Begin with a letter and use letters, digits, - and _, at most 64; “site” is taken.',
    zh: '请以字母开头，仅用字母、数字、- 和 _，最多 64 个字符；“site” 已被占用。',
  },
  'parse.prototype-key': { en: '{where}: the name {found} is not allowed.', zh: '{where}：不允许使用名称 {found}。' },
  'parse.mend.prototype-key': { en: 'Choose another name.', zh: '请换一个名称。' },
  'parse.duplicate-name': { en: '{where}: the name {found} is used twice.', zh: '{where}：名称 {found} 被重复使用。' },
  'parse.mend.duplicate-name': {
    en: 'Rename one of the two: names of elements are unique in a design.',
    zh: '请重命名其中之一：设计中的元素名称必须唯一。',
  },
  'parse.bad-quantity': {
    en: '{where} should be a number with a unit, such as {expected}; found {found}.',
    zh: '{where} 应为带单位的数值，例如 {expected}；实际为 {found}。',
  },
  'parse.mend.bad-quantity': {
    en: 'Write number and unit; bits are b, bytes are B.',
    zh: '请写出数值和单位；比特写 b，字节写 B。',
  },
  'parse.bad-address': {
    en: '{where} should be an address, such as {expected}; found {found}.',
    zh: '{where} 应为地址，例如 {expected}；实际为 {found}。',
  },
  'parse.mend.bad-address': {
    en: 'Write names from outside in, indices from 1 in brackets, one for each axis.',
    zh: '请由外到内书写名称，方括号内的序号从 1 开始，每个轴一个。',
  },
  'parse.bad-slots': {
    en: '{where} should be slots, such as {expected}; found {found}.',
    zh: '{where} 应为槽位，例如 {expected}；实际为 {found}。',
  },
  'parse.mend.bad-slots': { en: 'Write U, OU or bay and numbers.', zh: '请写 U、OU 或 bay 加数字。' },
  'parse.bad-list': {
    en: '{where} should have lines such as {expected}; found {found}.',
    zh: '{where} 的每行应类似 {expected}；实际为 {found}。',
  },
  'parse.mend.bad-list': {
    en: 'Write two nodes and a number of links in each line.',
    zh: '请在每行写两个节点和链路数。',
  },
  'parse.broken-reference': {
    en: '{where} names {found}, which is not in this design.',
    zh: '{where} 引用了 {found}，但设计中没有它。',
  },
  'parse.mend.broken-reference': {
    en: 'Define {found}, or name something that exists.',
    zh: '请定义 {found}，或改为已有的名称。',
  },
  'parse.cyclic-blocks': {
    en: '{where}: boxes may not contain themselves or be variants of themselves, nor nest more than {expected} deep; found {found}.',
    zh: '{where}：箱体不能包含自身或成为自身的变体，嵌套也不能超过 {expected} 层；实际为 {found}。',
  },
  'parse.mend.cyclic-blocks': { en: 'Take {found} out of itself.', zh: '请使 {found} 不再包含自身。' },
  'parse.cyclic-reference': { en: '{where}: {found} leads back to itself.', zh: '{where}：{found} 又指回自身。' },
  'parse.mend.cyclic-reference': { en: 'Break the ring at one place.', zh: '请在一处断开这个环。' },
  'parse.axis-mismatch': {
    en: '{where}: the sizes of the indices should come to {expected}, found {found}.',
    zh: '{where}：各序号的大小应合计为 {expected}，实际为 {found}。',
  },
  'parse.mend.axis-mismatch': {
    en: 'Give one number for each axis; a numbering covers every element exactly once.',
    zh: '每个轴给一个数；编号须恰好覆盖每个元素一次。',
  },
  'parse.too-many-elements': {
    en: 'This design would have {found} elements; the limit is {expected}.',
    zh: '此设计将有 {found} 个元素；上限为 {expected}。',
  },
  'parse.mend.too-many-elements': { en: 'Lower the counts at {where}.', zh: '请减小 {where} 处的数量。' },
  'parse.not-a-link': {
    en: 'This is not a Podwright link: expected {expected}, found {found}.',
    zh: '这不是 Podwright 链接：应为 {expected}，实际为 {found}。',
  },
  'parse.mend.not-a-link': {
    en: 'Copy the whole link, with everything behind the #.',
    zh: '请复制完整链接，包括 # 之后的全部内容。',
  },
  'parse.newer-link': {
    en: 'This link was made by a newer version ({found}; this one reads {expected}).',
    zh: '此链接由较新的版本生成（{found}；本版本可读 {expected}）。',
  },
  'parse.mend.newer-link': {
    en: 'Update Podwright, or ask for the design as a file.',
    zh: '请更新 Podwright，或请对方改发设计文件。',
  },
  'parse.link-damaged': { en: 'This link is damaged.', zh: '此链接已损坏。' },
  'parse.mend.link-damaged': {
    en: 'It was probably cut or changed on its way: copy it again, or ask for the design as a file.',
    zh: '链接可能在传输中被截断或改动：请重新复制，或请对方改发设计文件。',
  },
  'parse.link-too-large': {
    en: 'This link holds more than a link may: {found}; the limit is {expected}.',
    zh: '此链接的内容超出限制：{found}；上限为 {expected}。',
  },
  'parse.mend.link-too-large': { en: 'Ask for the design as a file.', zh: '请对方改发设计文件。' },
  'parse.note.migrated': { en: 'The file was brought to today’s form: {name}.', zh: '文件已更新为当前格式：{name}。' },
} as const satisfies TextTable;
