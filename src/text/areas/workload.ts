/** The workload model: labels, classes, profiles' words, the gallery of published rows. */
import type { TextTable } from '../say.ts';

export const workloadTexts = {
  'cli.gallery.does': {
    en: 'published measurements beside our values, misses included',
    zh: '公开发表的数据与本工具结果对照，偏差如实列出',
  },

  'label.validated': { en: 'validated', zh: '已验证' },
  'label.indicative': { en: 'indicative', zh: '仅供参考' },
  'label.upper-bound': { en: 'upper bound', zh: '上限' },
  'label.no-validated-efficiency': { en: 'no validated efficiency', zh: '效率未经验证' },
  'label.validated.means': {
    en: 'nine of ten published rows of this class lie between {low} % and {high} % of speed around our value',
    zh: '该类公开数据中，十分之九的速度偏差在 {low}% 到 {high}% 之间',
  },
  'label.upper-bound.means': {
    en: 'at most: published stacks reach {low} % to {high} % of it',
    zh: '最多如此：公开的软件栈能达到其 {low}% 到 {high}%',
  },
  'label.no-validated-efficiency.means': {
    en: 'no published row tests this; compare designs, do not promise the figure',
    zh: '没有公开数据可供验证；可用于方案对比，不宜作为承诺值',
  },

  'class.dense-megatron': { en: 'dense training, Megatron class', zh: '稠密训练（Megatron 类）' },
  'class.dense-narrow': { en: 'dense training, width 2,048 and less', zh: '稠密训练（宽度不超过 2,048）' },
  'class.fsdp': { en: 'PyTorch FSDP, to 8k tokens', zh: 'PyTorch FSDP（不超过 8k 词元）' },
  'class.fsdp-long': { en: 'PyTorch FSDP, beyond 8k tokens', zh: 'PyTorch FSDP（超过 8k 词元）' },
  'class.pytorch-split': { en: 'PyTorch with tensor, context or pipeline ways', zh: 'PyTorch 张量、上下文或流水并行' },
  'class.moe-training': { en: 'mixture-of-experts training', zh: 'MoE 训练' },
  'class.tpu': { en: 'training on TPU', zh: 'TPU 训练' },
  'class.ascend-training': { en: 'training on Ascend (plan assumed)', zh: '昇腾训练（并行方案为假设）' },
  'class.training-untested': { en: 'training without a published row', zh: '无公开数据的训练' },
  'class.serving-dense': { en: 'dense serving, TensorRT-LLM class', zh: '稠密推理（TensorRT-LLM 类）' },
  'class.serving-vllm': { en: 'dense serving, vLLM class', zh: '稠密推理（vLLM 类）' },
  'class.serving-moe': { en: 'mixture-of-experts serving', zh: 'MoE 推理' },
  'class.serving-untested': { en: 'serving without a published row', zh: '无公开数据的推理' },
  'class.all-reduce-large': { en: 'all-reduce from 128 MiB, one or two domains', zh: '全规约 ≥128 MiB，一个或两个域' },
  'class.all-reduce-small': { en: 'all-reduce below 128 MiB', zh: '全规约 <128 MiB' },
  'class.all-reduce-wide': {
    en: 'all-reduce from 128 MiB, three and more domains',
    zh: '全规约 ≥128 MiB，三个及以上域',
  },
  'class.collective-untested': { en: 'collective without a published row', zh: '无公开数据的集合通信' },
  'class.exchange': { en: 'expert exchange, named kernels', zh: '专家交换（具名算子）' },
  'class.exchange-elsewhere': { en: 'expert exchange, other kernels', zh: '专家交换（其他算子）' },
  'class.matmul': { en: 'single matmuls', zh: '单个矩阵乘' },
  'class.reliability': { en: 'mean time to failure', zh: '平均无故障时间' },

  'algorithm.none': { en: 'nothing sent', zh: '无需传输' },
  'algorithm.send': { en: 'send', zh: '直接发送' },
  'algorithm.direct': { en: 'direct', zh: '直接交换' },
  'algorithm.ring': { en: 'ring', zh: '环' },
  'algorithm.hierarchical': { en: 'hierarchical', zh: '分层' },
  'algorithm.tree': { en: 'tree', zh: '树' },
  'algorithm.tree-low-latency': { en: 'tree, low latency', zh: '树（低时延协议）' },
  'algorithm.in-switch': { en: 'in the switches', zh: '交换机内规约' },
  'algorithm.in-switch-tree': { en: 'in the switches, tree across', zh: '交换机内规约 + 域间树' },

  'gallery.missing.state-space': {
    en: 'state-space layers are not modelled',
    zh: '未建模状态空间层',
  },
  'gallery.missing.batch': { en: 'the batch is not printed', zh: '未公布批大小' },
  'gallery.missing.precision-mix': {
    en: 'attention in 8 bit with experts in 4 bit cannot be expressed',
    zh: '无法表达 8 位注意力与 4 位专家的混合精度',
  },
  'gallery.missing.fault': { en: 'measured with a fault, as its source says', zh: '来源说明测量时存在故障' },
  'gallery.missing.quality': {
    en: 'time to quality: neither the step nor the plan is printed',
    zh: '仅给出达标时间：未公布单步时间或并行方案',
  },
  'gallery.missing.yardstick': {
    en: 'the error of another tool, to compare with ours',
    zh: '其他工具的误差，用于与本工具对比',
  },
  'gallery.missing.adapters': {
    en: 'fine-tuning to quality: adapters and number of steps are not modelled',
    zh: '微调达标时间：未建模适配器与步数',
  },
  'gallery.missing.plan': { en: 'the parallel plan or the batch is not printed', zh: '未公布并行方案或批大小' },
  'gallery.missing.event-count': {
    en: 'a share of the total; only the total is predicted',
    zh: '总数的一部分；仅预测总数',
  },

  'gallery.column.subject': { en: 'published run', zh: '公开数据' },
  'gallery.column.published': { en: 'published', zh: '公布值' },
  'gallery.column.ours': { en: 'ours', zh: '本工具' },
  'gallery.column.difference': { en: 'difference', zh: '偏差' },
  'gallery.column.label': { en: 'label', zh: '标签' },
  'gallery.column.source': { en: 'source', zh: '来源' },
  'gallery.column.class': { en: 'class', zh: '类别' },
  'gallery.column.rows': { en: 'rows', zh: '行数' },
  'gallery.column.mean': { en: 'mean error', zh: '平均误差' },
  'gallery.column.median': { en: 'median', zh: '中位数' },
  'gallery.column.range': { en: 'range of speed', zh: '速度偏差范围' },
  'gallery.column.band': { en: 'band', zh: '区间' },
  'gallery.column.inside': { en: 'inside', zh: '落入区间' },
  'gallery.outside': { en: 'outside its band', zh: '超出区间' },
  'gallery.overfull': {
    en: 'does not fit by our count',
    zh: '按本工具计算放不下',
  },
  'gallery.count': {
    en: '{scored} of {all} rows scored; plus in the range means that the model is too fast',
    zh: '{all} 行中 {scored} 行可比；范围中的正号表示模型偏快',
  },
} as const satisfies TextTable;
