/** Files of other programs, read and written. */
import type { TextTable } from '../say.ts';
import { importNoteTexts } from './format-notes.ts';

const reading = {
  'import.report': {
    en: 'Read as {format}: {counts}.',
    zh: '已按 {format} 读取：{counts}。',
  },
  'import.stated': { en: '{count} {what} (the file states {stated})', zh: '{count} {what}（文件自述为 {stated}）' },
  'import.count': { en: '{count} {what}', zh: '{count} {what}' },
  'import.note': { en: '{times}× {text}{lines}', zh: '{times}× {text}{lines}' },
  'import.lines': { en: ' (line {lines})', zh: '（第 {lines} 行）' },
  'import.skipped': { en: 'left out', zh: '略过' },
  'import.guessed': { en: 'guessed', zh: '推测' },
  'import.repaired': { en: 'mended', zh: '修正' },
  'import.suggestion': {
    en: 'Its {links} links follow {wires} wiring {wires|rule|rules}: with --rules the design is written with them, and every figure can be proved.',
    zh: '其 {links} 条链路符合 {wires} 条布线规则：使用 --rules 可按规则写出设计，所有数值均可证明。',
  },
  'import.no-suggestion': {
    en: 'Its links follow no wiring rules: --rules cannot be used, the design keeps them one by one.',
    zh: '其链路不符合任何布线规则：无法使用 --rules，设计将逐条保留链路。',
  },
  'import.what.nodes': { en: 'nodes', zh: '节点' },
  'import.what.cards': { en: 'cards', zh: '卡' },
  'import.what.nics': { en: 'adapters', zh: '网卡' },
  'import.what.switches': { en: 'switches', zh: '交换机' },
  'import.what.cpus': { en: 'CPUs', zh: 'CPU' },
  'import.what.bridges': { en: 'PCIe bridges', zh: 'PCIe 桥' },
  'import.what.devices': { en: 'other devices', zh: '其他设备' },
  'import.what.hosts': { en: 'hosts', zh: '主机' },
  'import.what.links': { en: 'links', zh: '链路' },
  'import.what.nvswitches': { en: 'NVSwitches', zh: 'NVSwitch' },
  'import.what.cables': { en: 'cables', zh: '线缆' },
  'import.what.racks': { en: 'racks', zh: '机柜' },
  'import.what.ports': { en: 'ports', zh: '端口' },
  'import.what.parts': { en: 'parts', zh: '部件' },
  'import.what.blocks': { en: 'blocks', zh: '块' },
  'import.what.feeds': { en: 'power feeds', zh: '供电回路' },
} as const satisfies TextTable;

