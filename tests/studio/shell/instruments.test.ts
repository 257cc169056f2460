import { describe, expect, it } from 'vitest';
import { instrumentSpecs, mainNet, netOnScreen } from '../../../src/studio/shell/instruments.ts';
import { wordsIn } from '../../../src/studio/shell/use-text.ts';
import { answerOf, figure } from './a-studio.ts';

const net = (id: string, islands: number) => ({
  [`fabric.${id}.throughput`]: figure(50, 'GB/s', 'exact'),
  [`fabric.${id}.islands`]: figure(islands, '', 'exact'),
});
const { report: superPod } = answerOf({ ...net('scale-up', 127), ...net('scale-out', 1) });
const { report: matrix } = answerOf({ ...net('scale-out', 1), ...net('scale-up', 1) });

describe('the network that the strip speaks of', () => {
  it('is the one on screen', () => {
    expect(mainNet(superPod, 'scale-up')).toBe('scale-up');
  });

  it('stays scale-up, also of many islands and beside a network that joins all cards', () => {
    expect(mainNet(superPod, null)).toBe('scale-up');
    expect(mainNet(matrix, null)).toBe('scale-up');
  });

  it('is another one only in the Fabric view', () => {
    expect(mainNet(matrix, netOnScreen({ view: 'fabric', net: 'scale-out' }))).toBe('scale-out');
    expect(mainNet(matrix, netOnScreen({ view: 'hall', net: 'scale-out' }))).toBe('scale-up');
  });

  it('is none where no card is wired', () => {
    expect(mainNet(answerOf({}).report, 'scale-up')).toBeNull();
  });
});

describe('the longest path', () => {
  it('says of what it is so many', () => {
    const spec = instrumentSpecs.find(({ id }) => id === 'paths');
    expect(spec?.unit?.(matrix, wordsIn('en'))).toBe('hops');
    expect(spec?.unit?.(matrix, wordsIn('zh'))).toBe('跳');
  });
});
