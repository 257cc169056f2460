/** The studio as a whole, without browser and worker: what opens, what is kept, who may write. */
import { describe, expect, it } from 'vitest';
import { fileText } from '../../../src/model/design/canonical.ts';
import { limits } from '../../../src/model/design/limits.ts';
import { decodeLink, encodeLink } from '../../../src/model/design/link.ts';
import { figuresHash } from '../../../src/model/report/figures-hash.ts';
import { answerOf } from '../engine/stand-in.ts';
import { createDevice, openTab, settle } from './tab.ts';

describe('the first document', () => {
  it('is CloudMatrix384 on a first visit, with nothing to save', async () => {
    const { api } = await openTab();
    expect(api.state()).toMatchObject({
      design: { name: 'CloudMatrix384' },
      origin: { kind: 'example', ref: 'cloudmatrix384' },
      save: { kind: 'saved' },
    });
  });

  it('is on its way to the engine when the page begins to draw', async () => {
    const { engine } = await openTab();
    expect(engine().asked.map(({ revision, design }) => [revision, design.name])).toEqual([[1, 'CloudMatrix384']]);
  });

  it('is the last example when none was edited', async () => {
    const device = createDevice();
    const first = await openTab(device);
    await first.api.openExample('gb200-nvl72');
    await settle();
    first.close();
    expect((await openTab(device)).api.state().origin).toEqual({ kind: 'example', ref: 'gb200-nvl72' });
  });

  it('is the last design, with its history, after a reload, and without a word', async () => {
    const device = createDevice();
    const tabMemory = {};
    const first = await openTab(device, { tabMemory });
    first.rename('one');
    first.rename('two');
    first.api.undo();
    await settle();
    first.close();
    await settle();
    const { api, keys } = await openTab(device, { tabMemory });
    const { design, done, undone, save } = api.state();
    expect([design.name, done.length, undone.length, save.kind]).toEqual(['one', 1, 1, 'saved']);
    expect(keys()).toEqual([]);
    api.redo();
    expect(api.state().design.name).toBe('two');
    api.travel(-2);
    expect(api.state().design.name).toBe('CloudMatrix384');
  });

  it('is the first example when storage refuses to answer', async () => {
    const device = createDevice();
    device.shelf.fail('SecurityError');
    const { api } = await openTab(device);
    expect(api.state().design.name).toBe('CloudMatrix384');
  });

  it('is the first example, with the reason, when the last design is gone', async () => {
    const device = createDevice();
    await device.shelf.setLast({ id: 'lost' });
    const { api, keys } = await openTab(device);
    expect(api.state().design.name).toBe('CloudMatrix384');
    expect(keys()).toEqual(['store.not-opened.gone']);
  });
});

