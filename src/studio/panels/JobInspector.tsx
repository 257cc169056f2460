/** The Traffic lens at the right, while nothing is selected: what the job gets, and how well that has been checked. */
import type { JobPicture } from '../../model/report/job-picture.ts';
import type { Figure } from '../../model/report/report.ts';
import { formatQuantity } from '../../model/units/format.ts';
import { visibleLine } from '../../text/index.ts';
import { useTrafficLens } from '../canvas/lens-traffic/lens-state.ts';
import { figureName } from '../marks/figure-name.ts';
import { frame } from '../shell/frame.ts';
import { useText } from '../shell/use-text.ts';
import { useStudio } from '../store/current-studio.ts';
import { FindingRow } from './ChecksPanel.tsx';
import { Head, Section } from './InspectorParts.tsx';
import { JobCurves } from './JobCurves.tsx';
import { JobPlans } from './JobPlans.tsx';
import { JobServing } from './JobServing.tsx';
import { JobTime } from './JobTime.tsx';
import { jobsIn } from './job-edits.ts';
import { findingsOf } from './job-findings.ts';
import { figureText } from './power-words.ts';
import { TrafficGroups } from './TrafficGroups.tsx';
import './Job.css';

export function JobInspector() {
  const words = useText();
  const { t, ref } = words;
  const design = useStudio((state) => state.design);
  const answer = useStudio((state) => state.answer);
  const wanted = useTrafficLens((state) => state.job);
  const jobs = jobsIn(design);
  const job = jobs.find(({ id }) => id === wanted) ?? jobs[0];
  if (!job) {
    return (
      <div className="inspector">
        <Head title={t('lens.traffic')} subtitle={t('job.none')} />
      </div>
    );
  }
  const id = String(job.id);
  const picture = answer?.jobs?.[id];
  const figures = Object.entries(answer?.report.figures ?? {}).filter(
    ([name]) => name.startsWith(`workload.${id}.`) && !name.includes('.collective.'),
  );
  const findings = findingsOf(answer?.report.findings ?? [], id);
  return (
    <div className="inspector" data-job={id}>
      <Head
        title={visibleLine(id)}
        subtitle={
          picture
            ? t('job.on-devices', {
                used: picture.used,
                n: picture.devices,
                profile: picture.profile.name,
                date: picture.profile.date,
              })
            : t('job.unanswered')
        }
      />
      {!picture && findings.length === 0 && <WhyNot figures={figures.map(([, figure]) => figure)} />}
      {picture && <Checked id={id} picture={picture} />}
      {findings.map((finding, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: findings of one job have no names
        <FindingRow key={k} finding={finding} />
      ))}
      <Section title={t('job.figures')}>
        <ul className="job-figures">
          {figures.map(([name, figure]) => (
            <li key={name}>
              <button
                type="button"
                className="inspector-link"
                aria-haspopup="dialog"
                onClick={({ currentTarget }) =>
                  frame.pop({ kind: 'figure', id: name, at: currentTarget.getBoundingClientRect() })
                }
              >
                {ref(figureName(name))}
              </button>
              <span className="job-value">
                {picture?.label === 'upper-bound' && figure.value !== null && bounded.test(name)
                  ? t(/\.(step|tpot|ttft)$/.test(name) ? 'job.at-least' : 'job.at-most', {
                      value: middle(figure.value, figure.unit),
                    })
                  : figureText(figure)}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      {picture && <JobTime id={id} picture={picture} />}
      {picture && <TrafficGroups picture={picture} />}
      {picture?.kind === 'train' && <JobPlans id={id} picture={picture} />}
      {picture && picture.kind !== 'train' && <JobServing picture={picture} />}
      {picture && picture.curves.length > 0 && <JobCurves picture={picture} />}
    </div>
  );

  function middle(value: number, unit: string): string {
    return unit === 'ratio' ? `${(100 * value).toPrecision(3)} %` : formatQuantity(value, unit, 3);
  }
}

/** No answer and no finding: what is missing, and in words why where the names alone do not say it. */
function WhyNot({ figures }: { readonly figures: readonly Figure[] }) {
  const { ref } = useText();
  const [first] = figures.filter(({ value }) => value === null);
  if (!first) return null;
  const because = first.from?.because;
  return (
    <p className="inspector-section inspector-note" role="note">
      {because && <span>{ref(because)} </span>}
      <span className="mono">{(first.missing ?? []).join(', ')}</span>
    </p>
  );
}

const bounded = /\.(step|mfu|tokens-per-second|tpot|ttft)$/;

/** The label of the class, its band, and the nearest published row behind one press. */
function Checked({ id, picture }: { readonly id: string; readonly picture: JobPicture }) {
  const { t, ref } = useText();
  const { band, classId, label, nearest } = picture;
  const main = picture.kind === 'train' ? 'step' : picture.kind === 'prefill' ? 'ttft' : 'tpot';
  return (
    <Section title={t('job.checked')}>
      <p className="job-label" data-label={label}>
        <strong>{t(`label.${label}`)}</strong>
        {band && (
          <span>
            {label === 'upper-bound'
              ? t('job.reach', { low: reach(band.highPct), high: Math.min(100, reach(band.lowPct)) })
              : t('job.band', { low: `−${Math.abs(band.lowPct)}`, high: `+${band.highPct}` })}
          </span>
        )}
      </p>
      <p className="caption">{ref({ key: `class.${classId}` })}</p>
      <button
        type="button"
        className="inspector-link"
        aria-haspopup="dialog"
        onClick={({ currentTarget }) =>
          frame.pop({ kind: 'figure', id: `workload.${id}.${main}`, at: currentTarget.getBoundingClientRect() })
        }
      >
        {nearest && typeof nearest.value === 'number'
          ? t('job.nearest', { row: String(nearest.label.params?.subject ?? ''), error: signed(nearest.value) })
          : t('job.no-row')}
      </button>
    </Section>
  );
}

const reach = (pct: number): number => Math.round(100 / (1 + pct / 100));
const signed = (pct: number): string => `${pct < 0 ? '−' : '+'}${Math.abs(pct).toFixed(1)}`;
