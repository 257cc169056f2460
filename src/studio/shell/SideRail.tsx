/** Where there is no room for the left panel beside the drawing: its doors, and the inspector's. */
import { useStudio } from '../store/current-studio.ts';
import { frame, type LeftTab, useFrame } from './frame.ts';
import { IconButton } from './IconButton.tsx';
import { useText } from './use-text.ts';
import './SideRail.css';

export function SideRail() {
  const { t } = useText();
  const { overlay, rightOpen } = useFrame();
  const lens = useStudio((state) => state.lens);
  const door = (tab: LeftTab) => (overlay === tab ? frame.closeOverlay() : frame.showTab(tab));
  return (
    <nav className="rail" aria-label={t('region.rail')}>
      <IconButton glyph="cabinet" label={t('left.parts')} pressed={overlay === 'parts'} onClick={() => door('parts')} />
      <IconButton
        glyph="layers"
        label={t('left.outline')}
        pressed={overlay === 'outline'}
        onClick={() => door('outline')}
      />
      {lens !== 'design' && (
        <IconButton glyph="eye" label={t(`lens.${lens}`)} pressed={overlay === 'lens'} onClick={() => door('lens')} />
      )}
      <span className="grow" />
      <IconButton glyph="info" label={t('command.right')} pressed={rightOpen} onClick={() => frame.toggle('right')} />
    </nav>
  );
}