describe('autosave', () => {
  it('says saving and then saved, and keeps the design under an id of its own', async () => {
    const { api, rename } = await openTab();
    rename('mine');
    expect(api.state().save.kind).toBe('saving');
    await settle();
    expect(api.state().save.kind).toBe('saved');
    expect(await api.listDesigns()).toMatchObject([{ id: api.state().designId, name: 'mine', steps: 1 }]);
  });

  it('stores a drag when it ends, not while it lasts', async () => {
    const device = createDevice();
    const { api, rename } = await openTab(device);
    api.openGesture('g');
    for (const name of ['a', 'b', 'c']) rename(name);
    await settle();
    expect(device.shelf.writes).toBe(0);
    api.closeGesture();
    await settle();
    expect(await api.listDesigns()).toMatchObject([{ name: 'c', steps: 1 }]);
  });

  it('says once when storage is full, keeps everything in memory, and recovers', async () => {
    const device = createDevice();
    const { api, rename, keys, message, page } = await openTab(device);
    device.shelf.fail('QuotaExceededError');
    rename('one');
    await settle();
    rename('two');
    await settle();
    expect(api.state().save).toEqual({ kind: 'blocked', reason: 'quota' });
    expect(keys()).toEqual(['store.blocked.quota']);
    message('store.blocked.quota')?.action?.run();
    expect(page.downloads.map(({ name }) => name)).toEqual(['two.podwright.json']);
    device.shelf.fail(null);
    rename('three');
    await settle();
    expect(api.state().save.kind).toBe('saved');
    expect(await api.listDesigns()).toMatchObject([{ name: 'three', steps: 3 }]);
  });

  it('keeps each design under its own id when another is opened', async () => {
    const { api, rename } = await openTab();
    rename('first');
    const firstId = api.state().designId;
    await api.openExample('gb200-nvl72');
    rename('second');
    await settle();
    expect((await api.listDesigns()).map(({ name }) => name).sort()).toEqual(['first', 'second']);
    await api.openStored(firstId);
    expect(api.state()).toMatchObject({ design: { name: 'first' }, designId: firstId, save: { kind: 'saved' } });
    api.undo();
    expect(api.state().design.name).toBe('CloudMatrix384');
  });

  it('says that the edited design is kept when an example is opened, with the way back', async () => {
    const { api, rename, keys, message } = await openTab();
    rename('first');
    const { designId } = api.state();
    await settle();
    await api.openExample('gb200-nvl72');
    await settle();
    expect(keys()).toEqual(['store.opened-kept']);
    expect(await api.listDesigns()).toMatchObject([{ id: designId, name: 'first', cards: 384 }]);
    message('store.opened-kept')?.action?.run();
    await settle();
    expect(api.state()).toMatchObject({ designId, design: { name: 'first' } });
  });

  it('writes what is on its way before another design takes its place', async () => {
    const { api, rename } = await openTab();
    rename('first');
    await api.openExample('gb200-nvl72');
    await settle();
    expect((await api.listDesigns()).map(({ name }) => name)).toEqual(['first']);
    expect(api.state().save.kind).toBe('saved');
  });

  it('removes a stored design, but not the open one', async () => {
    const { api, rename } = await openTab();
    rename('first');
    const { designId } = api.state();
    await settle();
    expect(await api.removeStored(designId)).toBe(false);
    await api.openExample('gb200-nvl72');
    await settle();
    expect(await api.removeStored(designId)).toBe(true);
    expect(await api.listDesigns()).toEqual([]);
  });
});

