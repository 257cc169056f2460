/** The parts list: made by the engine when asked for, downloaded as a table, a failure said. */
import { describe, expect, it } from 'vitest';
import { partsListOf } from '../../../workers/host/parts-list.ts';
import { openTab, settle } from './tab.ts';

describe('the parts list', () => {
  it('is downloaded as CSV under the name of the design', async () => {
    const { api, page, engine } = await openTab();
    engine().api.partsList = async (design) => partsListOf(design);
    expect(await api.savePartsList()).toBe(true);
    const [file] = page.downloads;
    expect(file?.name).toBe('CloudMatrix384.parts.csv');
    const rows = file?.text.trim().split('\r\n') ?? [];
    expect(rows).toHaveLength((await api.partsList()).length + 1);
    expect(rows.find((row) => row.includes('huawei/ascend-910c@1'))).toContain(',384,');
  });

  it('says so when the engine cannot make it, and saves nothing', async () => {
    const { api, page, engine } = await openTab();
    engine().api.partsList = () => Promise.reject(new Error('our bug'));
    expect(await api.savePartsList()).toBe(false);
    await settle();
    expect(page.downloads).toEqual([]);
    expect(api.state().messages.at(-1)).toMatchObject({ tone: 'error', key: 'store.no-parts-list', detail: 'our bug' });
  });
});
