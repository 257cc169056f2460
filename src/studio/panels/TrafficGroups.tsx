/** Groups of the plan with the bytes that each sends in a step, and what that makes on one cable. */
import type { JobPicture } from '../../model/report/job-picture.ts';
import { formatQuantity } from '../../model/units/format.ts';
import { showGroup, useTrafficLens } from '../canvas/lens-traffic/lens-state.ts';
import { useText } from '../shell/use-text.ts';
import { studio } from '../store/current-studio.ts';
import { Section } from './InspectorParts.tsx';

export function TrafficGroups({ picture }: { readonly picture: JobPicture }) {
  const { t } = useText();
  const chosen = useTrafficLens((state) => state.group) ?? picture.groups.at(-1)?.id;
  const { cables, groups, tiers } = picture;
  if (groups.length === 0) return null;
  const bytes = (value: number) => (value > 0 ? formatQuantity(value / 1e9, 'GB', 3) : '–');
  const isCounted = groups.some(({ tierBytes }) => tierBytes.some((value) => value > 0));
  return (
    <Section title={t('traffic.bytes')}>
      <div className="job-scroll">
        <table className="job-table">
          <thead>
            <tr>
              <th scope="col">{t('traffic.group')}</th>
              {isCounted &&
                tiers.map(({ name }) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
            </tr>
          </thead>
          <tbody>
            {groups.map(({ id, ranks, tierBytes }) => (
              <tr key={id} data-own={id === chosen || undefined}>
                <th scope="row">
                  <button type="button" className="inspector-link" onClick={() => showGroup(id)}>
                    {t(`traffic.group.${id}`)} × {ranks}
                  </button>
                </th>
                {isCounted && tiers.map(({ name }, tier) => <td key={name}>{bytes(tierBytes[tier] ?? 0)}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {cables.length > 0 && (
        <>
          <h4 className="caption job-sub">{t('traffic.cables')}</h4>
          <ul className="job-figures">
            {cables.map(({ bytes: own, isMost, net, wire }) => (
              <li key={`${net}.${wire} ${isMost}`}>
                <button type="button" className="inspector-link mono" onClick={() => studio.select([`${net}.${wire}`])}>
                  {`${net}.${wire}`}
                </button>
                <span className="job-value">{`${isMost ? '≤ ' : ''}${bytes(own)}`}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {isCounted && <p className="caption">{t('traffic.per-device')}</p>}
    </Section>
  );
}
