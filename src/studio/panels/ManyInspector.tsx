/** The inspector of several things: how many of which kind. */
import { useMemo } from 'react';
import type { Path } from '../../model/design/design.ts';
import { useText } from '../shell/use-text.ts';
import { studio } from '../store/current-studio.ts';
import { Head, Section } from './InspectorParts.tsx';

export function ManyInspector({ addresses }: { readonly addresses: readonly Path[] }) {
  const { t } = useText();
  const kinds = useMemo(() => {
    const counts = new Map<string, Path[]>();
    for (const address of addresses) {
      const kind = address.slice(address.lastIndexOf('/') + 1).split('[')[0] ?? address;
      const members = counts.get(kind);
      if (members) members.push(address);
      else counts.set(kind, [address]);
    }
    return [...counts];
  }, [addresses]);
  return (
    <div className="inspector">
      <Head title={t('status.selected', { n: addresses.length })} subtitle={t('many.note')} />
      <Section title={t('many.kinds')}>
        <ul className="inspector-list">
          {kinds.map(([kind, members]) => (
            <li key={kind}>
              <button type="button" className="inspector-link" onClick={() => studio.select(members)}>
                {kind}
              </button>
              <span className="inspector-end">×{members.length}</span>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
