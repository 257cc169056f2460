import { describe, expect, it } from 'vitest';
import type { Design } from '../../../src/model/design/design.ts';
import type { Edit, EditResult } from '../../../src/model/design/edits/edit.ts';
import { mostSteps } from '../../../src/model/design/history.ts';
import { createStudioStore } from '../../../src/studio/store/create-studio-store.ts';

const design = (name: string): Design => ({ format: 'podwright/1', name, blocks: {}, holds: {}, nets: {} });

/** Renames; refuses the name 'bad'; a remove loses its only exception. */
function applyEdit(before: Design, edit: Edit): EditResult {
  if (edit.kind === 'design/rename') {
    if (edit.name === 'bad') return { ok: false, refusal: { code: 'name.bad', where: '$', params: { found: 'bad' } } };
    return { ok: true, design: edit.name === before.name ? before : { ...before, name: edit.name } };
  }
  return { ok: true, design: { ...before, note: 'removed' }, dropped: [{ at: 'cc[1]', off: true }] };
}

let ids = 0;
function setUp(own = true) {
  const store = createStudioStore(
    { design: design('a'), own, origin: { kind: 'link' }, language: 'en', theme: 'light' },
    { newId: () => `id${++ids}`, applyEdit },
  );
  const act = store.getState();
  return {
    act,
    now: store.getState,
    rename: (name: string, title?: string) => act.dispatch({ kind: 'design/rename', name }, title),
    names: () => {
      const { done, design: shown, undone } = store.getState();
      return [done.map(({ after }) => after.name), shown.name, undone.map(({ after }) => after.name)];
    },
  };
}

describe('dispatch', () => {
  it('makes one undoable step, named by the kind of the edit', () => {
    const { rename, now, names } = setUp();
    expect(rename('b')).toBeNull();
    expect(names()).toEqual([['b'], 'b', []]);
    expect(now().done[0]?.title).toBe('edit.design-rename');
    expect(now().revision).toBe(2);
  });

  it('takes the title that is given', () => {
    const { rename, now } = setUp();
    rename('b', 'canvas.moved');
    expect(now().done[0]?.title).toBe('canvas.moved');
  });

  it('returns a refusal, shows it, and leaves everything as it was', () => {
    const { rename, now, names } = setUp();
    const revision = now().revision;
    expect(rename('bad')).toEqual({ code: 'name.bad', where: '$', params: { found: 'bad' } });
    expect(names()).toEqual([[], 'a', []]);
    expect(now().revision).toBe(revision);
    expect(now().messages).toEqual([
      { id: 1, tone: 'warning', key: 'refusal.name.bad', params: { found: 'bad', where: '$' } },
    ]);
  });

  it('makes no step of an edit that changes nothing', () => {
    const { rename, now, names } = setUp();
    rename('a');
    expect(names()).toEqual([[], 'a', []]);
    expect(now().revision).toBe(1);
  });

  it('tells which exceptions were dropped, with the way back', () => {
    const { act, now, names } = setUp();
    act.dispatch({ kind: 'cabinet/remove', at: ['cc[1]'] });
    const [message] = now().messages;
    expect(message).toMatchObject({
      key: 'store.changes-dropped',
      params: { n: 1 },
      detail: '{"at":"cc[1]","off":true}',
    });
    message?.action?.run();
    expect(names()[0]).toEqual([]);
  });

  it('is refused while another tab has the design', () => {
    const store = createStudioStore(
      { design: design('x'), own: true, language: 'en', theme: 'light' },
      { newId: () => 'x', applyEdit },
    );
    store.setState({ save: { kind: 'other-tab' } });
    const act = store.getState();
    expect(act.dispatch({ kind: 'design/rename', name: 'y' })?.code).toBe('document.read-only');
    act.openGesture('g');
    expect(act.amend({ kind: 'design/rename', name: 'y' })?.code).toBe('document.read-only');
    expect(store.getState().design.name).toBe('x');
  });
});

