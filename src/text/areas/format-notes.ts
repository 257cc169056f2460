/** What an importer left out, guessed or mended. */
import type { TextTable } from '../say.ts';

export const importNoteTexts = {
  'import.note.leaves-drawing': {
    en: 'a cable from {name} that leaves the drawing',
    zh: '从 {name} 离开图纸的线缆',
  },
  'import.note.line': { en: 'a line that is none of this format: “{text}”', zh: '不属于此格式的行：“{text}”' },
  'import.note.self-link': { en: 'a link from “{name}” to itself', zh: '“{name}”连到自身的链路' },
  'import.note.capacity': { en: 'a capacity that cannot be read: “{text}”', zh: '无法读取的容量：“{text}”' },
  'import.note.capacity-unit': {
    en: 'capacities without a unit, {capacity} and others, are taken as multiples of {rate} one way',
    zh: '无单位的容量（如 {capacity}）按单向 {rate} 的倍数处理',
  },
  'import.note.rate': {
    en: 'links of {net} without a rate are given {rate} one way',
    zh: '{net} 中未给出速率的链路按单向 {rate} 处理',
  },
  'import.note.rate-rounded': {
    en: 'more rates than can be told apart: {rate} is read as {near}',
    zh: '速率种类过多：{rate} 按 {near} 读取',
  },
  'import.note.leaves-are-cards': {
    en: 'nodes with a single neighbour are taken for cards, the others for switches',
    zh: '只有一个邻居的节点视为卡，其余视为交换机',
  },
  'import.note.all-are-cards': {
    en: 'nothing says what the nodes are: all are taken for cards',
    zh: '文件未说明节点类型：全部视为卡',
  },
  'import.note.hosts': {
    en: 'boxes of hosts: {kinds} kinds of hosts are more than {most}',
    zh: '主机外框：{kinds} 种主机超过上限 {most}',
  },
  'import.note.adapters-are-cards': {
    en: 'the file shows host adapters and no cards: each adapter stands for one card',
    zh: '文件只有主机适配器而没有卡：每个适配器视为一张卡',
  },
  'import.note.bandwidth-is-one-way': {
    en: 'bandwidths are taken as one way, of one link',
    zh: '带宽按单条链路的单向速率处理',
  },
  'import.note.block-is-switch': {
    en: 'block “{name}” is drawn as one switch with its hosts',
    zh: '块“{name}”画为一台连接其主机的交换机',
  },
  'import.note.block-sizes': {
    en: 'block sizes: {text}',
    zh: '块大小：{text}',
  },
  'import.note.bus-id-twice': {
    en: 'bus id {name} stands twice; taken as one device',
    zh: '总线号 {name} 出现两次；视为同一设备',
  },
  'import.note.cable-end': {
    en: 'a cable without two ends that are known: {cable}',
    zh: '两端不全的线缆：{cable}',
  },
  'import.note.cable-kind': {
    en: 'a cable between {kind}',
    zh: '{kind} 之间的线缆',
  },
  'import.note.chassis-chip': {
    en: 'a chassis is drawn as its chips: {name} and others',
    zh: '机箱按其芯片画出：{name} 等',
  },
  'import.note.circuit': {
    en: 'a cable to a circuit of a provider ({kind})',
    zh: '连到运营商线路的线缆（{kind}）',
  },
  'import.note.component': {
    en: '{count} {what} of a device',
    zh: '设备的 {count} 个 {what}',
  },
  'import.note.count-by-connections': {
    en: 'how many “{name}” there are is told by the connections',
    zh: '“{name}”的数量由连接推得',
  },
  'import.note.counts-differ': {
    en: 'both ends give other numbers of links, {name}: the larger is taken',
    zh: '{name} 两端给出的链路数不同：取较大者',
  },
  'import.note.cpu-links': {
    en: 'links between the {cpus} CPUs are not in such files',
    zh: '此类文件不含 {cpus} 个 CPU 之间的链路',
  },
  'import.note.device-twice': {
    en: 'device “{name}” is defined twice; the later one counts',
    zh: '设备“{name}”定义了两次；以后者为准',
  },
  'import.note.device-undefined': {
    en: 'device “{name}” is not defined in these files; each instance is drawn as one node',
    zh: '这些文件未定义设备“{name}”；每个实例画为一个节点',
  },
  'import.note.draw-per-supply': {
    en: 'power of {name}: the file states it per supply, not per device',
    zh: '{name} 的功率：文件按电源而非整机给出',
  },
  'import.note.edge-to-nowhere': {
    en: 'a link to something that is not there: {name}',
    zh: '连到不存在之物的链路：{name}',
  },
  'import.note.element': {
    en: 'element <{name}>',
    zh: '元素 <{name}>',
  },
  'import.note.error-rate': {
    en: 'error rate {text}',
    zh: '误码率 {text}',
  },
  'import.note.feed': {
    en: 'power feed “{name}”, of no rack that is drawn',
    zh: '供电回路“{name}”，所属机柜未画出',
  },
  'import.note.field': {
    en: 'field “{name}”',
    zh: '字段“{name}”',
  },
  'import.note.gpu-part': {
    en: '{type} is drawn as {part}',
    zh: '{type} 按 {part} 画出',
  },
  'import.note.hidden-switch': {
    en: 'NVLinks to hidden NVSwitches are drawn to one switch',
    zh: '连到隐藏 NVSwitch 的 NVLink 画到同一台交换机',
  },
  'import.note.host-by-system': {
    en: 'adapters of system {name} are put into one host',
    zh: '系统 {name} 的适配器归入同一主机',
  },
  'import.note.hosts-are-cards': {
    en: 'the file knows hosts and no cards: each host stands for one card',
    zh: '文件只有主机而没有卡：每台主机视为一张卡',
  },
  'import.note.hyperedge': {
    en: 'an edge between more than two nodes',
    zh: '两个以上节点之间的边',
  },
  'import.note.inner-graph': {
    en: 'a graph inside of node “{name}”',
    zh: '节点“{name}”内部的图',
  },
  'import.note.instance-undefined': {
    en: 'connections name “{name}”, which is no instance',
    zh: '连接中出现的“{name}”不是实例',
  },
  'import.note.kind-by-name': {
    en: 'what “{name}” is, is told by its name',
    zh: '“{name}”的类型由其名称推得',
  },
  'import.note.latency': {
    en: 'latencies ({text})',
    zh: '时延（{text}）',
  },
  'import.note.link-speed': {
    en: 'link speed {text}',
    zh: '链路速度 {text}',
  },
  'import.note.missing-record': {
    en: '“{name}” is named as a far end and has no record of its own',
    zh: '“{name}”只作为对端出现，没有自己的记录',
  },
  'import.note.net-port': {
    en: 'network port “{name}”: the file does not say where its cable leads',
    zh: '网络端口“{name}”：文件未说明其线缆去向',
  },
  'import.note.no-bus-id': {
    en: 'a PCI device without a bus id',
    zh: '没有总线号的 PCI 设备',
  },
  'import.note.no-description': {
    en: '{name} has no description; it goes by its GUID',
    zh: '{name} 没有描述；以 GUID 为名',
  },
  'import.note.no-gpu-element': {
    en: 'no device of the file is a card',
    zh: '文件中没有任何设备是卡',
  },
  'import.note.no-node-file': {
    en: 'node.csv is missing: all nodes are taken for cards',
    zh: '缺少 node.csv：所有节点视为卡',
  },
  'import.note.node-twice': {
    en: 'node “{name}” stands twice',
    zh: '节点“{name}”出现两次',
  },
  'import.note.node-type': {
    en: 'nodes of type “{type}” are taken for cards',
    zh: '类型为“{type}”的节点视为卡',
  },
  'import.note.not-in-rack': {
    en: '{devices} devices stand in no rack',
    zh: '{devices} 台设备不在机柜中',
  },
  'import.note.nvlink-rate': {
    en: 'NVLinks of compute capability {sm} are given {rate} one way, as the data sheet says',
    zh: '计算能力 {sm} 的 NVLink 按数据手册单向 {rate} 处理',
  },
  'import.note.nvswitch': {
    en: '{links} NVLinks between all pairs: drawn through one NVSwitch',
    zh: '所有 GPU 两两之间各 {links} 条 NVLink：经由一台 NVSwitch 画出',
  },
  'import.note.one-of-each': {
    en: '“{name}” is only defined: one of it is drawn',
    zh: '“{name}”只有定义：画出一个',
  },
  'import.note.one-sided': {
    en: 'only one end says {name}; drawn as a link',
    zh: '仅一端给出 {name}；按链路画出',
  },
  'import.note.one-way': {
    en: 'an edge that leads one way only; drawn as a link',
    zh: '单向的边；按链路画出',
  },
  'import.note.open-port': {
    en: 'port {port} with no cable',
    zh: '未接线的端口 {port}',
  },
  'import.note.other-topology': {
    en: 'another topology of the file: “{name}”',
    zh: '文件中的另一个拓扑：“{name}”',
  },
  'import.note.part-kind': {
    en: '{name} is taken for a {kind}',
    zh: '{name} 视为 {kind}',
  },
  'import.note.part-twice': {
    en: '{name} stands in two files',
    zh: '{name} 出现在两个文件中',
  },
  'import.note.pcie-hidden': {
    en: 'the matrix shows NVLink where the way through PCIe would stand',
    zh: '矩阵在 PCIe 路径处只显示 NVLink',
  },
  'import.note.pcie-tree': {
    en: 'the PCIe tree is drawn as simply as the matrix allows',
    zh: '按矩阵所允许的最简形式画出 PCIe 树',
  },
  'import.note.peer-link': {
    en: 'a {name} element without target or count',
    zh: '缺少目标或数量的 {name} 元素',
  },
  'import.note.port-twice': {
    en: 'port {port} is joined twice; the first counts',
    zh: '端口 {port} 连接了两次；以先者为准',
  },
  'import.note.port-without-record': {
    en: 'a port before any node: “{text}”',
    zh: '没有所属节点的端口：“{text}”',
  },
  'import.note.power-cable': {
    en: 'a power cable ({kind})',
    zh: '电源线（{kind}）',
  },
  'import.note.rack-made': {
    en: 'a rack is drawn around the devices',
    zh: '为设备画出一个机柜',
  },
  'import.note.racks': {
    en: '{racks} racks: with more than {most} racks and devices, devices stand beside one another',
    zh: '{racks} 个机柜：机柜与设备超过 {most} 时，设备并排放置',
  },
  'import.note.rates-differ': {
    en: 'both ends of {name} give other rates: the lower is taken',
    zh: '{name} 两端速率不同：取较低者',
  },
  'import.note.record': {
    en: 'a record without a model',
    zh: '没有 model 的记录',
  },
  'import.note.record-twice': {
    en: '{name} has two records; put together',
    zh: '{name} 有两条记录；已合并',
  },
  'import.note.row-missing': {
    en: '{name} has a column and no row',
    zh: '{name} 有列而无行',
  },
  'import.note.switch-twice': {
    en: 'switch “{name}” is defined twice; put together',
    zh: '交换机“{name}”定义了两次；已合并',
  },
  'import.note.switch-undefined': {
    en: 'switch “{name}” is named and not defined',
    zh: '交换机“{name}”被引用但未定义',
  },
  'import.note.tool-message': {
    en: 'a message of the tool: “{text}”',
    zh: '工具输出的消息：“{text}”',
  },
  'import.note.torus': {
    en: 'a torus with placements',
    zh: '带布置信息的环面',
  },
  'import.note.unit-taken': {
    en: 'unit {unit} of {name} is taken or above the rack; its place is left open',
    zh: '{name} 的 U{unit} 已被占用或超出机柜；位置留空',
  },
  'import.note.unnamed': {
    en: 'something without a name goes by its number',
    zh: '无名之物以其编号为名',
  },
} as const satisfies TextTable;
