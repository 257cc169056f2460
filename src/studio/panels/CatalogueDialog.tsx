/** The catalogue over everything: parts to search and compare, own parts, and what nobody has stated yet. */
import { useState } from 'react';
import type { PartRef } from '../../model/catalogue/part.ts';
import { Dialog } from '../shell/Dialog.tsx';
import { Segments } from '../shell/Segments.tsx';
import { useText } from '../shell/use-text.ts';
import { CatalogueBrowse } from './CatalogueBrowse.tsx';
import { CatalogueCompare } from './CatalogueCompare.tsx';
import { CatalogueOwn } from './CatalogueOwn.tsx';
import { CatalogueUnknowns } from './CatalogueUnknowns.tsx';
import './fields.css';
import './CatalogueDialog.css';

export type CatalogueTab = 'browse' | 'compare' | 'own' | 'unknowns';

const tabs: readonly CatalogueTab[] = ['browse', 'compare', 'own', 'unknowns'];
const mostCompared = 6;

export interface CatalogueDialogProps {
  readonly start: CatalogueTab;
  readonly onClose: () => void;
}

export function CatalogueDialog({ start, onClose }: CatalogueDialogProps) {
  const { t } = useText();
  const [tab, setTab] = useState<CatalogueTab>(start);
  const [picked, setPicked] = useState<readonly PartRef[]>([]);
  const [edited, setEdited] = useState<PartRef | null>(null);
  const pick = (ref: PartRef) =>
    setPicked(picked.includes(ref) ? picked.filter((one) => one !== ref) : [...picked, ref].slice(-mostCompared));
  const label: Readonly<Record<CatalogueTab, string>> = {
    browse: t('catalogue.browse'),
    compare: t('catalogue.compare', { n: picked.length }),
    own: t('catalogue.own'),
    unknowns: t('unknowns.open'),
  };
  return (
    <Dialog wide title={t('catalogue.title')} onClose={onClose}>
      <div className="catalogue">
        <Segments
          label={t('catalogue.tabs')}
          value={tab}
          segments={tabs.map((value) => ({ value, label: label[value] }))}
          onChange={setTab}
        />
        {tab === 'browse' && (
          <CatalogueBrowse
            picked={picked}
            onPick={pick}
            onOwn={(ref) => {
              setEdited(ref);
              setTab('own');
            }}
          />
        )}
        {tab === 'compare' && <CatalogueCompare refs={picked} onRemove={pick} />}
        {tab === 'own' && <CatalogueOwn key={edited ?? ''} edited={edited} onEdit={setEdited} />}
        {tab === 'unknowns' && <CatalogueUnknowns />}
      </div>
    </Dialog>
  );
}