describe('undo and redo', () => {
  it('give back the very documents', () => {
    const { rename, act, now } = setUp();
    const before = now().design;
    rename('b');
    const after = now().design;
    act.undo();
    expect(now().design).toBe(before);
    act.redo();
    expect(now().design).toBe(after);
  });

  it('go as far as there are steps', () => {
    const { rename, act, names, now } = setUp();
    rename('b');
    act.undo();
    const { revision } = now();
    act.undo();
    expect(names()).toEqual([[], 'a', ['b']]);
    expect(now().revision).toBe(revision);
    act.redo();
    act.redo();
    expect(names()).toEqual([['b'], 'b', []]);
  });

  it('a new edit ends what could be redone', () => {
    const { rename, act, names } = setUp();
    rename('b');
    act.undo();
    rename('c');
    expect(names()).toEqual([['c'], 'c', []]);
  });

  it('travel several steps as one change', () => {
    const { rename, act, names, now } = setUp();
    for (const name of ['b', 'c', 'd']) rename(name);
    const { revision } = now();
    act.travel(-2);
    expect(names()).toEqual([['b'], 'b', ['c', 'd']]);
    expect(now().revision).toBe(revision + 1);
    act.travel(99);
    expect(names()).toEqual([['b', 'c', 'd'], 'd', []]);
  });

  it('keep the newest steps when there are very many', () => {
    const { rename, act, names } = setUp();
    for (let step = 0; step < mostSteps + 10; step++) rename(`n${step}`);
    act.travel(-10 * mostSteps);
    expect(names()[1]).toBe('n9');
  });
});

describe('a gesture', () => {
  it('is one step, however many edits it takes', () => {
    const { act, rename, names, now } = setUp();
    act.openGesture('canvas.drag');
    for (const name of ['b', 'c', 'd']) rename(name);
    expect(names()).toEqual([[], 'd', []]);
    act.closeGesture();
    expect(names()).toEqual([['d'], 'd', []]);
    expect(now().done[0]).toMatchObject({ title: 'canvas.drag', before: { name: 'a' } });
    expect(now().gesture).toBeNull();
  });

  it('counts revisions while it is open, so that the strip is live', () => {
    const { act, rename, now } = setUp();
    act.openGesture('g');
    rename('b');
    expect(now().revision).toBe(2);
    act.closeGesture();
    expect(now().revision).toBe(2);
  });

  it('puts everything back when cancelled, and nothing can be undone or redone', () => {
    const { act, rename, names, now } = setUp();
    const before = now().design;
    act.openGesture('g');
    rename('b');
    act.cancelGesture();
    expect(names()).toEqual([[], 'a', []]);
    expect(now().design).toBe(before);
  });

  it('keeps what could be redone when it is cancelled', () => {
    const { act, rename, names } = setUp();
    rename('b');
    act.undo();
    act.openGesture('g');
    rename('c');
    act.cancelGesture();
    expect(names()).toEqual([[], 'a', ['b']]);
  });

  it('is cancelled by undo', () => {
    const { act, rename, names } = setUp();
    act.openGesture('g');
    rename('b');
    act.undo();
    expect(names()).toEqual([[], 'a', []]);
  });

  it('makes no step when it ends where it began', () => {
    const { act, rename, names } = setUp();
    act.openGesture('g');
    rename('b');
    rename('a');
    act.closeGesture();
    expect(names()).toEqual([[], 'a', []]);
  });

  it('amends from the design as the gesture found it', () => {
    const { act, now, names } = setUp();
    act.openGesture('g');
    act.dispatch({ kind: 'cabinet/remove', at: ['cc[1]'] });
    expect(act.amend({ kind: 'design/rename', name: 'b' })).toBeNull();
    expect(now().design).toEqual(design('b'));
    expect(act.amend({ kind: 'design/rename', name: 'bad' })?.code).toBe('name.bad');
    expect(now().design).toEqual(design('b'));
    expect(now().messages.filter(({ key }) => key.startsWith('refusal'))).toEqual([]);
    act.closeGesture();
    expect(names()).toEqual([['b'], 'b', []]);
  });

  it('remembers the figures it began with', () => {
    const { act, now } = setUp();
    act.openGesture('g');
    expect(now().gesture?.answer).toBe(now().answer);
  });

  it('that is still open when another begins is closed first', () => {
    const { act, rename, names } = setUp();
    act.openGesture('one');
    rename('b');
    act.openGesture('two');
    rename('c');
    act.closeGesture();
    expect(names()).toEqual([['b', 'c'], 'c', []]);
  });
});

describe('opening a design', () => {
  it('is no undo step, and forgets what belonged to the other one', () => {
    const { act, rename, now } = setUp();
    rename('b');
    act.select(['cc[1]']);
    act.enter('cc[1]');
    const { designId, revision } = now();
    act.openDesign(design('other'), { own: false, origin: { kind: 'link' } });
    expect(now()).toMatchObject({
      done: [],
      undone: [],
      selection: [],
      inside: null,
      answer: null,
      save: { kind: 'unsaved' },
      opened: revision + 1,
      revision: revision + 1,
    });
    expect(now().designId).not.toBe(designId);
  });

  it('calls an untouched example saved: there is nothing to lose', () => {
    const { act, now } = setUp();
    act.openDesign(design('x'), { own: false, origin: { kind: 'example', ref: 'x' } });
    expect(now().save).toEqual({ kind: 'saved' });
  });

  it('shows what the link asks for', () => {
    const { act, now } = setUp();
    act.openDesign(design('x'), { own: false, shown: { view: 'fabric', net: 'scale-up', selection: ['cc[2]'] } });
    expect(now()).toMatchObject({ view: 'fabric', net: 'scale-up', selection: ['cc[2]'] });
  });
});

