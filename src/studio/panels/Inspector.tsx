/** What is selected: what it is, what is alike, what it holds, how it is wired, and where its figures come from. */
import { useMemo } from 'react';
import { insideOnScreen } from '../shell/inside-on-screen.ts';
import { useStudio } from '../store/current-studio.ts';
import { DesignInspector } from './DesignInspector.tsx';
import { ManyInspector } from './ManyInspector.tsx';
import { NetInspector, RowInspector, SupplyInspector, WireInspector } from './RuleInspectors.tsx';
import { selectedAt } from './selection.ts';
import { ThingInspector } from './ThingInspector.tsx';
import { useSelectedThings } from './use-selected.ts';
import './Inspector.css';

export function Inspector() {
  const design = useStudio((state) => state.design);
  const selection = useSelectedThings();
  // With nothing selected, the box that one stands in.
  const inside = useStudio(insideOnScreen);
  const only = selection[0] ?? inside;
  const selected = useMemo(() => (only === null ? null : selectedAt(design, only)), [design, only]);
  if (selection.length > 1) return <ManyInspector addresses={selection} />;
  if (!selected) return <DesignInspector />;
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
