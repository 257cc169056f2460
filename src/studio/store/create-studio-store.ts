/**
 * The state of the studio and everything that may change it. Pure: no worker, no storage, no DOM; whoever wires it
 * (`create-studio.ts`) listens to it and sends the design to the engine and to the journal.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Design, Path } from '../../model/design/design.ts';
import { applyEdit as applyRealEdit } from '../../model/design/edits/apply-edit.ts';
import type { Edit, EditResult, Refusal } from '../../model/design/edits/edit.ts';
import { commit, type History, travel } from '../../model/design/history.ts';
import type { Language } from '../../text/index.ts';
import { isThere } from './addresses.ts';
import { editContextOf } from './edit-context.ts';
import { afterOpening, afterTravel, withMessage } from './messages.ts';
import type { OpenAs, SaveStatus, StudioActions, StudioSlice, StudioState, Theme } from './state.ts';

export interface StudioStart extends OpenAs {
  readonly design: Design;
  readonly language: Language;
  readonly theme: Theme;
}

export interface StoreTools {
  newId(): string;
  /** Default: the model's. */
  applyEdit?(design: Design, edit: Edit): EditResult;
}

export type StudioStore = StoreApi<StudioSlice>;

const readOnly: Refusal = { code: 'document.read-only', where: '', params: {} };

export function createStudioStore(start: StudioStart, tools: StoreTools): StudioStore {
  const applyEdit =
    tools.applyEdit ?? ((design: Design, edit: Edit) => applyRealEdit(design, edit, editContextOf(design)));
  return createStore<StudioSlice>()((set, get) => ({
    ...documentState(start.design, start, 1, tools),
    engine: { kind: 'starting' },
    tool: 'select',
    scope: 'type',
    paintCut: false,
    carried: null,
    language: start.language,
    theme: start.theme,
    messages: [],
    ...editing(get, set, applyEdit),
    openDesign: (design, as) =>
      set((state) => ({
        ...documentState(design, as, state.revision + 1, tools),
        messages: afterOpening(state.messages),
      })),
    select: (addresses, how = 'replace') =>
      set((state) => ({ selection: selectionAfter(state.selection, addresses, how) })),
    enter: (path) =>
      set((state) => ({
        inside: path,
        view: state.view === 'hall' || state.view === 'cabinet' ? (path === null ? 'hall' : 'cabinet') : state.view,
        // Whoever steps out finds the box just left selected.
        selection: state.inside !== null && isOutside(path, state.inside) ? [state.inside] : [],
      })),
    carry: (carried) => set({ carried }),
    show: (part) => set(part),
    say: (message) => set((state) => ({ messages: withMessage(state.messages, message) })),
    dismiss: (id) => set((state) => ({ messages: state.messages.filter((message) => message.id !== id) })),
  }));
}

type DocumentPart = Omit<
  StudioState,
  'engine' | 'tool' | 'scope' | 'paintCut' | 'carried' | 'language' | 'theme' | 'messages'
>;

function documentState(design: Design, as: OpenAs, revision: number, tools: StoreTools): DocumentPart {
  const save: SaveStatus = as.own || as.origin?.kind === 'example' ? { kind: 'saved' } : { kind: 'unsaved' };
  return {
    design,
    revision,
    opened: revision,
    done: as.done ?? [],
    undone: as.undone ?? [],
    gesture: null,
    answer: null,
    save,
    designId: as.id ?? tools.newId(),
    origin: as.origin ?? { kind: 'new' },
    whatIfs: as.whatIfs ?? [],
    figuresSeen: as.figuresSeen ?? null,
    screen: as.screen ?? 'studio',
    view: 'hall',
    lens: 'design',
    inside: null,
    net: null,
    selection: [],
    ...as.shown,
  };
}

type Editing = Pick<
  StudioActions,
  'dispatch' | 'amend' | 'openGesture' | 'closeGesture' | 'cancelGesture' | 'undo' | 'redo' | 'travel'
>;

/** Longer lists are counted. */
const mostNames = 6;