describe('recovery', () => {
  async function crashed() {
    const device = createDevice();
    const first = await openTab(device);
    first.rename('one');
    await settle();
    first.api.saveFile();
    first.rename('two');
    first.rename('three');
    await settle();
    first.crash();
    await settle();
    return { device, next: await openTab(device) };
  }

  it('opens the newest state after a crash, with one message', async () => {
    const { next } = await crashed();
    expect(next.api.state()).toMatchObject({ design: { name: 'three' }, save: { kind: 'saved' } });
    expect(next.keys()).toEqual(['store.recovered']);
    expect(next.message('store.recovered')).toMatchObject({
      params: { n: 2 },
      action: { key: 'store.keep' },
      alternative: { key: 'store.discard' },
    });
  });

  it('keeps: the next visit asks no more', async () => {
    const { device, next } = await crashed();
    next.message('store.recovered')?.action?.run();
    await settle();
    next.crash();
    await settle();
    const { api, keys } = await openTab(device);
    expect([api.state().design.name, keys()]).toEqual(['three', []]);
  });

  it('discards to what was saved last; redo brings it back, the next visit asks no more', async () => {
    const { device, next } = await crashed();
    next.message('store.recovered')?.alternative?.run();
    expect(next.api.state().design.name).toBe('one');
    await settle();
    next.api.redo();
    expect(next.api.state().design.name).toBe('two');
    next.api.undo();
    await settle();
    next.crash();
    await settle();
    const { api, keys } = await openTab(device);
    expect([api.state().design.name, keys()]).toEqual(['one', []]);
  });

  it('discards also after the user worked on', async () => {
    const { next } = await crashed();
    next.rename('four');
    next.message('store.recovered')?.alternative?.run();
    expect(next.api.state().design.name).toBe('one');
  });

  it('a closed tab is asked about like a crashed one', async () => {
    const device = createDevice();
    const first = await openTab(device);
    first.rename('one');
    await settle();
    first.close();
    await settle();
    const { api, keys } = await openTab(device);
    expect([api.state().design.name, keys()]).toEqual(['one', ['store.recovered']]);
  });

  it('asks nothing when everything was saved', async () => {
    const device = createDevice();
    const first = await openTab(device);
    first.rename('one');
    first.api.saveFile();
    await settle();
    first.crash();
    await settle();
    expect((await openTab(device)).keys()).toEqual([]);
  });

  it('reads an older engine’s documents through the front door and writes them anew', async () => {
    const device = createDevice();
    const first = await openTab(device);
    first.rename('one');
    first.rename('two');
    await settle();
    first.crash();
    await settle();
    const { designId } = first.api.state();
    const stored = await device.shelf.read(designId);
    if (!stored) throw new Error('nothing stored');
    await device.shelf.write({
      head: { ...stored.head, version: '0.0.1' },
      whole: false,
      removeFrom: 1,
      removeBelow: 0,
      // A document in the middle that no version understands: history ends there.
      put: stored.documents
        .slice(1)
        .map((document) =>
          document.sequence === 1 ? { ...document, design: { ...document.design, blocks: 7 as never } } : document,
        ),
      putLists: {},
      removeLists: [],
    });
    const { api } = await openTab(device);
    expect([api.state().design.name, api.state().done.length]).toEqual(['two', 0]);
    api.dispatch({ kind: 'design/rename', name: 'three' });
    await settle();
    expect(device.shelf.documentsOf(designId).map(({ design }) => design.name)).toEqual(['two', 'three']);
  });

  it('opens something else, with the reason, when the stored design cannot be read', async () => {
    const device = createDevice();
    const first = await openTab(device);
    first.rename('one');
    await settle();
    first.crash();
    await settle();
    const { designId } = first.api.state();
    const stored = await device.shelf.read(designId);
    if (!stored) throw new Error('nothing stored');
    const change = { whole: false, removeFrom: 0, removeBelow: 0, put: [], putLists: {}, removeLists: [] };
    await device.shelf.write({ head: stored.head, ...change });
    const { api, keys } = await openTab(device);
    expect([api.state().design.name, keys()]).toEqual(['CloudMatrix384', ['store.not-opened.damaged']]);
  });
});

