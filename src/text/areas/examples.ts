import type { TextTable } from '../say.ts';

/** What the examples are: one line for a menu, the story, and what is not published of them. */
export const exampleTexts = {
  'example.su': { en: 'Scalable units', zh: '可扩展单元' },
  'example.cards': { en: 'Cards', zh: '卡数' },
  'example.about': { en: 'About this example', zh: '关于此示例' },
  'example.gap': { en: 'Not published:', zh: '未公布：' },
  'example.sources': { en: '{n} {n|source|sources}', zh: '{n} 个来源' },
  'example.column.figure': { en: 'Figure', zh: '指标' },
  'example.column.published': { en: 'Published', zh: '公布值' },
  'example.column.ours': { en: 'Ours', zh: '本工具' },
  'refusal.bad-parameter-choice': {
    en: '{name} of {id} is one of {values}, not {value}.',
    zh: '{id} 的 {name} 只能取 {values} 之一，而不是 {value}。',
  },

  'example.cloudmatrix384': { en: '384 cards, two-tier UB', zh: '384 卡，两层 UB' },
  'example.cloudmatrix384.story': {
    en: 'Huawei’s supernode of 2025: 48 nodes of eight Ascend 910C, seven switch planes, exact to the chip and link.',
    zh: '华为 2025 年超节点：48 个节点，每节点 8 张昇腾 910C，七个交换平面，精确到芯片与链路。',
  },
  'example.cloudmatrix384.gap': {
    en: 'How a CPU spreads its 160 GB/s over the planes, the order of the cabinets, feeds and cooling loops, and the switches of the RDMA plane are not published.',
    zh: 'CPU 的 160 GB/s 如何分到各平面、机柜顺序、供电与冷却回路以及 RDMA 平面的交换机均未公布。',
  },

  'example.cloudmatrix384-rdma': { en: '384 cards, RDMA plane assumed', zh: '384 卡，RDMA 平面为假设' },
  'example.cloudmatrix384-rdma.story': {
    en: 'The same machine with its RDMA plane drawn as two tiers without taper: 1,536 modules more, and the published 6,912 follow.',
    zh: '同一系统，RDMA 平面画成无收敛的两层：多 1,536 个光模块，正好得出公布的 6,912 个。',
  },
  'example.cloudmatrix384-rdma.gap': {
    en: 'Only the total of modules is published of the RDMA plane; its switches, tiers and places are ours.',
    zh: 'RDMA 平面只公布了光模块总数；交换机、层数和位置为我们的假设。',
  },

  'example.gb200-nvl72': { en: '72 cards, one tier', zh: '72 卡，单层' },
  'example.gb200-nvl72.story': {
    en: 'NVIDIA’s rack of 2024: 72 GPUs, each with one link to each of 18 switch chips, 1,296 links over copper cartridges.',
    zh: 'NVIDIA 2024 年整机柜：72 块 GPU，每块到 18 颗交换芯片各一条链路，共 1,296 条铜缆背板链路。',
  },
  'example.gb200-nvl72.gap': {
    en: 'Sources differ on rack power (115 to 132 kW) and weight; the supply of the hall is not part of it.',
    zh: '机柜功率（115 至 132 kW）和重量各来源不一；机房侧供电不在其中。',
  },

  'example.dgx-h100-superpod': { en: 'up to 1,016 cards, rails', zh: '最多 1,016 卡，多轨' },
  'example.dgx-h100-superpod.story': {
    en: 'NVIDIA’s reference of 2022: units of 32 servers, one leaf a rail, counts of nodes, switches and cables as published.',
    zh: 'NVIDIA 2022 年参考架构：每单元 32 台服务器，每轨一台叶交换机，节点、交换机与线缆数与公布一致。',
  },
  'example.dgx-h100-superpod.gap': {
    en: 'Which leaves the four managers take and where the switches stand are not published.',
    zh: '四台管理设备接哪些叶交换机、交换机的位置未公布。',
  },

  'example.three-cabinets': { en: '135 cards, drawn by hand', zh: '135 卡，手工绘制' },
  'example.three-cabinets.story': {
    en: 'A lab with every kind of exception: a different tray, missing cards, a cut link, a cable between two cabinets.',
    zh: '包含各类例外的实验环境：不同托盘、缺卡、断开的链路、两柜之间的线缆。',
  },
  'example.three-cabinets.gap': {
    en: 'An invented design of placeholders: parts without figures stay unknown.',
    zh: '虚构设计，部件为占位：没有数据的项保持未知。',
  },

  'example.atlas-950': { en: '1,024 or 8,192 cards, UB', zh: '1,024 或 8,192 卡，UB' },
  'example.atlas-950.story': {
    en: 'Huawei’s supernode of 2026: 64 cards a cabinet in two full meshes and four switch stages, 160 cabinets, or the 1,024 cards shown at WAIC.',
    zh: '华为 2026 年超节点：每柜 64 卡，两维全互连加四个交换级，共 160 柜；或 WAIC 展出的 1,024 卡配置。',
  },
  'example.atlas-950.gap': {
    en: 'Wiring of the communication cabinets, power, optics and prices are not published: a Clos in four planes is assumed.',
    zh: '通信柜的连线、功率、光模块与价格均未公布：假设为四平面 Clos。',
  },

  'example.atlas-960': { en: '15,488 cards, 220 cabinets', zh: '15,488 卡，220 柜' },
  'example.atlas-960.story': {
    en: 'Announced for 2027: 88 cards a cabinet, 2.2 TB/s a card both ways.',
    zh: '计划 2027 年：每柜 88 卡，每卡双向 2.2 TB/s。',
  },
  'example.atlas-960.gap': {
    en: 'Only counts are published. The pattern is that of the Atlas 950; 176 + 44 cabinets are recalled from the keynote.',
    zh: '仅公布数量。结构沿用 Atlas 950；176 + 44 柜凭发布会记忆。',
  },

  'example.atlas-960e': { en: '4,096 cards, optical engines', zh: '4,096 卡，光引擎' },
  'example.atlas-960e.story': {
    en: 'Announced in September 2026 with near-packaged optics: 4,096 cards, 8 EFLOPS of FP8.',
    zh: '2026 年 9 月发布，采用近封装光学：4,096 卡，FP8 算力 8 EFLOPS。',
  },
  'example.atlas-960e.gap': {
    en: 'Chip, cabinets and graph are not published; 5,500 engines are, and this drawing needs 10,240 at its two ends: a miss that stays visible.',
    zh: '芯片、机柜与拓扑未公布；公布 5,500 个光引擎，而本图两端共需 10,240 个：差异保留可见。',
  },

  'example.supercluster-950': { en: '524,288 cards, 64 SuperPoDs', zh: '524,288 卡，64 个 SuperPoD' },
  'example.supercluster-950.story': {
    en: '64 Atlas 950 SuperPoDs joined over UBoE or RoCE.',
    zh: '64 个 Atlas 950 SuperPoD 经 UBoE 或 RoCE 相连。',
  },
  'example.supercluster-950.gap': {
    en: 'Scale-out switches, tiers and the used ports are not published: three tiers of 128 ports without taper are assumed, with 512 racks for them.',
    zh: '横向扩展的交换机、层数和所用端口未公布：假设 128 端口无收敛三层，另加 512 个机架。',
  },

  'example.supercluster-960': { en: 'over a million cards', zh: '超过一百万卡' },
  'example.supercluster-960.story': {
    en: 'Announced as more than a million NPUs: 65 Atlas 960 SuperPoDs are the fewest that exceed it.',
    zh: '宣称超过一百万 NPU：至少需要 65 个 Atlas 960 SuperPoD。',
  },
  'example.supercluster-960.gap': {
    en: 'Number of SuperPoDs, their inside and all scale-out switches are not published.',
    zh: 'SuperPoD 数量、内部结构及横向扩展交换机均未公布。',
  },

  'example.ub-mesh-pod': { en: '1,024 cards, 4 × 4 racks', zh: '1,024 卡，4 × 4 机架' },
  'example.ub-mesh-pod.story': {
    en: 'The pod of the UB-Mesh paper: full meshes on the board, in the rack, along rows and columns, lane by lane.',
    zh: 'UB-Mesh 论文的 Pod：板内、柜内、行与列均为全互连，精确到通道。',
  },
  'example.ub-mesh-pod.gap': {
    en: 'The paper gives no lane rate (112 Gb/s is that of UB 2.0); where its 48 low-radix switches sit is drawn as four stages.',
    zh: '论文未给通道速率（112 Gb/s 为 UB 2.0 的值）；48 个低端口交换机画成四级。',
  },

  'example.scalex640': { en: '640 cards, one cabinet', zh: '640 卡，单柜' },
  'example.scalex640.story': {
    en: 'Sugon’s densest cabinet: 640 cards, 860 kW, immersion with phase change.',
    zh: '曙光密度最高的机柜：640 卡，860 kW，浸没相变冷却。',
  },
  'example.scalex640.gap': {
    en: 'Switch chips, radix, links of a card and memory are not published; 224 GB/s each way follows from 573 TB/s of a pair.',
    zh: '交换芯片、端口数、每卡链路与显存未公布；单向 224 GB/s 由一对机柜的 573 TB/s 推得。',
  },

  'example.scalex640-pair': { en: '1,280 cards, one cooling module', zh: '1,280 卡，一个冷却模块' },
  'example.scalex640-pair.story': {
    en: 'Two cabinets and one condensing module of 1.72 MW: the unit that Sugon sells.',
    zh: '两个机柜配一个 1.72 MW 冷凝模块：曙光的销售单元。',
  },
  'example.scalex640-pair.gap': {
    en: 'As scaleX640; whether the two cabinets share a scale-up network is not published: drawn as two.',
    zh: '同 scaleX640；两柜是否共用纵向网络未公布：画成两个。',
  },

  'example.scalex-10k-cluster': { en: '10,240 cards, scaleFabric', zh: '10,240 卡，scaleFabric' },
  'example.scalex-10k-cluster.story': {
    en: 'Sixteen scaleX640 on Sugon’s own 80-port switches.',
    zh: '16 台 scaleX640，采用曙光自研 80 端口交换机。',
  },
  'example.scalex-10k-cluster.gap': {
    en: 'NICs a card and tiers are not published: one NIC, three tiers without taper are assumed.',
    zh: '每卡网卡数与层数未公布：假设每卡一块、无收敛三层。',
  },

  'example.zte-supernode': { en: '64 cards, orthogonal', zh: '64 卡，正交' },
  'example.zte-supernode.story': {
    en: 'ZTE’s cabinet without cables: compute and switch trays plug together at right angles around its Lingyun chip.',
    zh: '中兴无线缆机柜：计算托盘与交换托盘正交对插，采用自研凌云芯片。',
  },
  'example.zte-supernode.gap': {
    en: 'Number and radix of chips, the direction of the stated 800 GB/s, power and the names X32 and X64 are not published.',
    zh: '芯片数量与端口数、800 GB/s 的方向、功率以及 X32/X64 的名称均未公布。',
  },

  'example.panjiu-al128': { en: '128 cards, two groups', zh: '128 卡，两组' },
  'example.panjiu-al128.story': {
    en: 'Alibaba Cloud’s rack: two groups of 64 GPUs, boards across and switch trays upright, plugged straight together.',
    zh: '阿里云整机柜：两组各 64 块 GPU，横插计算板与竖插交换托盘直接对接。',
  },
  'example.panjiu-al128.gap': {
    en: 'Chips a switch tray and optical links between the groups are not published; sources differ on power (300 or 350 kW).',
    zh: '每托盘芯片数与两组间光链路数未公布；功率说法不一（300 或 350 kW）。',
  },

  'example.tianchi': { en: '256 or 512 cards', zh: '256 或 512 卡' },
  'example.tianchi.story': { en: 'Baidu’s supernodes of 2026 with Kunlun cards.', zh: '百度 2026 年昆仑芯超节点。' },
  'example.tianchi.gap': {
    en: 'Only the number of cards is published: fabric, rates, cabinets and power are ours.',
    zh: '仅公布卡数：网络、速率、机柜与功率为我们的假设。',
  },

  'example.sd200': { en: '64 cards, 3D mesh', zh: '64 卡，3D Mesh' },
  'example.sd200.story': {
    en: 'Inspur’s 64 GPUs over several hosts in one memory space.',
    zh: '浪潮 64 块 GPU 跨多主机，统一内存空间。',
  },
  'example.sd200.gap': {
    en: 'Dimensions, hosts, switches, rates and power are not published; 4 × 4 × 4 is our choice.',
    zh: '维度、主机数、交换机、速率与功率未公布；4 × 4 × 4 为我们的选择。',
  },

  'example.unipod': { en: '32 to 1,024 cards', zh: '32 至 1,024 卡' },
  'example.unipod.story': { en: 'H3C’s range of supernodes with a full interconnect.', zh: '新华三全互连超节点系列。' },
  'example.unipod.gap': { en: 'Only the range of sizes is published.', zh: '仅公布规模范围。' },

  'example.metax': { en: '64 or 128 cards', zh: '64 或 128 卡' },
  'example.metax.story': { en: 'MetaX cabinets without cables, liquid-cooled.', zh: '沐曦无线缆液冷机柜。' },
  'example.metax.gap': { en: 'Switches, rates and power are not published.', zh: '交换机、速率与功率未公布。' },

  'example.gb300-nvl72': { en: '72 cards, one tier, 800G', zh: '72 卡，单层，800G' },
  'example.gb300-nvl72.story': {
    en: 'The graph of GB200 NVL72 with 288 GB cards and 800 Gb/s to the outside.',
    zh: '与 GB200 NVL72 相同的拓扑，288 GB 显存，对外 800 Gb/s。',
  },
  'example.gb300-nvl72.gap': {
    en: 'Rack power differs between sources (132 to 142 kW); the multi-plane scale-out is not drawn.',
    zh: '机柜功率各来源不一（132 至 142 kW）；多平面横向网络未画。',
  },

  'example.nvl72-x8': { en: '576 cards, eight racks', zh: '576 卡，八柜' },
  'example.nvl72-x8.story': {
    en: 'The scalable unit of the DGX GB200 SuperPOD: eight racks, rail-aligned, 1.2 MW.',
    zh: 'DGX GB200 SuperPOD 的可扩展单元：八柜，按轨对齐，1.2 MW。',
  },
  'example.nvl72-x8.gap': {
    en: 'The switch counts of its compute fabric were not read: a two-tier tree that fills its ports is assumed.',
    zh: '计算网络的交换机数量未读到：假设为端口用满的两层树。',
  },

  'example.vr-nvl72': { en: '72 cards, NVLink 6', zh: '72 卡，NVLink 6' },
  'example.vr-nvl72.story': {
    en: 'Vera Rubin, announced as NVL144 by dies: 72 packages, 3.6 TB/s a card both ways.',
    zh: 'Vera Rubin，按裸片曾称 NVL144：72 个封装，每卡双向 3.6 TB/s。',
  },
  'example.vr-nvl72.gap': {
    en: 'Switch chips a tray (believed four), power shelves and scale-out are not confirmed.',
    zh: '每托盘交换芯片数（据信四颗）、电源框与横向网络未确认。',
  },

  'example.kyber': { en: '144 packages, 576 dies', zh: '144 封装，576 裸片' },
  'example.kyber.story': {
    en: 'Rubin Ultra, targets of 2025 for 2027: 600 kW in one rack.',
    zh: 'Rubin Ultra，2025 年公布的 2027 年目标：单柜 600 kW。',
  },
  'example.kyber.gap': {
    en: 'Card bandwidth, number of switches and places are not published.',
    zh: '每卡带宽、交换机数量与位置未公布。',
  },

  'example.dgx-b200-superpod': { en: '512 to 16,384 cards, rails', zh: '512 至 16,384 卡，多轨' },
  'example.dgx-b200-superpod.story': {
    en: 'Two tiers to 2,048 GPUs, three above: every published count of switches and cables.',
    zh: '2,048 块 GPU 以内两层，以上三层：交换机与线缆数均与公布一致。',
  },
  'example.dgx-b200-superpod.gap': {
    en: 'Core wiring is derived from the counts; racks of the switches are ours.',
    zh: '核心层连线由数量推得；交换机机架为我们的安排。',
  },

  'example.dgx-b300-superpod': { en: '512 to 8,192 cards, twin plane', zh: '512 至 8,192 卡，双平面' },
  'example.dgx-b300-superpod.story': {
    en: 'Spectrum-X Ethernet in two planes: each GPU has 400G in each, cables carry two links.',
    zh: 'Spectrum-X 以太网双平面：每块 GPU 每平面 400G，每根线缆承载两条链路。',
  },
  'example.dgx-b300-superpod.gap': {
    en: 'The switch is not printed next to the table: 128 ports of 400G are assumed.',
    zh: '表中未写交换机型号：假设 128 个 400G 端口。',
  },

  'example.dgx-b300-xdr-superpod': { en: '576 to 10,368 cards, XDR', zh: '576 至 10,368 卡，XDR' },
  'example.dgx-b300-xdr-superpod.story': {
    en: 'Units of 72 servers on 144-port switches of 800G.',
    zh: '每单元 72 台服务器，采用 144 端口 800G 交换机。',
  },
  'example.dgx-b300-xdr-superpod.gap': {
    en: 'The largest row prints 9,216 GPUs for 1,296 servers of eight: ours has 10,368.',
    zh: '最大一行印为 9,216 块 GPU，而 1,296 台八卡服务器为 10,368：我们取后者。',
  },

  'example.h20-server': { en: '8 cards, NVLink', zh: '8 卡，NVLink' },
  'example.h20-server.story': {
    en: 'The card NVIDIA made for China, eight to a server, with the NVLink of HGX H100.',
    zh: 'NVIDIA 面向中国的卡，每台八张，NVLink 同 HGX H100。',
  },
  'example.h20-server.gap': {
    en: 'NVLink rate and network ports are recalled; CPUs, server and its power are not drawn.',
    zh: 'NVLink 速率与网络端口凭记忆；CPU、整机及其功率未画。',
  },

  'example.rtx-pro-6000d-server': { en: '8 cards, PCIe only', zh: '8 卡，仅 PCIe' },
  'example.rtx-pro-6000d-server.story': {
    en: 'Eight cards without scale-up links: all traffic goes over PCIe.',
    zh: '八张没有纵向互连的卡：全部流量走 PCIe。',
  },
  'example.rtx-pro-6000d-server.gap': {
    en: 'The server and its PCIe switches are an assumption; memory bandwidth of the card was not read.',
    zh: '服务器及其 PCIe 交换芯片为假设；卡的显存带宽未读到。',
  },

  'example.deepseek-mpft': { en: '2,048 to 16,384 cards, 8 planes', zh: '2,048 至 16,384 卡，8 平面' },
  'example.deepseek-mpft.story': {
    en: 'DeepSeek’s multi-plane fat tree: NIC k of every node in plane k; 16,384 cards fill it with 768 switches.',
    zh: 'DeepSeek 多平面胖树：每节点第 k 块网卡接第 k 平面；16,384 卡用满 768 台交换机。',
  },
  'example.deepseek-mpft.gap': {
    en: 'Racks and power are not published; NVLink of the H800 is recalled. Traffic between planes goes through nodes.',
    zh: '机架与功率未公布；H800 的 NVLink 凭记忆。平面之间的流量经节点转发。',
  },

  'example.meta-24k': { en: '24,576 cards, 7:1 between pods', zh: '24,576 卡，Pod 间 7:1' },
  'example.meta-24k.story': {
    en: 'The RoCE cluster that trained Llama 3: 1,536 racks in eight pods.',
    zh: '训练 Llama 3 的 RoCE 集群：1,536 个机架，八个 Pod。',
  },
  'example.meta-24k.gap': {
    en: 'Numbers of cluster and aggregation switches and power are not published; in whole links the taper comes to 6.98:1.',
    zh: '集群与汇聚交换机数量及功率未公布；按整数链路收敛比为 6.98:1。',
  },

  'example.colossus': { en: '100,352 cards, four halls', zh: '100,352 卡，四个机房' },
  'example.colossus.story': {
    en: 'xAI’s first hundred thousand H100: 64 cards a rack, 512 an array.',
    zh: 'xAI 首批十万块 H100：每柜 64 卡，每阵列 512 卡。',
  },
  'example.colossus.gap': {
    en: 'Published is a round 100,000; 49 arrays a hall give 100,352. Tiers above the array are ours.',
    zh: '公布值为整数 100,000；每机房 49 个阵列共 100,352 卡。阵列以上各层为我们的假设。',
  },

  'example.h100-100k': { en: '100,000 cards, three tiers', zh: '100,000 卡，三层' },
  'example.h100-100k.story': {
    en: 'The cluster of the well-known reckoning of power and cost: more than 150 MW.',
    zh: '常被引用的功率与成本测算集群：超过 150 MW。',
  },
  'example.h100-100k.gap': {
    en: 'The designs compared there are not public. 64-port switches end at 65,536 cards in three tiers, so 128 ports are drawn.',
    zh: '其比较的设计未公开。64 端口三层上限为 65,536 卡，故画 128 端口。',
  },

  'example.tpu-v4': { en: '4,096 chips, 3-D torus', zh: '4,096 芯片，三维环面' },
  'example.tpu-v4.story': {
    en: 'Cubes of 4 × 4 × 4 chips joined by 48 optical circuit switches; here as a torus of 16 × 16 × 16.',
    zh: '4 × 4 × 4 芯片立方体经 48 台光路交换机相连；此处为 16 × 16 × 16 环面。',
  },
  'example.tpu-v4.gap': {
    en: 'Which torus is set up is the user’s choice; 136 ports of a circuit switch are recalled.',
    zh: '设成何种环面由用户决定；光路交换机 136 端口凭记忆。',
  },

  'example.ironwood': { en: '9,216 chips, 3-D torus', zh: '9,216 芯片，三维环面' },
  'example.ironwood.story': {
    en: 'Google’s seventh TPU: 144 cubes, 1.2 TB/s a chip both ways.',
    zh: '谷歌第七代 TPU：144 个立方体，每芯片双向 1.2 TB/s。',
  },
  'example.ironwood.gap': {
    en: 'Circuit switches and their ports are not published and not drawn; the torus of 16 × 24 × 24 is our choice.',
    zh: '光路交换机及端口未公布，未画；16 × 24 × 24 环面为我们的选择。',
  },

  'example.helios': { en: '72 cards, UALink', zh: '72 卡，UALink' },
  'example.helios.story': {
    en: 'AMD’s double-wide rack: 72 MI455X in one switched tier.',
    zh: 'AMD 双宽机柜：72 块 MI455X，单层交换。',
  },
  'example.helios.gap': {
    en: 'Switches, trays, power and places are not confirmed.',
    zh: '交换机、托盘、功率与位置未确认。',
  },

  'example.clos-1m': { en: '1,024,000 cards, three tiers', zh: '1,024,000 卡，三层' },
  'example.clos-1m.story': {
    en: 'How large a plain three-tier Clos of 160-port switches grows.',
    zh: '160 端口交换机的普通三层 Clos 能有多大。',
  },
  'example.clos-1m.gap': {
    en: 'A study, not a machine: all parts are placeholders.',
    zh: '研究用例，并非实际系统：部件均为占位。',
  },

  'example.dragonfly-a16': { en: '16,512 cards, 129 groups', zh: '16,512 卡，129 组' },
  'example.dragonfly-a16.story': {
    en: 'A balanced dragonfly of 16 routers a group.',
    zh: '每组 16 台路由器的均衡蜻蜓网络。',
  },
  'example.dragonfly-a16.gap': {
    en: 'A study, not a machine: all parts are placeholders.',
    zh: '研究用例，并非实际系统：部件均为占位。',
  },

  'published.why.vendor-round': {
    en: 'the source prints a round number; ours is the sum of the cards',
    zh: '来源印的是整数；我们的值为各卡之和',
  },
  'published.why.binary-thousand': {
    en: 'the source counts terabytes by 1,024 gigabytes',
    zh: '来源按 1,024 GB 计 1 TB',
  },
  'published.why.parts-unknown': {
    en: 'a part of it has no published figure, so there is no sum',
    zh: '其中有部件未公布数据，无法求和',
  },
  'published.why.graph-unpublished': {
    en: 'the graph is not published and this one is assumed',
    zh: '拓扑未公布，此处为假设',
  },
  'published.why.peak-disputed': {
    en: 'the source takes 50 PFLOPS a card, the catalogue 35: training and inference figures differ',
    zh: '来源按每卡 50 PFLOPS，目录取 35：训练与推理口径不同',
  },
  'published.why.source-contradicts-itself': {
    en: 'the source prints 9,216 for 1,296 nodes of eight GPUs, which are 10,368',
    zh: '来源对 1,296 个八卡节点印为 9,216，实为 10,368',
  },
  'published.why.whole-links': {
    en: 'the published ratio does not divide into whole links',
    zh: '公布比例无法分成整数条链路',
  },
  'published.why.whole-arrays': {
    en: 'the source prints a round number; whole arrays of 512 in equal halls come nearest',
    zh: '来源印的是整数；各机房取整数个 512 卡阵列最为接近',
  },
  'published.why.no-such-graph': {
    en: 'the printed counts are those of q = 28, which is no prime power: no such graph is known',
    zh: '所印数量对应 q = 28，不是素数幂：尚无此图',
  },
  'gallery.structure': {
    en: '{n} published counts and sums of systems, {held} reproduced.',
    zh: '系统的 {n} 项公布数量与合计，其中 {held} 项重现。',
  },
} as const satisfies TextTable;
