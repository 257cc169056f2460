import { describe, expect, it } from 'vitest';
import { findEntries, rankOf } from '../../../src/studio/shell/find-entries.ts';
import { wordsIn } from '../../../src/studio/shell/use-text.ts';
import { answerOf, cloudMatrixFigures, stage } from './a-studio.ts';

const found = (search: string, language: 'en' | 'zh' = 'en') =>
  findEntries(search, stage({ answer: answerOf(cloudMatrixFigures) }), wordsIn(language));

describe('find or run', () => {
  it('offers commands before anything is typed', () => {
    expect(found('').every(({ group }) => group === 'command')).toBe(true);
  });

  it('finds commands, figures and examples by their words', () => {
    expect(found('bisection').map(({ id }) => id)).toEqual([
      'explain',
      'paint-cut',
      'figure fabric.scale-up.bisection',
    ]);
    expect(found('nvl72').map(({ id }) => id)).toEqual([
      'example gb200-nvl72',
      'example gb300-nvl72',
      'example vr-nvl72',
    ]);
  });

  it('finds a place by its address', () => {
    expect(found('cc[5]/node[2]')[0]).toMatchObject({ group: 'place', label: 'CC05/NODE02 · cc[5]/node[2]' });
    expect(found('cc[13]')).toEqual([]);
  });

  it('finds things by the name that stands on them, and by their part', () => {
    expect(found('cc07')[0]).toMatchObject({ group: 'place', label: expect.stringContaining('CC07 · cc[7]') });
    expect(found('ascend').filter(({ group }) => group === 'place')).not.toEqual([]);
    expect(found('cc99')).toEqual([]);
  });

  it('finds a command by its word in the other language', () => {
    expect(found('share', 'zh').map(({ id }) => id)).toContain('share');
    expect(found('分享').map(({ id }) => id)).toContain('share');
  });

  it('leaves out what cannot be done now', () => {
    expect(found('undo')).toEqual([]);
  });

  it('finds in Chinese', () => {
    expect(found('分享', 'zh')[0]?.id).toBe('share');
  });

  it('ranks a beginning before a word before a piece', () => {
    const ranks = [rankOf('cut', 'cut'), rankOf('paint the cut', 'cut'), rankOf('shortcut', 'cut')];
    expect(ranks).toEqual([0, 1, 2]);
    expect(rankOf('paint the cut', 'cut paint')).toBe(3);
    expect(rankOf('undo', 'cut')).toBe(Number.POSITIVE_INFINITY);
  });
});
