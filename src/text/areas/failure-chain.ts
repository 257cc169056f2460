/** Failures as a chain of consequences, and on the command line. */
import type { TextTable } from '../say.ts';

export const failureChainTexts = {
  'chain.elements': {
    en: '{failed} {n|element fails|elements fail}; {dead} cards go with {n|it|them}',
    zh: '{failed} 个部件失效；{dead} 张卡随之失效',
  },
  'chain.cut-off': { en: '{net}: {cards} {n|card|cards} cut off', zh: '{net}：{cards} 张卡断连' },
  'chain.slowed': {
    en: '{net}: {cards} {n|card|cards} slowed, the slowest to {least} of {n|its|their} injection',
    zh: '{net}：{cards} 张卡降速，最慢者剩 {least} 的注入带宽',
  },
  'chain.rates': {
    en: '{net}: throughput {throughput}, mean rate {mean}, bisection {bisection} of before',
    zh: '{net}：吞吐为故障前的 {throughput}，平均速率 {mean}，对分带宽 {bisection}',
  },
  'chain.untouched': { en: '{net}: untouched', zh: '{net}：不受影响' },
  'chain.unknown': {
    en: '{net}: rates unknown, its wiring has too little symmetry',
    zh: '{net}：速率未知，布线对称性不足',
  },
  'chain.not-whole': {
    en: 'so many things hang together here that not all of it was followed: the figures say at least this',
    zh: '相互牵连过多，未能逐一跟踪：所列数值为下限',
  },
  'chain.tripped': { en: '{names} {n|trips|trip} by overload after {failed}', zh: '{failed} 之后 {names} 过载跳闸' },
  'chain.dark': {
    en: '{power} gone: {cabinets} {n|cabinet|cabinets} dark with {cards} cards ({names})',
    zh: '失去 {power}：{cabinets} 台机柜断电，含 {cards} 张卡（{names}）',
  },
  'chain.dark-least': {
    en: 'at least {power} gone, not all powers are stated: {cabinets} {n|cabinet|cabinets} dark with {cards} cards ({names})',
    zh: '至少失去 {power}（部分功耗未给出）：{cabinets} 台机柜断电，含 {cards} 张卡（{names}）',
  },
  'chain.dark-unknown': {
    en: '{cabinets} {n|cabinet|cabinets} dark with {cards} cards ({names}); their power is not stated',
    zh: '{cabinets} 台机柜断电，含 {cards} 张卡（{names}）；功耗未给出',
  },
  'chain.carried': {
    en: 'every cabinet keeps its power without {failed}',
    zh: '缺少 {failed} 时各机柜仍有供电',
  },
  'chain.headroom': {
    en: 'tightest is {at}: {load} of {rating}',
    zh: '最紧张的是 {at}：{load}／{rating}',
  },
  'chain.overload': {
    en: '{at} would have to carry {load} of {rating}',
    zh: '{at} 需承担 {load}，额定 {rating}',
  },
  'chain.hot': {
    en: '{loops} without flow: cards are at their limit after {seconds} s; {cards} overheat in {cabinets} {n|cabinet|cabinets}',
    zh: '{loops} 无流量：{seconds} 秒后卡到达温度上限；{cabinets} 台机柜中 {cards} 张卡过热',
  },
  'chain.hot-rejection': {
    en: '{loops} cannot give off heat: cards are at their limit after {seconds} s; {cards} overheat in {cabinets} {n|cabinet|cabinets}',
    zh: '{loops} 无法排热：{seconds} 秒后卡到达温度上限；{cabinets} 台机柜中 {cards} 张卡过热',
  },
  'chain.hot-unknown': {
    en: '{loops} lost: {cards} cards overheat in {cabinets} {n|cabinet|cabinets}; how soon is unknown, their power is not stated',
    zh: '{loops} 失效：{cabinets} 台机柜中 {cards} 张卡过热；未给出卡功耗，时间未知',
  },
  'chain.reduced': { en: '{at} runs at {flow} of its flow', zh: '{at} 以 {flow} 的流量运行' },
  'chain.throttled': {
    en: '{cards} {n|card|cards} throttled to {speed} of {n|its|their} speed',
    zh: '{cards} 张卡降频至 {speed} 的速度',
  },
  'chain.job-untouched': { en: 'a job on all {cards} cards goes on', zh: '占用全部 {cards} 张卡的作业继续运行' },
  'chain.job-slowed': { en: 'a job on all {cards} cards goes on, slower', zh: '占用全部 {cards} 张卡的作业变慢但继续' },
  'chain.job-stopped': {
    en: 'a job on all {cards} cards stops; the document names no checkpoints, so what it loses is unknown',
    zh: '占用全部 {cards} 张卡的作业停止；文档未给出检查点，损失未知',
  },
  'chain.job-stopped-known': {
    en: 'a job on all {cards} cards stops and loses {hours} h',
    zh: '占用全部 {cards} 张卡的作业停止，损失 {hours} 小时',
  },
  'chain.money-known': { en: '{usd} USD each time', zh: '每次 {usd} 美元' },
  'chain.money-least': { en: 'at least {usd} USD each time', zh: '每次至少 {usd} 美元' },
  'chain.money-unknown': { en: 'its price is unknown', zh: '代价未知' },
  'chain.rate': {
    en: '{rate} times a year for each, {hours} h to repair (estimate)',
    zh: '每件每年 {rate} 次，修复 {hours} 小时（估计）',
  },
  'convention.failures.cards-dark': { en: 'without power, counted first', zh: '断电，最先计入' },
  'convention.failures.cards-hot': {
    en: 'with power and without coolant: over their limit after the ride-through',
    zh: '有电但失去冷却：缓冲时间后超过温度上限',
  },
  'convention.failures.ride-through': {
    en: 'from the loss of flow or heat rejection to the limit of the first cards',
    zh: '从失去流量或排热到首批卡到达上限的时间',
  },
  'convention.failures.headroom': {
    en: 'least rating less load after failover; negative trips',
    zh: '切换后最小的额定值减负载；为负则跳闸',
  },
  'convention.failures.jobs-stopped': { en: 'of one job on all cards', zh: '以占用全部卡的一个作业计' },
  'convention.failures.jobs-slowed': { en: 'of one job on all cards', zh: '以占用全部卡的一个作业计' },
  'convention.failures.jobs-untouched': { en: 'of one job on all cards', zh: '以占用全部卡的一个作业计' },
  'convention.failures.per-year': { en: 'events of one such thing a year', zh: '单件每年事件数' },
  'convention.failures.repair': { en: 'mean time to restore', zh: '平均恢复时间' },
  'convention.failures.usd-per-event': {
    en: 'card-hours lost by one event; not what it costs a year',
    zh: '单次事件损失的卡时；并非年度成本',
  },
  'working.failures.cards-dark': { en: 'Cards without power', zh: '断电的卡' },
  'working.failures.cards-hot': { en: 'Cards that overheat', zh: '过热的卡' },
  'working.failures.ride-through': {
    en: 'Cold plates with their coolant, or the loop, at the heat of the cards',
    zh: '按卡的发热量计算冷板及其中冷却液或整个回路',
  },
  'working.failures.headroom': { en: 'Tightest node after failover', zh: '切换后最紧张的节点' },
  'working.failures.jobs-stopped': { en: 'A job with a card down stops', zh: '有卡失效的作业停止' },
  'working.failures.jobs-slowed': { en: 'A job with slowed cards', zh: '有卡降速的作业' },
  'working.failures.jobs-untouched': { en: 'A job none of whose cards is touched', zh: '所有卡均不受影响的作业' },
  'working.failures.per-year': { en: 'Rate of the kind', zh: '该类的故障率' },
  'working.failures.repair': { en: 'Repair of the kind', zh: '该类的修复时间' },
  'working.failures.usd-per-event': {
    en: 'Cards of the job × hours lost + cards down × hours down, by the price of a card-hour',
    zh: '（作业卡数 × 损失小时 + 失效卡数 × 停用小时）× 卡时价格',
  },
  'stage.power': { en: 'power', zh: '供电' },
  'stage.cooling': { en: 'cooling', zh: '散热' },
  'stage.job': { en: 'job', zh: '作业' },
  'stage.money': { en: 'money', zh: '费用' },
  'stage.elements': { en: 'elements', zh: '部件' },
  'stage.fabric': { en: 'fabric', zh: '网络' },
  'cli.fail.does': { en: 'what these failures do together', zh: '这些故障共同造成的影响' },
  'cli.fail.none': {
    en: 'nothing fails: name an element with --element, or give a link with what-ifs',
    zh: '没有故障：请用 --element 指明部件，或给出含假设的链接',
  },
  'cli.fail.refused': { en: '{address}: {reason}', zh: '{address}：{reason}' },
  'cli.fail.reason.empty': { en: 'an address is expected, such as cc[1]/node[2]', zh: '需要地址，例如 cc[1]/node[2]' },
  'cli.fail.reason.too-long': { en: 'the address is too long', zh: '地址过长' },
  'cli.fail.reason.too-deep': { en: 'the address has too many levels', zh: '地址层级过多' },
  'cli.fail.reason.bad-name': {
    en: '“{found}” in it is no name; names begin with a letter',
    zh: '其中的“{found}”不是名称；名称以字母或汉字开头',
  },
  'cli.fail.reason.bad-index': { en: 'indices are whole numbers from 1', zh: '序号应为从 1 开始的整数' },
  'cli.fail.reason.bad-range': { en: 'a range goes from the smaller to the larger index', zh: '范围应从小到大' },
  'cli.fail.reason.bad-bracket': {
    en: 'a bracket is not closed; write indices as in cc[3] or cc[1..4]',
    zh: '括号未闭合；序号请写作 cc[3] 或 cc[1..4]',
  },
  'cli.fail.reason.bad-link': {
    en: 'a link is net.wire:from~to, perhaps with #2 for the second of parallel ones',
    zh: '链路应写作 网络.连线:起点~终点，可加 #2 表示第二条并行链路',
  },
  'cli.fail.reason.no-element': {
    en: 'the design has no box or element called {found}; write names from outside in, as in cc[1]/node[2]',
    zh: '设计中没有名为 {found} 的机箱或部件；请由外到内书写名称，例如 cc[1]/node[2]',
  },
  'cli.fail.reason.no-index': {
    en: '{found} is not there: there are {count}, counted from 1',
    zh: '{found} 不存在：共有 {count} 个，从 1 开始计数',
  },
  'cli.fail.reason.wrong-indices': {
    en: '{found} has another number of indices; give one for each of its axes',
    zh: '{found} 的序号个数不符；请为每个轴给出一个序号',
  },
  'cli.fail.reason.ambiguous': {
    en: 'it may be in several places: name the boxes around it',
    zh: '可能有多处：请写明外层机箱',
  },
  'cli.fail.reason.no-row': {
    en: 'the hall has no row {found}; its rows: {known}',
    zh: '机房中没有 {found} 排；现有各排：{known}',
  },
  'cli.fail.reason.no-net': {
    en: 'the design has no network {found}; its networks: {known}',
    zh: '设计中没有网络 {found}；现有网络：{known}',
  },
  'cli.fail.reason.no-wire': {
    en: 'the network has no wire {found}; its wires: {known}',
    zh: '该网络没有连线 {found}；现有连线：{known}',
  },
  'cli.fail.reason.no-axis': { en: 'the design has no such axis', zh: '设计中没有该轴' },
  'cli.fail.reason.no-failure': {
    en: 'whole wires are not followed; name an element, a supply, a link, a plane or a row',
    zh: '不支持整条连线；请指明部件、供电或冷却设备、链路、平面或机柜列',
  },
  'cli.fail.reason.nothing-there': {
    en: 'no such link, or nothing of the network is there',
    zh: '没有该链路，或该处没有此网络的部件',
  },
  'cli.fail.reason.too-many': {
    en: 'it names too many places to follow one by one',
    zh: '涉及的位置过多，无法逐一跟踪',
  },
  'cli.blast.does': { en: 'every single failure by class, worst first', zh: '按类别列出所有单点故障，最坏在前' },
  'cli.blast.worst': {
    en: '--worst is a whole number from 1 to {most}, and not together with --pairs; found {found}',
    zh: '--worst 应为 1 至 {most} 的整数，且不能与 --pairs 同用；现为 {found}',
  },
  'cli.blast.more': { en: '{n} more in --json', zh: '其余 {n} 行见 --json' },
  'cli.blast.whole': {
    en: 'all {n} kinds of sets tried: the first is the worst',
    zh: '共 {n} 类组合全部试算：首行即最坏',
  },
  'cli.blast.bounded': {
    en: 'not every set was tried: the worst takes {lower} cards or more, and {upper} at most',
    zh: '未试算全部组合：最坏情况失效 {lower} 张卡以上，至多 {upper} 张',
  },
  'cli.blast.order': {
    en: '--order is cards or throughput, not {found}',
    zh: '--order 应为 cards 或 throughput，不是 {found}',
  },
  'cli.column.element': { en: 'element', zh: '部件' },
  'cli.column.count': { en: 'count', zh: '数量' },
  'cli.column.cards-down': { en: 'cards down', zh: '失效卡' },
  'cli.column.cards-slowed': { en: 'slowed', zh: '降速卡' },
  'cli.column.throughput-left': { en: 'throughput left', zh: '剩余吞吐' },
  'cli.column.mean-left': { en: 'mean left', zh: '剩余平均' },
  'cli.column.bisection-left': { en: 'bisection left', zh: '剩余对分' },
  'cli.column.domain': { en: 'what-if', zh: '假设' },
} as const satisfies TextTable;
