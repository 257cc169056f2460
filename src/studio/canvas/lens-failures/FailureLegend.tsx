/** What the colours of the Failures lens mean, with how many cards each is. */
import { formatQuantity } from '../../../model/units/format.ts';
import { useText } from '../../shell/use-text.ts';
import { useFailures } from '../../store/failures.ts';
import './failure-legend.css';

export function FailureLegend() {
  const { t } = useText();
  const answer = useFailures((state) => state.answer);
  const count = (id: string) => {
    const figure = answer?.figures[id];
    return figure?.value === null || figure?.value === undefined
      ? null
      : formatQuantity(figure.upper ?? figure.value, '');
  };
  return (
    <section
      className="failure-legend floating"
      data-over-drawing
      aria-label={t('failures.legend')}
      data-lens="failures"
    >
      <span>
        <i data-state="lost">×</i> {t('failures.legend.lost')} <b>{count('cards.down')}</b>
      </span>
      <span>
        <i data-state="slowed" /> {t('failures.legend.slowed')} <b>{count('cards.slowed')}</b>{' '}
        <small>{t('failures.legend.fill')}</small>
      </span>
      <span>
        <i data-state="dark" /> {t('failures.legend.dark')} <b>{count('cards.down.dark')}</b>
      </span>
    </section>
  );
}