describe('two tabs', () => {
  async function twoTabs() {
    const device = createDevice();
    const first = await openTab(device);
    first.rename('one');
    first.api.saveFile();
    await settle();
    const second = await openTab(device);
    await settle();
    return { device, first, second };
  }

  it('the second with the same design can only read', async () => {
    const { first, second } = await twoTabs();
    expect(second.api.state()).toMatchObject({ design: { name: 'one' }, save: { kind: 'other-tab' } });
    expect(second.rename('x')?.code).toBe('document.read-only');
    second.api.undo();
    expect(second.api.state().design.name).toBe('one');
    expect(first.rename('two')).toBeNull();
  });

  it('takes over with the newest state, and the first can only read from then on', async () => {
    const { first, second } = await twoTabs();
    first.rename('two');
    await settle();
    expect(await second.api.takeOver()).toEqual({ ok: true });
    await settle();
    expect(second.api.state()).toMatchObject({ design: { name: 'two' }, save: { kind: 'saved' } });
    expect(first.api.state().save).toEqual({ kind: 'other-tab' });
    expect(first.keys()).toContain('store.taken-over');
    expect(first.rename('x')?.code).toBe('document.read-only');
    second.api.undo();
    expect(second.api.state().design.name).toBe('one');
  });

  it('never overwrites: what the first still had on its way loses against the take-over', async () => {
    const { device, first, second } = await twoTabs();
    const taken = second.api.takeOver();
    first.rename('late');
    await taken;
    await settle();
    second.rename('mine');
    await settle();
    const stored = await device.shelf.read(second.api.state().designId);
    expect(stored?.head.name).toBe('mine');
    expect(first.api.state().save.kind).toBe('other-tab');
  });

  it('a drag that is open when the design is taken over is put back', async () => {
    const { first, second } = await twoTabs();
    first.api.openGesture('g');
    first.rename('half');
    await second.api.takeOver();
    await settle();
    expect(first.api.state()).toMatchObject({ design: { name: 'one' }, gesture: null });
  });

  it('the second may edit when the first is closed, with the newest state', async () => {
    const { first, second } = await twoTabs();
    first.rename('two');
    await settle();
    first.close();
    await settle();
    expect(second.api.state()).toMatchObject({ design: { name: 'two' }, save: { kind: 'saved' } });
    expect(second.keys()).toContain('store.free-again');
    expect(second.rename('three')).toBeNull();
  });

  it('may be taken back and forth', async () => {
    const { first, second } = await twoTabs();
    for (const [at, tab] of [second, first, second, first].entries()) {
      await tab.api.takeOver();
      await settle();
      expect(tab.rename(`round ${at}`)).toBeNull();
      await settle();
    }
    expect(first.api.state()).toMatchObject({ design: { name: 'round 3' }, save: { kind: 'saved' } });
    expect(second.api.state().save.kind).toBe('other-tab');
  });

  it('with different designs do not disturb each other', async () => {
    const device = createDevice();
    const first = await openTab(device);
    const second = await openTab(device);
    first.rename('first');
    second.rename('second');
    await settle();
    expect([first.api.state().save.kind, second.api.state().save.kind]).toEqual(['saved', 'saved']);
    expect((await first.api.listDesigns()).map(({ name }) => name).sort()).toEqual(['first', 'second']);
  });

  it('a design that is open in another tab is not removed', async () => {
    const { first, second } = await twoTabs();
    await second.api.openExample('gb200-nvl72');
    await settle();
    expect(await second.api.removeStored(first.api.state().designId)).toBe(false);
  });
});

