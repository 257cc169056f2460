/**
 * Bytes that the memory-bound work of one layer and micro-batch moves on one card.
 *
 * Norms, dropout and residuals 11 widths (divided by the tensor ways under sequence parallelism; 7 in a parallel
 * block); the activation function 2 or 3 passes of the inner width; head transposes 2; each un-fused pass again; token
 * permutation 4 k widths; un-fused softmax 6.5 score matrices forward and 9.5 backward. Narrow formats: each matmul
 * input (forward) and output gradient (backward) is read in 2 bytes and written twice in its own width.
 * Source: counted from the layer (Korthikanti et al., arXiv 2205.05198, section 4 lists the same tensors).
 */
import { countShape, type ModelShape } from '../model-shape.ts';
import { bytesOf } from '../silicon/matmul.ts';
import type { Direction } from './layer-matmuls.ts';
import type { TrainingPlan } from './plan.ts';

export interface LayerBytes extends Direction {
  /** Bytes of the cheap recomputation: norms, activation product, residuals. */
  readonly light: number;
  /** Bytes of the score matrices that an un-fused stack writes. */
  readonly scores: number;
}

const elementBytes = 2;

/** In 4 bit the transposed copy goes through a Hadamard transform first: read and written once more (NVFP4 recipe). */
const turnedBytes = 4;

/**
 * Reads and writes beyond those of a fused kernel when bias, two clamps, scaled sigmoid, offset, product and routing
 * weight run one by one, the last ones in 32 bit (counted from the layer; backward twice as many).
 */
const plainActivationPasses = 24;

export function layerBytes(
  model: ModelShape,
  plan: TrainingPlan,
  tokens: number,
  unfused: number,
  scoresKept: boolean,
  routed: boolean,
): LayerBytes {
  const { tp } = plan;
  const { keyWidth } = countShape(model);
  const width = tokens * model.hidden * elementBytes;
  const residual = width / (plan.sequenceParallel ? tp : 1);
  const split = width / tp;
  const heads = (model.heads * keyWidth * tokens * elementBytes) / tp;
  const copies = routed && model.moe ? model.moe.topk + model.moe.shared : 1;
  const innerWidth = routed && model.moe ? copies * model.moe.ffn : model.ffn;
  const inner = (innerWidth * tokens * elementBytes) / tp;
  const norms = (plan.parallelBlock ? 7 : 11) * residual;
  const activation = (model.gated ? 3 : 2) * inner;
  const plain = model.plainActivation ? plainActivationPasses * inner : 0;
  const transposes = (scoresKept ? 6 : 2) * heads;
  // Narrow grouped products want whole blocks of tokens: the copies are padded before and cut again after.
  const passes = plan.precision === 'bf16' ? 4 : 8;
  const permutation = routed && model.moe ? passes * model.moe.topk * split : 0;
  const scores = scoresKept ? (model.heads / tp) * tokens * plan.sequence * elementBytes : 0;
  // Read in 2 bytes, written twice (rows and columns) in the narrow format, per element; tensors above are in 2 bytes.
  const turned = plan.precision === 'fp4' ? turnedBytes : 0;
  const cast = plan.precision === 'bf16' ? 0 : (elementBytes + 2 * bytesOf[plan.precision] + turned) / elementBytes;
  const gates = model.gated ? 2 : 1;
  const castForward = cast * (split + heads + copies * split + inner);
  const castBackward = cast * (2 * heads + split + copies * split + gates * inner);
  return {
    forward: unfused * (norms + activation + transposes) + 6.5 * scores + permutation + castForward + plain,
    backward: unfused * (norms + 1.5 * activation + transposes) + 9.5 * scores + permutation + castBackward + 2 * plain,
    light: 5.5 * residual + 0.5 * activation + plain,
    scores,
  };
}
