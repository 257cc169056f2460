/** Where the time goes, as one stacked bar; and what the time would be if a tier were infinitely fast. */
import type { JobPicture } from '../../model/report/job-picture.ts';
import { formatQuantity } from '../../model/units/format.ts';
import type { TextKey } from '../../text/index.ts';
import { useTrafficLens } from '../canvas/lens-traffic/lens-state.ts';
import { useText } from '../shell/use-text.ts';
import { useStudio } from '../store/current-studio.ts';
import { Section } from './InspectorParts.tsx';
import { tintOf } from './job-tints.ts';

const listed = 8;

export function JobTime({ id, picture }: { readonly id: string; readonly picture: JobPicture }) {
  const { t } = useText();
  const dragged = useStudio((state) => state.gesture?.answer?.jobs?.[id]?.seconds);
  const carried = useTrafficLens((state) => state.before);
  const { parts, hiddenS, seconds } = picture;
  if (seconds === undefined) return null;
  const shown = parts.filter((part) => part.seconds > 0);
  const sum = shown.reduce((all, part) => all + part.seconds, 0);
  const before = carried?.job === id ? carried.seconds : dragged;
  const timeText = (value: number) => formatQuantity(value, 's', 4);
  return (
    <Section title={t('job.time')} end={timeText(seconds)}>
      {before !== undefined && Math.abs(before / seconds - 1) > 1e-9 && (
        <p className="job-change" data-worse={before < seconds || undefined}>
          {t('job.was', { before: timeText(before), change: percent(seconds / before - 1) })}
        </p>
      )}
      <div className="job-bar" role="img" aria-label={t('job.time')}>
        {shown.map((part) => (
          <span
            key={part.id}
            style={{ flexGrow: (100 * part.seconds) / sum, background: tintOf(part.id) }}
            title={`${t(`working.workload.part.${part.id}` as TextKey)}: ${timeText(part.seconds)}`}
          />
        ))}
      </div>
      <ul className="job-parts">
        {shown.slice(0, listed).map((part) => (
          <li key={part.id}>
            <span className="job-dot" style={{ background: tintOf(part.id) }} />
            <span>{t(`working.workload.part.${part.id}` as TextKey)}</span>
            <span className="job-value">{timeText(part.seconds)}</span>
            <span className="job-share">{`${((100 * part.seconds) / sum).toFixed(1)} %`}</span>
          </li>
        ))}
      </ul>
      {hiddenS > 0 && <p className="caption">{t('job.hidden', { time: timeText(hiddenS) })}</p>}
      <ul className="job-tiers">
        {picture.tiers.map((tier) =>
          tier.ifInfiniteS === undefined ? null : (
            <li key={tier.name}>
              {t('job.if-infinite', {
                tier: tier.name,
                time: timeText(tier.ifInfiniteS),
                change: percent(tier.ifInfiniteS / seconds - 1),
              })}
            </li>
          ),
        )}
      </ul>
      {picture.fabricShare !== undefined && (
        <p className="caption">{t('job.fabric-share', { share: (100 * picture.fabricShare).toFixed(1) })}</p>
      )}
    </Section>
  );
}

function percent(change: number): string {
  const value = 100 * change;
  if (Math.abs(value) < 0.05) return '±0 %';
  return `${value > 0 ? '+' : '−'}${Math.abs(value).toFixed(1)} %`;
}
