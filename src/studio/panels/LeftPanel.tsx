/** The left side: what the lens tells, parts to place, or the design as a tree. */
import { lazy, Suspense, useEffect } from 'react';
import { frame, useFrame } from '../shell/frame.ts';
import { Segments } from '../shell/Segments.tsx';
import { useText } from '../shell/use-text.ts';
import { useStudio } from '../store/current-studio.ts';
import type { Lens } from '../store/state.ts';
import { OutlinePanel } from './OutlinePanel.tsx';
import { PartsPanel } from './PartsPanel.tsx';
import './LeftPanel.css';

const FailuresPanel = lazy(() => import('./FailuresPanel.tsx').then((module) => ({ default: module.FailuresPanel })));
const JobPanel = lazy(() => import('./JobPanel.tsx').then((module) => ({ default: module.JobPanel })));
const CostPanel = lazy(() => import('./CostPanel.tsx').then((module) => ({ default: module.CostPanel })));
const PowerPanel = lazy(() => import('./PowerPanel.tsx').then((module) => ({ default: module.PowerPanel })));

/** What each lens says at the left; a lens that is not here says nothing there. */
const lensPanels: Readonly<Partial<Record<Lens, React.ComponentType>>> = {
  failures: FailuresPanel,
  power: PowerPanel,
  cost: CostPanel,
  traffic: JobPanel,
};

export function LeftPanel() {
  const { t } = useText();
  const wanted = useFrame((state) => state.leftTab);
  const lens = useStudio((state) => state.lens);
  const LensPanel = lensPanels[lens];
  const tabs = LensPanel ? (['lens', 'parts', 'outline'] as const) : (['parts', 'outline'] as const);
  // Who asks for a lens wants to read what it says.
  useEffect(() => {
    if (lensPanels[lens]) frame.preferTab('lens');
  }, [lens]);
  const tab = tabs.find((one) => one === wanted) ?? 'parts';
  return (
    <>
      <div className="left-tabs">
        <Segments
          label={t('left.label')}
          value={tab}
          segments={tabs.map((value) => ({
            value,
            label: t(value === 'lens' ? `lens.${lens}.short` : `left.${value}`),
          }))}
          onChange={frame.showTab}
        />
      </div>
      <div className="left-body">
        {tab === 'lens' && LensPanel && (
          <Suspense fallback={null}>
            <LensPanel />
          </Suspense>
        )}
        {tab === 'parts' && <PartsPanel />}
        {tab === 'outline' && <OutlinePanel />}
      </div>
    </>
  );
}
