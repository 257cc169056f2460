/** What lies over the frame: the popover of a figure or of the checks, and dialogues. Loaded when first opened. */
import { lazy, Suspense } from 'react';
import { useForeign } from '../store/foreign-files.ts';
import { useFrame } from './frame.ts';

const ExplainPopover = lazy(() =>
  import('../panels/ExplainPopover.tsx').then(({ ExplainPopover }) => ({ default: ExplainPopover })),
);
const ChecksPanel = lazy(() =>
  import('../panels/ChecksPanel.tsx').then(({ ChecksPanel }) => ({ default: ChecksPanel })),
);
const ShareDialog = lazy(() =>
  import('../share/ShareDialog.tsx').then(({ ShareDialog }) => ({ default: ShareDialog })),
);
const KeysDialog = lazy(() => import('./KeysDialog.tsx').then(({ KeysDialog }) => ({ default: KeysDialog })));
const FindDialog = lazy(() => import('./FindDialog.tsx').then(({ FindDialog }) => ({ default: FindDialog })));

const ExportDialog = lazy(() =>
  import('../panels/ExportDialog.tsx').then(({ ExportDialog }) => ({ default: ExportDialog })),
);
const ImportDialog = lazy(() =>
  import('../panels/ImportDialog.tsx').then(({ ImportDialog }) => ({ default: ImportDialog })),
);
const ContextMenu = lazy(() => import('./ContextMenu.tsx').then(({ ContextMenu }) => ({ default: ContextMenu })));

export function Overlays() {
  const popover = useFrame((state) => state.popover);
  const dialog = useFrame((state) => state.dialog);
  const menu = useFrame((state) => state.menu);
  const foreign = useForeign((state) => state.kind === 'reading' || (state.kind === 'read' && state.shown));
  return (
    <Suspense>
      {popover?.kind === 'figure' && <ExplainPopover key={popover.id} id={popover.id} at={popover.at} />}
      {popover?.kind === 'checks' && <ChecksPanel at={popover.at} />}
      {menu && <ContextMenu key={`${menu.x} ${menu.y}`} at={menu} />}
      {dialog === 'share' && <ShareDialog />}
      {dialog === 'keys' && <KeysDialog />}
      {dialog === 'find' && <FindDialog />}
      {dialog === 'export' && <ExportDialog />}
      {foreign && <ImportDialog />}
    </Suspense>
  );
}
