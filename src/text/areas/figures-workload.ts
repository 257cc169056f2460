/** Figures, workings and findings of jobs. A job's figures share their words: `workload.<job>.step` and its likes. */
import type { TextTable } from '../say.ts';

export const workloadFigureTexts = {
  'figure.workload.step': { en: 'Step', zh: '单步时间' },
  'figure.workload.step.means': {
    en: 'Time of one optimiser step: forward, backward, exchange and update.',
    zh: '一个优化步的时间：前向、反向、通信与参数更新。',
  },
  'figure.workload.mfu': { en: 'Model FLOPs utilisation', zh: '模型算力利用率（MFU）' },
  'figure.workload.mfu.means': {
    en: 'FLOPs that the model needs over what the cards could do in that time.',
    zh: '模型所需浮点运算量与各卡同时间内峰值运算量之比。',
  },
  'figure.workload.tokens-per-second': { en: 'Tokens per second', zh: '每秒词元数' },
  'figure.workload.tokens-per-second.means': {
    en: 'Tokens trained, read or written per second on all cards of the job.',
    zh: '作业全部卡每秒训练、读入或生成的词元数。',
  },
  'figure.workload.memory.per-card': { en: 'Memory per card', zh: '单卡内存占用' },
  'figure.workload.memory.per-card.means': {
    en: 'What the fullest card of the job holds.',
    zh: '作业中占用最多的一张卡所存内容。',
  },
  'figure.workload.ttft': { en: 'Time to first token', zh: '首词元时延（TTFT）' },
  'figure.workload.ttft.means': {
    en: 'From a prompt that starts alone to its first output token.',
    zh: '单个提示独自开始处理到输出首个词元的时间。',
  },
  'figure.workload.tpot': { en: 'Time per output token', zh: '单词元输出时延（TPOT）' },
  'figure.workload.tpot.means': {
    en: 'Between two output tokens of one sequence.',
    zh: '同一序列相邻两个输出词元的间隔。',
  },

  'convention.workload.step': {
    en: 'one optimiser step, whole batch; {label}; software: {profile}, {date}',
    zh: '一个优化步（整批）；{label}；软件：{profile}，{date}',
  },
  'convention.workload.mfu': {
    en: 'model FLOPs with attention over all pairs, without recomputation, over the dense BF16 peak; {label}; software: {profile}, {date}',
    zh: '模型浮点运算量（注意力按全部位置对计，不含重计算）除以 BF16 稠密峰值；{label}；软件：{profile}，{date}',
  },
  'convention.workload.tokens-per-second': {
    en: 'all cards of the job; {label}; software: {profile}, {date}',
    zh: '作业全部卡合计；{label}；软件：{profile}，{date}',
  },
  'convention.workload.ttft': {
    en: 'one prompt alone, no queue; {label}; software: {profile}, {date}',
    zh: '单个提示，无排队；{label}；软件：{profile}，{date}',
  },
  'convention.workload.tpot': {
    en: 'mean over a sequence, without speculation; {label}; software: {profile}, {date}',
    zh: '序列内平均，无投机解码；{label}；软件：{profile}，{date}',
  },
  'convention.workload.memory.per-card': {
    en: 'decimal gigabytes on the fullest card; counted by the published formulas',
    zh: '占用最多的卡，十进制 GB；按公开公式计算',
  },
  'convention.workload.step.unknown': { en: 'one optimiser step, whole batch', zh: '一个优化步（整批）' },
  'convention.workload.mfu.unknown': {
    en: 'model FLOPs with attention over all pairs, over the dense BF16 peak',
    zh: '模型浮点运算量（注意力按全部位置对计）除以 BF16 稠密峰值',
  },
  'convention.workload.tokens-per-second.unknown': { en: 'all cards of the job', zh: '作业全部卡合计' },
  'convention.workload.ttft.unknown': { en: 'one prompt alone, no queue', zh: '单个提示，无排队' },
  'convention.workload.tpot.unknown': { en: 'mean over a sequence', zh: '序列内平均' },
  'convention.workload.memory.per-card.unknown': {
    en: 'decimal gigabytes on the fullest card',
    zh: '占用最多的卡，十进制 GB',
  },

  'working.workload.step': { en: 'Parts of the step', zh: '单步时间的组成' },
  'working.workload.mfu': { en: 'Model FLOPs over peak', zh: '模型浮点运算量 / 峰值' },
  'working.workload.mfu-causal': {
    en: 'The same with causal attention counted half',
    zh: '因果注意力按一半计时的利用率',
  },
  'working.workload.tokens-per-second': { en: 'Tokens over time', zh: '词元数 / 时间' },
  'working.workload.ttft': { en: 'Parts of reading the prompt', zh: '读入提示的时间组成' },
  'working.workload.tpot': { en: 'Parts of one decode step', zh: '单个解码步的时间组成' },
  'working.workload.memory.per-card': { en: 'What a card holds', zh: '单卡存放内容' },
  'working.workload.per-device': { en: 'For each device that software sees', zh: '软件所见的每个设备' },
  'working.workload.memory.weights': { en: 'Weights', zh: '权重' },
  'working.workload.memory.gradients': { en: 'Gradients', zh: '梯度' },
  'working.workload.memory.optimiser': { en: 'Optimiser state', zh: '优化器状态' },
  'working.workload.memory.activations': { en: 'Activations', zh: '激活' },
  'working.workload.memory.cache': { en: 'Key-value cache', zh: 'KV 缓存' },
  'working.workload.plan': {
    en: 'Plan: TP {tp}, PP {pp} in {vpp} {vpp|chunk|chunks}, CP {cp}, DP {dp}, EP {ep}; micro-batch {microBatch}, recompute {recompute}, ZeRO {zero}, {precision}; {used} of {cards} devices',
    zh: '方案：TP {tp}，PP {pp}（每级 {vpp} 段），CP {cp}，DP {dp}，EP {ep}；微批 {microBatch}，重计算 {recompute}，ZeRO {zero}，{precision}；使用 {cards} 个设备中的 {used} 个',
  },
  'working.workload.plan-searched': {
    en: 'Best plan found: TP {tp}, PP {pp} in {vpp} {vpp|chunk|chunks}, CP {cp}, DP {dp}, EP {ep}; micro-batch {microBatch}, recompute {recompute}, ZeRO {zero}, {precision}; {used} of {cards} devices',
    zh: '搜索到的最佳方案：TP {tp}，PP {pp}（每级 {vpp} 段），CP {cp}，DP {dp}，EP {ep}；微批 {microBatch}，重计算 {recompute}，ZeRO {zero}，{precision}；使用 {cards} 个设备中的 {used} 个',
  },
  'working.workload.serving-plan': {
    en: 'Plan: TP {tp}, EP {ep}, {precision}; {engines} {engines|engine|engines} with {batch} {batch|sequence|sequences} each',
    zh: '方案：TP {tp}，EP {ep}，{precision}；{engines} 个引擎，每个 {batch} 条序列',
  },
  'working.workload.class': { en: 'Class: {class}', zh: '类别：{class}' },
  'working.workload.nearest': {
    en: 'Nearest published row, ours against published: {subject} ({id})',
    zh: '最接近的公开数据（本工具 : 公布值）：{subject}（{id}）',
  },
  'working.workload.tier': {
    en: '{tier}: {cards} cards, as routed per card; latency {latency} µs, never less than the published rows were scored with',
    zh: '{tier}：{cards} 张卡，按路由的单卡速率；时延 {latency} µs，不低于公开数据对照所用的值',
  },
  'working.workload.hidden': { en: 'Exchange that runs beside compute, not added', zh: '与计算重叠的通信（不计入）' },
  'working.workload.part.matmul': { en: 'Matrix products', zh: '矩阵乘' },
  'working.workload.part.attention': { en: 'Attention', zh: '注意力' },
  'working.workload.part.memoryBound': { en: 'Memory-bound operations', zh: '访存受限算子' },
  'working.workload.part.elementWise': { en: 'Element-wise operations', zh: '逐元素算子' },
  'working.workload.part.launch': { en: 'Starts on the card', zh: '算子启动' },
  'working.workload.part.tensor': { en: 'Tensor exchange', zh: '张量并行通信' },
  'working.workload.part.expert': { en: 'Expert exchange', zh: '专家交换' },
  'working.workload.part.context': { en: 'Context exchange', zh: '上下文并行通信' },
  'working.workload.part.host': { en: 'Host', zh: '主机' },
  'working.workload.part.recompute': { en: 'Recomputation', zh: '重计算' },
  'working.workload.part.vocabulary': { en: 'Vocabulary and uneven stages', zh: '词表与级间不均' },
  'working.workload.part.bubble': { en: 'Pipeline bubble', zh: '流水线气泡' },
  'working.workload.part.sends': { en: 'Sends between stages', zh: '级间传输' },
  'working.workload.part.data': { en: 'Data exchange', zh: '数据并行通信' },
  'working.workload.part.optimiser': { en: 'Optimiser', zh: '优化器' },
  'working.workload.part.parking': { en: 'Activations to the host and back', zh: '激活换出与换入' },
  'working.workload.part.overhead': { en: 'Loss between the parts', zh: '各部分之间的损失' },
  'working.workload.part.projection': { en: 'Projections', zh: '投影' },
  'working.workload.part.mlp': { en: 'MLP and experts', zh: 'MLP 与专家' },
  'working.workload.part.exchange': { en: 'Exchange', zh: '通信' },
  'working.workload.part.loss': { en: 'Loss between the parts', zh: '各部分之间的损失' },

  'figure.workload.collective.all-reduce': { en: 'All-reduce, bus bandwidth', zh: '全规约（all-reduce）总线带宽' },
  'figure.workload.collective.all-gather': { en: 'All-gather, bus bandwidth', zh: '全收集（all-gather）总线带宽' },
  'figure.workload.collective.reduce-scatter': {
    en: 'Reduce-scatter, bus bandwidth',
    zh: '规约散播（reduce-scatter）总线带宽',
  },
  'figure.workload.collective.all-to-all': { en: 'All-to-all, bus bandwidth', zh: '全交换（all-to-all）总线带宽' },
  'figure.workload.collective.send': { en: 'Send and receive, bandwidth', zh: '点对点收发带宽' },
  'figure.workload.collective.all-reduce.means': {
    en: 'What the largest message reaches; smaller ones stand in the working.',
    zh: '最大消息所达到的带宽；较小消息见计算过程。',
  },
  'figure.workload.collective.all-gather.means': {
    en: 'What the largest message reaches; smaller ones stand in the working.',
    zh: '最大消息所达到的带宽；较小消息见计算过程。',
  },
  'figure.workload.collective.reduce-scatter.means': {
    en: 'What the largest message reaches; smaller ones stand in the working.',
    zh: '最大消息所达到的带宽；较小消息见计算过程。',
  },
  'figure.workload.collective.all-to-all.means': {
    en: 'What the largest message reaches; smaller ones stand in the working.',
    zh: '最大消息所达到的带宽；较小消息见计算过程。',
  },
  'figure.workload.collective.send.means': {
    en: 'What the largest message reaches; smaller ones stand in the working.',
    zh: '最大消息所达到的带宽；较小消息见计算过程。',
  },
  'convention.workload.collective': {
    en: 'bus bandwidth of 16 GiB over {ranks} devices side by side; {label}; library: {profile}, {date}',
    zh: '{ranks} 个相邻设备、16 GiB 消息的总线带宽；{label}；通信库：{profile}，{date}',
  },
  'working.workload.collective.all-reduce': { en: 'All-reduce by message size', zh: '全规约：按消息大小' },
  'working.workload.collective.all-gather': { en: 'All-gather by message size', zh: '全收集：按消息大小' },
  'working.workload.collective.reduce-scatter': { en: 'Reduce-scatter by message size', zh: '规约散播：按消息大小' },
  'working.workload.collective.all-to-all': { en: 'All-to-all by message size', zh: '全交换：按消息大小' },
  'working.workload.collective.send': { en: 'Send and receive by message size', zh: '点对点收发：按消息大小' },
  'working.workload.curve-point': {
    en: '{size}: {time} µs, {algorithm}, held up by {tier}',
    zh: '{size}：{time} µs，{algorithm}，受限于 {tier}',
  },

  'figure.workload.disaggregated.tokens-per-second': {
    en: 'Tokens per second, prompts read apart',
    zh: '每秒词元数（预填充与解码分离）',
  },
  'figure.workload.disaggregated.tokens-per-second.means': {
    en: 'The same cards, some reading prompts and the others writing tokens, in the ratio that wastes neither.',
    zh: '同样的卡，一部分读入提示、其余生成词元，按两者都不闲置的比例划分。',
  },
  'figure.workload.disaggregated.ttft': {
    en: 'Time to first token, prompts read apart',
    zh: '首词元时延（预填充与解码分离）',
  },
  'figure.workload.disaggregated.ttft.means': {
    en: 'Reading the prompt, moving its cache over the network, and the first decode step.',
    zh: '读入提示、经网络迁移 KV 缓存，再加首个解码步。',
  },
  'working.workload.apart.reading': { en: 'Devices that read prompts', zh: '读入提示的设备' },
  'working.workload.apart.writing': { en: 'Devices that write tokens', zh: '生成词元的设备' },
  'working.workload.apart.transfer': { en: 'Key-value cache over the network', zh: 'KV 缓存经网络传输' },

  'figure.workload.mttf': { en: 'Mean time to a stop', zh: '平均中断间隔' },
  'figure.workload.mttf.means': {
    en: 'How long the job runs until a failure stops it.',
    zh: '作业运行到被故障中断的平均时间。',
  },
  'convention.workload.mttf': {
    en: 'stops of all causes, counted in nodes of 8 cards, at the site of the document or the published one',
    zh: '各种原因的中断，按 8 卡节点计；取文档所述站点或公开站点',
  },
  'figure.workload.usable': { en: 'Usable share of the domains', zh: '高带宽域可用比例' },
  'figure.workload.usable.means': {
    en: 'Cards of a high-bandwidth domain that whole groups of the plan still fill while boxes are down.',
    zh: '有节点停机时，高带宽域内仍能组成完整并行组的卡所占比例。',
  },
  'convention.workload.usable': {
    en: 'mean over failures of the smallest boxes that hold cards, no spares in the domain',
    zh: '按装卡的最小箱体失效取平均，域内无备件',
  },
  'figure.workload.goodput': { en: 'Useful share of the time', zh: '有效时间比例（goodput）' },
  'figure.workload.goodput.means': {
    en: 'What checkpoints, lost work and restarts leave of the time.',
    zh: '扣除检查点、损失的工作与重启后的时间比例。',
  },
  'convention.workload.goodput': {
    en: 'first order in failures; Daly’s interval where none is set',
    zh: '对故障取一阶近似；未设间隔时采用 Daly 间隔',
  },
  'figure.workload.mfu.useful': { en: 'Useful model FLOPs utilisation', zh: '有效 MFU' },
  'figure.workload.mfu.useful.means': {
    en: 'Utilisation times the useful share of the time and the usable share of the cards.',
    zh: '利用率 × 有效时间比例 × 可用卡比例。',
  },
  'convention.workload.mfu.useful': {
    en: 'all-pairs attention, over the whole run',
    zh: '注意力按全部位置对计，全程平均',
  },
  'figure.workload.days': { en: 'Duration of the run', zh: '训练总时长' },
  'figure.workload.days.means': {
    en: 'For the tokens that the makers of the model trained it on.',
    zh: '按模型作者所用训练词元数计算。',
  },
  'convention.workload.days': {
    en: 'tokens of the published training, with failures; unknown until the job states its checkpoints',
    zh: '按公开训练词元数，计入故障；作业未给出检查点时未知',
  },
  'figure.workload.energy': { en: 'Energy of the run', zh: '训练总能耗' },
  'figure.workload.energy.means': {
    en: 'What the site draws for the cards of the job until it is done.',
    zh: '完成训练期间站点为该作业的卡消耗的电能。',
  },
  'convention.workload.energy': {
    en: 'typical IT power × PUE × the job’s share of the cards',
    zh: 'IT 典型功率 × PUE × 作业占卡比例',
  },
  'figure.workload.cost': { en: 'Cost of the run', zh: '训练总成本' },
  'figure.workload.cost.means': {
    en: 'Card-hours of the run at what a card-hour of this design costs.',
    zh: '训练卡时数 × 本设计的每卡时成本。',
  },
  'convention.workload.cost': { en: 'cost of a card-hour × cards × time', zh: '每卡时成本 × 卡数 × 时间' },
  'working.workload.run-tokens': { en: 'Tokens of the published training, 10¹²', zh: '公开训练词元数（万亿）' },
  'working.workload.interval': { en: 'Time between checkpoints', zh: '检查点间隔' },
  'working.workload.repair': { en: 'Repair of a box', zh: '单箱修复时间' },

  'because.workload.precision': {
    en: 'The card does not multiply in {asked}; it does in {has}.',
    zh: '该卡不支持 {asked} 矩阵运算；支持 {has}。',
  },
  'because.workload.kernels': {
    en: 'No published kernel measurement tells what this card reaches; give the maker’s figure.',
    zh: '没有公开的算子实测说明该卡能达到的水平；请提供厂商数据。',
  },
  'because.workload.presets': { en: 'Models that ship: {presets}.', zh: '内置模型：{presets}。' },
  'because.workload.memory': {
    en: 'It does not fit, so it does not run: see the finding.',
    zh: '放不下，无法运行：见检查结果。',
  },
  'because.workload.plan': { en: 'The plan cannot run: see the finding.', zh: '方案无法运行：见检查结果。' },
  'because.workload.limit': {
    en: 'Even one sequence alone takes {best} s a token.',
    zh: '即使只有一条序列，每个词元也需 {best} 秒。',
  },
  'because.workload.mixed': {
    en: 'The job lies on cards of several kinds ({kinds}); give it a place with one kind.',
    zh: '作业所在的卡种类不一（{kinds}）；请指定同类卡的位置。',
  },
  'because.workload.network': {
    en: 'No network drawn joins {cards} cards, or its rate is not known.',
    zh: '图中没有网络连接 {cards} 张卡，或其速率未知。',
  },

  'finding.workload.memory': {
    en: 'Job {job} does not fit: it needs {need} GB on a card, {usable} GB can be used.',
    zh: '作业 {job} 放不下：单卡需要 {need} GB，可用 {usable} GB。',
  },
  'fix.workload.memory.more-cards': {
    en: 'No plan fits on {cards} devices: more cards, fewer bits, or a smaller model.',
    zh: '{cards} 个设备上没有可行方案：增加卡数、降低精度或换用更小的模型。',
  },
  'fix.workload.memory.plan': {
    en: 'This fits: TP {tp}, PP {pp}, CP {cp}, DP {dp}, EP {ep}, micro-batch {microBatch}, recompute {recompute}, ZeRO {zero}.',
    zh: '可行方案：TP {tp}，PP {pp}，CP {cp}，DP {dp}，EP {ep}，微批 {microBatch}，重计算 {recompute}，ZeRO {zero}。',
  },
  'fix.workload.memory.batch': {
    en: 'At most {batch} {batch|sequence|sequences} an engine fit beside the weights.',
    zh: '除权重外，每个引擎最多容纳 {batch} 条序列。',
  },
  'finding.workload.parallel-shape': {
    en: 'The ways of job {job} do not match ({field}).',
    zh: '作业 {job} 的并行方式不匹配（{field}）。',
  },
  'fix.workload.parallel-shape': { en: 'Set {field} to {value}.', zh: '把 {field} 设为 {value}。' },
  'finding.workload.batch-divides': {
    en: 'The batch of job {job}, {batch}, does not divide among {dp} data ways with micro-batches of {microBatch}.',
    zh: '作业 {job} 的批大小 {batch} 不能由 {dp} 路数据并行、微批 {microBatch} 整除。',
  },
  'fix.workload.batch-divides': { en: 'Set batch to {below} or {above}.', zh: '把 batch 设为 {below} 或 {above}。' },
  'fix.workload.batch-divides.up': { en: 'Set batch to {above}.', zh: '把 batch 设为 {above}。' },
  'finding.workload.tp-crosses': {
    en: 'Tensor groups of job {job} ({tp} ways) leave the scale-up domain of {domain} devices.',
    zh: '作业 {job} 的张量并行组（{tp} 路）超出 {domain} 个设备的 scale-up 域。',
  },
  'fix.workload.tp-crosses': { en: 'Set tp to {tp}.', zh: '把 tp 设为 {tp}。' },
} as const satisfies TextTable;
