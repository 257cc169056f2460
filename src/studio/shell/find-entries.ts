/** What Ctrl K finds: commands, figures to explain, places by address, examples. Best first, few. */

import { nameOf } from '../../model/layout/label.ts';
import { thingAt } from '../../model/layout/walk.ts';
import { say } from '../../text/index.ts';
import { figureName, netOf } from '../marks/figure-name.ts';
import { studio } from '../store/current-studio.ts';
import type { StudioState } from '../store/state.ts';
import type { GlyphName } from '../theme/glyphs/Glyph.tsx';
import { anchorOf, commands } from './commands.ts';
import { everywhere } from './everywhere.ts';
import { examples } from './examples.ts';
import { frame } from './frame.ts';
import { thingsCalled } from './things-called.ts';
import type { Words } from './use-text.ts';

export interface FindEntry {
  readonly id: string;
  readonly label: string;
  readonly group: 'command' | 'place' | 'figure' | 'example';
  readonly glyph?: GlyphName;
  readonly keys?: string;
  readonly run: () => void;
  /** What it is called in the other language: found too, never shown. */
  readonly also?: string;
}

const most = 12;

export function findEntries(search: string, state: StudioState, words: Words): readonly FindEntry[] {
  const wanted = search.trim().toLowerCase();
  const all = [
    ...placeEntries(search, state),
    ...commandEntries(state, words),
    ...figureEntries(state, words),
    ...exampleEntries(words),
  ];
  if (wanted === '') return all.filter(({ group }) => group === 'command').slice(0, most);
  return all
    .map((entry) => ({ entry, rank: entry.group === 'place' ? 0 : rankIn(entry, wanted) }))
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ entry }) => entry);
}

/** Smaller is better: at the start, at the start of a word, inside, all words somewhere, else never. */
export function rankOf(text: string, wanted: string): number {
  if (text.startsWith(wanted)) return 0;
  const at = text.indexOf(wanted);
  if (at > 0) return text[at - 1] === ' ' ? 1 : 2;
  return wanted.split(/\s+/).every((word) => text.includes(word)) ? 3 : Number.POSITIVE_INFINITY;
}

/** The other language counts after every hit in the one on screen. */
function rankIn({ label, also }: FindEntry, wanted: string): number {
  const own = rankOf(label.toLowerCase(), wanted);
  const worst = 4;
  return own < Number.POSITIVE_INFINITY ? own : worst + rankOf(also?.toLowerCase() ?? '', wanted);
}

/** What acts on the drawing is done where the drawing is. */
function inStudio(act: () => void): void {
  studio.show({ screen: 'studio' });
  act();
}

function commandEntries(state: StudioState, { t, language }: Words): readonly FindEntry[] {
  return commands
    .filter((command) => command.id !== 'find' && (command.enabled?.(state) ?? true))
    .map((command) => ({
      id: command.id,
      label: t(command.text),
      also: say(language === 'en' ? 'zh' : 'en', command.text),
      group: 'command',
      run: () => (everywhere.has(command.id) ? command.run(state) : inStudio(() => command.run(state))),
      ...(command.glyph && { glyph: command.glyph }),
      ...(command.keys?.[0] && { keys: command.keys[0] }),
    }));
}

function figureEntries({ answer, design }: StudioState, { t, ref }: Words): readonly FindEntry[] {
  return Object.keys(answer?.report.figures ?? {}).map((id) => {
    const net = netOf(id);
    const name = ref(figureName(id));
    const label = net === null ? name : `${name} · ${design.nets[net]?.name ?? net}`;
    return {
      id: `figure ${id}`,
      label: t('find.explain', { name: label }),
      group: 'figure',
      glyph: 'info',
      run: () => inStudio(() => frame.pop({ kind: 'figure', id, at: anchorOf(id) })),
    };
  });
}

/** Text in the form of an address leads to its place, when there is one; a name or part to the things of that name. */
function placeEntries(search: string, { design }: StudioState): readonly FindEntry[] {
  const wanted = search.trim();
  if (wanted === '') return [];
  const thing = wanted.includes('[') ? thingAt(design, wanted) : undefined;
  const things = thing ? [thing] : thingsCalled(design, wanted);
  return things.map(({ address, part }, index) => ({
    id: index === 0 ? 'place' : `place ${address}`,
    label: [nameOf(design, address), address, ...(thing || part === undefined ? [] : [part])].join(' · '),
    group: 'place',
    glyph: 'pin',
    run: () => inStudio(() => studio.select([address])),
  }));
}

function exampleEntries({ t }: Words): readonly FindEntry[] {
  return examples.map(({ id, name }) => ({
    id: `example ${id}`,
    label: t('find.open-example', { name }),
    group: 'example',
    glyph: 'folder',
    run: () => void studio.openExample(id),
  }));
}