function editing(
  get: () => StudioSlice,
  set: StudioStore['setState'],
  applyEdit: (design: Design, edit: Edit) => EditResult,
): Editing {
  const isReadOnly = () => get().save.kind === 'other-tab';

  function refuse(refusal: Refusal): Refusal {
    get().say({ tone: 'warning', key: `refusal.${refusal.code}`, params: { ...refusal.params, where: refusal.where } });
    return refusal;
  }

  /** What was selected when an edit changed a design, by that design. */
  const selections = new WeakMap<Design, readonly Path[]>();

  function moveTo(history: History): void {
    if (history.design !== get().design) set({ ...history, revision: get().revision + 1 });
  }

  /** Through the history the selection goes along: what an undo brings back is selected as it was. */
  function travelTo(history: History): void {
    const { design, selection, messages } = get();
    if (history.design === design) return;
    selections.set(design, selection);
    moveTo(history);
    const chosen = selections.get(history.design) ?? selection;
    set({
      selection: chosen.filter((address) => isThere(history.design, address)),
      messages: afterTravel(messages),
    });
  }

  /** What went with an edit beside what was asked for: exceptions, and by name wires, supplies and numberings. */
  function tellLost(result: EditResult): void {
    if (!result.ok) return;
    const { dropped = [], also = [] } = result;
    const action = { key: 'store.undo', run: () => get().undo() };
    if (dropped.length > 0) {
      get().say({
        tone: 'warning',
        key: 'store.changes-dropped',
        params: { n: dropped.length },
        detail: dropped.map((change) => JSON.stringify(change)).join('\n'),
        action,
      });
    }
    if (also.length > 0) {
      const params = { n: also.length, names: also.slice(0, mostNames).join(', ') };
      get().say({ tone: 'info', key: also.length > mostNames ? 'store.also-many' : 'store.also', params, action });
    }
  }

  /** What the last amendment of the open gesture took along; told when it is let go, not at every move. */
  let amended: EditResult | null = null;

  return {
    dispatch(edit, title) {
      if (isReadOnly()) return refuse(readOnly);
      const { design, gesture } = get();
      const result = applyEdit(design, edit);
      if (!result.ok) return gesture ? result.refusal : refuse(result.refusal);
      if (result.design === design) return null;
      if (gesture) set({ design: result.design, revision: get().revision + 1 });
      else {
        selections.set(design, get().selection);
        moveTo(commit(get(), title ?? titleOf(edit), result.design));
      }
      tellLost(result);
      return null;
    },
    amend(edit) {
      const { design, gesture } = get();
      if (isReadOnly()) return readOnly;
      if (!gesture) throw new Error('amend() is called without an open gesture');
      const result = applyEdit(gesture.before, edit);
      if (!result.ok) return result.refusal;
      amended = result;
      if (!sameText(result.design, design)) set({ design: result.design, revision: get().revision + 1 });
      return null;
    },
    openGesture(title) {
      if (get().gesture) get().closeGesture();
      amended = null;
      selections.set(get().design, get().selection);
      set((state) => ({ gesture: { title, before: state.design, answer: state.answer } }));
    },
    closeGesture() {
      const { gesture, design } = get();
      if (!gesture) return;
      if (design === gesture.before) set({ gesture: null });
      // Dragged away and back again: nothing happened, so there is nothing to undo.
      else if (sameText(design, gesture.before)) {
        set({ gesture: null, design: gesture.before, revision: get().revision + 1 });
      } else {
        set({ gesture: null, ...commit({ ...get(), design: gesture.before }, gesture.title, design) });
        if (amended) tellLost(amended);
      }
      amended = null;
    },
    cancelGesture() {
      const { gesture, design } = get();
      if (!gesture) return;
      const moved = design !== gesture.before;
      set({ gesture: null, design: gesture.before, ...(moved ? { revision: get().revision + 1 } : {}) });
    },
    undo() {
      if (get().gesture) get().cancelGesture();
      else get().travel(-1);
    },
    redo: () => get().travel(1),
    travel(steps) {
      if (get().gesture) return;
      if (isReadOnly()) refuse(readOnly);
      else travelTo(travel(get(), steps));
    },
  };
}

/** Key of the words for a step in the history list. */
function titleOf(edit: Edit): string {
  return edit.kind === 'several' ? edit.title : `edit.${edit.kind.replace('/', '-')}`;
}

/** Edits share what they do not touch, so only the touched fields are compared as text. */
function sameText(a: Design, b: Design): boolean {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Design>;
  return [...fields].every((field) => a[field] === b[field] || JSON.stringify(a[field]) === JSON.stringify(b[field]));
}

function isOutside(path: Path | null, inside: Path): boolean {
  return path === null || inside.startsWith(`${path}/`);
}

function selectionAfter(
  selected: readonly Path[],
  addresses: readonly Path[],
  how: 'replace' | 'add' | 'remove',
): readonly Path[] {
  if (how === 'replace') return [...new Set(addresses)];
  if (how === 'add') return [...new Set([...selected, ...addresses])];
  const removed = new Set(addresses);
  return selected.filter((address) => !removed.has(address));
}
