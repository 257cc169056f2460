/** Do anything by name: Mantine's Spotlight over our commands. Loaded on first use. */
import { MantineProvider } from '@mantine/core';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { useEffect, useMemo, useState } from 'react';
import { studio, useStudio } from '../store/current-studio.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import { mantineTheme, mantineVariables } from '../theme/mantine-theme.ts';
import { findEntries } from './find-entries.ts';
import { frame, useFrame } from './frame.ts';
import { keyLabel } from './key-label.ts';
import { useText } from './use-text.ts';
import './FindDialog.css';

const [store, spotlight] = createSpotlight();

/** The only part of the page that needs Mantine brings it along. */
export function FindDialog() {
  const theme = useStudio((state) => state.theme);
  return (
    <MantineProvider theme={mantineTheme} cssVariablesResolver={mantineVariables} forceColorScheme={theme}>
      <Find />
    </MantineProvider>
  );
}

function Find() {
  const words = useText();
  const { t } = words;
  const [search, setSearch] = useState('');
  const entries = useMemo(() => findEntries(search, studio.state(), words), [search, words]);
  useEffect(() => spotlight.open(), []);
  const closed = () => {
    if (useFrame.getState().dialog === 'find') frame.open(null);
  };
  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      unstyled
      query={search}
      onQueryChange={setSearch}
      onSpotlightClose={closed}
      transitionProps={{ duration: 0 }}
      overlayProps={{ className: 'find-ground' }}
      classNames={{ root: 'find-root', inner: 'find-inner', content: 'find', body: 'find-body' }}
      attributes={{ content: { 'aria-label': t('command.find') } }}
      withinPortal={false}
    >
      <div className="find-search">
        <Glyph name="search" />
        <Spotlight.Search unstyled placeholder={t('find.placeholder')} aria-label={t('command.find')} />
        <kbd className="key">Esc</kbd>
      </div>
      <Spotlight.ActionsList className="find-list">
        {entries.map((entry) => (
          <Spotlight.Action
            key={entry.id}
            className="find-entry"
            onClick={() => {
              closed();
              // The dialogue is gone by then and has given the focus back.
              setTimeout(entry.run);
            }}
          >
            {entry.glyph ? <Glyph name={entry.glyph} /> : <span className="find-no-glyph" />}
            <span className="ellipsis">{entry.label}</span>
            {entry.keys && <kbd className="key">{keyLabel(entry.keys)}</kbd>}
          </Spotlight.Action>
        ))}
        {entries.length === 0 && <Spotlight.Empty className="find-empty">{t('find.none', { search })}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
