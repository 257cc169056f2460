/** The Traffic lens at the left: the jobs of the document, and everything that one of them says. */
import { modelPresets } from '../../model/catalogue/models/models.ts';
import { visibleLine } from '../../text/index.ts';
import { showJob, useTrafficLens } from '../canvas/lens-traffic/lens-state.ts';
import { Segments } from '../shell/Segments.tsx';
import { useText } from '../shell/use-text.ts';
import { useStudio } from '../store/current-studio.ts';
import { Line, Section } from './InspectorParts.tsx';
import { JobWay } from './JobWay.tsx';
import { addJob, type JobRecord, jobsIn, removeJob, setJob } from './job-edits.ts';
import { QuantityField } from './QuantityField.tsx';
import './Job.css';

const ways = ['tp', 'pp', 'vpp', 'dp', 'cp', 'ep', 'microBatch'] as const;
const trainKinds = ['train', 'prefill', 'decode'] as const;
const precisions = ['bf16', 'fp8', 'fp4'] as const;

export function JobPanel() {
  const { t } = useText();
  const design = useStudio((state) => state.design);
  const wanted = useTrafficLens((state) => state.job);
  const jobs = jobsIn(design);
  const job = jobs.find(({ id }) => id === wanted) ?? jobs[0];
  return (
    <div className="job-panel">
      <Section title={t('job.jobs')} {...(jobs.length > 0 && { end: jobs.length })}>
        {jobs.length === 0 && <p className="inspector-note">{t('job.none')}</p>}
        <ul className="job-list">
          {jobs.map(({ id }) => (
            <li key={String(id)}>
              <button type="button" aria-pressed={id === job?.id} onClick={() => showJob(String(id))}>
                {visibleLine(String(id))}
              </button>
            </li>
          ))}
        </ul>
        <div className="inspector-actions">
          <button type="button" className="button" onClick={() => showJob(addJob())}>
            {t('job.add')}
          </button>
          {job && (
            <button type="button" className="button" onClick={() => removeJob(String(job.id))}>
              {t('job.remove')}
            </button>
          )}
        </div>
      </Section>
      {job && <JobForm key={String(job.id)} job={job} />}
    </div>
  );
}

function JobForm({ job }: { readonly job: JobRecord }) {
  const { t } = useText();
  const id = String(job.id);
  const picture = useStudio((state) => state.answer?.jobs?.[id]);
  const selected = useStudio((state) => state.selection[0]);
  const set = (fields: JobRecord) => setJob(id, fields);
  const number = (name: string) => (typeof job[name] === 'number' ? (job[name] as number) : undefined);
  const kind = trainKinds.find((one) => one === job.kind) ?? 'train';
  const isTraining = kind === 'train';
  const way = (name: string, settled?: number) => (
    <JobWay
      key={name}
      label={t(`job.field.${name}` as 'job.field.tp')}
      title={t(`job.field.${name}.means` as 'job.field.tp.means')}
      value={number(name)}
      settled={settled}
      open={t('job.open')}
      onCommit={(value) => set({ [name]: value })}
    />
  );
  const choice = (name: string, values: readonly (string | number)[], open: string | null) => (
    <select
      className="job-select"
      aria-label={t(`job.field.${name}` as 'job.field.tp')}
      value={job[name] === undefined ? '' : String(job[name])}
      onChange={({ target }) =>
        set({ [name]: target.value === '' ? undefined : values.find((value) => String(value) === target.value) })
      }
    >
      {open !== null && <option value="">{open}</option>}
      {values.map((value) => (
        <option key={value} value={value}>
          {value}
        </option>
      ))}
    </select>
  );
  const { checkpoint } = job as { readonly checkpoint?: Readonly<Record<string, string>> };
  const save = (name: 'write' | 'restart', text: string) => {
    const own = { write: '30 s', restart: '5 min', ...checkpoint, [name]: text };
    set({ checkpoint: own });
  };
  const model = typeof job.model === 'string' ? job.model : undefined;
  const isOwn = job.model !== undefined && model === undefined;
  return (
    <>
      <Section title={t('job.work')}>
        <Segments
          label={t('job.kind')}
          value={kind}
          segments={trainKinds.map((value) => ({ value, label: t(`job.kind.${value}`) }))}
          onChange={(value) => set({ kind: value })}
        />
        <dl className="inspector-lines job-lines">
          <Line name={t('job.field.model')}>
            <select
              className="job-select"
              aria-label={t('job.field.model')}
              value={isOwn ? '=own' : (model ?? '')}
              onChange={({ target }) => set({ model: target.value })}
            >
              {isOwn && <option value="=own">{t('job.own-model')}</option>}
              {model !== undefined && !Object.hasOwn(modelPresets, model) && <option value={model}>{model}</option>}
              {Object.values(modelPresets).map((preset) => (
                <option key={preset.id} value={preset.id}>
                  {preset.name}
                </option>
              ))}
            </select>
          </Line>
          <Line name={t('job.field.precision')}>{choice('precision', precisions, t('job.open'))}</Line>
          <Line name={t('job.field.on')}>
            <span className="mono">{typeof job.on === 'string' ? job.on : t('traffic.everywhere')}</span>
            {selected !== undefined && selected !== job.on && (
              <button type="button" className="inspector-link" onClick={() => set({ on: selected })}>
                {t('job.use-selected')}
              </button>
            )}
            {job.on !== undefined && (
              <button type="button" className="inspector-link" onClick={() => set({ on: undefined })}>
                {t('job.use-all')}
              </button>
            )}
          </Line>
        </dl>
        <div className="job-ways">
          {way('cards', picture && picture.devices / picture.devicesPerCard)}
          {way('batch', picture?.frontier ? undefined : number('batch'))}
          {way('sequence')}
          {!isTraining && way('output')}
        </div>
      </Section>
      <Section title={t('job.plan')} end={picture?.searched ? t('job.searched') : undefined}>
        <div className="job-ways">
          {isTraining
            ? ways.map((name) => way(name, picture?.plan?.[name]))
            : (['tp', 'ep'] as const).map((name) => way(name))}
        </div>
        <dl className="inspector-lines job-lines">
          {isTraining ? (
            <>
              <Line name={t('job.field.recompute')}>
                {choice('recompute', ['none', 'selective', 'full'], openWith(picture?.plan?.recompute, t('job.open')))}
              </Line>
              <Line name="ZeRO">{choice('zero', [0, 1, 2, 3], openWith(picture?.plan?.zero, t('job.open')))}</Line>
              <Line name={t('job.field.write')}>
                <QuantityField
                  label={t('job.field.write')}
                  dimension="time"
                  value={checkpoint?.write ?? ''}
                  onCommit={(text) => save('write', text)}
                />
              </Line>
              <Line name={t('job.field.restart')}>
                <QuantityField
                  label={t('job.field.restart')}
                  dimension="time"
                  value={checkpoint?.restart ?? ''}
                  onCommit={(text) => save('restart', text)}
                />
              </Line>
            </>
          ) : (
            <Line name={t('job.field.limit')}>
              <QuantityField
                label={t('job.field.limit')}
                dimension="time"
                value={typeof job.limit === 'string' ? job.limit : ''}
                onCommit={(text) => set({ limit: text })}
              />
            </Line>
          )}
        </dl>
      </Section>
    </>
  );
}

function openWith(settled: string | number | undefined, open: string): string {
  return settled === undefined ? open : `${open}: ${settled}`;
}
