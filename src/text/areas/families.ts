/** Families of fabrics: names, parameters, what fixed each count, why nothing fits. */
import type { TextTable } from '../say.ts';
import { catalogueTexts } from './families-catalogue.ts';
import { familyPanelTexts } from './families-panel.ts';
import { familyReasonTexts } from './families-reasons.ts';

export const familyTexts = {
  ...familyReasonTexts,
  ...familyPanelTexts,
  ...catalogueTexts,

  'family.name.star': { en: 'Star', zh: '星形' },
  'family.name.two-tier': { en: 'Two tiers in planes', zh: '分平面两层' },
  'family.name.rail': { en: 'Rails', zh: '多轨' },
  'family.name.leaf-spine': { en: 'Leaf-spine', zh: '叶脊' },
  'family.name.fat-tree': { en: 'Fat tree', zh: '胖树' },
  'family.name.torus': { en: 'Torus', zh: '环面' },
  'family.name.mesh': { en: 'Mesh', zh: '网格' },
  'family.name.full-mesh': { en: 'Full mesh', zh: '全互连' },
  'family.name.hyperx': { en: 'HyperX', zh: 'HyperX' },
  'family.name.dragonfly': { en: 'Dragonfly', zh: 'Dragonfly' },
  'family.name.dragonfly-plus': { en: 'Dragonfly+', zh: 'Dragonfly+' },
  'family.name.slim-fly': { en: 'Slim Fly', zh: 'Slim Fly' },
  'family.name.hamming-mesh': { en: 'HammingMesh', zh: 'HammingMesh' },
  'family.name.ub-mesh': { en: 'UB-Mesh', zh: 'UB-Mesh' },
  'family.name.jellyfish': { en: 'Jellyfish', zh: 'Jellyfish' },
  'family.name.xpander': { en: 'Xpander', zh: 'Xpander' },
  'family.name.ring': { en: 'Ring', zh: '环' },
  'family.name.hypercube': { en: 'Hypercube', zh: '超立方体' },

  'family.about.star': {
    en: 'Every card on every switch: one tier, as NVLink in a rack.',
    zh: '每张卡连接每个交换机：单层，如机柜内的 NVLink。',
  },
  'family.about.two-tier': {
    en: 'Nodes with a first-level switch for each plane, second-level switches by plane: the form of CloudMatrix384.',
    zh: '每个节点每个平面一个一级交换机，二级交换机按平面划分：CloudMatrix384 的形式。',
  },
  'family.about.rail': {
    en: 'The k-th card of every server on the leaf of rail k.',
    zh: '每台服务器的第 k 张卡连接第 k 轨的叶交换机。',
  },
  'family.about.leaf-spine': {
    en: 'Two tiers sized for a number of cards, with taper, rails, planes, dual ToR.',
    zh: '按卡数确定规模的两层网络，支持收敛比、多轨、多平面、双 ToR。',
  },
  'family.about.fat-tree': {
    en: 'Three tiers of equal switches with k ports.',
    zh: '由 k 端口的相同交换机构成的三层网络。',
  },
  'family.about.torus': {
    en: 'Cards in an array, rings along every side; twisted if asked.',
    zh: '卡排成阵列，每个方向成环；可扭转。',
  },
  'family.about.mesh': { en: 'Cards in an array, no wrap-around.', zh: '卡排成阵列，不回绕。' },
  'family.about.full-mesh': {
    en: 'Cards in an array, each joined to all others along every side.',
    zh: '卡排成阵列，每个方向上两两直连。',
  },
  'family.about.hyperx': {
    en: 'Switches in an array, each joined to all others along every side.',
    zh: '交换机排成阵列，每个方向上两两直连。',
  },
  'family.about.dragonfly': {
    en: 'Groups of fully joined routers; every two groups are joined.',
    zh: '组内路由器全互连，任意两组相连。',
  },
  'family.about.dragonfly-plus': {
    en: 'Groups of leaves and spines; spines join every two groups.',
    zh: '组内为叶脊结构，由脊交换机连接任意两组。',
  },
  'family.about.slim-fly': {
    en: 'The fewest switches for diameter 2.',
    zh: '以最少的交换机达到直径 2。',
  },
  'family.about.hamming-mesh': {
    en: 'Boards with a 2-D mesh, joined by row and column switches.',
    zh: '板内二维网格，板间由行、列交换机连接。',
  },
  'family.about.ub-mesh': {
    en: 'Full mesh of cards in a rack, full mesh of racks through their switches.',
    zh: '机柜内卡全互连，机柜间经交换机全互连。',
  },
  'family.about.jellyfish': { en: 'Switches joined at random.', zh: '交换机随机互连。' },
  'family.about.xpander': {
    en: 'Switches joined at random between all groups: a near-optimal expander.',
    zh: '各组之间随机匹配的交换机：接近最优的扩展图。',
  },
  'family.about.ring': { en: 'Cards in one ring.', zh: '卡连成一个环。' },
  'family.about.hypercube': {
    en: '2^d cards, one link along each of d dimensions.',
    zh: '2^d 张卡，d 个维度各一条链路。',
  },

  'family.parameter.a': { en: 'Routers in a group', zh: '每组路由器数' },
  'family.parameter.arrangement': { en: 'Arrangement of links between groups', zh: '组间链路排布' },
  'family.parameter.board': { en: 'Cards on a board, by side', zh: '每块板的卡数（各边）' },
  'family.parameter.boards': { en: 'Boards, by side', zh: '板数（各边）' },
  'family.parameter.cardRate': { en: 'Rate of a card’s own link', zh: '卡自身链路速率' },
  'family.parameter.cards': { en: 'Cards', zh: '卡数' },
  'family.parameter.d': { en: 'Dimensions', zh: '维数' },
  'family.parameter.g': { en: 'Groups', zh: '组数' },
  'family.parameter.groups': { en: 'Groups', zh: '组数' },
  'family.parameter.h': { en: 'Links of a switch to other groups', zh: '每个交换机的组间链路数' },
  'family.parameter.homes': { en: 'Leaves a card is on (2 = dual ToR)', zh: '每张卡连接的叶交换机数（2 = 双 ToR）' },
  'family.parameter.hosts': { en: 'Cards on an edge switch', zh: '每个边缘交换机的卡数' },
  'family.parameter.inside': {
    en: 'Rate to the server’s own switch (0 = none)',
    zh: '到服务器内交换机的速率（0 = 无）',
  },
  'family.parameter.k': { en: 'Ports of a switch', zh: '交换机端口数' },
  'family.parameter.l2': { en: 'Second-level switches of a plane', zh: '每平面二级交换机数' },
  'family.parameter.lanes': { en: 'Lanes between two, by side', zh: '两两之间的通道数（各边）' },
  'family.parameter.leaves': { en: 'Leaves of a group', zh: '每组叶交换机数' },
  'family.parameter.n': { en: 'Cards', zh: '卡数' },
  'family.parameter.nodes': { en: 'Nodes', zh: '节点数' },
  'family.parameter.p': { en: 'Cards on a switch', zh: '每个交换机的卡数' },
  'family.parameter.planes': { en: 'Planes', zh: '平面数' },
  'family.parameter.ports': { en: 'Links of a switch to switches', zh: '每个交换机的互连链路数' },
  'family.parameter.q': { en: 'Order of the field', zh: '域的阶' },
  'family.parameter.radix': { en: 'Ports of a switch', zh: '交换机端口数' },
  'family.parameter.rails': { en: 'Rails', zh: '轨数' },
  'family.parameter.rate': { en: 'Rate of a link, one way', zh: '链路单向速率' },
  'family.parameter.rates': { en: 'Rates, by side', zh: '各边速率' },
  'family.parameter.seed': { en: 'Seed', zh: '随机种子' },
  'family.parameter.servers': { en: 'Servers of a group', zh: '每组服务器数' },
  'family.parameter.sides': { en: 'Sides', zh: '各边长度' },
  'family.parameter.spines': { en: 'Spines', zh: '脊交换机数' },
  'family.parameter.switches': { en: 'Switches', zh: '交换机数' },
  'family.parameter.taper': { en: 'Taper, down to up at most', zh: '收敛比（下行与上行之比上限）' },
  'family.parameter.twist': { en: 'Twist', zh: '扭转' },

  'family.refusal.unknown': {
    en: 'There is no family called {id}. Families: {known}.',
    zh: '没有名为 {id} 的网络族。可用：{known}。',
  },
  'family.refusal.text': {
    en: '{text} cannot be read as a family with parameters. Write fat-tree?k=32&hosts=16.',
    zh: '{text} 无法识别为带参数的网络族。请写作 fat-tree?k=32&hosts=16。',
  },
  'family.refusal.whole': {
    en: '{name} of {id} is a whole number from {min} to {max}, not {value}.',
    zh: '{id} 的 {name} 须为 {min} 到 {max} 的整数，而不是 {value}。',
  },
  'family.refusal.sides': {
    en: '{name} of {id} is up to {most} whole numbers such as 8x4x4, each from {min} to {max}, their product at most 10 million, not {value}.',
    zh: '{id} 的 {name} 须为至多 {most} 个整数，例如 8x4x4，每个在 {min} 到 {max} 之间，乘积不超过一千万，而不是 {value}。',
  },
  'family.refusal.rate': {
    en: '{name} of {id} is a rate in GB/s such as 50, or with its unit such as 400 Gb/s, not {value}.',
    zh: '{id} 的 {name} 须为以 GB/s 计的速率（例如 50）或带单位的速率（例如 400 Gb/s），而不是 {value}。',
  },
  'family.refusal.rates': {
    en: '{name} of {id} is a rate in GB/s for each side, such as 4x4x2x1, not {value}.',
    zh: '{id} 的 {name} 须为各边以 GB/s 计的速率，例如 4x4x2x1，而不是 {value}。',
  },
  'family.refusal.ratio': {
    en: '{name} of {id} is a ratio from {min} to {max} such as 2 or 1.5, not {value}.',
    zh: '{id} 的 {name} 须为 {min} 到 {max} 的比值，例如 2 或 1.5，而不是 {value}。',
  },
  'family.refusal.choice': {
    en: '{name} of {id} is one of {options}, not {value}.',
    zh: '{id} 的 {name} 须为 {options} 之一，而不是 {value}。',
  },

  'family.refusal.name-taken': {
    en: 'With these parameters the family needs the name {name}, which is yours here. Rename it first.',
    zh: '按此参数，网络族需要名称 {name}，而此名称已由您使用。请先改名。',
  },

  'family.lost.overwritten': {
    en: '{where} was written anew; your change of it is gone.',
    zh: '{where} 已重新生成，您对它的修改已丢失。',
  },
  'family.lost.place-gone': {
    en: '{where} has no place any more and was dropped.',
    zh: '{where} 已不存在，相关例外已移除。',
  },
  'family.lost.shrunk': { en: '{where} reaches less far now.', zh: '{where} 的范围已缩小。' },

  'family.nearest': { en: 'Nearest that fits: {nearest}.', zh: '最接近的可行方案：{nearest}。' },
  'family.misfit.odd-k': {
    en: 'A fat tree halves the ports of its switches, and {k} is odd.',
    zh: '胖树将交换机端口一分为二，而 {k} 为奇数。',
  },
  'family.misfit.cards-per-rail': {
    en: 'A server has one card on each of {rails} rails, so {cards} cards are no whole number of servers.',
    zh: '每台服务器在 {rails} 条轨上各有一张卡，{cards} 张卡不是整数台服务器。',
  },
  'family.misfit.two-tiers-too-small': {
    en: 'Two tiers of {radix}-port switches at {taper}:1 join at most {most} cards, not {cards}: every spine needs a port for every leaf ({ports} for each group of leaves). A fat tree has a third tier.',
    zh: '{radix} 端口交换机、收敛比 {taper}:1 的两层网络最多连接 {most} 张卡，无法连接 {cards} 张：每个脊交换机须为每个叶交换机留一个端口（每组叶交换机 {ports} 个）。胖树有第三层。',
  },
  'family.misfit.twist-needs-sides': {
    en: 'A twist shifts one side where another wraps around; sides {sides} have only one.',
    zh: '扭转是在一边回绕时平移另一边；{sides} 只有一边。',
  },
  'family.misfit.twist-too-far': {
    en: 'A twist of {twist} is more than once around the longest side of {longest}.',
    zh: '扭转 {twist} 超过最长边 {longest} 的一圈。',
  },
  'family.misfit.twist-needs-wrap': {
    en: 'A mesh has no wrap-around links that a twist of {twist} could shift; a torus has.',
    zh: '网格没有可按 {twist} 扭转的回绕链路；环面有。',
  },
  'family.misfit.list-too-long': {
    en: 'These {links} links follow no rule and would stand in the file one by one; the limit is {most}.',
    zh: '这 {links} 条链路不符合任何规则，须在文件中逐条列出；上限为 {most} 条。',
  },
  'family.misfit.a-rate-for-each-side': {
    en: '{rates} {rates|rate|rates} for {sides} {sides|side|sides}: each side has its own.',
    zh: '{sides} 条边给出了 {rates} 个速率：每条边须各有一个。',
  },
  'family.misfit.lanes-for-each-side': {
    en: '{lanes} {lanes|number|numbers} of lanes for {sides} {sides|side|sides}: each side has its own.',
    zh: '{sides} 条边给出了 {lanes} 个通道数：每条边须各有一个。',
  },
  'family.misfit.groups-and-ports': {
    en: '{groups} groups with {perGroup} links to other groups each do not fit: every two groups must be joined (at most {most} groups), and a link takes two ports, so their total must be even.',
    zh: '{groups} 组、每组 {perGroup} 条组间链路不可行：任意两组须相连（至多 {most} 组），且每条链路占两个端口，总数须为偶数。',
  },
  'family.misfit.no-prime-power': {
    en: 'Slim Fly needs a field of {q} elements: a prime or a power of a prime, not 2.',
    zh: 'Slim Fly 需要 {q} 个元素的域：须为素数或素数的幂，且不为 2。',
  },
  'family.misfit.more-ports-than-others': {
    en: '{ports} links to different switches need more than {switches} switches.',
    zh: '连接 {ports} 个不同的交换机需要多于 {switches} 个交换机。',
  },
  'family.misfit.odd-ends': {
    en: '{switches} switches with {ports} links each have an odd number of link ends.',
    zh: '{switches} 个交换机各 {ports} 条链路，链路端点总数为奇数。',
  },
  'family.misfit.groups-of-switches': {
    en: '{ports} links to switches make {groups} groups of equal size; {switches} switches are no multiple of {groups}.',
    zh: '{ports} 条互连链路构成 {groups} 个等大的组；{switches} 个交换机不是 {groups} 的倍数。',
  },
  'family.misfit.two-sides': {
    en: 'Boards and their arrays have two sides each, such as 16x16.',
    zh: '板及其阵列各有两条边，例如 16x16。',
  },
} as const satisfies TextTable;
