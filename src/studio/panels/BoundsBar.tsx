/** Two proved ends of a figure as bars that meet or leave a gap. */
import type { Figure } from '../../model/report/report.ts';
import { formatQuantity } from '../../model/units/format.ts';
import { useText } from '../shell/use-text.ts';
import './BoundsBar.css';

export function BoundsBar({ figure }: { readonly figure: Figure }) {
  const { t } = useText();
  const { lower = 0, upper = 0, unit } = figure;
  const top = upper > 0 ? upper : 1;
  const least = `${(100 * lower) / top / 1.25}%`;
  const most = `${100 / 1.25}%`;
  const shownUnit = unit === 'ratio' ? '' : unit;
  const estimate = figure.kind === 'estimate';
  const gap = upper - lower;
  return (
    <figure className="bounds" data-estimate={estimate}>
      <div className="bounds-bar" aria-hidden="true">
        <span className="bounds-least" style={{ width: least }} />
        <span className="bounds-most" style={{ insetInlineStart: most }} />
      </div>
      <figcaption className="bounds-words">
        <span className="bounds-least-word">
          {t(estimate ? 'explain.lowest' : 'explain.at-least', { value: formatQuantity(lower, shownUnit, 6) })}
        </span>
        <span className="caption">
          {gap > 0
            ? t(estimate ? 'explain.spread' : 'explain.gap', {
                value: formatQuantity(gap, shownUnit, 3),
                percent: ((100 * gap) / top).toPrecision(2),
              })
            : t('explain.no-gap')}
        </span>
        <span className="bounds-most-word">
          {t(estimate ? 'explain.highest' : 'explain.at-most', { value: formatQuantity(upper, shownUnit, 6) })}
        </span>
      </figcaption>
    </figure>
  );
}
