import type { TextTable } from '../say.ts';

/** Why an edit was refused, in numbers, and the nearest thing that works. One for each refusal code. */
export const editRefusalTexts = {
  'refusal.above-top': {
    en: '{thing} does not fit under the top: {start} + {height} − 1 = {top} > {room}. Nearest free slot: {free}.',
    zh: '{thing} 超出机柜顶部：{start} + {height} − 1 = {top} > {room}。最近的空位：{free}。',
  },
  'refusal.already-cut': {
    en: 'Nothing is left to cut at {place}: all its links are cut already.',
    zh: '{place} 的链路已全部断开，没有可再断开的。',
  },
  'refusal.cut-too-many': {
    en: '{place} has {links} links, and {cut} are cut already; {more} more would be {cut} + {more} > {links}.',
    zh: '{place} 共有 {links} 条链路，已断开 {cut} 条；再断开 {more} 条则 {cut} + {more} > {links}。',
  },
  'refusal.says-nothing': {
    en: 'The exception at {place} says nothing. Give it a rate or a number of links; for a cable, a length or a medium.',
    zh: '{place} 的例外没有内容。请给出速率或链路数；对于线缆，请给出长度或介质。',
  },
  'refusal.ambiguous-place': {
    en: '{place} fits more than one place. Write the levels in between, as in cc[3]/node[2].',
    zh: '{place} 对应多个位置。请写出中间各级，例如 cc[3]/node[2]。',
  },
  'refusal.bad-count': {
    en: '{n} is not a count that can be used here. Counts are whole numbers from 1 to 10,000,000.',
    zh: '{n} 不是可用的数量。数量须为 1 到 10,000,000 的整数。',
  },
  'refusal.bad-name': {
    en: '“{name}” cannot be a name. Names begin with a letter; letters, digits, - and _ follow, 64 at most.',
    zh: '“{name}”不能用作名称。名称以字母或汉字开头，后接字母、汉字、数字、- 或 _，最多 64 个字符。',
  },
  'refusal.bad-run': {
    en: '“{text}” is no entry of a row. Write cc*8 for eight cabinets, gap 0.6 for a gap in metres.',
    zh: '“{text}”不是有效的排内容。八个机柜写作 cc*8，以米为单位的间隔写作 gap 0.6。',
  },
  'refusal.bad-slots': {
    en: '“{text}” cannot be read as slots (at “{detail}”). Write U9..18, U28..35 or U5+8.',
    zh: '“{text}”无法识别为槽位（在“{detail}”处）。请写作 U9..18, U28..35 或 U5+8。',
  },
  'refusal.bad-quantity': {
    en: '{found} cannot be used here. Give a number above zero with a unit, such as {sample}.',
    zh: '此处不能使用 {found}。请给出大于零且带单位的数值，例如 {sample}。',
  },
  'refusal.document': {
    en: 'The design could not be saved like this: {place} should be {expected}, and would be {found}.',
    zh: '这样修改后设计将无法保存：{place} 应为 {expected}，实际将为 {found}。',
  },
  'refusal.indices-and-axes': {
    en: '{hold} has {indices} counts and {axes} axes. Give one axis for each count.',
    zh: '{hold} 有 {indices} 个数量和 {axes} 条轴。请为每个数量指定一条轴。',
  },
  'refusal.inherited': {
    en: '{hold} comes from the kind that {block} is like. Remove it there.',
    zh: '{hold} 继承自 {block} 所参照的类型，请在该类型中移除。',
  },
  'refusal.inside-group': {
    en: '{hold} already belongs to {group}. Change its count there, or give the new one another name.',
    zh: '{hold} 已属于 {group}。请在其中修改数量，或为新的机柜另取名称。',
  },
  'refusal.inside-itself': {
    en: '{block} would stand inside itself.',
    zh: '{block} 会位于其自身之内。',
  },
  'refusal.bad-label': {
    en: 'A name on the drawing is one line of 1 to 40 characters and does not begin or end with a blank.',
    zh: '图上的名称为一行，1 到 40 个字符，首尾不能有空格。',
  },
  'refusal.name-taken': {
    en: 'The name {name} is already used in this design. Choose another.',
    zh: '名称 {name} 在本设计中已被使用，请换一个。',
  },
  'refusal.no-axis': {
    en: '{hold} has no axis and no box called {axis}, so they cannot share it.',
    zh: '{hold} 没有名为 {axis} 的轴或容器，因此无法按它对应。',
  },
  'refusal.no-block': {
    en: 'There is no kind called {block} in this design.',
    zh: '本设计中没有名为 {block} 的类型。',
  },
  'refusal.no-change': {
    en: 'There is no exception number {index}; the design has {count}.',
    zh: '没有第 {index} 项例外；本设计共有 {count} 项。',
  },
  'refusal.no-hold': {
    en: '{block} has nothing called {hold}.',
    zh: '{block} 中没有名为 {hold} 的内容。',
  },
  'refusal.no-list': {
    en: 'There is no list of links called {list}.',
    zh: '没有名为 {list} 的链路列表。',
  },
  'refusal.no-net': {
    en: 'There is no network called {net}.',
    zh: '没有名为 {net} 的网络。',
  },
  'refusal.no-place': {
    en: 'There is no place {place} in this design ({detail}).',
    zh: '本设计中没有位置 {place}（{detail}）。',
  },
  'refusal.no-position': {
    en: 'It is not known where {place} stands, so it cannot be moved by a distance. Move it to a row.',
    zh: '{place} 的位置未知，无法按距离移动。请将其移到某一排。',
  },
  'refusal.no-row': {
    en: 'There is no row {row}.',
    zh: '没有名为 {row} 的排。',
  },
  'refusal.no-supply': {
    en: 'There is no supply called {supply}.',
    zh: '没有名为 {supply} 的供给。',
  },
  'refusal.no-wire': {
    en: 'There is no wire called {wire}.',
    zh: '没有名为 {wire} 的连线。',
  },
  'refusal.not-a-cabinet': {
    en: '{place} does not stand on the floor (it is a {shape}). Put it into a cabinet.',
    zh: '{place} 不是落地设备（类型为 {shape}）。请将其放入机柜。',
  },
  'refusal.nothing-named': {
    en: 'Nothing was named. Select something first.',
    zh: '没有指定对象。请先选择。',
  },
  'refusal.number-not-whole': {
    en: '{hold} is numbered {sizes}; {total} ÷ {by} is not whole. Add or remove in steps that fill the numbering.',
    zh: '{hold} 按 {sizes} 编号；{total} ÷ {by} 不是整数。请按能填满编号的数量增减。',
  },
  'refusal.other-kind': {
    en: '{hold} is of another kind than {block}. Give the new cabinet a name of its own.',
    zh: '{hold} 的类型不是 {block}。请为新机柜另取名称。',
  },
  'refusal.picked-index': {
    en: 'The wire {wire} ends at {axis} {index}, and only {count} would be left. Change the wire first.',
    zh: '连线 {wire} 接到 {axis} 的第 {index} 个，而修改后只剩 {count} 个。请先修改该连线。',
  },
  'refusal.run-too-long': {
    en: 'The rows would hold {placed} {hold}, and there are {count}.',
    zh: '各排将放置 {placed} 个 {hold}，而实际只有 {count} 个。',
  },
  'refusal.several-indices': {
    en: '{hold} is counted by several indices, so one more does not fit. Change its sizes instead.',
    zh: '{hold} 由多个序号编排，无法单独增加一个。请改为修改各维大小。',
  },
  'refusal.slots-overlap': {
    en: '{a} at {aSlots} meets {b} at {bSlots}. Nearest free slot: {free}.',
    zh: '{a}（{aSlots}）与 {b}（{bSlots}）重叠。最近的空位：{free}。',
  },
  'refusal.supplies-in-a-ring': {
    en: '{supply} would feed itself.',
    zh: '{supply} 会向自身供给。',
  },
  'refusal.too-few-slots': {
    en: '{slots} slots for {count} {hold}. With free slots: {free}.',
    zh: '{count} 个 {hold} 只有 {slots} 个槽位。可用槽位：{free}。',
  },
  'refusal.too-many-places': {
    en: 'More than {most} places at once. Use a range, or edit the type.',
    zh: '一次超过 {most} 个位置。请使用范围，或修改类型。',
  },
  'refusal.unknown-example': {
    en: 'There is no example called {id}. Examples: {known}.',
    zh: '没有名为 {id} 的示例。可用示例：{known}。',
  },
  'refusal.bad-example-text': {
    en: '{text} cannot be read as an example with parameters. Write dgx-h100-superpod?su=2.',
    zh: '{text} 无法识别为带参数的示例。请写作 dgx-h100-superpod?su=2。',
  },
  'refusal.unknown-parameter': {
    en: '{id} has no parameter {name}. Parameters: {known}.',
    zh: '{id} 没有参数 {name}。可用参数：{known}。',
  },
  'refusal.bad-parameter': {
    en: '{name} of {id} is a whole number from {min} to {max}, not {value}.',
    zh: '{id} 的 {name} 须为 {min} 到 {max} 的整数，而不是 {value}。',
  },
} as const satisfies TextTable;
