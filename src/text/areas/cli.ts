/** The command line. */
import type { TextTable } from '../say.ts';

export const cliTexts = {
  'cli.usage': { en: 'Usage: podwright <command> … [--lang en|zh]', zh: '用法：podwright <命令> … [--lang en|zh]' },
  'cli.design-is': {
    en: '<design> is an example (cloudmatrix384, dgx-h100-superpod?su=2), a design file, - for standard input, or a share link.',
    zh: '<design> 可以是示例（cloudmatrix384、dgx-h100-superpod?su=2）、设计文件、-（标准输入）或分享链接。',
  },
  'cli.examples.does': { en: 'examples that open without a file', zh: '无需文件即可打开的示例' },
  'cli.report.does': { en: 'all figures and findings', zh: '全部数值与检查结果' },
  'cli.check.does': { en: 'findings only; exit status 1 on errors', zh: '仅检查结果；有错误时退出码为 1' },
  'cli.bom.does': { en: 'bill of materials', zh: '物料清单' },
  'cli.link.does': { en: 'share link of a design', zh: '设计的分享链接' },
  'cli.open.does': { en: 'design file of a share link', zh: '分享链接中的设计文件' },
  'cli.schema.does': { en: 'JSON Schema of the design file', zh: '设计文件的 JSON Schema' },
  'cli.bench.does': { en: 'speed on this machine', zh: '本机速度' },
  'cli.unknown-command': {
    en: 'there is no command “{name}”; “podwright help” lists them',
    zh: '没有命令“{name}”；“podwright help” 列出全部命令',
  },
  'cli.wrong-count': {
    en: 'this command takes {expected} arguments, found {found}; “podwright help” shows the form',
    zh: '此命令需要 {expected} 个参数，实际为 {found} 个；“podwright help” 显示用法',
  },
  'cli.wrong-language': { en: '--lang takes en or zh, found “{found}”', zh: '--lang 只接受 en 或 zh，实际为“{found}”' },
  'cli.wrong-format': {
    en: '--format takes one of {expected}, found “{found}”',
    zh: '--format 只接受 {expected}，实际为“{found}”',
  },
  'cli.no-such-design': {
    en: '“{found}” is neither a file here, nor an example (podwright examples), nor a share link',
    zh: '“{found}”既不是此处的文件，也不是示例（podwright examples），也不是分享链接',
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
  'cli.no-findings': { en: 'No findings.', zh: '没有检查结果。' },
} as const satisfies TextTable;
