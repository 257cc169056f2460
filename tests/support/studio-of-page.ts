/**
 * The running studio of a built page, without a door left open for tests: its chunks are loaded already, and one of
 * them exports the object that its views dispatch through.
 */
import type { JSHandle, Page } from '@playwright/test';
import type { StudioApi } from '../../src/studio/store/studio-api.ts';

export async function studioOf(page: Page): Promise<JSHandle<StudioApi>> {
  return page.evaluateHandle(async () => {
    const isStudio = (value: unknown): value is StudioApi => {
      try {
        const { dispatch, state } = value as Partial<StudioApi>;
        return typeof dispatch === 'function' && typeof state === 'function';
      } catch {
        return false;
      }
    };
    const chunks = performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((url) => /\/assets\/[^/]+\.js$/.test(url) && !url.includes('.worker-'));
    for (const url of chunks) {
      const found = Object.values((await import(url)) as Record<string, unknown>).find(isStudio);
      if (found) return found;
    }
    throw new Error('None of the page’s chunks exports the studio');
  });
}
