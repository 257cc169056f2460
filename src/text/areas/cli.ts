/** The command line. */
import type { TextTable } from '../say.ts';

export const cliTexts = {
  'cli.usage': { en: 'Usage: podwright <command> … [--lang en|zh]', zh: '用法：podwright <命令> … [--lang en|zh]' },
  'cli.design-is': {
    en: '<design> is an example (cloudmatrix384, dgx-h100-superpod?su=2), a family (fat-tree?k=32), a design file, - for standard input, or a share link.',
    zh: '<design> 可以是示例（cloudmatrix384、dgx-h100-superpod?su=2）、拓扑族（fat-tree?k=32）、设计文件、-（标准输入）或分享链接。',
  },
  'cli.examples.does': { en: 'examples that open without a file', zh: '无需文件即可打开的示例' },
  'cli.report.does': { en: 'all figures and findings', zh: '全部数值与检查结果' },
  'cli.compare.does': {
    en: 'figures of designs side by side, and what differs',
    zh: '并列各设计的指标与差异',
  },
  'cli.check.does': { en: 'findings only; exit status 1 on errors', zh: '仅检查结果；有错误时退出码为 1' },
  'cli.bom.does': { en: 'bill of materials', zh: '物料清单' },
  'cli.cables.does': { en: 'cable schedule, both ends and lengths', zh: '线缆表：两端位置与长度' },
  'cli.sheet-too-long': {
    en: '{rows} rows are more than a sheet holds ({most}); choose --format csv or json',
    zh: '共 {rows} 行，超出工作表上限（{most} 行）；请改用 --format csv 或 json',
  },
  'cli.link.does': {
    en: 'share link of a design; with --studio the whole address',
    zh: '设计的分享链接；加 --studio 则给出完整地址',
  },
  'cli.link.bad-studio': {
    en: '--studio takes the address of a studio, such as http://localhost:5173/, found “{found}”',
    zh: '--studio 须为工作台地址，例如 http://localhost:5173/，实际为“{found}”',
  },
  'cli.link.long': {
    en: 'the link has {found} characters, more than the {most} that mail and chat programs carry safely; send the design file instead',
    zh: '链接有 {found} 个字符，超过邮件和聊天程序能可靠传递的 {most} 个；请改发设计文件',
  },
  'cli.open.does': {
    en: 'design file of a share link, in canonical text',
    zh: '分享链接中的设计文件（规范文本）',
  },
  'cli.schema.does': { en: 'JSON Schema of the design file', zh: '设计文件的 JSON Schema' },
  'cli.bench.does': { en: 'speed on this machine', zh: '本机速度' },
  'cli.answer.does': { en: 'calculations by name, on the cases of a file', zh: '按名称对文件中的算例进行计算' },
  'cli.answer.unreadable': {
    en: '{name} cannot be read ({found}); give the path of a JSON file with cases, or - for standard input',
    zh: '无法读取 {name}（{found}）；请给出含算例的 JSON 文件路径，或用 - 表示标准输入',
  },
  'cli.answer.too-large': {
    en: '{name}: {bytes} bytes are more than a file of cases may have ({max}); split it',
    zh: '{name}：{bytes} 字节，超过算例文件上限（{max}）；请拆分',
  },
  'cli.answer.not-json': {
    en: '{name}:{where} is not JSON: expected {expected}, found {found}; mend it there',
    zh: '{name}:{where} 不是有效的 JSON：应为 {expected}，实际为 {found}；请在该处修正',
  },
  'cli.answer.no-cases': {
    en: '{name} holds no cases; give an object with a list “cases”, each with “id”, “question” and “inputs”',
    zh: '{name} 中没有算例；请给出含列表“cases”的对象，每个算例含“id”、“question”和“inputs”',
  },
  'cli.answer.too-many-cases': {
    en: '{name} holds {found} cases, more than {max}; split it',
    zh: '{name} 含 {found} 个算例，超过 {max} 个；请拆分',
  },
  'cli.answer.not-a-case': {
    en: '{where} is {found}; a case is an object with “id”, “question” and “inputs”',
    zh: '{where} 为 {found}；算例须为含“id”、“question”和“inputs”的对象',
  },
  'cli.answer.no-question': {
    en: '{where} is missing or no text; name the calculation there',
    zh: '{where} 缺失或不是文本；请在此写出计算名称',
  },
  'cli.answer.unknown-question': {
    en: '{where} is {found}; ask one of: {names}',
    zh: '{where} 为 {found}；可用的计算有：{names}',
  },
  'cli.answer.id-used-twice': {
    en: '{where} is “{found}”, which an earlier case has already; give each case its own id',
    zh: '{where} 为“{found}”，与前面的算例重复；每个算例须有唯一的 id',
  },
  'cli.answer.missing': {
    en: '{where} is missing; this question needs it',
    zh: '缺少 {where}；此计算需要该输入',
  },
  'cli.answer.number': {
    en: '{where} is {found}; give a number from {min} to {max}',
    zh: '{where} 为 {found}；请给出 {min} 到 {max} 之间的数',
  },
  'cli.answer.number-above': {
    en: '{where} is {found}; give a number above {min}, at most {max}',
    zh: '{where} 为 {found}；请给出大于 {min} 且不超过 {max} 的数',
  },
  'cli.answer.number-below': {
    en: '{where} is {found}; give a number from {min}, below {max}',
    zh: '{where} 为 {found}；请给出不小于 {min} 且小于 {max} 的数',
  },
  'cli.answer.number-between': {
    en: '{where} is {found}; give a number above {min} and below {max}',
    zh: '{where} 为 {found}；请给出大于 {min} 且小于 {max} 的数',
  },
  'cli.answer.whole': {
    en: '{where} is {found}; give a whole number from {min} to {max}',
    zh: '{where} 为 {found}；请给出 {min} 到 {max} 之间的整数',
  },
  'cli.answer.text': {
    en: '{where} is {found}; give a text of 1 to {max} characters',
    zh: '{where} 为 {found}；请给出 1 到 {max} 个字符的文本',
  },
  'cli.answer.choice': { en: '{where} is {found}; give one of: {names}', zh: '{where} 为 {found}；可选值：{names}' },
  'cli.answer.list': {
    en: '{where} is {found}; it takes {min} to {max} entries',
    zh: '{where} 为 {found}；须含 {min} 到 {max} 项',
  },
  'cli.answer.object': {
    en: '{where} is {found}; give an object with named values',
    zh: '{where} 为 {found}；请给出带名称和值的对象',
  },
  'cli.answer.unknown-input': {
    en: '{where} is no input of this question; it takes: {names}',
    zh: '{where} 不是此计算的输入；可用输入：{names}',
  },
  'cli.answer.one-of-inputs': {
    en: '{where} has {found} of these, give exactly one: {names}',
    zh: '{where} 给出了其中 {found} 个，须恰好给出一个：{names}',
  },
  'cli.answer.above-other': {
    en: '{where} is {found}, above {other} ({limit}); lower the first or raise the second',
    zh: '{where} 为 {found}，大于 {other}（{limit}）；请减小前者或增大后者',
  },
  'cli.answer.not-above-other': {
    en: '{where} is {found}, not above {other} ({limit}); raise the first or lower the second',
    zh: '{where} 为 {found}，不大于 {other}（{limit}）；请增大前者或减小后者',
  },
  'cli.answer.same-as-other': {
    en: '{where} is “{found}”, the same as {other}; give each its own',
    zh: '{where} 为“{found}”，与 {other} 相同；两者须不同',
  },
  'cli.answer.pair-order': {
    en: '{where} is {found}; give the lower number first',
    zh: '{where} 为 {found}；请先给较小的数',
  },
  'cli.no-command': {
    en: 'a command is missing; “podwright help” lists them',
    zh: '缺少命令；“podwright help” 列出全部命令',
  },
  'cli.wrong-option': {
    en: 'the option “{found}” is not known here or has no value; this command takes {expected}',
    zh: '选项“{found}”在此无效或缺少值；此命令接受 {expected}',
  },
  'cli.file-problem': {
    en: '{name} cannot be read or written ({found}); check the path and its permissions',
    zh: '{name} 无法读取或写入（{found}）；请检查路径和权限',
  },
  'cli.our-fault': {
    en: 'the program failed: {found}. The fault is ours; PODWRIGHT_TRACE=1 shows where',
    zh: '程序出错：{found}。这是程序的问题；设 PODWRIGHT_TRACE=1 可查看位置',
  },
  'cli.unknown-command': {
    en: 'there is no command “{name}”; “podwright help” lists them',
    zh: '没有命令“{name}”；“podwright help” 列出全部命令',
  },
  'cli.wrong-count': {
    en: 'this command takes {expected} {expected|argument|arguments} beside its options, found {found}; “podwright help” shows the form',
    zh: '此命令除选项外需要 {expected} 个参数，实际为 {found} 个；“podwright help” 显示用法',
  },
  'cli.wrong-language': { en: '--lang takes en or zh, found “{found}”', zh: '--lang 只接受 en 或 zh，实际为“{found}”' },
  'cli.wrong-format': {
    en: '--format takes one of {expected}, found “{found}”',
    zh: '--format 只接受 {expected}，实际为“{found}”',
  },
  'cli.no-such-design': {
    en: '“{found}” is neither a file here, nor an example (podwright examples), nor a family such as fat-tree?k=32, nor a share link',
    zh: '“{found}”既不是此处的文件，也不是示例（podwright examples）或拓扑族（如 fat-tree?k=32），也不是分享链接',
  },
  'cli.refused': { en: '{name}: {message} {mend}', zh: '{name}：{message}{mend}' },
  'cli.too-large': {
    en: '{name}: {bytes} bytes are more than a design file may have ({limit} characters)',
    zh: '{name}：{bytes} 字节，超过设计文件上限（{limit} 个字符）',
  },
  'cli.bench.title': {
    en: 'From an edit to every figure, each edit made on the example as shipped: milliseconds on this machine (Node {node}, one thread)',
    zh: '从一次编辑到全部数值，每次都从示例原样开始：本机毫秒数（Node {node}，单线程）',
  },
  'cli.bench.cold': { en: 'first answer', zh: '首次结果' },
  'cli.bench.edits': { en: 'edits', zh: '编辑次数' },
  'cli.bench.median': { en: 'median', zh: '中位数' },
  'cli.bench.p95': { en: '95 %', zh: '95 %' },
  'cli.bench.worst': { en: 'worst', zh: '最差' },
  'cli.bench.case': { en: 'case', zh: '项目' },
  'cli.column.id': { en: 'id', zh: '标识' },
  'cli.column.name': { en: 'name', zh: '名称' },
  'cli.column.cards': { en: 'cards', zh: '卡数' },
  'cli.column.figure': { en: 'figure', zh: '数值项' },
  'cli.column.value': { en: 'value', zh: '值' },
  'cli.column.convention': { en: 'convention', zh: '口径' },
  'cli.exact': { en: 'exact', zh: '精确' },
  'cli.approximate': { en: 'approximate', zh: '近似' },
  'cli.unknown': { en: 'unknown', zh: '未知' },
  'cli.waived': { en: 'accepted: {reason}', zh: '已接受：{reason}' },
  'cli.no-findings': { en: 'No findings.', zh: '没有检查结果。' },
} as const satisfies TextTable;