const refusals = {
  'import.refused': { en: '{name}{place}: {message} {mend}', zh: '{name}{place}：{message}{mend}' },
  'import.refused.too-large': {
    en: 'The file is too large: {found} characters; the limit is {expected}.',
    zh: '文件过大：{found} 个字符；上限为 {expected}。',
  },
  'import.mend.too-large': { en: 'Import a part of the cluster.', zh: '请只导入集群的一部分。' },
  'import.refused.too-deep': { en: 'Nested deeper than {expected} levels.', zh: '嵌套超过 {expected} 层。' },
  'import.mend.too-deep': {
    en: 'No file of this format needs that: check where it comes from.',
    zh: '此格式不需要这么深的嵌套：请检查文件来源。',
  },
  'import.refused.too-many': {
    en: 'Too many entries ({found}); the limit is {expected}.',
    zh: '条目过多（{found}）；上限为 {expected}。',
  },
  'import.mend.too-many': { en: 'Import a part of the cluster.', zh: '请只导入集群的一部分。' },
  'import.refused.line-too-long': {
    en: 'A line of {found} characters; the limit is {expected}.',
    zh: '某行有 {found} 个字符；上限为 {expected}。',
  },
  'import.mend.line-too-long': {
    en: 'Check that the file is text of the format that is meant.',
    zh: '请确认文件确为该格式的文本。',
  },
  'import.refused.unknown-format': {
    en: 'No importer knows this file.',
    zh: '没有导入器能识别此文件。',
  },
  'import.mend.unknown-format': { en: 'Name its format with --as.', zh: '请用 --as 指明格式。' },
  'import.refused.not-this-format': {
    en: 'This is no {expected} file: found “{found}”.',
    zh: '这不是 {expected} 文件：发现“{found}”。',
  },
  'import.mend.not-this-format': {
    en: 'Name another format with --as, or leave --as out.',
    zh: '请用 --as 指明其他格式，或省略 --as。',
  },
  'import.refused.bad-syntax': {
    en: 'Expected {expected}, found “{found}”.',
    zh: '应为 {expected}，实际为“{found}”。',
  },
  'import.mend.bad-syntax': { en: 'Correct this place of the file.', zh: '请更正文件此处。' },
  'import.refused.forbidden-syntax': {
    en: '“{found}” is not read: document types, entities, tags, anchors and aliases are refused.',
    zh: '不读取“{found}”：文档类型、实体、标签、锚点和别名一律拒绝。',
  },
  'import.mend.forbidden-syntax': { en: 'Write out what it stands for.', zh: '请写出其所代表的内容。' },
  'import.refused.missing-file': { en: 'A file is missing: {expected}.', zh: '缺少文件：{expected}。' },
  'import.mend.missing-file': { en: 'Give both files.', zh: '请同时提供这些文件。' },
  'import.refused.nothing-found': {
    en: 'There is nothing of a cluster in this file.',
    zh: '此文件中没有任何集群内容。',
  },
  'import.mend.nothing-found': {
    en: 'Check that it is complete, or name its format with --as.',
    zh: '请检查文件是否完整，或用 --as 指明格式。',
  },
  'import.refused.bad-value': { en: 'Expected {expected}, found “{found}”.', zh: '应为 {expected}，实际为“{found}”。' },
  'import.mend.bad-value': { en: 'Correct this place of the file.', zh: '请更正文件此处。' },
  'import.refused.not-drawable': { en: 'This cannot be drawn as a design: {found}.', zh: '无法画成设计：{found}。' },
  'import.mend.not-drawable': { en: 'Import a part of it.', zh: '请只导入其中一部分。' },
  'import.refused.design-refused': {
    en: 'The design made of it is not valid: {found}.',
    zh: '由此得到的设计无效：{found}。',
  },
  'import.mend.design-refused': {
    en: 'Shorten names and numbers, or import a part of the file.',
    zh: '请缩短名称和数字，或只导入文件的一部分。',
  },
} as const satisfies TextTable;

