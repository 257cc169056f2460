/** The Power & cooling lens at the left: which loads, what each single loss costs, and how near the feeds come. */

import type { PowerPicture, SupplyLoss } from '../../model/report/power-picture.ts';
import { kilowattText, knownText } from '../canvas/lens-power/cell-load.ts';
import { profiles, showProfile, usePowerLens } from '../canvas/lens-power/lens-state.ts';
import { Segments } from '../shell/Segments.tsx';
import { useText } from '../shell/use-text.ts';
import { studio, useStudio } from '../store/current-studio.ts';
import { Section } from './InspectorParts.tsx';
import { PowerSums } from './PowerSums.tsx';
import './Power.css';

export function PowerPanel() {
  const { t } = useText();
  const power = useStudio((state) => state.answer?.power);
  const profile = usePowerLens((state) => state.profile);
  if (!power) return <p className="power-none caption">{t('strip.computing')}</p>;
  const offered = profiles.filter((one) => one !== 'capped' || power.capShare < 1);
  return (
    <div className="power-panel">
      <Section title={t('power.loads')}>
        <Segments
          label={t('power.loads')}
          value={offered.includes(profile) ? profile : 'peak'}
          segments={offered.map((value) => ({ value, label: t(`power.profile.${value}`) }))}
          onChange={showProfile}
        />
        {profile !== 'peak' && <p className="caption">{t('power.feeds-peak')}</p>}
      </Section>
      <Losses power={power} />
      <FeedBars power={power} />
      <PowerSums />
    </div>
  );
}

const shownLosses = 14;

function Losses({ power }: { readonly power: PowerPicture }) {
  const { t } = useText();
  const { isCut, supplies } = power;
  const losses = eachOnce(power.losses);
  const isUnrated = supplies.some((supply) => supply !== null && supply.ratedW === null);
  return (
    <Section title={t('power.losses')} {...(losses.length > 0 && { end: losses.length })}>
      {losses.length === 0 && <p className="inspector-note">{t('power.losses.none-drawn')}</p>}
      <ul className="power-losses">
        {losses.slice(0, shownLosses).map((loss) => (
          <Loss key={loss.address} loss={loss} />
        ))}
      </ul>
      {isUnrated && losses.length > 0 && <p className="caption">{t('power.losses.unrated')}</p>}
      {isCut && <p className="caption">{t('power.losses.cut')}</p>}
    </Section>
  );
}

/** Devices of both paths may stand for themselves by the same address. */
function eachOnce(losses: readonly SupplyLoss[]): readonly SupplyLoss[] {
  const seen = new Set<string>();
  return losses.filter(({ address }) => !seen.has(address) && seen.add(address));
}

function Loss({ loss }: { readonly loss: SupplyLoss }) {
  const { t } = useText();
  const { address, cabinetsDark, cardsDark, count, trips } = loss;
  const isBad = cabinetsDark > 0;
  const cost =
    cardsDark > 0
      ? t('power.losses.cards', { n: cardsDark })
      : isBad
        ? t('power.losses.cabinets', { n: cabinetsDark })
        : t('power.losses.none');
  return (
    <li>
      <button type="button" onClick={() => studio.select([address.replace(/\[.*$/, '')])}>
        <span className="mono">{address}</span>
        {count > 1 && <span className="caption">{t('power.losses.alike', { n: count })}</span>}
        {trips[0] !== undefined && <span className="caption">{t('power.losses.trips', { supply: trips[0] })}</span>}
      </button>
      <span className="power-cost" data-bad={isBad || undefined}>
        {cost}
      </span>
    </li>
  );
}

function FeedBars({ power }: { readonly power: PowerPicture }) {
  const { t } = useText();
  const rows = power.supplies.flatMap((supply) =>
    supply && supply.members > 0 ? supply.ways.map((way, index) => ({ supply, way, index })) : [],
  );
  if (rows.length === 0) return null;
  return (
    <Section title={t('power.headroom')}>
      <ul className="power-bars">
        {rows.map(({ supply, way, index }) => {
          const rated = supply.ratedW === null ? null : supply.ratedW * supply.continuousShare;
          const load = knownText(way.worstW, way.isComplete);
          const isOver = rated !== null && way.worstW > rated * (1 + 1e-9);
          return (
            <li key={`${supply.id} ${way.name}`} data-way={supply.ways.length > 1 ? index : undefined}>
              <button type="button" className="inspector-link" onClick={() => studio.select([supply.id])}>
                {supply.id} {way.name}
              </button>
              <span className="inspector-end" data-bad={isOver || undefined}>
                {rated === null
                  ? t('power.box.no-rating', { load })
                  : t('power.box.of', { load, rated: kilowattText(rated) })}
              </span>
              <span className="power-bar" data-unknown={rated === null || undefined}>
                {rated !== null && <span style={{ width: `${Math.min(100, (100 * way.worstW) / rated)}%` }} />}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
