/** What the menu offers for what is selected: only what can be done there and now. Pure but for what it runs. */
import { countOf } from '../../model/design/tree.ts';
import { thingAt } from '../../model/layout/walk.ts';
import type { TextKey, TextParams } from '../../text/index.ts';
import { actOnCanvas, type CanvasAct } from '../canvas/acts/canvas-acts.ts';
import { selectedThings } from '../canvas/acts/selected.ts';
import { selectedAt } from '../panels/selection.ts';
import { studio } from '../store/current-studio.ts';
import type { StudioState } from '../store/state.ts';
import type { GlyphName } from '../theme/glyphs/Glyph.tsx';

export interface MenuEntry {
  readonly id: string;
  readonly text: TextKey;
  readonly params?: TextParams;
  readonly keys?: string;
  readonly glyph?: GlyphName;
  readonly run: () => void;
}

/** Groups of entries, in order; a line stands between them. */
export type Menu = readonly (readonly MenuEntry[])[];

const act = (name: CanvasAct, text: TextKey, keys?: string, more: Partial<MenuEntry> = {}): MenuEntry => ({
  id: name,
  text,
  ...(keys !== undefined && { keys }),
  ...more,
  run: () => void actOnCanvas(name),
});

export function menuFor(state: StudioState): Menu {
  const { design, selection, save } = state;
  const isReadOnly = save.kind === 'other-tab';
  const things = selectedThings({ design }, selection);
  const [only] = things;
  const found = only === undefined ? undefined : selectedAt(design, only);
  const groups =
    things.length > 1
      ? ofMany(state, isReadOnly)
      : found === undefined
        ? ofNothing(state, isReadOnly)
        : found.kind === 'thing'
          ? ofThing(state, found.thing.address, isReadOnly)
          : found.kind === 'wire'
            ? ofWire(found.netId, found.wire.id, state, isReadOnly)
            : found.kind === 'net'
              ? [[showNet(found.id)]]
              : ofNothing(state, isReadOnly);
  return groups.filter((group) => group.length > 0);
}

/** The drawing does these; in other views there is none to do them. */
const hasDrawing = ({ view }: StudioState): boolean => view === 'hall' || view === 'cabinet';

function ofThing(state: StudioState, address: string, isReadOnly: boolean): Menu {
  const { design } = state;
  const thing = thingAt(design, address);
  if (!thing) return [];
  const drawn = hasDrawing(state);
  const isCabinet = !address.includes('/');
  const offAt = (design.changes ?? []).findIndex((change) => 'off' in change && change.at === address);
  const go: MenuEntry[] = [
    ...(thing.block !== undefined
      ? [
          {
            id: 'enter',
            text: 'thing.enter' as const,
            keys: 'Enter',
            glyph: 'right' as const,
            run: () => enter(address),
          },
        ]
      : []),
    ...(state.view === 'hall' ? [act('fit-selection', 'command.fit-selection', 'Shift+2', { glyph: 'fit' })] : []),
    ...(state.view === 'hall'
      ? []
      : [{ id: 'in-hall', text: 'menu.in-hall' as const, glyph: 'hall' as const, run: showInHall }]),
    ...(drawn ? [act('select-all', 'menu.alike', 'Ctrl+A')] : []),
  ];
  if (isReadOnly) return [go];
  const n = countOf(design, thing.hold);
  const names = drawn
    ? [
        act('rename', 'command.rename-selection', 'F2'),
        ...(n > 1 ? [act('rename-kind', 'menu.rename-kind', undefined, { params: { n, name: thing.hold } })] : []),
      ]
    : [];
  const copies = drawn
    ? [
        act('duplicate', 'command.duplicate', 'Ctrl+D', { glyph: 'copy' }),
        ...(isCabinet ? [act('array', 'command.array', 'D', { glyph: 'array' })] : []),
        act('copy', 'menu.copy', 'Ctrl+C'),
        act('cut', 'menu.cut', 'Ctrl+X'),
        act('paste', 'menu.paste', 'Ctrl+V'),
        ...(isCabinet ? [act('rotate', 'menu.rotate', 'R')] : []),
      ]
    : [];
  const wire = drawn && thing.block === undefined ? [wireEntry('menu.wire')] : [];
  const leave: MenuEntry[] = [
    offAt >= 0
      ? { id: 'put-back', text: 'thing.put-back', glyph: 'plus', run: () => removeChange(offAt) }
      : { id: 'take-out', text: 'thing.take-out', run: () => takeOut(address) },
    ...(drawn ? [act('remove', 'command.remove', 'Delete', { glyph: 'minus' as const })] : []),
  ];
  return [go, names, wire, copies, leave];
}

function ofMany(state: StudioState, isReadOnly: boolean): Menu {
  if (!hasDrawing(state)) return [[{ id: 'in-hall', text: 'menu.in-hall', glyph: 'hall', run: showInHall }]];
  const go = state.view === 'hall' ? [act('fit-selection', 'command.fit-selection', 'Shift+2', { glyph: 'fit' })] : [];
  if (isReadOnly) return [go];
  return [
    go,
    [
      act('duplicate', 'command.duplicate', 'Ctrl+D', { glyph: 'copy' }),
      act('array', 'command.array', 'D', { glyph: 'array' }),
      act('copy', 'menu.copy', 'Ctrl+C'),
      act('cut', 'menu.cut', 'Ctrl+X'),
    ],
    [act('remove', 'command.remove', 'Delete', { glyph: 'minus' })],
  ];
}

function ofNothing(state: StudioState, isReadOnly: boolean): Menu {
  if (!hasDrawing(state)) return [];
  return [
    state.inside === null ? [] : [act('leave', 'command.leave', 'Shift+Enter')],
    isReadOnly ? [] : [act('paste', 'menu.paste', 'Ctrl+V'), wireEntry('menu.new-wire')],
    [act('select-all', 'command.select-all', 'Ctrl+A'), act('fit', 'command.fit', 'Shift+1', { glyph: 'fit' })],
  ];
}

function ofWire(net: string, id: string, { view }: StudioState, isReadOnly: boolean): Menu {
  const remove = (): void => {
    if (!studio.dispatch({ kind: 'wire/remove', net, id })) studio.select([]);
  };
  return [
    view === 'fabric' ? [] : [showNet(net)],
    isReadOnly ? [] : [{ id: 'wire-remove', text: 'wire.remove', glyph: 'minus', run: remove }],
  ];
}

const showNet = (net: string): MenuEntry => ({
  id: 'net-show',
  text: 'net.show',
  glyph: 'leaf',
  run: () => studio.show({ view: 'fabric', net }),
});

const wireEntry = (text: TextKey): MenuEntry => ({
  id: 'wire',
  text,
  keys: 'W',
  glyph: 'wire',
  run: () => studio.show({ tool: 'wire' }),
});

function enter(address: string): void {
  studio.show({ view: 'cabinet' });
  studio.enter(address);
}

function showInHall(): void {
  const { selection } = studio.state();
  studio.show({ view: 'hall' });
  studio.select(selection);
}

function removeChange(index: number): void {
  studio.dispatch({ kind: 'change/remove', index });
}

function takeOut(address: string): void {
  studio.dispatch({ kind: 'change/add', change: { at: address, off: true } });
}
