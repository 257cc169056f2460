/** What fixed each count of a family; beside it stands the arithmetic. */
import type { TextTable } from '../say.ts';

export const familyReasonTexts = {
  'family.count.cards': { en: 'Cards', zh: '卡' },
  'family.count.cards.per-switch': { en: 'Cards on a switch', zh: '每个交换机的卡' },
  'family.count.degree': { en: 'Links of a switch to switches', zh: '每个交换机的互连链路' },
  'family.count.groups': { en: 'Groups', zh: '组' },
  'family.count.hosts': { en: 'Cards on an edge switch', zh: '每个边缘交换机的卡' },
  'family.count.lanes.up': { en: 'Lanes of a card to its rack’s switches', zh: '每张卡到机柜交换机的通道' },
  'family.count.leaf.down': { en: 'Cards on a leaf', zh: '每个叶交换机的卡' },
  'family.count.leaf.up': { en: 'Uplinks of a leaf', zh: '每个叶交换机的上行链路' },
  'family.count.leaves': { en: 'Leaves', zh: '叶交换机' },
  'family.count.links.access': { en: 'Links at cards', zh: '卡侧链路' },
  'family.count.links.trunk': { en: 'Links between switches', zh: '交换机间链路' },
  'family.count.ports.all': { en: 'Ports of all switches', zh: '全部交换机端口' },
  'family.count.ports.column-switch': { en: 'Ports used of a column switch', zh: '列交换机已用端口' },
  'family.count.ports.global': { en: 'Links of a spine to other groups', zh: '每个脊交换机的组间链路' },
  'family.count.ports.leaf.spare': { en: 'Spare ports of a leaf', zh: '叶交换机空闲端口' },
  'family.count.ports.row-switch': { en: 'Ports used of a row switch', zh: '行交换机已用端口' },
  'family.count.ports.spine.spare': { en: 'Spare ports of a spine', zh: '脊交换机空闲端口' },
  'family.count.ports.switch': { en: 'Ports used of a switch', zh: '每个交换机已用端口' },
  'family.count.spines': { en: 'Spines', zh: '脊交换机' },
  'family.count.switches': { en: 'Switches', zh: '交换机' },
  'family.count.switches.columns': { en: 'Column switches', zh: '列交换机' },
  'family.count.switches.inside': { en: 'Switches inside servers', zh: '服务器内交换机' },
  'family.count.switches.per-group': { en: 'Switches of a group', zh: '每组交换机' },
  'family.count.switches.rows': { en: 'Row switches', zh: '行交换机' },
  'family.count.switches.tier1': { en: 'Switches, tier 1', zh: '一级交换机' },
  'family.count.switches.tier2': { en: 'Switches, tier 2', zh: '二级交换机' },
  'family.count.switches.tier3': { en: 'Switches, tier 3', zh: '三级交换机' },

  'family.because.as-asked': { en: 'As asked.', zh: '按要求。' },
  'family.because.a-card-at-each-place': { en: 'A card at each place of the array.', zh: '阵列每个位置一张卡。' },
  'family.because.a-card-per-rail': { en: 'A server has one card on each rail.', zh: '每台服务器在每条轨上一张卡。' },
  'family.because.a-lane-for-each-far-rack': {
    en: 'A card has its lanes to every other rack along each side.',
    zh: '每张卡到各边上每个其他机柜都有其通道。',
  },
  'family.because.a-leaf-per-group-and-rail': {
    en: 'A leaf for each rail of each group.',
    zh: '每组每轨一个叶交换机。',
  },
  'family.because.a-link-takes-two-ports': { en: 'A link takes two ports.', zh: '每条链路占两个端口。' },
  'family.because.a-port-for-each-other-group': {
    en: 'A link to each other group.',
    zh: '到每个其他组一条链路。',
  },
  'family.because.a-switch-at-each-place': {
    en: 'A switch at each place of the array.',
    zh: '阵列每个位置一个交换机。',
  },
  'family.because.a-switch-per-line': {
    en: 'A switch for each line of cards that boards share.',
    zh: '各板共享的每条卡线一个交换机。',
  },
  'family.because.a-switch-per-server': { en: 'A switch in each server.', zh: '每台服务器一个交换机。' },
  'family.because.aggs-per-pod': {
    en: 'Half the ports of an edge switch lead up, each to another switch of the pod.',
    zh: '边缘交换机一半端口向上，各连接本组的一个汇聚交换机。',
  },
  'family.because.along-each-dimension': {
    en: 'Along each side, one fewer than its cards.',
    zh: '各边链路比卡数少一。',
  },
  'family.because.around-each-dimension': {
    en: 'Around along each side; a ring of two has one link.',
    zh: '各边成环；两张卡的环只有一条链路。',
  },
  'family.because.as-many-up-as-down': { en: 'As many out of the group as down.', zh: '组外链路与下行链路相同。' },
  'family.because.boards-of-cards': { en: 'Boards times the cards of a board.', zh: '板数乘以每板卡数。' },
  'family.because.boards-rows-columns': {
    en: 'On boards, to row switches, to column switches.',
    zh: '板内、到行交换机、到列交换机。',
  },
  'family.because.both-ends-of-each-board': {
    en: 'Both ends of a line of each board.',
    zh: '每块板一条线的两端。',
  },
  'family.because.card-to-each-plane': { en: 'A card has a link in each plane.', zh: '每张卡在每个平面有一条链路。' },
  'family.because.card-to-each-plane-and-home': {
    en: 'A card has a link to each of its leaves in each plane.',
    zh: '每张卡在每个平面到其每个叶交换机各一条链路。',
  },
  'family.because.card-to-leaf-of-its-rail': {
    en: 'A card is on the leaf of its rail, and on its server’s switch where there is one.',
    zh: '每张卡连接本轨的叶交换机；有服务器内交换机时也连接它。',
  },
  'family.because.cards-and-degree': { en: 'Its cards and its links to switches.', zh: '其卡与互连链路。' },
  'family.because.cards-and-others-of-each-dimension': {
    en: 'Its cards and all others along each side.',
    zh: '其卡与各边上的其他交换机。',
  },
  'family.because.cards-group-and-far-groups': {
    en: 'Its cards, the others of its group, links to other groups.',
    zh: '其卡、本组其他路由器、组间链路。',
  },
  'family.because.cards-per-leaf': { en: 'The same on every leaf.', zh: '每个叶交换机相同。' },
  'family.because.cards-per-node': { en: 'The same in every node.', zh: '每个节点相同。' },
  'family.because.cards-per-switch': { en: 'The same on every switch.', zh: '每个交换机相同。' },
  'family.because.cores-per-lane': {
    en: 'The k-th switches of all pods share half as many core switches as they have ports.',
    zh: '各组的第 k 个汇聚交换机共享其端口数一半的核心交换机。',
  },
  'family.because.degree-of-slim-fly': { en: 'Degree of these graphs.', zh: '该类图的度。' },
  'family.because.direct-and-up': {
    en: 'Between cards, and up to the rack’s switches.',
    zh: '卡间直连，以及到机柜交换机。',
  },
  'family.because.each-leaf-to-each-spine': {
    en: 'Each leaf has a link to each spine.',
    zh: '每个叶交换机到每个脊交换机一条链路。',
  },
  'family.because.each-to-all-of-plane': {
    en: 'Each first-level switch has a link to each second-level switch of its plane.',
    zh: '每个一级交换机到本平面每个二级交换机一条链路。',
  },
  'family.because.edge-agg-and-agg-core': {
    en: 'As many above the middle tier as below it.',
    zh: '中间层上下链路数相同。',
  },
  'family.because.edges-per-pod': {
    en: 'Half the ports of a middle switch lead down, each to another edge switch.',
    zh: '汇聚交换机一半端口向下，各连接一个边缘交换机。',
  },
  'family.because.even-over-spines': {
    en: 'At least what the taper asks, and a number that spreads evenly over {spines} spines.',
    zh: '不少于收敛比所需，且能均分到 {spines} 个脊交换机。',
  },
  'family.because.fewest-switches': {
    en: 'At most {most} cards on a leaf; of what fits, the fewest switches in all.',
    zh: '每个叶交换机至多 {most} 张卡；在可行方案中交换机总数最少。',
  },
  'family.because.half-the-degree': {
    en: 'Half the links to switches, so that routers are in balance.',
    zh: '互连链路数的一半，使路由器均衡。',
  },
  'family.because.half-the-ports': { en: 'Half the ports lead down, half up.', zh: '一半端口向下，一半向上。' },
  'family.because.in-groups-and-between': { en: 'In groups, and between them.', zh: '组内与组间。' },
  'family.because.l2-per-plane': { en: 'The same in every plane.', zh: '每个平面相同。' },
  'family.because.leaves-per-group': { en: 'The same in every group.', zh: '每组相同。' },
  'family.because.left-of-the-radix': { en: 'What is left of the ports.', zh: '剩余端口。' },
  'family.because.one-along-each-dimension': {
    en: 'One link of a card along each dimension.',
    zh: '每张卡在每个维度一条链路。',
  },
  'family.because.one-leaf-holds-all': {
    en: 'One leaf with {radix} ports reaches all {cards} cards; nothing is needed above it.',
    zh: '一个 {radix} 端口的叶交换机即可连接全部 {cards} 张卡，无需上层。',
  },
  'family.because.one-link-per-card': { en: 'A card has one link.', zh: '每张卡一条链路。' },
  'family.because.one-per-node-and-plane': { en: 'One for each plane in each node.', zh: '每个节点每个平面一个。' },
  'family.because.one-per-plane': { en: 'One for each plane.', zh: '每个平面一个。' },
  'family.because.pods-edges-hosts': {
    en: 'Pods, edge switches, cards on each.',
    zh: '组数、边缘交换机数、每个的卡数。',
  },
  'family.because.ports-add-up': {
    en: 'At cards, at links between switches, and spare.',
    zh: '连卡、交换机间链路、空闲。',
  },
  'family.because.ports-of-a-spine': {
    en: 'A spine has a port for every uplink that ends at it, of {radix}.',
    zh: '脊交换机为到达它的每条上行链路提供一个端口，共 {radix} 个。',
  },
  'family.because.routers-of-slim-fly': {
    en: 'Two halves, each a square over the field of {q} elements.',
    zh: '两半，各为 {q} 元域上的方阵。',
  },
  'family.because.routers-per-group': { en: 'The same in every group.', zh: '每组相同。' },
  'family.because.spines-per-group': { en: 'The same in every group.', zh: '每组相同。' },
  'family.because.spread-over-leaves': {
    en: 'Spread over the leaves; at {taper}:1 at most {most} of {radix} ports lead down.',
    zh: '均匀分到各叶交换机；收敛比 {taper}:1 时 {radix} 个端口中至多 {most} 个向下。',
  },
  'family.because.stages-of-a-rack': {
    en: 'The switches of a rack drawn as {stages} {stages|stage|stages}.',
    zh: '机柜内交换机绘为 {stages} 级组。',
  },
  'family.because.switches-over-groups': { en: 'The same in every group.', zh: '每组相同。' },
  'family.because.to-all-along-each-dimension': {
    en: 'Along each side, one for every two.',
    zh: '各边上任意两个之间一条。',
  },
  'family.because.uplinks-of-leaves': { en: 'The uplinks of all leaves.', zh: '所有叶交换机的上行链路。' },
} as const satisfies TextTable;
