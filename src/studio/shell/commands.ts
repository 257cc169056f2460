/**
 * Everything that can be asked for by name or key and that concerns the studio as a whole. What acts on the drawing
 * itself (move, wire, duplicate, zoom) is handled by the drawing while it has the focus.
 */

import { say, type TextKey } from '../../text/index.ts';
import { actOnCanvas, type CanvasAct } from '../canvas/acts/canvas-acts.ts';
import { studio } from '../store/current-studio.ts';
import { failures } from '../store/failures.ts';
import type { StudioState, Tool, View } from '../store/state.ts';
import type { GlyphName } from '../theme/glyphs/Glyph.tsx';
import { askForFile } from './ask-for-file.ts';
import { openMenuByKey } from './ask-for-menu.ts';
import { sortFindings } from './findings.ts';
import { type Anchor, frame } from './frame.ts';
import { mainNet, netOnScreen } from './instruments.ts';
import { offeredLenses } from './lenses.ts';
import { openEmptyHall } from './open-empty-hall.ts';
import { focusDrawing, focusRegion } from './regions.ts';

export interface Command {
  readonly id: string;
  readonly text: TextKey;
  /** "Ctrl+Shift+Z"; the first is shown. Keys without Ctrl, Alt or F are not heard in texts and lists. */
  readonly keys?: readonly string[];
  readonly glyph?: GlyphName;
  /** Acts on the drawing; listed apart. */
  readonly onDrawing?: true;
  /** A text field has the same key for its own text. */
  readonly leavesText?: true;
  readonly enabled?: (state: StudioState) => boolean;
  readonly run: (state: StudioState) => void;
}

const view = (name: View, key: number, glyph: GlyphName): Command => ({
  id: `view.${name}`,
  text: `command.view.${name}`,
  keys: [`Alt+${key}`],
  glyph,
  run: () => showOnDrawing({ view: name }),
});

/** Whoever asks for a view by key or name works in it next: its own keys must reach it. */
function showOnDrawing(part: Partial<Pick<StudioState, 'view' | 'paintCut'>>): void {
  frame.pop(null);
  studio.show(part);
  focusDrawing();
}

const tool = (name: Extract<Tool, 'select' | 'hand' | 'wire'>, key: string): Command => ({
  id: `tool.${name}`,
  text: `command.tool.${name}`,
  keys: [key],
  glyph: name,
  run: () => studio.show({ tool: name }),
});

const act = (
  name: CanvasAct,
  text: TextKey,
  keys: readonly string[],
  more: Pick<Command, 'glyph' | 'enabled' | 'leavesText'> = {},
): Command => ({ id: `drawing.${name}`, text, keys, onDrawing: true, ...more, run: () => void actOnCanvas(name) });

const hasSelection = (state: StudioState) => state.selection.length > 0;

