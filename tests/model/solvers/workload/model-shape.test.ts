import { describe, expect, it } from 'vitest';
import { modelPresets } from '../../../../src/model/catalogue/models/models.ts';
import { countShape, stepFlops } from '../../../../src/model/solvers/workload/model-shape.ts';
import { denseModel } from './machines.ts';

describe('the parameter counts of a model', () => {
  // Kimi-K2 is printed as "1T"; its counted 1,026 B is 2.6 % more.
  it.each(Object.values(modelPresets))('agree with what is printed for $name', (preset) => {
    const counted = countShape(preset).total / 1e9;
    expect(Math.abs(counted / preset.publishedParamsB - 1)).toBeLessThan(0.03);
  });

  it.each(Object.values(modelPresets).filter(({ publishedActiveB }) => publishedActiveB !== undefined))(
    'agree with what a token uses for $name',
    (preset) => {
      const counted = countShape(preset).active / 1e9;
      // Makers leave out one or both vocabulary matrices.
      expect(counted / (preset.publishedActiveB ?? 1)).toBeGreaterThan(0.97);
      expect(counted / (preset.publishedActiveB ?? 1)).toBeLessThan(1.18);
    },
  );

  it('name a source for every preset', () => {
    for (const preset of Object.values(modelPresets)) {
      expect(preset.sources.length, preset.id).toBeGreaterThan(0);
      for (const source of preset.sources) expect(source.url, preset.id).toMatch(/^https:/);
    }
  });
});

describe('the FLOPs of a step', () => {
  it('follow the closed form of Megatron: 72 B l s h² (1 + s/6h + V/12hl), all pairs', () => {
    const [layers, hidden, vocab, batch, sequence] = [96, 12288, 51200, 64, 2048];
    const gpt = {
      id: 'gpt',
      layers,
      hidden,
      heads: 96,
      kvHeads: 96,
      headDim: 128,
      ffn: 4 * hidden,
      gated: false,
      vocab,
      tiedEmbedding: true,
    };
    const closed =
      72 * batch * layers * sequence * hidden ** 2 * (1 + sequence / (6 * hidden) + vocab / (12 * hidden * layers));
    expect(stepFlops(gpt, batch, sequence) / closed).toBeCloseTo(1, 9);
  });

  it('lose half of the attention part when the mask is counted', () => {
    const all = stepFlops(denseModel, 1, 8192);
    const causal = stepFlops(denseModel, 1, 8192, 'causal');
    const attention = 6 * 8192 * denseModel.layers * denseModel.heads * 8192 * 2 * denseModel.headDim;
    expect(all - causal).toBeCloseTo(attention / 2, -6);
  });
});