const writing = {
  'export.loses': { en: 'Not in {format} files: {facts}.', zh: '{format} 文件中不含：{facts}。' },
  'export.loses.hierarchy': { en: 'boxes in boxes', zh: '层级包含关系' },
  'export.loses.rules': { en: 'wiring rules', zh: '布线规则' },
  'export.loses.placement': { en: 'places in hall and cabinet', zh: '机房与机柜位置' },
  'export.loses.rates': { en: 'link rates', zh: '链路速率' },
  'export.loses.units-of-rate': { en: 'exact link rates', zh: '精确链路速率' },
  'export.loses.networks': { en: 'which network a link is of', zh: '链路所属网络' },
  'export.loses.planes': { en: 'planes and rails', zh: '平面与轨道' },
  'export.loses.ports': { en: 'ports', zh: '端口' },
  'export.loses.parallel-links': { en: 'numbers of parallel links', zh: '并行链路数' },
  'export.loses.media': { en: 'media', zh: '介质' },
  'export.loses.lengths': { en: 'cable lengths', zh: '线缆长度' },
  'export.loses.parts': { en: 'parts', zh: '部件' },
  'export.loses.names': { en: 'names', zh: '名称' },
  'export.loses.cards': { en: 'which nodes are cards', zh: '哪些节点是卡' },
  'export.loses.switches': { en: 'switches and links', zh: '交换机与链路' },
  'export.loses.inside-of-nodes': { en: 'what is inside of hosts', zh: '主机内部' },
  'export.loses.outside-of-nodes': { en: 'what is outside of the host', zh: '主机外部' },
  'export.loses.outside-links': { en: 'links that leave the drawing', zh: '离开图纸的链路' },
  'export.loses.power': { en: 'power', zh: '供电' },
  'export.loses.cooling': { en: 'cooling', zh: '散热' },
  'export.loses.prices': { en: 'prices', zh: '价格' },
  'export.loses.latency': { en: 'latencies', zh: '时延' },
  'export.loses.jobs': { en: 'jobs', zh: '作业' },
  'export.loses.exceptions-as-such': { en: 'what is rule and what exception', zh: '规则与例外之分' },
  'export.loses.addresses-of-devices': { en: 'network addresses of devices', zh: '设备网络地址' },
  'export.note.parallel-as-one': {
    en: 'parallel links of {pairs} pairs are written as one',
    zh: '{pairs} 对节点的并行链路写为一条',
  },
  'export.note.speed-rounded': {
    en: '{links} links have a rate that InfiniBand has no name for; the next lower name is written',
    zh: '{links} 条链路的速率没有对应的 InfiniBand 名称；写为较低的一档',
  },
  'export.note.flattened': {
    en: '{groups} groups stand for several switches: a host on several leaves has one place in this tree',
    zh: '{groups} 个组各代表多台交换机：连到多个叶交换机的主机在此树中只有一个位置',
  },
  'export.note.several-roots': {
    en: 'the network is {roots} trees that nothing joins',
    zh: '网络由 {roots} 棵互不相连的树组成',
  },
  'export.note.blocks-are-leaves': {
    en: 'the scale-up network makes no blocks: the {blocks} leaf groups are blocks',
    zh: '纵向网络不构成块：以 {blocks} 个叶组为块',
  },
  'export.note.uneven-blocks': {
    en: 'blocks are of different size; the base size is that of the smallest, {least}',
    zh: '各块大小不同；基准取最小块 {least}',
  },
  'export.note.delay': {
    en: 'links are given a delay of {delay}: a design has none',
    zh: '链路时延写为 {delay}：设计中没有时延',
  },
  'export.note.one-host': {
    en: 'only {host} is written, one of {hosts} hosts with cards',
    zh: '只写出 {hosts} 台带卡主机中的 {host}',
  },
  'export.note.capability': {
    en: 'compute capability {sm} is written for cards that state none',
    zh: '未注明计算能力的卡写为 {sm}',
  },
  'export.note.pcie-made': {
    en: 'the PCIe tree is made up: cards and adapters hang at the CPUs in turn',
    zh: 'PCIe 树为虚构：卡与适配器依次挂在各 CPU 下',
  },
  'export.note.placeholder-addresses': {
    en: 'device addresses are placeholders from {first} on',
    zh: '设备地址为自 {first} 起的占位值',
  },
  'export.note.port-types': {
    en: 'ports are of type “other”: the catalogue does not know their connectors',
    zh: '端口类型写为“other”：目录中没有其连接器',
  },
  'export.note.lengths-unknown': {
    en: 'lengths are those the document gives, else along the hall where both ends have a place; others are left empty',
    zh: '长度取文档所给；两端均有位置时沿机房计算；其余留空',
  },
  'export.refused.too-many-elements': { en: 'More than {detail} elements.', zh: '元件超过 {detail} 个。' },
  'export.refused.too-many-links': { en: 'More than {detail} links.', zh: '链路超过 {detail} 条。' },
  'export.refused.too-many-changes': {
    en: 'More exceptions at {detail} than can be followed one by one.',
    zh: '{detail} 处的例外多到无法逐一处理。',
  },
  'export.refused.random-pattern': {
    en: 'The random pattern at {detail} has no links of its own yet.',
    zh: '{detail} 处的随机模式尚无具体链路。',
  },
  'export.refused.no-network': {
    en: 'The design has no links of the networks this format is for.',
    zh: '设计中没有此格式所需网络的链路。',
  },
  'export.refused.wrong-shape': {
    en: 'The format has no words for this topology: {detail}.',
    zh: '此格式无法表达该拓扑：{detail}。',
  },
  'export.refused.no-site': { en: 'Nothing stands in the hall.', zh: '机房中没有任何设备。' },
  'export.refused.too-large': { en: 'The file would be too large: {detail}.', zh: '文件会过大：{detail}。' },
} as const satisfies TextTable;

const commands = {
  'cli.import.does': {
    en: 'design file of a foreign file; the report goes to standard error',
    zh: '将其他格式文件转为设计文件；报告写到标准错误',
  },
  'cli.export.does': { en: 'the design in another format', zh: '以其他格式导出设计' },
  'cli.import.unknown': {
    en: '--as takes one of {expected}; found “{found}”',
    zh: '--as 只接受 {expected}；实际为“{found}”',
  },
  'cli.import.no-file': { en: '“{found}” is not a file here', zh: '“{found}”不是此处的文件' },
  'cli.export.no-net': {
    en: 'the design has no network “{found}”; it has {expected}',
    zh: '设计中没有网络“{found}”；现有 {expected}',
  },
  'cli.export.folder': {
    en: '{format} is several files: -o names the folder to write them into',
    zh: '{format} 由多个文件组成：请用 -o 指定写入的文件夹',
  },
} as const satisfies TextTable;

export const formatTexts = {
  ...reading,
  ...importNoteTexts,
  ...refusals,
  ...writing,
  ...commands,
} as const satisfies TextTable;
