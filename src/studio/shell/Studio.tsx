/** What fills the page: the studio, or a page around it; and what lies over all of them. Each comes when it is asked for. */

import { lazy, Suspense, useEffect, useRef } from 'react';
import { visibleLine } from '../../text/index.ts';
import { useStudio } from '../store/current-studio.ts';
import { Announcer } from './Announcer.tsx';
import { listenForMenu } from './ask-for-menu.ts';
import { CarriedGhost } from './CarriedGhost.tsx';
import { useFileDrop } from './file-drop.ts';
import { listenToKeys } from './keys.ts';
import { Messages } from './Messages.tsx';
import { Overlays } from './Overlays.tsx';
import { useRoom } from './use-room.ts';
import { useText } from './use-text.ts';

const FullFrame = lazy(() => import('./FullFrame.tsx').then(({ FullFrame }) => ({ default: FullFrame })));
const PhoneFrame = lazy(() => import('./PhoneFrame.tsx').then(({ PhoneFrame }) => ({ default: PhoneFrame })));
const Compare = lazy(() => import('../compare/Compare.tsx').then(({ Compare }) => ({ default: Compare })));
const Proposal = lazy(() => import('../proposal/Proposal.tsx').then(({ Proposal }) => ({ default: Proposal })));
const Gallery = lazy(() => import('../gallery/Gallery.tsx').then(({ Gallery }) => ({ default: Gallery })));

export function Studio() {
  const room = useRoom();
  const screen = useStudio((state) => state.screen);
  const wasInStudio = useRef(false);
  if (screen === 'studio') wasInStudio.current = true;
  useEffect(listenToKeys, []);
  useEffect(listenForMenu, []);
  useFileDrop();
  usePageWords();
  return (
    <>
      <Suspense>
        {screen === 'studio' && (room === 'phone' ? <PhoneFrame /> : <FullFrame floating={room !== 'full'} />)}
        {screen === 'compare' && <Compare />}
        {screen === 'proposal' && <Proposal />}
        {screen === 'gallery' && <Gallery canReturn={wasInStudio.current} />}
      </Suspense>
      <Messages />
      <Overlays />
      <CarriedGhost />
      <Announcer />
    </>
  );
}

/** The page itself speaks the language, wears the theme and bears the name of the design. */
function usePageWords(): void {
  const { language } = useText();
  const theme = useStudio((state) => state.theme);
  const name = useStudio((state) => (state.screen === 'gallery' ? '' : `${visibleLine(state.design.name)} · `));
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    document.title = `${name}Podwright`;
  }, [name]);
}
