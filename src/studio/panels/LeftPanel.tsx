/** The left side: parts to place, or the design as a tree. */
import { frame, useFrame } from '../shell/frame.ts';
import { Segments } from '../shell/Segments.tsx';
import { useText } from '../shell/use-text.ts';
import { OutlinePanel } from './OutlinePanel.tsx';
import { PartsPanel } from './PartsPanel.tsx';
import './LeftPanel.css';

const tabs = ['parts', 'outline'] as const;

export function LeftPanel() {
  const { t } = useText();
  const tab = useFrame((state) => state.leftTab);
  return (
    <>
      <div className="left-tabs">
        <Segments
          label={t('left.label')}
          value={tab}
          segments={tabs.map((value) => ({ value, label: t(`left.${value}`) }))}
          onChange={frame.showTab}
        />
      </div>
      <div className="left-body">{tab === 'parts' ? <PartsPanel /> : <OutlinePanel />}</div>
    </>
  );
}