describe('selection through the history', () => {
  const withRow = (rows: readonly string[]): Design =>
    ({ ...design('rows'), site: { rows: rows.map((id) => ({ id, run: [] })) } }) as unknown as Design;
  const rowEdits = (before: Design, edit: Edit): EditResult =>
    edit.kind === 'design/rename'
      ? { ok: true, design: { ...withRow(edit.name.split('')), name: edit.name } }
      : applyEdit(before, edit);
  const start = () =>
    createStudioStore(
      { design: withRow(['A']), own: true, origin: { kind: 'link' }, language: 'en', theme: 'light' },
      { newId: () => 'rows', applyEdit: rowEdits },
    ).getState;

  it('lets go of what an undo takes away', () => {
    const now = start();
    now().dispatch({ kind: 'design/rename', name: 'AB' });
    now().select(['site/B', 'site/A']);
    now().undo();
    expect(now().selection).not.toContain('site/B');
    now().redo();
    expect(now().selection).toEqual(['site/B', 'site/A']);
  });

  it('selects again what an undo brings back', () => {
    const now = start();
    now().select(['site/A']);
    now().dispatch({ kind: 'design/rename', name: 'B' });
    now().select([]);
    now().undo();
    expect(now().selection).toEqual(['site/A']);
  });
});

describe('messages that offer to act', () => {
  it('leave with the design they speak of, but for what must be answered', () => {
    const { act, now } = setUp();
    const action = { key: 'store.back', run: () => undefined };
    act.say({ tone: 'info', key: 'store.opened-kept', action });
    act.say({ tone: 'info', key: 'store.opened-unkept', action, stays: 'until-answered' });
    act.say({ tone: 'error', key: 'store.not-opened.gone' });
    act.openDesign(design('x'), { own: false });
    expect(now().messages.map(({ key }) => key)).toEqual(['store.opened-unkept', 'store.not-opened.gone']);
  });

  it('offer no undo of what was undone', () => {
    const { act, now, rename } = setUp();
    rename('b');
    act.say({ tone: 'info', key: 'store.also', action: { key: 'store.undo', run: act.undo } });
    act.undo();
    expect(now().messages).toEqual([]);
  });
});

describe('selection and place', () => {
  it('adds, removes and replaces', () => {
    const { act, now } = setUp();
    act.select(['a', 'b', 'a']);
    expect(now().selection).toEqual(['a', 'b']);
    act.select(['b', 'c'], 'add');
    expect(now().selection).toEqual(['a', 'b', 'c']);
    act.select(['b'], 'remove');
    expect(now().selection).toEqual(['a', 'c']);
    act.select([]);
    expect(now().selection).toEqual([]);
  });

  it('steps into a cabinet and out again, with the box just left selected', () => {
    const { act, now } = setUp();
    act.enter('cc[1]');
    expect(now()).toMatchObject({ view: 'cabinet', inside: 'cc[1]', selection: [] });
    act.enter('cc[1]/node[2]');
    act.enter('cc[1]');
    expect(now().selection).toEqual(['cc[1]/node[2]']);
    act.enter(null);
    expect(now()).toMatchObject({ view: 'hall', inside: null, selection: ['cc[1]'] });
  });

  it('does not leave the table or the fabric to step into a box', () => {
    const { act, now } = setUp();
    act.show({ view: 'table' });
    act.enter('cc[1]');
    expect(now()).toMatchObject({ view: 'table', inside: 'cc[1]' });
  });
});

describe('messages', () => {
  it('say the same thing once, as the newest', () => {
    const { act, now } = setUp();
    act.say({ tone: 'info', key: 'x' });
    act.say({ tone: 'info', key: 'y' });
    act.say({ tone: 'info', key: 'x' });
    expect(now().messages.map(({ key }) => key)).toEqual(['y', 'x']);
    expect(new Set(now().messages.map(({ id }) => id)).size).toBe(2);
  });

  it('go when dismissed', () => {
    const { act, now } = setUp();
    act.say({ tone: 'info', key: 'x' });
    act.dismiss(now().messages[0]?.id ?? -1);
    expect(now().messages).toEqual([]);
  });
});
