/** The best plans that were found for the same model and batch, and why each of the others lost. */
import type { FoundJobPlan, JobPicture, JobPlan } from '../../model/report/job-picture.ts';
import { formatQuantity } from '../../model/units/format.ts';
import type { TextKey } from '../../text/index.ts';
import { useText } from '../shell/use-text.ts';
import { useStudio } from '../store/current-studio.ts';
import { Section } from './InspectorParts.tsx';
import { setJob } from './job-edits.ts';

export function JobPlans({ id, picture }: { readonly id: string; readonly picture: JobPicture }) {
  const { t } = useText();
  const isPartial = useStudio((state) => state.answer?.partial ?? true);
  const { plan, plans } = picture;
  if (!plans) return isPartial ? <Section title={t('job.plans')}>{t('job.searching')}</Section> : null;
  const [best] = plans.best;
  return (
    <Section title={t('job.plans')} end={t('job.considered', { n: plans.considered })}>
      <ol className="job-plans">
        {plans.best.map((found) => (
          <li key={JSON.stringify(found.plan)} data-own={(plan && isSame(found.plan, plan)) || undefined}>
            <button type="button" className="inspector-link" onClick={() => setJob(id, fieldsOf(found.plan))}>
              {planText(found.plan)}
            </button>
            <span className="job-value">{formatQuantity(found.seconds, 's', 4)}</span>
            {found !== best && <WhyLost found={found} />}
          </li>
        ))}
      </ol>
      {plan && best && picture.seconds !== undefined && !plans.best.some((found) => isSame(found.plan, plan)) && (
        <p className="caption">
          {t('job.plans.own', {
            plan: planText(plan),
            time: formatQuantity(picture.seconds, 's', 4),
            more: (100 * (picture.seconds / best.seconds - 1)).toFixed(1),
          })}
        </p>
      )}
      <p className="caption">{t('job.plans.exposed')}</p>
    </Section>
  );
}

function WhyLost({ found }: { readonly found: FoundJobPlan }) {
  const { t } = useText();
  const losses = found.lost.filter(({ seconds }) => seconds > 0).slice(0, 2);
  const gain = found.lost.findLast(({ seconds }) => seconds < 0);
  const text = (part: { readonly id: string; readonly seconds: number }) =>
    `${t(`working.workload.part.${part.id}` as TextKey)} ${part.seconds > 0 ? '+' : '−'}${formatQuantity(Math.abs(part.seconds), 's', 2)}`;
  return (
    <span className="caption">
      {t('job.lost', { parts: [...losses, ...(gain ? [gain] : [])].map(text).join(', ') })}
    </span>
  );
}

function planText({ tp, pp, vpp, cp, dp, ep, microBatch, recompute }: JobPlan): string {
  const ways = [
    ...[`TP${tp}`, `PP${pp}${vpp > 1 ? `×${vpp}` : ''}`, `DP${dp}`],
    ...(cp > 1 ? [`CP${cp}`] : []),
    ...(ep > 1 ? [`EP${ep}`] : []),
  ];
  return `${ways.join(' ')} · mb${microBatch}${recompute === 'none' ? '' : ` · ${recompute}`}`;
}

function fieldsOf({ tp, pp, vpp, cp, dp, ep, microBatch, recompute, zero }: JobPlan) {
  // Parking activations in the host's memory is settled by the engine and is no word of the document.
  const known = ['none', 'selective', 'full'].includes(recompute) ? recompute : undefined;
  return { tp, pp, vpp, cp, dp, ep, microBatch, recompute: known, zero };
}

function isSame(a: JobPlan, b: JobPlan): boolean {
  return (Object.keys(a) as (keyof JobPlan)[]).every((name) => a[name] === b[name]);
}
