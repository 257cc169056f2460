/** The Power & cooling lens at the right, while nothing is selected: PUE as a sum, the site, loops, and what is wrong. */
import type { CoolerHeat, CoolingPicture, PueSum } from '../../model/report/power-picture.ts';
import { kilowattText, knownText } from '../canvas/lens-power/cell-load.ts';
import { sortFindings } from '../shell/findings.ts';
import { useText } from '../shell/use-text.ts';
import { studio, useStudio } from '../store/current-studio.ts';
import { FindingRow } from './ChecksPanel.tsx';
import { Head, Line, Section } from './InspectorParts.tsx';
import { figureText } from './power-words.ts';
import { QuantityField } from './QuantityField.tsx';
import './Power.css';

export function PowerInspector() {
  const { t } = useText();
  const cooling = useStudio((state) => state.answer?.cooling);
  return (
    <div className="inspector">
      <Head title={t('power.title')} look={{ glyph: 'bolt', tint: 'power' }} subtitle={<LensSubtitle />} />
      <Pue sum={cooling?.pue} />
      <Worst />
      <Loops cooling={cooling} />
      <Site cooling={cooling} />
    </div>
  );
}

function LensSubtitle() {
  const peak = useStudio((state) => state.answer?.report.figures['power.it.peak']);
  return <>{peak ? `IT ${figureText(peak)}` : ''}</>;
}

const tones = ['ink2', 'ember-4', 'ember-2', 'ember-5', 'ember-6', 'ember-3', 'ember-1'] as const;

function Pue({ sum }: { readonly sum: PueSum | undefined }) {
  const { t } = useText();
  const it = useStudio((state) => state.answer?.report.figures['power.it.typical']?.value ?? null);
  if (!sum) {
    return (
      <Section title={t('power.pue')}>
        <p className="inspector-note">{t('power.pue.missing')}</p>
      </Section>
    );
  }
  const kilowatts = (share: number) => (it === null ? '' : `${kilowattText(share * it * 1000)} kW`);
  const rows = [{ id: 'it' as const, share: 1 }, ...[...sum.parts].sort((a, b) => b.share - a.share)];
  const overhead = sum.pue - 1;
  return (
    <Section title={t('power.pue')} end={t('power.pue.band')}>
      <p className="power-pue">{sum.pue.toFixed(3)}</p>
      <div className="power-pue-bar" aria-hidden="true">
        {rows.slice(1).map(({ id, share }, k) => (
          <span key={id} data-tone={tones[k + 1]} style={{ width: `${(100 * share) / overhead}%` }} />
        ))}
      </div>
      <table className="power-sum">
        <tbody>
          {rows.map(({ id, share }, k) => (
            <tr key={id}>
              <th scope="row">
                <span className="power-dot" data-tone={tones[k]} />
                {t(`power.pue.${id}`)}
              </th>
              <td>{kilowatts(share)}</td>
              <td>{id === 'it' ? '1.000' : `+${share.toFixed(3)}`}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('power.pue.total')}</th>
            <td>{kilowatts(sum.pue)}</td>
            <td>{sum.pue.toFixed(3)}</td>
          </tr>
        </tfoot>
      </table>
    </Section>
  );
}

const about = /^(power|cooling)\./;

/** The worst finding of power or cooling, with its remedies. */
function Worst() {
  const findings = useStudio((state) => state.answer?.report.findings);
  const worst = sortFindings(findings ?? []).filter(({ code, severity }) => about.test(code) && severity !== 'info');
  if (worst.length === 0) return null;
  return (
    <ol className="findings power-findings">
      {worst.slice(0, 3).map((finding, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two findings may agree in all but their words
        <FindingRow key={`${finding.code} ${index}`} finding={finding} />
      ))}
    </ol>
  );
}

function Loops({ cooling }: { readonly cooling: CoolingPicture | undefined }) {
  const { t } = useText();
  if (!cooling || cooling.coolers.length === 0) {
    return (
      <Section title={t('power.loops')}>
        <p className="inspector-note">{t('power.loops.none')}</p>
      </Section>
    );
  }
  const { airW, coolers, isComplete, liquidW } = cooling;
  const known = (watts: number) => knownText(watts, isComplete);
  return (
    <Section title={t('power.loops')}>
      <table className="power-sum">
        <thead>
          <tr>
            <th scope="col">{t('power.loops.loop')}</th>
            <th scope="col">{t('power.loops.heat')}</th>
            <th scope="col">{t('power.loops.flow')}</th>
            <th scope="col">{t('power.loops.used')}</th>
          </tr>
        </thead>
        <tbody>
          {coolers.slice(0, 12).map((cooler) => (
            <LoopRow key={cooler.addresses.join()} cooler={cooler} />
          ))}
        </tbody>
      </table>
      <p className="caption">{t('power.loops.split', { liquid: known(liquidW.value), air: known(airW.value) })}</p>
    </Section>
  );
}

function LoopRow({ cooler }: { readonly cooler: CoolerHeat }) {
  const { addresses, flow, heatW, isComplete, ratedW } = cooler;
  const [name = ''] = addresses;
  const isOver = ratedW !== null && heatW.value > ratedW * (1 + 1e-9);
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="inspector-link mono"
          onClick={() => studio.select([name.replace(/\[.*$/, '')])}
        >
          {name}
        </button>
      </th>
      <td>{`${knownText(heatW.value, isComplete)} kW`}</td>
      <td>{heatW.value > 0 || isComplete ? `${Math.round(flow).toLocaleString('en')} L/min` : '?'}</td>
      <td data-bad={isOver || undefined}>{ratedW === null ? '?' : `${Math.round((100 * heatW.value) / ratedW)} %`}</td>
    </tr>
  );
}

/** What the document says of its place: neither climate nor plant has a default. */
function Site({ cooling }: { readonly cooling: CoolingPicture | undefined }) {
  const { t } = useText();
  const facility = useStudio((state) => state.design.facility);
  const set = (field: string, value: string | undefined) =>
    studio.dispatch({ kind: 'facility/set', set: { [field]: value } }, 'step.site-set');
  const choice = (field: 'climate' | 'plant', names: readonly string[]) => {
    const value = typeof facility?.[field] === 'string' ? (facility[field] as string) : '';
    return (
      <select
        className="power-select"
        aria-label={t(`power.site.${field}`)}
        value={value}
        onChange={(event) => set(field, event.target.value === '' ? undefined : event.target.value)}
      >
        <option value="">{t('power.site.none')}</option>
        {value !== '' && !names.includes(value) && <option value={value}>{value}</option>}
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    );
  };
  return (
    <Section title={t('power.site')}>
      <dl className="inspector-lines">
        <Line name={t('power.site.climate')}>{choice('climate', cooling?.climates ?? [])}</Line>
        <Line name={t('power.site.plant')}>{choice('plant', cooling?.plants ?? [])}</Line>
        <Line name={t('power.site.water')}>
          <QuantityField
            label={t('power.site.water')}
            dimension="temperature"
            value={typeof facility?.water === 'string' ? facility.water : ''}
            onCommit={(text) => set('water', text)}
          />
        </Line>
      </dl>
    </Section>
  );
}
