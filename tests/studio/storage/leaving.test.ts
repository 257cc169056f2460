import { describe, expect, it } from 'vitest';
import { createDevice, openTab, settle } from '../store/tab.ts';

describe('leaving the page', () => {
  it('is free when nothing was changed, and when what was changed is stored', async () => {
    const { page, rename } = await openTab();
    expect(page.asksBeforeLeaving()).toBe(false);
    rename('kept');
    await settle();
    expect(page.asksBeforeLeaving()).toBe(false);
  });

  it('is asked about while a change is on its way to the device', async () => {
    const { page, rename } = await openTab();
    rename('on its way');
    expect(page.asksBeforeLeaving()).toBe(true);
    await settle();
    expect(page.asksBeforeLeaving()).toBe(false);
  });

  it('is asked about where the device keeps nothing, until the design is saved to a file', async () => {
    const device = createDevice();
    const { page, api, rename } = await openTab(device);
    device.shelf.fail('QuotaExceededError');
    rename('nowhere kept');
    await settle();
    expect(api.state().save.kind).toBe('blocked');
    expect(page.asksBeforeLeaving()).toBe(true);
    api.saveFile();
    await settle();
    expect(page.asksBeforeLeaving()).toBe(false);
    rename('changed again');
    await settle();
    expect(page.asksBeforeLeaving()).toBe(true);
    device.shelf.fail(null);
    rename('kept after all');
    await settle();
    expect(page.asksBeforeLeaving()).toBe(false);
  });
});
