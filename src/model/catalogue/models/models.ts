/** The model presets, one line each. */
import deepseekV3 from './deepseek-v3.json' with { type: 'json' };
import gptOss120b from './gpt-oss-120b.json' with { type: 'json' };
import gpt3 from './gpt3-175b.json' with { type: 'json' };
import kimiK2 from './kimi-k2.json' with { type: 'json' };
import llama8b from './llama3-8b.json' with { type: 'json' };
import llama70b from './llama3-70b.json' with { type: 'json' };
import llama405b from './llama3-405b.json' with { type: 'json' };
import megatron1t from './megatron-1t.json' with { type: 'json' };
import megatron22b from './megatron-22b.json' with { type: 'json' };
import megatron530b from './megatron-530b.json' with { type: 'json' };
import type { ModelPreset } from './model-preset.ts';
import qwen30b from './qwen3-30b.json' with { type: 'json' };
import qwen235b from './qwen3-235b.json' with { type: 'json' };

/** JSON widens literals; what the files hold is checked by a test. */
const presets = [
  gpt3,
  megatron22b,
  megatron530b,
  megatron1t,
  llama8b,
  llama70b,
  llama405b,
  deepseekV3,
  kimiK2,
  qwen30b,
  qwen235b,
  gptOss120b,
] as readonly unknown[] as readonly ModelPreset[];

export const modelPresets: Readonly<Record<string, ModelPreset>> = Object.fromEntries(
  presets.map((preset) => [preset.id, preset]),
);

export function modelPreset(id: string): ModelPreset | undefined {
  return Object.hasOwn(modelPresets, id) ? modelPresets[id] : undefined;
}

/** What tells two transformers apart; norms, positions and activations are not among it. */
type Traits = Pick<ModelPreset, 'layers' | 'hidden' | 'heads' | 'kvHeads' | 'headDim' | 'ffn' | 'vocab' | 'moe'>;

/** The preset of this very shape: a model that somebody types in may be one we know more about. */
export function presetOfShape(shape: Traits): ModelPreset | undefined {
  return presets.find(
    (preset) =>
      preset.layers === shape.layers &&
      preset.hidden === shape.hidden &&
      preset.heads === shape.heads &&
      preset.kvHeads === shape.kvHeads &&
      preset.headDim === shape.headDim &&
      preset.vocab === shape.vocab &&
      preset.moe?.experts === shape.moe?.experts &&
      preset.moe?.topk === shape.moe?.topk &&
      (preset.moe ? preset.moe.ffn === shape.moe?.ffn : preset.ffn === shape.ffn),
  );
}
