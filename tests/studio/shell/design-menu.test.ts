import { describe, expect, it } from 'vitest';
import { isWanted } from '../../../src/studio/shell/DesignMenu.tsx';

describe('the filter over the examples', () => {
  it('wants every word in name or note, in any order and case', () => {
    expect(isWanted('nvl GB', ['GB200 NVL72', '72 cards'])).toBe(true);
    expect(isWanted('72 cards', ['GB200 NVL72', '72 cards'])).toBe(true);
    expect(isWanted('atlas', ['GB200 NVL72', '72 cards'])).toBe(false);
  });

  it('lets everything through while it is empty', () => {
    expect(isWanted('', ['Lab pod'])).toBe(true);
  });
});
