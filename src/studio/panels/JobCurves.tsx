/** A collective over message size: bus bandwidth or time, the algorithm that is picked, and the tier that holds it up. */
import { useState } from 'react';
import type { JobCurve, JobPicture } from '../../model/report/job-picture.ts';
import { formatQuantity } from '../../model/units/format.ts';
import type { TextKey } from '../../text/index.ts';
import { Segments } from '../shell/Segments.tsx';
import { useText } from '../shell/use-text.ts';
import { Section } from './InspectorParts.tsx';

const frame = { width: 280, height: 150, left: 48, bottom: 18, top: 8, right: 6 };
type Axis = 'bandwidth' | 'time';

export function JobCurves({ picture }: { readonly picture: JobPicture }) {
  const { t } = useText();
  const [operation, setOperation] = useState('all-reduce');
  const [axis, setAxis] = useState<Axis>('bandwidth');
  const curve = picture.curves.find((one) => one.operation === operation) ?? picture.curves[0];
  if (!curve) return null;
  return (
    <Section title={t('job.collectives')} end={t('job.ranks', { n: curve.ranks })}>
      <div className="job-choice">
        <select
          className="job-select"
          aria-label={t('job.collectives')}
          value={curve.operation}
          onChange={({ target }) => setOperation(target.value)}
        >
          {picture.curves.map((one) => (
            <option key={one.operation} value={one.operation}>
              {t(`figure.workload.collective.${one.operation}` as TextKey)}
            </option>
          ))}
        </select>
        <Segments
          label={t('job.axis')}
          value={axis}
          segments={(['bandwidth', 'time'] as const).map((value) => ({ value, label: t(`job.axis.${value}`) }))}
          onChange={setAxis}
        />
      </div>
      <Plot curve={curve} axis={axis} />
      <Stretches curve={curve} picture={picture} />
      {curve.halfBytes !== undefined && <p className="caption">{t('job.half', { size: sizeText(curve.halfBytes) })}</p>}
    </Section>
  );
}

/** Both axes in powers: sizes by 1,024, values by 10. */
function Plot({ curve, axis }: { readonly curve: JobCurve; readonly axis: Axis }) {
  const { t } = useText();
  const values = curve.points.map(({ busBps, seconds }) => (axis === 'bandwidth' ? busBps / 8 : seconds));
  const [least, most] = [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(Math.max(...values)))];
  const sizes = curve.points.map(({ bytes }) => Math.log2(bytes));
  const [from, to] = [Math.min(...sizes), Math.max(...sizes)];
  const x = (size: number) => frame.left + ((size - from) / (to - from)) * (frame.width - frame.left - frame.right);
  const y = (value: number) =>
    frame.height -
    frame.bottom -
    ((Math.log10(value) - least) / Math.max(1, most - least)) * (frame.height - frame.bottom - frame.top);
  const points = curve.points.map((point, k) => ({
    point,
    x: x(sizes[k] ?? 0),
    y: y(values[k] ?? 1),
    value: values[k] ?? 0,
  }));
  const text = (value: number) =>
    axis === 'bandwidth' ? formatQuantity(value / 1e9, 'GB/s', 3) : formatQuantity(value, 's', 3);
  const decades = Array.from({ length: most - least + 1 }, (_, k) => least + k);
  return (
    <svg
      className="job-plot"
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-label={t('job.collectives')}
    >
      {decades.map((decade) => (
        <g key={decade}>
          <line x1={frame.left} x2={frame.width - frame.right} y1={y(10 ** decade)} y2={y(10 ** decade)} />
          <text x={frame.left - 4} y={y(10 ** decade) + 3} textAnchor="end">
            {shortText(axis, 10 ** decade)}
          </text>
        </g>
      ))}
      {[10, 20, 30].map((size) => (
        <text key={size} x={Math.max(frame.left + 8, x(size))} y={frame.height - 5} textAnchor="middle">
          {sizeText(2 ** size)}
        </text>
      ))}
      <polyline points={points.map((one) => `${one.x},${one.y}`).join(' ')} />
      {points.map(({ point, x: cx, y: cy, value }) => (
        <circle key={point.bytes} cx={cx} cy={cy} r={3} data-label={point.label}>
          <title>{`${sizeText(point.bytes)}: ${text(value)}, ${t(`algorithm.${point.algorithm}` as TextKey)}, ${t(`label.${point.label}`)}`}</title>
        </circle>
      ))}
    </svg>
  );
}

/** Sizes that go by one algorithm over one tier, together. */
function Stretches({ curve, picture }: { readonly curve: JobCurve; readonly picture: JobPicture }) {
  const { t } = useText();
  const stretches: { from: number; to: number; algorithm: string; tier: number; label: string }[] = [];
  for (const { algorithm, bytes, label, tier } of curve.points) {
    const last = stretches.at(-1);
    if (last && last.algorithm === algorithm && last.tier === tier && last.label === label) last.to = bytes;
    else stretches.push({ from: bytes, to: bytes, algorithm, tier, label });
  }
  return (
    <ul className="job-stretches">
      {stretches.map(({ algorithm, from, label, tier, to }) => (
        <li key={from}>
          <span>{from === to ? sizeText(from) : `${sizeText(from)} – ${sizeText(to)}`}</span>
          <span>
            {t('job.held-up', {
              algorithm: t(`algorithm.${algorithm}` as TextKey),
              tier: picture.tiers[tier]?.name ?? '–',
            })}
          </span>
          <span className="caption">{t(`label.${label}` as TextKey)}</span>
        </li>
      ))}
    </ul>
  );
}

function shortText(axis: Axis, value: number): string {
  if (axis === 'time') return formatQuantity(value, 's', 3).replace(/\s/g, ' ');
  const step = Math.max(0, Math.min(4, Math.floor(Math.log10(value) / 3)));
  return `${value / 1000 ** step} ${['B', 'kB', 'MB', 'GB', 'TB'][step]}/s`;
}

function sizeText(bytes: number): string {
  const step = Math.min(3, Math.floor(Math.log2(bytes) / 10));
  return `${bytes / 1024 ** step} ${['B', 'KiB', 'MiB', 'GiB'][step]}`;
}