describe('links', () => {
  const design = { format: 'podwright/1', name: 'linked', blocks: {}, holds: {}, nets: {} } as const;
  const link = encodeLink({ design, view: { view: 'fabric', lens: 'nonsense', selection: ['cc[1]'] } });

  it('open as a new unsaved design with the view of the sender, and nothing is stored', async () => {
    const device = createDevice();
    const { api } = await openTab(device, { fragment: link });
    await settle();
    expect(api.state()).toMatchObject({
      design: { name: 'linked' },
      origin: { kind: 'link' },
      save: { kind: 'unsaved' },
      view: 'fabric',
      lens: 'design',
      selection: ['cc[1]'],
    });
    expect(device.shelf.writes).toBe(0);
  });

  it('never replace the user’s own design, and offer the way back', async () => {
    const device = createDevice();
    const first = await openTab(device);
    first.rename('mine');
    await settle();
    first.page.goTo(link);
    await settle();
    expect(first.api.state().design.name).toBe('linked');
    expect(await first.api.listDesigns()).toMatchObject([{ name: 'mine' }]);
    first.message('store.link-opened')?.action?.run();
    await settle();
    expect(first.api.state()).toMatchObject({ design: { name: 'mine' }, save: { kind: 'saved' } });
  });

  it('become the user’s own with the first edit, and the fragment goes', async () => {
    const { api, page, rename } = await openTab(createDevice(), { fragment: link });
    expect(page.fragment()).toBe(link);
    rename('mine now');
    await settle();
    expect(page.fragment()).toBe('');
    expect(api.state().save.kind).toBe('saved');
    expect(await api.listDesigns()).toMatchObject([{ name: 'mine now', steps: 1 }]);
  });

  it('leave the address bar when another document takes their place', async () => {
    const { api, page } = await openTab(createDevice(), { fragment: link });
    await api.openExample('gb200-nvl72');
    expect(page.fragment()).toBe('');
  });

  it('become the user’s own on demand', async () => {
    const { api, page } = await openTab(createDevice(), { fragment: link });
    api.makeOwn();
    await settle();
    expect([page.fragment(), api.state().save.kind]).toEqual(['', 'saved']);
    expect(await api.listDesigns()).toMatchObject([{ name: 'linked', steps: 0 }]);
  });

  it('that are damaged are refused with the reason, and the last design opens', async () => {
    const device = createDevice();
    const first = await openTab(device);
    first.rename('mine');
    first.api.saveFile();
    await settle();
    first.crash();
    await settle();
    const { api, keys, page } = await openTab(device, { fragment: `${link.slice(0, 30)}!` });
    expect([api.state().design.name, keys()]).toEqual(['mine', ['parse.link-damaged']]);
    expect(page.fragment()).toBe('');
    expect(api.openFromLink('#p9.abc')).toEqual({ ok: false, reason: 'newer-link' });
    expect(api.state().design.name).toBe('mine');
  });

  it('are made of design, view and the figures seen, and open the same elsewhere', async () => {
    const sender = await openTab();
    await sender.engine().answer(1);
    sender.api.show({ view: 'fabric', net: 'scale-up' });
    const made = sender.api.shareLink();
    if (!made.ok) throw new Error('too long');
    expect(made.url.startsWith('https://studio.test/#p1.')).toBe(true);
    expect(made.length).toBe(made.url.length);
    const decoded = decodeLink(made.url);
    if (!decoded.ok) throw new Error(decoded.refusal.reason);
    expect(decoded.content.design).toEqual(sender.api.state().design);
    expect(decoded.content.results).toBe(figuresHash(answerOf(1).report));

    const reader = await openTab(createDevice(), { fragment: made.url.slice(made.url.indexOf('#')) });
    await reader.engine().answer(1);
    expect(reader.keys()).toContain('store.same-figures');
    expect(reader.api.state().net).toBe('scale-up');
  });

  it('say so when the sender saw other figures', async () => {
    const seen = encodeLink({ design, results: '0123456789abcdef' });
    const { engine, keys } = await openTab(createDevice(), { fragment: seen });
    await engine().answer(1);
    expect(keys()).toContain('store.other-figures');
  });

  it('that would be too long are offered as a file', async () => {
    const { api } = await openTab();
    let links = '';
    for (let line = 0; line < 4_000; line++) links += `${line} ${(line * 7919) % 4_001} ${line % 7}\n`;
    const { design: before } = api.state();
    api.openDesign({ ...before, lists: { x: { nodes: 'gpu 0..4001', links } } }, { own: true });
    expect(api.shareLink()).toMatchObject({ ok: false, reason: 'too-long', limit: limits.linkOfferedCharacters });
  });
});