export const commands: readonly Command[] = [
  { id: 'find', text: 'command.find', keys: ['Ctrl+K', 'Ctrl+F'], glyph: 'search', run: () => frame.open('find') },
  {
    id: 'undo',
    text: 'command.undo',
    keys: ['Ctrl+Z'],
    glyph: 'undo',
    leavesText: true,
    enabled: (state) => state.done.length > 0,
    run: () => studio.undo(),
  },
  {
    id: 'redo',
    text: 'command.redo',
    keys: ['Ctrl+Shift+Z', 'Ctrl+Y'],
    glyph: 'redo',
    leavesText: true,
    enabled: (state) => state.undone.length > 0,
    run: () => studio.redo(),
  },
  {
    id: 'history',
    text: 'command.history',
    keys: ['Ctrl+Alt+Z'],
    glyph: 'history',
    enabled: (state) => state.done.length + state.undone.length > 0,
    run: () => frame.open('history'),
  },
  { id: 'save', text: 'command.save', keys: ['Ctrl+S'], glyph: 'export', run: () => studio.saveFile() },
  {
    id: 'new',
    text: 'command.new',
    glyph: 'plus',
    run: (state) => openEmptyHall(say(state.language, 'design.empty-name')),
  },
  { id: 'open', text: 'command.open', keys: ['Ctrl+O'], glyph: 'folder', run: askForFile },
  { id: 'parts-list', text: 'command.parts-list', glyph: 'table', run: () => void studio.savePartsList() },
  { id: 'gallery', text: 'command.gallery', glyph: 'hall', run: () => studio.show({ screen: 'gallery' }) },
  {
    id: 'compare',
    text: 'command.compare',
    keys: ['Ctrl+Alt+C'],
    glyph: 'compare',
    run: () => studio.show({ screen: 'compare' }),
  },
  { id: 'proposal', text: 'command.proposal', glyph: 'note', run: () => studio.show({ screen: 'proposal' }) },
  { id: 'share', text: 'command.share', keys: ['Ctrl+Shift+S'], glyph: 'share', run: () => frame.open('share') },
  { id: 'rename', text: 'command.rename', run: () => frame.open('rename') },
  view('hall', 1, 'hall'),
  view('cabinet', 2, 'cabinet'),
  view('fabric', 3, 'leaf'),
  view('room', 4, 'cube'),
  { ...view('table', 5, 'table'), keys: ['Alt+5', 'T'] },
  ...offeredLenses.map(
    ({ lens, key }): Command => ({
      id: `lens.${lens}`,
      text: `lens.${lens}`,
      keys: [key],
      run: () => {
        frame.pop(null);
        studio.show({ lens });
      },
    }),
  ),
  {
    id: 'fail',
    text: 'command.fail',
    keys: ['X'],
    glyph: 'error',
    enabled: hasSelection,
    run: (state) => {
      frame.pop(null);
      studio.show({ lens: 'failures' });
      failures.tryOut(state.selection);
    },
  },
  {
    id: 'restore',
    text: 'command.restore',
    glyph: 'undo',
    enabled: (state) => state.whatIfs.length > 0,
    run: () => void failures.restore(),
  },
  tool('select', 'V'),
  tool('hand', 'H'),
  tool('wire', 'W'),
  {
    id: 'parts',
    text: 'command.parts',
    keys: ['/'],
    glyph: 'search',
    run: () => {
      frame.showTab('parts');
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-parts-search]')?.focus());
    },
  },
  { id: 'outline', text: 'command.outline', glyph: 'layers', run: () => frame.showTab('outline') },
  { id: 'left', text: 'command.left', keys: ['['], run: () => frame.toggle('left') },
  { id: 'right', text: 'command.right', keys: [']'], run: () => frame.toggle('right') },
  { id: 'both', text: 'command.both', keys: ['Ctrl+\\'], run: () => frame.toggleBoth() },
  {
    id: 'explain',
    text: 'command.explain',
    keys: ['E'],
    glyph: 'info',
    enabled: (state) => state.answer !== null,
    run: explainBisection,
  },
  {
    id: 'paint-cut',
    text: 'command.paint-cut',
    keys: ['P'],
    glyph: 'scissors',
    enabled: hasCut,
    run: (state) => showOnDrawing(state.paintCut ? { paintCut: false } : { view: 'fabric', paintCut: true }),
  },
  {
    id: 'checks',
    text: 'command.checks',
    keys: ['C'],
    glyph: 'check',
    enabled: (state) => state.answer !== null,
    run: () => frame.pop({ kind: 'checks', at: anchorOf('checks') }),
  },
  {
    id: 'next-finding',
    text: 'command.next-finding',
    keys: ['F8'],
    glyph: 'warn',
    enabled: hasFindings,
    run: nextFinding,
  },
  {
    id: 'theme',
    text: 'command.theme',
    glyph: 'moon',
    run: (state) => studio.show({ theme: state.theme === 'dark' ? 'light' : 'dark' }),
  },
  {
    id: 'language',
    text: 'command.language',
    glyph: 'globe',
    run: (state) => studio.show({ language: state.language === 'en' ? 'zh' : 'en' }),
  },
  { id: 'menu', text: 'command.menu', keys: ['Shift+F10'], leavesText: true, run: openMenuByKey },
  { id: 'next-region', text: 'command.next-region', keys: ['F6'], run: () => focusRegion(1) },
  { id: 'previous-region', text: 'command.previous-region', keys: ['Shift+F6'], run: () => focusRegion(-1) },
  act('enter', 'command.enter', ['Enter'], { enabled: hasSelection }),
  act('leave', 'command.leave', ['Shift+Enter'], { enabled: (state) => state.inside !== null }),
  act('select-all', 'command.select-all', ['Ctrl+A'], { leavesText: true }),
  act('duplicate', 'command.duplicate', ['Ctrl+D'], { glyph: 'copy', enabled: hasSelection, leavesText: true }),
  act('array', 'command.array', ['D'], { glyph: 'array', enabled: hasSelection }),
  act('rename', 'command.rename-selection', ['F2'], { enabled: hasSelection }),
  act('rename-kind', 'command.rename-kind', [], { enabled: hasSelection }),
  act('remove', 'command.remove', ['Delete', 'Backspace'], { glyph: 'minus', enabled: hasSelection }),
  act('fit', 'command.fit', ['Shift+1'], { glyph: 'fit' }),
  act('fit-selection', 'command.fit-selection', ['Shift+2'], { enabled: hasSelection }),
  act('actual-size', 'command.actual-size', ['Shift+0']),
  act('zoom-in', 'command.zoom-in', ['+'], { glyph: 'plus' }),
  act('zoom-out', 'command.zoom-out', ['-'], { glyph: 'minus' }),
  { id: 'keys', text: 'command.keys', keys: ['?'], glyph: 'info', run: () => frame.open('keys') },
];

/** Where an instrument stands; the middle of the page when it is not on screen. */
export function anchorOf(instrument: string): Anchor {
  const element = document.querySelector(`[data-instrument="${CSS.escape(instrument)}"]`);
  if (element) return element.getBoundingClientRect();
  const { innerWidth, innerHeight } = window;
  return { left: innerWidth / 4, right: innerWidth / 2, top: innerHeight, bottom: innerHeight };
}

function explainBisection(state: StudioState): void {
  const { answer } = state;
  if (!answer) return;
  const net = mainNet(answer.report, netOnScreen(state));
  const id = net === null ? 'cards.count' : `fabric.${net}.bisection`;
  if (answer.report.figures[id]) frame.pop({ kind: 'figure', id, at: anchorOf(id) });
}

function hasCut(state: StudioState): boolean {
  return Object.values(state.answer?.pictures ?? {}).some((picture) => picture.cut !== undefined);
}

function hasFindings(state: StudioState): boolean {
  return (state.answer?.report.findings.length ?? 0) > 0;
}

/** Selects the places of the finding after the one that is selected. */
function nextFinding(state: StudioState): void {
  const findings = sortFindings(state.answer?.report.findings ?? []);
  const isSelected = (where: readonly string[]) =>
    where.length > 0 && where.every((at) => state.selection.includes(at));
  const current = findings.findIndex((finding) => isSelected(finding.where));
  const next = findings[(current + 1) % findings.length];
  if (!next) return;
  studio.select(next.where);
  studio.say({ tone: next.severity === 'info' ? 'info' : 'warning', key: `finding.${next.code}`, params: next.params });
}
