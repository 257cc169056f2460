/** The name of the design, and behind it: rename, examples, what is kept on this device, files. */

import { type KeyboardEvent, useState } from 'react';
import { groupThousands } from '../../model/units/format.ts';
import { visibleLine } from '../../text/index.ts';
import { studio, useStudio } from '../store/current-studio.ts';
import type { StoredDesign } from '../store/studio-api.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import { askForFile } from './ask-for-file.ts';
import { Drop, DropItem } from './Drop.tsx';
import { type Example, examples, type Slider } from './examples.ts';
import { frame, useFrame } from './frame.ts';
import { keyLabel } from './key-label.ts';
import { openEmptyHall } from './open-empty-hall.ts';
import { useText } from './use-text.ts';
import './DesignMenu.css';

const recentShown = 8;

export function DesignMenu() {
  const { t } = useText();
  const name = useStudio((state) => state.design.name);
  const ownId = useStudio((state) => state.designId);
  const renaming = useFrame((state) => state.dialog === 'rename');
  const [recent, setRecent] = useState<readonly StoredDesign[]>([]);
  const [filter, setFilter] = useState('');
  const recall = async () => {
    setFilter('');
    const kept = await studio.listDesigns();
    setRecent(kept.filter(({ id }) => id !== ownId).slice(0, recentShown));
  };
  const shown = examples.filter((example) => isWanted(filter, [example.name, t(example.note)]));
  if (renaming) return <NameField name={name} />;
  return (
    <Drop
      wide
      group={t('design.menu')}
      onOpen={() => void recall()}
      button={{ className: 'button design-button', title: visibleLine(name) }}
      face={
        <>
          <span className="ellipsis">{visibleLine(name)}</span>
          <Glyph name="down" />
        </>
      }
    >
      <div role="menu" aria-label={t('design.menu')}>
        <DropItem onClick={() => openEmptyHall(t('design.empty-name'))}>
          <Glyph name="plus" />
          {t('command.new')}
        </DropItem>
        <DropItem onClick={askForFile}>
          <Glyph name="folder" />
          {t('command.open')}
          <kbd className="key drop-item-end">{keyLabel('Ctrl+O')}</kbd>
        </DropItem>
        <DropItem onClick={() => studio.saveFile()}>
          <Glyph name="export" />
          {t('command.save')}
          <kbd className="key drop-item-end">{keyLabel('Ctrl+S')}</kbd>
        </DropItem>
        <DropItem onClick={() => frame.open('rename')}>
          <span className="drop-item-glyph" />
          {t('design.rename')}
        </DropItem>
        {recent.length > 0 && (
          <>
            <div className="drop-rule" />
            <p className="drop-label heading">{t('design.recent')}</p>
            {recent.map((kept) => (
              <DropItem key={kept.id} onClick={() => void studio.openStored(kept.id)}>
                <span className="ellipsis">{kept.name}</span>
                <span className="drop-item-end">{t('design.cards', { n: kept.cards })}</span>
              </DropItem>
            ))}
          </>
        )}
      </div>
      <div className="drop-rule" />
      <p className="drop-label heading">{t('design.examples')}</p>
      <label className="field drop-filter">
        <Glyph name="search" />
        <span className="visually-hidden">{t('design.filter')}</span>
        <input
          type="search"
          value={filter}
          placeholder={t('design.filter')}
          onChange={(event) => setFilter(event.currentTarget.value)}
          onKeyDown={keepLetters}
        />
      </label>
      {shown.length === 0 && <p className="drop-label caption">{t('find.none', { search: filter })}</p>}
      {shown.length > 0 && (
        <div role="menu" aria-label={t('design.examples')}>
          {shown.map((example) => (
            <div key={example.id} className="drop-example">
              <DropItem onClick={() => void studio.openExample(example.id)}>
                {example.name}
                <span className="drop-item-end">{t(example.note)}</span>
              </DropItem>
              {example.slider && <SliderSteps example={example} slider={example.slider} />}
            </div>
          ))}
        </div>
      )}
    </Drop>
  );
}

/** Every word of the filter is in the name or the note. */
export function isWanted(filter: string, texts: readonly string[]): boolean {
  const all = texts.join(' ').toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

/** The menu's letters and places are those of the text here; down and Enter lead to the first example it leaves. */
function keepLetters(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key === 'ArrowUp') return;
  event.stopPropagation();
  if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
  event.preventDefault();
  const menu = event.currentTarget.closest('.drop');
  menu?.querySelector<HTMLElement>('.drop-example [role="menuitem"]')?.focus();
}

function SliderSteps({ example, slider }: { readonly example: Example; readonly slider: Slider }) {
  const { t } = useText();
  return (
    <div className="drop-steps">
      <span className="caption">{t(slider.text)}</span>
      {slider.values.map((value) => (
        <DropItem
          key={value}
          aria-label={`${example.name}, ${t(slider.text)} ${value}`}
          onClick={() => void studio.openExample(`${example.id}?${slider.parameter}=${value}`)}
        >
          {groupThousands(value)}
        </DropItem>
      ))}
    </div>
  );
}

const longestName = 120;

function NameField({ name }: { readonly name: string }) {
  const { t } = useText();
  const commit = (text: string) => {
    frame.open(null);
    const next = text.trim();
    if (next !== '' && next !== name) studio.dispatch({ kind: 'design/rename', name: next }, 'edit.design-rename');
  };
  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') commit(event.currentTarget.value);
    if (event.key === 'Escape') frame.open(null);
  };
  return (
    <label className="field design-name">
      <span className="visually-hidden">{t('design.name')}</span>
      <input
        // biome-ignore lint/a11y/noAutofocus: the field replaces the button that asked for it
        autoFocus
        defaultValue={name}
        maxLength={longestName}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={pressed}
        onBlur={(event) => commit(event.currentTarget.value)}
      />
    </label>
  );
}