describe('files', () => {
  const file = (text: string, name = 'lab.podwright.json'): File =>
    ({ name, size: text.length, text: () => Promise.resolve(text) }) as File;

  it('are saved as the text of the design under its name', async () => {
    const { api, page, rename } = await openTab();
    rename(' A/B: "pod" ');
    api.saveFile();
    expect(page.downloads).toEqual([{ name: 'A B pod.podwright.json', text: fileText(api.state().design) }]);
  });

  it('open as a new unsaved design', async () => {
    const { api, keys, rename } = await openTab();
    const text = fileText({ ...api.state().design, name: 'from file' });
    rename('mine');
    await settle();
    expect(await api.openFile(file(text))).toEqual({ ok: true });
    expect(api.state()).toMatchObject({
      design: { name: 'from file' },
      save: { kind: 'unsaved' },
      origin: { kind: 'file', name: 'lab.podwright.json' },
    });
    expect(keys()).toContain('store.file-opened');
    expect(await api.listDesigns()).toMatchObject([{ name: 'mine' }]);
  });

  it('are refused with the reason, the line and the remedy; the open design stays', async () => {
    const { api, message } = await openTab();
    expect(await api.openFile(file('{\n "format": nonsense }'))).toEqual({ ok: false, reason: 'not-json' });
    expect(api.state().design.name).toBe('CloudMatrix384');
    expect(message('parse.not-json')).toMatchObject({ tone: 'error', mend: 'parse.mend.not-json' });
  });

  it('that are too large are not even read', async () => {
    const { api, keys } = await openTab();
    let read = false;
    const huge = {
      name: 'huge.json',
      size: limits.fileCharacters * 3 + 1,
      text: () => {
        read = true;
        return Promise.resolve('');
      },
    } as File;
    expect(await api.openFile(huge)).toEqual({ ok: false, reason: 'too-large' });
    expect([read, keys()]).toEqual([false, ['store.file-too-large']]);
  });

  it('that cannot be read from the disk say so', async () => {
    const { api, keys } = await openTab();
    const broken = { name: 'x', size: 1, text: () => Promise.reject(new Error('gone')) } as unknown as File;
    expect(await api.openFile(broken)).toEqual({ ok: false, reason: 'unreadable' });
    expect(keys()).toEqual(['store.file-unreadable']);
  });

  it('may be dropped, one at a time, or a link, or nothing useful', async () => {
    const { api, keys } = await openTab();
    const { design } = api.state();
    const drop = (files: readonly File[], text = '') =>
      ({ files, getData: (type: string) => (type === 'text/plain' ? text : '') }) as unknown as DataTransfer;
    const named = (name: string) => fileText({ ...design, name });
    await api.openDrop(drop([file(named('a'), 'a.json'), file(named('b'), 'b.json')]));
    expect(api.state().design.name).toBe('a');
    expect(keys()).toContain('store.only-first-file');
    await api.openDrop(drop([], `https://elsewhere.test/${encodeLink({ design: { ...design, name: 'c' } })}`));
    expect(api.state().design.name).toBe('c');
    expect(await api.openDrop(drop([], 'hello'))).toEqual({ ok: false, reason: 'nothing-to-open' });
    expect(api.state().design.name).toBe('c');
  });
});

describe('figures', () => {
  it('stay on screen, with their revision, until newer ones come', async () => {
    const { api, engine, rename } = await openTab();
    await engine().answer(1);
    rename('b');
    expect(api.state().answer?.revision).toBe(1);
    expect(api.state().revision).toBe(2);
    await engine().answer(2);
    expect(api.state().answer?.revision).toBe(2);
  });

  it('of an older revision never replace newer ones', async () => {
    const { api, engine, rename } = await openTab();
    rename('b');
    await engine().answer(2);
    await engine().answer(1);
    expect(api.state().answer?.revision).toBe(2);
  });

  it('of another document are never shown', async () => {
    const { api, engine } = await openTab();
    await api.openExample('gb200-nvl72');
    await engine().answer(1);
    expect(api.state().answer).toBeNull();
    await engine().answer(2);
    expect(api.state().answer?.revision).toBe(2);
  });

  it('of parts do not replace complete ones', async () => {
    const { api, engine } = await openTab();
    engine().sendPart(1);
    expect(api.state().answer).toMatchObject({ revision: 1, partial: true });
    await engine().answer(1);
    expect(api.state().answer?.partial).toBe(false);
  });

  it('of parts keep the figures that are still to come, marked as old, until the whole answer comes', async () => {
    const { api, engine, rename } = await openTab();
    const figure = (value: number) =>
      ({ value, unit: '', kind: 'exact', basis: 'derived', convention: { key: 'count' } }) as const;
    const shown = () => {
      const { report, old } = api.state().answer ?? {};
      return [Object.entries(report?.figures ?? {}).map(([id, { value }]) => `${id} ${value}`), old];
    };
    await engine().answer(1, { quick: figure(1), slow: figure(10) });
    rename('b');
    engine().sendLive(2, { quick: figure(2) });
    expect(shown()).toEqual([['quick 2', 'slow 10'], ['slow']]);
    rename('c');
    engine().sendLive(3, { quick: figure(3) });
    expect(shown()).toEqual([['quick 3', 'slow 10'], ['slow']]);
    await engine().answer(3, { quick: figure(3) });
    expect(shown()).toEqual([['quick 3'], undefined]);
  });

  it('of parts take nothing over from another document', async () => {
    const { api, engine } = await openTab();
    const slow = { value: 1, unit: '', kind: 'exact', basis: 'derived', convention: { key: 'count' } } as const;
    await engine().answer(1, { slow });
    await api.openExample('gb200-nvl72');
    engine().sendLive(2);
    expect(api.state().answer?.report.figures).toEqual({});
  });

  it('survive the death of the engine: one message, the design again, the old figures meanwhile', async () => {
    const { api, engine, engines, keys, rename } = await openTab();
    await engine().answer(1);
    rename('b');
    engine().die('crashed');
    expect(api.state()).toMatchObject({ engine: { kind: 'restarting' }, answer: { revision: 1 } });
    expect(keys()).toEqual(['store.engine-restarted']);
    expect(engines).toHaveLength(2);
    await engine().answer(2);
    expect(api.state()).toMatchObject({ engine: { kind: 'idle' }, answer: { revision: 2 } });
  });

  it('are given up after the third death, with the reason and a way to try again', async () => {
    const { api, engine, engines, message } = await openTab();
    for (const reason of ['one', 'two', 'three']) engine().die(reason);
    expect(api.state().engine).toEqual({ kind: 'failed', message: 'three' });
    expect(message('store.engine-failed')?.detail).toBe('three');
    message('store.engine-failed')?.action?.run();
    expect(engines).toHaveLength(4);
    await engine().answer(1);
    expect(api.state().engine.kind).toBe('idle');
  });

  it('move during a drag, and the end of the drag sends what was held back', async () => {
    const { api, engine, rename } = await openTab();
    await engine().answer(1);
    api.openGesture('g');
    for (const name of ['b', 'c', 'd']) rename(name);
    const asked = () => engine().asked.map(({ revision }) => revision);
    expect(asked()).toEqual([1, 2]);
    api.closeGesture();
    expect(asked()).toEqual([1, 2, 4]);
  });
});

