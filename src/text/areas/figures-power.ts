import type { TextTable } from '../say.ts';

/** Names, meanings, conventions and workings of power, cooling, reliability and cost. */
export const powerFigureTexts = {
  'figure.power.it.typical': { en: 'IT power, typical', zh: 'IT 功率，典型' },
  'figure.power.it.typical.means': {
    en: 'What the parts draw on average under load: the base of energy and money.',
    zh: '负载下部件的平均功耗，是能耗与费用的依据。',
  },
  'figure.power.it.idle': { en: 'IT power, idle', zh: 'IT 功率，空闲' },
  'figure.power.it.idle.means': { en: 'What the parts draw without work.', zh: '部件空闲时的功耗。' },
  'figure.power.it.capped': { en: 'IT power, capped', zh: 'IT 功率，限功率' },
  'figure.power.it.capped.means': {
    en: 'The peak, held to the cap of the document.',
    zh: '按文档给定上限封顶后的峰值功率。',
  },
  'figure.power.facility.peak': { en: 'Facility power, peak', zh: '设施功率，峰值' },
  'figure.power.facility.peak.means': {
    en: 'What the site draws at its head when all parts peak: IT, losses of the supplies, cooling and the rest.',
    zh: '所有部件达到峰值时园区入口的功率：IT、供电损耗、散热及其他。',
  },
  'figure.power.headroom': { en: 'Power headroom', zh: '供电余量' },
  'figure.power.headroom.means': {
    en: 'The least that is left at any drawn supply, in the normal state and after every single failure. Negative: it trips or runs above its rating.',
    zh: '正常状态及任一单点失效后，各供电设备余量的最小值。为负表示跳闸或超额定运行。',
  },
  'figure.power.headroom.node': { en: 'Tightest supply', zh: '余量最小的供电设备' },
  'figure.power.headroom.node.means': {
    en: 'The supply at which the headroom is least; one of its class.',
    zh: '余量最小的供电设备（同类之一）。',
  },
  'figure.power.stranded': { en: 'Stranded power', zh: '搁浅功率' },
  'figure.power.stranded.means': {
    en: 'Free power that no further cabinet of the commonest kind can use.',
    zh: '再放一台最常见机柜也用不上的剩余功率。',
  },
  'figure.power.loss.chain': { en: 'Loss in the drawn supplies', zh: '供电链损耗' },
  'figure.power.loss.chain.means': {
    en: 'Input less output of all drawn supplies at peak.',
    zh: '峰值时所有已画供电设备的输入减输出。',
  },

  'convention.typicalPower': {
    en: 'sum of typical powers; a part that states only its peak counts with 0.8 of it (0.65 to 0.9); without power conversion and cooling',
    zh: '典型功率之和；只给峰值的部件按其 0.8（0.65 至 0.9）计；不含供电转换与散热',
  },
  'convention.idlePower': {
    en: 'sum of idle powers; a part that states only its peak counts with 0.25 of it (0.15 to 0.35); without power conversion and cooling',
    zh: '空闲功率之和；只给峰值的部件按其 0.25（0.15 至 0.35）计；不含供电转换与散热',
  },
  'convention.capped': { en: 'peak of all parts, held to the stated cap', zh: '全部部件峰值，按给定上限封顶' },
  'convention.headroom': {
    en: 'rating less load at peak, the least over all drawn supplies, the normal state and every single failure of one; optical modules outside cabinets left out',
    zh: '额定值减峰值负载，取所有已画供电设备、正常状态与任一单点失效中的最小值；机柜外光模块不计',
  },
  'convention.stranded': {
    en: 'free power at the head of each part of the site, less whole cabinets of its commonest kind at peak',
    zh: '各供电区域入口的剩余功率，减去整数台该区域最常见机柜的峰值功率',
  },
  'convention.chain-loss': {
    en: 'drawn supplies only, normal state, all parts at peak',
    zh: '仅计已画供电设备，正常状态，全部部件达到峰值',
  },

  'because.typicalPower-share': {
    en: 'No typical power is stated: {share} of peak, {low} to {high} (engineering estimate).',
    zh: '未给出典型功率：取峰值的 {share}，范围 {low} 至 {high}（工程估计）。',
  },
  'because.idlePower-share': {
    en: 'No idle power is stated: {share} of peak, {low} to {high} (engineering estimate).',
    zh: '未给出空闲功率：取峰值的 {share}，范围 {low} 至 {high}（工程估计）。',
  },
  'because.capped-speed': {
    en: 'Under this cap training runs at about {speed} of its speed: (cap / peak) to the power of {alpha}, fitted to published losses, low confidence.',
    zh: '在该上限下训练速度约为 {speed}：（上限/峰值）的 {alpha} 次方，按公开数据拟合，可信度低。',
  },
  'because.headroom-normal': {
    en: 'In the normal state {node} carries {load} of {rated}. This is the tightest of {n} states solved, one for each class.',
    zh: '正常状态下 {node} 承载 {load}，额定 {rated}。这是所解 {n} 个状态（每类一个）中余量最小的。',
  },
  'because.headroom-failed': {
    en: 'After losing {failed}, {node} carries {load} of {rated}. This is the tightest of {n} states solved, one for each class.',
    zh: '失去 {failed} 后，{node} 承载 {load}，额定 {rated}。这是所解 {n} 个状态（每类一个）中余量最小的。',
  },
  'because.default-efficiency': {
    en: 'Where no efficiency is stated: UPS 0.965, transformer, PDU and busway 0.99, shelves by the curve of open-rack supplies (0.975 at half load, 0.965 at full; the rest of the curve is an estimate).',
    zh: '未给出效率时：UPS 取 0.965，变压器、PDU 与母线槽取 0.99，电源框按开放机架电源曲线（半载 0.975、满载 0.965，其余为估计）。',
  },

  'part.supplyMax': { en: 'warmest coolant', zh: '冷却液最高供温' },
  'figure.cooling.liquid': { en: 'Heat into liquid', zh: '液冷带走的热量' },
  'figure.cooling.liquid.means': {
    en: 'Heat at peak that cold plates, immersion and rear doors take.',
    zh: '峰值时由冷板、浸没与背门带走的热量。',
  },
  'figure.cooling.air': { en: 'Heat into air', zh: '风冷带走的热量' },
  'figure.cooling.air.means': { en: 'Heat at peak that is left to the room.', zh: '峰值时留给机房空气的热量。' },
  'figure.cooling.flow': { en: 'Coolant flow', zh: '冷却液流量' },
  'figure.cooling.flow.means': {
    en: 'Flow of all drawn liquid loops together at peak.',
    zh: '峰值时所有已画液冷回路的流量之和。',
  },
  'figure.cooling.supply.max': { en: 'Warmest facility water', zh: '设施水最高温度' },
  'figure.cooling.supply.max.means': {
    en: 'Facility water at which the first cooler reaches its supply limit.',
    zh: '首个冷却单元达到供温上限时的设施水温度。',
  },
  'figure.cooling.cdu.first': { en: 'First cooler to run out', zh: '最先达到极限的冷却单元' },
  'figure.cooling.cdu.first.means': {
    en: 'The cooler that reaches its limit first when the facility water gets warmer; one of its class.',
    zh: '设施水升温时最先达到极限的冷却单元（同类之一）。',
  },
  'figure.cooling.pue': { en: 'PUE', zh: 'PUE' },
  'figure.cooling.pue.means': {
    en: 'Energy of the site over energy of the IT, over a year.',
    zh: '一年中园区总能耗与 IT 能耗之比。',
  },
  'figure.cooling.wue': { en: 'WUE', zh: 'WUE' },
  'figure.cooling.wue.means': { en: 'Litres of water for each kWh of IT energy.', zh: '每千瓦时 IT 能耗的用水升数。' },
  'figure.cooling.hours.free': { en: 'Hours of free cooling', zh: '自然冷却小时数' },
  'figure.cooling.hours.free.means': {
    en: 'Hours of the year in which the liquid loop (without one, the air loop) needs no chiller.',
    zh: '一年中液冷回路（若无则风冷回路）无需冷机的小时数。',
  },

  'convention.heat-split': {
    en: 'all parts at peak; a part without a stated share: 0.85 (0.7 to 0.95) into liquid on a CDU, all on an immersion module, none in cabinets that no drawn cooler serves',
    zh: '全部部件峰值；未给液冷占比的部件：CDU 服务的取 0.85（0.7 至 0.95），浸没模块取全部，未被已画冷却设备服务的机柜取 0',
  },
  'convention.heat-split-undrawn': {
    en: 'all parts at peak; no cooler is drawn, so only parts that state their liquid share count',
    zh: '全部部件峰值；未画冷却设备，故只计给出液冷占比的部件',
  },
  'convention.flow': {
    en: 'all drawn loops at peak; PG25 on a CDU, water on an immersion module; rise 10 K where none is set',
    zh: '全部已画回路，峰值；CDU 用 PG25，浸没模块用水；未给温升时取 10 K',
  },
  'convention.facility-water': {
    en: 'supply limit less approach × heat / rated heat, the least over all drawn coolers, all parts at peak',
    zh: '供温上限减去 逼近温差 × 热量 / 额定热量，取所有已画冷却单元的最小值，全部部件峰值',
  },
  'convention.cooling.pue': {
    en: 'a year of {climate} (summary climate, ±0.02), plant {plant}; IT measured at the cabinet’s AC inlet',
    zh: '{climate} 全年（气候摘要，±0.02），冷源 {plant}；IT 在机柜交流入口计量',
  },
  'convention.cooling.wue': {
    en: 'a year of {climate}, plant {plant}; evaporation and blow-down',
    zh: '{climate} 全年，冷源 {plant}；蒸发与排污',
  },
  'convention.cooling.hours.free': {
    en: 'a year of {climate}, plant {plant}',
    zh: '{climate} 全年，冷源 {plant}',
  },
  'convention.cooling.pue.unknown': {
    en: 'needs the climate and the plant of the site: neither has a default',
    zh: '需要园区的气候与冷源：二者均无默认值',
  },
  'convention.cooling.wue.unknown': {
    en: 'needs the climate and the plant of the site: neither has a default',
    zh: '需要园区的气候与冷源：二者均无默认值',
  },
  'convention.facility-peak': {
    en: 'all parts at peak, losses in the cabinets, distribution, and cooling at the worst hour of the year',
    zh: '全部部件峰值，加柜内损耗、配电损耗与全年最不利小时的散热功耗',
  },
  'because.default-liquid-share': {
    en: 'Parts on a CDU that state no liquid share: 0.85, between 0.7 and 0.95 (cold plates, engineering estimate).',
    zh: 'CDU 服务而未给液冷占比的部件：取 0.85，范围 0.7 至 0.95（冷板，工程估计）。',
  },
  'because.default-rise': {
    en: 'No rise is set: 10 K, the constant of 1.5 L/min for each kW of the Open Compute Project.',
    zh: '未设温升：取 10 K，即 OCP 每千瓦 1.5 L/min 的常数。',
  },
  'because.default-approach': {
    en: 'No approach is stated: 4 K, 3 to 5 by maker.',
    zh: '未给逼近温差：取 4 K，各厂商为 3 至 5 K。',
  },
  'because.pue': {
    en: '1 + chiller + fans + pumps + air handlers + electrical loss + the rest, shares of IT energy; {climate}, {plant}. The plant’s shares are engineering estimates.',
    zh: '1 + 冷机 + 风机 + 水泵 + 空调末端 + 供电损耗 + 其他，均为 IT 能耗占比；{climate}，{plant}。冷源参数为工程估计。',
  },
  'because.facility-peak': {
    en: 'IT and losses in the cabinets, times 1 + electrical loss + the rest + cooling at the worst hour; {climate}, {plant}.',
    zh: 'IT 与柜内损耗，乘以 1 + 供电损耗 + 其他 + 最不利小时散热；{climate}，{plant}。',
  },
} as const satisfies TextTable;
