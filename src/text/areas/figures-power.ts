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

  'part.supply': { en: 'power supply', zh: '供电设备' },
  'figure.reliability.mttf.job': { en: 'Time between stops of a job', zh: '作业平均中断间隔' },
  'figure.reliability.mttf.job.means': {
    en: 'Mean time until a job on all cards is interrupted.',
    zh: '占用全部卡的作业到下一次中断的平均时间。',
  },
  'figure.reliability.availability': { en: 'Availability for one job', zh: '整机作业可用度' },
  'figure.reliability.availability.means': {
    en: 'Share of time in which enough nodes are up for a job on all cards.',
    zh: '节点数足以运行占用全部卡的作业的时间占比。',
  },
  'figure.reliability.goodput': { en: 'Goodput', zh: '有效产出率' },
  'figure.reliability.goodput.means': {
    en: 'Useful share of a job’s time, after checkpoints, lost work and restarts.',
    zh: '扣除检查点、重做与重启后，作业时间的有效占比。',
  },
  'figure.reliability.tau': { en: 'Checkpoint interval', zh: '检查点间隔' },
  'figure.reliability.tau.means': {
    en: 'Compute time between two checkpoints: as set, else the best by Daly.',
    zh: '两次检查点之间的计算时间：按设定，否则取 Daly 最优值。',
  },
  'convention.mttf': {
    en: 'one synchronous job on all cards; stops of all causes at site {site}, counted in nodes of {cards} cards',
    zh: '占用全部卡的一个同步作业；站点 {site} 的全部原因中断，按每节点 {cards} 卡计',
  },
  'convention.availability': {
    en: 'all nodes of eight cards but {spares} up; hardware failures at site {site}, repairs one by one without waiting',
    zh: '按每节点八卡，除 {spares} 个备用外全部可用；站点 {site} 的硬件故障率，维修无排队',
  },
  'convention.goodput': {
    en: 'first order; checkpoints of job {job}, stops of all causes',
    zh: '一阶近似；作业 {job} 的检查点参数，全部原因中断',
  },
  'convention.goodput.unknown': {
    en: 'needs a job that states how long a checkpoint and a restart take',
    zh: '需要给出检查点与重启时间的作业',
  },
  'because.default-site': {
    en: 'No failure rate is stated: the 419 unexpected stops counted on 16,384 cards in 54 days (Llama 3). The low end is another published site, six times worse; the high end the 90 % interval of the count.',
    zh: '未给出故障率：取 Llama 3 在 16,384 卡 54 天中统计的 419 次意外中断。下限为另一公开站点（差约六倍），上限为计数的 90% 区间。',
  },
  'because.default-repair': {
    en: 'No repair time is stated: 4 h a node, 1 to 24 (engineering estimate).',
    zh: '未给出维修时间：每节点 4 小时，范围 1 至 24（工程估计）。',
  },
  'because.goodput-range': {
    en: 'More than half of the time is lost: the first-order formula is out of its range.',
    zh: '损失超过一半：一阶公式超出适用范围。',
  },

  'figure.cost.capex': { en: 'Cost to buy', zh: '建设成本' },
  'figure.cost.capex.means': {
    en: 'Hardware, installation and building. Prices are estimates.',
    zh: '硬件、安装与建筑。价格为估计值。',
  },
  'figure.cost.energy.year': { en: 'Energy a year', zh: '年电费' },
  'figure.cost.energy.year.means': { en: 'Cost of electricity for a year.', zh: '一年的电费。' },
  'figure.cost.opex.year': { en: 'Cost to run, a year', zh: '年运行成本' },
  'figure.cost.opex.year.means': { en: 'Energy, maintenance and space for a year.', zh: '一年的电费、维护与场地费。' },
  'figure.cost.tco': { en: 'Cost of ownership', zh: '总拥有成本' },
  'figure.cost.tco.means': { en: 'Buying and running over the horizon.', zh: '周期内的建设与运行成本之和。' },
  'figure.cost.per-card-hour': { en: 'Cost of a card-hour', zh: '每卡时成本' },
  'figure.cost.per-card-hour.means': {
    en: 'Yearly cost over the card-hours that are used.',
    zh: '年化成本除以所用卡时。',
  },
  'figure.cost.per-pflops': { en: 'Cost of a PFLOPS', zh: '每 PFLOPS 成本' },
  'figure.cost.per-pflops.means': { en: 'Cost to buy over dense BF16 peak.', zh: '建设成本除以 BF16 稠密峰值。' },
  'convention.cost.capex': {
    en: 'prices of parts and price book; a priced box stands for what is in it; installation 0.04 of hardware (0.02 to 0.08), 25 and 45 USD a copper and fibre cable, 1,500 a cabinet; building {building}',
    zh: '部件价格与价格表；有价格的机箱代表其内部；安装为硬件的 0.04（0.02 至 0.08），铜缆与光缆每根 25 与 45 美元，每机柜 1,500 美元；建筑 {building}',
  },
  'convention.cost.energy.year': {
    en: 'typical IT power × PUE × 8,766 h × price',
    zh: '典型 IT 功率 × PUE × 8,766 小时 × 电价',
  },
  'convention.cost.opex.year': {
    en: 'energy, 0.05 of hardware for maintenance, space where its price is stated',
    zh: '电费、硬件 0.05 的维护费、给出价格时的场地费',
  },
  'convention.cost.tco': {
    en: 'capex and {years} years of opex, not discounted',
    zh: '建设成本加 {years} 年运行成本，不折现',
  },
  'convention.cost.per-card-hour': {
    en: 'yearly capital (annuity) and opex over all cards, 8,766 h a year, utilisation {use}, availability 1',
    zh: '年化资本（年金）与运行成本，除以全部卡 × 每年 8,766 小时，利用率 {use}，可用度 1',
  },
  'convention.cost.per-pflops': {
    en: 'cost to buy over dense BF16 peak of all cards',
    zh: '建设成本除以全部卡 BF16 稠密峰值',
  },
  'working.hardware': { en: 'hardware', zh: '硬件' },
  'working.install': { en: 'installation', zh: '安装' },
  'working.building': { en: 'building', zh: '建筑' },
  'working.maintenance': { en: 'maintenance', zh: '维护' },
  'working.space': { en: 'space', zh: '场地' },
} as const satisfies TextTable;
