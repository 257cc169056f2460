/** What is selected: what it is, what is alike, what it holds, how it is wired, and where its figures come from. */
import { lazy, Suspense, useMemo } from 'react';
import { insideOnScreen } from '../shell/inside-on-screen.ts';
import { useStudio } from '../store/current-studio.ts';
import { DesignInspector } from './DesignInspector.tsx';
import { selectedAt } from './selection.ts';
import { useSelectedThings } from './use-selected.ts';
import './Inspector.css';

// Fetched when something is selected for the first time: the first figures need none of it.
const ThingInspector = lazy(() =>
  import('./ThingInspector.tsx').then((module) => ({ default: module.ThingInspector })),
);
const ManyInspector = lazy(() => import('./ManyInspector.tsx').then((module) => ({ default: module.ManyInspector })));
const FailureStory = lazy(() => import('./FailureStory.tsx').then((module) => ({ default: module.FailureStory })));
const JobInspector = lazy(() => import('./JobInspector.tsx').then((module) => ({ default: module.JobInspector })));
const rules = () => import('./RuleInspectors.tsx');
const WireInspector = lazy(() => rules().then((module) => ({ default: module.WireInspector })));
const NetInspector = lazy(() => rules().then((module) => ({ default: module.NetInspector })));
const RowInspector = lazy(() => rules().then((module) => ({ default: module.RowInspector })));
const CostInspector = lazy(() => import('./CostInspector.tsx').then((module) => ({ default: module.CostInspector })));
const PowerInspector = lazy(() =>
  import('./PowerInspector.tsx').then((module) => ({ default: module.PowerInspector })),
);
const SupplyInspector = lazy(() =>
  import('./SupplyInspector.tsx').then((module) => ({ default: module.SupplyInspector })),
);

export function Inspector() {
  return (
    <Suspense fallback={<div className="inspector" />}>
      <InspectorOfSelection />
    </Suspense>
  );
}

function InspectorOfSelection() {
  const design = useStudio((state) => state.design);
  const tellsFailures = useStudio((state) => state.lens === 'failures' && state.whatIfs.length > 0);
  const selection = useSelectedThings();
  const lens = useStudio((state) => state.lens);
  // With nothing selected, the box that one stands in.
  const inside = useStudio(insideOnScreen);
  const only = selection[0] ?? inside;
  const selected = useMemo(() => (only === null ? null : selectedAt(design, only)), [design, only]);
  if (tellsFailures) return <FailureStory />;
  if (selection.length > 1) return <ManyInspector addresses={selection} />;
  if (!selected && lens === 'traffic') return <JobInspector />;
  if (!selected) {
    const OfLens = lens === 'power' ? PowerInspector : lens === 'cost' ? CostInspector : DesignInspector;
    return <OfLens />;
  }
  switch (selected.kind) {
    case 'thing':
      return <ThingInspector key={selected.thing.address} thing={selected.thing} />;
    case 'wire':
      return <WireInspector key={selected.ref} selected={selected} />;
    case 'net':
      return <NetInspector key={selected.id} id={selected.id} net={selected.net} />;
    case 'row':
      return <RowInspector key={selected.row.id} row={selected.row} />;
    case 'supply':
      return <SupplyInspector key={selected.supply.id} supply={selected.supply} />;
    case 'gone':
      return <DesignInspector />;
    default:
      return selected satisfies never;
  }
}
