/** Everything that brings a document onto the screen or takes it out: files, links, examples, the shelf. */

import type { ConsultApi } from '../../bridge/consult.ts';
import { fileText } from '../../model/design/canonical.ts';
import type { Design } from '../../model/design/design.ts';
import { loadExample } from '../../model/design/examples/load-example.ts';
import { partsListAsCsv } from '../../model/exporters/parts-list-csv.ts';
import type { PartsListLine } from '../../model/report/parts-list.ts';
import type { Desk } from '../storage/desk.ts';
import { fileNameOf } from '../storage/files.ts';
import type { Page } from '../storage/page.ts';
import { readLink } from '../storage/read-link.ts';
import { shareLinkOf } from '../storage/share.ts';
import type { LastOpened } from '../storage/shelf.ts';
import type { StudioStore } from './create-studio-store.ts';
import { readGiven, showImport, takeSuggestion } from './foreign-files.ts';
import type { StudioActions, StudioState } from './state.ts';
import type { Opened, StudioApi } from './studio-api.ts';

type Openers = Omit<
  StudioApi,
  keyof StudioActions | keyof ConsultApi | 'state' | 'subscribe' | 'restartEngine' | 'dispose'
> & {
  /** A link was opened: says so, with the way back to what was on screen before. */
  tellLinkOpened(): void;
};

const opened: Opened = { ok: true };

type MakePartsList = (design: Design) => Promise<readonly PartsListLine[]>;

export function createOpeners(store: StudioStore, desk: Desk, page: Page, makePartsList: MakePartsList): Openers {
  const { say, openDesign } = store.getState();

  async function openStored(id: string): Promise<Opened> {
    const { designId, save } = store.getState();
    if (designId === id && save.kind !== 'unsaved') return opened;
    const preparation = await desk.prepare(id);
    if (!preparation.ok) {
      say({ tone: 'error', key: `store.not-opened.${preparation.reason}` });
      return preparation;
    }
    desk.open(preparation.prepared);
    return opened;
  }

  async function openExample(ref: string): Promise<Opened> {
    const made = await loadExample(ref);
    if (!made.ok) {
      say({ tone: 'error', key: made.refusal.key, ...(made.refusal.params ? { params: made.refusal.params } : {}) });
      return { ok: false, reason: made.refusal.key };
    }
    const before = store.getState();
    openDesign(made.design, { own: false, origin: { kind: 'example', ref } });
    tellKept(before, made.design.name);
    return opened;
  }

  /** What was edited leaves the screen, never the device: says so, with the way back. */
  function tellKept(before: StudioState, name: string): void {
    const { design, designId, done, undone, origin, save } = before;
    if (done.length === 0 && undone.length === 0 && origin.kind !== 'device') return;
    if (save.kind === 'unsaved' || save.kind === 'other-tab') return;
    // What could not be stored lives on only here, in the way back.
    const stored = save.kind !== 'blocked';
    const reopen = () => openDesign(design, { id: designId, own: true, done, undone, origin });
    say({
      tone: 'info',
      key: stored ? 'store.opened-kept' : 'store.opened-unkept',
      params: { name, kept: design.name },
      ...(!stored && { stays: 'until-answered' as const }),
      action: { key: 'store.back', run: stored ? () => void openStored(designId) : reopen },
    });
  }

  function openFromLink(link: string): Opened {
    const read = readLink(link);
    if (!read.ok) {
      say(read.message);
      return { ok: false, reason: read.reason };
    }
    tellLinkOpened();
    openDesign(read.design, read.as);
    return opened;
  }

  /** Asked before the link's design comes on screen: the last one is still the user's. */
  function tellLinkOpened(): void {
    void desk.last().then((last) =>
      say({
        tone: 'info',
        key: 'store.link-opened',
        ...(last ? { action: { key: 'store.back', run: () => void openLast(last) } } : {}),
      }),
    );
  }

  async function openLast(last: LastOpened): Promise<Opened> {
    return 'id' in last ? openStored(last.id) : openExample(last.example);
  }

  /** Unsaved, with the way back to what is still the user's. */
  async function openOfFile(design: Design, name: string): Promise<void> {
    const back = await desk.last();
    openDesign(design, { own: false, origin: { kind: 'file', name } });
    say({
      tone: 'info',
      key: 'store.file-opened',
      params: { name },
      ...(back ? { action: { key: 'store.back', run: () => void openLast(back) } } : {}),
    });
  }

  async function openFile(file: File, others: readonly File[] = []): Promise<Opened> {
    const read = await readGiven(file, others);
    if (!read.ok) {
      say(read.message);
      return { ok: false, reason: read.reason };
    }
    await openOfFile(read.design, file.name);
    if ('imported' in read) showImport(file.name, read.imported);
    else if (others.length > 0) say({ tone: 'info', key: 'store.only-first-file', params: { name: file.name } });
    return opened;
  }

  async function openDrop(drop: DataTransfer): Promise<Opened> {
    const [first, ...others] = drop.files;
    if (first) return openFile(first, others);
    const text = (drop.getData('text/uri-list') || drop.getData('text/plain')).trim();
    if (text.includes('#p') || text.startsWith('p1.')) return openFromLink(text);
    say({ tone: 'warning', key: 'store.nothing-to-open' });
    return { ok: false, reason: 'nothing-to-open' };
  }

  return {
    openStored,
    openFile,
    async drawWithRules() {
      const taken = takeSuggestion();
      if (taken) await openOfFile(taken.design, taken.name);
    },
    openDrop,
    openFromLink,
    tellLinkOpened,
    openExample,
    saveFile() {
      const { design } = store.getState();
      page.download(fileNameOf(design), fileText(design));
      desk.keep();
    },
    partsList: () => makePartsList(store.getState().design),
    async savePartsList() {
      const { design, language } = store.getState();
      try {
        const lines = await makePartsList(design);
        page.download(fileNameOf(design, '.parts.csv'), partsListAsCsv(lines, language), 'text/csv');
        return true;
      } catch (problem) {
        const detail = problem instanceof Error ? problem.message : String(problem);
        say({ tone: 'error', key: 'store.no-parts-list', detail });
        return false;
      }
    },
    listDesigns: () => desk.list(),
    removeStored: (id) => desk.remove(id),
    shareLink: () => shareLinkOf(store.getState(), page.address()),
    makeOwn: () => desk.makeOwn(),
    takeOver: () => desk.takeOver(),
  };
}
