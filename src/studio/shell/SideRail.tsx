/** Where there is no room for the left panel beside the drawing: its doors, and the inspector's. */
import { frame, type LeftTab, useFrame } from './frame.ts';
import { IconButton } from './IconButton.tsx';
import { useText } from './use-text.ts';
import './SideRail.css';

export function SideRail() {
  const { t } = useText();
  const { leftOpen, leftTab, rightOpen } = useFrame();
  const door = (tab: LeftTab) => (leftOpen && leftTab === tab ? frame.toggle('left') : frame.showTab(tab));
  return (
    <nav className="rail" aria-label={t('region.rail')}>
      <IconButton
        glyph="cabinet"
        label={t('left.parts')}
        pressed={leftOpen && leftTab === 'parts'}
        onClick={() => door('parts')}
      />
      <IconButton
        glyph="layers"
        label={t('left.outline')}
        pressed={leftOpen && leftTab === 'outline'}
        onClick={() => door('outline')}
      />
      <span className="grow" />
      <IconButton glyph="info" label={t('command.right')} pressed={rightOpen} onClick={() => frame.toggle('right')} />
    </nav>
  );
}