describe('settings', () => {
  it('wears the theme of the system until the user chooses one', async () => {
    let tell: (dark: boolean) => void = () => {};
    const { api, page } = await openTab(createDevice(), {
      onPrefersDark: (listener) => {
        tell = listener;
        return () => {};
      },
    });
    tell(true);
    expect([api.state().theme, page.settings.theme]).toEqual(['dark', undefined]);
    api.show({ theme: 'light' });
    tell(false);
    tell(true);
    expect([api.state().theme, page.settings.theme]).toEqual(['light', 'light']);
  });

  it('comes back to the same view and lens of the same document, and of no other', async () => {
    const settings: Record<string, string> = {};
    const device = createDevice();
    const first = await openTab(device, { settings });
    first.api.show({ view: 'fabric', lens: 'traffic', net: 'scale-up' });
    await settle();
    first.close();
    const again = await openTab(device, { settings });
    expect(again.api.state()).toMatchObject({ view: 'fabric', lens: 'traffic', net: 'scale-up' });
    again.api.enter('cc[2]/node[1]');
    again.api.show({ view: 'cabinet' });
    again.rename('mine');
    await settle();
    again.close();
    const own = await openTab(device, { settings });
    expect(own.api.state()).toMatchObject({ view: 'cabinet', inside: 'cc[2]/node[1]', design: { name: 'mine' } });
    own.close();
    settings.view = settings.view?.replace('cloudmatrix384', 'gb200-nvl72') ?? '';
    const other = await openTab(createDevice(), { settings });
    expect(other.api.state().view).toBe('hall');
  });

  it('follow the system until the user chooses, and are remembered then', async () => {
    const { api, page } = await openTab(createDevice(), { languages: ['fr-FR', 'zh-Hans-CN', 'en'] });
    expect([api.state().language, api.state().theme]).toEqual(['zh', 'light']);
    api.show({ language: 'en', theme: 'dark' });
    expect(page.settings).toEqual({ language: 'en', theme: 'dark' });
    const next = await openTab(createDevice(), { settings: { language: 'en', theme: 'dark' }, languages: ['zh'] });
    expect([next.api.state().language, next.api.state().theme]).toEqual(['en', 'dark']);
  });
});
